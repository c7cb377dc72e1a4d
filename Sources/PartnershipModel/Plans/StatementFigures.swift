// SPDX-License-Identifier: Apache-2.0

/// A measure's figure for one period, from every partner that returns it.
private struct DataPoint {
  let figure: Figure
  let from: Day
  let to: Day
  let returns: [RecordReference]
}

// A statement read as a measure compares the latest figure with its target and its baseline.
extension Book {
  func positionByFigures(
    of statement: Record<Statement>, on day: Day
  ) -> ReckonedPosition {
    let found = measures(showing: statement).map { ($0, position(of: statement, by: $0, on: day)) }
    guard let first = found.first else {
      return .unlinked("No measure is linked, so the records cannot say.")
    }
    guard found.count > 1 else { return first.1 }
    let met = found.count { $0.1.position == .met }
    let isKnown = found.allSatisfy { $0.1.position != .notYetKnown }
    let isStill = found.allSatisfy { $0.1.position == .notMet }
    return ReckonedPosition(
      position: !isKnown ? .notYetKnown : met == found.count ? .met : isStill ? .notMet : .moving,
      why: found.map { "\($0.0.title): \($0.1.why)" }.joined(separator: " "),
      records: found.flatMap(\.1.records))
  }

  private func position(
    of statement: Record<Statement>, by measure: Record<Measure>, on day: Day
  ) -> ReckonedPosition {
    let points = dataPoints(of: measure, on: day)
    guard let latest = points.last else {
      return .unknown("No figure of '\(measure.title)' has come for a whole period.")
    }
    let unit = measure.unit.map { $0 == "%" ? "%" : " \($0)" } ?? ""
    let standing = FigureStanding(
      latest: latest.figure, before: points.dropLast().last?.figure, unit: unit, of: statement)
    let period = "\(latest.from.shownShort) to \(latest.to.shownShort)"
    return ReckonedPosition(
      position: standing.position,
      why: "\(latest.figure.shown)\(unit) for \(period)\(standing.words).",
      records: latest.returns)
  }

  /// The figures of the periods for which every partner that returns the measure gave one; those
  /// of several partners are added, except where they are shares.
  private func dataPoints(of measure: Record<Measure>, on day: Day) -> [DataPoint] {
    let returns = returns(of: measure.id).filter { ($0.to ?? .last) <= day }
    let agencies = Set(returns.map { $0.agency?.text ?? "" })
    guard agencies.count < 2 || measure.unit != "%" else { return [] }
    let periods = Dictionary(grouping: returns) { Period(from: $0.from, to: $0.to) }
    return periods.compactMap { period, returns -> DataPoint? in
      let figures = returns.compactMap(\.figure)
      guard figures.count == agencies.count, let first = figures.first, let from = period.from,
        let to = period.to
      else { return nil }
      let sum = figures.dropFirst().reduce(first) { $0.adding($1) }
      return DataPoint(figure: sum, from: from, to: to, returns: returns.map(\.reference))
    }.sorted { ($0.to, $0.from) < ($1.to, $1.from) }
  }
}

/// A figure beside a statement's target and baseline.
struct FigureStanding {
  let position: Position
  /// What it was compared with, to follow the figure.
  let words: String

  init(latest: Figure, before: Figure?, unit: String, of statement: Record<Statement>) {
    let baseline = statement.baselineFigure
    let baselineWords =
      baseline.map { ", against a baseline of \($0.shown)\(unit)" }
      ?? ", and no baseline is stated"
    guard let direction = statement.direction else {
      self.init(position: .notYetKnown, words: "\(baselineWords); its direction is not stated")
      return
    }
    let isBetter = (baseline ?? before).map { direction.isBetter(latest.value, than: $0.value) }
    if let target = statement.targetFigure {
      let isMet = direction.isReached(target.value, by: latest.value)
      self.init(
        position: isMet ? .met : isBetter == true ? .moving : .notMet,
        words: "\(baselineWords); \(direction.words) \(target.shown)\(unit) is the target")
    } else if let baseline, let change = statement.change {
      let wanted = direction.changed(baseline.value, by: change.value)
      let isMet = direction.isReached(wanted, by: latest.value, orAt: true)
      self.init(
        position: isMet ? .met : isBetter == true ? .moving : .notMet,
        words: "\(baselineWords); the target is \(direction.change) of at least \(change.shown)%")
    } else if let isBetter, baseline != nil {
      self.init(position: isBetter ? .met : .notMet, words: baselineWords)
    } else {
      self.init(position: .notYetKnown, words: baselineWords)
    }
  }

  private init(position: Position, words: String) {
    self.position = position
    self.words = words
  }
}

extension StatementDirection {
  fileprivate var words: String {
    switch self {
    case .up: "above"
    case .down: "at most"
    case .atLeast: "at least"
    }
  }

  fileprivate var change: String { self == .down ? "a fall" : "a rise" }

  fileprivate func isBetter(_ now: Double, than before: Double) -> Bool {
    self == .down ? now < before : now > before
  }

  /// What a figure becomes by so many in a hundred in this direction.
  fileprivate func changed(_ baseline: Double, by share: Double) -> Double {
    baseline * (100 + (self == .down ? -share : share)) / 100
  }

  fileprivate func isReached(_ target: Double, by now: Double, orAt: Bool = false) -> Bool {
    switch self {
    case .up: orAt ? now >= target : now > target
    case .down: now <= target
    case .atLeast: now >= target
    }
  }
}

extension Figure {
  /// The sum of two figures, exact.
  fileprivate func adding(_ other: Figure) -> Figure {
    let places = max(places, other.places)
    return Figure(units: units(at: places) + other.units(at: places), places: places) ?? self
  }

  private func units(at places: Int) -> Int {
    (self.places..<places).reduce(units) { units, _ in units * 10 }
  }
}
