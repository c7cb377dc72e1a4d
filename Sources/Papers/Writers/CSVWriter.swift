// SPDX-License-Identifier: Apache-2.0

/// Writes the tables of a paper as comma-separated values (RFC 4180).
///
/// A text that a spreadsheet program would take for a formula gets an apostrophe in front, unless
/// the output is `raw`; a plain number with a sign is left alone.
package struct CSVWriter: Sendable {
  /// Leaves formulas as they are, for a reader that is not a spreadsheet program.
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
    let paper = paper.cleaned
    let tables = paper.elements.compactMap { element -> Table? in
      if case .table(let table) = element { table } else { nil }
    }
    var buffer = TextBuffer()
    for table in tables {
      if !buffer.isEmpty { buffer.write("\r\n") }
      if tables.count > 1 { write([table.caption], to: &buffer) }
      write(table, marks: paper.pageMarks, to: &buffer)
    }
    return buffer.text
  }

  /// Writes one table: its column headings, then its rows, and nothing else.
  package func write(_ table: Table) -> String {
    var buffer = TextBuffer()
    write(table.cleaned, marks: [], to: &buffer)
    return buffer.text
  }

  private func write(_ table: Table, marks: [String], to buffer: inout TextBuffer) {
    let isMarked = !marks.isEmpty
    write(table.columns.map(\.title) + (isMarked ? ["Marking"] : []), to: &buffer)
    let lastCell = isMarked ? [marks.joined(separator: "; ")] : []
    for row in table.rows {
      write(row.cells.map(\.line.plainText) + lastCell, to: &buffer)
    }
  }

  private func write(_ fields: [String], to buffer: inout TextBuffer) {
    for (index, field) in fields.enumerated() {
      if index > 0 { buffer.write(UInt8(ascii: ",")) }
      write(field, to: &buffer)
    }
    // A lone empty field must not look like an empty line.
    if fields == [""] { buffer.write("\"\"") }
    buffer.write("\r\n")
  }

  private func write(_ field: String, to buffer: inout TextBuffer) {
    let guarded = raw || !Self.looksLikeFormula(field) ? field : "'\(field)"
    let needsQuotes = guarded.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
    guard needsQuotes else { return buffer.write(guarded) }
    buffer.write(UInt8(ascii: "\""))
    for byte in guarded.utf8 {
      if byte == UInt8(ascii: "\"") { buffer.write(byte) }
      buffer.write(byte)
    }
    buffer.write(UInt8(ascii: "\""))
  }

  // The wide forms of the four signs also start a formula in some language versions.
  private static func looksLikeFormula(_ field: String) -> Bool {
    switch field.unicodeScalars.first {
    case "=", "@", "＝", "＋", "－", "＠": true
    case "+", "-": !isNumber(field.utf8.dropFirst())
    default: false
    }
  }

  private static func isNumber(_ bytes: Substring.UTF8View) -> Bool {
    guard let first = bytes.first, first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") else {
      return false
    }
    return bytes.allSatisfy { "0123456789.,%".utf8.contains($0) }
  }
}
