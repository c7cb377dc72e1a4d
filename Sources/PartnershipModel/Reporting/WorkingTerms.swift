// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// The rule of a key that runs for a record when its clock starts on a day, with the length that
  /// its body or the partnership states; nil when the rule is off.
  func rule(_ key: String, for subject: RecordReference, startedOn day: Day) -> ClockTerms? {
    guard let kind = Registry.kind(named: subject.kind), let row = record(subject) else {
      return nil
    }
    return clockRules(startedOn: day).first { $0.key == key }?.stated(for: row, kind, in: self)
  }

  /// A day counted out from another by the rule of a key; nil when the rule is off.
  func reckoned(
    _ key: String, for subject: RecordReference, from start: Day
  ) -> ReckonedDay? {
    rule(key, for: subject, startedOn: start).map {
      $0.reckoned(from: start, calendar($0.calendar))
    }
  }

  /// When the papers for a meeting are due; nil while it has no date.
  package func papersDue(for meeting: Record<Meeting>) -> ReckonedDay? {
    meeting.date.flatMap { reckoned(MeetingClocks.papersOut, for: meeting.reference, from: $0) }
  }

  /// When the draft minutes of a meeting are due; nil while it has no date.
  package func draftMinutesDue(of meeting: Record<Meeting>) -> ReckonedDay? {
    meeting.date.flatMap { reckoned(MeetingClocks.draftMinutes, for: meeting.reference, from: $0) }
  }
}

extension ClockTerms {
  /// A due day in the fewest words: "5 working days before Tue 24 Nov 2026: Tue 17 Nov 2026".
  package func reckoned(from start: Day, _ calendar: WorkingCalendar) -> ReckonedDay {
    if unit == .workingDays, !countsStart {
      return calendar.reckoned(workingDays: length, from: start)
    }
    let reckoning = Reckoning(self, from: start, today: start, calendar)
    return ReckonedDay(day: reckoning.due, words: reckoning.words)
  }
}
