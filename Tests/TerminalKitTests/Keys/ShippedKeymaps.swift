// SPDX-License-Identifier: Apache-2.0

import Glibc
import TerminalKit

/// Reads the keymap files that come with the program.
enum ShippedKeymaps {
  static let names = ["default", "vim", "emacs", "function-keys"]

  /// Every command that the default map mentions, in the sections in which it stands.
  ///
  /// Taken from the file itself, because the command table lies outside this part of the program.
  static var vocabulary: CommandVocabulary {
    var order: [String] = []
    var contexts: [String: [KeymapContext]] = [:]
    var context = KeymapContext.everywhere
    for line in text(of: "default.keymap").split(separator: "\n") {
      if line.first == "[", let name = line.dropFirst().split(separator: "]").first {
        context = KeymapContext(rawValue: String(name)) ?? context
      } else if let command = command(of: line) {
        if contexts[command] == nil { order.append(command) }
        if contexts[command]?.contains(context) != true {
          contexts[command, default: []].append(context)
        }
      }
    }
    return CommandVocabulary(entries: order.map { .init(name: $0, contexts: contexts[$0] ?? []) })
  }

  /// Every command mentioned, bound or as a note `# name =`.
  static func commands(in name: String) -> Set<String> {
    Set(text(of: name + ".keymap").split(separator: "\n").compactMap(command))
  }

  static func parse(_ name: String) -> (keymap: Keymap, problems: [KeymapProblem]) {
    let file = name + ".keymap"
    return Keymap.parse(text: text(of: file), file: file, vocabulary: vocabulary)
  }

  private static func command(of line: Substring) -> String? {
    let bare = line.hasPrefix("# ") ? line.dropFirst(2) : line
    let words = bare.split(separator: " ")
    guard words.count >= 2, words[1] == "=", let name = words.first else { return nil }
    return String(name)
  }

  static func text(of file: String) -> String {
    let folder = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    guard let handle = fopen("/\(folder)/keymaps/\(file)", "r") else { return "" }
    defer { fclose(handle) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&buffer, 1, buffer.count, handle), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
