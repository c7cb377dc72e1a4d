// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

/// A record with something in Part B, and the search for it.
struct LeakScenario {
  static let secret = "the family at Thornfield asked for the older sibling to move before winter"
  let book: Book
  let search: LeakSearch

  init() throws {
    var scenario = try DocumentScenario(DocumentScenario.planned)
    let meeting = try scenario.start("2026-10-13")
    try scenario.minute(
      [
        "The rota for the winter was shared", "[B] \(LeakScenario.secret)",
        "[B] ! Ring the placement office about Child Q @nurse by 2026-11-20",
        "[B] = TEMPERANCE",
      ], at: meeting)
    try scenario.close(meeting)
    book = scenario.book
    search = LeakSearch(book)
  }

  /// A paper that says nothing it must not.
  static let clean = Paper(
    title: "Action register", body: "Test Partnership", marking: "OFFICIAL",
    summary: [Fact(label: "As at", value: "Tuesday 13 October 2026")],
    elements: [
      .heading(level: 1, "Actions"), .paragraph("The rota for the winter was shared."),
      .table(
        Table(
          caption: "1 action",
          columns: [
            Column(title: "Action", weight: 5), Column(title: "Owner", weight: 2),
            Column(title: "Latest update", weight: 3),
          ],
          rows: [
            TableRow(cells: ["Share the rota with every ward", "Nurse, Health Trust", "Not yet"])
          ], emptyNote: "None.")),
      .list(ordered: false, [ListItem(line: "Withheld"), ListItem(line: "Chair: Superintendent")]),
    ])

  /// The places of a paper, each with the paper that has a text there.
  static func planted(_ text: String) -> [(place: String, paper: Paper)] {
    var papers: [(String, Paper)] = []
    func plant(_ place: String, _ change: (inout Paper) -> Void) {
      var paper = clean
      change(&paper)
      papers.append((place, paper))
    }
    plant("title") { $0.title += " \(text)" }
    plant("notice") { $0.notice = text }
    plant("handling") { $0.marking += ". Handling: \(text)" }
    plant("fact") { $0.summary.append(Fact(label: "Place", value: text)) }
    plant("heading") { $0.elements.append(.heading(level: 1, Line(text))) }
    plant("paragraph") { $0.elements.append(.paragraph(Line(text))) }
    plant("two runs") {
      let middle = text.index(text.startIndex, offsetBy: text.count / 2)
      let runs = [
        Run(text: String(text[..<middle]), strong: true), Run(text: String(text[middle...])),
      ]
      $0.elements.append(.paragraph(Line(runs: runs)))
    }
    plant("item below an item") {
      $0.elements.append(
        .list(ordered: true, [ListItem(line: "One", children: [ListItem(line: Line(text))])]))
    }
    plant("note") { $0.elements.append(.note(Line(text))) }
    plant("citation") {
      $0.elements.append(
        .paragraph(Line("Noted", citations: [Citation(label: text, kind: "k", record: "1")])))
    }
    plant("caption") { $0.elements.append(table(caption: text, cell: "x")) }
    plant("column") { $0.elements.append(table(caption: "y", column: text, cell: "x")) }
    plant("cell") { $0.elements.append(table(caption: "y", cell: text)) }
    plant("abbreviation") {
      $0.abbreviations = [Abbreviation(short: "RQ", long: text)]
      $0.elements.append(.paragraph("Said by RQ."))
    }
    return papers
  }

  private static func table(caption: String, column: String = "Words", cell: String) -> Element {
    .table(
      Table(
        caption: caption, columns: [Column(title: column, weight: 2), "No."],
        rows: [
          TableRow(cells: [TableCell(line: Line(cell)), "1"]), TableRow(cells: ["Another", "2"]),
        ], emptyNote: ""))
  }
}
