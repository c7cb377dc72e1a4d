// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// Searches a written open version, part by part, for what it must not hold: words of restricted
/// records, pseudonyms with detail, and people's names.
package struct LeakSearch: Sendable {
  /// The most findings that are told at once.
  static let limit = 12

  private let withheld: WithheldWords
  private let names: RestrictedWords
  private let whereabouts: [RecordReference: String]

  /// Learns what a book withholds, and which words in it are nobody's name.
  package init(_ book: Book) {
    let texts = BookTexts(book)
    withheld = WithheldWords(restricted: texts.restricted, open: texts.open)
    names = book.restrictedWords(learning: texts.openTexts + LeakSearch.ownWords)
    whereabouts = Dictionary(
      texts.restricted.map { ($0.record, book.whereabouts(of: $0.record)) }
    ) { first, _ in first }
  }

  /// Everything found in a written file and in its name, the withheld words first.
  ///
  /// - Throws: `PaperRefusal.unsearchable` when a part of it cannot be read back.
  package func leaks(
    in bytes: [UInt8], _ format: PaperFormat, named fileName: String
  ) throws(PaperRefusal) -> [Leak] {
    let name = WrittenPart("the file's name", [fileName])
    return leaks(in: [name] + (try WrittenFile.parts(of: bytes, ending: format.fileEnding)))
  }

  /// Makes sure that a written file holds nothing it must not.
  ///
  /// - Throws: `PaperRefusal` naming what was found.
  package func check(
    _ bytes: [UInt8], _ format: PaperFormat, named fileName: String
  ) throws(PaperRefusal) {
    let leaks = try leaks(in: bytes, format, named: fileName)
    if !leaks.isEmpty { throw .leaks(leaks) }
  }

  /// The same for a paper that is not written yet.
  package func check(_ paper: Paper) throws(PaperRefusal) {
    let leaks = leaks(in: PaperParts.parts(of: paper))
    if !leaks.isEmpty { throw .leaks(leaks) }
  }

  /// Everything found in some parts, each thing once for each part.
  func leaks(in parts: [WrittenPart]) -> [Leak] {
    var found: [Leak] = parts.flatMap(withheldWords)
    found += parts.filter(\.holdsNames).flatMap(shapes)
    var seen: Set<Leak> = []
    return Array(found.filter { seen.insert($0).inserted }.prefix(LeakSearch.limit))
  }

  /// Across its stretches too: a text cut in two is the same text.
  private func withheldWords(in part: WrittenPart) -> [Leak] {
    withheld.found(in: part.stretches.flatMap(SearchedWords.of)).map { words, record in
      Leak(kind: .withheld, found: words, place: part.place, record: whereabouts[record])
    }
  }

  private func shapes(in part: WrittenPart) -> [Leak] {
    part.stretches.flatMap { text -> [Leak] in
      let shown = LeakSearch.withoutInvisible(text)
      return names.pseudonymsWithDetail(in: shown).map {
        Leak(kind: .pseudonym, found: $0, place: part.place)
      }
        + names.personNames(in: shown).map {
          Leak(kind: .personName, found: $0, place: part.place)
        }
    }
  }

  /// A soft hyphen in a name does not make it another.
  private static func withoutInvisible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { ![0xAD, 0x200B, 0x2060, 0xFEFF].contains($0.value) }))
  }

  /// Words of the papers themselves, in small letters, so that a heading is nobody's name.
  private static let ownWords = [
    """
    the open version of every paper withheld entries minutes agenda register action decision
    escalation plan report reminder structure progress completed started update owner source group
    chair deputy member present apologies absent attendance observer visitor quorum venue start end
    place date version draft circulated agreed corrected handling number title marking notice
    standing issue ask answer clocks state basis dissent purpose lead paper heading moves evidence
    success statement position timescale waiting expected backlog meeting held scheduled cycle
    letter extract calendar stands falls
    """
  ]
}
