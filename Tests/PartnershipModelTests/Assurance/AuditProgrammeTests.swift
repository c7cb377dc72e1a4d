// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct AuditProgrammeTests {
  private let audit = ID<Audit>("a1")
  private let held = ["scoped", "gathering", "panel-held"]
  private let agreed = [
    "scoped", "gathering", "panel-held", "findings-agreed", "briefing-published",
  ]

  private func audit(_ body: String, _ theme: String, _ year: Int) -> [String: Stored] {
    ["body": .text(body), "theme": .text(theme), "year": .number(year)]
  }

  @Test func `R42: the programme shows each group against each period, and what is missing`()
    throws
  {
    var fixture = try Fixture()
    _ = try fixture.fill(Audit.self, audit("cs", "Prison leavers", 2025))
    let programme = fixture.book.auditProgramme(years: 2025...2026)
    #expect(programme.periods.map(\.shown) == ["2025–26", "2026–27"])
    #expect(programme.rows.map(\.body.text).sorted() == ["cs", "teg"])
    let exploitation = try #require(programme.rows.first { $0.body == Fixture.group })
    #expect(exploitation.cells.map(\.words) == ["missing", "Transitions (planned)"])
    #expect(
      Set(programme.missing.map { "\($0.body.text) \($0.period.shown)" })
        == ["teg 2025–26", "cs 2026–27"])
  }

  @Test func `R42: a dropped audit and one of another kind leave the period missing`() throws {
    var fixture = try Fixture()
    fixture.apply(try fixture.moving(audit, to: "dropped", ["reason": .text("No panel")]))
    var other = audit("teg", "Section 11 returns", 2026)
    other["kind"] = .text("section-11")
    _ = try fixture.fill(Audit.self, other)
    let row = try #require(fixture.book.auditProgramme(years: 2026...2026).rows.first)
    #expect(
      row.cells[0].words
        == "Transitions (dropped: No panel); Section 11 returns (Section 11, planned); missing")
    #expect(
      fixture.book.auditWords(of: Fixture.group, in: 2026)
        == "case file audit 2026–27: dropped, Transitions")
  }

  @Test func `R42: quarterly, an audit stands in its own quarter, or that of its panel`() throws {
    var fixture = try Fixture()
    fixture.today = day("2026-11-24")
    try fixture.pass(audit, through: held)
    var stated = audit("teg", "Taxis", 2026)
    stated["quarter"] = .number(1)
    _ = try fixture.fill(Audit.self, stated)
    let programme = fixture.book.auditProgramme(years: 2026...2026, isQuarterly: true)
    #expect(programme.periods[0].shown == "Q1 2026–27")
    #expect(
      programme.rows.first?.cells.map(\.words) == [
        "Taxis (planned)", "missing", "Transitions (panel held)", "missing",
      ])
  }

  @Test func `R42: a theme audited twice within two years warns and is not refused`() throws {
    var fixture = try Fixture()
    let other = try fixture.fill(Audit.self, audit("cs", "transitions.", 2027))
    let far = try fixture.fill(Audit.self, audit("cs", "Transitions", 2030))
    let book = fixture.book
    #expect(
      book.themeWarning(of: try #require(book[audit]))
        == "'Transitions' is audited also by Community Safety Practice Oversight 2027–28")
    #expect(book.themeWarning(of: try #require(book[far])) == nil)
    fixture.apply(try fixture.moving(other, to: "dropped", ["reason": .text("Done by TEG")]))
    #expect(fixture.book.themeWarning(of: try #require(fixture.book[audit])) == nil)
  }

  @Test func `R42: findings become actions with numbers of their own, and briefing points`() throws
  {
    var fixture = try Fixture()
    let found: [(String, String, Owner?)] = [
      ("Tools are not used", "both", .seat(Fixture.nurse)), ("Voice is heard", "strength", nil),
      ("Plans lack dates", "action", nil), ("Ask about home", "briefing-point", nil),
    ]
    for (text, use, owner) in found {
      var values: [String: Stored] = [
        "audit": .text("a1"), "text": .text(text), "use": .text(use),
      ]
      values["owner"] = owner?.stored
      _ = try fixture.fill(AuditFinding.self, values)
    }
    try fixture.pass(audit, through: agreed)
    #expect(fixture.book.all(Action.self).isEmpty)
    fixture.apply(try fixture.moving(audit, to: "actions-open"))
    let actions = fixture.book.all(Action.self)
    #expect(actions.map(\.text) == ["Tools are not used", "Plans lack dates"])
    #expect(actions.map(\.state) == [.notStarted, .proposed])
    #expect(Set(actions.map { "\($0.number)" }).count == 2)
    #expect(actions.allSatisfy { $0.body == Fixture.group })
    #expect(actions[0].origin == fixture.book.findings(of: audit)[0].reference)
    #expect(fixture.book.briefingPoints(of: audit) == ["Tools are not used", "Ask about home"])
  }

  @Test func `R42: mixed grades are kept as given, and guidance counts leave out what is unstated`()
    throws
  {
    var fixture = try Fixture()
    try fixture.pass(audit, through: held)
    let unstated = GuidanceApplied(applied: 0, cases: 0, unstated: 1)
    #expect(fixture.book.guidanceApplied(in: 2026) == unstated)
    let grades = Stored.list(["Good", "Good with elements of Outstanding"])
    fixture.apply(try fixture.changing(audit, "grades", to: grades))
    fixture.apply(try fixture.changing(audit, "cases", to: .number(10)))
    fixture.apply(try fixture.changing(audit, "applied", to: .number(0)))
    #expect(fixture.book[audit]?.grades == ["Good", "Good with elements of Outstanding"])
    #expect(
      fixture.book.guidanceApplied(in: 2026)
        == GuidanceApplied(applied: 0, cases: 10, unstated: 0))
  }

  @Test func `R42: guidance is not applied in more cases than were looked at`() throws {
    var fixture = try Fixture()
    #expect(
      refusal { try fixture.changing(audit, "applied", to: .number(3)) }
        == .requiredField(kind: "Case file audit", field: "Cases"))
    fixture.apply(try fixture.changing(audit, "cases", to: .number(2)))
    #expect(
      refusal { try fixture.changing(audit, "applied", to: .number(3)) }
        == .wrongValue(
          field: "Guidance applied", given: "3", wanted: "a whole number from 0 to 2"))
    #expect(refusal { try fixture.changing(audit, "cases", to: .number(-1)) } != nil)
  }

  @Test func `R45: an inspection exercise not done in the year is carried with its reason`() throws
  {
    var fixture = try Fixture()
    var values = audit("teg", "JTAI-style exercise", 2026)
    values["kind"] = .text("inspection-style")
    let exercise = try fixture.fill(Audit.self, values)
    #expect(
      refusal { try fixture.moving(exercise, to: "carried-over") }
        == .requiredField(kind: "JTAI-style exercise", field: "Reason"))
    fixture.apply(
      try fixture.moving(exercise, to: "carried-over", ["reason": .text("Inspectors came")]))
    let next = try fixture.latest(Audit.self)
    #expect(next.kind == .inspectionStyle && next.year == 2027 && next.state == .planned)
    let row = try #require(fixture.book.auditProgramme(years: 2026...2027).rows.first)
    #expect(row.cells[0].words.contains("carried over: Inspectors came"))
    #expect(row.cells[1].words == "JTAI-style exercise (Inspection style, planned); missing")
  }
}
