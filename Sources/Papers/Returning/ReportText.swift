// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// A report as a Word document has it, section by section.
struct ReportText {
  /// A section's paragraphs and tables, headings within it among the paragraphs.
  struct Section {
    /// Which it is; nil for what stands before the first.
    var section: ReportSection?
    var paragraphs: [WordParagraph] = []
    var tables: [WordTable] = []
  }

  private(set) var sections: [Section] = [Section()]
  /// The name of the narrative in each bookmark.
  let narratives: [String: String]
  /// The digests of each narrative's words as they were written into the file; empty where the file
  /// does not say.
  let digests: [String: [String]]

  init(_ file: WordFile) {
    var narratives: [String: String] = [:]
    var digests: [String: [String]] = [:]
    var number = 1
    while let name = file.properties[DocumentWriter.narrativeProperty(number)] {
      narratives[DocumentWriter.narrativeBookmark(number)] = name
      let digest = file.properties[DocumentWriter.narrativeProperty(number) + " digest"]
      digests[name, default: []].append(digest ?? "")
      number += 1
    }
    self.narratives = narratives
    self.digests = digests
    for block in file.blocks { add(block) }
  }

  private mutating func add(_ block: WordBlock) {
    switch block {
    case .table(let table): sections[sections.count - 1].tables.append(table)
    case .paragraph(let paragraph):
      if paragraph.headingLevel != nil, let section = ReportText.section(paragraph) {
        sections.append(Section(section: section))
      } else {
        sections[sections.count - 1].paragraphs.append(paragraph)
      }
    }
  }

  /// The section whose heading a paragraph is, before or after a change of its words.
  private static func section(_ heading: WordParagraph) -> ReportSection? {
    let texts = [heading.textBefore.collapsed, heading.text.collapsed]
    return ReportSection.allCases.first { texts.contains($0.label) }
  }

  /// A section's paragraphs and tables, those of a heading that comes twice together; nil without
  /// any heading.
  func section(_ wanted: ReportSection?) -> Section? {
    let found = sections.filter { $0.section == wanted }
    guard var section = found.first else { return nil }
    for more in found.dropFirst() {
      section.paragraphs += more.paragraphs
      section.tables += more.tables
    }
    return section
  }

  /// Every paragraph's words as they were, tables' too.
  var allTexts: Set<String> {
    Set(
      sections.flatMap { section in
        section.paragraphs
          + section.tables.flatMap { $0.rows.flatMap { $0.cells.flatMap(\.self) } }
      }.map { $0.textBefore.collapsed })
  }
}

/// A place in the report as the book has it: the record's words, around the chair's where it has
/// any.
struct ExpectedPlace {
  var prefix = ""
  /// The name of the narrative that stands in it.
  var narrative: String?
  var suffix = ""
  /// Everything in it.
  var text = ""

  /// The place that some paragraphs of a document are, which our own writer wrote.
  init(_ pieces: [WordPiece], narratives: [String: String]) {
    var words = ""
    for piece in pieces {
      let name = piece.bookmarks.compactMap { narratives[$0] }.first
      if let name {
        narrative = name
        words += piece.text
      } else if narrative == nil {
        prefix += piece.text
      } else {
        suffix += piece.text
      }
    }
    text = (prefix + words + suffix).collapsed
    prefix = prefix.singleSpaced(isFirst: true)
    suffix = suffix.singleSpaced(isFirst: false)
  }

  /// The chair's words in a place of a file, when the record's words around them are the same;
  /// empty words where the place has none of the chair's.
  func words(in found: MarkedText) -> (text: MarkedText, isTouched: Bool)? {
    if narrative != nil { return found.middle(after: prefix, before: suffix) }
    guard found.before == text else { return nil }
    return (MarkedText([]), found.isChanged)
  }
}

extension String {
  /// White space as one space, and none at the end that is a paragraph's.
  fileprivate func singleSpaced(isFirst: Bool) -> String {
    let words = collapsed
    guard !words.isEmpty else { return "" }
    if isFirst { return words + (last?.isWhitespace == true ? " " : "") }
    return (first?.isWhitespace == true ? " " : "") + words
  }
}
