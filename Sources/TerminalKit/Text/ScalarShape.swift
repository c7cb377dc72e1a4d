// SPDX-License-Identifier: Apache-2.0

/// How one Unicode scalar behaves in a grid of cells.
enum ScalarShape: Equatable {
  /// Takes no part in the picture: bidi controls, joiners, variation selectors, skin tones.
  case dropped
  /// Sits on the character before it.
  case mark
  /// Is drawn inside the Hangul syllable that must stand before it.
  case innerJamo
  /// Would command the terminal, and is shown as a picture instead.
  case control
  /// Is not a character that this program's Unicode version knows.
  case unknown
  /// Fills one or two columns.
  case shown(columns: Int)

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: self = .control
    case 0xAD: self = .dropped
    case 0..<0x300: self = .shown(columns: 1)
    default: self = Self.beyondLatin(scalar)
    }
  }

  private static func beyondLatin(_ scalar: Unicode.Scalar) -> ScalarShape {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint || isSkinTone(scalar.value) { return .dropped }
    switch properties.generalCategory {
    case .unassigned, .surrogate: return .unknown
    case .format: return .dropped
    case .lineSeparator, .paragraphSeparator: return .control
    case .nonspacingMark, .enclosingMark: return .mark
    default: break
    }
    if isInnerJamo(scalar.value) { return .innerJamo }
    return .shown(columns: isWide(scalar.value) ? 2 : 1)
  }

  /// Terminals differ in whether a tone takes columns of its own, so none is sent.
  private static func isSkinTone(_ value: UInt32) -> Bool {
    (0x1F3FB...0x1F3FF).contains(value)
  }

  /// Hangul vowels and final consonants are drawn inside the syllable before them.
  private static func isInnerJamo(_ value: UInt32) -> Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value)
  }

  /// Says whether a vowel or a final consonant may be drawn inside this one.
  static func isHangulBase(_ value: UInt32) -> Bool {
    (0x1100..<0x1160).contains(value) || (0xA960...0xA97C).contains(value)
      || (0xAC00...0xD7A3).contains(value)
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var (low, high) = (0, wideRanges.count)
    while low < high {
      let middle = (low + high) / 2
      let range = wideRanges[middle]
      if range.contains(value) { return true }
      if value < range.lowerBound { high = middle } else { low = middle + 1 }
    }
    return false
  }

  /// Scalars with East Asian width W or F, among them all with emoji presentation.
  ///
  /// Gaps of unassigned scalars are closed: those never reach the search.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
    0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F,
    0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5,
    0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3, 0x26F5...0x26F5,
    0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728,
    0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55,
    0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E,
    0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C,
    0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0,
    0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC,
    0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A,
    0x1F595...0x1F596, 0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5,
    0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EC,
    0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945,
    0x1F947...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
  ]
}
