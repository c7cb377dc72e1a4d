// SPDX-License-Identifier: Apache-2.0

extension Keymap {
  /// Returns the map as a keymap file; with `all`, commands without a key stand in it as notes.
  package func printed(all: Bool) -> String {
    var lines = ["name         \(Self.oneLine(name))"]
    let about = Self.oneLine(description)
    if !about.isEmpty { lines.append("description  \(about)") }
    for context in KeymapContext.allCases {
      let section = sectionLines(context, all: all)
      if !section.isEmpty { lines += ["", "[\(context.rawValue)]"] + section }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func sectionLines(_ context: KeymapContext, all: Bool) -> [String] {
    var keys: [String: [String]] = [:]
    for binding in bindings[context] ?? [] {
      keys[binding.command, default: []].append(displayName(of: binding.keys))
    }
    return vocabulary.entries.compactMap { entry in
      if let keys = keys[entry.name] {
        return Self.padded(entry.name) + " = " + keys.joined(separator: ", ")
      }
      let isHome = entry.contexts.first == context
      return all && isHome && !hasKey(for: entry.name) ? "# \(entry.name) =" : nil
    }
  }

  private static func padded(_ name: String) -> String {
    name + String(repeating: " ", count: max(0, 16 - name.count))
  }

  /// Keeps a name from turning into a note or a second line.
  private static func oneLine(_ text: String) -> String {
    let safe = String.UnicodeScalarView(
      text.unicodeScalars.map { $0 == "#" || $0.value < 0x20 ? " " : $0 })
    return String(String(safe)[...].withoutOuterBlanks())
  }
}
