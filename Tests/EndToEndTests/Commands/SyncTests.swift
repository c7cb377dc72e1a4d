// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import minutebook

/// Two and three laptops that bring their workspaces together through real git.
struct SyncTests {
  private static let minuting = """
    type "Tackling E"
    press Enter
    press Enter
    press Enter
    press Alt+Down
    type "WORDS"
    press Enter
    """

  @Test(arguments: [
    "[core]\n  autocrlf = true\n[merge]\n  ff = only\n  autoStash = true\n",
    "[core]\n  autocrlf = input\n  safecrlf = true\n  eol = crlf\n[rerere]\n  enabled = true\n",
  ])
  func `two laptops that minuted the same meeting come to the same book`(settings: String) throws {
    let (first, second) = (try Laptop(), try Laptop(settings))
    let remote = try Laptop.remote(in: first.home)
    _ = try first.home.demonstration("board")
    try first.syncs("--begin", remote)
    try second.syncs("--begin", remote)
    for (laptop, words) in [(first, "The zebra crossing."), (second, "The pelican crossing.")] {
      let script = try laptop.home.write(
        SyncTests.minuting.replacingOccurrences(of: "WORDS", with: words), to: "script")
      let run = try laptop.home.run("play", laptop.folder, script, "--now", "2026-11-24T10:00")
      #expect(run.status == 0, "\(run.errors)")
    }
    try first.syncs()
    let came = try second.syncs()
    #expect(came.output.contains("of laptop \(try first.name())."), "\(came.output)")
    #expect(came.output.contains("nothing is missing."))
    try first.syncs()
    let books = try [first, second].map { try $0.book() }
    #expect(books[0] == books[1])
    #expect(books[0].contains("zebra") && books[0].contains("pelican"))
    #expect(try first.journal() == second.journal())
    for laptop in [first, second] {
      #expect(try laptop.home.run("check", laptop.folder).status == 0)
      #expect(try laptop.state() == "")
    }
    #expect(try first.syncs().output.hasPrefix("Nothing new, here or there.\n"))
    #expect(try !first.git("log", "--format=%B", "--all").contains("zebra"))
  }

  @Test(arguments: ["", "[core]\n  autocrlf = true\n"])
  func `git by hand merges two laptops' entries without a conflict`(settings: String) throws {
    let (first, second, _) = try Laptop.pair("", settings)
    for (laptop, name) in [(first, "one"), (second, "two")] {
      try laptop.record(name)
      try laptop.git("add", "--all")
      try laptop.git("commit", "--quiet", "-m", name)
    }
    try first.git("push", "--quiet")
    try second.git("fetch", "--quiet")
    try second.git("merge", "--quiet", "--no-edit", "@{upstream}")
    try second.git("push", "--quiet")
    try first.git("fetch", "--quiet")
    try first.git("merge", "--quiet", "--no-edit", "@{upstream}")
    #expect(try first.book() == second.book())
    #expect(try first.journal() == second.journal())
    for laptop in [first, second] {
      #expect(try laptop.home.run("check", laptop.folder).status == 0)
    }
  }

