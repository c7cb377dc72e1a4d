// SPDX-License-Identifier: Apache-2.0

/// A word of a text with what stands around it.
struct TextWord: Sendable {
  /// As it stands, without marks around it.
  let text: String
  /// In small letters, without a possessive ending.
  let lowercased: String
  /// Whether a sentence begins with it.
  var startsSentence: Bool
  /// Whether a mark after it parts it from the next word.
  let endsPhrase: Bool

  /// Whether it begins with a capital.
  var isCapitalised: Bool { text.first?.isUppercase == true }
  /// "J", "JR", "NHS".
  var isInitials: Bool {
    let letters = text.filter(\.isLetter)
    return !letters.isEmpty && letters.count <= 5 && letters.allSatisfy(\.isUppercase)
  }
  /// The letters of a pseudonym: one or two capitals, or a number; "I" is the word.
  var isLetters: Bool {
    let stem = text.prefix(lowercased.count)
    guard (1...2).contains(stem.count), stem != "I" else { return false }
    return stem.allSatisfy(\.isNumber) || stem.allSatisfy(\.isUppercase)
  }
  /// "7", "14".
  var isNumber: Bool { !text.isEmpty && text.allSatisfy(\.isNumber) }

  /// The words of a text, in order.
  static func all(in text: String) -> [TextWord] { sentences(of: text).flatMap(\.self) }

  /// The words of a text, sentence by sentence.
  static func sentences(of text: String) -> [[TextWord]] {
    var sentences: [[TextWord]] = [[]]
    for part in text.split(whereSeparator: \.isWhitespace) {
      let start = part.firstIndex { $0.isLetter || $0.isNumber } ?? part.endIndex
      let end = part.lastIndex { $0.isLetter || $0.isNumber }
      guard let end else { continue }
      let core = part[start...end]
      let after = part[part.index(after: end)...]
      // "J." is an initial and ends nothing.
      let isInitial = core.count == 1 && core.first?.isUppercase == true && after == "."
      let word = TextWord(
        text: String(core), lowercased: stem(of: core),
        startsSentence: sentences[sentences.count - 1].isEmpty || part.first == "\u{201C}",
        endsPhrase: !after.isEmpty && !isInitial)
      sentences[sentences.count - 1].append(word)
      if !isInitial, after.contains(where: { ".!?:;".contains($0) }) { sentences.append([]) }
    }
    return sentences
  }

  private static func stem(of word: Substring) -> String {
    var stem = word.lowercased()
    for ending in ["'s", "\u{2019}s"] where stem.hasSuffix(ending) { stem.removeLast(2) }
    return stem
  }
}
