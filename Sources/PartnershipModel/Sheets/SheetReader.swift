// SPDX-License-Identifier: Apache-2.0

/// One field of a sheet as it was read.
struct SheetCell: Equatable, Sendable {
  /// The text without its quotes.
  var text: String
  /// Whether it stood in quotes: an empty text is then a text, not nothing.
  var isQuoted = false
}

/// A row of a sheet with the line it begins on, from 1.
struct SheetRow: Equatable, Sendable {
  let line: Int
  var cells: [SheetCell]
}

/// Why a text is no sheet, and where.
struct SheetError: Error, Equatable {
  /// The line, from 1.
  let line: Int
  /// What was found, with the number of its column.
  let reason: String
}

/// Reads comma-separated values strictly by RFC 4180; lines may also end in a line feed alone.
struct SheetReader {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1

  /// Reads every row of a text; a byte-order mark before it is passed over.
  static func read(_ text: String) throws(SheetError) -> [SheetRow] {
    var reader = SheetReader(text)
    var rows: [SheetRow] = []
    while reader.place < reader.bytes.count { rows.append(try reader.row()) }
    return rows
  }

  private init(_ text: String) {
    let mark = Array(SheetText.byteOrderMark.utf8)
    let bytes = Array(text.utf8)
    self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func row() throws(SheetError) -> SheetRow {
    var row = SheetRow(line: line, cells: [])
    while true {
      row.cells.append(try cell(column: row.cells.count + 1))
      if next == UInt8(ascii: ",") {
        place += 1
        continue
      }
      try endLine(column: row.cells.count)
      return row
    }
  }

  private mutating func endLine(column: Int) throws(SheetError) {
    guard let byte = next else { return }
    if byte == UInt8(ascii: "\r") { place += 1 }
    guard next == UInt8(ascii: "\n") else {
      throw SheetError(
        line: line, reason: "column \(column) holds a carriage return outside quotes")
    }
    place += 1
    line += 1
  }

  private mutating func cell(column: Int) throws(SheetError) -> SheetCell {
    if next == UInt8(ascii: "\"") { return try quoted(column: column) }
    let start = place
    while let byte = next, !SheetReader.ends(byte) {
      if byte == UInt8(ascii: "\"") {
        throw SheetError(
          line: line,
          reason: "column \(column) has a quotation mark inside a field without quotes; "
            + "put the field in quotes and double the mark")
      }
      place += 1
    }
    return SheetCell(text: String(decoding: bytes[start..<place], as: UTF8.self))
  }

  private static func ends(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
  }

  private mutating func quoted(column: Int) throws(SheetError) -> SheetCell {
    let start = line
    var text: [UInt8] = []
    place += 1
    while let byte = next {
      place += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      guard byte == UInt8(ascii: "\"") else {
        text.append(byte)
        continue
      }
      guard next == UInt8(ascii: "\"") else {
        try checkAfterQuotes(column: column)
        return SheetCell(text: String(decoding: text, as: UTF8.self), isQuoted: true)
      }
      text.append(byte)
      place += 1
    }
    throw SheetError(line: start, reason: "column \(column) begins with quotes that do not end")
  }

  private func checkAfterQuotes(column: Int) throws(SheetError) {
    guard let byte = next, !SheetReader.ends(byte) else { return }
    throw SheetError(
      line: line, reason: "column \(column) goes on after its closing quotation mark")
  }
}
