// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct AgendaPackPaperTests {
  private func pack(_ meeting: ID<Meeting>, _ scenario: DocumentScenario) throws -> Paper {
    try #require(
      PaperChoice.agendaPack(meeting).paper(in: scenario.book, today: scenario.now.today))
  }

  /// A December meeting after one of October, with an item that names a paper.
  private func planned() throws -> (DocumentScenario, ID<Meeting>, ID<AgendaItem>) {
    var scenario = try DocumentScenario()
    try scenario.minuteEarlier()
    scenario.on("2026-11-24")
    let meeting = try scenario.schedule("2026-12-08")
    try scenario.run {
      try $0.addItem(
        "Pilot", to: meeting, purpose: .decision, lead: "Nurse, Health Trust",
        paper: "Evaluation of the pilot", $1)
    }
    let item = try #require(scenario.book.agenda(of: meeting).first { $0.title == "Pilot" })
    return (scenario, meeting, item.id)
  }

  @Test func `what goes with an agenda stands in order, with who supplies it and when`() throws {
    let (scenario, meeting, item) = try planned()
    let paper = try pack(meeting, scenario)
    let printed = wideText(paper)
    #expect(printed.contains("Papers due: 5 working days before Tue 8 Dec 2026: Tue 1 Dec 2026"))
    #expect(printed.contains("Minutes of the meeting of 13 Oct 2026"))
    #expect(printed.contains("1 action open, 1 overdue"))
    #expect(printed.contains("Evaluation of the pilot"))
    #expect(printed.contains("Awaited, due in 5 working days"))
    let rows = paper.rows
    #expect(rows.contains { $0.record == RecordReference(item) })
    #expect(rows.allSatisfy { $0.record != nil })
  }

  @Test func `a paper is awaited, then late, then received with its lateness`() throws {
    var (scenario, meeting, item) = try planned()
    scenario.on("2026-12-03")
    #expect(wideText(try pack(meeting, scenario)).contains("Awaited, 2 working days late"))
    try scenario.change(item, "paper-received", to: day("2026-12-02").stored)
    #expect(
      wideText(try pack(meeting, scenario)).contains("Received 2 Dec 2026, 1 working day late"))
    try scenario.change(item, "paper-received", to: day("2026-11-30").stored)
    #expect(wideText(try pack(meeting, scenario)).contains("Received 30 Nov 2026"))
    #expect(!wideText(try pack(meeting, scenario)).contains("day late"))
  }

  @Test func `a late paper the chair takes says why`() throws {
    var (scenario, meeting, item) = try planned()
    try scenario.change(item, "chairs-agreement", to: "Figures came late".stored)
    try scenario.change(item, "late-paper", to: true.stored)
    #expect(
      wideText(try pack(meeting, scenario))
        .contains("Late; the chair takes it: figures came late"))
  }

  @Test func `without papers and reports the list says so`() throws {
    var scenario = try DocumentScenario()
    let meeting = try scenario.schedule("2026-12-08")
    let printed = wideText(try pack(meeting, scenario))
    #expect(printed.contains("No item of this agenda names a paper."))
    #expect(printed.contains("No group’s report is to come to this meeting."))
    #expect(printed.contains("Every item for decision or assurance names its paper."))
  }

  @Test func `the governing group's list holds the chairs' reports, in and missing`() throws {
    var scenario = try DocumentScenario()
    let meeting = try scenario.schedule("2026-12-08", of: DocumentScenario.governing)
    let paper = try pack(meeting, scenario)
    #expect(wideText(paper).contains("Harm Group Not started"))
  }

  @Test func `an item for decision without a paper is named`() throws {
    var (scenario, meeting, _) = try planned()
    try scenario.run { try $0.addItem("Budget", to: meeting, purpose: .decision, $1) }
    let number = try #require(
      scenario.book.agenda(of: meeting).firstIndex { $0.title == "Budget" })
    #expect(
      wideText(try pack(meeting, scenario))
        .contains("Item \(number + 1), for decision or assurance, names no paper."))
  }

  @Test func `an item of Part B is marked and raises the paper's marking`() throws {
    var (scenario, meeting, item) = try planned()
    #expect(try pack(meeting, scenario).marking == "OFFICIAL")
    try scenario.run { try $0.restrict(item, true, $1) }
    let paper = try pack(meeting, scenario)
    #expect(paper.marking == "OFFICIAL-SENSITIVE")
    #expect(wideText(paper).contains("(Part B)"))
  }
}

extension Paper {
  /// Every row of every table.
  var rows: [TableRow] {
    elements.flatMap { element -> [TableRow] in
      if case .table(let table) = element { table.rows } else { [] }
    }
  }
}
