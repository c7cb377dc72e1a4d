// SPDX-License-Identifier: Apache-2.0

/// How wide a text is in Arial or Liberation Sans, near enough to choose the width of a column.
enum WordTextWidth {
  // Thousandths of the type size for the characters from space to tilde.
  private static let ascii: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  /// The width of a text in twentieths of a point at a size in half points; bold is a little wider.
  static func of(_ text: some StringProtocol, size: Int, bold: Bool = false) -> Int {
    let thousandths = text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    return thousandths * size * (bold ? 11 : 10) / 1_000
  }

  /// The width of the longest word of a text, in twentieths of a point.
  static func ofLongestWord(in text: String, size: Int, bold: Bool = false) -> Int {
    text.split(separator: " ").reduce(0) { max($0, of($1, size: size, bold: bold)) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: ascii[Int(scalar.value) - 0x20]
    case 0x0300...0x036F: 0
    case 0x1100...0x11FF, 0x2E80...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x1F300...0x3FFFD:
      1_000
    default: 600
    }
  }
}
