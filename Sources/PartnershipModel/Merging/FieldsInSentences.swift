// SPDX-License-Identifier: Apache-2.0

extension FieldPlace {
  /// The field's declaration.
  var field: (any FieldDeclaration)? { Registry.kinds[kind].field(at: slot) }
}

extension FieldDeclaration {
  /// What a sentence calls the field of a kind: "the due date"; a label that is no noun stands in
  /// quotes, and the words that a record consists of, such as an action's, are its wording.
  func sentenceName(of kind: KindEntry) -> String {
    let said = label.lowercasedFirst
    if isQuoted, kind.names.title.lowercased().hasSuffix(said) { return "the wording" }
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

  /// Whether it says how far the record itself has got, or the record says nothing else.
  func isState(of kind: KindEntry) -> Bool {
    guard name == "state" else { return false }
    if case .state = type { return true }
    return label == kind.names.title
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
    if contains(",") { return false }
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
