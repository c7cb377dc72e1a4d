// SPDX-License-Identifier: Apache-2.0

import PartnershipModel
import Testing

struct ReportMovesTests {
  private static let refused = ID<ChairReport>("none")

  @Test func `the first report begins with the plan period, or where it is told to`() throws {
    var scenario = try ReportScenario()
    let report = try scenario.report()
    #expect(scenario.book[report]?.from == day("2026-04-01"))
    #expect(scenario.book[report]?.to == ReportScenario.governing)
    #expect(scenario.book[report]?.until == nil)
    var told = try ReportScenario()
    let other = try told.report(since: "2026-09-01")
    #expect(told.book[other]?.from == day("2026-09-01"))
  }

  @Test func `without a plan period the first report begins with the first meeting`() throws {
    let bare = ReportScenario.structure.replacing(", \"from\": \"2026-04-01\"", with: "")
    var scenario = try ReportScenario(bare)
    _ = try scenario.hold("2026-09-15")
    let report = try scenario.report()
    #expect(scenario.book[report]?.from == day("2026-09-15"))
  }

  @Test func `a group without a tie reports to the body it is part of`() throws {
    let untied = ReportScenario.structure.replacing("reports-to", with: "supports")
    var scenario = try ReportScenario(untied)
    let report = try scenario.report()
    #expect(scenario.book[report]?.to == ID("executive"))
  }

  @Test func `a report is not begun twice, without a reader, or in the future`() throws {
    var scenario = try ReportScenario()
    let lonely = scenario.refusal { try $0.startReport(for: ID("lonely"), $1) }
    #expect(lonely == .noReportRecipient(body: "Lonely Group"))
    let later = scenario.refusal {
      try $0.startReport(for: ReportScenario.group, since: day("2026-10-02"), $1)
    }
    #expect(
      later == .impossibleDate("2 Oct 2026", reason: "a report cannot begin after today"))
    _ = try scenario.report()
    let again = scenario.refusal { try $0.startReport(for: ReportScenario.group, $1) }
    #expect(again == .reportOpen(body: "Harm Group"))
  }

  @Test func `narrative is created, changed and taken out, and nothing else touches it`() throws {
    var scenario = try ReportScenario()
    let report = try scenario.report()
    try scenario.run { try $0.writeNarrative(report, section: "summary", text: "Busy", $1) }
    let first = scenario.book.narrative("summary", of: report)?.id
    try scenario.run { try $0.writeNarrative(report, section: "summary", text: "Calm", $1) }
    #expect(scenario.book.narrative("summary", of: report)?.id == first)
    _ = try scenario.hold("2026-10-13", ["! Write it"])
    _ = scenario.figures(from: "2026-04-01")
    #expect(scenario.book.narrative("summary", of: report)?.text == "Calm")
    try scenario.run { try $0.writeNarrative(report, section: "summary", text: " ", $1) }
    #expect(scenario.book.narrative("summary", of: report) == nil)
  }

  @Test(arguments: ["sumary", "row:nobody", "action:", "minute:1", ""])
  func `narrative under an unknown name is refused`(section: String) throws {
    var scenario = try ReportScenario()
    let report = try scenario.report()
    let refusal = scenario.refusal {
      try $0.writeNarrative(report, section: section, text: "Words", $1)
    }
    guard case .wrongValue(field: "Section", given: section, _) = refusal else {
      Issue.record("refused with \(String(describing: refusal))")
      return
    }
  }

  @Test(arguments: ReportSection.allCases.map(\.rawValue) + ["row:train", "statement:S1"])
  func `the chair may write in every section and about a row or statement`(section: String) throws {
    var scenario = try ReportScenario()
    let report = try scenario.report()
    try scenario.run { try $0.writeNarrative(report, section: section, text: "Words", $1) }
    #expect(scenario.book.narrative(section, of: report)?.text == "Words")
  }

  @Test func `a draft goes to the chair and back, and nowhere else this way`() throws {
    var scenario = try ReportScenario()
    let report = try scenario.report()
    try scenario.run { try $0.moveReport(report, to: .withChair, $1) }
    #expect(scenario.book[report]?.state == .withChair)
    try scenario.run { try $0.moveReport(report, to: .draft, $1) }
    let accepted = scenario.refusal { try $0.moveReport(report, to: .accepted, $1) }
    #expect(
      accepted
        == .wrongMove(
          what: "The chair's report of Harm Group", from: "Draft", to: "Accepted",
          allowed: ["With the chair"]))
  }

  @Test func `an unknown report is refused by every move`() throws {
    let scenario = try ReportScenario()
    let expected = Refusal.noSuchRecord(what: "chair's report", id: "none")
    let id = Self.refused
    let moves: [(Book, Circumstances) throws -> Batch] = [
      { try $0.writeNarrative(id, section: "summary", text: "x", $1) },
      { try $0.moveReport(id, to: .draft, $1) }, { try $0.submitReport(id, frozen: "x", $1) },
      { try $0.acceptReport(id, $1) }, { try $0.returnReport(id, reason: "x", $1) },
    ]
    for move in moves { #expect(scenario.refusal(move) == expected) }
  }
}
