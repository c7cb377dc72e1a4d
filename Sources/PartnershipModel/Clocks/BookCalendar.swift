// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// The working days of a calendar: the standard table with what the partnership put right.
  package func calendar(_ which: ClockCalendar = .englandWales) -> WorkingCalendar {
    let standard = which == .ukAny ? WorkingCalendar.unitedKingdom : .englandAndWales
    let days = all(NonWorkingDay.self).filter {
      which == .ukAny || ($0.calendar ?? .englandWales) == .englandWales
    }
    let checked = partnership?.holidaysCheckedOn
    let until = partnership?.holidaysCoverTo
    guard !days.isEmpty || checked != nil || until != nil else { return standard }
    let worked = Set(days.filter { $0.isWorked == true }.compactMap(\.date))
    let added = days.filter { $0.isWorked != true }.compactMap(\.date)
    return WorkingCalendar(
      nonWorking: standard.nonWorking.filter { !worked.contains($0) } + added,
      checkedOn: max(checked ?? .first, standard.checkedOn),
      coversTo: max(until ?? .first, standard.coversTo),
      names: Dictionary(
        days.filter { $0.isWorked != true }.compactMap { day in day.date.map { ($0, day.name) } },
        uniquingKeysWith: { first, _ in first }))
  }
}

extension WorkingCalendar {
  /// "Bank holidays: last checked 21 Nov 2026, known until 31 Dec 2028".
  package var tableWords: String {
    "Bank holidays: last checked \(checkedOn.shownShort), known until \(coversTo.shownShort)"
  }

  /// Holds the bank holidays of every part of the United Kingdom, for the law on freedom of
  /// information.
  package static let unitedKingdom = englandAndWales.adding(
    nonWorking: (2016...2028).flatMap(elsewhere))

  /// The bank holidays of Scotland and Northern Ireland that England and Wales do not have; those at
  /// a weekend are held on the next Monday or, after New Year's Day, Tuesday.
  private static func elsewhere(in year: Int) -> [Day] {
    let fixed = [(3, 17), (7, 12), (11, 30)].compactMap { Day(year: year, month: $0.0, day: $0.1) }
    let monday = Day(year: year, month: 8, day: 1).map {
      $0.startOfWeek == $0 ? $0 : $0.startOfWeek + 7
    }
    let second = Day(year: year, month: 1, day: 2).map { day in
      switch day.weekday.rawValue {
      case 6, 7: day + 2
      case 1: day + 1
      default: day
      }
    }
    return fixed.map { $0.isWeekend ? $0.startOfWeek + 7 : $0 }
      + [monday, second].compactMap(\.self)
  }
}
