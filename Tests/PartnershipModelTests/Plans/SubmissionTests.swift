// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Plans and reports that are put to another group, and what comes back.
struct SubmissionTests {
  private func submitted() throws -> (Fixture, ID<Submission>) {
    var fixture = try Fixture()
    let batch = try fixture.book.submitPlan(Fixture.plan, freezing: Book.keptText, fixture.now)
    fixture.apply(batch)
    return (fixture, try fixture.latest(Submission.self).id)
  }

  private func item(
    bringing subject: RecordReference, at meeting: ID<Meeting>, in fixture: Fixture
  ) -> Record<AgendaItem>? {
    fixture.book.agenda(of: meeting).first { $0.subject == subject }
  }

  @Test func `R14: a plan goes up as a fixed version, and a changed plan as the next`() throws {
    var (fixture, id) = try submitted()
    let first = try #require(fixture.book[id])
    #expect(first.title == "TEG Strategic Action Plan, version 1")
    #expect(first.to == Fixture.governing && first.state == .submitted)
    #expect(first.frozen == "TEG Strategic Action Plan, version 1 as it was: 3 rows")
    fixture.apply(try fixture.book.removeRow(ID("r3"), because: "Review", fixture.now))
    fixture.apply(try fixture.book.submitPlan(Fixture.plan, freezing: Book.keptText, fixture.now))
    #expect(fixture.book[id]?.frozen?.hasSuffix("3 rows") == true)
    #expect(fixture.book.submissions(of: Fixture.plan).map(\.version) == [1, 2])
    #expect(try fixture.latest(Submission.self).frozen?.hasSuffix("2 rows") == true)
  }

