// SPDX-License-Identifier: Apache-2.0

extension Keymap {
  /// What the keys pressed so far mean.
  package enum Lookup: Sendable {
    /// They run this command.
    case command(String)
    /// They begin a sequence; these keys may follow, each with its command, or `…` when still more
    /// presses are needed.
    case pending([(key: Key, command: String)])
    /// They mean nothing here.
    case none
  }

  /// Finds what the pressed keys mean; the innermost context that knows them decides.
  ///
  /// `everywhere` is asked last and need not be named.
  package func lookup(pressed: [Key], contexts: [KeymapContext]) -> Lookup {
    let keys = pressed.map(\.normalised)
    guard !keys.isEmpty else { return .none }
    var next: [(key: Key, command: String)] = []
    for context in Self.order(contexts) {
      for binding in bindings[context] ?? [] where binding.keys.starts(with: keys) {
        guard binding.keys.count > keys.count else {
          return next.isEmpty ? .command(binding.command) : .pending(next)
        }
        let key = binding.keys[keys.count]
        guard !next.contains(where: { $0.key == key }) else { continue }
        next.append((key, binding.keys.count == keys.count + 1 ? binding.command : "…"))
      }
    }
    return next.isEmpty ? .none : .pending(next)
  }

  /// Returns the keys that really run the command in these contexts, best first.
  ///
  /// A key that an inner context uses for something else is left out.
  package func keys(for command: String, contexts: [KeymapContext]) -> [[Key]] {
    var found: [[Key]] = []
    for context in Self.order(contexts) {
      for binding in bindings[context] ?? [] where binding.command == command {
        if !found.contains(binding.keys), runs(binding, in: contexts) { found.append(binding.keys) }
      }
    }
    return found
  }

  private func runs(_ binding: Binding, in contexts: [KeymapContext]) -> Bool {
    for count in 1..<binding.keys.count {
      guard case .pending = lookup(pressed: Array(binding.keys.prefix(count)), contexts: contexts)
      else { return false }
    }
    return lookup(pressed: binding.keys, contexts: contexts) == .command(binding.command)
  }

  private static func order(_ contexts: [KeymapContext]) -> [KeymapContext] {
    contexts.filter { $0 != .everywhere } + [.everywhere]
  }
}

extension Keymap.Lookup: Equatable {
  /// Compares meanings; the tuples keep the compiler from writing this itself.
  package static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.command(let one), .command(let other)): one == other
    case (.pending(let some), .pending(let others)): some.elementsEqual(others, by: ==)
    case (.none, .none): true
    default: false
    }
  }
}
