// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

extension Marking {
  /// Reads a marking as people type it: in any case, with spaces or hyphens.
  ///
  /// - Throws: `PaperRefusal` for SECRET and TOP SECRET, which this program must not hold, and for
  ///   what is no marking, with those there are.
  package init(typed text: String) throws(PaperRefusal) {
    let words = Marking.words(of: text)
    if Marking.isTooHigh(words) { throw .tooHigh(marking: text) }
    let found = Marking.allCases.first { Marking.words(of: $0.label) == words }
    guard let found else { throw .unknownMarking(text) }
    self = found
  }

  /// Whether some words name a marking above OFFICIAL-SENSITIVE, alone or among others.
  package static func isTooHigh(_ text: String) -> Bool { isTooHigh(words(of: text)) }

  private static func isTooHigh(_ words: [String]) -> Bool {
    words.contains { $0.hasSuffix("secret") } || words == ["s"] || words == ["ts"]
  }

  /// The words in small letters, each without what disguises it: wide letters, hidden hyphens,
  /// letters set apart.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var isSpelled = false
    for word in SearchedWords.of(text).joined(separator: " ").split(whereSeparator: { !$0.isLetter }
    ) {
      let isLetter = word.count == 1
      if isLetter, isSpelled { words[words.count - 1] += word } else { words.append(String(word)) }
      isSpelled = isLetter
    }
    // OFFICIALSENSITIVE in one word is meant as well.
    return words == ["officialsensitive"] ? ["official", "sensitive"] : words
  }
}

extension Paper {
  /// The paper under a higher marking; nil leaves the one its contents give it.
  ///
  /// - Throws: `PaperRefusal` naming what needs a higher marking than the one asked for.
  package func marked(_ wanted: Marking?, in book: Book) throws(PaperRefusal) -> Paper {
    guard let wanted, wanted.label != marking else { return self }
    let own = Marking.allCases.first { $0.label == marking } ?? .officialSensitive
    guard wanted > own else {
      var seen: Set<RecordReference> = []
      let sensitive = references.filter {
        seen.insert($0).inserted && book.marking(of: [$0]) > wanted
      }
      throw .markedTooLow(wanted, contents: sensitive.map(book.whereabouts))
    }
    var paper = self
    paper.marking = wanted.label
    return paper
  }

  /// The paper with an instruction printed after its marking: who may have it, what to do with it.
  ///
  /// - Throws: `PaperRefusal` when the instruction names a marking this program must not hold.
  package func handled(_ instruction: String?) throws(PaperRefusal) -> Paper {
    let words = instruction.map(TextCleaner.clean) ?? ""
    guard !words.isEmpty else { return self }
    if Marking.isTooHigh(words) { throw .tooHigh(marking: words) }
    guard words.count <= Paper.longestHandling else {
      throw .handlingTooLong(limit: Paper.longestHandling)
    }
    var paper = self
    paper.marking += ". Handling: \(words)"
    return paper
  }

  /// A handling instruction stands on every page, so it is one line at most, in characters.
  package static let longestHandling = 120
}
