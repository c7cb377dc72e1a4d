// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// Text being typed that is not a record yet, so that at most a second of it can be lost.
package struct Draft: Sendable, Equatable {
  /// The meeting being minuted, when it is a minuted line.
  package var meeting: String
  /// The agenda item.
  package var item: String
  /// The line being changed, when it is not a new one.
  package var entry: String
  /// The words.
  package var text: String
  /// What else stands half typed: lines put away or left for another, and forms.
  package var others: [Draft] = []

  /// Makes a draft.
  package init(meeting: String = "", item: String = "", entry: String = "", text: String) {
    self.meeting = meeting
    self.item = item
    self.entry = entry
    self.text = text
  }

  /// The first of several, with the others; those without words are left out.
  init?(joining drafts: [Draft]) {
    let parts = drafts.flatMap(\.parts).filter { !$0.text.isBlank }
    guard let first = parts.first(where: { !$0.meeting.isEmpty }) ?? parts.first else { return nil }
    self = first
    others = parts
    if let place = others.firstIndex(of: first) { others.remove(at: place) }
  }

  /// It and the others, one by one.
  var parts: [Draft] {
    var first = self
    first.others = []
    return [first] + others.flatMap(\.parts)
  }

  /// All words, to be pasted.
  var words: String { parts.map(\.text).joined(separator: " | ") }

  /// Three lines that say where, then the words; the others likewise, each after a record separator.
  package var storedText: String {
    parts.map { "\($0.meeting)\n\($0.item)\n\($0.entry)\n\($0.text)" }
      .joined(separator: Draft.separator)
  }

  /// Reads what `storedText` wrote; a text of another shape is kept as words alone.
  package init(storedText: String) {
    let parts = storedText.split(separator: Draft.separator, omittingEmptySubsequences: false)
    self.init(storedPart: parts.first ?? "")
    others = parts.dropFirst().map { Draft(storedPart: $0) }
  }

  private static let separator = "\u{1E}"

  private init(storedPart: Substring) {
    let parts = storedPart.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4 else {
      self.init(text: String(storedPart))
      return
    }
    self.init(
      meeting: String(parts[0]), item: String(parts[1]), entry: String(parts[2]),
      text: String(parts[3]))
  }
}
