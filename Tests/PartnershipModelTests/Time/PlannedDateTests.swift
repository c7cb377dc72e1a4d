// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct PlannedDateTests {
  typealias Row = (
    date: PlannedDate, stored: String, shown: String, first: String, last: String
  )

  static let rows: [Row] = [
    (.month(year: 2026, month: 2), "2026-02", "February 2026", "2026-02-01", "2026-02-28"),
    (.day(day("2026-02-14")), "2026-02-14", "14 Feb 2026", "2026-02-14", "2026-02-14"),
    (.year(2026), "2026", "2026", "2026-01-01", "2026-12-31"),
    (.financialYear(startYear: 2021), "2021/22", "2021–22", "2021-04-01", "2022-03-31"),
    (.financialYear(startYear: 2099), "2099/00", "2099–00", "2099-04-01", "2100-03-31"),
    (.financialYear(startYear: 2011), "2011/12", "2011–12", "2011-04-01", "2012-03-31"),
    (.month(year: 2028, month: 12), "2028-12", "December 2028", "2028-12-01", "2028-12-31"),
    (.financialYear(startYear: 2199), "2199/00", "2199–00", "2199-04-01", "2199-12-31"),
  ]

  @Test(arguments: rows)
  func `a planned date is stored and shown, and both are read back`(row: Row) {
    #expect(row.date.storedText == row.stored)
    #expect(row.date.shown == row.shown)
    #expect(PlannedDate(storedText: row.stored) == row.date)
    #expect(PlannedDate(written: row.shown) == row.date)
    #expect(PlannedDate(written: row.stored) == row.date)
  }

  @Test(arguments: rows)
  func `a planned date spans its first to its last day`(row: Row) {
    #expect(row.date.firstDay == Day(iso: row.first))
    #expect(row.date.lastDay == Day(iso: row.last))
  }

  @Test(arguments: [
    ("feb 2026", PlannedDate.month(year: 2026, month: 2)),
    ("  SEPT   2026 ", .month(year: 2026, month: 9)),
    ("14 february 2026", .day(day("2026-02-14"))),
    ("Fri 20 Nov 2026", .day(day("2026-11-20"))),
    ("2021-22", .financialYear(startYear: 2021)),
    ("2011-12", .month(year: 2011, month: 12)),
  ])
  func `a planned date is read as people write it`(text: String, date: PlannedDate) {
    #expect(PlannedDate(written: text) == date)
  }

  @Test(arguments: [
    "", "26", "2026-13", "2026-00", "2021/23", "2021-2", "202-022", "1899", "2200", "2026-02-30",
    "2026/2/1", "/202122", "2026 02", "february 2026",
  ])
  func `a text that is not exactly a stored planned date is not read`(text: String) {
    #expect(PlannedDate(storedText: text) == nil)
  }

  @Test(arguments: ["soon", "31 Nov 2026", "Smarch 2026", "2021–23", "Feb", "a b c d e"])
  func `words that name no date are not read`(text: String) {
    #expect(PlannedDate(written: text) == nil)
  }

  @Test func `every year, financial year and month comes back from both texts`() {
    for year in Day.years {
      var dates = [PlannedDate.year(year), .financialYear(startYear: year)]
      dates += (1...12).map { .month(year: year, month: $0) }
      let wrong = dates.filter {
        PlannedDate(storedText: $0.storedText) != $0 || PlannedDate(written: $0.shown) != $0
      }
      #expect(wrong.isEmpty)
    }
  }

  @Test func `parts that name no date never trap`() {
    #expect(PlannedDate.month(year: 2026, month: 99).lastDay == day("2026-12-31"))
    #expect(PlannedDate.year(.max).lastDay == .last)
    #expect(PlannedDate.financialYear(startYear: .min).firstDay == day("1900-04-01"))
  }

  @Test func `a month without its year is this month or the next of its name`() throws {
    let today = try #require(Day(iso: "2026-11-24"))
    let said = { PlannedDate(monthSaid: $0, today: today) }
    #expect(said("January") == .month(year: 2027, month: 1))
    #expect(said("nov") == .month(year: 2026, month: 11))
    #expect(said("soon") == nil && said("13") == nil)
  }
}
