// SPDX-License-Identifier: Apache-2.0
import Desk
import PartnershipModel

/// What the program remembers from one day to the next.
struct Settings: Equatable {
  /// The folder opened last.
  var lastWorkspace: String?
  /// The keymap chosen in the program.
  var keymap: String?
  /// The folder that a bundle goes to after each meeting.
  var secondPlace: String?
  /// When this laptop's screen locks and what opens it.
  var locking = LockSettings(minutes: LockSettings.usualMinutes)
  /// What to say at the start of what could not be read.
  private(set) var notices: [Message] = []

  private static var path: String { Folders.configuration + "/settings.json" }

  /// Remembers nothing yet.
  init() {}

  /// Reads what was remembered; nothing when the text is no settings file.
  init(text: String) {
    guard let value = try? JSONReader.read(text) else { return }
    lastWorkspace = value["last-workspace"]?.text
    keymap = value["keymap"]?.text
    secondPlace = value["second-place"]?.text
    (locking, notices) = LockSettings.read(value)
  }

  /// What was remembered; nothing when the file is missing.
  static func load() -> Settings {
    (try? OwnerOnlyFile.read(path)).map(Settings.init(text:)) ?? Settings()
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

  /// The file's text.
  var text: String {
    var writer = JSONWriter()
    writer.raw("{")
    let texts = [
      ("last-workspace", lastWorkspace), ("keymap", keymap), ("second-place", secondPlace),
    ]
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
