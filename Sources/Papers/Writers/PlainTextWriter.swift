// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Writes a paper as plain text that makes sense when read from top to bottom.
package struct PlainTextWriter: Sendable {
  /// The longest line allowed; fewer than 20 columns are taken as 20.
  package var columns: Int

  /// Makes a writer.
  package init(columns: Int = 72) {
    self.columns = columns
  }

  /// Writes the whole paper; lines end in a line feed.
  package func write(_ paper: Paper) -> String { layout(paper).text }

  /// Sets the whole paper line by line, each with the records it was taken from.
  package func layout(_ paper: Paper) -> PaperLayout {
    let paper = paper.cleaned
    var page = PlainTextPage(columns: max(20, columns), abbreviations: AbbreviationTracker(paper))
    page.write(paper)
    return page.layout
  }
}

private struct PlainTextPage {
  // A list item gets at least this many columns for its words.
  private static let leastReadable = 12
  private let columns: Int
  private(set) var layout = PaperLayout()
  private var abbreviations: AbbreviationTracker
  private var headings = HeadingOrder()

  init(columns: Int, abbreviations: AbbreviationTracker) {
    self.columns = columns
    self.abbreviations = abbreviations
  }

  mutating func write(_ paper: Paper) {
    writeMarks(paper.pageMarks)
    writeHeading(
      paper.title, underline: "=", heading: PrintedHeading(level: 0, text: paper.title))
    let subtitle = wrap(abbreviations.expanded(paper.subtitle ?? ""))
    layout.add((subtitle + wrap(paper.body)).printed())
    let facts = paper.summary.flatMap {
      wrap("\($0.label): \(abbreviations.expanded($0.value))", hang: 2)
    }
    layout.add(facts.printed())
    for element in paper.elements { write(element, marks: paper.pageMarks) }
    writeMarks(paper.endMarks)
  }

  private mutating func write(_ element: Element, marks: [String]) {
    switch element {
    case .heading(let level, let line):
      if line.isEmpty { return }
      let level = headings.level(level)
      writeHeading(
        abbreviations.plainText(of: line), underline: level == 1 ? "-" : ".",
        heading: PrintedHeading(level: level, text: line.runs.map(\.text).joined()),
        from: line.sources)
    case .paragraph(let line):
      layout.add(wrap(abbreviations.plainText(of: line)).printed(from: line.sources))
    case .list(let ordered, let items): layout.add(lines(of: items, ordered: ordered, indent: 0))
    case .table(let table): write(table)
    case .note(let line):
      if line.isEmpty { return }
      let lines = wrap("Note: \(abbreviations.plainText(of: line))", hang: 2)
      layout.add(lines.printed(from: line.sources))
    case .pageBreak:
      writeMarks(marks)
      layout.add([PrintedLine(String(repeating: "-", count: columns))])
      writeMarks(marks)
    }
  }

  private mutating func write(_ table: Table) {
    if table.rows.isEmpty {
      return layout.add(wrap(abbreviations.expanded(table.emptyNote)).printed())
    }
    layout.add(wrap(abbreviations.expanded(table.caption)).printed())
    var cells: [[String]] = []
    for row in table.rows {
      cells.append(row.cells.map { abbreviations.plainText(of: $0.line) })
    }
    let lines = PlainTextTable(columns: table.columns, cells: cells, width: columns).lines
    let sources = table.rows.map(\.sources)
    layout.add(lines.map { PrintedLine($0.text, sources: $0.row.map { sources[$0] } ?? []) })
  }

  private mutating func lines(
    of items: [ListItem], ordered: Bool, indent: Int
  ) -> [PrintedLine] {
    let markers = items.indices.map { items[$0].number ?? (ordered ? "\($0 + 1)." : "-") }
    let width = markers.reduce(0) { max($0, TextMeasure.width(of: $1)) }
    let hang = indent + width + 1
    // Deep items on a narrow page give up their indent rather than their words.
    let fits = columns - hang >= Self.leastReadable
    let margin = String(repeating: " ", count: indent)
    var lines: [PrintedLine] = []
    for (item, marker) in zip(items, markers) {
      let label = fits ? TextMeasure.pad(marker, to: width) : marker
      let text = abbreviations.plainText(of: item.line)
      let body = labelled(label, text, width: columns - indent, hang: fits ? width + 1 : 2)
      lines += body.map { (margin + $0).droppingTrailingSpaces }.printed(from: item.line.sources)
      lines += self.lines(of: item.children, ordered: ordered, indent: fits ? hang : indent)
    }
    return lines
  }

  private func labelled(_ label: String, _ text: String, width: Int, hang: Int) -> [String] {
    // A label as wide as the hang stands in front of the text, which keeps its own left edge.
    guard TextMeasure.width(of: label) + 1 == hang else {
      return TextMeasure.wrap("\(label) \(text)", to: width, hang: hang)
    }
    let body = TextMeasure.wrap(text, to: width - hang)
    let margin = String(repeating: " ", count: hang)
    return ["\(label) \(body.first ?? "")"] + body.dropFirst().map { margin + $0 }
  }

  private mutating func writeHeading(
    _ text: String, underline: String, heading: PrintedHeading, from sources: [RecordReference] = []
  ) {
    let lines = wrap(text)
    let width = lines.reduce(0) { max($0, TextMeasure.width(of: $1)) }
    guard width > 0 else { return }
    var printed = (lines + [String(repeating: underline, count: width)]).printed(from: sources)
    printed[0].heading = heading
    layout.add(printed)
  }

  private mutating func writeMarks(_ marks: [String]) {
    layout.add(marks.flatMap { wrap($0) }.printed())
  }

  private func wrap(_ text: String, hang: Int = 0) -> [String] {
    TextMeasure.wrap(text, to: columns, hang: hang)
  }
}
