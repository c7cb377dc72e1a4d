// SPDX-License-Identifier: Apache-2.0

/// Finds names by a few typed letters, the way every list and completion of the program does.
package struct Matching: Sendable {
  private let wanted: [[UInt8]]

  /// Prepares the letters somebody typed.
  package init(_ typed: String) {
    wanted = Matching.words(typed)
  }

  /// Whether nothing was typed, which matches everything.
  package var isEmpty: Bool { wanted.isEmpty }

  /// How well a name fits: 0 is best; nil when it does not.
  ///
  /// Every typed word must begin a word of the name, or the typed letters its initials.
  package func rank(_ name: String) -> Int? {
    guard !wanted.isEmpty else { return 3 }
    let words = Matching.words(name)
    if words == wanted { return 0 }
    if words.starts(with: wanted) { return 1 }
    if wanted.count == 1, wanted[0].count > 1,
      words.map({ $0[0] }).starts(with: wanted[0])
    {
      return 2
    }
    guard wanted.allSatisfy({ typed in words.contains { $0.starts(with: typed) } }) else {
      return nil
    }
    return words.first.map { $0.starts(with: wanted[0]) } == true ? 2 : 3
  }

  /// The best rank over several names.
  package func rank(_ names: [String]) -> Int? {
    names.compactMap(rank).min()
  }

  static func words(_ text: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": word.append(UInt8(truncatingIfNeeded: scalar.value))
      case "'", "\u{2019}": continue
      case "\u{80}"..."\u{BF}", "\u{2000}"..."\u{206F}":
        if !word.isEmpty { words.append(word) }
        word = []
      case "\u{80}"...: word += String(scalar).utf8
      default:
        if !word.isEmpty { words.append(word) }
        word = []
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
