// SPDX-License-Identifier: Apache-2.0

/// A calendar day between 1 January 1900 and 31 December 2199, with no time and no time zone.
///
/// Arithmetic that would leave that range stops at its first or last day; it never traps.
package struct Day: Hashable, Comparable, Sendable {
  /// Counts days since 1 January 1970; earlier days are negative.
  package let number: Int32

  /// Is the earliest day that can be held.
  package static let first = Day(clamping: -25_567)
  /// Is the latest day that can be held.
  package static let last = Day(clamping: 84_005)
  /// Spans the years a day may fall in.
  package static let years = 1900...2199

  /// Makes the day with this count since 1 January 1970, or the nearest day that can be held.
  package init(clamping number: Int) {
    self.number = Int32(min(max(number, -25_567), 84_005))
  }

  /// Makes a day from its parts; nil when there is no such date or the year is out of range.
  package init?(year: Int, month: Int, day: Int) {
    guard Day.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Day.daysInMonth(year: year, month: month)
    else { return nil }
    let ordinal = Day.daysBefore(month: month, year: year) + day - 1
    self.init(clamping: Day.daysBefore(year: year) + ordinal - 25_567)
  }

  /// Orders days from earlier to later.
  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Holds the calendar parts of a day, for callers that need more than one of them.
  package var parts: (year: Int, month: Int, day: Int) {
    let count = Int(number) + 25_567
    var year = 1900 + count * 400 / 146_097
    while count < Day.daysBefore(year: year) { year -= 1 }
    while count >= Day.daysBefore(year: year + 1) { year += 1 }
    let ordinal = count - Day.daysBefore(year: year)
    let leap = Day.isLeap(year)
    // Pretending February has 30 days makes the lengths of the months regular enough to divide.
    let regular = ordinal < (leap ? 60 : 59) ? ordinal : ordinal + (leap ? 1 : 2)
    let month = (12 * regular + 373) / 367
    return (year, month, ordinal - Day.daysBefore(month: month, year: year) + 1)
  }

  /// Names the year, such as 2026.
  package var year: Int { parts.year }
  /// Names the month, 1 to 12.
  package var month: Int { parts.month }
  /// Names the day of the month, 1 to 31.
  package var day: Int { parts.day }

  /// Tells which day of the week this is.
  package var weekday: Weekday {
    // 1 January 1900 was a Monday.
    Weekday(rawValue: (Int(number) + 25_567) % 7 + 1) ?? .monday
  }

  /// Tells whether this is a Saturday or a Sunday.
  package var isWeekend: Bool { weekday >= .saturday }
}

extension Day {
  /// Counts the days of a month; the month must be 1 to 12.
  package static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Counts the days from 1 January 1900 to 1 January of the year.
  private static func daysBefore(year: Int) -> Int {
    let previous = year - 1
    let leapDays = previous / 4 - previous / 100 + previous / 400 - 460
    return 365 * (year - 1900) + leapDays
  }

  private static func daysBefore(month: Int, year: Int) -> Int {
    let regular = (367 * month - 362) / 12
    return month <= 2 ? regular : regular - (isLeap(year) ? 1 : 2)
  }
}
