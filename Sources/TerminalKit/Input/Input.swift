// SPDX-License-Identifier: Apache-2.0

/// What a person did at the keyboard.
package enum Input: Equatable, Sendable {
  /// Pressed a key.
  case key(Key)
  /// Pasted text through the terminal; its line breaks are `\n`, nothing else is changed.
  case paste(String)
}
