// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Counted by hand with the published table of bank holidays.
struct ClockVectorTests {
  static let working = [
    ("2023-12-18", 15, "2024-01-11", "2024-01-10"), ("2023-12-21", 5, "2024-01-02", "2023-12-29"),
    ("2023-12-21", 15, "2024-01-16", "2024-01-15"), ("2024-03-25", 10, "2024-04-10", "2024-04-09"),
    ("2024-03-28", 15, "2024-04-22", "2024-04-19"), ("2024-03-14", 10, "2024-03-28", "2024-03-27"),
    ("2023-11-04", 5, "2023-11-10", "2023-11-10"), ("2022-09-12", 5, "2022-09-20", "2022-09-16"),
    ("2022-09-12", 15, "2022-10-04", "2022-10-03"), ("2023-04-28", 10, "2023-05-16", "2023-05-15"),
    ("2025-02-03", 5, "2025-02-10", "2025-02-07"), ("2025-02-03", 15, "2025-02-24", "2025-02-21"),
    ("2025-12-24", 10, "2026-01-12", "2026-01-09"), ("2026-04-02", 10, "2026-04-20", "2026-04-17"),
    ("2026-12-24", 5, "2027-01-05", "2027-01-04"), ("2027-12-24", 10, "2028-01-12", "2028-01-11"),
  ]
  static let months = [
    ("2023-08-31", 6, "2024-02-29", "2024-02-29"), ("1978-09-30", 4, "1979-01-30", "1979-01-30"),
    ("2024-03-14", 10, "2025-01-14", "2025-01-14"), ("2023-11-30", 3, "2024-02-29", "2024-02-29"),
    ("2024-01-31", 1, "2024-02-29", "2024-02-29"), ("2024-02-29", 12, "2025-02-28", "2025-02-28"),
    ("2023-12-15", 6, "2024-06-15", "2024-06-14"), ("2025-05-31", 3, "2025-08-31", "2025-08-29"),
    ("2025-06-10", 10, "2026-04-10", "2026-04-10"),
  ]

  private func terms(_ length: Int, _ unit: ClockUnit, countsStart: Bool = false) -> ClockTerms {
    var terms = ClockTerms("t", "T", on: "audit", from: "held-on", to: "held-on", length, unit)
    terms.countsStart = countsStart
    return terms
  }

  private func due(_ terms: ClockTerms, _ start: String) -> String {
    Reckoning(terms, from: day(start), today: day(start), .englandAndWales).due.iso
  }

  @Test(arguments: working)
  func `R62: working days are counted without and with the start day`(
    start: String, count: Int, due: String, counted: String
  ) {
    #expect(self.due(terms(count, .workingDays), start) == due)
    #expect(self.due(terms(count, .workingDays, countsStart: true), start) == counted)
  }

  @Test(arguments: months)
  func `R62: months go by the corresponding date`(
    start: String, count: Int, due: String, last: String
  ) {
    let terms = terms(count, .months)
    #expect(self.due(terms, start) == due)
    #expect(WorkingCalendar.englandAndWales.lastWorkingDay(onOrBefore: day(due)).iso == last)
    let words = Reckoning(terms, from: day(start), today: day(start), .englandAndWales).words
    #expect(words.contains(day(due).shown) && words.contains(day(last).shown))
  }

  @Test func `R62: a due date explains itself in one sentence`() {
    let reckoning = Reckoning(
      terms(15, .workingDays), from: day("2023-12-18"), today: day("2023-12-18"), .englandAndWales)
    #expect(
      reckoning.words
        == "15 working days from Mon 18 Dec 2023, that day not counted, "
        + "not counting Christmas Day, Boxing Day and New Year's Day: Thu 11 Jan 2024")
  }

  @Test func `R62: a pause adds the working days or the days it took`() {
    let pause = Period(from: day("2025-02-06"), to: day("2025-02-10"))
    let working = Reckoning(
      terms(5, .workingDays), from: day("2025-02-03"), pauses: [pause], today: day("2025-02-20"),
      .englandAndWales)
    #expect(working.lost == 3 && working.first.iso == "2025-02-10")
    #expect(working.due.iso == "2025-02-13")
    let months = Reckoning(
      terms(1, .months), from: day("2025-02-03"), pauses: [pause], today: day("2025-02-20"),
      .englandAndWales)
    #expect(months.lost == 5 && months.due.iso == "2025-03-08")
    #expect(months.words.contains("5 days paused: Sat 8 Mar 2025"))
  }

  @Test func `R62: a deadline past the table of bank holidays warns`() {
    let words = Reckoning(
      terms(30, .workingDays), from: day("2028-12-20"), today: day("2028-12-20"), .englandAndWales
    ).words
    #expect(words.hasSuffix("bank holidays after 31 Dec 2028 not being known"))
  }

  @Test func `R62: freedom of information knows the bank holidays of the whole kingdom`() {
    #expect(WorkingCalendar.englandAndWales.isWorkingDay(day("2026-07-13")))
    #expect(!WorkingCalendar.unitedKingdom.isWorkingDay(day("2026-07-13")))
    #expect(!WorkingCalendar.unitedKingdom.isWorkingDay(day("2026-11-30")))
    #expect(!WorkingCalendar.unitedKingdom.isWorkingDay(day("2023-01-03")))
  }
}
