// SPDX-License-Identifier: Apache-2.0

/// An area of the scrutiny cycle, as it stands on a day.
package struct ScrutinyCycleLine: Sendable {
  /// The area.
  package let area: Record<ScrutinyArea>
  /// The activity that looked at it last; nil when none did.
  package let last: Record<ScrutinyActivity>?
  /// The activity that is planned next; nil when none is.
  package let planned: Record<ScrutinyActivity>?
  /// How often it comes, and when it came last.
  package let recurrence: Recurrence

  /// The day by whose end it is to be looked at again; nil when it never was.
  package var due: Day? { last == nil ? nil : recurrence.due(on: .first) }

  /// Whether its time has passed, or it was never looked at.
  package func isDue(on day: Day) -> Bool { due.map { $0 < day } ?? true }

  /// What it leaves to do; nothing where an activity is planned in time, which says so itself.
  func dueLine(on day: Day) -> DueLine? {
    let due = recurrence.due(on: day)
    let next = planned?.on
    if let next, next.lastDay <= due { return nil }
    let later = next.map { "; planned only for \($0.shown)" } ?? ""
    var line = DueLine(
      what: "Scrutiny of '\(area.title)'", due: due, who: ScrutinyArea.scrutineer,
      why: recurrence.words + later, body: nil, source: area.reference)
    line.settling = settling
    return line
  }

  /// The record of another look at it.
  var settling: NewRecord {
    NewRecord(
      ScrutinyActivity.about, doing: "Record a look at it",
      knowing: [ScrutinyActivity.shape.area.name: area.id.stored])
  }

  /// "last looked at May 2022", "never looked at".
  package var words: String {
    last?.on.map { "last looked at \($0.shown)" } ?? "never looked at"
  }
}

/// An activity that a report tells of.
package struct ScrutinyInReport: Sendable {
  /// The activity.
  package let activity: Record<ScrutinyActivity>
  /// Whether it falls in the report's year; else its note says why it stands there.
  package let isInside: Bool
}

extension Book {
  /// The areas of the cycle, each with when it was last looked at.
  package func scrutinyCycle(on day: Day) -> [ScrutinyCycleLine] {
    all(ScrutinyArea.self).filter { ($0.endedOn ?? .last) >= day }.map { area in
      let all = those(\ScrutinyActivity.area, area.id)
      let last = all.filter { $0.state.isDone && ($0.on?.firstDay ?? .last) <= day }
        .max { ($0.on?.lastDay ?? .first) < ($1.on?.lastDay ?? .first) }
      let planned = all.filter { $0.state == .planned }
        .min { ($0.on?.lastDay ?? .last) < ($1.on?.lastDay ?? .last) }
      return ScrutinyCycleLine(
        area: area, last: last, planned: planned,
        recurrence: Recurrence(months: area.every ?? 12, last: last?.on?.lastDay))
    }
  }

  /// What a report of a window tells of: the activities in it, and those outside it that have a note
  /// saying why, by their first day.
  package func scrutiny(reportedIn window: Period) -> [ScrutinyInReport] {
    all(ScrutinyActivity.self).filter(\.state.isDone).compactMap { activity in
      guard let on = activity.on else { return nil }
      let isInside = window.overlaps(Period(from: on.firstDay, to: on.lastDay))
      let isNoted = activity.windowNote?.isBlank == false
      guard isInside || isNoted else { return nil }
      return ScrutinyInReport(activity: activity, isInside: isInside)
    }
    .sorted { ($0.activity.on?.firstDay ?? .last) < ($1.activity.on?.firstDay ?? .last) }
  }

  /// The answer a challenge brought back; nil while there is none.
  package func answer(to activity: Record<ScrutinyActivity>) -> String? {
    activity.escalation.flatMap { hops(of: $0).last?.answer }
  }
}
