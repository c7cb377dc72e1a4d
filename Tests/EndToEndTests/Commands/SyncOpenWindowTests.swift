// SPDX-License-Identifier: Apache-2.0
import Foundation
import Glibc
import Testing

/// A sync while a window is open on the same folder: it is done, or refused for a true reason.
@Suite(.serialized)
struct SyncOpenWindowTests {
  private func window(_ laptop: Laptop) throws -> TmuxScreen {
    let screen = try TmuxScreen("open", laptop.folder, in: laptop.home)
    try screen.wait(for: "A Partnership")
    return screen
  }

  /// The number that the disk gave to the file that a laptop writes.
  private func number(of laptop: Laptop) throws -> UInt64? {
    let path = "\(laptop.folder)/journal/\(try laptop.name())/"
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    let name = try #require(names.min { $0.count < $1.count })
    return try FileManager.default.attributesOfItem(atPath: path + name)[.systemFileNumber]
      as? UInt64
  }

  /// How this laptop's entries came to the other one without git.
  enum Way: CaseIterable {
    case merge, copied, besideIt, inACopyOfTheFolder
  }

  private func carry(_ way: Way, from first: Laptop, to second: Laptop) throws {
    let file = try first.ownFile()
    let bytes = try #require(FileManager.default.contents(atPath: "\(first.folder)/\(file)"))
    let place =
      switch way {
      case .merge: ""
      case .copied: file
      case .besideIt: file.replacing(".jsonl", with: " (1).jsonl")
      case .inACopyOfTheFolder: file.replacing("journal/", with: "journal (1)/")
      }
    if way == .merge {
      let run = try second.home.run("merge", second.folder, first.folder)
      return try #require(run.status == 0, "\(run.output)\(run.errors)")
    }
    let path = URL(fileURLWithPath: "\(second.folder)/\(place)")
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: path)
  }

  @Test(arguments: Way.allCases, ["", "[core]\n  autocrlf = true\n"])
  func `this laptop's own entries that another sent first are no hindrance`(
    way: Way, settings: String
  ) throws {
    let (first, second, _) = try Laptop.pair("", settings)
    try first.record("one")
    try carry(way, from: first, to: second)
    try second.record("two")
    try second.syncs()
    try first.record("three")
    let screen = try window(first)
    let before = try number(of: first)
    let run = try first.syncs()
    #expect(try number(of: first) == before)
    #expect(run.output.contains("': 1 entry of this laptop.\n"), "\(run.output)")
    #expect(run.output.contains("Came in: 1 entry of laptop \(try second.name()).\n"))
    let own = try first.ownFileOrCopies()
    #expect(own.filter { $0.contains(".from-") } == [])
    try second.syncs()
    #expect(try second.book() == first.book())
    #expect(try first.journal() == second.journal())
    for laptop in [first, second] {
      #expect(try laptop.state() == "")
      #expect(try !laptop.git("ls-files").contains(".lock"))
    }
    #expect(try first.syncs().output.hasPrefix("Nothing new, here or there.\n"))
    try screen.press("C-q")
    try screen.wait(for: "ended with 0")
  }

  @Test func `two copies that were begun apart become one though a window is open`() throws {
    let (first, second) = (try Laptop(), try Laptop())
    let remote = try Laptop.remote(in: first.home)
    try first.makeWorkspace()
    try FileManager.default.copyItem(atPath: first.folder, toPath: second.folder)
    try first.record("one")
    try second.record("two")
    try first.syncs("--begin", remote)
    let screen = try window(second)
    let run = try second.syncs("--begin", remote)
    #expect(run.output.contains("': 1 entry of this laptop.\n"), "\(run.output)")
    try first.syncs()
    #expect(try first.book() == second.book())
    #expect(try second.home.run("check", second.folder).status == 0)
    try screen.press("C-q")
    try screen.wait(for: "ended with 0")
  }

  @Test func `this laptop's file that was deleted elsewhere is told as that, and comes back`()
    throws
  {
    let (first, second, _) = try Laptop.pair()
    try first.record("one")
    try first.syncs()
    try second.syncs()
    let file = try first.ownFile()
    try second.git("rm", "--quiet", file)
    try second.git("commit", "--quiet", "-m", "Delete it for everybody")
    try second.git("push", "--quiet")
    let screen = try window(first)
    let before = try first.journal()
    let run = try first.sync()
    #expect(run.status == 1)
    #expect(run.errors.contains("somebody deleted files that this laptop writes"), "\(run.errors)")
    #expect(run.errors.contains("'\(file)'"), "\(run.errors)")
    #expect(!run.errors.contains("under this laptop's name"))
    #expect(try first.journal() == before)
    try screen.press("C-q")
    try screen.wait(for: "ended with 0")
    try first.syncs()
    try second.syncs()
    for laptop in [first, second] { #expect(try laptop.book().contains("Agency one")) }
  }

  @Test func `what is written in the window before, during and after a sync all goes`() throws {
    let (first, second) = (try Laptop(), try Laptop())
    let remote = try Laptop.remote(in: first.home)
    _ = try first.home.demonstration("board")
    try first.syncs("--begin", remote)
    try second.syncs("--begin", remote)
    let screen = try TmuxScreen(
      "open", first.folder, "--now", "2026-11-24T10:00", in: first.home)
    try screen.wait(for: "Strategic Governing Group")
    try screen.type("Tackling E")
    try screen.wait(until: { $0.contains(">     Tackling Exploitation") }, "the group selected")
    try screen.press("Enter", "Enter")
    try screen.wait(for: "1 Welcome and apologies")
    try screen.press("Enter")
    try screen.wait(until: { !$0.contains("Agenda issued") }, "the meeting under way")
    // The window writes an entry while git is busy committing.
    try first.hook(
      "pre-commit",
      """
      test -e "$HOME/once" && exit 0
      touch "$HOME/once" "$HOME/busy"
      while test -e "$HOME/busy"; do sleep 0.1; done
      """)
    for name in ["a", "b"] { try second.record(name) }
    try second.syncs()
    try screen.type("Pelicans")
    try screen.wait(for: "> Pelicans")
    try screen.press("Enter")
    try screen.wait(for: "1.1")
    try syncBehind(first)
    try wait(for: first.home.file("busy"))
    try screen.type("Zebras")
    try screen.press("Enter")
    try screen.wait(for: "1.2")
    try FileManager.default.removeItem(atPath: first.home.file("busy"))
    try wait(for: first.home.file("synced"))
    let said = try String(contentsOfFile: first.home.file("said"), encoding: .utf8)
    #expect(said.hasSuffix("nothing is missing.\n"), "\(said)")
    try screen.press("C-q")
    try screen.wait(for: "ended with 0")
    try first.syncs()
    try second.syncs()
    let book = try second.book()
    #expect(book.contains("Pelicans") && book.contains("Zebras") && book.contains("Agency b"))
    #expect(try first.book() == book)
    #expect(try first.state() == "")
  }

  /// Starts a sync and does not wait for it; `synced` in the home is there when it is done.
  private func syncBehind(_ laptop: Laptop) throws {
    let script = "(\"$0\" sync \"$1\"; echo $? > \"$HOME/synced\") > \"$HOME/said\" 2>&1 &"
    let status = try ChildProcess.run(
      ["sh", "-c", script, ProgramRun.path, laptop.folder], environment: laptop.home.environment,
      folder: laptop.home.path, output: laptop.home.freshFile(), errors: laptop.home.freshFile())
    try #require(status == 0)
  }

  private func wait(for file: String) throws {
    let end = Date().addingTimeInterval(30)
    while !FileManager.default.fileExists(atPath: file) {
      try #require(Date() < end, "'\(file)' never came")
      poll(nil, 0, 20)
    }
  }
}

extension Laptop {
  /// The files in the folders of a laptop's name, in the journal and in copies of it.
  fileprivate func ownFileOrCopies() throws -> [String] {
    let name = try name()
    return try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasPrefix("journal") && $0.contains("/\(name)/") && $0.contains(".jsonl") }
  }
}
