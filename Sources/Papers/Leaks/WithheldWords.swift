// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// The stretches of words that stand in restricted records and in no open one.
///
/// A longer text is looked for by every five words that follow one another in it, so that a part of
/// it is found as well; a text of fewer words is looked for whole. What an open record says too is
/// an ordinary phrase, unless it is ten words long: that is a quotation, wherever it stands, and
/// only what titles and the structure print excuses it. Numbers alone are no secret: open minutes
/// keep them.
struct WithheldWords: Sendable {
  static let stretch = 5
  static let quotation = 10

  /// The stretches, each with the record it was found in first.
  private var records: [String: RecordReference] = [:]
  /// The words that stretches begin with, to pass over the others quickly.
  private var starts: Set<String> = []

  /// Learns the restricted words of a book; `open` are the texts of its other records.
  init(restricted: [RecordedText], open: [RecordedText]) {
    for text in restricted { learn(text) }
    guard !records.isEmpty else { return }
    let living = Set(restricted.filter { !$0.isRemoved }.flatMap { quotations(in: $0.words) })
    for text in open { excuse(text, besides: living) }
    starts = Set(records.keys.compactMap { $0.split(separator: " ").first.map(String.init) })
  }

  /// Each stretch of some words that is withheld, with its record, once for each record.
  func found(in words: [String]) -> [(words: String, record: RecordReference)] {
    var seen: Set<RecordReference> = []
    var found: [(String, RecordReference)] = []
    for place in words.indices where starts.contains(words[place]) {
      for length in WithheldWords.lengths where place + length <= words.count {
        let text = words[place..<place + length].joined(separator: " ")
        guard let record = records[text], seen.insert(record).inserted else { continue }
        found.append((words[place..<place + min(length, 5)].joined(separator: " "), record))
      }
    }
    return found
  }

  private static let lengths = Array(1...stretch) + [quotation]

  private mutating func learn(_ text: RecordedText) {
    for key in stretches(of: text.words) + quotations(in: text.words) + text.pseudonyms
    where records[key] == nil {
      records[key] = text.record
    }
  }

  /// What a text is looked for by: its five words in a row, or the whole of a shorter one.
  private func stretches(of words: [String]) -> [String] {
    guard words.count >= WithheldWords.stretch else {
      let telling = words.filter(SearchedWords.isTelling)
      // One short word, a number or a date says nothing by itself.
      let isEnough = telling.count > 1 || telling.contains { $0.count > 3 }
      return isEnough ? [words.joined(separator: " ")] : []
    }
    return runs(of: WithheldWords.stretch, in: words).filter {
      $0.count(where: SearchedWords.isTelling) >= 3
    }.map { $0.joined(separator: " ") }
  }

  private func quotations(in words: [String]) -> [String] {
    runs(of: WithheldWords.quotation, in: words).filter {
      $0.count(where: SearchedWords.isTelling) >= WithheldWords.stretch
    }.map { $0.joined(separator: " ") }
  }

  private func runs(of length: Int, in words: [String]) -> [ArraySlice<String>] {
    guard words.count >= length else { return [] }
    return (0...words.count - length).map { words[$0..<$0 + length] }
  }

  private mutating func excuse(_ text: RecordedText, besides living: Set<String>) {
    for length in WithheldWords.lengths {
      for run in runs(of: length, in: text.words) {
        let key = run.joined(separator: " ")
        if length == WithheldWords.quotation, !text.isPrintedEverywhere, living.contains(key) {
          continue
        }
        records[key] = nil
      }
    }
  }
}

/// A text of a record, as the search compares it.
struct RecordedText: Sendable {
  let record: RecordReference
  let words: [String]
  /// The pseudonyms in it, as words.
  var pseudonyms: [String] = []
  /// Whether the record was taken out.
  var isRemoved = false
  /// Whether papers print it over and over: a name, a title, a plan's wording.
  var isPrintedEverywhere = false
}
