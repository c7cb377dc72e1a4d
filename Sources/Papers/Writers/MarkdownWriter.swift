// SPDX-License-Identifier: Apache-2.0

/// Writes a paper as Markdown with GitHub's tables; pandoc reads it as well.
package struct MarkdownWriter: Sendable {
  /// Makes a writer.
  package init() {}

  /// Writes the whole paper; lines end in a line feed.
  package func write(_ paper: Paper) -> String {
    let paper = paper.cleaned
    var page = MarkdownPage(abbreviations: AbbreviationTracker(paper))
    page.write(paper)
    return page.text
  }
}

private struct MarkdownPage {
  private var buffer = TextBuffer()
  private var abbreviations: AbbreviationTracker
  private var headings = HeadingOrder()
  // Two lists in a row would run together, so the second takes the other kind of marker.
  private var isAfterList = false
  private var usesOtherMarker = false

  init(abbreviations: AbbreviationTracker) {
    self.abbreviations = abbreviations
  }

  var text: String { buffer.text }

  mutating func write(_ paper: Paper) {
    writeMarks(paper.pageMarks)
    if !paper.title.isEmpty {
      writeBlock(["# \(MarkdownText.escape(paper.title, at: .heading))"])
    }
    let subtitle = abbreviations.expanded(paper.subtitle ?? "")
    for text in [subtitle, paper.body] where !text.isEmpty {
      writeBlock([MarkdownText.escape(text, at: .lineStart)])
    }
    var facts: [String] = []
    for fact in paper.summary {
      facts.append("- \(strong("\(fact.label):")) \(inline(Line(fact.value)))")
    }
    writeList(facts)
    for element in paper.elements { write(element, marks: paper.pageMarks) }
    writeMarks(paper.endMarks)
  }

  private mutating func write(_ element: Element, marks: [String]) {
    switch element {
    case .heading(let level, let line):
      if line.isEmpty { return }
      let signs = String(repeating: "#", count: headings.level(level) + 1)
      writeBlock(["\(signs) \(inline(line, at: .heading))"])
    case .paragraph(let line):
      if !line.isEmpty { writeBlock([inline(line, at: .lineStart)]) }
    case .list(let ordered, let items): writeList(items, ordered: ordered)
    case .table(let table): write(table)
    case .note(let line):
      if !line.isEmpty { writeBlock(["> **Note:** \(inline(line))"]) }
    case .pageBreak:
      writeMarks(marks)
      writeBlock(["***"])
      writeMarks(marks)
    }
  }

  private mutating func write(_ table: Table) {
    if table.rows.isEmpty {
      let note = inline(Line(table.emptyNote), at: .lineStart)
      if !note.isEmpty { writeBlock([note]) }
      return
    }
    if !table.caption.isEmpty {
      writeBlock([strong(abbreviations.expanded(table.caption))])
    }
    // The dashes carry the weights to readers that set columns by them.
    let rule = table.columns.map {
      String(repeating: "-", count: 3 * $0.weight) + ($0.isNumeric ? ":" : "")
    }
    var lines = [row(table.columns.map { MarkdownText.escape($0.title) }), row(rule)]
    for tableRow in table.rows {
      lines.append(row(tableRow.cells.map { inline($0.line) }))
    }
    writeBlock(lines)
  }

  private func row(_ cells: [String]) -> String {
    "| \(cells.joined(separator: " | ")) |"
  }

  private mutating func writeList(_ items: [ListItem], ordered: Bool) {
    if items.isEmpty { return }
    usesOtherMarker = isAfterList && !usesOtherMarker
    writeList(lines(of: items, ordered: ordered, indent: ""))
  }

  private mutating func writeList(_ lines: [String]) {
    if lines.isEmpty { return }
    writeBlock(lines)
    isAfterList = true
  }

  private mutating func lines(
    of items: [ListItem], ordered: Bool, indent: String
  ) -> [String] {
    let isCounted = ordered && items.allSatisfy { $0.number == nil }
    var lines: [String] = []
    for (index, item) in items.enumerated() {
      let marker: String
      if isCounted {
        marker = "\(index + 1)\(usesOtherMarker ? ")" : ".") "
      } else {
        marker = usesOtherMarker ? "* " : "- "
      }
      let label = item.number ?? (ordered && !isCounted ? "\(index + 1)." : "")
      let text = inline(item.line, at: label.isEmpty ? .lineStart : .inline)
      let ownLabel = label.isEmpty ? "" : MarkdownText.escape("\(label) ", at: .lineStart)
      lines.append((indent + marker + ownLabel + text).droppingTrailingSpaces)
      let margin = indent + String(repeating: " ", count: marker.count)
      lines += self.lines(of: item.children, ordered: ordered, indent: margin)
    }
    return lines
  }

  private mutating func inline(_ line: Line, at place: MarkdownText.Place = .inline) -> String {
    var text = ""
    for (index, run) in line.runs.enumerated() {
      let words = abbreviations.words(of: run)
      let isFirst = index == 0
      let escaped = MarkdownText.escape(words, at: isFirst || place == .heading ? place : .inline)
      if run.strong {
        let before = isFirst ? nil : line.runs[index - 1].text.last
        let after = index + 1 < line.runs.count ? line.runs[index + 1].text.first : nil
        text += MarkdownStrong(text: escaped, before: before, after: after).marked
      } else {
        text += escaped
      }
    }
    for words in line.citationWords {
      text += (text.isEmpty ? "" : " ") + MarkdownText.escape(words)
    }
    return text
  }

  private func strong(_ text: String) -> String {
    let escaped = MarkdownText.escape(text)
    return MarkdownStrong(text: escaped, before: nil, after: nil).marked
  }

  private mutating func writeMarks(_ marks: [String]) {
    for mark in marks { writeBlock([strong(mark)]) }
  }

  private mutating func writeBlock(_ lines: [String]) {
    if !buffer.isEmpty { buffer.write(0x0A) }
    for line in lines {
      buffer.write(line)
      buffer.write(0x0A)
    }
    isAfterList = false
  }
}
