// SPDX-License-Identifier: Apache-2.0

/// A text as the search compares it: words in small letters, without marks, breaks or disguise.
enum SearchedWords {
  /// The words of a text: letters and digits; soft hyphens, joiners and apostrophes are not there,
  /// ligatures and wide letters are the letters they stand for.
  static func of(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isInvisible(scalar) {
      let plain = plain(scalar)
      if plain.isEmpty {
        if !word.isEmpty { words.append(String(word)) }
        word.removeAll(keepingCapacity: true)
      } else {
        word.append(contentsOf: plain)
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  /// What nobody sees within a word.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064,
      0x2066...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0x27, 0x2019, 0x2018, 0x2BC, 0xFF07, 0x60:
      true
    default: false
    }
  }

  /// The letters that a scalar stands for, in small letters; none for what parts words.
  private static func plain(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.value < 0x80 {
      switch scalar {
      case "a"..."z", "0"..."9": return [scalar]
      case "A"..."Z": return [Unicode.Scalar(UInt8(scalar.value + 0x20))]
      default: return []
      }
    }
    if let spelled = ligatures[scalar] { return Array(spelled.unicodeScalars) }
    // The wide forms of ASCII stand in its order.
    if (0xFF01...0xFF5E).contains(scalar.value), let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
    {
      return plain(narrow)
    }
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType != nil || isMark(properties) else {
      return []
    }
    return Array(properties.lowercaseMapping.unicodeScalars)
  }

  private static func isMark(_ properties: Unicode.Scalar.Properties) -> Bool {
    [.nonspacingMark, .spacingMark].contains(properties.generalCategory)
  }

  private static let ligatures: [Unicode.Scalar: String] = [
    "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl",
    "\u{FB05}": "st", "\u{FB06}": "st", "\u{132}": "ij", "\u{133}": "ij", "\u{152}": "oe",
    "\u{153}": "oe", "\u{C6}": "ae", "\u{E6}": "ae", "\u{DF}": "ss",
  ]

  /// Whether a word says something by itself: no number, month or weekday, which stand in every
  /// paper.
  static func isTelling(_ word: String) -> Bool {
    guard word.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return false }
    return !calendar.contains(word)
  }

  private static let calendar: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "the", "of", "a", "an", "and", "to",
    "on", "by", "at", "in", "for",
  ]
}
