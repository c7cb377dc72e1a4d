// SPDX-License-Identifier: Apache-2.0

/// Finds what somebody meant by a word that is no key.
enum KeySuggestion {
  static func near(_ written: String) -> String? {
    var parts = written.utf8.split(separator: 0x2B).map { String(Substring($0)) }
    guard let word = parts.popLast(), parts.count <= 3, word.utf8.count <= 20 else { return nil }
    if parts.isEmpty, let apart = presses(word) { return apart }
    let held = parts.map { Nearest.word(to: $0, among: ["Ctrl", "Alt", "Shift"]) ?? $0 }
    let names = KeyNames.bases.map(\.name)
    let key = word.count == 1 ? word : Nearest.word(to: word, among: names) ?? word
    let guess = (held + [key]).joined(separator: "+")
    return (try? Key(exactly: guess))?.description
  }

  /// Two or three letters run together were meant as a sequence.
  private static func presses(_ word: String) -> String? {
    guard (2...3).contains(word.count), Nearest.word(to: word, among: ["Alt", "Esc"]) == nil,
      word.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) })
    else { return nil }
    return word.map(String.init).joined(separator: " ")
  }
}

/// Translates the key notations of other programs.
enum OtherNotation {
  /// Returns our spelling for `^X`, `C-x`, `M-x`, `<c-x>`, `Control-X` or `Return`.
  static func ours(for written: String) -> String? {
    var rest = written[...]
    if rest.hasPrefix("<"), rest.hasSuffix(">"), rest.utf8.count > 2 {
      rest = rest.dropFirst().dropLast()
    }
    var held: [String] = []
    if rest.hasPrefix("^"), rest.utf8.count > 1 {
      held.append("Ctrl")
      rest = rest.dropFirst()
    }
    while held.count < 4, let end = rest.utf8.firstIndex(where: { $0 == 0x2B || $0 == 0x2D }),
      let modifier = KeyNames.modifierAliases[rest[..<end].lowercased()],
      rest.utf8.index(after: end) < rest.endIndex
    {
      held.append(modifier)
      rest = rest[rest.utf8.index(after: end)...]
    }
    let key = KeyNames.baseAliases[rest.lowercased()] ?? String(rest)
    return canonical((held + [key]).joined(separator: "+"), unless: written)
  }

  private static func canonical(_ guess: String, unless written: String) -> String? {
    guard guess != written else { return nil }
    do {
      return try Key(exactly: guess).description
    } catch .sameAs(_, let right) {
      return right
    } catch { return nil }
  }
}
