// SPDX-License-Identifier: Apache-2.0

extension StringProtocol {
  /// The text as it begins a sentence.
  package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text for the middle of a sentence; initials such as SGG keep their capitals, and so does
  /// what begins a name of several words, such as Substance Harm Group.
  package var lowercasedFirst: String {
    guard let first, dropFirst().first?.isUppercase != true, !beginsWithName else {
      return String(self)
    }
    return first.lowercased() + dropFirst()
  }

  /// Whether the word after the first has a capital of its own, which only a name has; after one
  /// that leads to a name ("The Chair was ill") it tells nothing of the first.
  private var beginsWithName: Bool {
    let words = split(maxSplits: 2, whereSeparator: \.isWhitespace)
    guard words.count > 1, words[1].first?.isUppercase == true,
      words[1].dropFirst().first?.isLowercase == true
    else { return false }
    return words[0].allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" }
      && !leadingWords.contains(words[0].lowercased())
  }
}

/// Words that begin a sentence before a name and are no part of it.
private let leadingWords: Set<String> = [
  "a", "all", "an", "and", "any", "as", "at", "because", "both", "by", "for", "from", "in", "no",
  "not", "of", "on", "one", "only", "our", "since", "some", "that", "the", "their", "this", "to",
  "until", "when", "while", "with",
]
