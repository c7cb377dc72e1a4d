// SPDX-License-Identifier: Apache-2.0

/// Where a success statement stands by the records alone, and what shows it.
package struct ReckonedPosition: Sendable, Equatable {
  /// The position.
  package let position: Position
  /// What it was reckoned from, or what is missing to reckon it.
  package let why: String
  /// The records counted.
  package var records: [RecordReference] = []
  /// Whether something is linked that the records could say it by.
  package var isLinked = true
}

/// Where a success statement stands: by its group's judgement and by the records.
package struct StatementStanding: Sendable {
  /// The group's latest judgement; nil when it never judged.
  package let judged: Record<StatementPosition>?
  /// What the records say; nil for a statement that only people can judge.
  package let reckoned: ReckonedPosition?

  /// The judgement, which carries its narrative; until there is one, what the records say.
  package var position: Position { judged?.position ?? reckoned?.position ?? .notYetKnown }

  /// "Moving; by the records met", "Met, by the records", "Not yet known".
  package var words: String {
    guard let reckoned else { return position.label }
    guard let judged else {
      return reckoned.position == .notYetKnown
        ? position.label : "\(position.label), by the records"
    }
    guard judged.position != reckoned.position, reckoned.position != .notYetKnown else {
      return position.label
    }
    return "\(position.label); by the records \(reckoned.position.label.lowercased())"
  }
}

extension Book {
  /// Where a statement stood at the end of a day.
  package func standing(
    of statement: Record<Statement>, on day: Day
  ) -> StatementStanding {
    StatementStanding(
      judged: position(of: statement.id, on: day),
      reckoned: reckonedPosition(of: statement, on: day))
  }

  /// What the records say of a statement; nil where its reading leaves that to people.
  package func reckonedPosition(
    of statement: Record<Statement>, on day: Day
  ) -> ReckonedPosition? {
    if let check = statement.checks { return positionByCount(check, of: statement, on: day) }
    switch statement.kind {
    case .measure: return positionByFigures(of: statement, on: day)
    case .timescale: return positionByClocks(of: statement, on: day)
    case .check: return .unlinked("Nothing to count is chosen, so the records cannot say.")
    case .evidence, .deliverable:
      return measures(showing: statement).isEmpty
        ? nil : positionByFigures(of: statement, on: day)
    }
  }

  /// Met when all that ran out ended in time, not met when none did.
  private func positionByClocks(
    of statement: Record<Statement>, on day: Day
  ) -> ReckonedPosition {
    let keys = Set(statement.clocks ?? [])
    guard !keys.isEmpty, let body = statement.body else {
      return .unlinked("No clock is linked, so the records cannot say.")
    }
    let bodies = Set([body] + children(of: body).map(\.id))
    let start = partnership?.from ?? .first
    let clocks = clocks(on: day).filter { clock in
      keys.contains(clock.terms.key) && self.body(of: clock.subject).map(bodies.contains) == true
        && (clock.reckoning?.start).map { start <= $0 && $0 <= day } == true
    }
    return ReckonedPosition(clocks, on: day)
  }

  /// Met when every meeting had everybody it is to have, not met when none had.
  func positionByMeetings(
    of statement: Record<Statement>, on day: Day
  ) -> ReckonedPosition {
    guard let body = statement.body else {
      return .unlinked("Its group is not stated, so the records cannot say.")
    }
    let period = Period(partnership?.from ?? .first, day)
    let held = meetings(of: body).filter {
      $0.isHeld && period.contains($0.date) && isAttendanceTaken($0)
    }
    guard !held.isEmpty else { return .unknown("No meeting was held with attendance taken.") }
    let missing = held.map { missingRepresentatives(at: $0) }
    let whole = missing.count(where: \.isEmpty)
    let absent = Set(missing.joined()).map { name(of: $0) }.sorted()
    let words =
      "Everybody was represented at \(whole) of \(counted(held.count, "meeting"))"
      + (absent.isEmpty ? "." : "; missing at some: \(absent.joined(separator: ", ")).")
    return ReckonedPosition(
      position: .share(whole, of: held.count), why: words, records: held.map(\.reference))
  }
}

extension ReckonedPosition {
  /// As a paper or form says it: "By the records moving: 1 of 2 in time."
  package var words: String {
    position == .notYetKnown ? why : "By the records \(position.label.lowercased()): \(why)"
  }

  static func unlinked(_ why: String) -> ReckonedPosition {
    var position = unknown(why)
    position.isLinked = false
    return position
  }

  static func unknown(_ why: String) -> ReckonedPosition {
    ReckonedPosition(position: .notYetKnown, why: why)
  }

  /// Reads clocks as they stand on a day.
  fileprivate init(_ clocks: [Clock], on day: Day) {
    let ended = clocks.filter { $0.state != .cancelled && ($0.met.map { $0 <= day } ?? false) }
    let inTime = ended.count { !$0.isLate }
    let overdue = clocks.count { $0.state == .running && $0.isLate }
    let late = ended.count - inTime + overdue
    let running = clocks.count { $0.state == .running || $0.state == .paused } - overdue
    let extended = ended.count { !$0.isLate && $0.isPastFirstDay }
    let agreed = extended == 0 ? "" : ", \(extended) of them only by a later day agreed"
    let still = running == 0 ? "" : "; \(running) still running"
    guard inTime + late > 0 else {
      self = .unknown("No clock has run out yet\(still).")
      return
    }
    self.init(
      position: .share(inTime, of: inTime + late),
      why: "\(inTime) of \(inTime + late) in time\(agreed)\(still).", records: clocks.map(\.subject)
    )
  }
}

extension Position {
  /// All is met, none is not met, some is moving.
  fileprivate static func share(_ count: Int, of total: Int) -> Position {
    count == total ? .met : count == 0 ? .notMet : .moving
  }
}
