// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct PaperSourcesTests {
  private func text(_ paper: Paper) -> String { PlainTextWriter().write(paper) }

  @Test func `sources are numbered as they first appear and listed at the end`() {
    let minute = Citation(label: "min 5.2, 24 Nov 2026", kind: "minute", record: "m-17")
    let paper = Paper(
      title: "", body: "", marking: "",
      elements: [
        .paragraph(Line("Agreed.", citations: [minute])),
        .table(
          Table(
            caption: "", columns: [Column(title: "No.", isNumeric: true), "Action"],
            rows: [
              TableRow(
                cells: ["12", TableCell(line: Line("Share it", citations: [minute]))],
                record: RecordReference(kind: "action", id: "a-1"))
            ], emptyNote: "")),
      ])
    let expected = """
      Agreed. [1]

      No.  Action
      ---  ----------------
       12  Share it [1] [2]

      Sources
      -------

      [1] A record that is gone. minute m-17
      [2] A record that is gone. action a-1

      """
    #expect(text(PaperSources(Book()).numbered(paper)) == expected)
  }

  @Test(arguments: [
    ([3], "[3]"), ([3, 4], "[3] [4]"), ([3, 4, 5], "[3]\u{2013}[5]"),
    ([7, 1, 5, 6, 3], "[1] [3] [5]\u{2013}[7]"), ([1, 2, 2, 3], "[1]\u{2013}[3]"),
  ])
  func `three numbers or more in a row are printed as a range`(numbers: [Int], printed: String) {
    let line = Line(
      "Held.",
      citations: numbers.map { Citation(label: "\($0)", kind: "meeting", record: "m-\($0)") })
    let paper = Paper(title: "", body: "", marking: "", elements: [.paragraph(line)])
    #expect(text(paper) == "Held. \(printed)\n")
    #expect(
      HTMLWriter().write(paper).replacing("<span class=\"source\">", with: "")
        .replacing("</span>", with: "").contains("Held. \(printed)"))
  }

  @Test func `a source that is no number is printed as it is`() {
    let cited = ["min 1, 2 Nov", "2", "3", "4"].map {
      Citation(label: $0, kind: "minute", record: $0)
    }
    #expect(Line("Said.", citations: cited).plainText == "Said. [min 1, 2 Nov] [2] [3] [4]")
  }

  @Test func `a source names its minute, meeting, group and day, and its identity`() throws {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-01")
    try scenario.minute(["A line of the minutes"], at: meeting)
    let entry = try scenario.latest(MinuteEntry.self)
    let paper = Paper(
      title: "", body: "", marking: "OFFICIAL",
      elements: [.paragraph(Line("It was said.", records: [entry.reference]))])
    let printed = text(PaperSources(scenario.book).numbered(paper)).split(separator: "\n")
      .joined(separator: " ")
    #expect(printed.contains("It was said. [1]"))
    #expect(printed.contains("of the meeting of the Harm Group on Thu 1 Oct 2026."))
    #expect(printed.contains("minute \(entry.id.text)"))
  }

  @Test func `an open paper says no word of a restricted source`() throws {
    var scenario = try DocumentScenario(DocumentScenario.planned)
    let row = try #require(scenario.book.all(PlanRow.self).first)
    try scenario.change(row.id, "marking", to: .text("official-sensitive"))
    let line = Line("One row is not started.", records: [row.reference])
    var paper = Paper(title: "", body: "", marking: "OFFICIAL", elements: [.paragraph(line)])
    let open = text(PaperSources(scenario.book).numbered(paper))
    #expect(open.contains("Withheld") && open.contains(row.id.text))
    #expect(!open.contains(row.action))
    paper.marking = "OFFICIAL-SENSITIVE"
    #expect(text(PaperSources(scenario.book).numbered(paper)).contains("Plan row: "))
  }

  @Test(arguments: UInt64(1)...60)
  func `every citation has exactly one reference and the list is complete`(seed: UInt64) throws {
    var random = RandomPaper(seed: seed)
    let paper = random.paper()
    let numbered = PaperSources(Book()).numbered(paper)
    guard case .list(_, let items) = numbered.elements.last else {
      #expect(paper.traced.isEmpty)
      return
    }
    let listed = items.flatMap(\.line.sources)
    #expect(Set(listed) == Set(paper.traced))
    #expect(listed.count == Set(listed).count)
    #expect(items.map(\.number) == listed.indices.map { "[\($0 + 1)]" })
    var met: [Int] = []
    for citation in Paper.citations(of: Array(numbered.elements.dropLast(2))) {
      let number = try #require(Int(citation.label))
      #expect(listed[number - 1] == RecordReference(kind: citation.kind, id: citation.record))
      if !met.contains(number) { met.append(number) }
    }
    #expect(met == Array(1...listed.count))
  }
}

extension Paper {
  /// Every record the text leads back to; headings only by what they cite.
  fileprivate var traced: [RecordReference] {
    elements.flatMap { element -> [RecordReference] in
      switch element {
      case .heading(_, let line):
        line.citations.map { RecordReference(kind: $0.kind, id: $0.record) }
      case .paragraph(let line), .note(let line): line.sources
      case .list(_, let items): items.flatMap(\.traced)
      case .table(let table):
        table.rows.flatMap { row in
          (row.record.map { [$0] } ?? []) + row.cells.flatMap(\.line.sources)
        }
      case .pageBreak: []
      }
    }
  }

  fileprivate static func citations(of elements: [Element]) -> [Citation] {
    elements.flatMap { element -> [Citation] in
      switch element {
      case .heading(_, let line), .paragraph(let line), .note(let line): line.citations
      case .list(_, let items): items.flatMap(\.citations)
      case .table(let table): table.rows.flatMap(\.cells).flatMap(\.line.citations)
      case .pageBreak: []
      }
    }
  }
}

extension ListItem {
  fileprivate var traced: [RecordReference] { line.sources + children.flatMap(\.traced) }
  fileprivate var citations: [Citation] { line.citations + children.flatMap(\.citations) }
}
