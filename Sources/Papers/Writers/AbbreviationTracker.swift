// SPDX-License-Identifier: Apache-2.0

/// Part of a text, cut where a short form is used for the first time.
enum TextPiece: Equatable {
  /// Text to print as it is.
  case plain(String)
  /// A short form to spell out here.
  case firstUse(Abbreviation)
}

/// Finds the first use of each abbreviation as a paper is written from top to bottom.
///
/// A short form counts only as a whole word: `TEG` in the reference `TEG-2026-07` is no use of it.
/// Where the author has already spelled it out beside the short form, nothing is added.
struct AbbreviationTracker {
  private var unused: [Unicode.Scalar: [Abbreviation]] = [:]
  /// Names with a short form in them, each of which is one word here: nothing in it is spelled out.
  private let names: [Unicode.Scalar: [String]]

  /// Starts with every abbreviation of a paper unused; of two meanings of one short form the first
  /// counts.
  init(_ paper: Paper) {
    self.init(paper.abbreviations, names: paper.wholeNames)
  }

  /// Starts with every abbreviation unused; nothing is spelled out within some names.
  init(_ abbreviations: [Abbreviation], names: [String] = []) {
    let found = names.compactMap { name in name.unicodeScalars.first.map { ($0, name) } }
    self.names = Dictionary(grouping: found) { $0.0 }.mapValues { found in
      found.map(\.1).sorted { $0.utf8.count > $1.utf8.count }
    }
    for abbreviation in abbreviations where !abbreviation.long.isEmpty {
      guard let first = abbreviation.short.unicodeScalars.first else { continue }
      let known = unused[first, default: []]
      if known.contains(where: { $0.short == abbreviation.short }) { continue }
      unused[first] = (known + [abbreviation])
        .sorted { $0.short.utf8.count > $1.short.utf8.count }
    }
  }

  /// Reads a line out as plain text, with short forms spelled out at their first use.
  mutating func plainText(of line: Line) -> String {
    var spelledOut = line
    spelledOut.runs = line.runs.map { Run(text: words(of: $0), strong: $0.strong) }
    return spelledOut.plainText
  }

  /// The text with short forms spelled out at their first use: "Full Name (FN)".
  mutating func expanded(_ text: String) -> String {
    guard !unused.isEmpty else { return text }
    return pieces(of: text).map { piece in
      switch piece {
      case .plain(let text): text
      case .firstUse(let abbreviation): "\(abbreviation.long) (\(abbreviation.short))"
      }
    }.joined()
  }

  /// Cuts the text at each first use of a short form, and remembers that it has been used.
  mutating func pieces(of text: String) -> [TextPiece] {
    guard !unused.isEmpty else { return [.plain(text)] }
    var pieces: [TextPiece] = []
    var rest = text.unicodeScalars[...]
    var plainStart = rest.startIndex
    var previous: Unicode.Scalar?
    while let scalar = rest.first {
      if !Self.continuesWord(previous), let name = name(at: rest) {
        previous = name.unicodeScalars.last
        rest = rest.dropFirst(name.unicodeScalars.count)
      } else if !Self.continuesWord(previous), let found = firstUse(at: rest) {
        markUsed(found)
        let after = rest.dropFirst(found.short.unicodeScalars.count)
        if !Self.isSpelledOut(found, from: rest.startIndex, to: after.startIndex, in: text) {
          pieces.append(.plain(String(text[plainStart..<rest.startIndex])))
          pieces.append(.firstUse(found))
          plainStart = after.startIndex
        }
        previous = found.short.unicodeScalars.last
        rest = after
      } else {
        previous = scalar
        rest = rest.dropFirst()
      }
    }
    pieces.append(.plain(String(text[plainStart...])))
    return pieces.filter { $0 != .plain("") }
  }

  /// The text of a run as it is printed.
  mutating func words(of run: Run) -> String { run.isVerbatim ? run.text : expanded(run.text) }

  private func name(at rest: Substring.UnicodeScalarView) -> String? {
    guard let first = rest.first, let candidates = names[first] else { return nil }
    return candidates.first { Self.isWord($0.unicodeScalars, at: rest) }
  }

  private static func isWord(
    _ word: String.UnicodeScalarView, at rest: Substring.UnicodeScalarView
  ) -> Bool {
    rest.starts(with: word) && !continuesWord(rest.dropFirst(word.count).first)
  }

  private func firstUse(at rest: Substring.UnicodeScalarView) -> Abbreviation? {
    guard let first = rest.first, let candidates = unused[first] else { return nil }
    return candidates.first { Self.isWord($0.short.unicodeScalars, at: rest) }
  }

  private mutating func markUsed(_ used: Abbreviation) {
    guard let first = used.short.unicodeScalars.first else { return }
    let left = unused[first, default: []].filter { $0.short != used.short }
    unused[first] = left.isEmpty ? nil : left
  }

  private static func isSpelledOut(
    _ abbreviation: Abbreviation, from start: String.Index, to end: String.Index, in text: String
  ) -> Bool {
    text[..<start].hasSuffix(abbreviation.long + " (")
      || text[end...].hasPrefix(" (" + abbreviation.long)
  }

  private static func continuesWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    if scalar == "-" || scalar == "_" { return true }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
