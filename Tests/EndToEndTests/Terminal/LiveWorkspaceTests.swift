// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// What happens to the folder while the program is open, in a real terminal.
@Suite(.serialized)
struct LiveWorkspaceTests {
  private static let now = "2026-11-24T10:00"

  /// Opens the group's meeting, under an item, ready to minute.
  private func meeting(in home: Home, _ folder: String) throws -> TmuxScreen {
    let screen = try TmuxScreen("open", folder, "--now", LiveWorkspaceTests.now, in: home)
    try screen.wait(for: "Strategic Governing Group")
    try screen.type("Tackling E")
    try screen.wait(until: { $0.contains(">     Tackling Exploitation") }, "the group selected")
    try screen.press("Enter", "Enter")
    try screen.wait(for: "1 Welcome and apologies")
    try screen.press("Enter")
    try screen.wait(until: { !$0.contains("Agenda issued") }, "the meeting under way")
    return screen
  }

  @Test func `another laptop's file appears on the screen without a key`() throws {
    let (home, elsewhere) = (try Home(), try Home())
    let folder = try home.demonstration()
    let copy = elsewhere.file("book")
    try FileManager.default.copyItem(atPath: folder, toPath: copy)
    let there = try meeting(in: elsewhere, copy)
    try there.type("Typed at the other venue")
    try there.press("Enter")
    try there.wait(for: "1.1")
    try there.press("C-q")
    try there.wait(for: "ended with 0")
    let here = try meeting(in: home, folder)
    try here.type("Half a line here")
    try here.wait(for: "> Half a line here")
    for name in try FileManager.default.contentsOfDirectory(atPath: copy + "/journal")
    where !FileManager.default.fileExists(atPath: "\(folder)/journal/\(name)") {
      try FileManager.default.copyItem(
        atPath: "\(copy)/journal/\(name)", toPath: "\(folder)/journal/\(name)")
    }
    let picture = try here.wait(for: "Typed at the other venue")
    #expect(picture.contains("arrived."))
    #expect(picture.contains("> Half a line here"))
    try here.press("Enter")
    try here.wait(until: { $0.contains("1.2") }, "both lines")
    try here.press("C-q")
    try here.wait(for: "ended with 0")
    #expect(try home.run("check", folder).status == 0)
  }

  @Test func `what arrives in the last moment is told when the program has gone`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let copy = home.file("copy")
    try FileManager.default.copyItem(atPath: folder, toPath: copy)
    let there = try meeting(in: home, copy)
    try there.type("Typed at the other venue")
    try there.press("Enter")
    try there.wait(for: "1.1")
    try there.press("C-q")
    try there.wait(for: "ended with 0")
    let here = try TmuxScreen("open", folder, "--now", LiveWorkspaceTests.now, in: home)
    try here.wait(for: "Strategic Governing Group")
    // Stopped, so that no look falls between the arrival and the key.
    try here.send(signal: SIGSTOP)
    for name in try FileManager.default.contentsOfDirectory(atPath: copy + "/journal")
    where !FileManager.default.fileExists(atPath: "\(folder)/journal/\(name)") {
      try FileManager.default.copyItem(
        atPath: "\(copy)/journal/\(name)", toPath: "\(folder)/journal/\(name)")
    }
    try here.press("C-q")
    try here.send(signal: SIGCONT)
    let picture = try here.wait(for: "ended with 0")
    #expect(picture.contains("arrived."), "\(picture)")
  }

  @Test func `a folder moved away and back keeps what is typed, and the work goes on`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let screen = try meeting(in: home, folder)
    try screen.type("A first line")
    try screen.press("Enter")
    try screen.wait(for: "1.1")
    try FileManager.default.moveItem(atPath: folder, toPath: home.file("away"))
    try screen.type("A second line")
    try screen.wait(for: "is not there")
    try screen.press("Enter")
    try screen.wait(for: "Cannot save to")
    #expect(try screen.picture().contains("> A second line"))
    #expect(!FileManager.default.fileExists(atPath: folder), "nothing is made in its place")
    try FileManager.default.moveItem(atPath: home.file("away"), toPath: folder)
    try screen.press("Enter")
    try screen.wait(until: { $0.contains("1.2") && !$0.contains("Cannot save") }, "the second line")
    try screen.press("C-q")
    try screen.wait(for: "ended with 0")
    #expect(try home.run("check", folder).status == 0)
    #expect(try home.run("search", folder, "second line").output.contains("A second line"))
  }

  @Test func `a second window writes once the first is closed`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let first = try TmuxScreen("open", folder, "--now", LiveWorkspaceTests.now, in: home)
    try first.wait(for: "Tackling Exploitation")
    let second = try TmuxScreen("open", folder, "--now", LiveWorkspaceTests.now, in: home)
    try second.wait(for: "another window on this laptop")
    try first.press("C-q")
    try first.wait(for: "ended with 0")
    try second.wait(for: "can be changed now")
  }
}
