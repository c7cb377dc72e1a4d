// SPDX-License-Identifier: Apache-2.0

/// Tells working days from weekends and bank holidays, and counts in them.
package struct WorkingCalendar: Hashable, Sendable {
  /// Lists the days off that do not fall at a weekend, in order, each once.
  package let nonWorking: [Day]
  /// Is the day the list was last checked.
  package let checkedOn: Day
  /// Is the last day the list speaks for; a deadline after it deserves a warning.
  package let coversTo: Day
  /// What the days that were added are called; those of the standard table go by their place in
  /// the year.
  package let names: [Day: String]

  /// Makes a calendar from days off in any order; weekends need not be given.
  package init(
    nonWorking: some Sequence<Day>, checkedOn: Day, coversTo: Day, names: [Day: String] = [:]
  ) {
    self.names = names
    self.nonWorking = Set(nonWorking).filter { !$0.isWeekend }.sorted()
    self.checkedOn = checkedOn
    self.coversTo = coversTo
  }

  /// Holds the bank holidays of England and Wales from 2016 to 2028.
  package static let englandAndWales = WorkingCalendar(
    nonWorking: BankHolidays.englandAndWales.compactMap { Day(iso: $0) },
    checkedOn: Day(iso: BankHolidays.checkedOn) ?? .first,
    coversTo: Day(iso: BankHolidays.coversTo) ?? .first)

  /// Makes the calendar with further days off, such as a newly proclaimed holiday.
  package func adding(nonWorking days: some Sequence<Day>) -> WorkingCalendar {
    WorkingCalendar(
      nonWorking: nonWorking + Array(days), checkedOn: checkedOn, coversTo: coversTo, names: names)
  }

  /// Tells whether the day is neither at a weekend nor a listed day off.
  package func isWorkingDay(_ day: Day) -> Bool { !day.isWeekend && !isHoliday(day) }

  /// Tells whether the day is a listed day off; a holiday at a weekend is not listed.
  package func isHoliday(_ day: Day) -> Bool {
    let index = firstHoliday(notBefore: day)
    return index < nonWorking.count && nonWorking[index] == day
  }

  /// Finds the day so many working days after the start, or before it when negative.
  ///
  /// The start itself is day 0 unless it is to be counted, when it is day 1 if it is a working
  /// day. A count of 0 gives the start.
  package func adding(
    workingDays count: Int, to start: Day, countingStartDay: Bool = false
  ) -> Day {
    let step = count < 0 ? -1 : 1
    var left = count.magnitude
    if countingStartDay, left > 0, isWorkingDay(start) { left -= 1 }
    var day = start
    let end = count < 0 ? Day.first : Day.last
    while left > 0, day != end {
      day = day + step
      if isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  /// Counts the working days from one day to another, the first not counted and the other
  /// counted; negative when the other is earlier.
  package func workingDays(from start: Day, to end: Day) -> Int {
    let whole = workingDays(before: end) - workingDays(before: start)
    guard end >= start else { return whole }
    return whole + (isWorkingDay(end) ? 1 : 0) - (isWorkingDay(start) ? 1 : 0)
  }

  /// Finds the day itself or the nearest working day before it.
  package func lastWorkingDay(onOrBefore day: Day) -> Day {
    isWorkingDay(day) ? day : adding(workingDays: -1, to: day)
  }

  /// Finds the day itself or the nearest working day after it.
  package func firstWorkingDay(onOrAfter day: Day) -> Day {
    isWorkingDay(day) ? day : adding(workingDays: 1, to: day)
  }

  /// Counts the working days earlier than the day, from the first day that can be held.
  private func workingDays(before day: Day) -> Int {
    // That first day, 1 January 1900, is a Monday.
    let days = day - Day.first
    return days / 7 * 5 + min(days % 7, 5) - firstHoliday(notBefore: day)
  }

  /// Finds the place of the first listed day off on or after the day.
  private func firstHoliday(notBefore day: Day) -> Int {
    var low = 0
    var high = nonWorking.count
    while low < high {
      let middle = (low + high) / 2
      if nonWorking[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
