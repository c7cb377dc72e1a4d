// SPDX-License-Identifier: Apache-2.0

/// Writes JSON text; a thin layer over a string, so that nothing is held twice.
package struct JSONWriter {
  /// What was written so far.
  package private(set) var text = ""
  private var needsComma = false

  /// Begins an empty text.
  package init() {}

  /// Writes text as it is: brackets, line breaks.
  package mutating func raw(_ raw: String, opens: Bool = true) {
    text += raw
    needsComma = !opens
  }

  /// Writes a member's name, after a comma where one is due.
  package mutating func name(_ name: String, before: String = "") {
    if needsComma { text += "," }
    text += before
    string(name)
    text += ": "
    needsComma = false
  }

  /// Writes an item's place in a list, after a comma where one is due.
  package mutating func item(before: String = "") {
    if needsComma { text += "," }
    text += before
    needsComma = false
  }

  /// Writes a stored value.
  package mutating func value(_ stored: Stored?) {
    switch stored {
    case nil: text += "null"
    case .text(let value): string(value)
    case .number(let number): text += String(number)
    case .flag(let flag): text += flag ? "true" : "false"
    case .list(let items):
      text += "["
      for (place, item) in items.enumerated() {
        if place > 0 { text += ", " }
        string(item)
      }
      text += "]"
    }
    needsComma = true
  }

  private mutating func string(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
    needsComma = true
  }
}
