// SPDX-License-Identifier: Apache-2.0

/// How a body's meetings are laid down for a year.
package enum CycleRule: String, Choice {
  case numberAYear = "number-a-year"
  case namedMonths = "named-months"
  case onDemand = "on-demand"
  case notStated = "not-stated"

  package var label: String {
    switch self {
    case .numberAYear: "A number a year"
    case .namedMonths: "In named months"
    case .onDemand: "On demand"
    case .notStated: "Not stated"
    }
  }
}

/// A body's meeting cycle as it can be reckoned with.
package enum MeetingCycle: Hashable, Sendable {
  /// So many meetings in a plan year, at least 1, at even distances.
  case numberAYear(Int)
  /// One meeting in each of these months (1 to 12), in the order of the plan year.
  case namedMonths([Int])
  /// Whenever somebody calls one.
  case onDemand
  /// Nobody has said, or what was said names no number and no month.
  case notStated

  /// How many meetings a plan year should hold; nil when no number follows from the rule.
  package var expected: Int? {
    switch self {
    case .numberAYear(let count): count
    case .namedMonths(let months): months.count
    case .onDemand, .notStated: nil
    }
  }

  /// The rule as people say it: "4 a year", "September and February", "on demand".
  package var words: String {
    switch self {
    case .numberAYear(1): "once a year"
    case .numberAYear(let count): "\(count) a year"
    case .namedMonths(let months): months.map { MonthName.long($0) }.asList
    case .onDemand: "on demand"
    case .notStated: "not stated"
    }
  }

  /// Reads months as people list them ("Sept", "February and May").
  ///
  /// - Returns: The months 1 to 12 in the order of the plan year, each once, and the words that
  ///   name no month.
  package static func months(in lines: [String]) -> (months: [Int], unknown: [String]) {
    let words = lines.flatMap { $0.split { !$0.isLetter } }.map { $0.lowercased() }
      .filter { $0 != "and" }
    let read = words.map { (word: $0, month: MonthName.number(word: $0)) }
    let months = Set(read.compactMap(\.month))
    return (
      planYearMonths.filter(months.contains), read.filter { $0.month == nil }.map(\.word)
    )
  }

  /// The months of a plan year in order, from April.
  package static let planYearMonths = Array(4...12) + Array(1...3)
}

extension Record<Body> {
  /// The cycle the body keeps; where no rule is chosen, it follows from the number or the months.
  package var meetingCycle: MeetingCycle {
    let months = MeetingCycle.months(in: self.meetingMonths ?? []).months
    let named: MeetingCycle = months.isEmpty ? .notStated : .namedMonths(months)
    // A number that no year can hold says nothing.
    let number = self.meetingsPerYear.flatMap { count in
      (1...366).contains(count) ? MeetingCycle.numberAYear(count) : nil
    }
    switch self.cycle {
    case .numberAYear: return number ?? .notStated
    case .namedMonths: return named
    case .onDemand: return .onDemand
    case .notStated: return .notStated
    case nil: return number ?? named
    }
  }

  /// Whether meetings are to be expected of it: not before it begins, while it pauses or after.
  package var isAtWork: Bool {
    switch self.status {
    case .active, .closing, nil: true
    case .proposed, .paused, .closed, .merged: false
    }
  }
}

extension MeetingKind {
  /// Whether such a meeting is one of its body's cycle; the others come on top of it.
  package var isInCycle: Bool { self != .extraordinary && self != .correspondence }
}

extension Book {
  /// Refuses a body whose months cannot be read, or whose rule lacks what it rests on.
  func checkCycle(of body: Record<Body>) throws(Refusal) {
    if let unknown = MeetingCycle.months(in: body.meetingMonths ?? []).unknown.first {
      throw .wrongValue(
        field: Body.shape.meetingMonths.label, given: unknown,
        wanted: "names of months such as September or Feb")
    }
    guard body.meetingCycle == .notStated else { return }
    if body.cycle == .namedMonths { throw .needsText(what: "'\(Body.shape.meetingMonths.label)'") }
    if body.cycle == .numberAYear {
      throw .requiredField(kind: Body.about.title, field: Body.shape.meetingsPerYear.label)
    }
  }
}

extension [String] {
  /// "A", "A and B", "A, B and C".
  package var asList: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
