// SPDX-License-Identifier: Apache-2.0
import Desk
import PartnershipModel

/// What the program remembers from one day to the next.
struct Settings: Equatable {
  /// The folder opened last.
  var lastWorkspace: String?
  /// The keymap chosen in the program.
  var keymap: String?
  /// When this laptop's screen locks and what opens it.
  var locking = LockSettings(minutes: LockSettings.usualMinutes)
  /// What to say at the start of what could not be read.
  private(set) var notices: [Message] = []

  private static var path: String { Folders.configuration + "/settings.json" }

  /// What was remembered; nothing when the file is missing or is no settings file.
  static func load() -> Settings {
    var settings = Settings()
    guard let text = try? OwnerOnlyFile.read(path), let value = try? JSONReader.read(text) else {
      return settings
    }
    settings.lastWorkspace = value["last-workspace"]?.text
    settings.keymap = value["keymap"]?.text
    (settings.locking, settings.notices) = LockSettings.read(value)
    return settings
  }

  /// Remembers; a failure is nothing to trouble a meeting with.
  static func remember(_ alter: (inout Settings) -> Void) {
    try? change(alter)
  }

  /// Changes what is remembered, as it stands in the file now.
  static func change(_ alter: (inout Settings) -> Void) throws(CommandFailure) {
    let before = Settings.load()
    var settings = before
    alter(&settings)
    guard settings != before else { return }
    try OwnerOnlyFile.makeFolder(Folders.configuration)
    try OwnerOnlyFile.write(settings.text, to: Settings.path)
  }

  private var text: String {
    var writer = JSONWriter()
    writer.raw("{")
    let texts = [("last-workspace", lastWorkspace), ("keymap", keymap)]
    let values = texts.map { ($0, $1.map { Stored.text($0) }) } + locking.members
    for (name, value) in values {
      guard let value else { continue }
      writer.name(name, before: "\n  ")
      writer.value(value)
    }
    writer.raw("\n}\n")
    return writer.text
  }
}
