// SPDX-License-Identifier: Apache-2.0

/// When one person was in the room, item by item; items are counted from 0.
package struct Stay: Sendable, Equatable {
  /// One coming or going, by the places of its items.
  package struct Step: Sendable, Equatable {
    package let what: MovementKind
    package let from: Int
    /// The last item; nil for the rest of the meeting, and for one item when somebody withdrew.
    package let until: Int?

    /// States a coming or going.
    package init(_ what: MovementKind, from: Int, until: Int? = nil) {
      self.what = what
      self.from = from
      self.until = until
    }

    /// The items a withdrawal holds for.
    var range: ClosedRange<Int> { from...max(from, until ?? from) }
  }

  private struct Turn: Equatable {
    let place: Int
    let isIn: Bool
  }

  /// The comings and goings, as they were recorded.
  package let steps: [Step]
  /// Whether the attendance says they were in the room at all.
  package let isExpected: Bool
  private let turns: [Turn]

  /// Works out a stay from the attendance and the comings and goings.
  package init(isExpected: Bool, steps: [Step]) {
    self.isExpected = isExpected
    self.steps = steps
    turns = steps.flatMap(Stay.turns(of:)).enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
  }

  private static func turns(of step: Step) -> [Turn] {
    guard step.what != .withdrew else { return [] }
    let isIn = step.what == .arrived
    let back = step.until.map { [Turn(place: $0 + 1, isIn: !isIn)] } ?? []
    return [Turn(place: step.from, isIn: isIn)] + back
  }

  private var withdrawals: [ClosedRange<Int>] {
    steps.filter { $0.what == .withdrew }.map(\.range)
  }

  /// Somebody whose first turn is to come in was not there before it.
  private var isInAtFirst: Bool { turns.first.map { !$0.isIn } ?? true }

  /// Whether they have not gone, a withdrawal from single items aside.
  private func hasNotGone(at place: Int) -> Bool {
    isExpected && (turns.last { $0.place <= place }?.isIn ?? isInAtFirst)
  }

  /// Whether they were in the room while an item was taken.
  package func covers(_ place: Int) -> Bool {
    hasNotGone(at: place) && !withdrawals.contains { $0.contains(place) }
  }

  /// Whether one more coming or going makes sense: nobody leaves who is not there, arrives twice,
  /// or withdraws from what they miss anyway.
  package func admits(_ step: Step) -> Bool {
    guard isExpected, (step.until ?? step.from) >= step.from else { return false }
    let isFitting: Bool
    switch step.what {
    case .arrived:
      let isFirst = !turns.contains { $0.place <= step.from }
      isFitting = step.from > 0 && (isFirst || !hasNotGone(at: step.from - 1))
    case .left: isFitting = hasNotGone(at: max(0, step.from - 1))
    case .withdrew: isFitting = step.range.allSatisfy(covers)
    }
    return isFitting && Stay(isExpected: true, steps: steps + [step]).isSound
  }

  /// Whether comings and goings take turns, and withdrawals fall within the stay.
  private var isSound: Bool {
    var isIn = isInAtFirst
    var last = -1
    for turn in turns {
      guard turn.isIn != isIn, turn.place > last else { return false }
      (isIn, last) = (turn.isIn, turn.place)
    }
    return withdrawals.allSatisfy { $0.allSatisfy(hasNotGone) }
  }
}
