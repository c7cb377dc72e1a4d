// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct ScrutinyTests {
  private func area(_ fixture: inout Fixture, _ title: String) throws -> ID<ScrutinyArea> {
    try fixture.fill(ScrutinyArea.self, ["title": .text(title)])
  }

  private func activity(
    _ fixture: inout Fixture, _ title: String, in area: ID<ScrutinyArea>, on: String,
    done: Bool = true
  ) throws -> ID<ScrutinyActivity> {
    let id = try fixture.fill(
      ScrutinyActivity.self,
      [
        "area": .text(area.text), "title": .text(title), "on": .text(on), "body": .text("teg"),
      ])
    if done {
      fixture.apply(try fixture.moving(id, to: "done", ["finding": .text("Tools unused")]))
    }
    return id
  }

  @Test func `R50: each area of the cycle shows when it was last looked at`() throws {
    var fixture = try Fixture()
    let data = try area(&fixture, "Data provision")
    _ = try area(&fixture, "Insecure funding")
    _ = try activity(&fixture, "Asked for dashboards", in: data, on: "2026-05")
    _ = try activity(&fixture, "Will ask again", in: data, on: "2026-12", done: false)
    let cycle = fixture.book.scrutinyCycle(on: fixture.today)
    #expect(cycle.map(\.words) == ["last looked at May 2026", "never looked at"])
    #expect(cycle.map { $0.isDue(on: fixture.today) } == [false, true])
    #expect(cycle[0].due == day("2027-05-31"))
    #expect(cycle[0].isDue(on: day("2027-06-01")))
  }

  @Test func `R50: what was done has its day and its finding`() throws {
    var fixture = try Fixture()
    let data = try area(&fixture, "Data provision")
    let id = try activity(&fixture, "Asked", in: data, on: "2026-05", done: false)
    let now = fixture
    #expect(
      refusal { try now.moving(id, to: "done") }
        == .requiredField(kind: "Asked", field: "Finding"))
    #expect(
      refusal { try now.moving(id, to: "dropped") }
        == .requiredField(kind: "Asked", field: "Reason"))
  }

  @Test func `R50: a report tells of its window, and of what is outside it only with a note`()
    throws
  {
    var fixture = try Fixture()
    let neglect = try area(&fixture, "Neglect")
    _ = try activity(&fixture, "Visit", in: neglect, on: "2022-02")
    let working = try activity(&fixture, "Working group", in: neglect, on: "2022-04")
    _ = try activity(&fixture, "Board check", in: neglect, on: "2022-05")
    let window = Period(from: day("2021-04-01"), to: day("2022-03-31"))
    let told = { (fixture: Fixture) in
      fixture.book.scrutiny(reportedIn: window).map { "\($0.activity.title) \($0.isInside)" }
    }
    #expect(told(fixture) == ["Visit true"])
    fixture.apply(
      try fixture.changing(working, "window-note", to: .text("Answers last year's finding")))
    #expect(told(fixture) == ["Visit true", "Working group false"])
  }

  @Test func `R50: a challenge goes down to the body and brings back its answer`() throws {
    var fixture = try Fixture()
    let neglect = try area(&fixture, "Neglect")
    let id = try activity(&fixture, "Sampling", in: neglect, on: "2026-10-01")
    let answers: [String: Stored] = [
      "challenge": .text("The screening tool is not used"), "ask": .text("Say by when it will be"),
      "told": .text("sgg"),
    ]
    var short = answers
    short["ask"] = nil
    let now = fixture
    #expect(
      refusal { try now.moving(id, to: "challenged", short) }
        == .requiredField(kind: "Sampling", field: "Asked for"))
    fixture.apply(try fixture.moving(id, to: "challenged", answers))
    let escalation = try fixture.latest(Escalation.self)
    #expect(escalation.direction == .down && escalation.state == .sent)
    #expect(escalation.raisedBy == "Independent Scrutineer")
    #expect(escalation.origin == Fixture.governing)
    #expect(fixture.book.hops(of: escalation.id).last?.to == Fixture.group)
    let activity = try #require(fixture.book[id])
    #expect(activity.escalation == escalation.id && fixture.book.answer(to: activity) == nil)
  }

  @Test func `R50: nobody is challenged to answer themselves`() throws {
    var fixture = try Fixture()
    let neglect = try area(&fixture, "Neglect")
    let id = try activity(&fixture, "Sampling", in: neglect, on: "2026-10-01")
    let now = fixture
    let answers: [String: Stored] = [
      "challenge": .text("Tools"), "ask": .text("Say when"), "told": .text("teg"),
    ]
    guard case .wrongValue = refusal({ try now.moving(id, to: "challenged", answers) }) else {
      Issue.record("not refused")
      return
    }
  }
}
