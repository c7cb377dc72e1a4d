// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The program in a real terminal; one at a time, as each waits for pictures.
@Suite(.serialized)
struct SessionTests {
  private static let now = "2026-11-24T10:00"

  /// Opens the demonstration in the group's meeting, under an item, ready to minute.
  private func meeting(in home: Home, _ folder: String) throws -> TmuxScreen {
    let screen = try TmuxScreen("open", folder, "--now", SessionTests.now, in: home)
    try screen.wait(for: "Strategic Governing Group")
    try screen.type("Tackling E")
    try screen.wait(until: { $0.contains(">     Tackling Exploitation") }, "the group selected")
    try screen.press("Enter", "Enter")
    try screen.wait(for: "1 Welcome and apologies")
    try screen.press("Enter")
    try screen.wait(until: { !$0.contains("Agenda issued") }, "the meeting under way")
    return screen
  }

  @Test func `the window may shrink and grow at any moment`() throws {
    let home = try Home()
    let screen = try TmuxScreen("open", home.demonstration(), "--now", SessionTests.now, in: home)
    let before = try screen.wait(for: "Tackling Exploitation")
    try screen.resize(to: 40, 12)
    let small = try screen.wait(
      until: {
        $0.split(separator: "\n", omittingEmptySubsequences: false).count <= 13 && $0 != before
      },
      "the small screen")
    #expect(small.split(separator: "\n").allSatisfy { $0.count <= 40 })
    try screen.resize(to: 80, 24)
    try screen.wait(until: { $0 == before }, "the screen as it was")
    try screen.press("C-q")
    try screen.wait(for: "ended with 0")
  }

  @Test func `pasted text is text and commands stay commands`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let screen = try meeting(in: home, folder)
    try screen.paste("Pasted words, not keys\u{11}")
    try screen.wait(for: "Pasted words, not keys")
    try screen.press("Enter")
    try screen.wait(until: { $0.contains("1.1") }, "the minuted line")
    try screen.press("C-q")
    try screen.wait(for: "ended with 0")
    #expect(try home.run("search", folder, "Pasted words").output.contains("Minute: Pasted words"))
  }

  @Test func `a hangup keeps the line being typed, and the next start brings it back`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let screen = try meeting(in: home, folder)
    try screen.type("A line that was never ent")
    try screen.wait(for: "never ent")
    try screen.send(signal: SIGHUP)
    try screen.wait(for: "ended with 129")
    let again = try TmuxScreen("open", folder, "--now", SessionTests.now, in: home)
    let picture = try again.wait(for: "A line that was never ent")
    #expect(picture.contains("brought back"))
  }

  @Test func `a killed program has lost nothing that was acknowledged, nor a line a second old`()
    throws
  {
    let home = try Home()
    let folder = try home.demonstration()
    let screen = try meeting(in: home, folder)
    try screen.type("An entered line")
    try screen.press("Enter")
    try screen.wait(for: "1.1")
    try screen.type("A line half typ")
    let drafts = folder + "/drafts"
    try screen.wait(until: { _ in draftText(in: drafts).contains("half typ") }, "the draft on disk")
    try screen.send(signal: SIGKILL)
    try screen.wait(for: "ended with 137")
    #expect(try home.run("check", folder).status == 0)
    #expect(try home.run("search", folder, "entered line").output.contains("An entered line"))
    let again = try TmuxScreen("open", folder, "--now", SessionTests.now, in: home)
    try again.wait(for: "A line half typ")
  }

  private func draftText(in folder: String) -> String {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap { try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
      .joined()
  }

  @Test func `a request to end saves the line and says so to the shell`() throws {
    let home = try Home()
    let screen = try meeting(in: home, home.demonstration())
    try screen.type("Kept")
    try screen.wait(for: "Kept")
    try screen.send(signal: SIGTERM)
    try screen.wait(for: "ended with 143")
    #expect(draftText(in: home.file("book/drafts")).contains("Kept"))
  }

  @Test func `read only changes nothing and says so`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let screen = try TmuxScreen("open", folder, "--read-only", in: home)
    try screen.wait(for: "reading only")
    try screen.press("C-q")
    try screen.wait(for: "ended with 0")
    #expect(!FileManager.default.fileExists(atPath: folder + "/drafts"))
  }

  @Test func `the last workspace is opened again, and without one there is a choice`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let first = try TmuxScreen(in: home)
    try first.wait(for: "Open the demonstration")
    try first.press("C-q")
    try first.wait(for: "ended with 0")
    let second = try TmuxScreen("open", folder, in: home)
    try second.wait(for: "Tackling Exploitation")
    try second.press("C-q")
    try second.wait(for: "ended with 0")
    let third = try TmuxScreen(in: home)
    try third.wait(for: "Tackling Exploitation")
  }

  @Test func `mistakes in a keymap are told at the start and stop nobody`() throws {
    let home = try Home()
    try makeOwnKeymap("based-on default\n[list]\nopne = Enter\n", in: home)
    let screen = try TmuxScreen("open", home.demonstration(), "--keymap", "mine", in: home)
    try screen.wait(for: "1 problem in keymap 'mine'")
  }

  @Test func `a terminal that cannot place its cursor is refused in words`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let screen = try TmuxScreen("open", folder, in: home, terminal: "dumb")
    let picture = try screen.wait(for: "ended with 2")
    #expect(picture.contains("cannot place its cursor"))
  }
}
