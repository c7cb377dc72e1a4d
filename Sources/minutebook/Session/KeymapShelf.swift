// SPDX-License-Identifier: Apache-2.0
import Desk
import MinuteJournal
import PartnershipModel
import TerminalKit

/// The keymaps there are: the four that come along and the person's own.
struct KeymapShelf {
  /// All of them, in the order of the chooser.
  let choices: [KeymapChoice]

  /// Reads every keymap; a file that cannot be read is left out.
  init() {
    var choices = KeymapShelf.shipped
    for name in KeymapShelf.ownNames {
      guard let text = try? OwnerOnlyFile.read("\(KeymapShelf.folder)/\(name).keymap") else {
        continue
      }
      // The person's own map of a shipped name takes its place.
      let own = KeymapShelf.read(text, file: "\(name).keymap", name: name, beside: choices)
      choices.removeAll { $0.name == name }
      choices.append(own)
    }
    self.choices = choices
  }

  /// The keymaps that come along, the usual one first.
  static var shipped: [KeymapChoice] {
    var choices: [KeymapChoice] = []
    for name in ShippedFile.keymapNames {
      let text = ShippedFile.text("\(name).keymap")
      choices.append(read(text, file: "keymaps/\(name).keymap", name: name, beside: choices))
    }
    return choices
  }

  /// Where the person's own keymaps are.
  static var folder: String { Folders.configuration + "/keymaps" }

  private static var ownNames: [String] {
    let names = (try? DiskFileStore().list(folder)) ?? []
    return names.filter { $0.hasSuffix(".keymap") }.map { String($0.dropLast(7)) }.sorted()
  }

  /// Reads a keymap's text, with the maps it may be based on.
  static func read(
    _ text: String, file: String, name: String, beside others: [KeymapChoice]
  ) -> KeymapChoice {
    let find = { (wanted: String) in others.first { isNamed($0, wanted) }?.keymap }
    let (keymap, problems) = Keymap.parse(
      text: text, file: file, vocabulary: CommandName.vocabulary, base: find,
      fallback: others.first?.keymap)
    return KeymapChoice(name: name, keymap: keymap, problems: problems)
  }

  private static func isNamed(_ choice: KeymapChoice, _ name: String) -> Bool {
    choice.name == name || choice.keymap.name.lowercased() == name.lowercased()
  }

  /// The keymap of a name: its file's, or the one in its head.
  subscript(name: String) -> KeymapChoice? {
    choices.first { KeymapShelf.isNamed($0, name) }
  }

  /// All keymaps, the wanted one first, and what there is to say about it at the start.
  ///
  /// `--keymap` comes before the environment, that before the settings, and the usual map last. A
  /// wrong name in the environment or the settings is told and does not stop anybody.
  func arranged(
    _ options: CommandLineOptions, settings: Settings
  ) throws(CommandFailure) -> (choices: [KeymapChoice], notices: [Message]) {
    var notices: [Message] = []
    var wanted = choices[0]
    if let name = options[.keymap] {
      guard let choice = self[name] else {
        throw .unknownKeymap(name, names: choices.map(\.name))
      }
      wanted = choice
    } else if let name = environment("MINUTEBOOK_KEYMAP") ?? settings.keymap, !name.isEmpty {
      if let choice = self[name] {
        wanted = choice
      } else {
        notices.append(
          Message(.warning, "There is no keymap '\(name)', so '\(wanted.name)' is in force."))
      }
    }
    if let notice = notice(about: wanted) { notices.append(notice) }
    return ([wanted] + choices.filter { $0.name != wanted.name }, notices)
  }

  private func notice(about choice: KeymapChoice) -> Message? {
    guard let first = choice.problems.first else { return nil }
    let count = choice.problems.count
    return Message(
      .warning,
      "\(counted(count, "problem")) in keymap '\(choice.name)': "
        + "line \(first.line): \(first.message). The chooser of keymaps lists them.")
  }
}
