// SPDX-License-Identifier: Apache-2.0

/// Collects the lines of an iCalendar file: escaped, folded, each ending in CRLF.
struct CalendarText {
  /// The longest line in bytes, without its end (RFC 5545, 3.1).
  static let longestLine = 75

  private var buffer = TextBuffer()

  /// Everything written so far.
  var content: String { buffer.text }

  /// Writes a line whose value is no text: a date, a number, a name.
  mutating func line(_ name: String, _ value: String) {
    buffer.write(CalendarText.folded("\(name):\(value)"))
  }

  /// Writes a line of text.
  mutating func text(_ name: String, _ text: String) {
    line(name, CalendarText.escaped(text))
  }

  /// A text in which nothing ends the value or the line (RFC 5545, 3.3.11).
  static func escaped(_ text: String) -> String {
    var result = ""
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar {
      case "\\", ";", ",":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\n": if !afterReturn { result += "\\n" }
      case "\r", "\u{85}", "\u{2028}", "\u{2029}": result += "\\n"
      case "\t": result += " "
      case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A line in pieces of at most 75 bytes; a piece after the first begins with a space, and no
  /// character is cut.
  static func folded(_ line: String) -> String {
    var result = ""
    var length = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if length + size > longestLine {
        result += "\r\n "
        length = 1
      }
      result.unicodeScalars.append(scalar)
      length += size
    }
    return result + "\r\n"
  }
}
