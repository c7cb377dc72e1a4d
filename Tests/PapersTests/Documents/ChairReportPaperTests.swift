// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct ChairReportPaperTests {
  private func paper(_ scenario: DocumentScenario, _ report: ID<ChairReport>? = nil) throws -> Paper
  {
    ChairReportPaper(
      scenario.book, body: DocumentScenario.group,
      report: try report.map { try scenario.record($0) },
      from: day("2026-10-01"), until: scenario.now.today
    ).paper()
  }

  private func begun(_ scenario: inout DocumentScenario) throws -> ID<ChairReport> {
    try scenario.run { try $0.startReport(for: DocumentScenario.group, since: $1.today, $1) }
    return try scenario.latest(ChairReport.self).id
  }

  @Test func `every empty section says so in a sentence`() throws {
    let expected = """
      OFFICIAL
      DRAFT: this report has not been begun. The data are invented.

      Chair’s report to the Governing Group
      =====================================

      Harm Group

      From: Harm Group
      To: Governing Group
      Period: Thursday 1 October 2026 to Thursday 1 October 2026
      Chair: Superintendent, Test Police

      Summary
      -------

      The chair has not written a summary.

      - Meetings: 0 held.
      - Plan: no Strategic Action Plan.
      - Actions: 0 new, 0 completed, 0 overdue, 0 open and not overdue.
      - No success statements.
      - Escalations: 0 awaiting an answer.

      Meetings
      --------

      No meeting was held in this period.

      Meetings in 2026–27: 4 a year; 0 held; too few: 4 more are due by 31 Mar
      2027.

      Success statements
      ------------------

      No success statements are stated for this group.

      Strategic Action Plan
      ---------------------

      This group has no Strategic Action Plan.

      Actions
      -------

      No actions were agreed in this period.

      No actions were agreed done in this period.

      No actions are overdue.

      No other action is open.

      Case file audits
      ----------------

      - Case file audit 2026–27: none held or planned; the plan asks for at
        least one.

      Escalations
      -----------

      No escalation was raised in this period.

      No escalation is awaiting an answer.

      No escalation was answered in this period.

      Decisions sought
      ----------------

      No decision is sought from the receiving group.

      Decisions made
      --------------

      No decisions were made in this period.

      Challenge and voice
      -------------------

      No challenge was minuted in this period.

      The voice of people with experience was not minuted in this period.

      Risks
      -----

      No risks were reported for this period.

      Forward look
      ------------

      No meeting is scheduled.

      No action is due in the next 60 days.

      No agenda item is carried over.

      There is no plan to review.

      OFFICIAL
      DRAFT: this report has not been begun. The data are invented.

      """
    #expect(text(try paper(try DocumentScenario())) == expected)
  }

  @Test func `what happened stands under its section with the minute it came from`() throws {
    var scenario = try DocumentScenario(DocumentScenario.planned)
    let meeting = try scenario.start("2026-10-13")
    try scenario.run {
      try $0.updateRow(ID("train"), note: "Two held", to: .inProgress, at: meeting, $1)
    }
    try scenario.minute(
      [
        "! Share the data @nurse by 2026-10-20", "= The pilot goes on",
        "^ No health data Ask: Require it by January", "? Why so slow?", "\" One contact please",
      ], at: meeting)
    try scenario.close(meeting)
    scenario.on("2026-10-27")
    let printed = MarkdownWriter().write(try paper(scenario))
    for words in [
      "| Preventing harm | 0 | 1 | 1 | 1 |",
      "**From R Not Started to A In Progress:** Train drivers. Two held. \\[min 3, 13 Oct 2026\\]",
      "| No reason was given. |", "Share the data \\[min 4.1, 13 Oct 2026\\]",
      "**HG-2026-01, 13 Oct 2026:** The pilot goes on. \\[min 4.2, 13 Oct 2026\\]",
      "**Escalation 1, of the Governing Group:** Require it by January. \\[min 4.3, 13 Oct 2026\\]",
      "| day 10 of 20 |", "**Challenge:** Why so slow? \\[min 4.4, 13 Oct 2026\\]",
      "**Voice:** One contact please. \\[min 4.5, 13 Oct 2026\\]",
      "2 statements have never been assessed.",
    ] { #expect(printed.contains(words), "\(words) is missing") }
  }

  @Test func `the chair's words stand in their sections whatever happens to the figures`() throws {
    var scenario = try DocumentScenario(DocumentScenario.planned)
    let report = try begun(&scenario)
    let words = [
      "summary": "A good start.\nMore to do.", "risks": "Staffing", "row:train": "Courses follow",
      "statement:S1": "Figures in May",
    ]
    for (section, text) in words.sorted(by: { $0.key < $1.key }) {
      try scenario.run { try $0.writeNarrative(report, section: section, text: text, $1) }
    }
    _ = try scenario.start("2026-10-13")
    let printed = text(try paper(scenario, report))
    #expect(printed.contains("The chair writes: A good start.\n\nMore to do.\n"))
    #expect(printed.contains("The chair writes: Staffing\n"))
    #expect(printed.contains("Train drivers. The chair writes: Courses\n  follow."))
    #expect(printed.contains("The chair writes"))
    #expect(printed.contains("Meetings: 1 held."))
    #expect(!printed.contains("No risks were reported"))
  }
}
