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
      guard let name = pseudonym(in: sentence), let detail = detail(in: sentence) else {
        return nil
      }
      return "\(name) with \(detail)"
    }
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

  private func pseudonym(in sentence: [TextWord]) -> String? {
    for (word, next) in zip(sentence, sentence.dropFirst()) {
      guard word.isCapitalised, RestrictedWords.persons.contains(word.lowercased), next.isLetters
      else { continue }
      return "\(word.text) \(next.text)"
    }
    return nil
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

extension RestrictedWords {
  private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "mx", "dr", "prof"]

  /// What a pseudonym begins with: "Child R", "Adult B".
  private static let persons: Set<String> = [
    "child", "adult", "family", "person", "mother", "father", "parent", "baby", "sibling", "case",
    "brother", "sister", "woman", "man", "girl", "boy",
  ]

  private static let details: Set<String> = [
    "school", "nursery", "college", "street", "road", "avenue", "lane", "address", "postcode",
    "girl", "boy", "male", "female", "he", "she", "his", "her", "him", "son", "daughter", "twin",
    "pregnant", "born", "birthday", "ethnicity", "nationality", "religion", "lives", "lived",
    "hospital", "surgery", "foster", "employer",
  ]

  /// Beginnings: diagnosis and diagnosed, autism and autistic.
  private static let detailStarts = ["diagnos", "autis", "disab", "epilep", "asthma", "birth"]

  /// Ordinary words that are surnames as often.
  private static let surnames: Set<String> = [
    "baker", "brown", "butcher", "carter", "clark", "cook", "cooper", "day", "fisher", "fox",
    "gardener", "grant", "gray", "green", "hall", "hill", "hunt", "king", "knight", "lake", "lane",
    "marsh", "mason", "miller", "moore", "park", "parker", "porter", "price", "reed", "rose",
    "shaw", "shepherd", "smith", "stone", "taylor", "turner", "walker", "ward", "webb", "west",
    "white", "wood", "woods", "young",
  ]

  /// Words that begin sentences or stand in titles and are nobody's name.
  private static let ordinary: Set<String> = [
    "a", "all", "an", "and", "are", "as", "at", "both", "by", "each", "for", "from", "has", "have",
    "how", "if", "in", "is", "it", "its", "no", "not", "of", "on", "one", "or", "our", "that",
    "the", "their", "there", "these", "they", "this", "those", "to", "two", "was", "we", "were",
    "what", "when", "where", "which", "who", "why", "will", "with", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "spring", "summer", "autumn", "winter", "christmas", "easter", "new", "year", "north", "south",
    "east", "west", "act", "bill", "board", "council", "court", "crown", "england", "wales",
    "british", "english", "welsh", "home", "office", "house", "officer", "ofsted", "teams",
    "microsoft", "word", "excel", "outlook", "part", "item", "minute", "action", "decision",
    "official", "sensitive", "operation", "project", "child", "adult", "family", "team",
  ]
}

/// A word of a text with what stands around it.
struct TextWord: Sendable {
  /// As it stands, without marks around it.
  let text: String
  /// In small letters, without a possessive ending.
  let lowercased: String
  /// Whether a sentence begins with it.
  var startsSentence: Bool
  /// Whether a mark after it parts it from the next word.
  let endsPhrase: Bool

  var isCapitalised: Bool { text.first?.isUppercase == true }
  /// "J.", "JR", "NHS".
  var isInitials: Bool {
    let letters = text.filter(\.isLetter)
    return !letters.isEmpty && letters.count <= 5 && letters.allSatisfy(\.isUppercase)
  }
  /// The letters of a pseudonym: one or two capitals, or a number.
  var isLetters: Bool {
    let stem = lowercased
    let isShort = stem.count <= 2 && !stem.isEmpty
    return isShort && (stem.allSatisfy(\.isNumber) || text.prefix(stem.count) == stem.uppercased())
      && stem != "a" && stem != "i"
      || stem == "a" && text == "A"
  }
  var isNumber: Bool { !text.isEmpty && text.allSatisfy(\.isNumber) }

  /// The words of a text, in order.
  static func all(in text: String) -> [TextWord] { sentences(of: text).flatMap(\.self) }

  /// The words of a text, sentence by sentence.
  static func sentences(of text: String) -> [[TextWord]] {
    var sentences: [[TextWord]] = [[]]
    for part in text.split(whereSeparator: \.isWhitespace) {
      let start = part.firstIndex { $0.isLetter || $0.isNumber } ?? part.endIndex
      let end = part.lastIndex { $0.isLetter || $0.isNumber }
      guard let end else { continue }
      let core = part[start...end]
      let after = part[part.index(after: end)...]
      // "J." is an initial and ends nothing.
      let isInitial = core.count == 1 && core.first?.isUppercase == true && after == "."
      let word = TextWord(
        text: String(core), lowercased: stem(of: core),
        startsSentence: sentences[sentences.count - 1].isEmpty || part.first == "\u{201C}",
        endsPhrase: !after.isEmpty && !isInitial)
      sentences[sentences.count - 1].append(word)
      if !isInitial, after.contains(where: { ".!?:;".contains($0) }) { sentences.append([]) }
    }
    return sentences
  }

  private static func stem(of word: Substring) -> String {
    var stem = word.lowercased()
    for ending in ["'s", "\u{2019}s"] where stem.hasSuffix(ending) { stem.removeLast(2) }
    return stem
  }
}
