// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct PartBPaperTests {
  private func paper(
    _ meeting: ID<Meeting>, _ scenario: DocumentScenario, _ rendering: MinutesRendering = .open
  ) throws -> Paper {
    MinutesPaper(scenario.book, meeting: try scenario.record(meeting), rendering: rendering).paper()
  }

  @Test func `the open version says how much is withheld and keeps every number`() throws {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.run { try $0.addItem("A case", to: meeting, agreement: "Urgent", $1) }
    let item = try scenario.latest(AgendaItem.self).id
    try scenario.run { try $0.restrict(item, true, $1) }
    try scenario.minute(["Heard in full"], at: meeting, under: .ordinary)
    try scenario.minute(
      ["The first line", "[B] The second line", "[B] ! Ring home @nurse", "The last line"],
      at: meeting)
    let open = flatText(try paper(meeting, scenario))
    let notice = "Open version: 1 item and 2 lines are withheld under Part B."
    #expect(open.contains("DRAFT: these minutes are not agreed yet. \(notice)"))
    #expect(open.contains("Item 3 is recorded in Part B."))
    for line in ["4.1 The first line", "4.2 Recorded in Part B.", "4.4 The last line"] {
      #expect(open.contains(line))
    }
    for withheld in ["A case", "Heard in full", "second line", "Ring home"] {
      #expect(!open.contains(withheld), "\(withheld)")
    }
    #expect(open.contains("What there was is recorded in Part B."))
    let whole = flatText(try paper(meeting, scenario, .restricted))
    for line in [
      "3. A case (Part B)", "3.1 Part B. Heard in full", "4.2 Part B. The second line",
      "1 item and 2 lines belong to Part B of these minutes",
    ] { #expect(whole.contains(line), "\(line)") }
    #expect(try paper(meeting, scenario, .restricted).marking == "OFFICIAL-SENSITIVE")
    #expect(try paper(meeting, scenario).marking == "OFFICIAL")
  }

  @Test func `minutes without a Part B are the same for everybody`() throws {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.minute(["The first line"], at: meeting)
    #expect(try paper(meeting, scenario) == paper(meeting, scenario, .restricted))
  }

  /// Marks each word of the minutes that belongs to Part B with letters nothing else holds.
  private struct RandomMinutes {
    var scenario: DocumentScenario
    var random: UInt64
    var made = 0
    var withheld: [String] = []
    var shown: [String] = []

    mutating func chance(_ count: UInt64) -> UInt64 {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (random >> 33) % count
    }

    /// A word of its own, noted as withheld or as shown.
    mutating func token(_ isWithheld: Bool) -> String {
      made += 1
      let token = "zq\(made)qz"
      if isWithheld { withheld.append(token) } else { shown.append(token) }
      return token
    }

    mutating func meeting() throws -> ID<Meeting> {
      let meeting = try scenario.start("2026-10-13")
      for _ in 0..<4 { try item(at: meeting) }
      try scenario.minute(["[B] \(token(true))"], at: meeting)
      try attendance(at: meeting)
      try withdrawals(at: meeting)
      try scenario.close(meeting)
      return meeting
    }

    private mutating func item(at meeting: ID<Meeting>) throws {
      let isItem = chance(3) == 0
      let title = token(isItem)
      let why = token(isItem)
      try scenario.run { try $0.addItem(title, to: meeting, agreement: why, $1) }
      let item = try scenario.latest(AgendaItem.self).id
      if isItem { try scenario.run { try $0.restrict(item, true, $1) } }
      for _ in 0..<chance(5) { try line(under: item, at: meeting, isItem) }
      if chance(2) == 0 {
        let note = token(isItem)
        try scenario.run { try $0.setItem(item, to: .carried, note: note, $1) }
      }
      if chance(3) == 0 {
        let (words, done) = (token(isItem), token(isItem))
        try scenario.run {
          try $0.addDeclaration(
            DeclarationDraft(who: "Nurse", interest: words, outcome: done), at: meeting, $1)
        }
        let declaration = try scenario.latest(Declaration.self).id
        try scenario.change(declaration, "item", to: .text(item.text))
      }
    }

    private mutating func line(
      under item: ID<AgendaItem>, at meeting: ID<Meeting>, _ isItem: Bool
    ) throws {
      let isLine = chance(3) == 0
      let words = token(isLine || isItem)
      let forms = [
        "\(words) said", "! Do \(words) @nurse by 2026-12-01", "! Do \(words) now",
        "= Go \(words)", "^ No \(words) Ask: require \(words)", "? Why \(words)", "\" So \(words)",
      ]
      let typed = (isLine ? "[B] " : "") + forms[Int(chance(UInt64(forms.count)))]
      let record = try scenario.record(meeting)
      let read = scenario.book.surroundings(of: record, today: scenario.now.today)
        .understand(typed)
      try scenario.run { try $0.addEntry(read, to: item, $1) }
    }

    /// The chair withdraws for some items, each with a reason.
    private mutating func withdrawals(at meeting: ID<Meeting>) throws {
      let book = scenario.book
      let seat = try #require(book.attendance(of: try scenario.record(meeting)).first?.seat)
      for item in book.agenda(of: meeting) where item.type == .ordinary && chance(2) == 0 {
        let draft = MovementDraft(
          .withdrew, from: item.id, reason: token(book.isRestricted(item)))
        try scenario.run { try $0.recordMovement(draft, of: .seat(seat.id), at: meeting, $1) }
      }
    }

    private mutating func attendance(at meeting: ID<Meeting>) throws {
      try scenario.run { try $0.setRemainingAttendance(meeting, to: .present, $1) }
      let isHidden = chance(2) == 0
      let note = token(isHidden)
      let record = try scenario.latest(Attendance.self).id
      try scenario.change(record, "note", to: .text(note))
      if isHidden { try scenario.change(record, "marking", to: .text("official-sensitive")) }
    }
  }

  private func everyWriter(_ paper: Paper) -> [String] {
    [
      PlainTextWriter().write(paper), PlainTextWriter(columns: 30).write(paper),
      MarkdownWriter().write(paper), HTMLWriter().write(paper), CSVWriter().write(paper),
      PaperCodec.write(paper),
    ]
  }

  @Test(arguments: 1...24)
  func `R60: no word of Part B is anywhere in the open version, whatever the format`(seed: Int)
    throws
  {
    var minutes = RandomMinutes(scenario: try DocumentScenario(), random: UInt64(seed))
    let meeting = try minutes.meeting()
    let scenario = minutes.scenario
    for output in everyWriter(try paper(meeting, scenario)) {
      for token in minutes.withheld { #expect(!output.contains(token), "\(token)") }
    }
    let whole = text(try paper(meeting, scenario, .restricted))
    for token in minutes.withheld + minutes.shown { #expect(whole.contains(token), "\(token)") }
    let open = text(try paper(meeting, scenario))
    for token in minutes.shown { #expect(open.contains(token), "\(token)") }
    #expect(!minutes.withheld.isEmpty)
  }

  @Test(arguments: 1...12)
  func `amendments, corrections and the next minutes give nothing of Part B away`(
    seed: Int
  ) throws {
    var minutes = RandomMinutes(scenario: try DocumentScenario(), random: UInt64(seed) &* 977)
    let meeting = try minutes.meeting()
    try minutes.scenario.circulate(meeting)
    let lines = minutes.scenario.book.agenda(of: meeting).flatMap {
      minutes.scenario.book.entries(of: $0.id)
    }
    for line in lines {
      let words = minutes.token(minutes.scenario.book.isRestricted(line))
      try minutes.scenario.run {
        try $0.proposeAmendment(.reword(line.id, to: words), to: meeting, by: "Chair", $1)
      }
      let id = try minutes.scenario.latest(ProposedAmendment.self).id
      try minutes.scenario.run { try $0.acceptAmendment(id, $1) }
    }
    let free = minutes.scenario.book.hasPartB(meeting) ? minutes.token(true) : nil
    let later = try minutes.scenario.start("2026-12-08")
    try minutes.scenario.run {
      try $0.agreeMinutes(
        of: meeting, at: later, amendment: free, freezing: .papers(), $1)
    }
    for line in lines {
      let words = minutes.token(minutes.scenario.book.isRestricted(line))
      try minutes.scenario.correct(meeting, CorrectionDraft(entry: line.id, text: words))
    }
    for id in [meeting, later] {
      for output in everyWriter(try paper(id, minutes.scenario)) {
        for token in minutes.withheld { #expect(!output.contains(token), "\(token)") }
      }
    }
    let whole = HTMLWriter().write(try paper(meeting, minutes.scenario, .restricted))
    for token in minutes.withheld + minutes.shown { #expect(whole.contains(token), "\(token)") }
  }

  @Test func `a check accepted about a line in Part B does not quote it`() throws {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.minute(["[B] ! Ring zqqz home", "! Ring the office"], at: meeting)
    try scenario.close(meeting, reason: "zqqz asked for it")
    let open = text(try paper(meeting, scenario))
    #expect(open.contains("Action without an owner: recorded in Part B"))
    #expect(open.contains("Ring the office"))
    #expect(!open.contains("Ring zqqz"))
  }

  @Test func `every page of a printed draft says so`() throws {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    let paper = try paper(meeting, scenario, .restricted)
    let html = HTMLWriter().write(paper)
    // A table's head and foot are the parts of a page that browsers print on every sheet.
    #expect(html.contains("header.marking { display: table-header-group;"))
    #expect(html.contains("footer.marking { display: table-footer-group;"))
    let parts = html.split(separator: "<main>")
    #expect(parts.first?.contains("<p>DRAFT: these minutes are not agreed yet.") == true)
    #expect(html.split(separator: "</main>").last?.contains("<p>DRAFT: these") == true)
    for output in [text(paper), MarkdownWriter().write(paper)] {
      let lines = output.split(separator: "\n")
      #expect(lines.prefix(3).contains { $0.contains("DRAFT") })
      #expect(lines.suffix(3).contains { $0.contains("DRAFT") })
    }
    let rows = CSVWriter().write(paper).split(separator: "\r\n").filter { $0.contains(",") }
    #expect(rows.allSatisfy { $0.contains("DRAFT") || $0.hasSuffix("Marking") })
  }
}
