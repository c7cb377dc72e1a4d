// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// What is open, what is over and what only something follows from, on any day, counted once.
struct ReviewCountingTests {
  private func adult(decided iso: String = "2026-01-12") throws -> (Fixture, ID<ReviewCase>) {
    var fixture = try Fixture()
    let id = try fixture.review(
      .sar, "Kim", ["footing": .text("mandatory"), "received-on": .text("2025-12-01")])
    try fixture.move(id, to: "screening", "information-gathering")
    try fixture.decide(id, on: iso)
    return (fixture, id)
  }

  private func counts(_ fixture: Fixture, _ type: ReviewType, to: String) -> ReviewFigures {
    fixture.book.reviewFigures(type, from: day("2025-04-01"), to: day(to))
  }

  @Test func `R40: a position of a past day tells the stages and clocks of that day`() throws {
    var (fixture, id) = try adult()
    try fixture.move(id, to: "commissioned", with: ["commissioned-on": .text("2026-02-02")])
    try fixture.move(id, to: "in-progress")
    try fixture.move(id, to: "report-drafted", with: ["drafted-on": .text("2026-08-03")])
    try fixture.move(id, to: "signed-off", with: ["signed-off-on": .text("2026-11-02")])
    let then = try #require(fixture.book.reviewPositions(of: nil, on: day("2026-03-31")).first)
    #expect(then.standing.stage == .commissioned && then.standing.isOngoing && !then.isOfNow)
    #expect(then.clocks.map(\.terms.key) == ["sar-complete"])
    let now = try #require(fixture.book.reviewPositions(of: nil, on: fixture.today).first)
    #expect(now.standing.stage == .signedOff && now.standing.isFollowedUp)
    #expect(!now.clocks.contains { $0.terms.key == "sar-complete" })
    #expect(fixture.book.reviewPositions(of: nil, on: day("2025-11-30")).isEmpty)
  }

  @Test func `R40: a review that closed since is open on the days before it closed`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.sar, "Mrs H", ["received-on": .text("2026-05-01")])
    try fixture.move(id, to: "screening")
    try fixture.move(
      id, to: "not-progressed",
      with: ["reason": .text("Criteria not met"), "closed-on": .text("2026-06-01")])
    #expect(fixture.book.reviewPositions(of: nil, on: day("2026-05-31")).count == 1)
    #expect(fixture.book.reviewPositions(of: nil, on: day("2026-06-01")).isEmpty)
    #expect(counts(fixture, .sar, to: "2026-05-31").ongoing == 1)
    let then = counts(fixture, .sar, to: "2026-06-01")
    #expect(then.ongoing == 0 && then.followedUp == 0)
  }

  @Test func `R40: a complete rapid review is concluded and no longer counted open`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.rapidReview)
    try fixture.move(id, to: "screening", "notified", "information-gathering", "meeting-held")
    #expect(counts(fixture, .rapidReview, to: "2026-11-20").ongoing == 1)
    try fixture.move(id, to: "complete")
    let figures = counts(fixture, .rapidReview, to: "2026-11-20")
    #expect(figures.concluded == 1 && figures.ongoing == 0 && figures.followedUp == 1)
    let listed = fixture.book.reviewPositions(of: nil, on: fixture.today)
    #expect(listed.map(\.standing.isFollowedUp) == [true])
  }

  @Test func `R30: a local review opened from another is not counted as received again`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.rapidReview)
    try fixture.move(id, to: "screening", "notified", "information-gathering")
    try fixture.decide(id)
    #expect(counts(fixture, .rapidReview, to: "2026-11-20").received == 1)
    let local = counts(fixture, .lcspr, to: "2026-11-20")
    #expect(local.received == 0 && local.decidedToReview == 1 && local.ongoing == 1)
    #expect(counts(fixture, .lcspr, to: "2026-11-15").isEmpty)
  }

  @Test func `R40: months in which a review is paused are not counted, nor is it late by them`()
    throws
  {
    var (fixture, id) = try adult()
    let words = { (fixture: Fixture, on: String) in
      fixture.clock("sar-complete", of: id, on: on)?.dayWords(in: fixture.book)
    }
    #expect(words(fixture, "2026-06-12") == "month 5 of 10")
    _ = try fixture.add(
      ClockPause.self,
      [
        "subject": RecordReference(id).stored, "from": .text("2026-03-12"),
        "to": .text("2026-05-11"), "reason": .text("criminal proceedings"),
        "agreed-by": .text("SGG"),
      ])
    #expect(words(fixture, "2026-03-11") == "month 2 of 10")
    #expect(words(fixture, "2026-05-11") == "paused, month 2 of 10")
    #expect(words(fixture, "2026-06-12") == "month 3 of 10")
    let late = try #require(fixture.clock("sar-complete", of: id, on: "2027-04-05"))
    #expect(late.due == day("2027-01-12"))
    #expect(late.dayWords(in: fixture.book) == "month 10 + 3")
    #expect(late.latenessWords(in: fixture.book) == "2 months late")
    #expect(
      fixture.clock("sar-complete", of: id, on: "2027-01-14")?.latenessWords(in: fixture.book)
        == "2 working days late")
  }

  @Test func `R28: working days in which a review is paused are not counted`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.rapidReview)
    try fixture.move(id, to: "screening")
    try fixture.move(id, to: "notified", with: ["notified-on": .text("2026-11-02")])
    _ = try fixture.add(
      ClockPause.self,
      [
        "subject": RecordReference(id).stored, "from": .text("2026-11-09"),
        "to": .text("2026-11-13"), "reason": .text("inquest"),
      ])
    let clock = try #require(fixture.clock("rapid-review", of: id, on: "2026-11-16"))
    #expect(clock.dayWords(in: fixture.book) == "day 5 of 15" && clock.due == day("2026-11-30"))
    let end = fixture.clock("rapid-review", of: id, on: "2026-11-30")
    #expect(end?.dayWords(in: fixture.book) == "day 15 of 15")
  }

  @Test func `R35: on a day before it came back a return is still missing`() throws {
    var (fixture, id) = try adult()
    let request = try fixture.add(
      InformationRequest.self,
      [
        "origin": RecordReference(id).stored, "agency": .text("police"),
        "sent": .text("2026-02-02"), "due": .text("2026-02-16"),
      ])
    try fixture.move(
      request, to: "received", with: ["returned": .text("2026-03-02"), "quality": .text("full")])
    let missing = { (iso: String) in
      fixture.book.returns(for: RecordReference(id), on: day(iso)).overdue.count
    }
    #expect(missing("2026-02-01") == 0 && missing("2026-02-27") == 1 && missing("2026-03-02") == 0)
  }
}
