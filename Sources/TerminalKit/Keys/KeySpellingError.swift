// SPDX-License-Identifier: Apache-2.0

/// Why a word is not the spelling of a key.
package enum KeySpellingError: Error, Hashable, Sendable {
  /// Nothing was written.
  case empty
  /// Modifiers were written with no key after them.
  case missingKey(String)
  /// No key has this name; a near one may be known.
  case unknown(String, suggestion: String?)
  /// The spelling of another program, with ours.
  case otherNotation(String, write: String)
  /// A character that the file format uses itself, with the word for it.
  case formatCharacter(String, write: String)
  /// A terminal sends the same for another key, which can be written.
  case sameAs(String, write: String)
  /// A terminal sends nothing that belongs to this key alone.
  case notTellable(String)
  /// A modifier was written twice.
  case repeatedModifier(String, modifier: String)
  /// The character is invisible, unassigned or made of several key presses.
  case notOneCharacter(String)
}

extension KeySpellingError: CustomStringConvertible {
  /// Returns the mistake as one sentence part, with the right spelling where there is one.
  package var description: String {
    switch self {
    case .empty: "a key is missing here"
    case .missingKey(let written):
      "a key is missing after \"\(written)\" (for , # + write Comma, Hash, Plus)"
    case .unknown(let written, let near?):
      "no key \"\(written)\"; did you mean \"\(near)\"?"
    case .unknown(let written, nil): "no key is called \"\(written)\""
    case .otherNotation(let written, let right): "\"\(written)\" is written \"\(right)\" here"
    case .formatCharacter(let written, let right):
      "\"\(written)\" has a meaning in this file; write \"\(right)\""
    case .sameAs(let written, let right):
      "a terminal cannot tell \(written) from \(right); write \"\(right)\""
    case .notTellable(let written):
      "a terminal cannot tell \(written) from other keys; choose another key"
    case .repeatedModifier(let written, let modifier):
      "\"\(written)\" names \(modifier) twice"
    case .notOneCharacter(let written): "\"\(written)\" is not a character that one key types"
    }
  }
}
