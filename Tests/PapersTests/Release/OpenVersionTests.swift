// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct OpenVersionTests {
  /// A meeting with an open action and one in Part B, each with a decision beside it.
  private func scenario() throws -> DocumentScenario {
    var scenario = try DocumentScenario(DocumentScenario.planned)
    let meeting = try scenario.start("2026-10-13")
    try scenario.minute(
      [
        "! Share the rota @nurse by 2026-11-20", "[B] ! Ring the family @nurse by 2026-11-20",
        "= The pilot goes on", "[B] = The case goes to the panel",
        "[B] ^ No bed was found. Ask: find a bed",
      ], at: meeting)
    try scenario.close(meeting)
    return scenario
  }

  private func open(_ choice: PaperChoice, _ book: Book) throws -> Paper {
    let order = PaperOrder(choice, isOpen: true)
    return try #require(try order.paper(in: book, today: day("2026-12-01")))
  }

  private static var whole: ActionFilter {
    var filter = ActionFilter()
    filter.states = .all
    return filter
  }

  @Test func `a register leaves out the rows of Part B, counts them, and is OFFICIAL`() throws {
    let book = try scenario().book
    let paper = try open(.actions(Self.whole), book)
    #expect(paper.marking == "OFFICIAL")
    #expect(paper.notice == "Open version: 1 entry is withheld. The data are invented.")
    #expect(flatText(paper).contains("Share the rota"))
    #expect(!flatText(paper).contains("Ring the family"))
    // A count of what is withheld stays: it says that there is something, and nothing of it.
    #expect(flatText(paper).contains("2 actions"))
    let choice = PaperChoice.actions(Self.whole)
    #expect(choice.paper(in: book, today: day("2026-12-01"))?.marking == "OFFICIAL-SENSITIVE")
  }

  @Test func `a table left without rows says why`() throws {
    let text = flatText(try open(.escalations(nil), scenario().book))
    #expect(text.contains("What this table lists is withheld."))
    #expect(!text.contains("No escalations are recorded."))
  }

  @Test func `what was born in Part B is withheld though its own mark was lost`() throws {
    var scenario = try scenario()
    let action = try scenario.latest(Action.self)
    try scenario.change(action.id, "marking", to: nil)
    let text = flatText(try open(.actions(Self.whole), scenario.book))
    #expect(!text.contains("Ring the family"))
  }

  @Test func `an update that is marked is withheld in its cell alone`() throws {
    var scenario = try scenario()
    let action = try #require(scenario.book.all(Action.self).first)
    try scenario.run { try $0.updateAction(action.id, note: "The mother agreed", $1) }
    let update = try scenario.latest(ActionUpdate.self)
    try scenario.change(update.id, "marking", to: Marking.officialSensitive.stored)
    let text = flatText(try open(.actions(Self.whole), scenario.book))
    #expect(text.contains("Share the rota"))
    #expect(!text.contains("The mother agreed"))
    #expect(text.contains("Withheld"))
    #expect(text.contains("Open version: 2 entries are withheld."))
  }

  @Test func `a paper without anything restricted is the same for everybody`() throws {
    let book = try scenario().book
    #expect(
      try open(.structure, book) == PaperChoice.structure.paper(in: book, today: day("2026-12-01")))
  }

  @Test func `a paper whose subject is restricted has no open version`() throws {
    var scenario = try scenario()
    try scenario.change(ID<Plan>("plan"), "marking", to: Marking.officialSensitive.stored)
    #expect(throws: PaperRefusal.self) { try open(.plan(ID("plan")), scenario.book) }
    let meeting = try scenario.latest(Meeting.self).id
    try scenario.change(meeting, "marking", to: Marking.officialSensitive.stored)
    #expect(throws: PaperRefusal.self) { try open(.minutes(meeting), scenario.book) }
  }

  @Test func `a paper that does not say where its lines came from is refused`() throws {
    let paper = Paper(title: "Old", body: "b", marking: "OFFICIAL")
    #expect(throws: PaperRefusal.untraced(title: "Old")) {
      try OpenVersion.of(paper, in: Book())
    }
  }

  @Test func `a submitted report has an open version, and leaves out what was marked since`() throws
  {
    var scenario = try scenario()
    let group = DocumentScenario.group
    try scenario.run { try $0.updateRow(ID("train"), note: "Planned for May", $1) }
    try scenario.run { try $0.startReport(for: group, since: day("2026-09-01"), $1) }
    let id = try scenario.latest(ChairReport.self).id
    try scenario.run { try $0.submitReport(id, freezing: .papers().withoutFiles, $1) }
    #expect(try scenario.record(id).state.isFrozen)
    let before = flatText(try open(.report(id), scenario.book))
    #expect(before.contains("Share the rota"))
    #expect(!before.contains("Ring the family"))
    #expect(!before.contains("goes to the panel"))
    let action = try #require(scenario.book.all(Action.self).first)
    try scenario.change(action.id, "marking", to: Marking.officialSensitive.stored)
    #expect(!flatText(try open(.report(id), scenario.book)).contains("Share the rota"))
  }

  @Test func `kept minutes have an open version, and lose what was marked since`() throws {
    var scenario = try scenario()
    let meeting = try scenario.latest(Meeting.self).id
    try scenario.circulate(meeting)
    let version = try scenario.latest(MinutesVersion.self).id
    let before = flatText(try open(.minutesVersion(version), scenario.book))
    #expect(before.contains("Share the rota"))
    #expect(!before.contains("Ring the family"))
    let entry = try #require(scenario.book.all(MinuteEntry.self).first)
    try scenario.run { try $0.restrict(entry.id, true, $1) }
    let after = try open(.minutesVersion(version), scenario.book)
    #expect(!flatText(after).contains("Share the rota"))
    #expect(after.marking == "OFFICIAL")
  }

  @Test func `a report kept without its sources is refused, not guessed at`() throws {
    var scenario = try scenario()
    try scenario.run { try $0.updateRow(ID("train"), note: "Planned for May", $1) }
    try scenario.run { try $0.startReport(for: DocumentScenario.group, since: nil, $1) }
    let id = try scenario.latest(ChairReport.self).id
    let old = Paper(title: "Report", body: "b", marking: "OFFICIAL")
    try scenario.run { try $0.submitReport(id, freezing: .keeping(old), $1) }
    #expect(throws: PaperRefusal.untraced(title: "Report")) { try open(.report(id), scenario.book) }
  }

  @Test func `an item of a counted list leaves its number, a restricted heading its place`() throws
  {
    var book = try scenario().book
    let statement = ID<Statement>("S1")
    let kind = Registry.entry(of: Statement.self)
    book.set(kind: kind.number, id: "S1", slot: 1, to: Marking.officialSensitive.stored)
    let plan = flatText(try open(.plan(ID("plan")), book))
    #expect(plan.contains("1. Withheld 2. Partners understand"))
    var paper = Paper(title: "t", body: "b", marking: "")
    paper.isTraced = true
    paper.elements = [
      .heading(level: 1, Line("Harm", records: [RecordReference(statement)])),
      .paragraph("Told in full"), .heading(level: 2, "Below"), .paragraph("More of it"),
      .heading(level: 1, "Next"), .paragraph("Open"),
    ]
    let open = try OpenVersion.of(paper, in: book)
    #expect(
      open.elements == [
        .heading(level: 1, "Withheld"), .paragraph("What stands here is withheld."),
        .heading(level: 1, "Next"), .paragraph("Open"),
      ])
    #expect(open.notice == "Open version: 3 entries are withheld.")
  }

  @Test func `the file of an open version says so`() throws {
    let book = try scenario().book
    let today = day("2026-12-01")
    let meeting = try #require(book.all(Meeting.self).first).id
    #expect(
      PaperOrder(.minutes(meeting), isOpen: true).fileName(in: book, today: today)
        == "hg-minutes-2026-10-13-open")
    #expect(
      PaperOrder(.structure, isOpen: true).fileName(in: book, today: today)
        == "every-group-structure-2026-12-01-open")
    #expect(
      PaperOrder(.structure).fileName(in: book, today: today)
        == "every-group-structure-2026-12-01")
  }

  @Test func `a paper of the past is open by the markings of the present`() throws {
    let past = try scenario()
    var later = past
    let action = try #require(past.book.all(Action.self).first)
    try later.change(action.id, "marking", to: Marking.officialSensitive.stored)
    let order = PaperOrder(.actions(Self.whole), isOpen: true)
    let paper = try order.paper(in: past.book, now: later.book, today: day("2026-12-01"))
    #expect(!flatText(try #require(paper)).contains("Share the rota"))
  }

  @Test func `the kept file is the open version only while nothing in it was marked since`()
    throws
  {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    // Too short for the search of the written file to know it again.
    try scenario.minute(["Yes"], at: meeting)
    try scenario.close(meeting)
    try scenario.circulate(meeting)
    let version = try #require(scenario.book.versions(of: meeting).last).id
    let today = day("2026-12-01")
    func kept(isOpen: Bool) throws -> IssuedFileName? {
      let order = PaperOrder(.minutesVersion(version), isOpen: isOpen)
      let paper = try #require(try order.paper(in: scenario.book, today: today))
      return order.keptFile(of: paper, in: scenario.book, .text, today: today)
    }
    #expect(try kept(isOpen: true) != nil)
    let line = try #require(scenario.book.all(MinuteEntry.self).first { $0.text == "Yes" }).id
    try scenario.change(line, "marking", to: Marking.officialSensitive.stored)
    #expect(try kept(isOpen: true) == nil)
    #expect(try kept(isOpen: false) != nil)
  }
}

extension Issuing {
  /// Keeps one paper for every report, as an earlier program had it.
  fileprivate static func keeping(_ paper: Paper) -> Issuing {
    Issuing(
      minutes: MinutesPaper.frozen, report: { _, _, _ in PaperCodec.write(paper) },
      submission: { _, _, _ in PaperCodec.write(paper) }
    ) {
      _, _, _ in []
    }
  }
}
