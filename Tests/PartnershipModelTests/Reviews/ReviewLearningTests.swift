// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct ReviewLearningTests {
  /// An adult review whose report was signed off on a day.
  private func review(
    _ fixture: inout Fixture, _ pseudonym: String, signedOff iso: String
  ) throws -> ID<ReviewCase> {
    let id = try fixture.review(.sar, pseudonym, ["footing": .text("mandatory")])
    try fixture.move(id, to: "screening", "information-gathering")
    try fixture.decide(id, on: "2025-01-10")
    try fixture.signOff(id, on: iso)
    return id
  }

  private func point(
    _ fixture: inout Fixture, _ id: ID<ReviewCase>, _ text: String, _ themes: [ID<Theme>]
  ) throws -> ID<LearningPoint> {
    var values: [String: Stored] = [
      "origin": RecordReference(id).stored, "text": .text(text),
    ]
    for (name, theme) in zip(["theme", "second-theme"], themes) { values[name] = .text(theme.text) }
    return try fixture.add(LearningPoint.self, values)
  }

  @Test func `R37: a learning briefing is due ten working days after the signing off`() throws {
    var fixture = try Fixture()
    let id = try review(&fixture, "Kim", signedOff: "2026-04-02")
    let clock = try #require(fixture.clock("learning-briefing", of: id))
    #expect(clock.due == day("2026-04-20") && clock.isLate)
    #expect(fixture.dueLines(of: id).contains { $0.due == day("2026-04-20") })
    try fixture.change(id, ["briefing-on": .text("2026-04-17")])
    #expect(fixture.clock("learning-briefing", of: id)?.state == .met)
  }

  @Test func `R37: agencies that have not said how they shared a briefing are listed`() throws {
    var fixture = try Fixture()
    let id = try review(&fixture, "Kim", signedOff: "2026-11-02")
    let briefing = try fixture.add(
      Publication.self,
      [
        "title": .text("Briefing 12"), "kind": .text("briefing"), "date": .text("2026-11-10"),
        "origin": RecordReference(id).stored, "channel": .text("Newsletter"),
      ])
    var sent: [ID<Dissemination>] = []
    for agency in ["police", "health"] {
      sent.append(
        try fixture.add(
          Dissemination.self,
          [
            "publication": .text(briefing.text), "agency": .text(agency),
            "sent": .text("2026-11-10"), "due": .text("2026-11-17"),
          ]))
    }
    #expect(
      refusal {
        try fixture.saving(
          Dissemination.self, sent[0].text, ["confirmed": .text("2026-11-18")])
      } == .requiredField(kind: "Briefing 12", field: "How"))
    try fixture.change(
      sent[0], ["confirmed": .text("2026-11-18"), "how": .text("Team meetings")])
    #expect(fixture.book.unconfirmed(briefing).map(\.id) == [sent[1]])
    #expect(fixture.dueLines(of: sent[1]).map(\.who) == ["Community Health Trust"])
    #expect(fixture.dueLines(of: sent[0]).isEmpty)
  }

  @Test func `R38: a theme repeats when an earlier signed-off review taught it`() throws {
    var fixture = try Fixture()
    let sharing = try fixture.add(Theme.self, ["name": .text("Information sharing")])
    let curiosity = try fixture.add(Theme.self, ["name": .text("Professional curiosity")])
    #expect(
      refusal { try fixture.saving(Theme.self, nil, ["name": .text("information sharing")]) }
        == .wrongValue(
          field: "Name", given: "information sharing", wanted: "a name no other theme bears"))
    let kim = try review(&fixture, "Kim", signedOff: "2026-02-02")
    let lily = try review(&fixture, "Lily", signedOff: "2026-06-02")
    let first = try point(&fixture, kim, "Chronologies were not shared", [sharing])
    let again = try point(&fixture, kim, "Records were not shared", [sharing])
    let later = try point(&fixture, lily, "Nobody asked why", [curiosity, sharing])
    let points = [first, again, later].compactMap { fixture.book[$0] }
    #expect(points.map(fixture.book.isRepeat) == [false, false, true])
    let earlier = fixture.book.earlierReviews(teaching: sharing, before: points[2])
    #expect(earlier.map(\.id) == [kim])
    let counts = fixture.book.themeCounts(from: day("2026-04-01"), to: day("2027-03-31"))
    #expect(counts.first { $0.theme == sharing }?.repeats == 1)
    #expect(counts.first { $0.theme == curiosity }?.repeats == 0)
    let before = fixture.book.themeCounts(from: day("2025-04-01"), to: day("2026-03-31"))
    #expect(before.map(\.theme) == [sharing])
    #expect(before.map(\.points) == [2] && before.map(\.repeats) == [0])
  }

  @Test func `R38: a learning point bears a theme of the local list`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.sar, "Kim")
    let values: [String: Stored] = [
      "origin": RecordReference(id).stored, "text": .text("Nobody asked why"),
    ]
    #expect(
      refusal { try fixture.saving(LearningPoint.self, nil, values) }
        == .requiredField(kind: "Learning point", field: "Theme"))
    let unknown = values.merging(["theme": .text("none")]) { $1 }
    #expect(
      refusal { try fixture.saving(LearningPoint.self, nil, unknown) }
        == .missingReference(field: "Theme", kind: "theme", id: "none"))
  }

  @Test func `R39: a report from elsewhere is assessed agency by agency, and gaps lead to actions`()
    throws
  {
    var fixture = try Fixture()
    let report = try fixture.add(
      ExternalReport.self,
      ["title": .text("National review of safeguarding in sport"), "published": .text("2026-05")])
    var values: [String: Stored] = [
      "report": .text(report.text), "by": .text("agency:police"), "due": .text("2026-11-13"),
    ]
    let assessment = try fixture.add(SelfAssessment.self, values)
    #expect(fixture.dueLines(of: assessment).map(\.who) == ["West Mercia Police"])
    values = ["on": .text("2026-11-18")]
    let title = "National review of safeguarding in sport"
    #expect(
      refusal { try fixture.saving(SelfAssessment.self, assessment.text, values) }
        == .requiredField(kind: title, field: "Rating"))
    values["rating"] = .text("partly-met")
    #expect(
      refusal { try fixture.saving(SelfAssessment.self, assessment.text, values) }
        == .requiredField(kind: title, field: "Gaps"))
    values["gaps"] = .text("No check of club volunteers")
    try fixture.change(assessment, values)
    #expect(fixture.dueLines(of: assessment).isEmpty)
    #expect(fixture.book.gapsWithoutAction(of: report).map(\.id) == [assessment])
    let action = try fixture.action("Check club volunteers")
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(action, \.origin, RecordReference(assessment))
    fixture.apply(drafting.batch("Say what it comes from"))
    #expect(fixture.book.gapsWithoutAction(of: report).isEmpty)
  }

  @Test func `R41: while a review is paused only a statement of it is published`() throws {
    var fixture = try Fixture()
    let id = try review(&fixture, "Kim", signedOff: "2026-11-02")
    var values: [String: Stored] = [
      "title": .text("Report on Kim"), "kind": .text("report"), "date": .text("2026-11-20"),
      "origin": RecordReference(id).stored,
    ]
    #expect(
      refusal { try fixture.saving(Publication.self, nil, values) }
        == .requiredField(kind: "Kim", field: "Decision on publication"))
    let pause = try fixture.add(
      ClockPause.self,
      [
        "subject": RecordReference(id).stored, "from": .text("2026-11-10"),
        "to": .text("2026-11-25"), "reason": .text("inquest"),
        "agreed-by": .text("Strategic Governing Group"),
      ])
    values["kind"] = .text("briefing")
    #expect(
      refusal { try fixture.saving(Publication.self, nil, values) }
        == .wrongValue(
          field: "Published", given: day("2026-11-20").shown,
          wanted: "a day on which Kim is not paused (inquest)"))
    var statement = values
    statement["kind"] = .text("statement")
    _ = try fixture.add(Publication.self, statement)
    try fixture.change(pause, ["to": .text("2026-11-19")])
    _ = try fixture.add(Publication.self, values)
  }

  @Test func `R41: holding lines are agreed by somebody and hold for their time`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.sar, "Kim")
    var values: [String: Stored] = [
      "case": .text(id.text), "text": .text("A review is under way."),
      "from": .text("2026-11-10"), "to": .text("2026-11-30"),
    ]
    #expect(
      refusal { try fixture.saving(HoldingLine.self, nil, values) }
        == .requiredField(kind: "Holding line", field: "Agreed by"))
    values["agreed-by"] = Owner.body(Fixture.governing).stored
    let line = try fixture.add(HoldingLine.self, values)
    #expect(fixture.book[line]?.marking == .officialSensitive)
    #expect(fixture.book.holdingLine(of: id, on: day("2026-11-20"))?.id == line)
    #expect(fixture.book.holdingLine(of: id, on: day("2026-12-01")) == nil)
  }
}
