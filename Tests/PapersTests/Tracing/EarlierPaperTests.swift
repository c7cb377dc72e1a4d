// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct EarlierPaperTests {
  private func submit(_ scenario: inout DocumentScenario) throws -> ID<ChairReport> {
    let group = DocumentScenario.group
    try scenario.run { try $0.startReport(for: group, $1) }
    let report = try scenario.latest(ChairReport.self)
    for row in scenario.book.all(PlanRow.self) {
      try scenario.run {
        try $0.writeNarrative(
          report.id, section: ReportSection.name(of: row.id), text: "It is in hand", $1)
      }
    }
    try scenario.run { try $0.submitReport(report.id, freezing: .papers().withoutFiles, $1) }
    return report.id
  }

  private func traced(_ scenario: DocumentScenario, _ id: ID<ChairReport>) throws -> Paper {
    let choice = PaperChoice.report(id)
    let (book, today) = (scenario.book, scenario.now.today)
    return try #require(choice.paper(in: book, today: today))
      .traced(.changes, as: choice, in: book, today: today)
  }

  @Test func `the first report says that there is none to compare it with`() throws {
    var scenario = try DocumentScenario(DocumentScenario.planned)
    let first = try submit(&scenario)
    #expect(
      try traced(scenario, first).summary.last
        == Fact(
          label: "Changes",
          value: "There is no earlier paper to the Governing Group to compare this with."))
  }

  @Test func `a report is compared with the one accepted last, and says which that was`() throws {
    var scenario = try DocumentScenario(DocumentScenario.planned)
    let first = try submit(&scenario)
    scenario.on("2026-10-20")
    try scenario.run { try $0.acceptReport(first, $1) }
    try scenario.run { try $0.updateRow(ID("train"), note: "Held", to: .completed, $1) }
    scenario.on("2026-12-01")
    let second = try submit(&scenario)
    let paper = try traced(scenario, second)
    let fact = try #require(paper.summary.first { $0.label == "Changes" })
    #expect(
      fact.value.hasPrefix(
        "Since the report as far as Thursday 1 October 2026, accepted on Tuesday 20 October 2026: ")
    )
    let text = flatText(paper)
    #expect(text.contains("Changed: All headings 0 (was 1) 0 2 (was 1) 1 (was 0)"))
    // The first report is still compared with nothing, though a later one is there.
    #expect(try traced(scenario, first).summary.last?.value.hasPrefix("There is no") == true)
  }

  @Test func `minutes are compared with the version before, a version with its own`() throws {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.minute(["The data were shared."], at: meeting)
    try scenario.close(meeting)
    try scenario.circulate(meeting)
    let book = scenario.book
    let today = scenario.now.today
    let live = PaperChoice.minutes(meeting)
    let earlier = try #require(live.earlier(in: book, today: today))
    #expect(earlier.words == "version 1 of Tuesday 13 October 2026")
    let version = try #require(book.versions(of: meeting).first)
    #expect(PaperChoice.minutesVersion(version.id).earlier(in: book, today: today) == nil)
    let paper = try #require(live.paper(in: book, today: today))
      .traced(.changes, as: live, in: book, today: today)
    #expect(paper.summary.last?.value.hasPrefix("Nothing has changed since version 1") == true)
  }
}
