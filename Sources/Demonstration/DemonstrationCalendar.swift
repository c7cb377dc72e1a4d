// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Turns a year's counts of days into working days around today.
struct DemonstrationCalendar {
  let today: Day
  private let calendar = WorkingCalendar.englandAndWales

  init(today: Day) {
    self.today = today
  }

  /// The working day on or after so many days from today.
  ///
  /// A day of the past never moves to today or beyond: nothing that was done is done tomorrow.
  func day(_ offset: Int) -> Day {
    let day = calendar.firstWorkingDay(onOrAfter: today + offset)
    guard offset < 0, day >= today else { return day }
    return calendar.lastWorkingDay(onOrBefore: today - 1)
  }

  /// The day so many working days from today.
  func day(workingDays count: Int) -> Day {
    calendar.adding(workingDays: count, to: today)
  }

  /// The first bank holiday more than so many days from today; a Saturday, where none is known yet.
  func bankHoliday(after count: Int) -> Day {
    let days = (1...366).map { today + count + $0 }
    let holiday = days.first { !$0.isWeekend && !calendar.isWorkingDay($0) }
    return holiday ?? days.first { $0.isWeekend } ?? today + count
  }

  /// Reads a date of the file: a count of days, `"4 working days"`, `"bank holiday after 60"` or a
  /// date as it stands.
  func day(_ value: JSONValue) -> Day? {
    if let offset = value.number { return day(offset) }
    guard let text = value.text else { return nil }
    let words = text.split(separator: " ")
    if words.count == 3, words[1] == "working", words[2] == "days", let count = Int(words[0]) {
      return day(workingDays: count)
    }
    if words.count == 4, text.hasPrefix("bank holiday after "), let count = Int(words[3]) {
      return bankHoliday(after: count)
    }
    return Day(iso: text)
  }

  /// The day that a count of days after some words means, "financial year -40".
  func offset(in text: String, after words: String) -> Day? {
    guard text.hasPrefix(words + " ") else { return nil }
    return Int(text.dropFirst(words.count + 1)).map { day($0) }
  }
}
