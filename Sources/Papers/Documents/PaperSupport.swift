// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// What is printed where the records say nothing.
let notStated = "Not stated"

/// A text, or that it is not stated.
func stated(_ text: String?) -> String {
  guard let text, !text.isBlank else { return notStated }
  return text
}

/// A text as a sentence that another may follow.
func sentence(_ text: String) -> String {
  let text = text.trimmed
  guard let last = text.last, !".!?…".contains(last) else { return text }
  return text + "."
}

/// Some words as a list in a sentence: "a", "a and b", "a, b and c".
func listed(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + last
}

/// A name after "of" or "to": "the Exploitation Group".
func withArticle(_ name: String) -> String {
  name.lowercased().hasPrefix("the ") || name == "not stated" ? name : "the \(name)"
}

extension Book {
  /// A reason for the middle of a sentence, or that none is stated: the name of a group or an agency
  /// at its beginning keeps its capital.
  func reasonWords(_ reason: String?) -> String {
    let words = stated(reason)
    let bodies = all(Body.self).map(\.name) + all(BodyName.self).map(\.name)
    let names = bodies + all(Agency.self).map(\.name)
    let isName = names.contains { name in
      !name.isEmpty && words.hasPrefix(name) && words.dropFirst(name.count).first?.isLetter != true
    }
    return isName ? words : words.lowercasedFirst
  }
}

extension Line {
  /// A line whose first words are set off.
  init(
    strong: String, _ text: String, citations: [Citation] = [], records: [RecordReference] = []
  ) {
    self.init(
      runs: [Run(text: strong, strong: true), Run(text: text)], citations: citations,
      records: records)
  }
}

extension Line {
  /// A line that ends in words taken over from a document or a person, which stand as they are.
  init(_ text: String, asStated words: String?, records: [RecordReference] = []) {
    let own = text.isEmpty ? [] : [Run(text: text)]
    let stated = words.map { [Run(text: $0, isVerbatim: true)] } ?? []
    self.init(runs: own + stated, records: records)
  }
}

extension Line {
  /// A line that says how many records there are, and nothing of what they say.
  init(_ text: String, counting records: [RecordReference]) {
    self.init(text)
    counted = records
  }
}

extension Progress {
  /// The shade that goes with the letter and word.
  var status: Status {
    switch self {
    case .notStarted: .red
    case .inProgress: .amber
    case .completed: .green
    }
  }

  /// What every paper with progress letters says of them.
  static let key =
    "Progress is "
    + allCases.map(\.letterAndLabel).joined(separator: ", ")
    + ". These are progress states, not a rating of risk or confidence."
}

extension ActionState {
  /// The letter and word, with what an action adds to the three progress states.
  var progressWords: String {
    guard let progress else { return label }
    switch self {
    case .proposed: return progress.letterAndLabel + " (proposed)"
    case .blocked: return progress.letterAndLabel + " (blocked)"
    case .notStarted, .inProgress, .completed, .withdrawn: return progress.letterAndLabel
    }
  }

  /// A cell with the letter and word.
  var cell: TableCell { TableCell(line: Line(progressWords), status: progress?.status) }
}

extension TableRow {
  /// A row that stands for a record.
  init(_ cells: [TableCell], of reference: RecordReference) {
    self.init(cells: cells, record: reference)
  }
}

extension TableCell {
  /// A cell with the places its words come from.
  init(_ text: String, _ citations: [Citation] = [], records: [RecordReference] = []) {
    self.init(line: Line(text, citations: citations, records: records))
  }
}
