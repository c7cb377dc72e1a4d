// SPDX-License-Identifier: Apache-2.0

/// What a terminal can and cannot tell apart.
enum KeyTelling {
  /// Refuses a key that arrives looking like another one.
  static func check(_ key: Key, written: String) throws(KeySpellingError) {
    switch key.base {
    case .character(let character):
      try checkShift(of: key, character, written)
      if key.ctrl { try checkCtrl(of: key, character, written) }
      // Alt arrives as Esc before the key, and Esc [ begins the code of an arrow or function key.
      if key.alt, !key.ctrl, character == "[" { throw .notTellable(written) }
    case .enter, .escape, .backspace:
      guard !key.ctrl, !key.shift else { throw plain(key, written) }
      if key.alt, key.base == .escape { throw .notTellable(written) }
    case .tab:
      guard !key.ctrl else { throw plain(key, written) }
    case .space:
      guard !key.shift else { throw plain(key, written) }
    default: break
    }
  }

  /// Tells whether one press can send this character: visible, assigned, at most with accents.
  static func oneKeyTypes(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, first != "\u{FFFD}" else { return false }
    switch first.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator, .nonspacingMark, .spacingMark, .enclosingMark:
      return false
    default: break
    }
    return scalars.dropFirst().allSatisfy { $0.properties.generalCategory == .nonspacingMark }
  }

  private static func plain(_ key: Key, _ written: String) -> KeySpellingError {
    let keepsCtrl = key.base == .space && key.ctrl
    let keepsShift = key.base == .tab && key.shift
    let instead = Key(key.base, ctrl: keepsCtrl, alt: key.alt, shift: keepsShift)
    return .sameAs(written, write: instead.description)
  }

  private static func checkShift(
    of key: Key, _ character: Character, _ written: String
  ) throws(KeySpellingError) {
    guard key.shift else { return }
    let instead =
      key.ctrl || key.alt
      ? Key(.character(character), ctrl: key.ctrl, alt: key.alt)
      : Key(.character(Key.onKeyboard(character)))
    throw .sameAs(written, write: instead.description)
  }

  private static func checkCtrl(
    of key: Key, _ character: Character, _ written: String
  ) throws(KeySpellingError) {
    let twins: [Character: Key.Base] = [
      "i": .tab, "I": .tab, "m": .enter, "M": .enter, "[": .escape, "?": .backspace,
    ]
    if let twin = twins[character] {
      // Alt+Esc would be the next untellable key, so it is not offered.
      if key.alt, twin == .escape { throw .notTellable(written) }
      throw .sameAs(written, write: Key(twin, alt: key.alt).description)
    }
    let letter = character.isASCII && character.isLetter
    guard letter || "\\]^/_@".contains(character) else { throw .notTellable(written) }
  }
}
