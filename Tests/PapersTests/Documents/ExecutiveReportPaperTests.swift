// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct ExecutiveReportPaperTests {
  private func report(_ scenario: DocumentScenario) throws -> Paper {
    let choice = PaperChoice.executiveReport(
      DocumentScenario.governing, from: day("2026-04-01"), until: scenario.now.today)
    return try #require(choice.paper(in: scenario.book, today: scenario.now.today))
  }

  /// A report submitted with a summary and a matter to decide.
  private func submitted() throws -> (DocumentScenario, ID<ChairReport>) {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.minute(["^ No health data Ask: Require it by January"], at: meeting)
    try scenario.close(meeting)
    try scenario.run { try $0.startReport(for: DocumentScenario.group, since: nil, $1) }
    let id = try scenario.latest(ChairReport.self).id
    try scenario.run { try $0.writeNarrative(id, section: "summary", text: "A hard season", $1) }
    try scenario.run { try $0.submitReport(id, freezing: .papers().withoutFiles, $1) }
    return (scenario, id)
  }

  @Test func `each group's part holds its summary and cites its report`() throws {
    let (scenario, id) = try submitted()
    let paper = try report(scenario)
    let printed = wideText(paper)
    #expect(paper.title == "Executive report to the Governing Group")
    #expect(printed.contains("The chair writes: A hard season"))
    #expect(printed.contains("[HG report, 13 Oct 2026]"))
    #expect(printed.contains("Meetings: 1 held."))
    #expect(paper.notice?.contains("not accepted yet") == true)
    let own = RecordReference(id)
    let cited = paper.elements.count { element in
      if case .list(_, let items) = element {
        items.contains { $0.line.records.contains(own) }
      } else {
        false
      }
    }
    #expect(cited > 0)
  }

  @Test func `decisions sought become recommendations with the words they are put in`() throws {
    let printed = wideText(try report(try submitted().0))
    #expect(
      printed.contains(
        "for reflection, discussion and consideration of any recommendations for strategic "
          + "decision making or direction"))
    #expect(printed.contains("Escalation 1, of the Governing Group: Require it by January."))
  }

  @Test func `a group whose report is in is not named among those that have not reported`() throws {
    let printed = wideText(try report(try submitted().0))
    #expect(printed.contains("Every group that reports has done so."))
    #expect(!printed.contains("Harm Group: "))
  }

  @Test func `without reports it says so and names who has not reported`() throws {
    let printed = wideText(try report(try DocumentScenario()))
    #expect(printed.contains("No chair’s report was received in this period."))
    #expect(printed.contains("Harm Group: not started."))
    #expect(printed.contains("No group seeks a decision in this period."))
  }
}
