// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Beginning at a place that holds something: looked at first, and a refusal leaves nothing.
struct SyncBeginningTests {
  @Test func `a place with another workspace is refused before anything is changed`() throws {
    let (first, second) = (try Laptop(), try Laptop())
    let remote = try Laptop.remote(in: first.home)
    for laptop in [first, second] { try laptop.makeWorkspace() }
    try first.syncs("--begin", remote)
    let before = try FolderPicture(second.folder)
    let run = try second.sync("--begin", remote)
    #expect(run.status == 1)
    #expect(run.errors.contains("holds another workspace"), "\(run.errors)")
    #expect(try FolderPicture(second.folder).differences(from: before) == [])
    // Another place is not refused for what was tried before.
    let own = try Laptop.remote(in: second.home)
    try second.syncs("--begin", own)
    #expect(try second.state() == "")
  }

  @Test func `a place that holds no workspace is not fetched, and nothing is left of it`() throws {
    let laptop = try Laptop()
    let remote = try Laptop.remote(in: laptop.home)
    let other = laptop.home.file("other")
    try laptop.git("clone", "--quiet", remote, other, in: laptop.home.path)
    try "a plan\n".write(toFile: other + "/plan.txt", atomically: true, encoding: .utf8)
    try laptop.git("add", "--all", in: other)
    try laptop.git("commit", "--quiet", "-m", "plan", in: other)
    try laptop.git("push", "--quiet", "origin", "HEAD:refs/heads/main", in: other)
    let run = try laptop.sync("--begin", remote)
    #expect(run.status == 1)
    #expect(run.errors.contains("is no workspace"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: laptop.folder))
  }

  @Test func `git that does not know the person is told so before anything is changed`() throws {
    let laptop = try Laptop()
    try laptop.makeWorkspace()
    let remote = try Laptop.remote(in: laptop.home)
    let settings = try String(contentsOfFile: laptop.home.file(".gitconfig"), encoding: .utf8)
    _ = try laptop.home.write("[user]\n  useConfigOnly = true\n", to: ".gitconfig")
    let before = try FolderPicture(laptop.folder)
    #expect(try laptop.sync("--begin", remote).errors.contains("git does not know who you are"))
    #expect(try FolderPicture(laptop.folder).differences(from: before) == [])
    _ = try laptop.home.write(settings, to: ".gitconfig")
    try laptop.syncs("--begin", remote)
  }

  @Test
  func `the branch that the others are on is gone on with, whatever git calls the first here`()
    throws
  {
    let (first, second, third) = (try Laptop(), try Laptop(), try Laptop())
    let remote = try Laptop.remote(in: first.home)
    try first.makeWorkspace()
    for laptop in [second, third] {
      try FileManager.default.copyItem(atPath: first.folder, toPath: laptop.folder)
    }
    // The remote names a branch that nobody made.
    try first.git("init", "--quiet", "--initial-branch=trunk")
    try first.git("remote", "add", "origin", remote)
    try first.record("one")
    try first.syncs()
    try second.git("init", "--quiet", "--initial-branch=own")
    try second.git("commit", "--quiet", "--allow-empty", "-m", "begun by hand")
    for laptop in [second, third] {
      try laptop.record(laptop === second ? "second" : "third")
      try laptop.syncs("--begin", remote)
    }
    for laptop in [first, second, third] { try laptop.syncs() }
    #expect(try first.git("ls-remote", "--heads", remote).split(separator: "\n").count == 1)
    let book = try first.book()
    for name in ["one", "second", "third"] { #expect(book.contains("Agency \(name)")) }
    for laptop in [second, third] { #expect(try laptop.book() == book) }
    let fourth = try Laptop()
    let run = try fourth.syncs("--begin", remote)
    #expect(try fourth.book() == book)
    #expect(
      run.output.contains("Nothing was sent: the others' repository has everything.\nCame in: "))
  }

  @Test func `a repository that git refuses to read is not begun anew`() throws {
    let (first, _, remote) = try Laptop.pair()
    try "[core\n".write(toFile: first.folder + "/.git/config", atomically: true, encoding: .utf8)
    let before = try FolderPicture(first.folder)
    for run in [try first.sync("--begin", remote), try first.sync()] {
      #expect(run.status == 1)
      #expect(run.errors.contains("git could not tell what it holds"), "\(run.errors)")
    }
    #expect(try FolderPicture(first.folder).differences(from: before) == [])
  }
}
