// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct DayTests {
  @Test func `every day from 1900 to 2199 comes back from its stored form and its parts`() {
    var expected = (year: 1900, month: 1, day: 1)
    var wrong: [Int] = []
    for number in Int(Day.first.number)...Int(Day.last.number) {
      let made = Day(clamping: number)
      let parts = made.parts
      let isRight =
        parts == expected && Day(iso: made.iso) == made
        && Day(year: parts.year, month: parts.month, day: parts.day) == made
        && made.weekday.rawValue == (number + 25_567) % 7 + 1
      if !isRight { wrong.append(number) }
      expected = next(expected)
    }
    #expect(wrong.isEmpty)
    #expect(expected == (2200, 1, 1))
  }

  private func next(_ date: (year: Int, month: Int, day: Int)) -> (year: Int, month: Int, day: Int)
  {
    let (year, month, day) = date
    if day < Day.daysInMonth(year: year, month: month) { return (year, month, day + 1) }
    return month < 12 ? (year, month + 1, 1) : (year + 1, 1, 1)
  }

  @Test(arguments: [
    ("1970-01-01", 0, Weekday.thursday), ("1900-01-01", -25_567, .monday),
    ("2199-12-31", 84_005, .tuesday), ("2000-02-29", 11_016, .tuesday),
    ("2026-11-20", 20_777, .friday), ("1969-12-31", -1, .wednesday),
  ])
  func `a known date has its known number and weekday`(
    iso: String, number: Int32, weekday: Weekday
  ) {
    #expect(Day(iso: iso)?.number == number)
    #expect(Day(iso: iso)?.weekday == weekday)
  }

  @Test(arguments: [
    "", "2026-11-2", "2026-11-200", "2026/11/20", "2026-13-01", "2026-00-10", "2026-11-00",
    "2026-11-31", "2027-02-29", "2100-02-29", "1899-12-31", "2200-01-01", " 2026-11-20",
    "2026-11-20 ", "20２6-11-2", "+026-11-20", "2026-1a-20",
  ])
  func `a text that is not exactly a stored day is not read`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func `a part of a longer text can be read as a day`() {
    let line = "due 2026-11-20 latest"
    #expect(Day(iso: line.dropFirst(4).prefix(10)) == day("2026-11-20"))
  }

  @Test(arguments: [
    ("2023-08-31", 6, "2024-02-29"), ("1978-09-30", 4, "1979-01-30"),
    ("2024-03-14", 10, "2025-01-14"), ("2023-11-30", 3, "2024-02-29"),
    ("2024-01-31", 1, "2024-02-29"), ("2024-02-29", 12, "2025-02-28"),
    ("2023-12-15", 6, "2024-06-15"), ("2025-05-31", 3, "2025-08-31"),
    ("2025-06-10", 10, "2026-04-10"), ("2024-03-31", -1, "2024-02-29"),
    ("2024-01-15", -13, "2022-12-15"), ("2024-01-15", 0, "2024-01-15"),
    ("2199-12-15", 1, "2199-12-31"), ("1900-01-15", -1, "1900-01-01"),
    ("2026-11-20", .max, "2199-12-31"), ("2026-11-20", .min, "1900-01-01"),
  ])
  func `months are counted to the corresponding date`(
    start: String, months: Int, due: String
  ) {
    #expect(day(start).adding(months: months) == Day(iso: due))
  }

  @Test(arguments: [Int.max, 100_000, .min, -100_000])
  func `days beyond the calendar stop at its ends`(days: Int) {
    #expect(day("2026-11-20") + days == (days > 0 ? .last : .first))
    #expect(day("2026-11-20") - days == (days > 0 ? .first : .last))
    #expect(Day(clamping: days) == (days > 0 ? .last : .first))
  }

  @Test func `subtracting days undoes adding them`() {
    var random = SeededNumbers(seed: 7)
    for _ in 0..<1000 {
      let start = Day(clamping: Int.random(in: -10_000...60_000, using: &random))
      let days = Int.random(in: -15_000...15_000, using: &random)
      #expect(start + days - days == start)
      #expect((start + days) - start == days)
    }
  }

  @Test func `a day is shown in three lengths`() {
    #expect(day("2026-11-20").shown == "Fri 20 Nov 2026")
    #expect(day("2026-09-01").shownShort == "1 Sep 2026")
    #expect(day("2026-11-20").shownLong == "Friday 20 November 2026")
  }

  @Test(arguments: [
    ("2026-11-20", false), ("2026-11-21", true), ("2026-11-22", true), ("2026-11-23", false),
  ])
  func `only Saturdays and Sundays are the weekend`(iso: String, isWeekend: Bool) {
    #expect(day(iso).isWeekend == isWeekend)
  }

  @Test func `the ends of a month and of a week are found`() {
    #expect(day("2028-02-01").endOfMonth == day("2028-02-29"))
    #expect(day("2026-11-22").startOfWeek == day("2026-11-16"))
    #expect(day("2026-11-16").startOfWeek == day("2026-11-16"))
  }

  @Test func `a day takes four bytes`() {
    #expect(MemoryLayout<Day>.size == 4)
  }
}
