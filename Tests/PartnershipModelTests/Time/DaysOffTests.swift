// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct DaysOffTests {
  private let calendar = WorkingCalendar.englandAndWales

  @Test(arguments: [
    ("2026-12-12", "a Saturday"), ("2026-12-13", "a Sunday"), ("2026-04-03", "Good Friday"),
    ("2026-04-06", "Easter Monday"), ("2026-05-04", "the early May bank holiday"),
    ("2026-05-25", "the spring bank holiday"), ("2026-08-31", "the summer bank holiday"),
    ("2026-12-25", "Christmas Day"), ("2026-12-26", "Boxing Day, a Saturday"),
    ("2026-12-28", "the Christmas bank holiday"), ("2027-12-25", "Christmas Day, a Saturday"),
    ("2028-01-03", "the New Year bank holiday"), ("2028-01-01", "New Year's Day, a Saturday"),
    ("2022-09-19", "a bank holiday"), ("2040-12-25", "Christmas Day"),
  ])
  func `a day off says what it is`(iso: String, words: String) {
    #expect(calendar.dayOffWords(day(iso)) == words)
  }

  @Test func `every listed holiday has words and no working day has`() {
    for number in 0..<(366 * 13) {
      let day = day("2016-01-01") + number
      guard day <= calendar.coversTo else { break }
      #expect((calendar.dayOffWords(day) == nil) == calendar.isWorkingDay(day), "\(day.iso)")
    }
  }

  @Test(arguments: [
    (-5, "2026-11-24", "5 working days before Tue 24 Nov 2026: Tue 17 Nov 2026"),
    (10, "2026-11-24", "10 working days after Tue 24 Nov 2026: Tue 8 Dec 2026"),
    (
      -5, "2026-04-09",
      "5 working days before Thu 9 Apr 2026, not counting Good Friday and Easter Monday: "
        + "Tue 31 Mar 2026"
    ),
    (
      10, "2026-12-15",
      "10 working days after Tue 15 Dec 2026, not counting Christmas Day and the Christmas bank "
        + "holiday: Thu 31 Dec 2026"
    ),
    (1, "2026-11-20", "1 working day after Fri 20 Nov 2026: Mon 23 Nov 2026"),
    (
      1, "2029-01-02",
      "1 working day after Tue 2 Jan 2029, bank holidays after 31 Dec 2028 not being known: "
        + "Wed 3 Jan 2029"
    ),
  ])
  func `a day that was counted out explains itself`(count: Int, from: String, words: String) {
    #expect(calendar.reckoned(workingDays: count, from: day(from)).words == words)
  }

  @Test(arguments: [
    ("2026-11-20", "due today"), ("2026-11-19", "1 working day late"),
    ("2026-11-16", "4 working days late"), ("2026-11-23", "due in 1 working day"),
    ("2026-11-21", "due before the next working day"),
  ])
  func `lateness is counted in working days`(due: String, words: String) {
    #expect(calendar.lateness(of: day(due), on: day("2026-11-20")) == words)
  }

  @Test func `on a Sunday what was due on Friday is late by no working day`() {
    #expect(
      calendar.lateness(of: day("2026-11-20"), on: day("2026-11-22"))
        == "late, though no working day has passed")
  }
}
