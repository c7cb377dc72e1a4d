// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// What git would lose or leave in conflict, and `sync` keeps.
struct SyncKeepingTests {
  private func remove(_ path: String, _ laptop: Laptop) throws {
    try FileManager.default.removeItem(atPath: "\(laptop.folder)/\(path)")
  }

  @Test func `a cloned laptop's entries and this one's are both kept, everywhere`() throws {
    let (first, second, _) = try Laptop.pair()
    try first.record("before")
    try first.syncs()
    let clone = try first.cloned()
    #expect(try clone.name() == first.name())
    try first.record("here")
    try clone.record("there")
    try first.syncs()
    let run = try clone.sync()
    #expect(run.status == 2, "\(run.output)\(run.errors)")
    #expect(run.output.contains("the folder was copied or restored. Both are kept."))
    #expect(run.output.contains(".from-"), "\(run.output)")
    // Whoever opens it next goes on under a name of their own.
    try clone.record("after")
    try first.record("later")
    for laptop in [clone, first, second, clone, first] { _ = try laptop.sync() }
    let book = try second.book()
    for name in ["before", "here", "there", "after", "later"] {
      #expect(book.contains("Agency \(name)"), "\(name)")
    }
    #expect(try first.book() == book)
    #expect(try clone.book() == book)
    for laptop in [first, second, clone] { #expect(try laptop.state() == "") }
    for (path, bytes) in try first.journal() {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("<<<<<<<"), "\(path)")
    }
  }

