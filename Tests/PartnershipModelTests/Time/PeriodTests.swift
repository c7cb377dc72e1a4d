// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct PeriodTests {
  @Test(arguments: [
    (Period(from: day("2026-01-10"), to: day("2026-01-20")), "2026-01-10", true),
    (Period(from: day("2026-01-10"), to: day("2026-01-20")), "2026-01-20", true),
    (Period(from: day("2026-01-10"), to: day("2026-01-20")), "2026-01-09", false),
    (Period(from: day("2026-01-10"), to: day("2026-01-20")), "2026-01-21", false),
    (Period(from: day("2026-01-10")), "2199-12-31", true),
    (Period(to: day("2026-01-20")), "1900-01-01", true),
    (Period(to: day("2026-01-20")), "2026-01-21", false),
    (Period.always, "2026-01-21", true),
    (Period(from: day("2026-01-20"), to: day("2026-01-10")), "2026-01-15", false),
  ])
  func `both ends belong to a period and an end left out is open`(
    period: Period, iso: String, isIn: Bool
  ) {
    #expect(period.contains(day(iso)) == isIn)
  }

  @Test func `periods overlap when they share a day`() {
    let january = Period(from: day("2026-01-01"), to: day("2026-01-31"))
    #expect(january.overlaps(Period(from: day("2026-01-31"))))
    #expect(january.overlaps(.always))
    #expect(!january.overlaps(Period(from: day("2026-02-01"))))
    #expect(!january.overlaps(Period(from: day("2026-01-20"), to: day("2026-01-10"))))
    #expect(january.isOpenEnded == false)
  }
}
