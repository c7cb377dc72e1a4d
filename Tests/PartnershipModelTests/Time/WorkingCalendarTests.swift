// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct WorkingCalendarTests {
  let calendar = WorkingCalendar.englandAndWales

  typealias Row = (start: String, count: Int, due: String, startCounted: String)

  static let rows: [Row] = [
    ("Mon 18 Dec 2023", 15, "Thu 11 Jan 2024", "Wed 10 Jan 2024"),
    ("Thu 21 Dec 2023", 5, "Tue 2 Jan 2024", "Fri 29 Dec 2023"),
    ("Thu 21 Dec 2023", 15, "Tue 16 Jan 2024", "Mon 15 Jan 2024"),
    ("Mon 25 Mar 2024", 10, "Wed 10 Apr 2024", "Tue 9 Apr 2024"),
    ("Thu 28 Mar 2024", 15, "Mon 22 Apr 2024", "Fri 19 Apr 2024"),
    ("Thu 14 Mar 2024", 10, "Thu 28 Mar 2024", "Wed 27 Mar 2024"),
    ("Sat 4 Nov 2023", 5, "Fri 10 Nov 2023", "Fri 10 Nov 2023"),
    ("Mon 12 Sep 2022", 5, "Tue 20 Sep 2022", "Fri 16 Sep 2022"),
    ("Mon 12 Sep 2022", 15, "Tue 4 Oct 2022", "Mon 3 Oct 2022"),
    ("Fri 28 Apr 2023", 10, "Tue 16 May 2023", "Mon 15 May 2023"),
    ("Mon 3 Feb 2025", 5, "Mon 10 Feb 2025", "Fri 7 Feb 2025"),
    ("Mon 3 Feb 2025", 15, "Mon 24 Feb 2025", "Fri 21 Feb 2025"),
    ("Wed 24 Dec 2025", 10, "Mon 12 Jan 2026", "Fri 9 Jan 2026"),
    ("Thu 2 Apr 2026", 10, "Mon 20 Apr 2026", "Fri 17 Apr 2026"),
    ("Thu 24 Dec 2026", 5, "Tue 5 Jan 2027", "Mon 4 Jan 2027"),
    ("Fri 24 Dec 2027", 10, "Wed 12 Jan 2028", "Tue 11 Jan 2028"),
  ]

  private func shownDay(_ text: String) -> Day {
    guard case .day(let day)? = PlannedDate(written: text), day.shown == text else { return .first }
    return day
  }

  @Test(arguments: rows)
  func `a clock in working days falls due where the published examples say`(row: Row) {
    let start = shownDay(row.start)
    #expect(calendar.adding(workingDays: row.count, to: start).shown == row.due)
    let counted = calendar.adding(workingDays: row.count, to: start, countingStartDay: true)
    #expect(counted.shown == row.startCounted)
    #expect(calendar.workingDays(from: start, to: shownDay(row.due)) == row.count)
  }

  @Test(arguments: [
    ("2023-08-31", 6, "Thu 29 Feb 2024", "Thu 29 Feb 2024"),
    ("1978-09-30", 4, "Tue 30 Jan 1979", "Tue 30 Jan 1979"),
    ("2024-03-14", 10, "Tue 14 Jan 2025", "Tue 14 Jan 2025"),
    ("2023-11-30", 3, "Thu 29 Feb 2024", "Thu 29 Feb 2024"),
    ("2024-01-31", 1, "Thu 29 Feb 2024", "Thu 29 Feb 2024"),
    ("2024-02-29", 12, "Fri 28 Feb 2025", "Fri 28 Feb 2025"),
    ("2023-12-15", 6, "Sat 15 Jun 2024", "Fri 14 Jun 2024"),
    ("2025-05-31", 3, "Sun 31 Aug 2025", "Fri 29 Aug 2025"),
    ("2025-06-10", 10, "Fri 10 Apr 2026", "Fri 10 Apr 2026"),
  ])
  func `a clock in months falls due where the published examples say`(
    start: String, months: Int, due: String, lastWorkingDay: String
  ) {
    let found = day(start).adding(months: months)
    #expect(found.shown == due)
    #expect(calendar.lastWorkingDay(onOrBefore: found).shown == lastWorkingDay)
  }

  @Test(arguments: [
    (2016, 8), (2017, 8), (2018, 8), (2019, 8), (2020, 8), (2021, 8), (2022, 10), (2023, 9),
    (2024, 8), (2025, 8), (2026, 8), (2027, 8), (2028, 8), (2029, 0), (2015, 0),
  ])
  func `every year of the table has all its bank holidays, each on a weekday`(
    year: Int, count: Int
  ) {
    #expect(calendar.nonWorking.count { $0.year == year } == count)
    #expect(calendar.nonWorking.allSatisfy { !$0.isWeekend })
    #expect(calendar.coversTo == day("2028-12-31"))
    #expect(calendar.checkedOn > day("2026-01-01"))
  }

  @Test(arguments: [
    (2016, 3, 25), (2017, 4, 14), (2018, 3, 30), (2019, 4, 19), (2020, 4, 10), (2021, 4, 2),
    (2022, 4, 15), (2023, 4, 7), (2024, 3, 29), (2025, 4, 18), (2026, 4, 3), (2027, 3, 26),
    (2028, 4, 14),
  ])
  func `the fixed rules for bank holidays agree with the table`(year: Int, month: Int, good: Int) {
    let goodFriday = Day(year: year, month: month, day: good) ?? .first
    #expect(goodFriday.weekday == .friday)
    #expect(calendar.isHoliday(goodFriday))
    #expect(calendar.isHoliday(goodFriday + 3))
    let august = Day(year: year, month: 8, day: 31) ?? .first
    #expect(calendar.isHoliday(august.startOfWeek))
    let boxing = Day(year: year, month: 12, day: 26) ?? .first
    #expect(!calendar.isWorkingDay(boxing) && !calendar.isWorkingDay(boxing - 1))
  }

  @Test(arguments: [
    ("2026-12-29", -1, "2026-12-24"), ("2026-12-28", -1, "2026-12-24"),
    ("2026-11-20", -5, "2026-11-13"), ("2026-11-22", -1, "2026-11-20"),
    ("2026-11-22", 0, "2026-11-22"), ("2199-12-30", .max, "2199-12-31"),
    ("1900-01-05", .min, "1900-01-01"),
  ])
  func `working days are counted backwards too and stop at the calendar's ends`(
    start: String, count: Int, expected: String
  ) {
    #expect(calendar.adding(workingDays: count, to: day(start)) == Day(iso: expected))
  }

  @Test func `counting to a date agrees with walking to it, forwards and backwards`() {
    var random = SeededNumbers(seed: 3)
    for _ in 0..<500 {
      let start = day("2015-06-01") + Int.random(in: 0..<5000, using: &random)
      let count = Int.random(in: 1...300, using: &random)
      let later = calendar.adding(workingDays: count, to: start)
      let earlier = calendar.adding(workingDays: -count, to: start)
      #expect(calendar.workingDays(from: start, to: later) == count)
      #expect(calendar.workingDays(from: start, to: earlier) == -count)
      #expect(calendar.isWorkingDay(later) && calendar.isWorkingDay(earlier))
    }
  }

  @Test func `a day counts as worked from itself as none`() {
    #expect(calendar.workingDays(from: day("2026-11-20"), to: day("2026-11-20")) == 0)
    #expect(calendar.workingDays(from: day("2026-11-20"), to: day("2026-11-22")) == 0)
    #expect(calendar.workingDays(from: .first, to: .first) == 0)
  }

  @Test func `a start day that is counted and works is day one`() {
    let friday = day("2026-11-20")
    #expect(calendar.adding(workingDays: 1, to: friday, countingStartDay: true) == friday)
    #expect(calendar.adding(workingDays: 0, to: friday, countingStartDay: true) == friday)
  }

  @Test func `a deadline can roll forward to the next working day`() {
    #expect(calendar.firstWorkingDay(onOrAfter: day("2026-12-25")) == day("2026-12-29"))
    #expect(calendar.firstWorkingDay(onOrAfter: day("2026-12-24")) == day("2026-12-24"))
  }

  @Test func `a newly proclaimed holiday can be added, once and in place`() {
    let added = [day("2026-11-23"), day("2026-11-23"), day("2026-11-22")]
    let changed = calendar.adding(nonWorking: added)
    #expect(!changed.isWorkingDay(day("2026-11-23")))
    #expect(changed.nonWorking.count == calendar.nonWorking.count + 1)
    #expect(changed.adding(workingDays: 1, to: day("2026-11-20")) == day("2026-11-24"))
  }
}
