// SPDX-License-Identifier: Apache-2.0

/// Measures and breaks text for output in columns of equal width.
enum TextMeasure {
  /// Counts the columns a text takes: one for each character, two for wide East Asian ones.
  static func width<Text: StringProtocol>(of text: Text) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + width(of: $1) }
  }

  /// Breaks a text at its spaces, and sets every line after the first in by `hang`; a word longer
  /// than a line is cut.
  static func wrap(_ text: String, to width: Int, hang: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: hang)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in words(of: text) {
      for part in parts(of: word, width: width - hang) {
        let needed = self.width(of: part)
        let limit = lines.isEmpty ? width : width - hang
        if used > 0 && used + 1 + needed > limit {
          lines.append(lines.isEmpty ? line : margin + line)
          (line, used) = ("", 0)
        }
        line += used > 0 ? " \(part)" : String(part)
        used += used > 0 ? needed + 1 : needed
      }
    }
    if used > 0 { lines.append(lines.isEmpty ? line : margin + line) }
    return lines
  }

  /// The width of the longest word.
  static func longestWord(in text: String) -> Int {
    words(of: text).reduce(0) { max($0, width(of: $1)) }
  }

  /// The text filled up with spaces, on its right or, for figures, on its left.
  static func pad(_ text: String, to width: Int, alignRight: Bool = false) -> String {
    let filling = String(repeating: " ", count: max(0, width - self.width(of: text)))
    return alignRight ? filling + text : text + filling
  }

  private static func words(of text: String) -> [Substring] {
    text.utf8.split(separator: 0x20).map { Substring($0) }
  }

  private static func parts(of word: Substring, width: Int) -> [Substring] {
    guard self.width(of: word) > width else { return [word] }
    var parts: [Substring] = []
    var start = word.startIndex
    var used = 0
    for index in word.indices {
      let needed = self.width(of: word[index])
      if used > 0 && used + needed > width {
        parts.append(word[start..<index])
        (start, used) = (index, 0)
      }
      used += needed
    }
    return parts + [word[start...]]
  }

  private static func width(of character: Character) -> Int {
    switch character.unicodeScalars.first?.value ?? 0 {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}

extension String {
  /// The text without the spaces at its end.
  var droppingTrailingSpaces: String {
    let bytes = utf8
    guard let last = bytes.lastIndex(where: { $0 != 0x20 }) else { return "" }
    return String(self[..<bytes.index(after: last)])
  }
}
