// SPDX-License-Identifier: Apache-2.0

/// One line of a keymap or session script, with its number for problem reports.
struct SourceLine {
  /// Longer lines are refused, so that no file can make reading slow.
  static let longest = 1000

  let number: Int
  let text: Substring

  var isTooLong: Bool { text.utf8.count > Self.longest }

  /// Counts characters from 1 up to the start of a part of this line.
  func column(of part: Substring) -> Int {
    text[..<part.startIndex].count + 1
  }

  /// Cuts a text into lines; accepts a byte order mark and Windows line ends.
  static func all(of text: String) -> [SourceLine] {
    var body = text[...]
    if body.unicodeScalars.first == "\u{FEFF}" {
      body = Substring(body.unicodeScalars.dropFirst())
    }
    let cuts = body.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    return cuts.enumerated().map { place, cut in
      let line = cut.last == 0x0D ? cut.dropLast() : cut
      return SourceLine(number: place + 1, text: Substring(line))
    }
  }
}

extension Substring {
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Returns the part between blanks at both ends.
  func withoutOuterBlanks() -> Substring {
    let bytes = utf8.drop(while: Self.isBlank)
    var end = bytes.endIndex
    while end > bytes.startIndex, Self.isBlank(bytes[bytes.index(before: end)]) {
      end = bytes.index(before: end)
    }
    return Substring(bytes[..<end])
  }

  /// Returns the part before the first such byte, or all of it.
  func part(before byte: UInt8) -> Substring {
    Substring(utf8.prefix { $0 != byte })
  }

  /// Returns the words between blanks.
  func blankSeparated() -> [Substring] {
    utf8.split(whereSeparator: Self.isBlank).map { Substring($0) }
  }

  /// Returns the parts between such bytes, empty ones too.
  func parts(between byte: UInt8) -> [Substring] {
    utf8.split(separator: byte, omittingEmptySubsequences: false).map { Substring($0) }
  }
}
