// SPDX-License-Identifier: Apache-2.0

/// What the business unit may owe.
package enum OwedMatter: Sendable {
  /// A meeting whose day has passed and of which nothing was recorded.
  case outcome
  /// The agenda and papers of a meeting to come.
  case papers
  /// Draft minutes still being written.
  case draftMinutes
  /// Draft minutes that the chair is checking.
  case chairChecking
  /// Minutes circulated and not agreed by a later meeting.
  case agreement
  /// A meeting the cycle asks for and nobody has scheduled.
  case scheduling
  /// A task and finish group whose end has come.
  case closing

  /// The matter in a few words.
  package var label: String {
    switch self {
    case .outcome: "Outcome not recorded"
    case .papers: "Papers"
    case .draftMinutes: "Draft minutes"
    case .chairChecking: "Minutes with the chair"
    case .agreement: "Minutes to agree"
    case .scheduling: "Meeting to schedule"
    case .closing: "Group to close"
    }
  }
}

/// One thing the business unit owes, with the day it is due and how that day was reckoned.
package struct Owed: Sendable {
  /// What it is.
  package let matter: OwedMatter
  /// The body it is owed to.
  package let body: ID<Body>
  /// The meeting it belongs to; nil for one that is not scheduled.
  package let meeting: Record<Meeting>?
  /// When it is due; nil when that depends on a meeting nobody has scheduled.
  package let due: Day?
  /// How that day was reckoned, in words.
  package let why: String

  /// Whether its day has passed.
  package func isLate(on day: Day) -> Bool { (due ?? .last) < day }
}

extension Book {
  /// How far ahead of a day, in days, the meetings stand that the business unit prepares for.
  package static let deskAheadDays = 30

  /// Everything a body's meetings leave the business unit to do on a day, by due day.
  package func owed(by body: Record<Body>, on day: Day) -> [Owed] {
    let meetings = meetings(of: body.id)
    var found: [Owed] = []
    for (place, meeting) in meetings.enumerated() {
      let later = meetings[(place + 1)...]
      if let owed = owed(for: meeting, of: body.id, before: later, on: day) { found.append(owed) }
    }
    if let owed = owedScheduling(of: body, on: day) { found.append(owed) }
    if let owed = owedClosing(of: body, on: day) { found.append(owed) }
    return found.sorted { ($0.due ?? .last) < ($1.due ?? .last) }
  }

  private func owed(
    for meeting: Record<Meeting>, of body: ID<Body>, before later: ArraySlice<Record<Meeting>>,
    on day: Day
  ) -> Owed? {
    guard let date = meeting.date else { return nil }
    switch (meeting.state, meeting.minutes) {
    case (.scheduled, _) where date >= day && date - day <= Book.deskAheadDays:
      return owed(.papers, body, meeting, papersDue(for: meeting))
    case (.scheduled, _) where date < day, (.agendaIssued, _) where date < day:
      return Owed(
        matter: .outcome, body: body, meeting: meeting, due: date,
        why: "its day was \(date.shown) and it was neither started nor called off")
    case (.closed, .chairChecking):
      return owed(.chairChecking, body, meeting, draftMinutesDue(of: meeting))
    case (.closed, .drafting), (.closed, nil):
      return owed(.draftMinutes, body, meeting, draftMinutesDue(of: meeting))
    case (.closed, .circulated):
      let owed = owedAgreement(of: meeting, body, before: later)
      return (owed.due ?? day) - day <= Book.deskAheadDays ? owed : nil
    default: return nil
    }
  }

  private func owed(
    _ matter: OwedMatter, _ body: ID<Body>, _ meeting: Record<Meeting>, _ due: ReckonedDay?
  ) -> Owed {
    Owed(matter: matter, body: body, meeting: meeting, due: due?.day, why: due?.words ?? "")
  }

  /// Circulated minutes come to the next meeting that is or was held.
  private func owedAgreement(
    of meeting: Record<Meeting>, _ body: ID<Body>, before later: ArraySlice<Record<Meeting>>
  ) -> Owed {
    let next = later.first { $0.state != .cancelled && $0.state != .postponed }
    let why = next?.date.map { "the next meeting agrees them: \($0.shown)" }
    return Owed(
      matter: .agreement, body: body, meeting: meeting, due: next?.date,
      why: why ?? "the next meeting agrees them; none is scheduled")
  }

  /// How far ahead of a day, in days, an unscheduled meeting of the cycle is owed.
  private static let schedulingAheadDays = 60

  private func owedScheduling(of body: Record<Body>, on day: Day) -> Owed? {
    let year = bodyYear(of: body, day.planYear, on: day)
    guard year.shortfall > 0, let words = year.tooFewWords else { return nil }
    let due = year.gaps.first { $0.gap == .due }?.last ?? year.last
    let isBehind = year.gaps.contains { $0.gap == .missed }
    guard isBehind || due - day <= Book.schedulingAheadDays else { return nil }
    return Owed(
      matter: .scheduling, body: body.id, meeting: nil, due: due,
      why: "\(year.cycle.words); \(words)")
  }

  /// What is owed, in words that stand alone: "Draft minutes: Exploitation Group, Tue 24 Nov 2026".
  package func title(of owed: Owed) -> String {
    let date = owed.meeting?.date.map { ", \($0.shown)" } ?? ""
    return "\(owed.matter.label): \(name(of: owed.body))\(date)"
  }
}
