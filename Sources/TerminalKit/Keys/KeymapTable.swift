// SPDX-License-Identifier: Apache-2.0

/// The keys of one context, kept free of conflicts.
struct KeymapTable {
  private(set) var bindings: [Keymap.Binding] = []
  private var exact: [[Key]: Keymap.Binding] = [:]
  /// For each start of a longer sequence, the first such sequence.
  private var starts: [[Key]: Keymap.Binding] = [:]

  /// Returns the binding that these keys cannot stand beside.
  func clash(with keys: [Key]) -> Keymap.Binding? {
    if let same = exact[keys] ?? starts[keys] { return same }
    for count in 1..<max(1, keys.count) {
      if let shorter = exact[Array(keys.prefix(count))] { return shorter }
    }
    return nil
  }

  /// Adds a binding that clashes with none.
  mutating func add(_ binding: Keymap.Binding) {
    bindings.append(binding)
    exact[binding.keys] = binding
    for count in 1..<max(1, binding.keys.count) {
      let start = Array(binding.keys.prefix(count))
      if starts[start] == nil { starts[start] = binding }
    }
  }

  /// Removes everything that clashes with a key.
  mutating func makeRoom(for keys: [Key]) {
    let kept = bindings.filter { !$0.keys.starts(with: keys) && !keys.starts(with: $0.keys) }
    self = KeymapTable()
    for binding in kept { add(binding) }
  }

  func hasKey(for command: String) -> Bool {
    bindings.contains { $0.command == command }
  }
}
