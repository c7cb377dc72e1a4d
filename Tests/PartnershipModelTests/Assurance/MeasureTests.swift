// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct MeasureTests {
  private struct Scene {
    var fixture: Fixture
    let measure: ID<Measure>

    init() throws {
      fixture = try Fixture()
      measure = try fixture.fill(
        Measure.self,
        [
          "body": .text("teg"), "title": .text("Exploitation referrals"),
          "direction": .text("down"),
        ])
      try fixture.pass(measure, through: ["collected"])
    }

    func asked(_ from: String, _ to: String) -> [String: Stored] {
      [
        "measure": .text(measure.text), "agency": .text("police"), "from": .text(from),
        "to": .text(to), "due": .text("2026-11-10"),
      ]
    }

    mutating func ask(
      _ from: String = "2026-07-01", _ to: String = "2026-09-30"
    ) throws -> ID<DataReturn> {
      try fixture.fill(DataReturn.self, asked(from, to))
    }

    func line(on iso: String = "2026-11-20") throws -> ScorecardLine {
      let card = fixture.book.scorecard(of: Fixture.group, on: day(iso))
      return try #require(card.sections.first?.lines.first)
    }
  }

  @Test func `R47: a return of 0, a nil return and a missing return differ everywhere`() throws {
    var zero = try Scene()
    let first = try zero.ask()
    #expect(try zero.line(on: "2026-11-10").words == "requested, due Tue 10 Nov 2026")
    #expect(try !zero.line(on: "2026-11-10").isMissing)
    #expect(try zero.line().words == "overdue, due Tue 10 Nov 2026" && zero.line().isMissing)
    var none = zero
    zero.fixture.apply(
      try zero.fixture.moving(first, to: "received", ["figure": .text("0")]))
    #expect(try zero.line().words == "0" && !zero.line().isMissing)
    none.fixture.apply(try none.fixture.moving(first, to: "nil"))
    #expect(try none.line().words == "nil return" && !none.line().isMissing)
    #expect(none.fixture.book[first]?.figure == nil)
  }

  @Test func `R47: a received return has a figure, and no other has one`() throws {
    var scene = try Scene()
    let id = try scene.ask()
    let fixture = scene.fixture
    #expect(
      refusal { try fixture.moving(id, to: "received") }
        == .requiredField(
          kind: "Data return of Exploitation referrals", field: "Figure"))
    #expect(
      refusal { try fixture.changing(id, "figure", to: .text("0")) }
        == .wrongValue(
          field: "Figure", given: "0", wanted: "nothing until the return is moved on to received"))
    scene.fixture.apply(try fixture.moving(id, to: "nil"))
    let after = scene.fixture
    #expect(
      refusal { try after.changing(id, "figure", to: .text("0")) }
        == .wrongValue(field: "Figure", given: "0", wanted: "nothing, because it is nil return"))
  }

  @Test(arguments: ["not-collectable", "refused"])
  func `R47: what is not collectable or refused says why and is missing`(state: String) throws {
    var scene = try Scene()
    let id = try scene.ask()
    let fixture = scene.fixture
    #expect(
      refusal { try fixture.moving(id, to: state) }
        == .requiredField(kind: "Data return of Exploitation referrals", field: "Reason"))
    scene.fixture.apply(try fixture.moving(id, to: state, ["reason": .text("No system")]))
    #expect(try scene.line().words.hasSuffix(": No system") && scene.line().isMissing)
    let missing = scene.fixture.book.scorecard(of: Fixture.group, on: fixture.today).missing
    #expect(missing.count == 1)
  }

  @Test func `R47: a figure may be queried and returned again, and its way is said`() throws {
    var scene = try Scene()
    let earlier = try scene.ask("2026-04-01", "2026-06-30")
    let later = try scene.ask()
    for (id, figure) in [(earlier, "1,200"), (later, "1,310")] {
      scene.fixture.apply(
        try scene.fixture.moving(id, to: "received", ["figure": .text(figure)]))
    }
    #expect(try scene.line().words == "1,310")
    #expect(try scene.line().change == "up from 1,200, worse")
    scene.fixture.apply(
      try scene.fixture.moving(later, to: "queried", ["query": .text("Counted twice?")]))
    #expect(try scene.line().words == "1,310, queried")
    scene.fixture.apply(
      try scene.fixture.moving(later, to: "received", ["figure": .text("1190")]))
    #expect(try scene.line().change == "down from 1,200, better")
  }

  @Test func `R47: a return is asked once for a period, which ends after it begins`() throws {
    var scene = try Scene()
    _ = try scene.ask()
    let fixture = scene.fixture
    let again = scene.asked("2026-07-01", "2026-09-30")
    guard case .wrongValue(let field, _, _) = refusal({ try fixture.form(DataReturn.self, again) })
    else {
      Issue.record("not refused")
      return
    }
    #expect(field == "From day")
    let backwards = scene.asked("2026-07-01", "2026-06-30")
    #expect(
      refusal { try fixture.form(DataReturn.self, backwards) }
        == .dateBefore(what: "To day", earlier: "From day (Wed 1 Jul 2026)"))
    let due = fixture.book.dueLines(on: fixture.today).filter {
      $0.source?.kind == DataReturn.about.name
    }
    #expect(due.map(\.what) == ["Receipt of data return of Exploitation referrals"])
    #expect(due.map(\.who) == ["West Mercia Police"])
  }

  @Test func `R47: a scorecard is led by its questions`() throws {
    var scene = try Scene()
    let question = try scene.fixture.fill(
      ScorecardQuestion.self, ["body": .text("teg"), "text": .text("Are we finding children?")])
    scene.fixture.apply(
      try scene.fixture.changing(scene.measure, "question", to: .text(question.text)))
    _ = try scene.fixture.fill(
      Measure.self, ["body": .text("teg"), "title": .text("Taxis checked")])
    let card = scene.fixture.book.scorecard(of: Fixture.group, on: scene.fixture.today)
    #expect(card.sections.map { $0.question?.text } == ["Are we finding children?"])
    #expect(card.sections[0].lines.map(\.measure.title) == ["Exploitation referrals"])
    #expect(card.missing.map(\.words) == ["never requested"])
  }

  private func standards(_ scene: inout Scene) throws -> [ID<LitmusStandard>] {
    try ["Needed", "Reliable", "Affordable", "Timely", "Acted on"].map { title in
      try scene.fixture.fill(LitmusStandard.self, ["title": .text(title)])
    }
  }

  private func test(
    _ scene: inout Scene, _ standard: ID<LitmusStandard>, _ result: String, on: String
  ) throws {
    _ = try scene.fixture.fill(
      LitmusResult.self,
      [
        "measure": .text(scene.measure.text), "standard": .text(standard.text),
        "result": .text(result), "on": .text(on), "reason": .text("Looked at"),
      ])
  }

  @Test func `R48: five passed is collect, one failed is not, one untested is review`() throws {
    var scene = try Scene()
    let today = scene.fixture.today
    let outcome = { (scene: Scene) in
      scene.fixture.book.litmusOutcome(of: scene.measure, on: today)
    }
    #expect(outcome(scene) == .review)
    let standards = try standards(&scene)
    for standard in standards.dropLast() {
      try test(&scene, standard, "passed", on: "2026-05-01")
    }
    #expect(outcome(scene) == .review)
    try test(&scene, standards[4], "passed", on: "2026-05-01")
    #expect(outcome(scene) == .collect)
    try test(&scene, standards[1], "failed", on: "2026-10-01")
    #expect(outcome(scene) == .doNotCollect)
  }

  @Test func `R48: a failing measure leaves the scorecard and keeps its history`() throws {
    var scene = try Scene()
    let id = try scene.ask()
    let standards = try standards(&scene)
    try test(&scene, standards[0], "failed", on: "2026-10-01")
    let book = scene.fixture.book
    #expect(book.scorecard(of: Fixture.group, on: scene.fixture.today).sections.isEmpty)
    #expect(book.returns(of: scene.measure).map(\.id) == [id])
    scene.fixture.apply(
      try scene.fixture.moving(
        scene.measure, to: "under-review", ["reason": .text("Failed a standard")]))
    let fixture = scene.fixture
    #expect(
      refusal { try fixture.moving(scene.measure, to: "collected") }
        == .wrongValue(
          field: "State", given: "Collected",
          wanted: "a measure that passes the litmus test; it fails 'Needed'"))
    try test(&scene, standards[0], "passed", on: "2026-11-01")
    scene.fixture.apply(try scene.fixture.moving(scene.measure, to: "collected"))
    #expect(try scene.line().latest?.id == id)
  }

  @Test func `R48: a result says by what standard, when and why`() throws {
    var scene = try Scene()
    let standard = try standards(&scene)[0]
    let fixture = scene.fixture
    let bare: [String: Stored] = [
      "measure": .text(scene.measure.text), "standard": .text(standard.text),
      "on": .text("2026-11-01"),
    ]
    #expect(
      refusal { try fixture.form(LitmusResult.self, bare) }
        == .requiredField(kind: "Litmus result", field: "Reason"))
  }
}
