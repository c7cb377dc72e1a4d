// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct ReviewStandingTests {
  private func book(_ values: [String: Stored]) throws -> Book {
    var fixture = try Fixture()
    try fixture.add(
      "review-case",
      ["pseudonym": .text("Child A"), "type": .text("lcspr"), "body": .text("teg")]
        .merging(values) { $1 })
    return fixture.book
  }

  /// As an import has it that states no day.
  private func withoutReceived(_ book: Book) throws -> Book {
    var fixture = try Fixture()
    fixture.book = book
    let kind = Registry.entry(of: ReviewCase.self)
    let id = try fixture.latest(ReviewCase.self).id
    let slot = try #require(kind.slot(named: "received-on"))
    fixture.apply(try book.save(kind, id: id.text, values: [slot: nil], fixture.now))
    return fixture.book
  }

  private func standing(_ book: Book, _ on: String) throws -> ReviewStanding? {
    book.standing(of: try #require(book.all(ReviewCase.self).first), on: day(on))
  }

  private static let whole: [String: Stored] = [
    "received-on": .text("2025-05-06"), "notified-on": .text("2025-05-12"),
    "commissioned-on": .text("2025-09-01"), "drafted-on": .text("2026-06-01"),
  ]

  @Test(arguments: [
    ("2025-05-06", ReviewState.referred, "2025-05-06"),
    ("2025-08-31", .notified, "2025-05-12"), ("2026-03-31", .commissioned, "2025-09-01"),
  ])
  func `R57: a review stands at the last stage it had reached on a day`(
    on: String, stage: ReviewState, since: String
  ) throws {
    let found = try #require(try standing(try book(Self.whole), on))
    #expect(found.stage == stage && found.since == day(since))
  }

  @Test func `R57: a review referred after a day is not told of`() throws {
    let book = try book(Self.whole)
    #expect(try standing(book, "2025-05-05") == nil)
    #expect(book.reviewStandings(from: day("2024-04-01"), to: day("2025-03-31")).isEmpty)
    #expect(book.reviewStandings(from: day("2025-04-01"), to: day("2026-03-31")).count == 1)
  }

  @Test func `R57: a review without days stands as it does today, with no day said`() throws {
    let dated = try book(["state": .text("in-progress"), "received-on": .text("2026-05-01")])
    let book = try withoutReceived(dated)
    let found = try #require(try standing(book, "2026-03-31"))
    #expect(found.stage == .inProgress && found.since == nil)
  }

  @Test func `R57: a review that ended before a period is not told of in it`() throws {
    var fixture = try Fixture()
    try fixture.add(
      "review-case",
      [
        "pseudonym": .text("Adult B"), "type": .text("sar"), "body": .text("teg"),
        "received-on": .text("2024-05-06"),
      ])
    let review = try #require(fixture.book.all(ReviewCase.self).first)
    try fixture.move(review.reference, to: "screening")
    try fixture.move(
      review.reference, to: "not-progressed",
      ["reason": .text("No criteria met"), "closed-on": .text("2024-06-03")])
    #expect(
      fixture.book.reviewStandings(from: day("2025-04-01"), to: day("2026-03-31")).isEmpty)
    #expect(
      fixture.book.reviewStandings(from: day("2024-04-01"), to: day("2025-03-31")).count == 1)
  }
}
