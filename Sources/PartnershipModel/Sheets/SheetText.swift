// SPDX-License-Identifier: Apache-2.0

/// Builds the text of a sheet of comma-separated values (RFC 4180), row by row.
package struct SheetText: Sendable {
  /// Whom a sheet is for.
  package enum Reader: Sendable {
    /// A spreadsheet program: it is told the encoding and must take nothing for a formula.
    case spreadsheet
    /// A program that wants every value exactly as it is.
    case program
  }

  /// What tells a spreadsheet program that the text is UTF-8.
  package static let byteOrderMark = "\u{FEFF}"

  private let reader: Reader
  private var bytes: [UInt8] = []

  /// Begins a sheet.
  package init(for reader: Reader) {
    self.reader = reader
  }

  /// The mark stands before the first row; a sheet without any row is empty.
  private mutating func begin() {
    if bytes.isEmpty, reader == .spreadsheet { bytes += SheetText.byteOrderMark.utf8 }
  }

  /// Everything written so far.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Ends a row without any field, which parts one table from the next.
  package mutating func emptyRow() {
    begin()
    bytes += "\r\n".utf8
  }

  /// Writes a row; nil is a field that holds nothing, which a program can tell from an empty text.
  package mutating func row(_ fields: [String?]) {
    begin()
    for (place, field) in fields.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      // A lone empty field must not look like an empty line.
      write(field ?? (fields.count == 1 ? "" : nil), isAlone: fields.count == 1)
    }
    bytes += "\r\n".utf8
  }

  private mutating func write(_ field: String?, isAlone: Bool) {
    guard let field else { return }
    if field.isEmpty {
      if reader == .program || isAlone { bytes += "\"\"".utf8 }
      return
    }
    let guarded =
      reader == .spreadsheet && SheetText.looksLikeFormula(field) ? "'\(field)" : field
    guard guarded.utf8.contains(where: SheetText.needsQuotes) else {
      bytes += guarded.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in guarded.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }

  /// Whether a spreadsheet program would reckon with a text instead of showing it.
  ///
  /// The wide forms of the signs start a formula in some language versions, and a tab or a line
  /// break, like any space, before a sign is passed over by some programs; a plain number with a
  /// sign is left alone.
  package static func looksLikeFormula(_ text: String) -> Bool {
    if ["\t", "\n", "\r"].contains(text.unicodeScalars.first) { return true }
    let shown = text.unicodeScalars.drop { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
    return switch shown.first {
    case "=", "@", "＝", "＋", "－", "＠": true
    case "+", "-": !isNumber(Substring(shown.dropFirst()).utf8)
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
