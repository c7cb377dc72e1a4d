// SPDX-License-Identifier: Apache-2.0
import Desk
import MinuteJournal

extension Settings {
  /// Where they are kept.
  static var path: String { Folders.configuration + "/settings.json" }

  /// What was remembered; nothing when the file is missing, and a notice when it cannot be read.
  static func load() -> Settings {
    do throws(CommandFailure) {
      return Settings(text: try OwnerOnlyFile.read(path))
    } catch {
      switch error {
      case .cannotRead(_, let failure) where [.missing, .notAFolder].contains(failure):
        return Settings()
      case .cannotRead(_, let failure):
        return Settings(unread: words(unread: systemReason(failure)))
      default: return Settings(unread: words(unread: "it is no text in UTF-8"))
      }
    }
  }

  /// The same for a command line: what could not be read is said on standard error.
  static func told() -> Settings {
    let settings = load()
    for notice in settings.notices { printNote(shownSafely(notice.text)) }
    return settings
  }

  /// Remembers; a failure is nothing to trouble a meeting with.
  static func remember(_ alter: (inout Settings) -> Void) {
    try? change(alter)
  }

  /// Changes what is remembered, as it stands in the file now. A file of which anything could not
  /// be read is kept beside the new one.
  static func change(_ alter: (inout Settings) -> Void) throws(CommandFailure) {
    let before = Settings.load()
    var settings = before
    alter(&settings)
    guard settings != before else { return }
    try OwnerOnlyFile.makeFolder(Folders.configuration)
    if !before.notices.isEmpty { try setAside() }
    try OwnerOnlyFile.write(settings.text, to: path)
  }

  private static func setAside() throws(CommandFailure) {
    do throws(FileFailure) {
      try DiskFileStore().rename(path, to: "\(Folders.configuration)/\(asideName)")
    } catch {
      throw .cannotWrite(path: path, error)
    }
  }

  /// The first name for a file set aside that no file has.
  private static var asideName: String {
    var number = 1
    func name() -> String { "settings.json.unread-\(number)" }
    while (try? DiskFileStore().status(at: "\(Folders.configuration)/\(name())")) != .some(nil),
      number < 10_000
    { number += 1 }
    return name()
  }

  /// That nothing could be read, and why.
  static func words(unread reason: String) -> String {
    "The settings in '\(path)' cannot be read (\(reason)), so the usual ones are in force and Enter "
      + "unlocks the screen. Everything minuted is safe."
  }

  /// What becomes of a file that cannot be read, or not all of it.
  static var kept: String {
    "The file stays: as '\(asideName)' beside the new one from the next "
      + "setting on. Mend it and give it its name back, or set things anew."
  }
}
