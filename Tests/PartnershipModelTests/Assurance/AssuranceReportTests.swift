// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct AssuranceReportTests {
  private struct Scene {
    var fixture: Fixture
    let topic: ID<AssuranceTopic>
    let report: ID<AssuranceReport>
  }

  private func scene() throws -> Scene {
    var fixture = try Fixture()
    let topic = try fixture.fill(
      AssuranceTopic.self,
      [
        "body": .text("sgg"), "title": .text("Youth justice"),
        "owner": Owner.agency(ID("police")).stored,
      ])
    let report = try fixture.fill(
      AssuranceReport.self, ["topic": .text(topic.text), "due": .text("2026-12")])
    return Scene(fixture: fixture, topic: topic, report: report)
  }

  @Test func `R46: the cycle of a year shows topics due, late, judged and not scheduled`() throws {
    var scene = try scene()
    _ = try scene.fixture.fill(
      AssuranceTopic.self, ["body": .text("sgg"), "title": .text("Early help")])
    let words = { (scene: Scene, on: String) in
      scene.fixture.book.assuranceCycle(of: Fixture.governing, planYear: 2026)
        .map { $0.words(on: day(on)) }
    }
    #expect(words(scene, "2026-12-31") == ["due December 2026", "not scheduled"])
    #expect(words(scene, "2027-01-01") == ["late, due December 2026", "not scheduled"])
    try scene.fixture.pass(scene.report, through: ["received", "assured"])
    #expect(words(scene, "2027-01-01") == ["assured", "not scheduled"])
    let next = scene.fixture.book.assuranceCycle(planYear: 2027)
    #expect(next.first?.words(on: day("2027-01-01")) == "due December 2027")
    #expect(scene.fixture.book.all(Risk.self).isEmpty)
  }

  @Test(arguments: [("partly", RiskRating.amber), ("not-assured", .red)])
  func `R46: a gap must be stated and goes to the risk register of the body`(
    state: String, rating: RiskRating
  ) throws {
    var scene = try scene()
    try scene.fixture.pass(scene.report, through: ["received"])
    let fixture = scene.fixture
    #expect(
      refusal { try fixture.moving(scene.report, to: state) }
        == .requiredField(
          kind: "Assurance report of Youth justice", field: "What is not assured"))
    scene.fixture.apply(
      try fixture.moving(scene.report, to: state, ["gap": .text("No figures on girls")]))
    let risk = try scene.fixture.latest(Risk.self)
    #expect(risk.rating == rating && risk.cause == "No figures on girls")
    #expect(risk.body == Fixture.governing && risk.owner == .agency(ID("police")))
    #expect(scene.fixture.book.risks(raisedBy: RecordReference(scene.report)).count == 1)
  }

  @Test func `R46: a report that did not come is a risk once, and may come late`() throws {
    var scene = try scene()
    let answers: [String: Stored] = ["gap": .text("Nothing came")]
    scene.fixture.apply(try scene.fixture.moving(scene.report, to: "not-received", answers))
    try scene.fixture.pass(scene.report, through: ["received"])
    scene.fixture.apply(
      try scene.fixture.moving(scene.report, to: "partly", ["gap": .text("Half")]))
    #expect(scene.fixture.book.all(Risk.self).count == 1)
    #expect(scene.fixture.book[scene.report]?.receivedOn == scene.fixture.today)
  }

  @Test func `R46: a report due stands in the due list until it came`() throws {
    var scene = try scene()
    let lines = { (scene: Scene) in
      scene.fixture.book.dueLines(of: Fixture.governing, on: day("2027-01-01"))
        .filter { $0.source == RecordReference(scene.report) }
    }
    let line = try #require(lines(scene).first)
    #expect(line.what == "Receipt of assurance report of Youth justice")
    #expect(line.due == day("2026-12-31") && line.isLate(on: day("2027-01-01")))
    try scene.fixture.pass(scene.report, through: ["received"])
    #expect(lines(scene).isEmpty)
  }

  @Test func `R46: a report is not judged before it came`() throws {
    var scene = try scene()
    try scene.fixture.pass(scene.report, through: ["received"])
    let fixture = scene.fixture
    let early: [String: Stored] = ["judged-on": .text("2026-11-01")]
    #expect(
      refusal { try fixture.moving(scene.report, to: "assured", early) }
        == .dateBefore(what: "Judged", earlier: "Received (Fri 20 Nov 2026)"))
  }
}

struct RiskTests {
  private func risk(_ title: String, _ rating: String) -> [String: Stored] {
    [
      "body": .text("sgg"), "title": .text(title), "rating": .text(rating),
      "review-due": .text("2026-12-01"), "owner": Owner.seat(Fixture.nurse).stored,
    ]
  }

  @Test func `R51: the register lists open risks, the gravest first`() throws {
    var fixture = try Fixture()
    for (title, rating) in [("Funding ends", "amber"), ("No data", "red"), ("Turnover", "green")] {
      _ = try fixture.fill(Risk.self, risk(title, rating))
    }
    #expect(
      fixture.book.openRisks(of: Fixture.governing).map(\.title)
        == ["No data", "Funding ends", "Turnover"])
    #expect(fixture.book.openRisks(of: Fixture.group).isEmpty)
  }

  @Test func `R51: a risk is closed with a reason, leaves the due list, and may be opened again`()
    throws
  {
    var fixture = try Fixture()
    let id = try fixture.fill(Risk.self, risk("No data", "red"))
    let due = { (fixture: Fixture) in
      fixture.book.dueLines(on: fixture.today).filter { $0.source == RecordReference(id) }
    }
    #expect(due(fixture).map(\.what) == ["Review of risk 'No data'"])
    #expect(due(fixture).map(\.who) == ["Designated Nurse, CHT"])
    #expect(
      refusal { try fixture.moving(id, to: "closed") }
        == .requiredField(kind: "No data", field: "Reason"))
    fixture.apply(try fixture.moving(id, to: "closed", ["reason": .text("Data come")]))
    #expect(fixture.book[id]?.closedOn == fixture.today && due(fixture).isEmpty)
    fixture.apply(try fixture.moving(id, to: "open", ["reason": .text("Stopped again")]))
    #expect(fixture.book[id]?.closedOn == nil && fixture.book.openRisks().count == 1)
  }

  @Test func `R51: a risk names the record that raised it, which then stays`() throws {
    var fixture = try Fixture()
    var values = risk("Tools unused", "amber")
    values["origin"] = .text("audit:a1")
    _ = try fixture.fill(Risk.self, values)
    let origin = RecordReference(kind: "audit", id: "a1")
    #expect(fixture.book.risks(raisedBy: origin).map(\.title) == ["Tools unused"])
    #expect(
      refusal { try fixture.book.remove(origin, fixture.now) }
        == .stillReferredTo(what: "Transitions", by: "risks", count: 1))
  }
}
