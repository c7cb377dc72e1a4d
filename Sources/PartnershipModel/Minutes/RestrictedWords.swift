// SPDX-License-Identifier: Apache-2.0

/// Finds what an open line should not say: names of persons, and pseudonyms with detail that
/// tells who is meant.
///
/// It guesses by capitals, so it warns and never forbids. What the partnership itself writes with
/// capitals (groups, agencies, roles, places, plans) and what it writes in small letters elsewhere
/// is no name.
package struct RestrictedWords: Sendable {
  private let proper: Set<String>
  private let common: Set<String>

  /// Learns the words that are no names.
  ///
  /// - Parameter proper: texts whose capitals are known: names of groups, agencies and roles.
  /// - Parameter plain: running texts; a word in small letters there is an ordinary word.
  package init(proper: [String], plain: [String]) {
    self.proper = Set(proper.flatMap { TextWord.all(in: $0).map(\.lowercased) })
    common = Set(
      plain.flatMap { TextWord.all(in: $0).filter { !$0.isCapitalised }.map(\.lowercased) }
    ).union(RestrictedWords.ordinary)
  }

  /// The stretches that look like a person's name, as they stand in the text.
  package func personNames(in text: String) -> [String] {
    let words = TextWord.all(in: text)
    var names: [String] = []
    var place = 0
    while place < words.count {
      let count = nameLength(at: place, words)
      if count > 0 {
        names.append(words[place..<place + count].map(\.text).joined(separator: " "))
      }
      place += max(1, count)
    }
    return names
  }

  /// The pseudonyms that stand in one sentence with a detail, each with the detail.
  package func pseudonymsWithDetail(in text: String) -> [String] {
    TextWord.sentences(of: text).compactMap { sentence in
      guard let name = RestrictedWords.pseudonyms(in: sentence).first,
        let detail = detail(in: sentence)
      else {
        return nil
      }
      return "\(name) with \(detail)"
    }
  }

  /// The pseudonyms in a text, each once: "Child R".
  package static func pseudonyms(in text: String) -> [String] {
    let found = TextWord.sentences(of: text).flatMap(pseudonyms)
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }

  private func nameLength(at place: Int, _ words: [TextWord]) -> Int {
    let word = words[place]
    let rest = words[(place + 1)...]
    guard word.isCapitalised else { return 0 }
    if RestrictedWords.titles.contains(word.lowercased) {
      return rest.first.map { $0.isCapitalised && !proper.contains($0.lowercased) } == true ? 2 : 0
    }
    var run = [word]
    for next in rest where run.count < 4 {
      guard next.isCapitalised, !next.startsSentence, !run[run.count - 1].endsPhrase else { break }
      run.append(next)
    }
    guard run.count > 1, run.last.map({ isUnknown($0) || isSurname($0) }) == true else { return 0 }
    if word.isInitials { return isUnknown(run[run.count - 1]) ? run.count : 0 }
    guard isUnknown(word) else { return 0 }
    return run.dropFirst().allSatisfy { isUnknown($0) || $0.isInitials || isSurname($0) }
      ? run.count : 0
  }

  private func isUnknown(_ word: TextWord) -> Bool {
    !word.isInitials && !proper.contains(word.lowercased) && !common.contains(word.lowercased)
  }

  /// An ordinary word after an unknown one may still be a surname: Green, Baker; not School.
  private func isSurname(_ word: TextWord) -> Bool {
    RestrictedWords.surnames.contains(word.lowercased) && !proper.contains(word.lowercased)
  }

  private static func pseudonyms(in sentence: [TextWord]) -> [String] {
    zip(sentence, sentence.dropFirst()).compactMap { word, next in
      let isPseudonym =
        word.isCapitalised && persons.contains(word.lowercased) && next.isLetters
      return isPseudonym ? "\(word.text) \(next.text)" : nil
    }
  }

  private func detail(in sentence: [TextWord]) -> String? {
    for (place, word) in sentence.enumerated() {
      let next = sentence[(place + 1)...].first?.lowercased ?? ""
      if RestrictedWords.details.contains(word.lowercased) { return word.text }
      if RestrictedWords.detailStarts.contains(where: { word.lowercased.hasPrefix($0) }) {
        return word.text
      }
      if word.isNumber, next.hasPrefix("year") || next.hasPrefix("month") { return "an age" }
      if word.lowercased.contains("year-old") { return "an age" }
      if word.lowercased == "aged" || word.lowercased == "dob" { return "an age" }
      if word.lowercased == "date", next == "of" { return "a date of birth" }
    }
    return nil
  }
}
