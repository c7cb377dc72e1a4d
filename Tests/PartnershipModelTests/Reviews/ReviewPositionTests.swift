// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct ReviewPositionTests {
  private func rapid(notified iso: String = "2026-11-02") throws -> (Fixture, ID<ReviewCase>) {
    var fixture = try Fixture()
    let id = try fixture.review(.rapidReview)
    try fixture.move(id, to: "screening")
    try fixture.move(id, to: "notified", with: ["notified-on": .text(iso)])
    return (fixture, id)
  }

  @Test func `R40: a position holds the clock, the pause, the actions and what is missing`() throws
  {
    var (fixture, id) = try rapid()
    try fixture.move(id, to: "information-gathering")
    try fixture.change(
      id,
      [
        "next-step": .text("Meet"), "next-step-by": .text("2026-11-24"),
        "barrier": .text("No chronology"), "ask": .text("Release an analyst"),
      ])
    _ = try fixture.add(
      InformationRequest.self,
      [
        "origin": RecordReference(id).stored, "agency": .text("police"),
        "sent": .text("2026-11-03"), "due": .text("2026-11-10"),
      ])
    let action = try fixture.action("Ask again")
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(action, \.origin, RecordReference(id))
    fixture.apply(drafting.batch("Say what it comes from"))
    let position = try #require(
      fixture.book.reviewPositions(of: Fixture.group, on: fixture.today).first)
    #expect(position.clocks.map(\.terms.key) == ["rapid-review"])
    #expect(position.clocks.first?.dayWords(in: fixture.book) == "day 14 of 15")
    #expect(position.actions.map(\.id) == [action])
    #expect(position.missing.count == 1 && position.pauses.isEmpty)
    #expect(fixture.dueLines(of: id).contains { $0.due == day("2026-11-24") })
    #expect(fixture.book.reviewPositions(of: Fixture.governing, on: fixture.today).count == 1)
    #expect(fixture.book.reviewPositions(of: Fixture.oversight, on: fixture.today).isEmpty)
  }

  @Test func `R27: a referral that does not go on ends on its day and stays counted`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.sar, "Mrs H")
    try fixture.move(id, to: "screening")
    try fixture.move(id, to: "not-progressed", with: ["reason": .text("Criteria not met")])
    #expect(fixture.book.reviewPositions(of: nil, on: fixture.today).isEmpty)
    let steps = fixture.book.reviewSteps(of: nil, from: day("2026-11-01"), to: fixture.today)
    #expect(steps.map(\.what) == ["not progressed"] && steps.map(\.on) == [fixture.today])
    let figures = fixture.book.reviewFigures(.sar, from: day("2026-04-01"), to: fixture.today)
    #expect(figures.received == 1 && figures.notProgressed == 1 && figures.concluded == 0)
  }

  @Test func `R27: a review is offered the stages of its own type only`() throws {
    let (fixture, id) = try rapid()
    let entry = Registry.entry(of: ReviewCase.self)
    let row = try #require(fixture.book.record(RecordReference(id)))
    guard case .state(let options)? = entry.stateField?.type,
      let first = options.first(where: { $0.name == "referred" })
    else {
      Issue.record("a review has no stages")
      return
    }
    #expect(entry.followers(of: first, for: row) == ["screening"])
    let refused = refusal { try fixture.moving(id, to: "meeting-held") }
    guard case .wrongMove(_, _, _, let allowed)? = refused else {
      Issue.record("not refused as a wrong move")
      return
    }
    #expect(allowed == ["Information gathering", "Criteria not met"])
  }

  @Test func `R33: a year's figures on case reviews count applications, refusals and reviews`()
    throws
  {
    var fixture = try Fixture()
    let refused = try fixture.review(.asb, "Application 1")
    let met = try fixture.review(.asb, "Application 2")
    try fixture.move(refused, to: "threshold-not-met")
    try fixture.move(met, to: "threshold-met", "in-progress")
    _ = try fixture.add(
      Recommendation.self,
      ["origin": RecordReference(met).stored, "text": .text("Agree one lead officer")])
    try fixture.move(met, to: "recommendations-made")
    let counts = { (book: Book, from: String, to: String) in
      book.reviewFigures(.asb, from: day(from), to: day(to))
    }
    let before = counts(fixture.book, "2026-04-01", "2027-03-31")
    #expect(before.received == 2 && before.thresholdNotMet == 1 && before.concluded == 0)
    try fixture.change(
      met, ["told-threshold-on": .text("2026-11-20"), "told-outcome-on": .text("2026-11-20")])
    let after = counts(fixture.book, "2026-04-01", "2027-03-31")
    #expect(after.received == 2 && after.thresholdNotMet == 1)
    #expect(after.concluded == 1 && after.withRecommendations == 1)
    #expect(counts(fixture.book, "2025-04-01", "2026-03-31").isEmpty)
  }

  @Test func `R37: a briefing with its day meets the clock of its review`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.sar, "Kim", ["footing": .text("mandatory")])
    try fixture.move(id, to: "screening", "information-gathering")
    try fixture.decide(id)
    try fixture.signOff(id, on: "2026-11-18")
    let briefing = try fixture.add(
      Publication.self,
      ["title": .text("Briefing 12"), "origin": RecordReference(id).stored])
    #expect(fixture.clock("learning-briefing", of: id)?.state == .running)
    try fixture.change(briefing, ["date": .text("2026-11-20")])
    #expect(fixture.book[id]?.briefingOn == day("2026-11-20"))
    #expect(fixture.clock("learning-briefing", of: id)?.state == .met)
    let second = try fixture.add(
      Publication.self,
      [
        "title": .text("Briefing 13"), "origin": RecordReference(id).stored,
        "date": .text("2026-11-25"),
      ])
    #expect(fixture.book[second] != nil && fixture.book[id]?.briefingOn == day("2026-11-20"))
  }

  @Test func `R55: a campaign ends after it begins, and a website is due for its next check`()
    throws
  {
    var fixture = try Fixture()
    let campaign: [String: Stored] = [
      "title": .text("Safer Sleep"), "kind": .text("campaign"), "from": .text("2026-11"),
      "until": .text("2026-10"),
    ]
    #expect(
      refusal { try fixture.saving(Publication.self, nil, campaign) }
        == .dateBefore(what: "Ends", earlier: "Begins"))
    let running = try fixture.add(
      Publication.self, campaign.merging(["until": .text("2026-12")]) { $1 })
    let site = try fixture.add(
      Publication.self,
      [
        "title": .text("Partnership website"), "kind": .text("website"),
        "owner": Owner.seat(Fixture.clerk).stored, "checked-on": .text("2026-08-03"),
        "check-due": .text("2026-11-03"),
      ])
    let year = fixture.book.publications(from: day("2026-12-01"), to: day("2026-12-31"))
    #expect(Set(year.map(\.id)) == [running, site])
    #expect(
      fixture.book.publications(from: day("2025-04-01"), to: day("2026-03-31")).map(\.id) == [site])
    #expect(fixture.dueLines(of: site).map(\.due) == [day("2026-11-03")])
    #expect(
      refusal {
        try fixture.saving(Publication.self, site.text, ["check-due": .text("2026-08-03")])
      }
        == .dateBefore(what: "Next check", earlier: "Last checked"))
    try fixture.change(site, ["until": .text("2026-11-20")])
    #expect(fixture.dueLines(of: site).isEmpty)
  }
}
