// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct PlanPaperTests {
  private func paper(_ scenario: DocumentScenario) throws -> Paper {
    let plan = try scenario.record(ID<Plan>("plan"))
    return PlanPaper(scenario.book, plan: plan, today: scenario.now.today).paper()
  }

  @Test func `a plan prints statements, standing text, headings and columns word for word`() throws
  {
    var scenario = try DocumentScenario(DocumentScenario.planned)
    try scenario.run {
      try $0.updateRow(ID("train"), note: "Two held", evidence: "Register", to: .inProgress, $1)
    }
    let expected = """
      OFFICIAL
      The data are invented.

      Harm Group Strategic Action Plan
      ================================

      Harm Group

      As at: Thursday 1 October 2026
      Progress: R Not Started 0, A In Progress 1, G Completed 1
      Formal review: last not stated, next due not stated

      Success statements
      ------------------

      1. Harm goes down
      2. Partners understand

      For Testshire, 2026–29.

      Preventing harm
      ---------------

      Actions under this heading

      What? Train drivers
        How will you know? All trained
        Who? Nurse, Health Trust
        When? September 2026, overdue
        Progress: A In Progress. Two held. Evidence: Register. [recorded 1 Oct
            2026]

      What? Map hotspots
        How will you know? Not stated
        Who? Not stated
        When? Not stated
        Progress: G Completed

      Understanding Testshire
      -----------------------

      Nothing is planned under this heading.

      Note: Progress is R Not Started, A In Progress, G Completed. These are
        progress states, not a rating of risk or confidence.

      OFFICIAL
      The data are invented.

      """
    #expect(text(try paper(scenario)) == expected)
  }

  @Test func `a plan without template or statements still prints its rows`() throws {
    let bare = DocumentScenario.planned
      .replacing("\"template\": \"t\"", with: "\"last-review\": \"2026-05-01\"")
      .replacing("\"statement\"", with: "\"standing-item\"")
      .replacing("\"text\": \"", with: "\"title\": \"")
    let printed = text(try paper(try DocumentScenario(bare)))
    #expect(printed.contains("Heading 1, not stated"))
    #expect(printed.contains("Train drivers"))
    #expect(printed.contains("No success statements are stated for this group."))
    #expect(printed.contains("Formal review: last 1 May 2026, next due 1 May 2027"))
  }

  @Test(arguments: ["{unknown}", "{", "}", "{group"])
  func `other braces in a heading stay as they are`(heading: String) throws {
    let odd = DocumentScenario.planned.replacing("Preventing harm", with: heading)
    #expect(text(try paper(try DocumentScenario(odd))).contains("\n\(heading)\n-"))
  }
}
