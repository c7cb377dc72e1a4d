// SPDX-License-Identifier: Apache-2.0

/// Tells people how the key they just pressed is written in a keymap file.
package enum KeyTester {
  /// Returns one or two sentences for the screen.
  package static func sentence(for key: Key) -> String {
    let name = key.description
    do {
      let spelling = try Key(parsing: name).description
      return "You pressed \(name). In a keymap file write: \(spelling)"
    } catch {
      return "You pressed \(name). It cannot be used in a keymap file: \(error)."
    }
  }
}
