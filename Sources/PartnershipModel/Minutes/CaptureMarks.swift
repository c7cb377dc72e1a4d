// SPDX-License-Identifier: Apache-2.0

extension CaptureSurroundings {
  /// Begins a typed line that goes on from the one above.
  package static let continuationMark: Character = "+"

  /// Reads a typed line that may hold several: a mark after the end of a sentence begins the next.
  ///
  /// A second mark that could mean either is refused in words, never guessed at.
  package func understandAll(_ typed: String, as kind: EntryKind = .note) -> [CaptureLine] {
    let text = typed.trimmed
    if let rest = continued(text) {
      var lines = understandPieces(rest, as: kind)
      if !lines.isEmpty { lines[0].isContinuation = true }
      return lines
    }
    return understandPieces(text, as: kind)
  }

  /// The words after the mark of a continuation, or after three dots.
  private func continued(_ text: String) -> String? {
    for mark in ["\(CaptureSurroundings.continuationMark) ", "...", "…"] where text.hasPrefix(mark)
    {
      let rest = String(text.dropFirst(mark.count)).trimmed
      return rest.isEmpty ? nil : rest
    }
    return nil
  }

  private func understandPieces(_ text: String, as kind: EntryKind) -> [CaptureLine] {
    if let problem = doubtfulMark(in: text) {
      var line = understand(text, as: kind)
      line.problem = problem
      return [line]
    }
    return pieces(of: text).enumerated().map { place, piece in
      understand(piece, as: place == 0 ? kind : .note)
    }
  }

  /// The typed line cut before each mark that follows the end of a sentence.
  private func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece: [Substring] = []
    for word in text.split(separator: " ") {
      if let last = piece.last, word.beginsLine, last.endsSentence {
        pieces.append(piece.joined(separator: " "))
        piece = []
      }
      piece.append(word)
    }
    return pieces + [piece.joined(separator: " ")]
  }

  /// What is wrong with the marks: two at the start of a line, or one alone in its middle.
  private func doubtfulMark(in text: String) -> Refusal? {
    for piece in pieces(of: text) {
      let words = piece.split(separator: " ")
      guard let first = words.first?.first, EntryKind.marks.contains(first) else { continue }
      let rest = piece.dropFirst().drop(while: \.isWhitespace)
      if let second = rest.first, EntryKind.marks.subtracting(["\""]).contains(second) {
        return .twoMarks(String(first), String(second))
      }
      let alone = words.dropFirst().first { $0.count == 1 && EntryKind.making.contains($0) }
      if let alone { return .markInside(String(alone)) }
    }
    return nil
  }
}

extension EntryKind {
  /// Every mark there is.
  static let marks = Set(allCases.compactMap(\.mark))
  /// The marks that make a record of their own, so that one inside a line cannot be passed over.
  fileprivate static let making: Set<Substring> = ["!", "=", "^"]
}

extension Substring {
  /// Whether a line may begin with this word: a mark alone, or one that makes a record and its
  /// first word.
  fileprivate var beginsLine: Bool {
    guard let mark = first, EntryKind.marks.contains(mark) else { return false }
    if count == 1 { return true }
    let makes = EntryKind.making.contains(self[startIndex...startIndex])
    return makes && dropFirst().first?.isLetter == true
  }

  fileprivate var endsSentence: Bool {
    last.map { ".!?;…”\"".contains($0) } == true && count > 1
  }
}
