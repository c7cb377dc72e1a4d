// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct StructurePaperTests {
  @Test func `the tree gives every group its id, step by step`() throws {
    let scenario = try DocumentScenario()
    let structure = StructurePaper(scenario.book, today: scenario.now.today)
    #expect(
      structure.lines == [
        "governing  Governing Group", "  System groups", "    safety  Safety Group (paused)",
        "  Priority groups", "    group  Harm Group",
      ])
    #expect(text(structure.paper()).contains("    - safety: Safety Group (paused)\n"))
  }

  @Test func `a book without groups says so`() {
    let paper = StructurePaper(Book(), today: day("2026-10-01")).paper()
    #expect(text(paper).contains("No groups are recorded."))
    #expect(paper.body == "Not stated")
  }
}

struct BodySheetTests {
  private func facts(_ scenario: DocumentScenario, _ body: ID<Body>) throws -> [String] {
    BodySheet(scenario.book, body: try scenario.record(body), today: scenario.now.today).facts()
      .map { "\($0.label): \($0.value)" }
  }

  @Test func `a group's sheet tells who, when, how far, what is late and what is owed`() throws {
    var scenario = try DocumentScenario(DocumentScenario.planned)
    let meeting = try scenario.start("2026-10-13")
    try scenario.minute(
      ["! Share the data @nurse by 2026-11-20", "^ No health data Ask: Require it"], at: meeting)
    try scenario.close(meeting)
    scenario.on("2026-10-26")
    _ = try scenario.schedule("2026-12-03", of: DocumentScenario.governing)
    #expect(
      try facts(scenario, DocumentScenario.group) == [
        "Kind: Priority group, reports to GG", "Chair: Superintendent, Test Police",
        "Members: 3 seats of 2 agencies",
        "Meets: Quarterly; 1 of 4 held since 1 Apr 2026; too few: 3 more are due by 31 Mar 2027",
        "Next: None scheduled", "Plan: R 1  A 0  G 1  ██████░░░░░░ 50% done",
        "Success: 2 success statements: 2 not yet known", "Actions: 1 open, 0 overdue",
        "Escalations: 1 to GG, unanswered, day 9 of 20",
        "Audits: case file audit 2026–27: planned, Transitions",
        "Report: To GG, due Thu 26 Nov 2026, not started",
      ])
  }

  @Test func `a group of which little is stated says so`() throws {
    let facts = try facts(try DocumentScenario(), ID("safety"))
    #expect(facts.contains("Kind: System group, paused"))
    #expect(facts.contains("Chair: Not stated"))
    #expect(facts.contains("Members: Not stated"))
    #expect(facts.contains("Meets: Not stated; 0 held since 1 Apr 2026"))
    #expect(facts.contains("Plan: No Strategic Action Plan"))
    #expect(facts.contains("Escalations: None awaiting"))
  }
}
