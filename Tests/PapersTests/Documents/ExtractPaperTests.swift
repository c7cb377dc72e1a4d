// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct ExtractPaperTests {
  /// A meeting with an action, a decision and a note under other business and one line elsewhere.
  private func worked() throws -> (DocumentScenario, ID<Meeting>, ID<AgendaItem>) {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.minute(
      ["The pilot ran", "! Share the data @nurse by 2026-11-20", "= The pilot goes on"],
      at: meeting)
    try scenario.minute(["Nobody was welcomed"], at: meeting, under: .welcome)
    let item = try #require(scenario.book.agenda(of: meeting).first { $0.type == .otherBusiness })
    return (scenario, meeting, item.id)
  }

  private func extract(
    _ item: ID<AgendaItem>, _ scenario: DocumentScenario,
    _ rendering: MinutesRendering = .restricted
  ) throws -> Paper {
    try #require(
      PaperChoice.extract(item, rendering).paper(in: scenario.book, today: scenario.now.today))
  }

  @Test func `an extract holds its item, what was decided and agreed, and nothing else`() throws {
    let (scenario, _, item) = try worked()
    let paper = try extract(item, scenario)
    let printed = wideText(paper)
    #expect(paper.title == "Extract from the minutes of the Harm Group")
    #expect(paper.notice?.hasPrefix("DRAFT: these minutes are not agreed yet.") == true)
    #expect(printed.contains("The pilot ran"))
    #expect(printed.contains("Decisions under this item"))
    #expect(printed.contains("HG-2026-01"))
    #expect(printed.contains("Nurse, Health Trust"))
    #expect(!printed.contains("Nobody was welcomed"))
    #expect(printed.contains("This is one item of the minutes only."))
  }

  @Test func `every minuted line knows its minute`() throws {
    let (scenario, _, item) = try worked()
    let lists = try extract(item, scenario).elements.compactMap { element -> [ListItem]? in
      if case .list(true, let items) = element { items } else { nil }
    }
    let lines = try #require(lists.first)
    let entries = scenario.book.entries(of: item)
    #expect(lines.count == 3)
    for (line, entry) in zip(lines, entries) {
      #expect(line.line.references.contains(entry.reference))
    }
  }

  @Test func `an extract of agreed minutes says when they were agreed`() throws {
    var (scenario, meeting, item) = try worked()
    try scenario.close(meeting)
    let later = try scenario.start("2026-12-08")
    try scenario.agree(meeting, at: later)
    let paper = try extract(item, scenario)
    #expect(paper.notice == "The data are invented.")
    #expect(
      paper.summary.contains(Fact(label: "Minutes", value: "Agreed at the meeting of 8 Dec 2026")))
  }

  @Test func `corrections since are given with the lines they correct`() throws {
    var (scenario, meeting, item) = try worked()
    try scenario.close(meeting)
    let later = try scenario.start("2026-12-08")
    try scenario.agree(meeting, at: later)
    let entry = try #require(scenario.book.entries(of: item).first)
    try scenario.correct(meeting, CorrectionDraft(entry: entry.id, text: "The pilot ran twice"))
    #expect(wideText(try extract(item, scenario)).contains("is to read: The pilot ran twice."))
  }

  @Test func `the open version of an item in Part B holds none of it`() throws {
    var (scenario, _, item) = try worked()
    try scenario.run { try $0.restrict(item, true, $1) }
    let whole = try extract(item, scenario)
    #expect(whole.marking == "OFFICIAL-SENSITIVE")
    #expect(wideText(whole).contains("The pilot ran"))
    let open = try extract(item, scenario, .open)
    let printed = wideText(open)
    #expect(open.marking == "OFFICIAL")
    #expect(printed.contains("Open version: this item is withheld under Part B."))
    for secret in ["pilot", "Share the data", "HG-2026-01"] {
      #expect(!printed.contains(secret), "\(secret)")
    }
  }

  @Test func `the open version leaves a marked line out and keeps the others`() throws {
    var (scenario, _, item) = try worked()
    let entry = try #require(scenario.book.entries(of: item).last)
    try scenario.run { try $0.restrict(entry.id, true, $1) }
    let printed = wideText(try extract(item, scenario, .open))
    #expect(printed.contains("The pilot ran"))
    #expect(!printed.contains("The pilot goes on"))
    #expect(printed.contains("What there was is recorded in Part B."))
  }

  @Test func `an item under which nothing was minuted says so`() throws {
    let (scenario, meeting, _) = try worked()
    let item = try #require(
      scenario.book.agenda(of: meeting).first { $0.type == .nextMeeting })
    let printed = wideText(try extract(item.id, scenario))
    #expect(printed.contains("No decision was made under this item."))
    #expect(printed.contains("No action was agreed under this item."))
  }
}
