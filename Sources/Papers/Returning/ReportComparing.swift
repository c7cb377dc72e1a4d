// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Compares a report that came back with the same report as the book has it now.
struct ReportComparing {
  /// Why nothing of the record is changed in a report.
  static let recordReason =
    "Figures and words of the record are changed in the record; the report then follows."

  let book: Book
  let report: ID<ChairReport>
  let expected: ReportText
  let found: ReportText
  let comments: [String: String]
  /// What the record's words were when the file was written; nil where it does not say.
  let exported: RecordMarks?
  private let known: Set<String>
  var edits: [ReturnedEdit] = []
  private var noted: Set<String> = []

  init(
    _ book: Book, _ report: ID<ChairReport>, expected: WordFile, found: WordFile
  ) {
    self.book = book
    self.report = report
    self.expected = ReportText(expected)
    self.found = ReportText(found)
    comments = found.comments
    exported = RecordMarks(in: found)
    known = self.expected.allTexts
  }

  mutating func run() {
    for section in [nil] + ReportSection.allCases.map(Optional.some) {
      guard let expected = expected.section(section) else { continue }
      if let found = found.section(section) {
        compare(found, with: expected)
      } else {
        refuse(
          section?.label ?? "the head of the report", was: section?.label ?? "", becomes: "",
          note: "The section is missing in the file. ")
      }
    }
  }

  /// Notes a change of the record's words, which is refused.
  mutating func refuse(_ place: String, was: String, becomes: String, note: String = "") {
    edits.append(
      ReturnedEdit(
        .record, section: "", place: place, was: was, becomes: becomes,
        note: note + ReportComparing.recordReason))
  }

  private mutating func compare(
    _ found: ReportText.Section, with expected: ReportText.Section
  ) {
    let name = expected.section?.rawValue ?? ""
    let places = expected.paragraphs.map {
      ExpectedPlace($0.pieces, narratives: self.expected.narratives)
    }
    let texts = found.paragraphs.map { MarkedText($0.pieces) }
    let wanted = places.filter {
      ($0.narrative == nil || $0.narrative != name) && !$0.text.isEmpty
        && !ReportComparing.standIns.contains($0.text)
    }
    var matching = PlaceMatching(
      wanted, texts, own: found.paragraphs.map { self.names(in: $0).contains(name) })
    matching.run()
    let label = expected.section?.label ?? "the head of the report"
    for match in matching.matches {
      compare(match.found.map { found.paragraphs[$0] }, with: match.expected, in: label)
    }
    let left = matching.left.filter {
      !isKnown(texts[$0]) && !isExported(found.paragraphs[$0], in: label)
    }
    for place in left { note(found.paragraphs[place], name, label) }
    if expected.section != nil {
      compareNarrative(name, left.map { ownWords(texts[$0]) })
    } else {
      for place in left { refuse(label, was: texts[place].before, becomes: texts[place].after) }
    }
    compare(found.tables, with: expected.tables, in: label)
  }

  /// A place of the report that stands elsewhere in the file, or twice, is not the chair's words.
  private func isKnown(_ text: MarkedText) -> Bool {
    let texts = [text.before, text.after].filter { !$0.isEmpty }
    return texts.isEmpty || texts.contains { known.contains($0) && !isNarrative($0) }
  }

  /// Whether a paragraph is the record's as it was when the file was written, though the record has
  /// moved on; a tracked change of it is refused.
  private mutating func isExported(_ paragraph: WordParagraph, in label: String) -> Bool {
    let place = found.placeBefore(paragraph)
    guard let exported, place.narrative == nil, !place.text.isEmpty, exported.hold(place.key),
      !ReportComparing.standIns.contains(place.text)
    else { return false }
    let text = MarkedText(paragraph.pieces)
    if text.isChanged { refuse(label, was: text.before, becomes: text.after) }
    return true
  }

  private func isNarrative(_ text: String) -> Bool {
    let opening = ChairReportPaper.opening
    let words = text.hasPrefix(opening) ? String(text.dropFirst(opening.count)) : text
    return text == DocumentWriter.narrativePlaceholder
      || book.narratives(of: report).contains { $0.text.collapsedLines.contains(words) }
  }

  /// The names of the narratives whose bookmarks stand in a paragraph.
  func names(in paragraph: WordParagraph) -> Set<String> {
    Set(paragraph.pieces.flatMap { $0.bookmarks.compactMap { found.narratives[$0] } })
  }

  /// A section's paragraph without the words that say whose they are.
  private func ownWords(_ text: MarkedText) -> MarkedText {
    text.middle(after: ChairReportPaper.opening, before: "")?.text ?? text
  }

  /// Compares one place with what stands there in the file.
  mutating func compare(
    _ paragraph: WordParagraph?, with place: ExpectedPlace, in label: String
  ) {
    guard let paragraph else {
      // What the record has gained since could not be in the file.
      if exported?.hold(place.key) == false { return }
      return refuse(label, was: place.text, becomes: "", note: "Missing in the file. ")
    }
    let old = exported?.hold(found.key(of: paragraph)) == true
    compare(paragraph, with: old ? found.placeBefore(paragraph) : place, of: place, in: label)
  }

  /// Compares a paragraph with the place it was when the file was written, or with the one the
  /// report has now.
  mutating func compare(
    _ paragraph: WordParagraph, with place: ExpectedPlace, of now: ExpectedPlace, in label: String
  ) {
    note(paragraph, now.narrative ?? "", label)
    let text = MarkedText(paragraph.pieces)
    if let words = now.words(in: text) ?? place.words(in: text) {
      if words.isTouched { refuse(label, was: text.before, becomes: text.after) }
      if let name = now.narrative { compareNarrative(name, [words.text]) }
      return
    }
    refuse(label, was: now.text, becomes: text.after)
    guard let name = now.narrative, names(in: paragraph).contains(name) else { return }
    let own = paragraph.pieces.filter {
      $0.bookmarks.contains { found.narratives[$0] == name }
    }
    compareNarrative(name, [MarkedText(own)])
  }

  /// Brings back the comments on a paragraph; whose they are is not kept.
  mutating func note(_ paragraph: WordParagraph, _ name: String, _ label: String) {
    for id in paragraph.commented where noted.insert(id).inserted {
      guard let words = comments[id], !words.isEmpty else { continue }
      let about = paragraph.pieces.filter { $0.comments.contains(id) && $0.change != .deleted }
        .map(\.text).joined().collapsed
      let section = name.isEmpty ? self.section(labelled: label) : name
      edits.append(
        ReturnedEdit(
          .comment, section: section, place: name.isEmpty ? label : place(of: name),
          was: about.isEmpty ? Book.shortened(paragraph.text.collapsed) : about, becomes: words))
    }
  }

  private func section(labelled label: String) -> String {
    ReportSection.allCases.first { label.hasPrefix($0.label) }?.rawValue ?? ""
  }

  /// A narrative's name in words.
  func place(of name: String) -> String { book.placeName(ofNarrative: name) }
}

extension String {
  /// The paragraphs of a text, blank ones left out, each with one space between its words.
  var collapsedLines: [String] {
    split(whereSeparator: \.isNewline).map { String($0).collapsed }.filter { !$0.isEmpty }
  }
}
