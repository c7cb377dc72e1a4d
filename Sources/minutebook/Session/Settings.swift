// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// What the program remembers from one day to the next.
struct Settings: Equatable {
  /// The folder opened last.
  var lastWorkspace: String?
  /// The keymap chosen in the program.
  var keymap: String?
  /// The folder that a bundle goes to after each meeting.
  var secondPlace: String?

  private static var path: String { Folders.configuration + "/settings.json" }

  /// What was remembered; nothing when the file is missing or is no settings file.
  static func load() -> Settings {
    var settings = Settings()
    guard let text = try? OwnerOnlyFile.read(path), let value = try? JSONReader.read(text) else {
      return settings
    }
    settings.lastWorkspace = value["last-workspace"]?.text
    settings.keymap = value["keymap"]?.text
    settings.secondPlace = value["second-place"]?.text
    return settings
  }

  /// Remembers; a failure is nothing to trouble a meeting with.
  func save() {
    guard self != Settings.load() else { return }
    try? OwnerOnlyFile.makeFolder(Folders.configuration)
    try? OwnerOnlyFile.write(text, to: Settings.path)
  }

  private var text: String {
    var writer = JSONWriter()
    writer.raw("{")
    let values = [
      ("last-workspace", lastWorkspace), ("keymap", keymap), ("second-place", secondPlace),
    ]
    for (name, value) in values {
      guard let value else { continue }
      writer.name(name, before: "\n  ")
      writer.value(.text(value))
    }
    writer.raw("\n}\n")
    return writer.text
  }
}
