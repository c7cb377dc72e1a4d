// SPDX-License-Identifier: Apache-2.0

extension Key: CustomStringConvertible {
  /// Returns the one spelling a keymap file uses for this key, such as `Ctrl+Left`.
  package var description: String {
    let key = normalised
    let held = (key.ctrl ? "Ctrl+" : "") + (key.alt ? "Alt+" : "") + (key.shift ? "Shift+" : "")
    return held + KeyNames.name(of: key.base)
  }

  /// Returns the same key press in the one form in which presses are compared.
  ///
  /// A terminal sends one byte for `Ctrl+/` and `Ctrl+_`, and a letter held with Ctrl or Alt means
  /// the key with that letter on it, whatever Caps Lock says.
  package var normalised: Key {
    guard case .character(let character) = base else {
      return base == .space ? Key(.space, ctrl: ctrl, alt: alt) : self
    }
    if character == " " { return Key(.space, ctrl: ctrl, alt: alt) }
    if ctrl, character == "@" { return Key(.space, ctrl: true, alt: alt) }
    if ctrl, character == "_" { return Key(.character("/"), ctrl: true, alt: alt) }
    let shown = ctrl || alt ? Self.onKeyboard(character) : character
    return Key(.character(shown), ctrl: ctrl, alt: alt)
  }

  /// Tells whether the key, pressed while writing, puts a character into the text.
  package var typesCharacter: Bool {
    guard !ctrl, !alt else { return false }
    if case .character = base { return true }
    return base == .space
  }

  /// Capital letters as keyboards print them, unless the capital is more than one character (ß).
  static func onKeyboard(_ character: Character) -> Character {
    let upper = character.uppercased()
    return upper.unicodeScalars.count == 1 ? Character(upper) : character
  }
}

/// Returns how a key or a sequence of keys is shown to people, such as `Ctrl+X Ctrl+S`.
package func displayName(of keys: [Key]) -> String {
  keys.map(\.description).joined(separator: " ")
}
