// SPDX-License-Identifier: Apache-2.0

extension FieldPlace {
  /// The field's declaration.
  var field: (any FieldDeclaration)? { Registry.kinds[kind].field(at: slot) }
}

extension FieldDeclaration {
  /// What a sentence calls the field: "the due date"; a label that is no noun stands in quotes.
  var sentenceName: String {
    let said = label.lowercasedFirst
    switch type {
    case .day, .plannedDate:
      let words = said.split(separator: " ")
      if words.contains("date") { return "the \(said)" }
      return words.last == "due" ? "the \(said) date" : "the date '\(label)'"
    case .time: return "the time '\(label)'"
    case .flag: return "'\(label)'"
    default: return label.isNoun ? "the \(said)" : "'\(label)'"
    }
  }

  /// What happened to it: days and states move, others change.
  var changeVerb: String {
    switch type {
    case .day, .plannedDate, .time, .state: "moved"
    case .flag: "set"
    default: "changed"
    }
  }

  /// Whether its values are somebody's own words.
  var isQuoted: Bool {
    switch type {
    case .line, .paragraph, .lines: true
    default: false
    }
  }
}

extension String {
  /// Whether a label reads as one thing in a sentence: no plural, no participle and none of the
  /// little words that make a phrase of it.
  fileprivate var isNoun: Bool {
    let words = lowercased().split { !$0.isLetter && $0 != "'" }
    return words.allSatisfy { word in
      let isPlural =
        word.hasSuffix("s") && !["ss", "us", "is", "'s"].contains { word.hasSuffix($0) }
      return !isPlural && !word.hasSuffix("ed") && !String.phraseWords.contains(String(word))
    }
  }

  private static let phraseWords: Set<String> = [
    "about", "after", "as", "at", "because", "before", "by", "carried", "done", "far", "for",
    "from", "how", "in", "it", "late", "of", "on", "out", "read", "responsible", "sent", "since",
    "so", "the", "to", "until", "was", "went", "what", "when", "where", "who", "whole", "whom",
    "why",
  ]

  /// On one line, with single spaces.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

/// Texts cut to a length that fits a sentence; where they begin alike for long, from a little before
/// the place where they part.
func toldApart(_ texts: [String]) -> [String] {
  let lines = texts.map(\.onOneLine)
  let cut = lines.map { Book.shortened($0) }
  guard Set(cut).count < Set(lines).count else { return cut }
  let common = lines.dropFirst().reduce(Substring(lines[0])) { shared, line in
    Substring(shared.commonPrefix(with: line))
  }
  let before = common.dropLast(20)
  let start = before.lastIndex(of: " ").map { before.distance(from: before.startIndex, to: $0) }
  return lines.map { "…" + Book.shortened(String($0.dropFirst((start ?? 0) + 1))) }
}

extension StringProtocol {
  /// What both begin with.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
