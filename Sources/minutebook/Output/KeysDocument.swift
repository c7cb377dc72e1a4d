// SPDX-License-Identifier: Apache-2.0
import Desk
import TerminalKit

/// The tables of keys, made from the command table and the keymaps that come along.
struct KeysDocument {
  private let keymaps: [KeymapChoice]

  /// Prepares the tables of some keymaps.
  init(_ keymaps: [KeymapChoice]) {
    self.keymaps = keymaps
  }

  /// The document in Markdown.
  var text: String {
    var text = """
      # Keys

      This page is made by `minutebook document keys`. Every command is in the menu as well. Where a
      command has other keys while text is typed, these stand after the word *typing*.

      """
    var groups: [String] = []
    for command in CommandName.allCases where !groups.contains(command.about.group) {
      groups.append(command.about.group)
    }
    for group in groups { text += section(group) }
    return text
  }

  private func section(_ group: String) -> String {
    let names = keymaps.map(\.name)
    var text = "\n## \(group)\n\n| Command | Name in a keymap | What it does | "
    text += names.joined(separator: " | ") + " |\n"
    text += String(repeating: "|---", count: names.count + 3) + "|\n"
    for command in CommandName.allCases where command.about.group == group {
      let keys = keymaps.map { cell(command, $0.keymap) }
      let cells = [command.about.title, "`\(command.rawValue)`", command.about.help] + keys
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
    return text
  }

  private func cell(_ command: CommandName, _ keymap: Keymap) -> String {
    let outside = keys(command, keymap, [.list, .dialog, .help, .everywhere])
    let typing = keys(command, keymap, [.text, .form, .textCommand])
    if outside.isEmpty || typing.isEmpty || Set(typing).isSubset(of: outside) {
      let all = outside + typing.filter { !outside.contains($0) }
      return all.isEmpty ? "menu" : all.joined(separator: ", ")
    }
    let others = typing.filter { !outside.contains($0) }
    return "\(outside.joined(separator: ", ")); *typing* \(others.joined(separator: ", "))"
  }

  /// The keys of a command in the sections named, as Markdown.
  private func keys(
    _ command: CommandName, _ keymap: Keymap, _ contexts: [KeymapContext]
  ) -> [String] {
    var found: [String] = []
    for context in contexts {
      for binding in keymap.bindings[context] ?? [] where binding.command == command.rawValue {
        let name = code(displayName(of: binding.keys))
        if !found.contains(name) { found.append(name) }
      }
    }
    return found
  }

  /// A key as Markdown code; the bar would end the cell and the backtick the code.
  private func code(_ name: String) -> String {
    let name = name.map { $0 == "|" ? "\\|" : String($0) }.joined()
    return name.contains("`") ? "`` \(name) ``" : "`\(name)`"
  }
}
