// SPDX-License-Identifier: Apache-2.0
import Foundation
import PartnershipModel
import Testing

@testable import minutebook

/// Nothing is lost by a sync that was ended, a git that fails or names that somebody took.
struct SyncKeepingFailureTests {
  @Test(arguments: [true, false])
  func `what a merge dropped comes back, though the program was ended right after it`(
    isTheirsAlone: Bool
  ) throws {
    let (first, second, _) = try Laptop.pair()
    try first.record("one")
    try first.syncs()
    try second.record("two")
    try second.syncs()
    let file = try first.ownFile()
    try second.git("rm", "--quiet", file)
    try second.git("commit", "--quiet", "-m", "Delete it for everybody")
    let merging = isTheirsAlone ? first : second
    if isTheirsAlone {
      // Theirs deletes it, and git only moves on.
      try second.git("push", "--quiet")
    } else {
      // Theirs has it and no part of what was deleted here; git joins the two.
      try "p {}".write(
        toFile: first.folder + "/.gitattributes", atomically: true, encoding: .utf8)
      try first.git("pull", "--quiet")
      try first.git("commit", "--quiet", "--all", "-m", "Something else")
      try first.git("push", "--quiet")
    }
    try merging.git("fetch", "--quiet")
    try merging.git("merge", "--quiet", "-m", "Minutebook: joined", "@{upstream}")
    #expect(try merging.journal()[file] == nil)
    let run = try merging.sync()
    // A laptop's own file is written by nothing but its journal, so there it comes back beside it.
    let kept = "Kept as '\(file.dropLast(isTheirsAlone ? 6 : 0))"
    #expect(run.output.contains(kept), "\(run.output)\(run.errors)")
    for laptop in [first, second] {
      _ = try laptop.sync()
      #expect(try laptop.book().contains("Agency one"))
    }
  }

  @Test(arguments: ["ls-tree", "cat-file", "diff"])
  func `a git that fails to tell what it holds loses nothing`(word: String) throws {
    let (first, second, _) = try Laptop.pair()
    try first.record("one")
    try first.syncs()
    try second.syncs()
    let file = try first.ownFile()
    try FileManager.default.removeItem(atPath: "\(second.folder)/\(file)")
    let before = try second.git("rev-parse", "HEAD")
    let tools = second.home.file("tools")
    try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: false)
    let script = """
      #!/bin/sh
      case " $* " in *" \(word) "*) echo "fatal: unable to read" >&2; exit 128;; esac
      PATH=/usr/local/bin:/usr/bin:/bin exec git "$@"
      """
    _ = try second.home.write(script, to: "tools/git")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: tools + "/git")
    let run = try second.sync(environment: ["PATH": "\(tools):/usr/local/bin:/usr/bin:/bin"])
    #expect(run.status == 1)
    #expect(run.errors.contains("git could not tell what it holds"), "\(run.errors)")
    #expect(run.errors.contains("unable to read"), "\(run.errors)")
    #expect(try second.git("rev-parse", "HEAD") == before)
    #expect(try second.syncs().output.contains("Kept as '\(file)'"))
    #expect(try second.book().contains("Agency one"))
  }

  @Test func `what is kept beside a file takes the place of nothing`() throws {
    let laptop = try Laptop()
    try laptop.makeWorkspace()
    try FileManager.default.createDirectory(
      atPath: laptop.folder + "/house-style", withIntermediateDirectories: true)
    let mark = Digest.sha256(Array("theirs".utf8)).prefix(8)
    let taken = laptop.folder + "/house-style/style.from-\(mark).css"
    try "mine".write(toFile: taken, atomically: true, encoding: .utf8)
    var kept = try KeptVersions(in: laptop.folder)
    try kept.keepBeside(Array("theirs".utf8), of: "house-style/style.css")
    #expect(kept.written == ["house-style/style.from-\(mark)-2.css"])
    #expect(try String(contentsOfFile: taken, encoding: .utf8) == "mine")
    let other = "\(laptop.folder)/\(kept.written[0])"
    #expect(try String(contentsOfFile: other, encoding: .utf8) == "theirs")
    try kept.keepBeside(Array("plain".utf8), of: "house-style/README")
    #expect(kept.written.last?.hasPrefix("house-style/README.from-") == true)
  }

  @Test func `a laptop's name is shown without what a terminal would take for a command`() throws {
    let (first, second, _) = try Laptop.pair()
    try first.record("one")
    let own = try String(contentsOfFile: "\(first.folder)/\(first.ownFile())", encoding: .utf8)
    let line = try #require(own.split(separator: "\n").last)
    let body = line.replacing("\"dev\":\"\(try first.name())\"", with: "\"dev\":\"\\u001b[31m\"")
    let start = try #require(body.range(of: ",\"crc\":")).lowerBound
    let digits = String(Checksum().of(Array(body[..<start].utf8)), radix: 16)
    let crc = String(repeating: "0", count: 8 - digits.count) + digits
    try FileManager.default.createDirectory(
      atPath: first.folder + "/journal/odd", withIntermediateDirectories: true)
    try "\(body[..<start]),\"crc\":\"\(crc)\"}\n".write(
      toFile: first.folder + "/journal/odd/2026-11.jsonl", atomically: true, encoding: .utf8)
    _ = try first.sync()
    let run = try second.sync()
    #expect(run.output.contains("Came in: 1 entry of laptop "), "\(run.output)\(run.errors)")
    #expect(run.output.contains("[31m"), "\(run.output)")
    #expect(!run.output.contains("\u{1B}"), "\(run.output)")
  }
}
