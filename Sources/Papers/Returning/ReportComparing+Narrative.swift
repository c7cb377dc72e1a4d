// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension ReportComparing {
  /// What stands where the chair has not written; it counts as no words, kept or overwritten.
  static let standIns = [
    DocumentWriter.narrativePlaceholder, ChairReportPaper.noSummary, ChairReportPaper.noRisks,
  ]
  private static let movedOn =
    "These words were changed in the report after the file was written."

  /// Compares the chair's words under a name with what stands in their place in the file.
  mutating func compareNarrative(_ name: String, _ regions: [MarkedText]) {
    var regions = regions
    for place in regions.indices {
      for words in ReportComparing.standIns where regions[place].remove(words) {
        regions[place] = MarkedText(trimming: regions[place])
      }
    }
    regions.removeAll(where: \.isEmpty)
    let comparing = NarrativeComparing(
      name: name, isSection: ReportSection(rawValue: name) != nil,
      book: book.narrative(name, of: report)?.text ?? "", regions: regions,
      digests: found.digests[name].map { $0.filter { $0 != NarrativeComparing.noWords } })
    let note = comparing.isMovedOn ? ReportComparing.movedOn : nil
    for change in comparing.changes {
      edits.append(
        ReturnedEdit(
          change.isTracked ? .tracked : .words, section: name, place: place(of: name),
          was: change.words.was, becomes: change.words.becomes, before: change.words.before,
          after: change.words.after, whole: comparing.after, note: note))
    }
  }
}

extension MarkedText {
  /// The same words without space at both ends.
  fileprivate init(trimming text: MarkedText) {
    self.init([])
    letters = text.letters
    while letters.first?.character == " " { letters.removeFirst() }
    while letters.last?.character == " " { letters.removeLast() }
  }
}

/// One narrative: as the book has it, as the file had it, and as the file has it.
private struct NarrativeComparing {
  /// The digest of no words at all.
  static let noWords = Digest.sha256("")

  let name: String
  /// Whether it may have paragraphs; words within a line have none.
  let isSection: Bool
  let book: String
  let regions: [MarkedText]
  /// The digests of its paragraphs when the file was written; nil where the file does not say.
  let digests: [String]?

  struct Change {
    var isTracked: Bool
    var words: TrackedChange
  }

  private var bookLines: [String] {
    isSection ? book.collapsedLines : [book.collapsed].filter { !$0.isEmpty }
  }
  private var linesBefore: [String] { regions.map(\.before).filter { !$0.isEmpty } }
  /// The words of the file with its tracked changes accepted.
  var after: String { regions.map(\.after).filter { !$0.isEmpty }.joined(separator: "\n") }
  private var before: String { linesBefore.joined(separator: "\n") }

  /// Whether the book's words are others than when the file was written.
  var isMovedOn: Bool { digests.map { $0 != bookLines.map(Digest.sha256) } ?? false }

  /// Whether somebody wrote in the file without tracking it.
  private var isRewritten: Bool {
    linesBefore != bookLines && linesBefore.map(Digest.sha256) != digests
  }

  var changes: [Change] {
    let isTracked = regions.contains(where: \.isChanged)
    let whole = TrackedChange(was: bookLines.joined(separator: "\n"), becomes: after)
    if linesBefore.isEmpty {
      return after == whole.was || !(isTracked || isRewritten)
        ? [] : [Change(isTracked: false, words: whole)]
    }
    let rewritten = TrackedChange(was: whole.was, becomes: before)
    return (isRewritten ? [Change(isTracked: false, words: rewritten)] : [])
      + regions.indices.flatMap(tracked).map { Change(isTracked: true, words: $0) }
  }

  /// The tracked changes of one paragraph; one that is all new goes behind the one before it.
  private func tracked(in place: Int) -> [TrackedChange] {
    let region = regions[place]
    guard region.before.isEmpty else { return region.changes }
    let above = regions[..<place].last { !$0.before.isEmpty }?.before
    let below = regions[place...].first { !$0.before.isEmpty }?.before
    if let above {
      return [TrackedChange(becomes: "\n" + region.after, before: String(above.suffix(40)))]
    }
    return [
      TrackedChange(becomes: region.after + "\n", after: String((below ?? "").prefix(40)))
    ]
  }
}
