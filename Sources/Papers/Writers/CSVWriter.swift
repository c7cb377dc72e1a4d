// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Writes the tables of a paper as comma-separated values (RFC 4180) that open right in a
/// spreadsheet program: a byte-order mark says that they are UTF-8.
///
/// A text that such a program would take for a formula gets an apostrophe in front. `raw` leaves
/// out both, for a reader that is not a spreadsheet program. Line breaks in a cell are kept.
package struct CSVWriter: Sendable {
  /// Leaves formulas as they are and the byte-order mark out.
  package var raw: Bool

  /// Makes a writer.
  package init(raw: Bool = false) {
    self.raw = raw
  }

  /// Writes every table of the paper, with the marking and notice in a last column of each row.
  ///
  /// Two or more tables each begin with their caption and are parted by an empty line; use
  /// `write(_:)` for a single table where a strict reader must follow.
  package func write(_ paper: Paper) -> String {
    let tables = paper.elements.compactMap { element -> Table? in
      if case .table(let table) = element { table } else { nil }
    }
    var sheet = SheetText(for: raw ? .program : .spreadsheet)
    for (place, table) in tables.enumerated() {
      if place > 0 { sheet.emptyRow() }
      if tables.count > 1 { sheet.row([field(TextCleaner.clean(table.caption))]) }
      write(table, marks: paper.cleanedMarks, to: &sheet)
    }
    return sheet.text
  }

  /// Writes one table: its column headings, then its rows, and nothing else.
  package func write(_ table: Table) -> String {
    var sheet = SheetText(for: raw ? .program : .spreadsheet)
    write(table, marks: [], to: &sheet)
    return sheet.text
  }

  private func write(_ table: Table, marks: [String], to sheet: inout SheetText) {
    let columns = table.cleaned.columns.map(\.title)
    // Where each row says its own record's marking, the paper's is named apart.
    let marking = columns.contains("Marking") ? "Marking of the paper" : "Marking"
    sheet.row(columns.map(field) + (marks.isEmpty ? [] : [marking]))
    let lastCell = marks.isEmpty ? [] : [marks.joined(separator: "; ")]
    for row in table.rows {
      let texts = row.cells.map { TextCleaner.cleanLines($0.line.plainText) }
      let missing = Array(repeating: "", count: max(0, columns.count - texts.count))
      sheet.row((texts + missing + lastCell).map(field))
    }
  }

  /// An empty cell of a table is nothing, not an empty text.
  private func field(_ text: String) -> String? { text.isEmpty ? nil : text }
}

extension Paper {
  /// What stands in the last column: the marking, then the notice.
  fileprivate var cleanedMarks: [String] {
    [marking, notice ?? ""].map(TextCleaner.clean).filter { !$0.isEmpty }
  }
}

extension TextCleaner {
  /// Cleans a text line by line; only a sheet's cell can hold several.
  fileprivate static func cleanLines(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return lines.count == 1 ? clean(text) : lines.map { clean(String($0)) }.trimmedLines
  }
}

extension [String] {
  /// The lines without empty ones at the start and the end.
  fileprivate var trimmedLines: String {
    let start = firstIndex { !$0.isEmpty } ?? endIndex
    let end = lastIndex { !$0.isEmpty } ?? startIndex
    return start > end ? "" : self[start...end].joined(separator: "\n")
  }
}
