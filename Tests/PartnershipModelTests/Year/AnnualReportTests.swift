// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct AnnualReportTests {
  private let year = PlannedDate.financialYear(startYear: 2021)

  private func fixture() throws -> Fixture {
    var fixture = try Fixture()
    let commitment = try fixture.add(
      "commitment",
      [
        "body": .text("teg"), "year": .text("2021/22"),
        "text": .text("Evidence how we embed learning"),
      ])
    try fixture.add(
      "commitment",
      ["body": .text("teg"), "year": .text("2022/23"), "text": .text("Finish the pilot")])
    try fixture.add(
      "commitment-update",
      ["commitment": .text(commitment.id), "text": .text("A briefing for every review")])
    for on in ["2021-03-31", "2021-10-18", "2022-03", "2022-04-01"] {
      try fixture.add("achievement", ["body": .text("teg"), "text": .text(on), "on": .text(on)])
    }
    return fixture
  }

  @Test func `R57: last year's aims are this year's 'we said', and this year's stand beside them`()
    throws
  {
    let report = try fixture().book.annualReport(for: year)
    let group = try #require(report.groups.first)
    #expect(report.groups.count == 1)
    #expect(group.weSaid.map(\.text) == ["Evidence how we embed learning"])
    #expect(group.updates.values.joined().map(\.text) == ["A briefing for every review"])
    #expect(group.nextYear.map(\.text) == ["Finish the pilot"])
    #expect(group.withoutOutcome.count == 1)
    let next = try fixture().book.annualReport(for: .financialYear(startYear: 2022))
    #expect(next.groups.first?.weSaid.map(\.text) == ["Finish the pilot"])
  }

  @Test func `R57: achievements are those of the year's days`() throws {
    let group = try #require(try fixture().book.annualReport(for: year).groups.first)
    #expect(group.achievements.map(\.text) == ["2021-10-18", "2022-03"])
  }

  @Test func `R57: what nobody provided is listed, not left out`() throws {
    var fixture = try fixture()
    try fixture.add(
      "commitment", ["body": .text("cs"), "year": .text("2021/22"), "text": .text("Hate crime")])
    let empty = try fixture.book.annualReport(for: year).empty
    #expect(empty.contains("Strategic Governing Group"))
    #expect(empty.contains("Community Safety Practice Oversight: other achievements"))
    #expect(empty.contains("Community Safety Practice Oversight: update to 'Hate crime'"))
    #expect(!empty.contains { $0.hasPrefix("Tackling Exploitation Group") })
    #expect(empty.contains("Foreword"))
  }

  @Test func `R57: a partner's statement is asked for, chased and received by role`() throws {
    var fixture = try fixture()
    let statement = try fixture.add(
      "partner-statement",
      [
        "year": .text("2021/22"), "part": .text("foreword"), "role": .text("Superintendent"),
        "agency": .text("police"), "due": .text("2022-05-31"),
      ])
    #expect(
      try fixture.book.annualReport(for: year).empty
        .contains("Foreword: Superintendent, West Mercia Police"))
    let due = fixture.book.dueLines(on: fixture.today).filter { $0.source == statement }
    #expect(due.map(\.due) == [day("2022-05-31")] && due.first?.who == "Superintendent")
    let bare = refusal { try fixture.book.moveState(of: statement, to: "received", fixture.now) }
    #expect(bare == .requiredField(kind: "Superintendent", field: "Statement"))
    try fixture.move(statement, to: "received", ["text": .text("We worked together.")])
    let report = try fixture.book.annualReport(for: year)
    #expect(!report.empty.contains { $0.hasPrefix("Foreword") })
    #expect(report.statements.first?.receivedOn == fixture.today)
    #expect(!fixture.book.dueLines(on: fixture.today).contains { $0.source == statement })
  }

  @Test func `R57: a group that had ended before the year is not asked for`() throws {
    var fixture = try fixture()
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(Fixture.oversight, \.closedOn, .day(day("2021-03-31")))
    fixture.apply(drafting.batch("Close"))
    let empty = try fixture.book.annualReport(for: year).empty
    #expect(!empty.contains { $0.hasPrefix("Community Safety") })
  }

  @Test func `R57: a year's report is of a financial year`() throws {
    let book = try fixture().book
    #expect(throws: Refusal.self) { try book.annualReport(for: .year(2021)) }
  }
}
