// SPDX-License-Identifier: Apache-2.0
import Desk
import Testing

@testable import minutebook

/// What the settings file keeps of the locking.
struct LockSettingsTests {
  private let passphrase = KeptPassphrase(of: "correct horse", salt: Array(240...255), rounds: 2)

  @Test(arguments: [0, 1, 10, 1440], [false, true])
  func `what is written is read back`(minutes: Int, hasPassphrase: Bool) {
    var settings = Settings()
    settings.lastWorkspace = "/a \"place\""
    settings.keymap = "vim"
    settings.locking = LockSettings(minutes: minutes, passphrase: hasPassphrase ? passphrase : nil)
    #expect(Settings(text: settings.text) == settings)
    #expect(!settings.text.contains("correct"))
  }

  @Test func `without a word about it, the screen locks after ten minutes and Enter unlocks`() {
    for text in ["", "{}", "no settings", "{\"keymap\": \"vim\"}"] {
      #expect(Settings(text: text).locking == LockSettings(minutes: 10))
    }
  }

  @Test(arguments: ["-1", "1441", "\"ten\"", "null"])
  func `minutes that are none are told, and ten are taken`(minutes: String) {
    let settings = Settings(text: "{\"lock-minutes\": \(minutes)}")
    #expect(settings.locking.minutes == 10)
    #expect(settings.notices.count == 1)
    #expect(settings.notices.first?.text.contains("'lock-minutes'") == true)
  }

  @Test(arguments: [
    ("00", "5", "00"), ("zz", "5", String(repeating: "00", count: 32)),
    ("0001020304050607", "0", String(repeating: "00", count: 32)),
    ("0001020304050607", "99999999999", String(repeating: "00", count: 32)),
    ("+001020304050607", "5", String(repeating: "00", count: 32)),
    ("000102030405060", "5", String(repeating: "00", count: 32)),
  ])
  func `a damaged passphrase is told, and Enter unlocks`(
    salt: String, rounds: String, digest: String
  ) {
    let settings = Settings(
      text: """
        {"passphrase-salt": "\(salt)", "passphrase-rounds": \(rounds),
         "passphrase-digest": "\(digest)"}
        """)
    #expect(settings.locking.passphrase == nil)
    #expect(settings.notices.first?.text.contains("The passphrase") == true)
  }
}