  @Test func `three laptops take turns and miss nothing`() throws {
    let (first, second, remote) = try Laptop.pair()
    let third = try Laptop()
    try third.syncs("--begin", remote)
    for round in 1...3 {
      for (place, laptop) in [first, second, third].enumerated() {
        try laptop.record("r\(round)-\(place)")
        if (round + place) % 2 == 0 { try laptop.syncs() }
      }
    }
    for laptop in [first, second, third, first, second] { try laptop.syncs() }
    let book = try first.book()
    for round in 1...3 {
      for place in 0...2 { #expect(book.contains("Agency r\(round)-\(place)")) }
    }
    #expect(try second.book() == book)
    #expect(try third.book() == book)
  }

  @Test func `what went out and what came in is said, also of files beside the journal`() throws {
    let (first, second, remote) = try Laptop.pair()
    let sheet = try first.home.write("p { color: red }\n", to: "own.css")
    let style = try first.home.run("house-style", first.folder, "--style-sheet", sheet)
    try #require(style.status == 0, "\(style.errors)")
    #expect(
      try first.syncs().output.hasPrefix(
        "Sent to '\(remote)': no new entries.\nNothing new came in.\n"))
    try second.record("two")
    let run = try second.syncs()
    #expect(
      run.output.hasPrefix(
        "Committed here: 1 entry.\nSent to '\(remote)': 1 entry of this laptop.\n"
          + "Came in: 'house-style/style.css'.\n"), "\(run.output)")
    for name in ["three", "four"] { try first.record(name) }
    // What was committed and never sent is told when it goes.
    try first.git("add", "--all")
    try first.git("commit", "--quiet", "-m", "by hand")
    #expect(
      try first.syncs().output.hasPrefix(
        "Sent to '\(remote)': 2 entries of this laptop.\n"
          + "Came in: 1 entry of laptop \(second.name()).\n"))
    #expect(
      try second.syncs().output.hasPrefix(
        "Nothing was sent: the others' repository has everything.\n"
          + "Came in: 2 entries of laptop \(first.name()).\n"))
    #expect(try second.syncs().output.hasPrefix("Nothing new, here or there.\n"))
  }

  @Test func `entries of others that came another way are told when they are committed`() throws {
    let (first, second, remote) = try Laptop.pair()
    try second.record("two")
    try #require(first.home.run("merge", first.folder, second.folder).status == 0)
    #expect(
      try first.syncs().output.hasPrefix(
        "Committed here: 1 entry of other laptops.\nSent to '\(remote)': 1 entry of laptop "))
    try second.record("three")
    try #require(first.home.run("merge", first.folder, second.folder).status == 0)
    try first.record("one")
    #expect(
      try first.syncs().output.hasPrefix(
        "Committed here: 1 entry of this laptop and 1 entry of other laptops.\n"))
  }

  @Test func `others who send first are waited for`() throws {
    let (first, second, _) = try Laptop.pair()
    try first.record("one")
    try second.record("two")
    try second.git("add", "--all")
    try second.git("commit", "--quiet", "-m", "two")
    // The other laptop sends in the very moment before this one does.
    try first.hook(
      "pre-push",
      """
      test -e "$HOME/sent" && exit 0
      touch "$HOME/sent"
      unset $(git rev-parse --local-env-vars)
      git -C '\(second.folder)' push --quiet
      """)
    let run = try first.syncs()
    #expect(FileManager.default.fileExists(atPath: first.home.file("sent")))
    #expect(run.output.contains("Came in: 1 entry of laptop"))
    try second.syncs()
    #expect(try first.book() == second.book())
  }

  @Test func `R61: without the network everything is committed, and the next time it goes`() throws
  {
    let (first, second, remote) = try Laptop.pair()
    try first.record("one")
    try FileManager.default.moveItem(atPath: remote, toPath: remote + "-away")
    let run = try first.sync()
    #expect(run.status == 1)
    #expect(run.output == "Committed here: 1 entry.\n")
    #expect(run.errors.contains("Everything here is safe and committed"), "\(run.errors)")
    #expect(try first.state() == "")
    try FileManager.default.moveItem(atPath: remote + "-away", toPath: remote)
    try first.syncs()
    try second.syncs()
    #expect(try second.book().contains("Agency one"))
  }

  @Test func `files come in for their owner only, whatever git made of them before`() throws {
    let (first, second, remote) = try Laptop.pair()
    let third = try Laptop()
    try third.git("clone", "--quiet", remote, third.folder, in: third.home.path)
    let manager = FileManager.default
    func open(_ laptop: Laptop) throws -> [String] {
      let inner = try manager.subpathsOfDirectory(atPath: laptop.folder)
      return try ([""] + inner.filter { !$0.hasPrefix(".git/") }).filter {
        let mode = try manager.attributesOfItem(atPath: "\(laptop.folder)/\($0)")[.posixPermissions]
        return (mode as? Int ?? 0o777) & 0o077 != 0
      }
    }
    #expect(try !open(third).isEmpty)
    try first.record("one")
    try first.syncs()
    for laptop in [first, second, third] {
      try laptop.syncs()
      #expect(try open(laptop).filter { $0 != ".git" } == [])
    }
  }

  @Test func `an older workspace is given the lines that protect it`() throws {
    let laptop = try Laptop()
    try laptop.makeWorkspace()
    try "journal/** -text\n".write(
      toFile: laptop.folder + "/.gitattributes", atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(atPath: laptop.folder + "/.stignore")
    try laptop.syncs("--begin", Laptop.remote(in: laptop.home))
    let text = try laptop.git("show", "HEAD:.gitattributes")
    #expect(text.contains("journal*/** -text -ident -merge\n"))
    #expect(try laptop.git("show", "HEAD:.stignore").contains("/drafts\n"))
  }

  @Test
  func `drafts, locks and what was set aside are not carried, and no rule leaves entries out`()
    throws
  {
    let (first, second, _) = try Laptop.pair("[core]\n  excludesFile = ~/ignored\n")
    _ = try first.home.write("*.jsonl\njournal/\n", to: "ignored")
    for folder in ["drafts", "recovered"] {
      try FileManager.default.createDirectory(
        atPath: "\(first.folder)/\(folder)", withIntermediateDirectories: true)
      try "secret".write(
        toFile: "\(first.folder)/\(folder)/x", atomically: true, encoding: .utf8)
    }
    try "mine".write(toFile: first.folder + "/own.txt", atomically: true, encoding: .utf8)
    try first.record("one")
    try first.syncs()
    try second.syncs()
    #expect(try second.book().contains("Agency one"))
    let carried = try first.git("ls-files")
    for name in ["drafts", "recovered", ".lock", "own.txt"] { #expect(!carried.contains(name)) }
    #expect(try first.state() == "?? own.txt\n")
  }

  @Test func `passwords in addresses are not shown`() {
    #expect(
      withoutPassword("cannot access 'https://clerk:secret@host/x.git/': no, ssh://git@host too")
        == "cannot access 'https://host/x.git/': no, ssh://host too")
    #expect(
      withoutPassword("user@host:board.git, see https://host/a@b")
        == "user@host:board.git, see https://host/a@b")
  }
}
