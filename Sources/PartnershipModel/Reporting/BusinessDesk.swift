// SPDX-License-Identifier: Apache-2.0

/// What lies on the business unit's desk on a day: what is next, owed, missing and overdue.
///
/// It is computed from the book in one pass over each kind and never kept.
package struct BusinessDesk: Sendable {
  /// The day.
  package let day: Day
  /// The meetings under way and those of the next 30 days, by date.
  package let next: [Record<Meeting>]
  /// What the business unit owes, by due day.
  package let owed: [Owed]
  /// The reports to be received, the governing group's first.
  package let reports: [ReportsReceived]
  /// What each agency is late with, the one with most first.
  package let agencies: [Chase]
  /// Overdue actions whose owner nobody can be asked about.
  package let unowned: [Record<Action>]
  /// What each body's chair owes, in the order of the tree.
  package let chairs: [Chase]
  /// The escalations that wait for an answer, by number.
  package let escalations: [(escalation: Record<Escalation>, hop: Record<Hop>)]
  /// What else is late, by due day: clocks, stated dates, and what ought to be there and is not.
  package let besides: [DueLine]

  /// What a recipient owes; nothing at all when it is not on the desk.
  package func chase(_ recipient: ChaseRecipient) -> Chase {
    (agencies + chairs).first { $0.recipient == recipient } ?? Chase(recipient: recipient)
  }

  /// How many actions are overdue, whoever owns them.
  package var overdueCount: Int {
    (agencies + chairs).map(\.actions.count).reduce(0, +) + unowned.count
  }

  /// How much of the rest is late: what is owed, reports missing, escalations unanswered, and
  /// whatever else the due list has.
  package var lateCount: Int {
    let missing = reports.filter { ($0.due?.day ?? .last) < day }.map(\.missing.count)
    let unanswered = escalations.count { ($0.hop.answerDue ?? .last) < day }
    return owed.count { $0.isLate(on: day) } + missing.reduce(0, +) + unanswered + besides.count
  }

  /// The desk in one line: "3 late, 12 actions overdue".
  package var words: String {
    let overdue = "\(counted(overdueCount, "action")) overdue"
    let parts = (lateCount > 0 ? ["\(lateCount) late"] : []) + (overdueCount > 0 ? [overdue] : [])
    return parts.isEmpty ? "nothing is late" : parts.joined(separator: ", ")
  }
}

extension Book {
  /// Looks the whole book through for what lies on the desk on a day.
  package func businessDesk(on day: Day) -> BusinessDesk {
    let bodies = tree().compactMap(\.body)
    let owed = bodies.flatMap { self.owed(by: $0, on: day) }
    let reports = reportsReceived(on: day)
    let overdue = overdueActions(on: day)
    return BusinessDesk(
      day: day, next: nextMeetings(on: day),
      owed: owed.sorted { ($0.due ?? .last) < ($1.due ?? .last) }, reports: reports,
      agencies: agencyChases(overdue.by), unowned: overdue.unowned,
      chairs: bodies.map { chairChase($0.id, owed, reports, overdue.by) }.filter { !$0.isEmpty },
      escalations: unanswered(),
      besides: linesBesideTheDesk(on: day).filter { $0.isLate(on: day) }
        .sorted { ($0.due ?? .last, $0.what) < ($1.due ?? .last, $1.what) })
  }

  private func nextMeetings(on day: Day) -> [Record<Meeting>] {
    let until = day + Book.deskAheadDays
    return all(Meeting.self).filter { meeting in
      switch meeting.state {
      case .inSession, .adjourned: true
      case .scheduled, .agendaIssued: meeting.date.map { (day...until).contains($0) } ?? false
      case .closed, .cancelled, .postponed: false
      }
    }.sorted { order($0) < order($1) }
  }

  private func order(_ meeting: Record<Meeting>) -> (Day, Int16, String) {
    (meeting.date ?? .first, meeting.start?.minutes ?? 0, meeting.id.text)
  }

  private func agencyChases(_ overdue: [ChaseRecipient: [Record<Action>]]) -> [Chase] {
    all(Agency.self).compactMap { agency in
      overdue[.agency(agency.id)].map { Chase(recipient: .agency(agency.id), actions: $0) }
    }.sorted { left, right in
      (right.actions.count, label(of: left.recipient))
        < (left.actions.count, label(of: right.recipient))
    }
  }

  private func chairChase(
    _ body: ID<Body>, _ owed: [Owed], _ reports: [ReportsReceived],
    _ overdue: [ChaseRecipient: [Record<Action>]]
  ) -> Chase {
    var chase = Chase(recipient: .chair(body), actions: overdue[.chair(body)] ?? [])
    chase.minutes = owed.filter { $0.body == body && $0.matter == .chairChecking }
    chase.escalations = hopsAwaiting(body)
    for received in reports where received.meeting != nil {
      for standing in received.missing where standing.body == body {
        chase.reports.append((standing, received.to, received.due))
      }
    }
    return chase
  }

  private func unanswered() -> [(escalation: Record<Escalation>, hop: Record<Hop>)] {
    all(Escalation.self).filter(\.state.awaitsAnswer).sorted { $0.number < $1.number }
      .compactMap { escalation in hops(of: escalation.id).last.map { (escalation, $0) } }
  }
}
