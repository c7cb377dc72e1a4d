// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct PaperCodecTests {
  private static let odd = Paper(
    title: "\"Quotes\" \\ and \u{1} control\nlines", subtitle: nil, body: "", marking: "",
    notice: "", language: "cy",
    elements: [
      .paragraph(Line(runs: [])), .paragraph(Line("", citations: [])), .pageBreak,
      .list(ordered: false, []),
      .list(
        ordered: true,
        [
          ListItem(
            line: "one", children: [ListItem(line: "two", children: [ListItem(line: "three")])],
            number: "1.1")
        ]),
      .table(
        Table(
          caption: "", columns: [Column(title: "é", weight: 9, isNumeric: true)],
          rows: [
            TableRow(cells: [], isHeaderFirst: false),
            TableRow(
              cells: [TableCell(line: Line("x"), status: .amber)],
              record: RecordReference(kind: "action", id: "a-1")),
          ], emptyNote: "none")),
    ])

  @Test(arguments: [SamplePaper.paper, odd, Paper(title: "t", body: "b", marking: "m")])
  func `a paper comes back exactly as it was kept`(paper: Paper) throws {
    #expect(try PaperCodec.read(PaperCodec.write(paper)) == paper)
  }

  @Test(arguments: [
    ("{}", "paper", 1), ("{\"paper\": 2}", "paper", 1), ("{\"paper\": 1}", "title", 1),
    (
      """
      {"paper": 1, "title": "", "body": "", "marking": "", "language": "", "summary": [],
      "elements": [{"type": "picture"}], "abbreviations": []}
      """, "type", 2
    ),
  ])
  func `what is no paper is refused with its line`(text: String, part: String, line: Int) {
    #expect(throws: PaperCodecError.unexpected(part: part, line: line)) {
      try PaperCodec.read(text)
    }
  }

  @Test func `what is no JSON is refused with the reason`() {
    do {
      _ = try PaperCodec.read("{\n")
      Issue.record("it was read")
    } catch {
      guard case .notJSON(let mistake) = error else {
        Issue.record("refused with \(error)")
        return
      }
      #expect(mistake.line == 2)
    }
  }
}
