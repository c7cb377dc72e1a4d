// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// What a group that ended leaves, who owes it then, and what nobody owes any more.
struct EndedGroupTests {
  private func merge(
    _ body: ID<Body>, into next: ID<Body>, _ fixture: inout Fixture
  ) throws {
    fixture.apply(try fixture.book.endBody(body, as: .merged, into: next, fixture.now))
  }

  @Test func `R2: a merger names the backlog and the cancelled agenda, and the successor has both`()
    throws
  {
    var fixture = try Fixture()
    _ = try fixture.add(
      BacklogItem.self, ["body": .text("teg"), "title": .text("Taxi licensing")])
    let ahead = try fixture.meeting(on: "2026-12-08", start: false)
    fixture.apply(try fixture.book.addItem("Data sharing", to: ahead, fixture.now))
    #expect(
      fixture.book.handover(of: Fixture.group).words
        == "1 item of a cancelled agenda, 1 backlog item and 2 open plan rows")
    try merge(Fixture.group, into: Fixture.oversight, &fixture)
    #expect(fixture.book.backlog(of: Fixture.group).isEmpty)
    #expect(fixture.book.backlog(of: Fixture.oversight).map(\.title) == ["Taxi licensing"])
    #expect(
      fixture.book.backlog(of: Fixture.oversight).first?.note
        == "Handed over from Tackling Exploitation Group when it merged.")
    let next = try fixture.meeting(of: Fixture.oversight, on: "2026-12-15")
    #expect(fixture.book.agenda(of: next).count { $0.title == "Data sharing" } == 1)
    try fixture.close(next)
    #expect(fixture.book.handover(of: Fixture.group).planned.isEmpty)
  }

  @Test func `R2: a group that ended owes no audit and no formal review from after its end`() throws
  {
    var fixture = try Fixture()
    try fixture.change(RecordReference(ID<Audit>("a1")), ["year": .number(2024)])
    try fixture.change(RecordReference(Fixture.plan), ["last-review": .text("2026-03-01")])
    try fixture.change(
      RecordReference(ID<PlanRow>("r1")), ["timescale": .text("2026-10-31")])
    let before = fixture.book.dueLines(of: Fixture.group, on: fixture.today).map(\.what)
    #expect(before.contains("Case file audit by Tackling Exploitation Group, 2026–27"))
    #expect(before.contains { $0.hasPrefix("Formal review") })
    try merge(Fixture.group, into: Fixture.oversight, &fixture)
    let after = fixture.book.dueLines(on: fixture.today)
    #expect(!after.contains { $0.body == Fixture.group })
    #expect(!after.contains { $0.what.hasPrefix("Formal review") && $0.due != nil })
    let audits = after.filter { $0.what.hasPrefix("Case file audit by Tackling") }
    #expect(audits.map(\.what) == ["Case file audit by Tackling Exploitation Group, 2025–26"])
    #expect(audits.map(\.who) == ["Community Safety Practice Oversight"])
    let row = try #require(after.first { $0.source == RecordReference(ID<PlanRow>("r1")) })
    #expect(row.body == Fixture.oversight)
  }

  @Test func `R3: two groups that became one say so, and the matter can be withdrawn`() throws {
    var fixture = try Fixture()
    var draft = EscalationDraft(origin: Fixture.group, issue: "No data", ask: "Require it")
    draft.to = Fixture.oversight
    draft.routeReason = "It is theirs"
    fixture.apply(try fixture.book.raise(draft, fixture.now))
    let id = try fixture.latest(Escalation.self).id
    try merge(Fixture.group, into: Fixture.oversight, &fixture)
    let merged = try #require(fixture.book[id])
    #expect(
      fixture.book.originName(of: merged)
        == "Tackling Exploitation Group, now Community Safety Practice Oversight")
    #expect(fixture.book.originName(of: merged, isShort: true) == "TEG, now CSPO")
    #expect(
      fixture.book.originWords(of: merged, on: fixture.today)?
        .contains("answer it, refer it up or withdraw it") == true)
    _ = try fixture.meeting(of: Fixture.oversight, on: "2026-12-15")
    #expect(fixture.book[id]?.state == .received)
    fixture.apply(
      try fixture.book.withdrawEscalation(id, reason: "One group now", fixture.now))
    #expect(fixture.book[id]?.state == .withdrawn)
  }

  @Test func `R4: changes asked of a merged group's plan are its successor's, by its next meeting`()
    throws
  {
    var fixture = try Fixture()
    fixture.apply(
      try fixture.book.submitPlan(Fixture.plan, freezing: Book.keptText, fixture.now))
    let id = try fixture.latest(Submission.self).id
    try merge(Fixture.group, into: Fixture.oversight, &fixture)
    _ = try fixture.meeting(of: Fixture.governing, on: "2026-12-01")
    _ = try fixture.meeting(of: Fixture.oversight, on: "2026-12-15", start: false)
    try fixture.move(id, to: "changes-requested", with: ["changes": .list(["Name an owner"])])
    let action = try fixture.latest(Action.self)
    #expect(action.body == Fixture.oversight && action.owner == .body(Fixture.oversight))
    #expect(action.due == day("2026-12-15"))
  }

  @Test func `R6: what is of no group is due of the partnership itself`() throws {
    var fixture = try Fixture()
    fixture.today = day("2026-11-20")
    _ = try fixture.add("budget", ["title": .text("An old one"), "year": .text("2024/25")])
    let all = fixture.book.dueLines(on: fixture.today)
    let whole = fixture.book.dueLines(of: ID("partners"), on: fixture.today)
    #expect(all.contains { $0.body == nil })
    #expect(
      whole.map(\.what)
        == all.filter { $0.body == nil || $0.body == ID("partners") }.map(\.what))
  }

  @Test func `R12: a group of which nothing is stated is at work, a new one is proposed`() throws {
    var fixture = try Fixture()
    #expect(fixture.book[Fixture.oversight]?.status == nil)
    try fixture.move(Fixture.oversight, to: "paused")
    #expect(fixture.book[Fixture.oversight]?.status == .paused)
    let values: [String: Stored] = ["name": .text("New Group"), "kind": .text("sub-group")]
    let new = try fixture.add(Body.self, values)
    #expect(fixture.book[new]?.status == .proposed)
    let begun = try fixture.add(
      Body.self, values.merging(["since": .text("2026-04-01")]) { $1 })
    #expect(fixture.book[begun]?.status == nil)
  }
}