  @Test func `R14: changes asked for are decided, and come back as actions and an agenda item`()
    throws
  {
    var (fixture, id) = try submitted()
    let paper = RecordReference(id)
    let governing = try fixture.meeting(of: Fixture.governing, on: "2026-12-01")
    #expect(item(bringing: paper, at: governing, in: fixture)?.purpose == .decision)
    let next = try fixture.meeting(on: "2026-12-15", start: false)
    try fixture.move(
      id, to: "changes-requested",
      with: ["changes": .list(["Name an owner for each row", "Add a measure"])])
    let paperNow = try #require(fixture.book[id])
    let decision = try #require(fixture.book.outcomes(of: paperNow).first)
    #expect(decision.meeting == governing && decision.body == Fixture.governing)
    #expect(decision.text.hasSuffix("changes requested: Name an owner for each row; Add a measure"))
    #expect(item(bringing: paper, at: governing, in: fixture)?.state == .done)
    let actions = fixture.book.those(\Action.origin, paper)
    #expect(actions.map { $0.text } == ["Name an owner for each row", "Add a measure"])
    #expect(
      actions.allSatisfy { $0.body == Fixture.group && $0.due == day("2026-12-15") })
    #expect(Set(actions.map(\.number)).count == 2)
    try fixture.close(governing)
    fixture.today = day("2026-12-15")
    fixture.apply(try fixture.book.startMeeting(next, fixture.now))
    #expect(
      item(bringing: paper, at: next, in: fixture)?.title
        == "SGG on TEG Strategic Action Plan, version 1: changes requested")
    _ = try fixture.item(.mattersArising, of: next)
    #expect(fixture.book.openActions(of: Fixture.group).count == 2)
  }

  @Test func `R14: what the group made of it is a decision, minuted or named`() throws {
    var (fixture, id) = try submitted()
    let refused = refusal { try fixture.moving(id, to: "agreed") }
    #expect(
      refused
        == .requiredField(kind: "TEG Strategic Action Plan, version 1", field: "Decision"))
    fixture.apply(
      try fixture.book.decide(
        "The plan is agreed", body: Fixture.governing, mode: .correspondence, basis: nil,
        fixture.now))
    try fixture.move(
      id, to: "agreed", with: ["decision": .text(try fixture.latest(Decision.self).id.text)])
    let words = fixture.book.outcomeWords(of: try #require(fixture.book[id]))
    #expect(words == "Agreed on Fri 20 Nov 2026, decision SGG-2026-01")
  }

  @Test func `R22: each recommendation is decided, and its outcome goes back to it and the group`()
    throws
  {
    var fixture = try Fixture()
    let report = try fixture.add(
      Submission.self,
      [
        "body": .text("cs"), "to": .text("sgg"), "title": .text("Business manager's report"),
        "from": .text("2026-04-01"), "until": .text("2026-11-20"),
      ])
    var made: [ID<Recommendation>] = []
    for text in ["Fund a data post", "Write to the schools"] {
      made.append(
        try fixture.add(
          Recommendation.self,
          [
            "origin": RecordReference(report).stored, "text": .text(text),
            "group": .text("teg"),
          ]))
    }
    let early = try fixture.meeting(of: Fixture.governing, on: "2026-11-24", start: false)
    #expect(
      fixture.book.expectedItems(for: try #require(fixture.book[early])).allSatisfy {
        $0.subject == nil
      })
    fixture.apply(try fixture.book.submit(report, freezing: Book.keptText, fixture.now))
    fixture.today = day("2026-11-24")
    fixture.apply(try fixture.book.startMeeting(early, fixture.now))
    let items = fixture.book.agenda(of: early).filter { $0.subject != nil }
    #expect(
      items.map(\.title) == [
        "Business manager's report", "Recommendation: Fund a data post",
        "Recommendation: Write to the schools",
      ])
    let line = fixture.book.surroundings(
      of: try #require(fixture.book[early]), today: day("2026-11-24")
    )
    .understand("= A data post is funded for a year")
    fixture.apply(try fixture.book.addEntry(line, to: items[1].id, fixture.now))
    let first = try #require(fixture.book[made[0]])
    #expect(
      fixture.book.outcomeWords(of: first)
        == "SGG-2026-01, Tue 24 Nov 2026: A data post is funded for a year")
    try fixture.close(early)
    let group = try fixture.meeting(on: "2026-12-08")
    let heard = fixture.book.agenda(of: group).filter { $0.subject != nil }
    #expect(heard.map(\.title) == ["Outcome of a recommendation: Fund a data post"])
    let again = try fixture.meeting(of: Fixture.governing, on: "2026-12-15")
    #expect(
      fixture.book.agenda(of: again).compactMap(\.subject)
        == [RecordReference(report), RecordReference(made[1])],
      "what was not decided comes again, what was decided does not")
  }

  @Test func `R22: the group hears an outcome once`() throws {
    var (fixture, id) = try submitted()
    let governing = try fixture.meeting(of: Fixture.governing, on: "2026-12-01")
    try fixture.move(id, to: "agreed")
    try fixture.close(governing)
    let first = try fixture.meeting(on: "2026-12-08")
    let heard = try #require(item(bringing: RecordReference(id), at: first, in: fixture))
    let line = fixture.book.surroundings(
      of: try #require(fixture.book[first]), today: fixture.today
    )
    .understand("The group noted it")
    fixture.apply(try fixture.book.addEntry(line, to: heard.id, fixture.now))
    try fixture.close(first)
    let second = try fixture.meeting(on: "2026-12-22")
    #expect(item(bringing: RecordReference(id), at: second, in: fixture) == nil)
  }

  @Test func `a paper goes to another group, and is kept before it is submitted`() throws {
    let fixture = try Fixture()
    let own = refusal {
      try fixture.saving(
        Submission.self, nil,
        ["body": .text("teg"), "to": .text("teg"), "title": .text("Report")])
    }
    guard case .wrongValue("To", _, "another group") = own else {
      Issue.record("\(String(describing: own))")
      return
    }
    let (other, id) = try submitted()
    #expect(
      refusal { try other.book.submit(id, freezing: Book.keptText, other.now) }
        == .wrongMove(
          what: "TEG Strategic Action Plan, version 1", from: "Submitted", to: "Submitted",
          allowed: ["Agreed", "Changes requested", "Noted", "Withdrawn"]))
  }
}
