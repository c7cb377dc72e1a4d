// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension ReportComparing {
  /// A row is still the same with more than half of its words changed: many are figures.
  private static let leastLikeness = 0.35

  /// Compares a section's tables, each with the one whose heading row is the same, else by order.
  mutating func compare(_ found: [WordTable], with expected: [WordTable], in label: String) {
    var left = Array(found.indices)
    for (place, table) in expected.enumerated() {
      let heading = table.rows.first?.textBefore ?? ""
      let same = left.first { found[$0].rows.first?.textBefore == heading }
      guard let match = same ?? (left.contains(place) ? place : nil) else {
        if !table.rows.dropFirst().contains(where: wasExported) { continue }
        refuse(label, was: "Table: \(heading)", becomes: "", note: "Missing in the file. ")
        continue
      }
      left.removeAll { $0 == match }
      compare(found[match], with: table, in: label)
    }
    for place in left
    where !found[place].rows.contains(where: { exported?.hold(self.found.key(of: $0)) == true }) {
      refuse(
        label, was: "", becomes: found[place].rows.map(\.text).joined(separator: "\n"),
        note: "A table was added. ")
    }
  }

  private mutating func compare(
    _ found: WordTable, with expected: WordTable, in label: String
  ) {
    let texts = found.rows.map(\.textBefore)
    let wanted = expected.rows.map(\.textBefore)
    let matches = RowMatching.matches(wanted, texts, least: ReportComparing.leastLikeness)
    for (place, row) in expected.rows.enumerated() {
      guard let match = matches[place], found.rows[match].change != .deleted else {
        if wasExported(row) {
          refuse(label, was: row.textBefore, becomes: "", note: "The row was taken out. ")
        }
        continue
      }
      compare(found.rows[match], with: row, in: label)
    }
    for place in found.rows.indices where !matches.contains(place) {
      let row = found.rows[place]
      if row.text.isEmpty && row.textBefore.isEmpty { continue }
      if exported?.hold(self.found.key(of: row)) == true { continue }
      refuse(label, was: "", becomes: row.text, note: "The row was added. ")
    }
  }

  private mutating func compare(_ found: WordRow, with expected: WordRow, in label: String) {
    let name = expected.cells.first.map { Book.shortened($0.joined.textBefore.collapsed) } ?? ""
    // Cells are too short to be told apart alone, so a row is as it was, or is not.
    let isOld = exported?.hold(self.found.key(of: found)) == true
    for (place, cell) in expected.cells.enumerated() {
      let expectedPlace = ExpectedPlace(cell.joined.pieces, narratives: self.expected.narratives)
      let cell = found.cells.indices.contains(place) ? found.cells[place].joined : nil
      if expectedPlace.text.isEmpty, cell.map({ MarkedText($0.pieces).isEmpty }) ?? true {
        continue
      }
      let label = name.isEmpty ? label : "\(label), row '\(name)'"
      guard let cell else {
        refuse(label, was: expectedPlace.text, becomes: "", note: "Missing in the file. ")
        continue
      }
      compare(
        cell, with: isOld ? self.found.placeBefore(cell) : expectedPlace, of: expectedPlace,
        in: label)
    }
  }

  /// Whether a row of the report stood in it when the file was written, as far as that is known.
  private func wasExported(_ row: WordRow) -> Bool {
    exported?.hold(expected.key(of: row)) ?? true
  }
}

/// Finds the rows of a table again.
private enum RowMatching {
  /// For each wanted row the place of the same or the most alike one, in order.
  static func matches(_ wanted: [String], _ found: [String], least: Double) -> [Int?] {
    var matches: [Int?] = wanted.map { _ in nil }
    var left = Set(found.indices)
    for place in wanted.indices {
      guard let same = left.sorted().first(where: { found[$0] == wanted[place] }) else { continue }
      matches[place] = same
      left.remove(same)
    }
    for place in wanted.indices where matches[place] == nil {
      let near = left.sorted().map { ($0, found[$0].likeness(to: wanted[place])) }
      guard let best = near.max(by: { $0.1 < $1.1 }), best.1 >= least else { continue }
      matches[place] = best.0
      left.remove(best.0)
    }
    return matches
  }
}

extension WordRow {
  fileprivate var textBefore: String {
    cells.map { $0.joined.textBefore.collapsed }.joined(separator: " | ").emptied
  }
  fileprivate var text: String {
    cells.map { $0.joined.text.collapsed }.joined(separator: " | ").emptied
  }
}

extension [WordParagraph] {
  /// A cell's paragraphs as one.
  var joined: WordParagraph {
    guard var joined = first else { return WordParagraph() }
    for paragraph in dropFirst() {
      let change = paragraph.textBefore.isEmpty ? WordChange.inserted : nil
      joined.pieces += [WordPiece(text: " ", change: change)] + paragraph.pieces
      joined.commented += paragraph.commented
    }
    return joined
  }
}

extension String {
  /// Nothing where there is nothing but the lines between cells.
  fileprivate var emptied: String { contains { $0 != "|" && $0 != " " } ? self : "" }
}
