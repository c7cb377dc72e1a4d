// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

// What a record puts into diaries depends on the records alone and never on the day somebody asks,
// so that the same records give the same calendar everywhere.
extension Book {
  /// How long a meeting is taken to last while nobody has said, in minutes.
  private static let usualMinutes = 60

  /// Everything a record puts into diaries.
  func calendarEntries(of source: RecordReference) -> [CalendarEntry] {
    switch source.kind {
    case Meeting.about.name: self[ID<Meeting>(source.id)].map(entries) ?? []
    case Action.about.name: self[ID<Action>(source.id)].flatMap(entry).map { [$0] } ?? []
    case Hop.about.name: self[ID<Hop>(source.id)].flatMap(entry).map { [$0] } ?? []
    case Plan.about.name: self[ID<Plan>(source.id)].flatMap(entry).map { [$0] } ?? []
    case Body.about.name: self[ID<Body>(source.id)].flatMap(entry).map { [$0] } ?? []
    case Partnership.about.name:
      self[ID<Partnership>(source.id)].flatMap(entry).map { [$0] } ?? []
    case PlanEdition.about.name:
      self[ID<PlanEdition>(source.id)].flatMap(entry).map { [$0] } ?? []
    default: []
    }
  }

  private func entries(of meeting: Record<Meeting>) -> [CalendarEntry] {
    guard let date = meeting.date else { return [] }
    return [entry(of: meeting, on: date), papersEntry(of: meeting), minutesEntry(of: meeting)]
      .compactMap(\.self) + reportEntries(of: meeting)
  }

  private func entry(of meeting: Record<Meeting>, on date: Day) -> CalendarEntry {
    let agenda = PaperChoice.agenda(meeting.id).fileName(in: self, today: date)
    var entry = CalendarEntry(
      key: "meeting-\(meeting.id.text)", bodies: bodies(at: meeting),
      time: time(of: meeting, on: date),
      title: "\(bodyNames(of: meeting)): \(meeting.kind.label.lowercased())",
      place: meeting.venue, category: "Meeting", ending: ending(of: meeting),
      isRestricted: isRestricted(meeting.reference), isMeeting: true)
    entry.details = ["\(meeting.kind.label). Its agenda is the paper \(agenda)."]
    return entry
  }

  private func ending(of meeting: Record<Meeting>) -> String? {
    switch meeting.state {
    case .cancelled, .postponed: meeting.state.label
    case .scheduled, .agendaIssued, .inSession, .adjourned, .closed: nil
    }
  }

  /// Until it ended, else as long as its items are given, else an hour.
  private func time(of meeting: Record<Meeting>, on date: Day) -> CalendarTime {
    guard let start = meeting.start ?? meeting.startedAt else { return .day(date) }
    if meeting.state == .closed, let end = meeting.endedAt, end > start {
      return .hours(date, start, minutes: Int(end.minutes - start.minutes))
    }
    let given = agenda(of: meeting.id).map(\.minutes)
    let agreed = given.compactMap(\.self).filter { $0 > 0 }
    guard !given.isEmpty, agreed.count == given.count else {
      return .hours(date, start, minutes: Book.usualMinutes)
    }
    return .hours(date, start, minutes: min(agreed.reduce(0, +), 24 * 60))
  }

  private func papersEntry(of meeting: Record<Meeting>) -> CalendarEntry? {
    papersDue(for: meeting).map { due in
      var entry = deadline(
        "papers-\(meeting.id.text)", due.day, "Papers due: \(title(of: meeting))", "Papers",
        of: bodies(at: meeting), from: meeting.reference)
      entry.details = ["\(due.words)."]
      if meeting.state != .scheduled { entry.ending = ending(of: meeting) ?? "Done" }
      return entry
    }
  }

  private func minutesEntry(of meeting: Record<Meeting>) -> CalendarEntry? {
    guard meeting.state == .closed, let due = draftMinutesDue(of: meeting) else { return nil }
    var entry = deadline(
      "minutes-\(meeting.id.text)", due.day, "Draft minutes due: \(title(of: meeting))",
      "Minutes", of: bodies(at: meeting), from: meeting.reference)
    entry.details = ["\(due.words)."]
    if meeting.minutes == .circulated || meeting.minutes == .agreed { entry.ending = "Done" }
    return entry
  }

  private func reportEntries(of meeting: Record<Meeting>) -> [CalendarEntry] {
    guard let due = papersDue(for: meeting), let to = meeting.body else { return [] }
    return reportsDue(for: meeting).map { body, isIn in
      let names = "\(name(of: body)) to \(withArticle(name(of: to)))"
      var entry = deadline(
        "report-\(meeting.id.text)-\(body.text)", due.day, "Chair\u{2019}s report due: \(names)",
        "Report", of: [body, to], from: meeting.reference)
      entry.details = ["For \(title(of: meeting)). \(due.words)."]
      let isOver = meeting.state == .closed
      entry.ending = ending(of: meeting) ?? (isIn || isOver ? "Done" : nil)
      return entry
    }
  }
}
