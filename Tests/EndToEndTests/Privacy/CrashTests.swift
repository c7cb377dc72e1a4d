// SPDX-License-Identifier: Apache-2.0
import Foundation
import Glibc
import Testing

/// What is left behind when the program stops by a fault, is left, or is locked: no word of it.
@Suite(.serialized)
struct CrashTests {
  private static let secret = "Wolverhampton-aunt"

  /// A meeting under way in which a line with the secret is half typed and on the disk as a draft.
  private func meeting(_ home: Home, settings: String = "") throws -> TmuxScreen {
    if !settings.isEmpty {
      let folder = home.file("config/minutebook")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try settings.write(
        toFile: folder + "/settings.json", atomically: true, encoding: .utf8)
    }
    let screen = try TmuxScreen(
      "open", home.demonstration(), "--now", "2026-11-24T10:00", in: home,
      first: "ulimit -c unlimited; cd \(home.path); export SWIFT_BACKTRACE=enable=yes")
    try screen.wait(for: "Strategic Governing Group")
    try screen.type("Tackling E")
    try screen.wait(until: { $0.contains(">     Tackling Exploitation") }, "the group selected")
    try screen.press("Enter", "Enter")
    try screen.wait(for: "1 Welcome and apologies")
    try screen.press("Enter")
    try screen.wait(until: { !$0.contains("Agenda issued") }, "the meeting under way")
    try screen.type("Said of \(CrashTests.secret)")
    try screen.wait(
      until: { _ in draft(home).contains(CrashTests.secret) }, "the draft on the disk")
    return screen
  }

  private func draft(_ home: Home) -> String {
    let folder = home.file("book/drafts")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap { try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
      .joined()
  }

  /// The word is in the draft and nowhere else, not even on the screen that was there before.
  private func expectNoTrace(_ home: Home, _ screen: TmuxScreen) throws {
    let picture = try FolderPicture(home.path)
    let holding = picture.names(holding: CrashTests.secret)
    #expect(holding.count == 1 && holding.allSatisfy { $0.hasPrefix("book/drafts/") }, "\(holding)")
    #expect(!picture.names.contains { $0.split(separator: "/").last?.hasPrefix("core") == true })
    let history = try screen.history()
    #expect(!history.contains(CrashTests.secret))
    #expect(!history.contains("Welcome and apologies"))
    #expect(!(try screen.title()).contains(CrashTests.secret))
  }

  @Test(arguments: [(SIGSEGV, 139), (SIGABRT, 134), (SIGILL, 132)])
  func `a fault leaves the draft, no image of the memory and no word elsewhere`(
    signal: Int32, status: Int
  ) throws {
    let home = try Home()
    let screen = try meeting(home)
    try screen.send(signal: signal)
    try screen.wait(for: "ended with \(status)")
    #expect(try screen.history().contains("stopped by a fault of its own"))
    try expectNoTrace(home, screen)
  }

  @Test func `the process and its window are not called after the minutes, and may not be dumped`()
    throws
  {
    let home = try Home()
    let screen = try meeting(home)
    let process = "/proc/\(try screen.process())"
    for file in ["cmdline", "comm", "environ"] {
      #expect(
        !(try Data(contentsOf: URL(fileURLWithPath: "\(process)/\(file)"))).contains(
          CrashTests.secret))
    }
    let limits = try String(contentsOfFile: process + "/limits", encoding: .utf8)
    let core = try #require(limits.split(separator: "\n").first { $0.contains("core file size") })
    #expect(core.split(separator: " ").filter { $0 == "0" }.count == 2, "\(core)")
    #expect(!(try screen.title()).contains(CrashTests.secret))
  }

  @Test(arguments: [(SIGQUIT, 143), (SIGHUP, 129)])
  func `left by a signal, the screen before is there and nothing of the minutes`(
    signal: Int32, status: Int
  ) throws {
    let home = try Home()
    let screen = try meeting(home)
    try screen.send(signal: signal)
    try screen.wait(for: "ended with \(status)")
    try expectNoTrace(home, screen)
  }

  @Test func `locked with a passphrase in a real terminal, nothing is seen until it is typed`()
    throws
  {
    let home = try Home()
    // PBKDF2-HMAC-SHA256 of "correct horse" with this salt in 1000 rounds, made by another program.
    let settings = """
      {"lock-minutes": 0, "passphrase-salt": "000102030405060708090a0b0c0d0e0f",
       "passphrase-rounds": 1000,
       "passphrase-digest": "c914cc4f06cc6e8f46d157e3a1b5aa7abceebb17bb0444cd4c4ac16ca2ae9864"}
      """
    let screen = try meeting(home, settings: settings)
    let before = try screen.picture()
    try screen.press("M-z")
    let locked = try screen.wait(for: "Locked since Tue 24 Nov 2026")
    #expect(locked.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }.count == 2)
    try screen.type("wrong words")
    try screen.press("Enter")
    try screen.wait(for: "That is not the passphrase.")
    try screen.wait(for: "Type the passphrase")
    try screen.paste("Pasted")
    try screen.type("correct horse")
    try screen.wait(for: "•••••••••••••")
    try screen.press("Enter")
    let after = try screen.wait(for: CrashTests.secret)
    #expect(after.split(separator: "\n").dropFirst() == before.split(separator: "\n").dropFirst())
    try screen.press("F2")
    try screen.wait(for: "Menu: type")
    try screen.type("locking and")
    try screen.press("Enter")
    try screen.wait(for: "Locking this laptop's screen")
    try screen.press("C-k")
    try screen.type("30")
    try screen.press("C-s")
    try screen.wait(for: "The screen locks after 30 minutes; the passphrase unlocks it.")
    try screen.press("C-q")
    try screen.wait(for: "ended with 0")
    let kept = try String(
      contentsOfFile: home.file("config/minutebook/settings.json"), encoding: .utf8)
    #expect(kept.contains("\"passphrase-rounds\": 1000"))
    #expect(kept.contains("\"lock-minutes\": 30"))
    try expectNoTrace(home, screen)
  }
}

extension Data {
  fileprivate func contains(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}
