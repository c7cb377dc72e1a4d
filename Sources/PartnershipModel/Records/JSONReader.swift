// SPDX-License-Identifier: Apache-2.0

/// Reads JSON with whole numbers only, as every file of this program is written.
package struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var depth = 0

  /// Prepares to read a text.
  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Reads one value and nothing after it.
  ///
  /// - Throws: `JSONError` with the line of the first mistake.
  package static func read(_ text: String) throws(JSONError) -> JSONValue {
    var reader = JSONReader(text)
    let value = try reader.value()
    reader.skipSpace()
    guard reader.place == reader.bytes.count else { throw reader.error("text after the end") }
    return value
  }

  private func error(_ reason: String) -> JSONError { JSONError(line: line, reason: reason) }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      if byte == 0x0A { line += 1 }
      place += 1
    }
  }

  private mutating func take(_ character: Unicode.Scalar, _ what: String) throws(JSONError) {
    skipSpace()
    guard next == UInt8(ascii: character) else { throw error("\(what) is missing") }
    place += 1
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipSpace()
    let start = line
    guard depth < 64 else { throw error("too deeply nested") }
    depth += 1
    defer { depth -= 1 }
    return JSONValue(content: try content(), line: start)
  }

  private mutating func content() throws(JSONError) -> JSONValue.Content {
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try list()
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case .some: return try number()
    case nil: throw error("the file ends too early")
    }
  }

  private mutating func word(
    _ word: String, _ content: JSONValue.Content
  ) throws(JSONError) -> JSONValue.Content {
    guard bytes[place...].starts(with: word.utf8) else { throw error("an unknown word") }
    place += word.utf8.count
    return content
  }

  private mutating func number() throws(JSONError) -> JSONValue.Content {
    let start = place
    while let byte = next, byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) { place += 1 }
    guard let number = Int(String(decoding: bytes[start..<place], as: UTF8.self)) else {
      throw error("a value or a whole number was expected")
    }
    if let byte = next, byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e") {
      throw error("only whole numbers are used; write other figures as text")
    }
    return .number(number)
  }

  private mutating func list() throws(JSONError) -> JSONValue.Content {
    place += 1
    var items: [JSONValue] = []
    skipSpace()
    if next == UInt8(ascii: "]") {
      place += 1
      return .list(items)
    }
    while true {
      items.append(try value())
      skipSpace()
      if next == UInt8(ascii: ",") {
        place += 1
        continue
      }
      try take("]", "a comma or ]")
      return .list(items)
    }
  }

  private mutating func object() throws(JSONError) -> JSONValue.Content {
    place += 1
    var members: [(name: String, value: JSONValue)] = []
    skipSpace()
    if next == UInt8(ascii: "}") {
      place += 1
      return .object(members)
    }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw error("a name in quotes was expected") }
      let name = try string()
      if members.contains(where: { $0.name == name }) { throw error("'\(name)' stands twice") }
      try take(":", "a colon after '\(name)'")
      members.append((name, try value()))
      skipSpace()
      if next == UInt8(ascii: ",") {
        place += 1
        continue
      }
      try take("}", "a comma or }")
      return .object(members)
    }
  }

  private mutating func string() throws(JSONError) -> String {
    place += 1
    var text: [UInt8] = []
    while let byte = next {
      place += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let valid = String(validating: text, as: UTF8.self) else {
          throw error("text that is not UTF-8")
        }
        return valid
      case UInt8(ascii: "\\"): text += try escape().utf8
      case 0..<0x20: throw error("a line break or control character inside quotes")
      default: text.append(byte)
      }
    }
    throw error("quotes that do not end")
  }

  private mutating func escape() throws(JSONError) -> String {
    guard let byte = next else { throw error("quotes that do not end") }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return String(UnicodeScalar(byte))
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return try codePoint()
    default: throw error("an unknown escape")
    }
  }

  private mutating func codePoint() throws(JSONError) -> String {
    var units = [try unit()]
    if UTF16.isLeadSurrogate(units[0]), bytes[place...].starts(with: "\\u".utf8) {
      place += 2
      units.append(try unit())
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw error("half of a surrogate pair")
    }
    return text
  }

  private mutating func unit() throws(JSONError) -> UInt16 {
    let digits = String(decoding: bytes[place...].prefix(4), as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
      let unit = UInt16(digits, radix: 16)
    else { throw error("four hexadecimal digits were expected") }
    place += 4
    return unit
  }
}
