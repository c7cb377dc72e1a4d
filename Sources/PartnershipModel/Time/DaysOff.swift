// SPDX-License-Identifier: Apache-2.0

extension WorkingCalendar {
  /// Says why a day is no working day, to stand after "is": "a Saturday", "Good Friday",
  /// "Christmas Day, a Saturday"; nil for a working day.
  package func dayOffWords(_ day: Day) -> String? {
    let listed = isHoliday(day) ? names[day] ?? day.feastName ?? day.bankHolidayName : nil
    let feast = listed ?? day.feastName
    let weekend = day.isWeekend ? "a \(day.weekday.name)" : nil
    let words = [feast, weekend].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}

extension Day {
  /// The feast that is a holiday whatever the table of bank holidays says; nil on other days.
  var feastName: String? {
    switch (month, day) {
    case (12, 25): return "Christmas Day"
    case (12, 26): return "Boxing Day"
    case (1, 1): return "New Year's Day"
    default: break
    }
    let easter = Day.easterSunday(in: year)
    if self == easter - 2 { return "Good Friday" }
    return self == easter + 1 ? "Easter Monday" : nil
  }

  /// What a listed bank holiday is called, by its place in the year.
  fileprivate var bankHolidayName: String {
    switch (month, day) {
    case (12, 27...28): "the Christmas bank holiday"
    case (1, 2...3): "the New Year bank holiday"
    case (5, 1...8): "the early May bank holiday"
    case (5, 25...31): "the spring bank holiday"
    case (8, 25...31): "the summer bank holiday"
    default: "a bank holiday"
    }
  }

  /// Easter Sunday of a year by the Gregorian reckoning (Meeus, Jones and Butcher).
  static func easterSunday(in year: Int) -> Day {
    let (golden, century, rest) = (year % 19, year / 100, year % 100)
    let moon = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - moon + 15) % 30
    let week = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let late = (golden + 11 * epact + 22 * week) / 451
    let place = epact + week - 7 * late + 114
    return Day(year: year, month: place / 31, day: place % 31 + 1) ?? .first
  }
}
