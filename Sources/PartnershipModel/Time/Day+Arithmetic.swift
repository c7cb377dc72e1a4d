// SPDX-License-Identifier: Apache-2.0

extension Day {
  /// Moves later by a number of days, stopping at the last day that can be held.
  package static func + (day: Day, days: Int) -> Day {
    let (sum, overflow) = Int(day.number).addingReportingOverflow(days)
    return overflow ? (days > 0 ? .last : .first) : Day(clamping: sum)
  }

  /// Moves earlier by a number of days, stopping at the first day that can be held.
  package static func - (day: Day, days: Int) -> Day {
    let (difference, overflow) = Int(day.number).subtractingReportingOverflow(days)
    return overflow ? (days > 0 ? .first : .last) : Day(clamping: difference)
  }

  /// Counts the days from the right-hand day to the left-hand day.
  package static func - (later: Day, earlier: Day) -> Int {
    Int(later.number) - Int(earlier.number)
  }

  /// Finds the corresponding date: the same day number so many months on (or back), or the last
  /// day of that month when it has no such day.
  package func adding(months: Int) -> Day {
    let own = parts
    let (total, overflow) = (own.year * 12 + own.month - 1).addingReportingOverflow(months)
    let year = total / 12
    guard !overflow, total >= 0, Day.years.contains(year) else {
      return months > 0 ? .last : .first
    }
    let month = total % 12 + 1
    let day = min(own.day, Day.daysInMonth(year: year, month: month))
    return Day(year: year, month: month, day: day) ?? self
  }

  /// Finds the last day of the month this day is in.
  package var endOfMonth: Day {
    let own = parts
    return self + (Day.daysInMonth(year: own.year, month: own.month) - own.day)
  }

  /// Finds the Monday of the week this day is in; weeks run from Monday to Sunday.
  package var startOfWeek: Day { self - (weekday.rawValue - 1) }
}
