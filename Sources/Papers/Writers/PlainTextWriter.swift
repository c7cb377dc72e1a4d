// SPDX-License-Identifier: Apache-2.0

/// Writes a paper as plain text that makes sense when read from top to bottom.
package struct PlainTextWriter: Sendable {
  /// The longest line allowed; fewer than 20 columns are taken as 20.
  package var columns: Int

  /// Makes a writer.
  package init(columns: Int = 72) {
    self.columns = columns
  }

  /// Writes the whole paper; lines end in a line feed.
  package func write(_ paper: Paper) -> String {
    let paper = paper.cleaned
    var page = PlainTextPage(columns: max(20, columns), abbreviations: paper.abbreviations)
    page.write(paper)
    return page.text
  }
}

private struct PlainTextPage {
  // A list item gets at least this many columns for its words.
  private static let leastReadable = 12
  private let columns: Int
  private var buffer = TextBuffer()
  private var abbreviations: AbbreviationTracker
  private var headings = HeadingOrder()

  init(columns: Int, abbreviations: [Abbreviation]) {
    self.columns = columns
    self.abbreviations = AbbreviationTracker(abbreviations)
  }

  var text: String { buffer.text }

  mutating func write(_ paper: Paper) {
    writeMarks(paper.pageMarks)
    writeHeading(paper.title, underline: "=")
    writeBlock(wrap(abbreviations.expanded(paper.subtitle ?? "")) + wrap(paper.body))
    writeBlock(
      paper.summary.flatMap { wrap("\($0.label): \(abbreviations.expanded($0.value))", hang: 2) })
    for element in paper.elements { write(element, marks: paper.pageMarks) }
    writeMarks(paper.pageMarks)
  }

  private mutating func write(_ element: Element, marks: [String]) {
    switch element {
    case .heading(let level, let line):
      if line.isEmpty { return }
      let underline = headings.level(level) == 1 ? "-" : "."
      writeHeading(abbreviations.plainText(of: line), underline: underline)
    case .paragraph(let line): writeBlock(wrap(abbreviations.plainText(of: line)))
    case .list(let ordered, let items): writeBlock(lines(of: items, ordered: ordered, indent: 0))
    case .table(let table): write(table)
    case .note(let line):
      if line.isEmpty { return }
      writeBlock(wrap("Note: \(abbreviations.plainText(of: line))", hang: 2))
    case .pageBreak:
      writeMarks(marks)
      writeBlock([String(repeating: "-", count: columns)])
      writeMarks(marks)
    }
  }

  private mutating func write(_ table: Table) {
    if table.rows.isEmpty { return writeBlock(wrap(abbreviations.expanded(table.emptyNote))) }
    writeBlock(wrap(abbreviations.expanded(table.caption)))
    var cells: [[String]] = []
    for row in table.rows {
      cells.append(row.cells.map { abbreviations.plainText(of: $0.line) })
    }
    writeBlock(PlainTextTable(columns: table.columns, cells: cells, width: columns).lines)
  }

  private mutating func lines(of items: [ListItem], ordered: Bool, indent: Int) -> [String] {
    let markers = items.indices.map { items[$0].number ?? (ordered ? "\($0 + 1)." : "-") }
    let width = markers.reduce(0) { max($0, TextMeasure.width(of: $1)) }
    let hang = indent + width + 1
    // Deep items on a narrow page give up their indent rather than their words.
    let fits = columns - hang >= Self.leastReadable
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    for (item, marker) in zip(items, markers) {
      let label = fits ? TextMeasure.pad(marker, to: width) : marker
      let text = abbreviations.plainText(of: item.line)
      let body = labelled(label, text, width: columns - indent, hang: fits ? width + 1 : 2)
      lines += body.map { (margin + $0).droppingTrailingSpaces }
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

  private mutating func writeHeading(_ text: String, underline: String) {
    let lines = wrap(text)
    let width = lines.reduce(0) { max($0, TextMeasure.width(of: $1)) }
    writeBlock(width > 0 ? lines + [String(repeating: underline, count: width)] : [])
  }

  private mutating func writeMarks(_ marks: [String]) {
    writeBlock(marks.flatMap { wrap($0) })
  }

  private mutating func writeBlock(_ lines: [String]) {
    if lines.isEmpty { return }
    if !buffer.isEmpty { buffer.write(0x0A) }
    for line in lines {
      buffer.write(line)
      buffer.write(0x0A)
    }
  }

  private func wrap(_ text: String, hang: Int = 0) -> [String] {
    TextMeasure.wrap(text, to: columns, hang: hang)
  }
}
