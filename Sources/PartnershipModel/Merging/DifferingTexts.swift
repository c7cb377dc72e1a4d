// SPDX-License-Identifier: Apache-2.0

/// Texts that differ somewhere, shown side by side: each from the same place, a little before the
/// first difference. Square brackets say where they differ without colour.
struct DifferingTexts {
  /// The most that a sentence shows of a text, in characters.
  static let usual = 60
  /// What share of an excerpt may be words that stand before the difference.
  private static let shareBefore = 4

  private let texts: [String]
  /// The words of each text, or its letters where words are too long to tell cuts of them apart.
  private let pieces: [[Substring]]
  /// What stands between two of them.
  private let gap: String
  /// How many pieces all begin with, and how many of those left all end with.
  private let alike: Int
  private let alikeAtEnd: Int

  private enum Way: CaseIterable { case words, latestWords, letters }

  /// Compares texts word by word.
  init(_ texts: [String]) { self.init(texts, .words) }

  private init(_ texts: [String], _ way: Way) {
    self.texts = texts
    let lines = way == .letters ? texts.map(\.onOneLine) : texts
    let pieces = lines.map { line in
      way == .letters
        ? line.indices.map { line[$0...$0] } : line.split(whereSeparator: \.isWhitespace)
    }
    self.pieces = pieces
    gap = way == .letters ? "" : " "
    let pairs = pieces.indices.flatMap { one in pieces.indices.dropFirst(one + 1).map { (one, $0) }
    }
    let starts = pairs.map { pieces[$0].alike(pieces[$1]) }
    // Where three differ, two may part later than all do.
    let start = (way == .words ? starts.min() : starts.max()) ?? 0
    alike = start
    alikeAtEnd =
      way == .words
      ? pairs.map {
        pieces[$0].dropFirst(start).reversed().alike(pieces[$1].dropFirst(start).reversed())
      }
      .min() ?? 0 : 0
  }

  /// Each text cut to a length in characters, so that all can be told apart.
  static func excerpts(
    _ texts: [String], within limit: Int = usual, marked: Bool = false
  ) -> [String] {
    var cut: [String] = []
    for way in Way.allCases {
      let differing = DifferingTexts(texts, way)
      cut = differing.pieces.indices.map { differing.excerpt($0, within: limit, marked) }
      if Set(cut).count == Set(texts.map(\.onOneLine)).count { break }
    }
    return cut
  }

  /// Each text in full, with what differs between square brackets; as they are where they have
  /// nothing in common.
  var marked: [String] {
    guard hasCommon else { return texts }
    return texts.indices.map { place in
      let (text, words) = (texts[place], pieces[place])
      let middle = words.dropFirst(alike).dropLast(alikeAtEnd)
      guard let first = middle.first, let last = middle.last else {
        let at = words.dropFirst(alike).first?.startIndex ?? text.endIndex
        return "\(text[..<at])[ ] \(text[at...])".trimmed
      }
      return text[..<first.startIndex] + "[" + text[first.startIndex..<last.endIndex] + "]"
        + text[last.endIndex...]
    }
  }

  /// Whether they begin or end alike.
  var hasCommon: Bool { pieces.count > 1 && alike + alikeAtEnd > 0 }

  private func excerpt(_ place: Int, within limit: Int, _ marked: Bool) -> String {
    let words = pieces[place]
    let isMarked = marked && hasCommon
    let start = firstShown(within: limit, isMarked)
    let before = (start > 0 ? "…" : "") + joined(words.prefix(alike).dropFirst(start))
    let tail = words.dropFirst(alike).suffix(alikeAtEnd)
    let between = joined(words.dropFirst(alike).dropLast(alikeAtEnd))
    let lead = before + (before.isEmpty || before == "…" ? "" : gap)
    let room = max(8, limit - lead.count - (isMarked ? 2 : 0))
    let middle = Book.shortened(between, to: room)
    let shown = lead + (isMarked ? "[\(middle.isEmpty ? " " : middle)]" : middle)
    guard middle == between, !tail.isEmpty else { return shown.trimmed }
    let rest = Book.shortened(joined(tail), to: max(0, limit - shown.count - gap.count - 1))
    return (shown + (middle.isEmpty && !isMarked || rest == "…" ? "" : gap) + rest).trimmed
  }

  /// The first piece that is shown of each: the very first where all fit.
  private func firstShown(within limit: Int, _ isMarked: Bool) -> Int {
    let longest = pieces.map { joined($0[...]).count }.max() ?? 0
    guard longest + (isMarked ? 2 : 0) > limit, let first = pieces.first else { return 0 }
    var (start, length) = (min(alike, first.count), 0)
    while start > 0 {
      length += first[start - 1].count + gap.count
      guard length <= limit / DifferingTexts.shareBefore else { break }
      start -= 1
    }
    return start
  }

  private func joined(_ pieces: some Sequence<Substring>) -> String {
    pieces.joined(separator: gap)
  }
}

extension Sequence<Substring> {
  /// How many both begin with.
  fileprivate func alike(_ other: some Sequence<Substring>) -> Int {
    zip(self, other).prefix { $0 == $1 }.count
  }
}
