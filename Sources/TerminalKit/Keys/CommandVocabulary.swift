// SPDX-License-Identifier: Apache-2.0

/// The commands that a keymap may bind, as the caller's command table declares them.
package struct CommandVocabulary: Sendable {
  /// One command, as far as keymaps are concerned.
  package struct Entry: Hashable, Sendable {
    /// The name used in keymap files.
    package let name: String
    /// Where it may be bound.
    package let contexts: [KeymapContext]

    /// Declares a command for keymaps.
    package init(name: String, contexts: [KeymapContext]) {
      self.name = name
      self.contexts = contexts
    }

    /// Tells whether a key for this command may stand in a section.
    ///
    /// What works everywhere may be bound in any section, and what works in text may be bound for
    /// moving through text.
    package func mayBeBound(in context: KeymapContext) -> Bool {
      contexts.contains(context) || contexts.contains(.everywhere)
        || context == .textCommand && contexts.contains(.text)
    }
  }

  /// All commands, in the order in which they are printed.
  package let entries: [Entry]
  private let places: [String: Int]

  /// Collects the commands; of two with one name, the first counts.
  package init(entries: [Entry]) {
    var kept: [Entry] = []
    var places: [String: Int] = [:]
    for entry in entries where places[entry.name] == nil {
      places[entry.name] = kept.count
      kept.append(entry)
    }
    self.entries = kept
    self.places = places
  }

  /// Returns the command with this name.
  package subscript(name: String) -> Entry? {
    places[name].map { entries[$0] }
  }

  /// The commands that must always have a key, with the key they get back.
  package static let essential: [(name: String, key: Key)] = [
    ("help", Key(.function(1))), ("menu", Key(.function(2))),
    ("quit", Key(.character("Q"), ctrl: true)), ("back", Key(.escape)), ("accept", Key(.enter)),
  ]
}
