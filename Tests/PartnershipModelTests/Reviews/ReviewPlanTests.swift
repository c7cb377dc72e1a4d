// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct ReviewPlanTests {
  private func request(
    _ fixture: inout Fixture, _ id: ID<ReviewCase>, _ agency: String, due: String
  ) throws -> ID<InformationRequest> {
    try fixture.add(
      InformationRequest.self,
      [
        "origin": RecordReference(id).stored, "agency": .text(agency),
        "form-version": .text("3, with the community voice question"),
        "sent": .text("2026-11-16"), "due": .text(due),
      ])
  }

  @Test func `R35: a nil return, a return and a missing return are three things`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.rapidReview)
    try fixture.move(id, to: "screening", "notified", "information-gathering")
    let police = try request(&fixture, id, "police", due: "2026-11-19")
    let health = try request(&fixture, id, "health", due: "2026-11-19")
    let council = try request(&fixture, id, "council", due: "2026-11-19")
    let adults = try request(&fixture, id, "adult-services", due: "2026-12-24")
    let late = fixture.dueLines(of: council)
    #expect(late.map(\.due) == [day("2026-11-19")] && late.map(\.who) == ["County Council"])
    #expect(
      refusal { try fixture.moving(police, to: "received") }
        == .requiredField(kind: "Information request of West Mercia Police", field: "Quality"))
    try fixture.move(police, to: "received", with: ["quality": .text("partial")])
    try fixture.move(health, to: "nil-return")
    let returns = fixture.book.returns(for: RecordReference(id), on: fixture.today)
    #expect(returns.received.map(\.id) == [police] && returns.nilReturns.map(\.id) == [health])
    #expect(returns.overdue.map(\.id) == [council] && returns.awaited.map(\.id) == [adults])
    #expect(returns.outsideClock.map(\.id) == [adults])
    #expect(fixture.dueLines(of: police).isEmpty && fixture.dueLines(of: health).isEmpty)
    #expect(
      refusal { try fixture.moving(police, to: "queried") }
        == .requiredField(kind: "Information request of West Mercia Police", field: "Note"))
    try fixture.move(council, to: "refused", with: ["note": .text("Legal advice awaited")])
    #expect(fixture.dueLines(of: council).isEmpty)
  }

  @Test func `R35: a review's page lists what was asked, recommended and learned for it`() {
    let kinds = Registry.registers(ownedBy: Registry.entry(of: ReviewCase.self)).map(\.names.name)
    for kind in ["information-request", "recommendation", "learning-point", "review-event"] {
      #expect(kinds.contains(kind))
    }
    let audits = Registry.registers(ownedBy: Registry.entry(of: Audit.self)).map(\.names.name)
    #expect(!audits.contains("review-event"))
  }

  @Test func `R35: a request is due after it was sent and belongs to an agency`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.sar, "Kim")
    let values: [String: Stored] = [
      "origin": RecordReference(id).stored, "sent": .text("2026-11-16"),
      "due": .text("2026-11-13"),
    ]
    #expect(
      refusal { try fixture.saving(InformationRequest.self, nil, values) }
        == .requiredField(kind: "Information request", field: "Agency"))
    let asked = values.merging(["agency": .text("police")]) { $1 }
    #expect(
      refusal { try fixture.saving(InformationRequest.self, nil, asked) }
        == .dateBefore(what: "Due", earlier: "Sent"))
  }

  private func signedOff() throws -> (Fixture, ID<ReviewCase>) {
    var fixture = try Fixture()
    let id = try fixture.review(.sar, "Kim", ["footing": .text("discretionary")])
    try fixture.move(id, to: "screening", "information-gathering")
    try fixture.decide(id)
    try fixture.signOff(id, on: "2026-11-18")
    _ = try fixture.add(
      PublicationDecision.self,
      [
        "case": .text(id.text), "outcome": .text("publish"), "on": .text("2026-11-19"),
        "by": Owner.body(Fixture.governing).stored,
      ])
    try fixture.move(id, to: "publication-decided", "published", "action-plan-open")
    return (fixture, id)
  }

  private func action(
    of recommendation: ID<Recommendation>, _ fixture: inout Fixture
  ) throws -> ID<Action> {
    let action = try fixture.action("Rewrite the pathway")
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(action, \.origin, RecordReference(recommendation))
    fixture.apply(drafting.batch("Say what it comes from"))
    return action
  }

  private func complete(_ action: ID<Action>, _ fixture: inout Fixture) {
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(action, \.state, .completed)
    fixture.apply(drafting.batch("Close"))
  }

  @Test func `R36: a recommendation is done only when all its actions are, its impact later`()
    throws
  {
    var (fixture, id) = try signedOff()
    let made = try fixture.add(
      Recommendation.self,
      [
        "origin": RecordReference(id).stored, "text": .text("Review the pathway"),
        "position": .number(1),
      ])
    #expect(
      refusal { try fixture.moving(made, to: "not-accepted") }
        == .requiredField(kind: "Review the pathway", field: "Reason"))
    try fixture.move(made, to: "accepted")
    #expect(
      refusal { try fixture.moving(made, to: "done") }
        == .requiredField(kind: "Review the pathway", field: "Action"))
    let action = try action(of: made, &fixture)
    #expect(
      refusal { try fixture.moving(made, to: "done") }
        == .actionsOpen(what: "Review the pathway", count: 1))
    #expect(
      refusal { try fixture.moving(id, to: "closed") } == .actionsOpen(what: "Kim", count: 1))
    complete(action, &fixture)
    try fixture.move(made, to: "done")
    #expect(
      refusal { try fixture.moving(made, to: "impact-shown") }
        == .requiredField(kind: "Review the pathway", field: "Impact"))
    try fixture.move(made, to: "impact-shown", with: ["impact": .text("Audit: 9 of 10 in time")])
    #expect(fixture.book[made]?.doneOn == fixture.today)
    try fixture.move(id, to: "closed")
    #expect(fixture.book[id]?.planDoneOn == fixture.today)
  }

  @Test func `R36: one clock to the agreed plan and one to its last action, three months each`()
    throws
  {
    let (fixture, id) = try signedOff()
    #expect(fixture.clock("review-plan-agreed", of: id)?.state == .met)
    let done = try #require(fixture.clock("review-action-plan", of: id))
    #expect(done.state == .running && done.due == day("2027-02-18"))
  }

  @Test func `R31: what is not implemented is listed with its reason`() throws {
    var (fixture, id) = try signedOff()
    let made = try fixture.add(
      Recommendation.self,
      ["origin": RecordReference(id).stored, "text": .text("Merge the two teams")])
    try fixture.move(made, to: "not-accepted", with: ["reason": .text("Done nationally")])
    let listed = fixture.book.notImplemented(of: RecordReference(id))
    #expect(listed.map(\.id) == [made] && listed.map(\.reason) == ["Done nationally"])
  }
}
