// SPDX-License-Identifier: Apache-2.0

/// What comes next for a body after a day.
package struct ForwardLook: Sendable {
  /// How far ahead actions are looked for, in days.
  package static let days = 60
  /// The meetings scheduled after the day, by date.
  package let meetings: [Record<Meeting>]
  /// The open actions due in the next 60 days, by date.
  package let actionsDue: [ActionFigure]
  /// The items the last meeting carried over.
  package let carried: [Record<AgendaItem>]
  /// When the plan's next formal review is due.
  package let planReviewDue: Day?
}

/// The report a body owes: when its paper is due, and for which meeting.
package struct ReportDue: Sendable {
  /// The body that receives it.
  package let to: ID<Body>
  /// The receiving body's next meeting; nil when none is scheduled.
  package let meeting: Record<Meeting>?
  /// When papers for that meeting are due.
  package let due: Day?
  /// The report under way or submitted for it; nil when not started.
  package let report: Record<ChairReport>?
}

extension Book {
  func forwardLook(of body: ID<Body>, from day: Day, actions: ActionFigures) -> ForwardLook {
    let due = Period(day, day + ForwardLook.days)
    let last = lastMeeting(of: body, onOrBefore: day)
    return ForwardLook(
      meetings: meetings(of: body).filter { $0.state.isAhead && ($0.date ?? .first) > day },
      actionsDue: actions.onTime.filter { due.contains($0.due) },
      carried: last.map { agenda(of: $0.id).filter(\.goesOn) } ?? [],
      planReviewDue: plan(of: body).flatMap(reviewDue))
  }

  /// The chair's report a body owes next; nil when it reports to nobody.
  package func reportDue(of body: ID<Body>, on day: Day) -> ReportDue? {
    guard let to = reportRecipient(of: body, on: day) else { return nil }
    let meeting = nextMeeting(of: to, onOrAfter: day)
    let due = meeting.flatMap(papersDue)?.day
    let current = reports(of: body).last { $0.state != .accepted }
    return ReportDue(to: to, meeting: meeting, due: due, report: current)
  }
}
