// SPDX-License-Identifier: Apache-2.0

import TerminalKit

/// A handful of commands for tests of the format; no real command table.
let smallVocabulary = CommandVocabulary(entries: [
  .init(name: "help", contexts: [.everywhere]), .init(name: "menu", contexts: [.everywhere]),
  .init(name: "quit", contexts: [.everywhere]), .init(name: "back", contexts: [.everywhere]),
  .init(name: "accept", contexts: [.everywhere]), .init(name: "find", contexts: [.everywhere]),
  .init(name: "first", contexts: [.everywhere]), .init(name: "open", contexts: [.list]),
  .init(name: "delete", contexts: [.list]), .init(name: "add-action", contexts: [.text, .list]),
  .init(name: "line-start", contexts: [.text]), .init(name: "word-left", contexts: [.text]),
])

/// The first six lines of test files, so that the essential commands are quiet.
let essentialLines = """
  [everywhere]
  help = F1, Ctrl+G
  menu = F2
  quit = Ctrl+Q
  back = Esc
  accept = Enter

  """

func parse(
  _ text: String, base: Keymap? = nil, fallback: Keymap? = nil
) -> (keymap: Keymap, problems: [String]) {
  let (keymap, problems) = Keymap.parse(
    text: text, file: "mine.keymap", vocabulary: smallVocabulary,
    base: { $0 == "usual" ? base : nil }, fallback: fallback)
  return (keymap, problems.map(\.description))
}

func presses(_ written: String) -> [Key] {
  written.split(separator: " ").compactMap { try? Key(parsing: $0) }
}

extension Keymap {
  func written(_ command: String, in context: KeymapContext) -> [String] {
    (bindings[context] ?? []).filter { $0.command == command }.map { displayName(of: $0.keys) }
  }
}