  @Test func `a merge in which the program was ended is gone on with`() throws {
    let (first, _, _) = try Laptop.pair()
    let clone = try first.cloned()
    try first.record("here")
    try clone.record("there")
    try first.syncs()
    try clone.git("add", "--all")
    try clone.git("commit", "--quiet", "-m", "there")
    try clone.git("fetch", "--quiet")
    #expect(throws: GitFailed.self) {
      try clone.git("merge", "-m", "Minutebook: entries brought together", "@{upstream}")
    }
    _ = try clone.sync()
    let book = try clone.book()
    #expect(book.contains("Agency here") && book.contains("Agency there"))
    #expect(try clone.state() == "")
  }

  @Test func `journal files that were deleted come back, whoever deleted them`() throws {
    let (first, second, _) = try Laptop.pair()
    try first.record("one")
    try first.syncs()
    try second.record("two")
    try second.syncs()
    let (whole, file) = (try second.journal(), try first.ownFile())
    try remove(file, second)
    let run = try second.syncs()
    #expect(run.output.contains("Kept as '\(file)'"), "\(run.output)")
    #expect(try second.journal() == whole)
    try remove(file, second)
    try second.git("add", "--all")
    try second.git("commit", "--quiet", "-m", "Delete it for everybody")
    try second.git("push", "--quiet")
    _ = try first.sync()
    try second.syncs()
    #expect(try second.book().contains("Agency one"))
    #expect(try first.book() == second.book())
  }

  @Test func `an older copy of another's file does not take the place of the newer`() throws {
    let (first, second, _) = try Laptop.pair()
    let file = try first.ownFile()
    let older = try #require(FileManager.default.contents(atPath: "\(first.folder)/\(file)"))
    try first.record("one")
    try first.syncs()
    try second.syncs()
    let newer = try second.journal()
    try older.write(to: URL(fileURLWithPath: "\(second.folder)/\(file)"))
    try second.syncs()
    #expect(try second.journal() == newer)
    #expect(try second.book().contains("Agency one"))
  }

  @Test func `a newer copy of another's file that came by a stick is not doubled`() throws {
    let (first, second, _) = try Laptop.pair()
    try first.record("one")
    let file = try first.ownFile()
    let carried = try #require(FileManager.default.contents(atPath: "\(first.folder)/\(file)"))
    try carried.write(to: URL(fileURLWithPath: "\(second.folder)/\(file)"))
    try second.syncs()
    try first.record("two")
    try first.syncs()
    try second.syncs()
    #expect(try second.journal() == first.journal())
    #expect(try second.journal().count == 1)
  }

  @Test func `a needless conflict copy that was deleted stays deleted`() throws {
    let (first, second, _) = try Laptop.pair()
    let file = try first.ownFile()
    let copy = file.replacingOccurrences(of: ".jsonl", with: " (1).jsonl")
    try FileManager.default.copyItem(
      atPath: "\(second.folder)/\(file)", toPath: "\(second.folder)/\(copy)")
    try second.syncs()
    try first.syncs()
    #expect(try first.journal()[copy] != nil)
    try remove(copy, first)
    try first.syncs()
    try second.syncs()
    #expect(try second.journal()[copy] == nil)
    #expect(try second.book() == first.book())
  }

  @Test func `two house styles are both kept, this laptop's under the name`() throws {
    let (first, second, _) = try Laptop.pair()
    for (laptop, colour) in [(first, "red"), (second, "blue")] {
      let sheet = try laptop.home.write("p { color: \(colour) }\n", to: "own.css")
      let run = try laptop.home.run("house-style", laptop.folder, "--style-sheet", sheet)
      try #require(run.status == 0, "\(run.errors)")
    }
    try first.syncs()
    try second.syncs()
    let folder = second.folder + "/house-style"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names.count == 2 && names[0].hasPrefix("style.css") != names[0].hasPrefix("style.from"))
    let sheet = try String(contentsOfFile: folder + "/style.css", encoding: .utf8)
    #expect(sheet == "p { color: blue }\n")
    let other = try #require(names.first { $0.contains(".from-") })
    #expect(
      try String(contentsOfFile: "\(folder)/\(other)", encoding: .utf8) == "p { color: red }\n")
  }

  @Test func `two copies of one folder that were begun apart become one`() throws {
    let (first, second) = (try Laptop(), try Laptop())
    let remote = try Laptop.remote(in: first.home)
    try first.makeWorkspace()
    try FileManager.default.copyItem(atPath: first.folder, toPath: second.folder)
    try first.record("one")
    try second.record("two")
    try first.syncs("--begin", remote)
    try second.syncs("--begin", remote)
    try first.syncs()
    #expect(try first.book() == second.book())
    #expect(try first.book().contains("Agency one"))
    #expect(try first.book().contains("Agency two"))
    #expect(try first.home.run("check", first.folder).status == 0)
  }

  @Test func `the program may be open on the folder meanwhile, and goes on in the same file`()
    throws
  {
    let (first, second, _) = try Laptop.pair()
    try first.record("one")
    try second.record("two")
    try first.syncs()
    let screen = try TmuxScreen("open", second.folder, in: second.home)
    try screen.wait(for: "A Partnership")
    func number() throws -> UInt64? {
      let path = try "\(second.folder)/\(second.ownFile())"
      return try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? UInt64
    }
    let before = try number()
    #expect(try second.syncs().output.contains("Came in: 1 entry"))
    #expect(try number() == before)
    #expect(try second.book().contains("Agency one"))
  }

  @Test func `a clone's entries wait while git would put its file in the place of this laptop's`()
    throws
  {
    let (first, _, _) = try Laptop.pair()
    let clone = try first.cloned()
    try first.record("here")
    try first.syncs()
    let screen = try TmuxScreen("open", clone.folder, in: clone.home)
    try screen.wait(for: "A Partnership")
    let before = try clone.journal()
    let run = try clone.sync()
    #expect(run.status == 1)
    #expect(run.errors.contains("wrote under this laptop's name, '\(try first.name())'"))
    #expect(run.errors.contains("Close the window"), "\(run.errors)")
    #expect(try clone.state() == "")
    #expect(try clone.journal() == before)
    try screen.press("C-q")
    try screen.wait(for: "ended with 0")
    _ = try clone.sync()
    #expect(try clone.book().contains("Agency here"))
  }

  @Test func `a clone's entries come in beside this laptop's when both wrote, with a window open`()
    throws
  {
    let (first, _, _) = try Laptop.pair()
    let clone = try first.cloned()
    try first.record("here")
    try clone.record("there")
    try first.syncs()
    let own = try clone.journal()
    let screen = try TmuxScreen("open", clone.folder, in: clone.home)
    try screen.wait(for: "A Partnership")
    let run = try clone.sync()
    #expect(run.status == 2, "\(run.output)\(run.errors)")
    #expect(run.output.contains("Both are kept."), "\(run.output)")
    #expect(run.output.contains("Came in: 1 entry of "), "\(run.output)")
    let now = try clone.journal()
    for (path, bytes) in own { #expect(now[path] == bytes, "\(path)") }
    let book = try clone.book()
    #expect(book.contains("Agency here") && book.contains("Agency there"))
  }
}
