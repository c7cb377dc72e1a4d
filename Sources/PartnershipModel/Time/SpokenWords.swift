// SPDX-License-Identifier: Apache-2.0

/// The first words of a line, in lower case and without the punctuation that ends them.
struct SpokenWords {
  /// Is more words than any date phrase has.
  private static let most = 12
  /// Is more bytes than any word of a date phrase has.
  private static let longestWord = 20

  private let words: [String]
  /// Tells whether the line goes on after the words held here.
  private let goesOn: Bool

  init(_ line: ArraySlice<Substring>) {
    words = line.prefix(SpokenWords.most).map(SpokenWords.plain)
    goesOn = line.count > SpokenWords.most
  }

  /// Gives a word, or an empty text past the end.
  subscript(index: Int) -> String { words.indices.contains(index) ? words[index] : "" }

  /// Tells whether nothing is left from this word on.
  func isEnd(_ index: Int) -> Bool { index >= words.count && !goesOn }

  /// Tells whether the words from here on start with the phrase.
  func has(_ phrase: String..., at index: Int) -> Bool {
    phrase.indices.allSatisfy { self[index + $0] == phrase[$0] }
  }

  /// Steps over the word when it is one of those given.
  func skipping(_ options: Set<String>, at index: Int) -> Int {
    options.contains(self[index]) ? index + 1 : index
  }

  /// Words too long to matter become empty, so that no time is spent on them.
  private static func plain(_ word: Substring) -> String {
    guard word.utf8.count <= longestWord else { return "" }
    let lower = word.lowercased().replacing("’", with: "'")
    var bytes = lower.utf8[...]
    while let last = bytes.last, endings.contains(last) { bytes = bytes.dropLast() }
    return String(Substring(bytes))
  }

  private static let endings = Array(",.;:!?')".utf8)
}
