// SPDX-License-Identifier: Apache-2.0

/// The names and terms a clerk has typed before, to be finished from a few letters.
///
/// Names are those of agencies, bodies and roles. A term is a word of seven letters or more, or a
/// run of capitalised words, that stands at least twice in the body's last minutes.
package struct KnownTerms: Sendable {
  private let names: [KnownName]
  /// Each term, and as small letters; the oftenest first.
  private let terms: [(term: String, small: String)]

  /// How many of the body's last meetings the terms are taken from.
  package static let meetings = 12

  /// Gathers the names of the book and the terms of a body's last meetings.
  package init(_ book: Book, body: ID<Body>?, on day: Day) {
    let bodies = book.all(Body.self).map { ($0.name, book.names(of: $0)) }
    let agencies = book.all(Agency.self).map { agency in
      (agency.name, [agency.name] + [agency.shortName].compactMap(\.self) + (agency.aliases ?? []))
    }
    let seats = body.map { book.seats(of: $0, on: day) } ?? []
    let roles = seats.map { (book.label(of: $0), [book.label(of: $0), $0.role]) }
    names = (agencies + bodies + roles).map { KnownName(name: $0.0, found: $0.1) }
    terms = KnownTerms.terms(in: body.map { KnownTerms.words(of: $0, book) } ?? [])
  }

  private static func words(of body: ID<Body>, _ book: Book) -> [String] {
    book.meetings(of: body).filter { $0.minutes != nil }.suffix(meetings).flatMap { meeting in
      book.those(\MinuteEntry.meeting, meeting.id).map(\.text)
    }
  }

  private static func terms(in texts: [String]) -> [(term: String, small: String)] {
    var counts: [String: Int] = [:]
    for text in texts {
      for word in longWords(in: text) { counts[word, default: 0] += 1 }
      for run in capitalisedRuns(in: text) { counts[run, default: 0] += 1 }
    }
    return counts.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { (term: $0.key, small: $0.key.lowercased()) }
  }

  private static func longWords(in text: String) -> [String] {
    text.split { !$0.isLetter && $0 != "-" && $0 != "’" }.map { $0.lowercased() }
      .filter { $0.count >= 7 }
  }

  /// "Operation Lantern", "Return Home Interview": not the first word of a sentence alone.
  private static func capitalisedRuns(in text: String) -> [String] {
    var runs: [[Substring]] = [[]]
    for word in text.split(separator: " ") {
      let bare = word.last.map { ",.;:".contains($0) } == true ? word.dropLast() : word
      let isCapital =
        bare.first?.isUppercase == true && bare.allSatisfy { $0.isLetter || $0 == "-" }
      if isCapital { runs[runs.count - 1].append(bare) }
      if !isCapital || bare.count < word.count { runs.append([]) }
    }
    return runs.filter { (2...4).contains($0.count) }.map { $0.joined(separator: " ") }
  }

  /// What letters may be finished to, the likeliest first; letters of a name's words or initials
  /// find a name, the first letters of a term find a term.
  package func completions(_ letters: String, limit: Int = 8) -> [String] {
    guard letters.count >= 2, letters.contains(where: \.isLetter) else { return [] }
    let small = letters.lowercased()
    let begun = terms.lazy.filter { $0.small != small && $0.small.hasPrefix(small) }.map(\.term)
    let isCapital = letters.first?.isUppercase == true
    let found = begun.map { isCapital ? $0.prefix(1).uppercased() + $0.dropFirst() : $0 }
    let named = names(fitting: letters)
    let all = isCapital ? named + found : Array(found) + named
    var seen: Set<String> = [letters]
    return Array(all.filter { seen.insert($0).inserted }.prefix(limit))
  }

  /// In small letters only the beginning of a name counts, so that ordinary words offer none.
  private func names(fitting letters: String) -> [String] {
    let matching = Matching(letters)
    let isCapital = letters.first?.isUppercase == true
    let worst = isCapital ? (letters.count > 3 ? 3 : 2) : 1
    let small = letters.lowercased()
    return names.compactMap { (entry) -> (String, Int)? in
      // Most names are passed over by their letters alone; ranking one costs a hundred times more.
      guard isCapital ? entry.mayHold(small) : entry.begins(with: small) else { return nil }
      return matching.rank(entry.found).flatMap { $0 <= worst ? (entry.name, $0) : nil }
    }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }
}

/// A name with the words it is found by, made ready to be passed over quickly.
private struct KnownName: Sendable {
  let name: String
  let found: [String]
  private let small: [String]
  private let firstLetters: Set<Character>

  init(name: String, found: [String]) {
    self.name = name
    self.found = found
    small = found.map { $0.lowercased() }
    let words = small.flatMap { $0.split { letter in !letter.isLetter && !letter.isNumber } }
    firstLetters = Set(words.compactMap(\.first))
  }

  func begins(with letters: String) -> Bool { small.contains { $0.hasPrefix(letters) } }

  /// Whether one of its words begins with the first of the letters.
  func mayHold(_ letters: String) -> Bool { letters.first.map(firstLetters.contains) ?? false }
}
