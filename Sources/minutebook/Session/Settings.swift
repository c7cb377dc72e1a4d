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
  /// What could not be read, a sentence each.
  private var unread: [String] = []

  /// What to say at the start of what could not be read.
  var notices: [Message] {
    unread.isEmpty
      ? [] : [Message(.warning, (unread + [Settings.kept]).joined(separator: " "))]
  }

  /// Remembers nothing yet.
  init() {}

  /// Nothing remembered, with the reason to be said at the start.
  init(unread sentence: String) {
    unread = [sentence]
  }

  /// Reads what was remembered; what cannot be read is left out and told.
  init(text: String) {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.read(text)
    } catch {
      self.init(unread: Settings.words(unread: "line \(error.line): \(error.reason)"))
      return
    }
    guard case .object = value.content else {
      self.init(unread: Settings.words(unread: "line \(value.line): it begins with no {"))
      return
    }
    self.init(file: value)
  }

  private init(file: JSONValue) {
    (locking, unread) = LockSettings.read(file)
    lastWorkspace = text("last-workspace", of: file)
    keymap = text("keymap", of: file)
    secondPlace = text("second-place", of: file)
  }

  private mutating func text(_ name: String, of file: JSONValue) -> String? {
    guard let value = file[name], !value.isNull else { return nil }
    if value.text == nil {
      unread.append("'\(name)' in the settings is no text, so it is left out.")
    }
    return value.text
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
