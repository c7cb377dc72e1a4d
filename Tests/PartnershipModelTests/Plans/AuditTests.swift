// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct AuditTests {
  static let moves: [AuditState: [AuditState]] = [
    .planned: [.scoped, .carriedOver, .dropped], .scoped: [.gathering],
    .gathering: [.panelHeld], .panelHeld: [.findingsAgreed],
    .findingsAgreed: [.briefingPublished], .briefingPublished: [.actionsOpen, .closed],
    .actionsOpen: [.closed], .closed: [], .carriedOver: [], .dropped: [],
  ]
  private let audit = ID<Audit>("a1")

  private func fixture(_ state: AuditState) throws -> Fixture {
    var fixture = try Fixture()
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(audit, \.state, state)
    fixture.apply(drafting.batch("Arrange"))
    return fixture
  }

  private func move(
    _ state: AuditState, _ fixture: Fixture, because reason: String? = nil
  ) throws(Refusal) -> Batch {
    try fixture.book.moveState(
      of: RecordReference(audit), to: state.rawValue,
      answers: reason.map { ["reason": .text($0)] } ?? [:], fixture.now)
  }

  @Test(arguments: AuditState.allCases, AuditState.allCases)
  func `an audit moves along its states only`(from: AuditState, to: AuditState) throws {
    var fixture = try fixture(from)
    let batch = { try move(to, fixture, because: "No time") }
    let followers = try #require(AuditTests.moves[from])
    if followers.contains(to) {
      fixture.apply(try batch())
      #expect(fixture.book[audit]?.state == to)
    } else {
      #expect(
        refusal(batch)
          == .wrongMove(
            what: "Transitions", from: from.label, to: to.label,
            allowed: followers.map(\.label)))
    }
  }

  @Test(arguments: [AuditState.dropped, .carriedOver])
  func `an audit is dropped or carried over only with a reason`(state: AuditState) throws {
    var fixture = try Fixture()
    #expect(
      refusal { try move(state, fixture) } == .requiredField(kind: "Transitions", field: "Reason"))
    #expect(
      refusal { try move(state, fixture, because: " ") }
        == .requiredField(kind: "Transitions", field: "Reason"))
    let batch = try move(state, fixture, because: "No panel")
    #expect(batch.did == "Case file audit 'Transitions': \(state.label.lowercased())")
    fixture.apply(batch)
    #expect(fixture.book[audit]?.reason == "No panel")
  }

  @Test func `an audit carried over is planned again for the next plan year`() throws {
    var fixture = try Fixture()
    fixture.apply(try move(.carriedOver, fixture, because: "No panel"))
    let audits = fixture.book.audits(of: Fixture.group)
    #expect(audits.map(\.year) == [2026, 2027])
    #expect(audits[1].state == .planned && audits[1].theme == "Transitions")
    #expect(audits[0].reason == "No panel")
  }

  @Test(arguments: [("2026-03-31", 2025), ("2026-04-01", 2026), ("2027-01-01", 2026)])
  func `a plan year begins on the first of April`(on: String, year: Int) {
    #expect(day(on).planYear == year)
  }

  @Test(arguments: AuditState.allCases)
  func `an audit counts as held from its panel on`(state: AuditState) throws {
    let book = try fixture(state).book
    let held: Set<AuditState> = [
      .panelHeld, .findingsAgreed, .briefingPublished, .actionsOpen, .closed,
    ]
    #expect((book.auditHeld(by: Fixture.group, in: 2026) != nil) == held.contains(state))
    #expect(book.auditHeld(by: Fixture.group, in: 2025) == nil)
  }

  @Test func `the audit position of a plan year is said in words`() throws {
    #expect(
      try Fixture().book.auditWords(of: Fixture.group, in: 2026)
        == "case file audit 2026–27: planned, Transitions")
    #expect(
      try fixture(.panelHeld).book.auditWords(of: Fixture.group, in: 2026)
        == "case file audit 2026–27: held, Transitions")
    #expect(
      try Fixture().book.auditWords(of: Fixture.group, in: 2025)
        == "case file audit 2025–26: none held or planned; the plan asks for at least one")
  }

  @Test func `a dropped audit does not hide another one planned`() throws {
    var fixture = try fixture(.dropped)
    var drafting = Drafting(fixture.book, fixture.now)
    let other = drafting.create(Audit.self)
    drafting.set(other, \.body, Fixture.group)
    drafting.set(other, \.theme, "Taxis")
    drafting.set(other, \.year, 2026)
    fixture.apply(drafting.batch("Plan another"))
    #expect(
      fixture.book.auditWords(of: Fixture.group, in: 2026)
        == "case file audit 2026–27: planned, Taxis")
  }

  @Test func `the day the panel sat is kept`() throws {
    var fixture = try fixture(.gathering)
    fixture.apply(try move(.panelHeld, fixture))
    #expect(fixture.book[audit]?.heldOn == fixture.today)
  }
}
