// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct BudgetTests {
  private func fixture(_ values: [String: Stored] = [:]) throws -> (Fixture, RecordReference) {
    var fixture = try Fixture()
    var all: [String: Stored] = ["year": .text("2027/28"), "title": .text("Budget 2027–28")]
    all.merge(values) { _, new in new }
    let record = try fixture.add("budget", all)
    return (fixture, record)
  }

  private func line(
    _ agency: String?, _ function: String?, _ pence: Int?, kind: String = "contribution",
    of budget: RecordReference
  ) -> [String: Stored] {
    var values: [String: Stored] = ["budget": .text(budget.id), "kind": .text(kind)]
    values["agency"] = agency.map(Stored.text)
    values["function"] = function.map(Stored.text)
    values["amount"] = pence.map(Stored.number)
    return values
  }

  @Test func `R56: a budget is due to be agreed by the end of October before its year`() throws {
    var (fixture, budget) = try fixture()
    fixture.today = day("2026-10-12")
    let clock = { try #require(fixture.book.clocks(of: budget, on: fixture.today).first) }
    #expect(try clock().due == day("2026-10-31"))
    #expect(try clock().dayWords(in: fixture.book) == "due in 14 working days")
    #expect(
      try clock().why(in: fixture.book)
        == "5 months before Thu 1 Apr 2027, that day counted: Sat 31 Oct 2026, "
        + "the last working day before it is Fri 30 Oct 2026")
    fixture.today = day("2026-11-20")
    #expect(try clock().isLate)
    #expect(try clock().dayWords(in: fixture.book) == "15 working days late")
    let lines = fixture.book.dueLines(on: fixture.today).filter { $0.source == budget }
    #expect(lines.map(\.what) == ["Budget to be agreed: Budget 2027–28"])
    try fixture.move(budget, to: "agreed")
    #expect(try clock().state == .metLate)
    #expect(!fixture.book.dueLines(on: fixture.today).contains { $0.source == budget })
  }

  @Test(arguments: [2023, 2024, 2027])
  func `R56: the October of a budget is the one before its year, leap years too`(year: Int) throws {
    let (fixture, budget) = try fixture(["year": PlannedDate.financialYear(startYear: year).stored])
    let clock = try #require(fixture.book.clocks(of: budget, on: fixture.today).first)
    #expect(clock.due == Day(year: year - 1, month: 10, day: 31))
  }

  @Test func `R56: a budget is left unresolved only with the reason, and is agreed later`() throws {
    var (fixture, budget) = try fixture()
    #expect(
      refusal { try fixture.book.moveState(of: budget, to: "unresolved", fixture.now) }
        == .requiredField(kind: "Budget 2027–28", field: "Why unresolved"))
    try fixture.move(
      budget, to: "unresolved", ["reason": .text("remains unresolved due to financial pressures")])
    #expect(fixture.book.clocks(of: budget, on: fixture.today).first?.state == .running)
    try fixture.move(budget, to: "agreed", ["agreed-on": .text("2027-01-11")])
    try fixture.move(budget, to: "in-force")
    try fixture.move(budget, to: "reported")
    let record = try fixture.latest(Budget.self)
    #expect(record.agreedOn == day("2027-01-11") && record.reportedOn == fixture.today)
  }

  static let moves: [BudgetState: [BudgetState]] = [
    .proposed: [.agreed, .unresolved], .unresolved: [.proposed, .agreed], .agreed: [.inForce],
    .inForce: [.reported], .reported: [],
  ]

  @Test(arguments: BudgetState.allCases, BudgetState.allCases)
  func `R56: a budget moves along its states only`(from: BudgetState, to: BudgetState) throws {
    let (fixture, budget) = try fixture([
      "state": from.stored, "reason": .text("Pressures"), "agreed-on": .text("2026-10-20"),
    ])
    let refused = refusal { try fixture.book.moveState(of: budget, to: to.rawValue, fixture.now) }
    #expect((refused == nil) == BudgetTests.moves[from]?.contains(to))
  }

  @Test func `R56: a year has one budget`() throws {
    let (fixture, _) = try fixture()
    let refused = refusal {
      try fixture.adding("budget", ["year": .text("2027/28"), "title": .text("Another")])
    }
    #expect(
      refused?.words == "'Year' cannot be '2027–28'; it takes a year that has no budget yet.")
  }

  @Test func `R56: contributions are added to the penny, by function and by agency`() throws {
    var (fixture, budget) = try fixture()
    try fixture.add("contribution", line("police", "children", 1_000_010, of: budget))
    try fixture.add("contribution", line("police", "community-safety", 500_005, of: budget))
    try fixture.add("contribution", line("health", "children", 20, of: budget))
    try fixture.add("contribution", line(nil, "children", 15, kind: "training-income", of: budget))
    let figures = fixture.book.budgetFigures(of: ID(budget.id))
    #expect(figures.total.shown == "£15,000.50")
    #expect(figures.byFunction[.children]?.pence == 1_000_045)
    #expect(figures.byFunction[.communitySafety]?.shown == "£5,000.05")
    #expect(figures.byAgency[ID("police")]?.pence == 1_500_015)
    #expect(figures.byAgency[nil]?.pence == 15)
  }

  @Test func `R56: a total that does not add up is listed and not corrected`() throws {
    var (fixture, budget) = try fixture(["stated-total": .number(100_000)])
    let findings = { fixture.book.budgetFindings(of: ID(budget.id)) }
    #expect(findings() == ["Budget 2027–28 has no contributions."])
    try fixture.add("contribution", line("police", "children", 60_001, of: budget))
    #expect(
      findings() == [
        "Budget 2027–28: £1,000.00 is stated in all; its 1 line comes to £600.01, £399.99 less."
      ])
    try fixture.add("contribution", line("health", "adults", 39_999, of: budget))
    #expect(findings().isEmpty)
    try fixture.add("contribution", line("health", "adults", nil, of: budget))
    #expect(
      findings() == [
        "Community Health Trust: the amount is not stated.",
        "Community Health Trust: listed more than once for the same function.",
      ])
    #expect(try fixture.latest(Budget.self).statedTotal?.pence == 100_000)
  }

  @Test func `R56: an amount not stated is not nought`() throws {
    var (fixture, budget) = try fixture()
    try fixture.add("contribution", line("police", "children", 0, of: budget))
    try fixture.add("contribution", line("health", "children", nil, of: budget))
    let line = try fixture.latest(Contribution.self).reference
    #expect(fixture.book.title(of: line) == "Contribution of Budget 2027–28")
    let figures = fixture.book.budgetFigures(of: ID(budget.id))
    #expect(figures.stated == 1 && figures.notStated == 1)
  }

  @Test func `R56: a contribution names its agency and is not below nought`() throws {
    let (fixture, budget) = try fixture()
    #expect(
      refusal { try fixture.adding("contribution", line(nil, "children", 5, of: budget)) }
        == .requiredField(kind: "Contribution", field: "Agency"))
    #expect(
      refusal { try fixture.adding("contribution", line("police", "children", -5, of: budget)) }
        == .wrongValue(field: "Amount", given: "-£0.05", wanted: "an amount of nought or more"))
  }

  @Test(arguments: [(Int.max, -1, Int.max), (Int.min, 1, Int.min), (5, 7, -2)])
  func `R56: a difference of amounts never overflows`(left: Int, right: Int, rest: Int) {
    #expect((Money(pence: left) - Money(pence: right)).pence == rest)
  }

  @Test func `R56: budgets are the whole partnership's, and each lists its contributions`() {
    #expect(Registry.registers(ownedBy: nil).contains { $0.names.name == "budget" })
    #expect(
      Registry.registers(ownedBy: Registry.entry(of: Budget.self)).map(\.names.name)
        == ["contribution"])
  }
}
