// SPDX-License-Identifier: Apache-2.0

/// Which keys run which commands, in every context; a value that is swapped as a whole.
package struct Keymap: Sendable {
  /// One key, or sequence of keys, for one command.
  package struct Binding: Hashable, Sendable {
    /// The presses, one after the other.
    package let keys: [Key]
    /// The command's name.
    package let command: String
    /// The line of the file, or 0 when the key came from another map.
    package let line: Int

    /// Binds the keys to the command.
    package init(keys: [Key], command: String, line: Int = 0) {
      self.keys = keys.map(\.normalised)
      self.command = command
      self.line = line
    }
  }

  /// What to call the map in the chooser.
  package let name: String
  /// One sentence about the map.
  package let description: String
  /// The keys of each context, in the order of the file.
  package let bindings: [KeymapContext: [Binding]]
  /// The commands the map was read for, bound or not.
  package let vocabulary: CommandVocabulary

  /// Makes a map of keys known to be free of conflicts.
  package init(
    name: String, description: String = "", bindings: [KeymapContext: [Binding]],
    vocabulary: CommandVocabulary
  ) {
    self.name = name
    self.description = description
    self.bindings = bindings
    self.vocabulary = vocabulary
  }

  /// Tells whether the command has a key in any context.
  package func hasKey(for command: String) -> Bool {
    bindings.values.contains { $0.contains { $0.command == command } }
  }
}
