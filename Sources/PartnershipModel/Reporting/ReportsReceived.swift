// SPDX-License-Identifier: Apache-2.0

/// Where one body's report stands for the receiving body's next meeting.
package struct ReportStanding: Sendable {
  /// The reporting body.
  package let body: ID<Body>
  /// Its report for that meeting; nil when none is begun.
  package let report: Record<ChairReport>?

  /// Whether it was submitted.
  package var isIn: Bool { report?.state.isFrozen == true }

  /// "submitted Tue 10 Nov 2026", "with the chair", "not started".
  package var words: String {
    guard let report else { return "not started" }
    let state = report.state.label.lowercased()
    return isIn ? "\(state) \(report.submittedOn?.shown ?? "")".trimmed : state
  }
}

/// The reports a body is to receive for its next meeting, in and missing.
package struct ReportsReceived: Sendable {
  /// The receiving body.
  package let to: ID<Body>
  /// Its meeting under way or next; nil when none is scheduled.
  package let meeting: Record<Meeting>?
  /// When the reports are due: with the papers of that meeting; nil without one.
  package let due: ReckonedDay?
  /// Each body that reports to it, in the order of the tree.
  package let standings: [ReportStanding]

  /// How many are in.
  package var inCount: Int { standings.count(where: \.isIn) }
  /// Those that are not in.
  package var missing: [ReportStanding] { standings.filter { !$0.isIn } }

  /// "2 of 7 in, due Thu 19 Nov 2026".
  package var words: String {
    let when = due.map { "due \($0.day.shown)" } ?? "no meeting scheduled"
    return "\(inCount) of \(standings.count) in, \(when)"
  }
}

extension Book {
  /// The reports each receiving body waits for: the governing groups always, others when they have
  /// a meeting under way or scheduled.
  package func reportsReceived(on day: Day) -> [ReportsReceived] {
    let bodies = tree().compactMap(\.body)
    let senders = Dictionary(grouping: bodies.filter(\.isAtWork)) { expectedRecipient(of: $0, day) }
    let received = bodies.compactMap { body -> ReportsReceived? in
      guard let from = senders[body.id], !from.isEmpty else { return nil }
      let received = reportsReceived(by: body.id, from: from, on: day)
      return body.kind == .governing || received.meeting != nil ? received : nil
    }
    return received.filter { self[$0.to]?.kind == .governing }
      + received.filter { self[$0.to]?.kind != .governing }
  }

  /// Who expects a body's report: whom it is tied to by `reports to`; without such a tie the
  /// governing group it stands under, and no other body.
  func expectedRecipient(of body: Record<Body>, _ day: Day) -> ID<Body>? {
    let silent: Set<BodyKind> = [.support, .external]
    guard let to = reportRecipient(of: body.id, on: day) else { return nil }
    let isTied = linked(.reportsTo, from: body.id, on: day).contains(to)
    let isGoverned = self[to]?.kind == .governing && !silent.contains(body.kind)
    return isTied || isGoverned ? to : nil
  }

  private func reportsReceived(
    by to: ID<Body>, from senders: [Record<Body>], on day: Day
  ) -> ReportsReceived {
    let meeting = meetingInSession(of: to) ?? nextMeeting(of: to, onOrAfter: day)
    return ReportsReceived(
      to: to, meeting: meeting, due: meeting.flatMap(papersDue),
      standings: senders.map {
        ReportStanding(body: $0.id, report: report(of: $0.id, to: to, for: meeting))
      })
  }

  /// A body's report for a meeting: the last, unless that was accepted for an earlier one.
  private func report(
    of body: ID<Body>, to: ID<Body>, for meeting: Record<Meeting>?
  ) -> Record<ChairReport>? {
    guard let last = reports(of: body).last(where: { $0.to == to }) else { return nil }
    if last.state == .accepted, meeting == nil || last.meeting != meeting?.id { return nil }
    return last
  }
}
