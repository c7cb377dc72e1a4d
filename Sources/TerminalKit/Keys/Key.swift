// SPDX-License-Identifier: Apache-2.0

/// One press of a key, as a keymap names it and a terminal can tell it apart.
package struct Key: Hashable, Sendable {
  /// Which key was pressed, before the modifiers.
  package enum Base: Hashable, Sendable {
    /// A key that types one character; letters keep their case unless Ctrl is held (then upper).
    case character(Character)
    /// `F1` to `F12`.
    case function(Int)
    case enter, escape, tab, space, backspace, delete, insert
    case home, end, pageUp, pageDown, up, down, left, right
  }

  /// The key itself.
  package var base: Base
  /// Held together with the key.
  package var ctrl: Bool
  /// Held together with the key.
  package var alt: Bool
  /// Only for keys that type nothing (`Shift+Tab`, `Shift+F3`); a capital letter is its own key.
  package var shift: Bool

  /// Makes a key press.
  package init(_ base: Base, ctrl: Bool = false, alt: Bool = false, shift: Bool = false) {
    self.base = base
    self.ctrl = ctrl
    self.alt = alt
    self.shift = shift
  }
}
