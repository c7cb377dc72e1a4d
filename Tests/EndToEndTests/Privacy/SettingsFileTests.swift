// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The settings file when somebody's editor or the disk left something else in it.
struct SettingsFileTests {
  private static let whole = """
    {
      "last-workspace": "/somewhere/board",
      "keymap": "vim",
      "passphrase-salt": "000102030405060708090a0b0c0d0e0f",
      "passphrase-rounds": 2,
      "passphrase-digest": "\(String(repeating: "0a", count: 32))"
    }

    """
  private let folder = "config/minutebook"
  private let file = "config/minutebook/settings.json"

  private func home(_ settings: [UInt8]) throws -> Home {
    let home = try Home()
    try FileManager.default.createDirectory(
      atPath: home.file(folder), withIntermediateDirectories: true)
    try Data(settings).write(to: URL(fileURLWithPath: home.file(file)))
    return home
  }

  private func bytes(_ name: String, _ home: Home) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: home.file(name))))
  }

  /// The file without the lines of the passphrase, as an editor leaves it: no JSON any more.
  private static let cut = whole.split(separator: "\n").filter { !$0.contains("passphrase") }
    .joined(separator: "\n")

  @Test(arguments: [
    Array(cut.utf8), [], Array("[]".utf8), [0xFF, 0xFE, 0x00],
    Array("{\"keymap\": 5, \"last-workspace\": \"/somewhere/board\"}".utf8),
    Array("{\"passphrase-digest\": \"00\"}".utf8), Array("{\"lock-minutes\": -1}".utf8),
  ])
  func `what cannot be read is told, and kept beside the next settings`(settings: [UInt8]) throws {
    let home = try home(settings)
    let shown = try home.run("settings")
    #expect(shown.status == 2)
    #expect(shown.errors.contains("settings.json.unread-1"))
    #expect(try bytes(file, home) == settings, "reading writes nothing")
    try FileManager.default.createDirectory(
      atPath: home.file("stick"), withIntermediateDirectories: true)
    let changed = try home.run("backup-to", "stick")
    #expect(changed.status == 0)
    #expect(changed.errors.contains("settings.json.unread-1"))
    #expect(try bytes(file + ".unread-1", home) == settings)
    #expect(try home.run("settings").status == 0)
    #expect(try home.run("backup-to").output.contains("/stick'"))
  }

  @Test func `a second file that cannot be read does not take the first one's place`() throws {
    let home = try home(Array("one".utf8))
    #expect(try home.run("backup-to", home.path).status == 0)
    _ = try home.write("two", to: file)
    #expect(try home.run("backup-to", home.path).errors.contains("settings.json.unread-2"))
    #expect(try bytes(file + ".unread-1", home) == Array("one".utf8))
    #expect(try bytes(file + ".unread-2", home) == Array("two".utf8))
  }

  @Test func `a forgotten passphrase is taken away, and nothing else`() throws {
    let home = try home(Array(SettingsFileTests.whole.utf8))
    #expect(try home.run("settings").output.contains("A passphrase unlocks it."))
    let run = try home.run("settings", "--forget-passphrase")
    #expect(run.status == 0)
    #expect(run.output.contains("Enter unlocks from the next start on."))
    let left = try String(contentsOfFile: home.file(file), encoding: .utf8)
    #expect(
      left == "{\n  \"last-workspace\": \"/somewhere/board\",\n  \"keymap\": \"vim\"\n}\n")
    #expect(try home.run("settings").output.contains("Enter unlocks it."))
    #expect(
      try home.run("settings", "--forget-passphrase").output.contains("Nothing was changed."))
  }

  @Test func `the start says what could not be read, and opens`() throws {
    let home = try home(Array(SettingsFileTests.cut.utf8))
    let screen = try TmuxScreen("open", home.demonstration(), in: home)
    try screen.wait(for: "The settings in")
    try screen.press("C-q")
    try screen.wait(for: "ended with 0")
    #expect(try bytes(file + ".unread-1", home) == Array(SettingsFileTests.cut.utf8))
  }
}
