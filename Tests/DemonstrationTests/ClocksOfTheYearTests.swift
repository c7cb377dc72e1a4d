// SPDX-License-Identifier: Apache-2.0

import PartnershipModel
import Testing

/// The clocks of the year: a local rule, a pause, an extension, something late and a holiday more.
struct ClocksOfTheYearTests {
  private let played: Played
  private var book: Book { played.book }

  init() throws {
    played = try ShippedYear.onTheDay.get()
  }

  private func clock(_ key: String, of pseudonym: String) throws -> Clock {
    let review = try #require(book.all(ReviewCase.self).first { $0.pseudonym == pseudonym })
    let clocks = book.clocks(of: RecordReference(review.id), on: played.today)
    return try #require(clocks.first { $0.terms.key == key })
  }

  @Test func `R62: a local rule stands in the standard's place and says why`() throws {
    let clock = try clock("asb-ack", of: "Application 7")
    #expect(clock.terms.length == 5 && clock.state == .met)
    #expect(clock.terms.basis?.hasPrefix("Local rule: half the ten days") == true)
    #expect(clock.dayWords(in: book) == "met, day 2 of 5")
  }

  @Test func `R62: a pause and an extension move a due day, and the first one stays`() throws {
    let clock = try clock("sar-complete", of: "Adult K")
    let due = try #require(clock.due)
    let first = try #require(clock.reckoning?.first)
    #expect(clock.state == .running && clock.reckoning?.lost ?? 0 > 30)
    #expect(first < due && clock.extendedTo == due)
    #expect(clock.why(in: book).contains("extended to \(due.shown)"))
    #expect(clock.terms.comparison == 6)
    let pause = try #require(book.all(ClockPause.self).first)
    #expect(pause.reason.hasPrefix("Criminal proceedings"))
  }

  @Test func `R62: what was done late has its reason`() throws {
    let clock = try clock("rapid-review", of: "Child V")
    #expect(clock.state == .metLate && clock.isLate)
    #expect(clock.lateReason?.isEmpty == false)
  }

  @Test func `R62: a bank holiday added moved the due day of what was running, and both are kept`()
    throws
  {
    let holiday = try #require(book.all(NonWorkingDay.self).first { $0.isWorked != true }?.date)
    #expect(!book.calendar().isWorkingDay(holiday))
    let clock = try clock("rapid-review", of: "Child V")
    let moved = try #require(book.movedDueDays(of: clock.subject).first)
    #expect(moved.key == "rapid-review")
    let after = try #require(moved.after)
    #expect((moved.before ?? .last) < after && clock.due == after)
  }
}
