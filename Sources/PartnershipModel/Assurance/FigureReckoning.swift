// SPDX-License-Identifier: Apache-2.0

extension Figure {
  /// A reckoned figure, rounded to some places; nil for one too large to hold.
  static func reckoned(_ value: Double, places: Int) -> Figure? {
    let scaled = (0..<places).reduce(value) { value, _ in value * 10 }.rounded()
    return Int(exactly: scaled).flatMap { Figure(units: $0, places: places) }
  }

  /// Whether both say the same, however many places they are written with.
  func isSame(_ other: Figure) -> Bool { abs(value - other.value) < 0.000_000_5 }

  /// Whether a reckoned value, rounded as this one is stated, is this one.
  func states(_ reckoned: Double) -> Bool {
    Figure.reckoned(reckoned, places: places).map(isSame) ?? false
  }

  private var size: Double { abs(value) }

  /// The per cent this is of a whole; nil of nothing.
  func percent(of whole: Figure) -> Double? {
    whole.value == 0 ? nil : size / whole.size * 100
  }
}

extension Record<StatedFigure> {
  private var step: Double? {
    guard let now = self.figure, let before = self.before else { return nil }
    return now.value - before.value
  }

  /// "1,715 to 2,192 is 477, not 479".
  var changeWords: String? {
    guard let stated = self.change, let now = self.figure, let before = self.before,
      let step = self.step
    else { return nil }
    let places = max(now.places, before.places)
    guard let reckoned = Figure.reckoned(abs(step), places: places),
      let said = Figure.reckoned(abs(stated.value), places: stated.places),
      !reckoned.isSame(said)
    else { return nil }
    return "\(before.shown) to \(now.shown) is \(reckoned.shown), stated as \(said.shown)"
  }

  var directionWords: String? {
    guard let stated = self.direction, let now = self.figure, let before = self.before,
      let step = self.step
    else { return nil }
    let actual: StatedDirection = step == 0 ? .unchanged : step > 0 ? .up : .down
    guard actual != stated else { return nil }
    return "\(before.shown) to \(now.shown) is \(actual.label.lowercased()), "
      + "stated as \(stated.label.lowercased())"
  }

  var changeShareWords: String? {
    guard let stated = self.changeShare, let now = self.figure, let before = self.before,
      let step = self.step
    else { return nil }
    guard before.value != 0 else {
      return "a per cent of change from \(before.shown) cannot be reckoned"
    }
    let percent = abs(step / before.value * 100)
    guard let said = Figure.reckoned(abs(stated.value), places: stated.places),
      !said.states(percent), let reckoned = Figure.reckoned(percent, places: 1)
    else { return nil }
    return "\(before.shown) to \(now.shown) is \(reckoned.shown)%, stated as \(said.shown)%"
  }

  var shareWords: String? {
    guard let part = self.figure, let whole = self.whole else { return nil }
    if part.value > whole.value { return "\(part.shown) is more than its whole, \(whole.shown)" }
    guard let stated = self.share else { return nil }
    guard let percent = part.percent(of: whole) else {
      return "a share of \(whole.shown) cannot be reckoned"
    }
    guard !stated.states(percent), let reckoned = Figure.reckoned(percent, places: 1) else {
      return nil
    }
    return "\(part.shown) of \(whole.shown) is \(reckoned.shown)%, stated as \(stated.shown)%"
  }
}
