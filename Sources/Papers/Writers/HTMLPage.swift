// SPDX-License-Identifier: Apache-2.0

/// One HTML page while it is written, from its head to the last mark.
struct HTMLPage {
  private var buffer = TextBuffer()
  private var abbreviations: AbbreviationTracker
  private var headings = HeadingOrder()
  /// The most columns that fit on a sheet; rows of more are printed as labelled blocks.
  private static let mostPrinted = 8
  /// How many tables were begun.
  private var tables = 0

  private let styleSheet: String?

  /// Begins a page.
  init(abbreviations: AbbreviationTracker, styleSheet: String?) {
    self.styleSheet = styleSheet
    self.abbreviations = abbreviations
  }

  /// Everything written so far.
  var text: String { buffer.text }

  /// Writes a cleaned paper as the whole page.
  mutating func write(_ paper: Paper) {
    writeHead(paper)
    buffer.write("<body>\n")
    writeMarks(paper.pageMarks, element: "header")
    buffer.write("<main>\n")
    writeOpening(paper)
    for element in paper.elements { write(element) }
    buffer.write("</main>\n")
    writeMarks(paper.endMarks, element: "footer")
    buffer.write("</body>\n</html>\n")
  }

  private mutating func writeHead(_ paper: Paper) {
    let name = paper.pageTitle
    buffer.write("<!doctype html>\n<html lang=\"")
    buffer.writeHTML(paper.language)
    buffer.write("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
    buffer.writeHTML(name)
    buffer.write("</title>\n")
    buffer.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    buffer.write("<style>\n\(HTMLStyleSheet.text)\n")
    if paper.elements.isLittleButWideTables { buffer.write(HTMLStyleSheet.turned + "\n") }
    if let styleSheet { buffer.write(styleSheet + "\n") }
    buffer.write("</style>\n</head>\n")
  }

  private mutating func writeMarks(_ marks: [String], element: String) {
    if marks.isEmpty { return }
    buffer.write("<\(element) class=\"marking\">")
    for mark in marks {
      buffer.write("<p>")
      buffer.writeHTML(mark)
      buffer.write("</p>")
    }
    buffer.write("</\(element)>\n")
  }

  private mutating func writeOpening(_ paper: Paper) {
    buffer.write("<h1>")
    buffer.writeHTML(paper.title.isEmpty ? paper.body : paper.title)
    buffer.write("</h1>\n")
    if let subtitle = paper.subtitle, !subtitle.isEmpty {
      writeLine("p", Line(subtitle), attributes: " class=\"subtitle\"")
    }
    if !paper.body.isEmpty {
      buffer.write("<p class=\"issuer\">")
      buffer.writeHTML(paper.body)
      buffer.write("</p>\n")
    }
    if paper.summary.isEmpty { return }
    buffer.write("<dl class=\"facts\">\n")
    for fact in paper.summary {
      buffer.write("<div><dt>")
      buffer.writeHTML(fact.label)
      buffer.write("</dt>")
      write("dd", Line(fact.value))
      buffer.write("</div>\n")
    }
    buffer.write("</dl>\n")
  }

  private mutating func write(_ element: Element) {
    switch element {
    case .heading(let level, let line):
      if !line.isEmpty { writeLine("h\(headings.level(level) + 1)", line) }
    case .paragraph(let line):
      if !line.isEmpty { writeLine("p", line) }
    case .list(let ordered, let items): write(items, ordered: ordered)
    case .table(let table): write(table)
    case .note(let line):
      if line.isEmpty { return }
      buffer.write("<p class=\"note\" role=\"note\"><strong>Note:</strong> ")
      write(line)
      buffer.write("</p>\n")
    case .pageBreak: buffer.write("<div class=\"page-break\"></div>\n")
    }
  }

  private mutating func write(_ items: [ListItem], ordered: Bool) {
    if items.isEmpty { return }
    let name = ordered ? "ol" : "ul"
    buffer.write("<\(name)>\n")
    for item in items {
      buffer.write(item.number == nil ? "<li>" : "<li class=\"labelled\"><span class=\"label\">")
      if let number = item.number {
        buffer.writeHTML(number)
        buffer.write("</span> ")
      }
      write(item.line)
      if !item.children.isEmpty { buffer.write("\n") }
      write(item.children, ordered: ordered)
      buffer.write("</li>\n")
    }
    buffer.write("</\(name)>\n")
  }

  private mutating func write(_ table: Table) {
    if table.rows.isEmpty {
      if !table.emptyNote.isEmpty { writeLine("p", Line(table.emptyNote)) }
      return
    }
    openTable(table.caption, isCrowded: table.columns.count > HTMLPage.mostPrinted)
    writeWidths(table.columns)
    buffer.write("<thead>\n<tr>")
    for column in table.columns {
      buffer.write("<th scope=\"col\"\(column.isNumeric ? " class=\"number\"" : "")>")
      buffer.writeHTML(column.title)
      buffer.write("</th>")
    }
    buffer.write("</tr>\n</thead>\n<tbody>\n")
    for row in table.rows { write(row, columns: table.columns) }
    buffer.write("</tbody>\n</table>\n</div>\n")
  }

  // A table wider than a small screen scrolls by itself, by keyboard too, and the page does not.
  private mutating func openTable(_ caption: String, isCrowded: Bool) {
    tables += 1
    let name = caption.isEmpty ? "aria-label=\"Table\"" : "aria-labelledby=\"table-\(tables)\""
    let crowded = isCrowded ? " class=\"crowded\"" : ""
    buffer.write("<div class=\"wide\" role=\"group\" \(name) tabindex=\"0\">\n<table\(crowded)>\n")
    if caption.isEmpty { return }
    writeLine("caption", Line(caption), attributes: " id=\"table-\(tables)\"")
  }

  private mutating func writeWidths(_ columns: [Column]) {
    let total = columns.reduce(0) { $0 + $1.weight }
    if total == columns.count { return }
    buffer.write("<colgroup>")
    for column in columns {
      buffer.write("<col style=\"width: \(column.weight * 100 / total)%\">")
    }
    buffer.write("</colgroup>\n")
  }

  private mutating func write(_ row: TableRow, columns: [Column]) {
    buffer.write(row.isToWriteIn ? "<tr class=\"to-write-in\">" : "<tr>")
    for (index, cell) in row.cells.enumerated() {
      let names = [columns[index].isNumeric ? "number" : nil, cell.status?.rawValue]
      let classes = names.compactMap { $0 }.joined(separator: " ")
      let label = columns.count > HTMLPage.mostPrinted ? label(of: columns[index]) : ""
      let attribute = (classes.isEmpty ? "" : " class=\"\(classes)\"") + label
      if index == 0 && row.isHeaderFirst {
        write("th", cell.line, attributes: " scope=\"row\"\(attribute)")
      } else {
        write("td", cell.line, attributes: attribute)
      }
    }
    buffer.write("</tr>\n")
  }

  /// The column's heading, for sheets on which it does not stand above.
  private func label(of column: Column) -> String {
    var label = TextBuffer()
    label.write(" data-label=\"")
    label.writeHTML(column.title)
    label.write("\"")
    return label.text
  }

  private mutating func writeLine(_ element: String, _ line: Line, attributes: String = "") {
    write(element, line, attributes: attributes)
    buffer.write("\n")
  }

  private mutating func write(_ element: String, _ line: Line, attributes: String = "") {
    buffer.write("<\(element)\(attributes)>")
    write(line)
    buffer.write("</\(element)>")
  }

  private mutating func write(_ line: Line) {
    for run in line.runs {
      if run.strong { buffer.write("<strong>") }
      let pieces = run.isVerbatim ? [.plain(run.text)] : abbreviations.pieces(of: run.text)
      for piece in pieces { write(piece) }
      if run.strong { buffer.write("</strong>") }
    }
    for (index, words) in line.citationWords.enumerated() {
      let space = index > 0 || !line.runs.isEmpty ? " " : ""
      buffer.write("\(space)<span class=\"source\">")
      buffer.writeHTML(words)
      buffer.write("</span>")
    }
  }

  // Spelled out in the text, since a title attribute cannot be reached by keyboard or on paper.
  private mutating func write(_ piece: TextPiece) {
    switch piece {
    case .plain(let text): buffer.writeHTML(text)
    case .firstUse(let abbreviation):
      buffer.writeHTML(abbreviation.long)
      buffer.write(" (<abbr>")
      buffer.writeHTML(abbreviation.short)
      buffer.write("</abbr>)")
    }
  }
}

extension TextBuffer {
  /// Adds text with the characters that HTML reads as mark-up replaced.
  fileprivate mutating func writeHTML(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      case UInt8(ascii: "\""): write("&quot;")
      case UInt8(ascii: "'"): write("&#39;")
      default: write(byte)
      }
    }
  }
}
