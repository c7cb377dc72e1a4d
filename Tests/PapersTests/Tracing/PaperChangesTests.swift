// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct PaperChangesTests {
  private func paper(_ elements: [Element], marking: String = "OFFICIAL") -> Paper {
    Paper(title: "", body: "", marking: marking, elements: elements)
  }

  private func marked(_ now: [Element], since before: [Element]) -> String {
    let changes = PaperChanges(Book()).marked(
      paper(now), since: EarlierPaper(paper(before), "version 1"))
    return PlainTextWriter().write(changes)
  }

  private func row(_ record: String, _ cells: String...) -> TableRow {
    TableRow(
      cells: cells.map { TableCell(line: Line($0)) },
      record: RecordReference(kind: "action", id: record))
  }

  private func table(_ caption: String, _ rows: TableRow...) -> Element {
    .table(
      Table(caption: caption, columns: ["Action", "Moves"], rows: rows, emptyNote: "None."))
  }

  @Test func `new, changed and gone are said in words, with what a figure was`() {
    let before: [Element] = [
      .heading(level: 1, "Actions"), .paragraph("4 actions are open."),
      table("Open", row("a", "Share it", "1"), row("b", "Name a deputy", "0")),
      .heading(level: 1, "Risks"), .paragraph("No risk was reported."),
    ]
    let now: [Element] = [
      .heading(level: 1, "Actions"), .paragraph("3 actions are open."),
      table("Open", row("a", "Share it", "2"), row("c", "Write to the trust", "0")),
      .heading(level: 1, "Risks"), .paragraph("Data may not come."),
    ]
    let expected = """
      OFFICIAL

      Changes: Since version 1: 2 new, 2 changed, 2 no longer reported.

      Actions
      -------

      Changed: 3 actions are open. (was 4)

      Open

      Action                   Moves
      -----------------------  ---------
      Changed: Share it        2 (was 1)
      New: Write to the trust  0

      - No longer reported: Name a deputy; 0.

      Risks
      -----

      New: Data may not come.

      - No longer reported: No risk was reported.

      OFFICIAL

      """
    #expect(marked(now, since: before) == expected)
  }

  @Test func `a row that went to another table of its section says which it was under`() {
    let before: [Element] = [table("Open", row("a", "Share it", "1")), table("Done")]
    let now: [Element] = [table("Open"), table("Done", row("a", "Share it", "1"))]
    let text = marked(now, since: before)
    #expect(text.contains("Changed: Share it  1 (was under \u{201C}Open\u{201D})"))
    #expect(!text.contains("No longer reported: "))
  }

  @Test func `a section that is gone is named with what it said`() {
    let before: [Element] = [
      .heading(level: 1, "Risks"), .paragraph("Data may not come."), .heading(level: 1, "End"),
    ]
    let text = marked([.heading(level: 1, "End")], since: before)
    #expect(text.contains("- No longer reported: the section \u{201C}Risks\u{201D}."))
    #expect(text.contains("- No longer reported: Data may not come."))
  }

  @Test func `without an earlier paper it says so`() {
    let now = PaperChanges(Book()).marked(
      paper([.paragraph("Words.")]), since: nil, to: "the Governing Group")
    #expect(
      now.summary.last?.value
        == "There is no earlier paper to the Governing Group to compare this with.")
    #expect(now.elements == paper([.paragraph("Words.")]).elements)
  }

  @Test func `an open paper repeats nothing of one that was not open`() {
    let secret = paper([.paragraph("The name of a child.")], marking: "OFFICIAL-SENSITIVE")
    let open = PaperChanges(Book()).marked(
      paper([.paragraph("Words.")]), since: EarlierPaper(secret, "version 1"))
    let text = PlainTextWriter().write(open)
    #expect(!text.contains("child"))
    #expect(text.contains("No longer reported: a line that is not for open papers."))
  }

  @Test(arguments: UInt64(1)...60)
  func `an unchanged paper marks nothing`(seed: UInt64) {
    var random = RandomPaper(seed: seed)
    let paper = random.paper()
    let changes = PaperChanges(Book()).marked(paper, since: EarlierPaper(paper, "version 1"))
    #expect(changes.elements == paper.elements)
    #expect(changes.summary.last?.value == "Nothing has changed since version 1.")
  }

  @Test(arguments: UInt64(1)...40)
  func `between any two papers the marks are as many as the fact says`(seed: UInt64) throws {
    var random = RandomPaper(seed: seed)
    let (before, now) = (random.paper(), random.paper())
    let marked = PaperChanges(Book()).marked(now, since: EarlierPaper(before, "version 1"))
    let text = PlainTextWriter(columns: 100_000).write(marked)
    func count(_ sign: String) -> Int { text.ranges(of: sign).count }
    let new = count(PaperChanges.new)
    let changed = count(PaperChanges.changed)
    let gone = count(PaperChanges.gone)
    let fact = try #require(marked.summary.last?.value)
    #expect(
      new + changed + gone == 0
        ? fact == "Nothing has changed since version 1."
        : fact.hasSuffix(": \(new) new, \(changed) changed, \(gone) no longer reported."))
  }
}
