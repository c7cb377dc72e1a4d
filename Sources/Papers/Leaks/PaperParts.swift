// SPDX-License-Identifier: Apache-2.0

/// A paper as parts to search, before any writer has wrapped or spelled out its words.
enum PaperParts {
  static func parts(of paper: Paper) -> [WrittenPart] {
    let facts = paper.summary.flatMap { [$0.label, $0.value] }
    let short = paper.abbreviations.flatMap { [$0.short, $0.long] }
    return [
      WrittenPart("the title", [paper.title, paper.subtitle ?? "", paper.body]),
      WrittenPart("the marking or notice", [paper.marking, paper.notice ?? ""]),
      WrittenPart("the foot of the pages", [paper.footing ?? ""]),
      WrittenPart("the facts under the title", facts),
      WrittenPart("the list of abbreviations", short, holdsNames: false),
      WrittenPart("the text", paper.elements.flatMap(texts)),
    ]
  }

  private static func texts(of element: Element) -> [String] {
    switch element {
    case .heading(_, let line), .paragraph(let line), .note(let line): [line.plainText]
    case .list(_, let items): items.flatMap(texts)
    case .table(let table):
      [table.caption, table.emptyNote] + table.columns.map(\.title)
        + table.rows.flatMap { $0.cells.map(\.line.plainText) }
    case .pageBreak: []
    }
  }

  private static func texts(of item: ListItem) -> [String] {
    [item.number ?? "", item.line.plainText] + item.children.flatMap(texts)
  }
}
