// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct ActionPapersTests {
  /// A meeting that agreed actions of two agencies, of a group and of nobody.
  private func worked() throws -> (DocumentScenario, ID<Meeting>) {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.minute(
      [
        "! Brief the wards @nurse by 2026-11-20", "! Brief the cells @superintendent by 2026-12-18",
        "! Ask the board @governing by 2026-12-01", "! Find somebody by 2026-12-05",
      ], at: meeting)
    return (scenario, meeting)
  }

  private func headings(_ paper: Paper) -> [String] {
    paper.elements.compactMap { element in
      if case .heading(_, let line) = element { line.plainText } else { nil }
    }
  }

  @Test func `agencies stand in order, then groups, and what nobody owns comes last`() throws {
    let (scenario, _) = try worked()
    let choice = PaperChoice.actionsByAgency(ActionFilter())
    let paper = try #require(choice.paper(in: scenario.book, today: day("2026-11-24")))
    #expect(
      headings(paper) == [
        "Health Trust", "Test Police", "Governing Group", "Owner to be confirmed",
      ])
    #expect(paper.summary.contains(Fact(label: "Actions", value: "4 actions, 1 overdue")))
    #expect(wideText(paper).contains("1 action, 1 overdue"))
    #expect(paper.rows.count == 4)
    #expect(paper.rows.allSatisfy { $0.record?.kind == Action.about.name })
    #expect(paper.rows.allSatisfy { $0.cells[1].line.citations.count == 1 })
  }

  @Test func `without actions the log says so`() throws {
    let scenario = try DocumentScenario()
    let log = ActionsByAgencyPaper(
      scenario.book, filter: ActionFilter(body: DocumentScenario.group), today: day("2026-11-24"))
    #expect(wideText(log.paper()).contains("No open actions."))
    #expect(log.paper().subtitle == "Open actions of the Harm Group")
  }

  @Test func `a sensitive action raises the log's marking`() throws {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.minute(["! Brief the wards @nurse by 2026-11-20"], at: meeting)
    let entry = try scenario.latest(MinuteEntry.self).id
    try scenario.run { try $0.restrict(entry, true, $1) }
    let log = ActionsByAgencyPaper(scenario.book, filter: ActionFilter(), today: day("2026-11-24"))
    #expect(log.paper().marking == "OFFICIAL-SENSITIVE")
  }

  private func circulated(_ meeting: ID<Meeting>, _ scenario: DocumentScenario) throws -> Paper {
    try #require(
      PaperChoice.meetingActions(meeting).paper(in: scenario.book, today: scenario.now.today))
  }

  @Test func `the actions of a meeting stand alone with owner, date and minute`() throws {
    var (scenario, meeting) = try worked()
    _ = try scenario.schedule("2026-12-08")
    let paper = try circulated(meeting, scenario)
    #expect(paper.title == "Actions from the meeting of the Harm Group")
    #expect(paper.notice?.hasPrefix("DRAFT: the minutes these actions come from") == true)
    let printed = wideText(paper)
    #expect(printed.contains("Brief the wards [min"))
    #expect(printed.contains("Nurse, Health Trust"))
    #expect(printed.contains("owner to be confirmed"))
    #expect(printed.contains("Updates wanted by: Tuesday 1 December 2026"))
    #expect(printed.contains("No earlier action was spoken to."))
    #expect(paper.rows.count == 4)
  }

  @Test func `what was said of earlier actions and what was closed is told apart`() throws {
    var scenario = try DocumentScenario()
    let first = try scenario.start("2026-10-13")
    try scenario.minute(
      ["! Share the data @nurse by 2026-11-20", "! Brief the cells @superintendent by 2026-11-18"],
      at: first)
    try scenario.close(first)
    let second = try scenario.start("2026-11-24")
    let actions = scenario.book.all(Action.self)
    try scenario.run {
      try $0.moveDue(
        of: actions[0].id, to: day("2026-12-18"), reason: "The link is not built", at: second, $1)
    }
    try scenario.run { try $0.agreeDone(actions[1].id, evidence: "Forty briefed", at: second, $1) }
    let paper = try circulated(second, scenario)
    let printed = wideText(paper)
    #expect(printed.contains("No actions were agreed at this meeting."))
    #expect(printed.contains("The link is not built. Date moved from 20 Nov 2026 to 18 Dec 2026."))
    #expect(printed.contains("Actions agreed done or withdrawn"))
    #expect(printed.contains("G Completed"))
    let tables = paper.elements.compactMap { element in
      if case .table(let table) = element { table } else { nil }
    }
    #expect(tables.map(\.rows.count) == [0, 1, 1])
    #expect(tables[2].rows[0].record == RecordReference(actions[1].id))
  }

  @Test func `owners and dates are those of the meeting's day`() throws {
    var (scenario, meeting) = try worked()
    try scenario.close(meeting)
    let action = try #require(scenario.book.all(Action.self).first)
    scenario.on("2026-11-10")
    try scenario.run { try $0.moveDue(of: action.id, to: day("2027-01-15"), reason: "Leave", $1) }
    #expect(wideText(try circulated(meeting, scenario)).contains("Fri 20 Nov 2026"))
  }
}
