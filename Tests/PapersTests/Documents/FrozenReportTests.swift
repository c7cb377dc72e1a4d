// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct FrozenReportTests {
  private func report(_ scenario: DocumentScenario) throws -> ChairReportPaper {
    let record = try scenario.latest(ChairReport.self)
    return ChairReportPaper(
      scenario.book, body: DocumentScenario.group, report: record, from: record.from ?? .first,
      until: scenario.now.today)
  }

  private func submitted() throws -> DocumentScenario {
    var scenario = try DocumentScenario(DocumentScenario.planned)
    let group = DocumentScenario.group
    try scenario.run { try $0.updateRow(ID("train"), note: "Planned for May", $1) }
    try scenario.run { try $0.startReport(for: group, since: day("2026-09-01"), $1) }
    let id = try scenario.latest(ChairReport.self).id
    try scenario.run { try $0.writeNarrative(id, section: "summary", text: "A good start", $1) }
    try scenario.run { try $0.submitReport(id, freezing: .papers(), $1) }
    return scenario
  }

  @Test func `a submitted report prints the same after everything moved on`() throws {
    var scenario = try submitted()
    let before = try report(scenario).paper()
    scenario.on("2026-12-01")
    try scenario.run { try $0.updateRow(ID("train"), note: "Done", to: .completed, $1) }
    try scenario.change(ID<Statement>("S1"), "text", to: .text("Harm vanishes"))
    _ = try scenario.start("2026-12-08")
    #expect(try report(scenario).paper() == before)
    #expect(text(before).contains("Planned for May"))
    #expect(text(before).contains("Submitted: Thursday 1 October 2026"))
  }

  @Test func `a report is marked a draft until it is accepted`() throws {
    var scenario = try submitted()
    let id = try scenario.latest(ChairReport.self).id
    #expect(
      try report(scenario).paper().notice
        == "DRAFT: this report has been submitted and is not accepted yet. The data are invented.")
    scenario.on("2026-10-20")
    try scenario.run { try $0.acceptReport(id, $1) }
    let accepted = try report(scenario).paper()
    #expect(accepted.notice == "The data are invented.")
    #expect(accepted.summary.last == Fact(label: "Accepted", value: "Tuesday 20 October 2026"))
  }

  @Test func `a returned report is drawn afresh and says that it was returned`() throws {
    var scenario = try submitted()
    let id = try scenario.latest(ChairReport.self).id
    try scenario.run { try $0.returnReport(id, reason: "Say more", $1) }
    try scenario.run { try $0.updateRow(ID("train"), note: "Held", to: .completed, $1) }
    let paper = try report(scenario).paper()
    #expect(paper.notice?.hasPrefix("DRAFT: this report was returned") == true)
    #expect(text(paper).contains("Plan: R Not Started 0, A In Progress 0, G Completed 2."))
  }

  @Test func `a record marked higher after submission raises the report's marking`() throws {
    var scenario = try submitted()
    #expect(try report(scenario).paper().marking == "OFFICIAL")
    try scenario.change(ID<Statement>("S1"), "marking", to: .text("official-sensitive"))
    #expect(try report(scenario).paper().marking == "OFFICIAL-SENSITIVE")
  }

  @Test func `a frozen text that cannot be read is drawn again and says so`() throws {
    var scenario = try submitted()
    let id = try scenario.latest(ChairReport.self).id
    try scenario.change(id, "frozen", to: .text("not a paper"))
    let printed = text(try report(scenario).paper())
    #expect(printed.contains("Note: The report as submitted cannot be read"))
    #expect(printed.contains("A good start"))
  }
}
