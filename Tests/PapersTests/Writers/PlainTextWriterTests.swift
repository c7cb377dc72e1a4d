// SPDX-License-Identifier: Apache-2.0

import Papers
import Testing

struct PlainTextWriterTests {
  @Test func `the sample paper reads in order from marking to marking`() {
    let expected = """
      OFFICIAL-SENSITIVE
      DRAFT — not yet agreed

      Minutes of the Exploitation Group
      =================================

      Ordinary meeting
      Exploitation Group

      Date: Tue 24 Nov 2026
      Chair: Detective Superintendent, Police

      Allocation pilot
      ----------------

      The pilot was agreed & goes to the Strategic Governing Group (SGG) as
      SGG-2026-07; the SGG answers by March. [min 5.2, 24 Nov 2026]

      Outcome
      .......

      5.2 Share the evaluation
          5.2.1 with Adult Social Care (ASC)
      -   No further steps

      1. First point
      2. Second point

      Note: One item was withheld.

      OFFICIAL-SENSITIVE
      DRAFT — not yet agreed

      ------------------------------------------------------------------------

      OFFICIAL-SENSITIVE
      DRAFT — not yet agreed

      Actions
      -------

      Open actions

      Action                               Owner           Days  Progress
      -----------------------------------  --------------  ----  -------------
      Share the pilot's evaluation with    Adult Services    -3  R Not Started
      Community Safety

      Name a deputy                        Police            14  A In Progress

      No risks were recorded.

      OFFICIAL-SENSITIVE
      DRAFT — not yet agreed

      """
    #expect(PlainTextWriter().write(SamplePaper.paper) == expected)
  }

  @Test func `a table too wide for the page becomes one labelled block a row`() {
    let table = Table(
      caption: "", columns: ["Action", "Owner", "Due"],
      rows: [
        TableRow(cells: ["Share the evaluation with the others", "Adult Services", "12 Dec"]),
        TableRow(cells: ["Name a deputy", "", "1 Jan"]),
      ], emptyNote: "")
    let expected = """
      OFFICIAL

      Action: Share the
          evaluation with
          the others
        Owner: Adult
            Services
        Due: 12 Dec

      Action: Name a deputy
        Due: 1 Jan

      OFFICIAL

      """
    let paper = Paper(title: "", body: "", marking: "OFFICIAL", elements: [.table(table)])
    #expect(PlainTextWriter(columns: 21).write(paper) == expected)
  }

  @Test func `a column that would be a ladder of words makes blocks, but not one of names`() {
    let words = "Ask every one of the nine agencies what it has done"
    func written(_ cells: TableCell...) -> String {
      let table = Table(
        caption: "", columns: ["First", "Second"], rows: [TableRow(cells: cells)], emptyNote: "")
      let paper = Paper(title: "", body: "", marking: "", elements: [.table(table)])
      return PlainTextWriter(columns: 30).write(paper)
    }
    let name = TableCell(line: Line(words))
    #expect(written("A share of it", name).hasPrefix("First: A share of it\n  Second: Ask every"))
    #expect(written(name, "3 of 4 and more").contains("-----  -----"))
  }

  @Test(arguments: [20, 24, 31, 40, 72, 100])
  func `no line is longer than the page or ends in a space`(columns: Int) {
    let text = PlainTextWriter(columns: columns).write(SamplePaper.paper)
    for line in text.split(separator: "\n") {
      #expect(line.count <= columns)
      #expect(line.last != " ")
    }
  }

  @Test func `an item with a long label of its own wraps within the page`() {
    let item = ListItem(line: "Name a deputy", number: "Recommendation 12")
    let paper = Paper(title: "", body: "", marking: "", elements: [.list(ordered: false, [item])])
    #expect(
      PlainTextWriter(columns: 24).write(paper) == "Recommendation 12 Name a\n  deputy\n")
  }

  @Test func `wide characters count as two columns and a long word is cut`() {
    let paper = Paper(
      title: "", body: "", marking: "",
      elements: [
        .paragraph("保護保護保護保護保護保護"),
        .paragraph("abcdefghijklmnopqrstuvwxyz"),
      ])
    #expect(
      PlainTextWriter(columns: 20).write(paper)
        == "保護保護保護保護保護\n保護\n\nabcdefghijklmnopqrst\nuvwxyz\n")
  }
}
