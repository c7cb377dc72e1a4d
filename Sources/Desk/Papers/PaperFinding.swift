// SPDX-License-Identifier: Apache-2.0
import TerminalKit

/// What is looked for in a paper.
struct PaperFinding: Sendable {
  var query = LineEditor()
  var isAsking = false
  /// The line the search began on.
  var origin = 0
  /// The lines that hold the words.
  private(set) var hits: [Int] = []

  /// Asks anew, from a line.
  mutating func begin(at place: Int) {
    isAsking = true
    origin = place
    query.replaceAll("")
    hits = []
  }

  var nothing: Request { .say(Message(.hint, "'\(query.text)' is not in this text.")) }

  /// Finds the lines that hold the words.
  mutating func look(in sheet: PaperSheet) {
    let wanted = query.text.lowercased()
    hits = wanted.isEmpty ? [] : sheet.folded.indices.filter { sheet.has(wanted, at: $0) }
  }

  /// The first line with the words at or after the one the search began on, else the first of all.
  var firstHit: Int? { hits.first { $0 >= origin } ?? hits.first }

  /// The next line with the words after a line, or before it; from the end on to the beginning.
  func hit(_ way: Int, from place: Int) -> Int? {
    if way > 0 { return hits.first { $0 > place } ?? hits.first }
    return hits.last { $0 < place } ?? hits.last
  }

  /// "found 2 of 7" while the cursor stands on a line with the words.
  func count(at place: Int) -> String? {
    guard let number = hits.firstIndex(of: place) else { return nil }
    return "found \(number + 1) of \(hits.count)"
  }

  /// The columns before the words on a line, and those they take; nil when they are not there.
  func columns(on line: String) -> (before: Int, taken: Int)? {
    let wanted = query.text.lowercased()
    let folded = line.lowercased()
    guard !wanted.isEmpty, let range = folded.firstRange(of: wanted) else { return nil }
    return (displayColumns(String(folded[..<range.lowerBound])), displayColumns(wanted))
  }
}
