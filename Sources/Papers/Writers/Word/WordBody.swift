// SPDX-License-Identifier: Apache-2.0

import OfficeFormat

/// Writes the body of a Word document from top to bottom.
struct WordBody {
  let look: WordLook
  var xml = XMLWriter()
  var abbreviations: AbbreviationTracker
  /// The lists that are to count for themselves, by the level they count at.
  var countedLists: [Int] = []
  /// The narratives met so far, in order.
  var narratives: [WordNarrative] = []
  /// What stands right after a table is set apart from it.
  var isAfterTable = false
  let shapes: WordTableShapes
  /// The language to say at each text; nil where the list of styles says it.
  let language: String?
  /// The size of type in half points where it is not the style's.
  var textSize: Int?
  private var headings = HeadingOrder()

  /// Begins the body of a cleaned paper.
  init(_ paper: Paper, look: WordLook) {
    self.look = look
    shapes = WordTableShapes(paper)
    language = look.template == nil || paper.language.isEmpty ? nil : paper.language
    abbreviations = AbbreviationTracker(paper)
  }

  /// Writes everything; `edges` are the relations to the headers and footers.
  mutating func write(_ paper: Paper, edges: WordEdges) {
    xml.begin("w:document", ["xmlns:w": WordNames.main, "xmlns:r": WordNames.office])
    xml.begin("w:body")
    let sections = WordSection.sections(of: paper, shapes, look)
    for (place, section) in sections.enumerated() {
      if place == 0 { writeOpening(of: paper) }
      for element in section.elements { write(element, on: section.page) }
      let isLast = place == sections.count - 1
      if isLast && isAfterTable { writeEnding(nil) }
      if isLast {
        edges.writeSection(section.page, to: &xml)
      } else {
        writeEnding { edges.writeSection(section.page, to: &$0) }
      }
    }
    xml.end()
    xml.end()
  }

  private mutating func writeOpening(of paper: Paper) {
    let title = paper.title.isEmpty ? paper.body : paper.title
    if !title.isEmpty { writeParagraph(.title, Line(title), spellsOut: false) }
    if let subtitle = paper.subtitle, !subtitle.isEmpty {
      writeParagraph(.subtitle, Line(subtitle))
    }
    if !paper.body.isEmpty, !paper.title.isEmpty {
      writeParagraph(.issuer, Line(paper.body), spellsOut: false)
    }
    write(paper.summary)
  }

  /// The facts, each beside its name: one paragraph each, which reads aloud in order.
  private mutating func write(_ facts: [Fact]) {
    let widest = facts.map { WordTextWidth.of($0.label, size: 22, bold: true) }.max() ?? 0
    let hang = min(widest + 300, look.page.printable / 3)
    for (place, fact) in facts.enumerated() {
      let indent = WordIndent(left: hang, hanging: hang)
      // What follows stands clear of the last.
      beginParagraph(.fact, indent: indent, after: place == facts.count - 1 ? 200 : nil)
      writeText(fact.label, style: .strong)
      writeTab()
      write(Line(fact.value))
      xml.end()
    }
  }

  private mutating func write(_ element: Element, on page: WordPage) {
    switch element {
    case .heading(let level, let line):
      if line.printsNothing { return }
      writeParagraph(.heading(headings.level(level)), line)
    case .paragraph(let line): writeParagraph(.normal, line)
    case .list(let ordered, let items):
      write(WordList(items, ordered: ordered, depth: 0, indent: 0))
    case .table(let table): write(table, width: page.printable)
    case .note(let line):
      if line.printsNothing { return }
      beginParagraph(.note)
      writeText("Note: ", style: .strong)
      write(line)
      xml.end()
    case .pageBreak: writePageBreak()
    }
  }

  private mutating func writePageBreak() {
    xml.begin("w:p")
    xml.begin("w:r")
    xml.leaf("w:br", ["w:type": "page"])
    xml.end()
    xml.end()
    isAfterTable = false
  }

  /// A paragraph without height: what a section or a document must end with after a table.
  private mutating func writeEnding(_ section: ((inout XMLWriter) -> Void)?) {
    xml.begin("w:p")
    xml.begin("w:pPr")
    xml.leaf(
      "w:spacing", ["w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact"])
    section?(&xml)
    xml.end()
    xml.end()
    isAfterTable = false
  }
}
