// SPDX-License-Identifier: Apache-2.0

/// A date as precise as the plan gives it: a day, a month, a year or a financial year.
package enum PlannedDate: Hashable, Sendable {
  /// Is one day.
  case day(Day)
  /// Is a whole month, 1 to 12.
  case month(year: Int, month: Int)
  /// Is a calendar year.
  case year(Int)
  /// Is a financial year, 1 April to 31 March, named by the year it starts in.
  case financialYear(startYear: Int)

  /// Reads a month said without its year, `January`: the present month or the next of that name.
  package init?(monthSaid text: String, today: Day) {
    let parts = today.parts
    guard let month = MonthName.number(word: text.lowercased()) else { return nil }
    self = .month(year: month < parts.month ? parts.year + 1 : parts.year, month: month)
  }

  /// Finds the first day the date may mean.
  package var firstDay: Day {
    switch self {
    case .day(let day): day
    case .month(let year, let month): PlannedDate.start(year: year, month: month)
    case .year(let year): PlannedDate.start(year: year, month: 1)
    case .financialYear(let year): PlannedDate.start(year: year, month: 4)
    }
  }

  /// Finds the last day the date may mean, which is the day something is due by.
  package var lastDay: Day {
    switch self {
    case .day(let day): day
    case .month(let year, let month): PlannedDate.start(year: year, month: month).endOfMonth
    case .year(let year): PlannedDate.start(year: year, month: 12).endOfMonth
    case .financialYear(let year):
      PlannedDate.start(year: year, month: 4).adding(months: 11).endOfMonth
    }
  }

  /// Parts that name no date become the nearest month that can be held.
  private static func start(year: Int, month: Int) -> Day {
    let near = min(max(year, Day.years.lowerBound), Day.years.upperBound)
    return Day(year: near, month: min(max(month, 1), 12), day: 1) ?? .first
  }

  /// Writes the date as plans do: `14 Feb 2026`, `February 2026`, `2026`, `2021–22`.
  package var shown: String {
    switch self {
    case .day(let day): day.shownShort
    case .month(let year, let month): "\(MonthName.long(month)) \(year)"
    case .year(let year): "\(year)"
    case .financialYear(let year): "\(year)–\(PlannedDate.pair(year + 1))"
    }
  }

  /// Writes the stored form: `2026-02-14`, `2026-02`, `2026`, `2021/22`.
  package var storedText: String {
    switch self {
    case .day(let day): day.iso
    case .month(let year, let month): "\(year)-\(PlannedDate.pair(month))"
    case .year(let year): "\(year)"
    case .financialYear(let year): "\(year)/\(PlannedDate.pair(year + 1))"
    }
  }

  /// Writes the last two digits of a number.
  private static func pair(_ number: Int) -> String {
    DateDigits.text(length: 2) { $0.digits(abs(number % 100), width: 2) }
  }
}
