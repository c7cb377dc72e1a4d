// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct SpokenDateTests {
  /// A Friday.
  static let today = day("2026-11-20")

  private func understand(
    _ phrase: String, today: Day = today, nextMeeting: Day? = day("2027-01-22")
  ) -> SpokenDate {
    understandDate(
      phrase, today: today, nextMeeting: nextMeeting, calendar: .englandAndWales)
  }

  private func understoodDay(_ phrase: String, today: Day = today) -> String {
    guard case .understood(let day, _) = understand(phrase, today: today) else { return "none" }
    return day.iso
  }

  private func explanation(_ phrase: String) -> String? {
    guard case .understood(_, let explanation) = understand(phrase) else { return "none" }
    return explanation
  }

  @Test(arguments: [
    ("today", "2026-11-20"), ("tomorrow", "2026-11-21"), ("fri", "2026-11-27"),
    ("mon", "2026-11-23"), ("Thursday", "2026-11-26"), ("sun", "2026-11-22"),
    ("next fri", "2026-11-27"), ("next mon", "2026-11-23"), ("next sunday", "2026-11-29"),
    ("this sat", "2026-11-21"), ("by tues", "2026-11-24"), ("on Weds.", "2026-11-25"),
    ("  BY   FRI ", "2026-11-27"),
  ])
  func `a day near today is understood`(phrase: String, iso: String) {
    #expect(understoodDay(phrase) == iso)
  }

  @Test func `next before a weekday means the following week even early in this one`() {
    #expect(understoodDay("fri", today: day("2026-11-17")) == "2026-11-20")
    #expect(understoodDay("next fri", today: day("2026-11-17")) == "2026-11-27")
    #expect(understoodDay("next fri", today: day("2026-11-22")) == "2026-11-27")
  }

  @Test(arguments: [
    ("12 dec", "2026-12-12"), ("12 december 2026", "2026-12-12"), ("dec 12", "2026-12-12"),
    ("12/12", "2026-12-12"), ("12/12/2026", "2026-12-12"), ("12.12.26", "2026-12-12"),
    ("2026-12-12", "2026-12-12"), ("12-dec-2026", "2026-12-12"), ("12th", "2026-12-12"),
    ("the 12th", "2026-12-12"), ("20th", "2026-11-20"), ("20 nov", "2026-11-20"),
    ("19 nov", "2027-11-19"), ("19/11", "2027-11-19"), ("31st", "2026-12-31"),
    ("12th of December", "2026-12-12"), ("December 12th, 2027", "2027-12-12"),
    ("29 feb", "2028-02-29"), ("12 dec 26", "2026-12-12"), ("12th of next month", "2026-12-12"),
    ("Fri 20 Nov 2026", "2026-11-20"), ("Friday 20 November 2026", "2026-11-20"),
    ("fri 27th", "2026-11-27"), ("sat dec 12", "2026-12-12"), ("1 sept 2027", "2027-09-01"),
    ("3/4/2027", "2027-04-03"),
  ])
  func `a date said by its day and month is understood, the day first`(
    phrase: String, iso: String
  ) {
    #expect(understoodDay(phrase) == iso)
  }

  @Test(arguments: [
    ("end of november", "2026-11-30"), ("end of october", "2027-10-31"),
    ("the end of nov 2027", "2027-11-30"), ("end november", "2026-11-30"),
    ("end of month", "2026-11-30"), ("end of the month", "2026-11-30"),
    ("end of this month", "2026-11-30"), ("end of next month", "2026-12-31"),
    ("month end", "2026-11-30"), ("month-end", "2026-11-30"), ("next month", "2026-12-31"),
    ("december", "2026-12-31"), ("feb 2028", "2028-02-29"), ("next week", "2026-11-27"),
    ("this week", "2026-11-20"), ("end of next week", "2026-11-27"),
    ("end of the year", "2026-12-31"), ("end of the financial year", "2027-03-31"),
  ])
  func `the end of a week, month or year is understood`(phrase: String, iso: String) {
    #expect(understoodDay(phrase) == iso)
  }

  @Test(arguments: [
    ("in 10 working days", "2026-12-04"), ("10 working days", "2026-12-04"),
    ("in 25 working days", "2026-12-29"), ("in 3 weeks", "2026-12-11"),
    ("in 2 months", "2027-01-20"), ("in 10 days", "2026-11-30"), ("in a week", "2026-11-27"),
    ("in two weeks' time", "2026-12-04"), ("in two weeks’ time", "2026-12-04"),
    ("in a fortnight", "2026-12-04"), ("within 1 year", "2027-11-20"),
    ("3 weeks from now", "2026-12-11"), ("10 calendar days", "2026-11-30"),
  ])
  func `a length of time from today is understood`(phrase: String, iso: String) {
    #expect(understoodDay(phrase) == iso)
  }

  @Test(arguments: ["next meeting", "the next meeting", "by the Next Meeting"])
  func `the next meeting is a date only when one is scheduled`(phrase: String) {
    #expect(understand(phrase) == .understood(day("2027-01-22"), explanation: nil))
    let reason = "no next meeting is scheduled for this group"
    #expect(understand(phrase, nextMeeting: nil) == .refused(reason: reason))
  }

  @Test(arguments: [
    ("31 nov", "there is no 31 November"), ("29 feb 2027", "there is no 29 February 2027"),
    ("31/11/2026", "there is no 31 November 2026"), ("2027-02-30", "there is no 30 February 2027"),
    ("0 dec", "there is no 0 December"), ("nov 31", "there is no 31 November"),
    ("31st of this month", "there is no 31 November 2026"), ("32nd", "no month has a day 32"),
    ("12/13/2026", "there is no month 13; the day comes first"),
    ("12/12/2500", "years run from 1900 to 2199"),
    ("fri 12 dec", "12 Dec 2026 is a Saturday, not a Friday"),
    ("in 9999 months", "that is too far ahead"),
  ])
  func `a date that cannot be is refused with its reason`(phrase: String, reason: String) {
    #expect(understand(phrase) == .refused(reason: reason))
  }

  @Test(arguments: [
    ("12 dec", "a Saturday"), ("sunday", "a Sunday"), ("25 dec", "bank holiday"),
    ("28 dec 2026", "bank holiday"), ("19 nov 2026", "in the past"),
    ("2026-05-25", "in the past, bank holiday"), ("1/11/2026", "in the past, a Sunday"),
    ("february", "the last day of February, a Sunday"), ("fri", nil), ("20 nov", nil),
    ("600 working days", "bank holidays after 31 Dec 2028 are not known"),
  ])
  func `a day that deserves a second look is explained`(phrase: String, expected: String?) {
    #expect(explanation(phrase) == expected)
  }

  @Test(arguments: [
    "", " ", "by", "the", "soon", "12", "next", "end of", "end of play", "10", "10 cases",
    "10.30", "fri please", "12 dec 2500", "1/2/3/4", "50/50", "10 working", "2-3", "meeting",
    "10 working days before the next meeting", "10 days of the meeting", "next meeting but one",
    "1.2.333", "//", "-", "th", "in", "٣ dec", "12 dec 1",
  ])
  func `a phrase that is no date is left alone`(phrase: String) {
    #expect(understand(phrase) == .notADate)
  }

  @Test func `no mixture of date words traps, and every match stays within its words`() {
    let pool = [
      "by", "in", "the", "end", "of", "next", "this", "month", "week", "fri", "may", "12", "12th",
      "31", "9999", "2026", "working", "days", "1/2", "31/11/26", "a", "meeting", "", "from", "now",
      "99", "year", "0", "é", "2026-02-30", "financial", "time",
    ]
    var random = SeededNumbers(seed: 19)
    for _ in 0..<5000 {
      let count = Int.random(in: 1...7, using: &random)
      let words = (0..<count).map { _ in Substring(pool.randomElement(using: &random) ?? "") }
      for edge in [Day.first, SpokenDateTests.today, .last] {
        let found = longestDatePhrase(
          in: words, today: edge, nextMeeting: nil, calendar: .englandAndWales)
        #expect((1...count).contains(found?.wordCount ?? 1))
      }
    }
  }
}
