// SPDX-License-Identifier: Apache-2.0

/// Running words letter by letter, each with what was recorded of it while changes were tracked.
struct MarkedText {
  struct Letter {
    var character: Character
    var change: WordChange?
  }

  var letters: [Letter]

  /// The words of some pieces, any white space as one space.
  init(_ pieces: [WordPiece]) {
    letters = []
    for piece in pieces {
      for character in piece.text {
        let isSpace = character.isWhitespace
        if isSpace, let last = letters.last, last.character == " ", last.change == piece.change {
          continue
        }
        letters.append(Letter(character: isSpace ? " " : character, change: piece.change))
      }
    }
    while letters.first?.character == " " { letters.removeFirst() }
    while letters.last?.character == " " { letters.removeLast() }
  }

  private init(_ letters: ArraySlice<Letter>) { self.letters = Array(letters) }

  /// The words with all tracked changes refused.
  var before: String { MarkedText.text(letters.filter { $0.change != .inserted }) }
  /// The words with all tracked changes accepted.
  var after: String { MarkedText.text(letters.filter { $0.change != .deleted }) }
  /// Whether anything was tracked.
  var isChanged: Bool { letters.contains { $0.change != nil } }
  /// Whether it says nothing, before and after.
  var isEmpty: Bool { before.isEmpty && after.isEmpty }

  private static func text(_ letters: [Letter]) -> String {
    String(letters.map(\.character)).collapsed
  }

  /// What stands between two texts, before any change was tracked; nil where they do not stand at
  /// both ends. `isTouched` says that the ends themselves were changed.
  func middle(after prefix: String, before suffix: String) -> (text: MarkedText, isTouched: Bool)? {
    guard let start = place(behind: prefix), let ending = reversed.place(behind: suffix.turned)
    else { return nil }
    let end = letters.count - ending
    guard start <= end else { return nil }
    let isTouched = (letters[..<start] + letters[end...]).contains { $0.change != nil }
    return (MarkedText(letters[start..<end]), isTouched)
  }

  private var reversed: MarkedText { MarkedText(letters.reversed()[...]) }

  /// How many letters it takes to have said a text, with what was put in among them passed over.
  private func place(behind text: String) -> Int? {
    var place = 0
    for character in text {
      while place < letters.count, letters[place].change == .inserted { place += 1 }
      guard place < letters.count, letters[place].character == character else { return nil }
      place += 1
    }
    return place
  }

  /// Takes a text out wherever it stood before the tracked changes; true when it was there.
  mutating func remove(_ text: String) -> Bool {
    let standing = letters.indices.filter { letters[$0].change != .inserted }
    let wanted = Array(text)
    guard !wanted.isEmpty, standing.count >= wanted.count else { return false }
    for start in 0...(standing.count - wanted.count)
    where (0..<wanted.count).allSatisfy({
      letters[standing[start + $0]].character == wanted[$0]
    }) {
      let gone = Set(standing[start..<start + wanted.count])
      letters = letters.indices.filter { !gone.contains($0) }.map { letters[$0] }
      return true
    }
    return false
  }
}

/// One tracked change in running words: what was taken out, what was put in, and what stood around.
struct TrackedChange: Equatable {
  var was = ""
  var becomes = ""
  var before = ""
  var after = ""
}

extension MarkedText {
  /// How many letters around a change say where it was.
  private static let surroundings = 40

  /// Every tracked change, in order; what was taken out and put in at one place is one.
  var changes: [TrackedChange] {
    var changes: [TrackedChange] = []
    var place = 0
    while place < letters.count {
      guard letters[place].change != nil else {
        place += 1
        continue
      }
      let end = letters[place...].firstIndex { $0.change == nil } ?? letters.count
      let change = change(in: place..<end)
      if change.was != change.becomes { changes.append(change) }
      place = end
    }
    return changes
  }

  private func change(in range: Range<Int>) -> TrackedChange {
    func said(_ letters: some Sequence<Letter>, _ wanted: (WordChange?) -> Bool) -> String {
      String(letters.filter { wanted($0.change) }.map(\.character))
    }
    let before = said(letters[..<range.lowerBound]) { $0 != .inserted }
    let after = said(letters[range.upperBound...]) { $0 != .inserted }
    return TrackedChange(
      was: said(letters[range]) { $0 == .deleted },
      becomes: said(letters[range]) { $0 == .inserted },
      before: String(before.suffix(MarkedText.surroundings)),
      after: String(after.prefix(MarkedText.surroundings)))
  }
}

extension String {
  /// The same words with one space between them.
  var collapsed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  fileprivate var turned: String { String(reversed()) }

  /// How much two texts have in common, word by word: 0 for nothing, 1 for all.
  func likeness(to other: String) -> Double {
    let (mine, others) = (split(separator: " "), other.split(separator: " "))
    guard !mine.isEmpty, !others.isEmpty else { return 0 }
    var left: [Substring: Int] = [:]
    for word in others { left[word, default: 0] += 1 }
    var common = 0
    for word in mine where left[word, default: 0] > 0 {
      left[word, default: 0] -= 1
      common += 1
    }
    return Double(2 * common) / Double(mine.count + others.count)
  }
}
