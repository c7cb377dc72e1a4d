// SPDX-License-Identifier: Apache-2.0

/// A day that was counted out, with the count in words, so that every due date explains itself.
package struct ReckonedDay: Hashable, Sendable {
  /// The day.
  package let day: Day
  /// "5 working days before Tue 24 Nov 2026: Tue 17 Nov 2026".
  package let words: String
}

extension WorkingCalendar {
  /// Counts working days after a day, or before it when negative; the day itself is not counted.
  package func reckoned(workingDays count: Int, from start: Day) -> ReckonedDay {
    let day = adding(workingDays: count, to: start)
    let number = Int(count.magnitude)
    let way = count < 0 ? "before" : "after"
    let days = "\(counted(number, "working day")) \(way) \(start.shown)"
    return ReckonedDay(
      day: day,
      words: days + crossedWords(start, day) + uncoveredWords(start, day) + ": \(day.shown)")
  }

  /// The bank holidays that were stepped over, by name.
  func crossedWords(_ start: Day, _ end: Day) -> String {
    let (first, last) = (min(start, end), max(start, end))
    let names = nonWorking.filter { first < $0 && $0 < last }.compactMap { dayOffWords($0) }
    return names.isEmpty ? "" : ", not counting \(names.asList)"
  }

  /// Bank holidays beyond the table cannot have been left out.
  func uncoveredWords(_ start: Day, _ end: Day) -> String {
    max(start, end) > coversTo
      ? ", bank holidays after \(coversTo.shownShort) not being known" : ""
  }

  /// How late something due is on a day, or how long it has: "3 working days late", "due today".
  package func lateness(of due: Day, on day: Day) -> String {
    let days = workingDays(from: min(due, day), to: max(due, day))
    let length = counted(days, "working day")
    if due == day { return "due today" }
    if due > day {
      return (days == 0 ? "due before the next working day" : "due in \(length)")
        + uncoveredWords(day, due)
    }
    return days == 0 ? "late, though no working day has passed" : "\(length) late"
  }
}
