// SPDX-License-Identifier: Apache-2.0

extension Key {
  /// Reads a key as a keymap file spells it.
  ///
  /// The case of names does not matter; a letter alone keeps its case. Spellings of other programs
  /// (`^X`, `C-x`, `<c-x>`) are refused with the right one, and so are keys no terminal can tell.
  package init(parsing text: some StringProtocol) throws(KeySpellingError) {
    let written = String(text)
    do {
      self = try Key(exactly: written)
    } catch .unknown(let word, _) {
      if let right = OtherNotation.ours(for: word) {
        throw .otherNotation(word, write: right)
      }
      throw .unknown(word, suggestion: KeySuggestion.near(word))
    } catch { throw error }
  }

  /// Reads our own spelling only; an unknown name carries no suggestion yet.
  init(exactly written: String) throws(KeySpellingError) {
    guard !written.isEmpty else { throw .empty }
    // Bytes, because a combining mark after the plus would make one character with it.
    let parts = written.utf8.split(separator: 0x2B, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    var key = Key(.space)
    for modifier in parts.dropLast() where !modifier.isEmpty {
      try key.hold(modifier, in: written)
    }
    key.base = try Self.base(last: parts, of: written)
    try KeyTelling.check(key, written: written)
    self = key.normalised
  }

  private mutating func hold(
    _ modifier: String, in written: String
  ) throws(KeySpellingError) {
    switch modifier.lowercased() {
    case "ctrl" where !ctrl: ctrl = true
    case "alt" where !alt: alt = true
    case "shift" where !shift: shift = true
    case "ctrl", "alt", "shift":
      throw .repeatedModifier(
        written, modifier: KeyNames.modifierAliases[modifier.lowercased()] ?? "")
    default: throw .unknown(written, suggestion: nil)
    }
  }

  private static func base(
    last parts: [String], of written: String
  ) throws(KeySpellingError) -> Base {
    let empty = parts.count { $0.isEmpty }
    let word = parts.last ?? ""
    if empty == 2, word.isEmpty, written.utf8.last == 0x2B {
      throw .formatCharacter(written, write: String(written.dropLast()) + "Plus")
    }
    if empty == 1, word.isEmpty { throw .missingKey(written) }
    guard empty == 0 else { throw .unknown(written, suggestion: nil) }
    guard word.count == 1, let character = word.first else {
      guard let base = KeyNames.base(named: word) else {
        throw .unknown(written, suggestion: nil)
      }
      return base
    }
    if let name = [",": "Comma", "#": "Hash"][character] {
      throw .formatCharacter(written, write: String(written.dropLast()) + name)
    }
    guard KeyTelling.oneKeyTypes(character) else { throw .notOneCharacter(written) }
    return .character(character)
  }
}
