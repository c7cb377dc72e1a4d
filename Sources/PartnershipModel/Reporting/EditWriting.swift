// SPDX-License-Identifier: Apache-2.0

extension Record<ProposedEdit> {
  /// The words of the narrative once the edit is written into them as they stand now.
  func written(into present: String) throws(Refusal) -> String {
    let (was, becomes) = (self.was ?? "", self.becomes ?? "")
    let words =
      self.type == .tracked
      ? EditPlace(before: self.before ?? "", was: was, after: self.after ?? "")
        .replaced(in: present, with: becomes)
      : EditPlace.sameWords(present, was) ? becomes : nil
    guard let words else {
      throw .editStale(place: self.place, was: was.isEmpty ? self.before ?? "" : was)
    }
    return words
  }

  /// Whether its old words no longer stand where it found them.
  package func isStale(in book: Book) -> Bool {
    guard self.state == .open, self.type != .comment, let report = self.report else {
      return false
    }
    return (try? written(into: book.narrative(self.section, of: report)?.text ?? "")) == nil
  }
}

/// A place in running words, by what stands there and on both sides of it.
struct EditPlace {
  var before: String
  var was: String
  var after: String

  /// How many letters of the surroundings are asked for, fewer when a neighbour was changed too.
  private static let surroundings = [40, 24, 12, 6]

  /// The text with other words in the place; nil when it is not there, or there more than once.
  func replaced(in text: String, with words: String) -> String? {
    // With less to go by the place is less certain, so both sides come first; words that were taken
    // out are the only thing that may stand alone.
    let both = EditPlace.surroundings.lazy.compactMap {
      found(in: text, before.suffix($0), after.prefix($0))
    }
    let one = EditPlace.surroundings.lazy.compactMap {
      found(in: text, before.suffix($0), "") ?? found(in: text, "", after.prefix($0))
    }
    let place = both.first ?? one.first ?? only(was, in: text, skipping: 0, 0)
    return place.map { text[..<$0.lowerBound] + words + text[$0.upperBound...] }
      .map { EditPlace.tidied(String($0)) }
  }

  /// Where the old words stand between two others, one of which there must be.
  private func found(
    in text: String, _ first: Substring, _ last: Substring
  ) -> Range<String.Index>? {
    guard !first.isEmpty || !last.isEmpty else { return nil }
    return only(first + was + last, in: text, skipping: first.count, last.count)
  }

  /// Where a text stands once and only once, without so many letters at both ends.
  private func only(
    _ wanted: some StringProtocol, in text: String, skipping first: Int, _ last: Int
  ) -> Range<String.Index>? {
    guard !wanted.isEmpty else { return nil }
    let found = text.ranges(of: wanted)
    guard found.count == 1 else { return nil }
    return text.index(
      found[0].lowerBound, offsetBy: first)..<text.index(found[0].upperBound, offsetBy: -last)
  }

  /// Without the two spaces that words taken out leave behind.
  private static func tidied(_ text: String) -> String {
    text.replacing("  ", with: " ").trimmed
  }

  /// Whether two texts say the same, however their lines are broken.
  static func sameWords(_ one: String, _ other: String) -> Bool {
    one.split(whereSeparator: \.isWhitespace) == other.split(whereSeparator: \.isWhitespace)
  }
}
