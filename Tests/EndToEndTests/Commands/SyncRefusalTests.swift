// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import minutebook

/// What stands in the way of a sync: told in words, with nothing lost and nothing half done.
struct SyncRefusalTests {
  private func write(_ text: String, _ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test func `without git it is said, and the other ways are named`() throws {
    let laptop = try Laptop()
    try laptop.makeWorkspace()
    let run = try laptop.sync(environment: ["PATH": "/nowhere"])
    #expect(run.status == 1)
    #expect(run.errors.contains("git, which is not on this computer"))
  }

  @Test func `a folder that git does not carry yet is told how to begin`() throws {
    let laptop = try Laptop()
    #expect(try laptop.sync().errors.contains("There is no folder"))
    try laptop.makeWorkspace()
    let run = try laptop.sync()
    #expect(run.status == 1)
    #expect(run.errors.contains("sync '\(laptop.folder)' --begin ADDRESS"))
    try laptop.git("init", "--quiet")
    #expect(try laptop.sync().errors.contains("is kept by git but goes nowhere"))
  }

  @Test func `beginning where there is nothing, something else or no way is refused`() throws {
    let (first, second, remote) = try Laptop.pair()
    let third = try Laptop()
    let empty = third.home.file("empty.git")
    try third.git("init", "--quiet", "--bare", empty, in: third.home.path)
    #expect(try third.sync("--begin", empty).errors.contains("there is nothing at"))
    #expect(try third.sync("--begin", "/nowhere").errors.contains("cannot be reached"))
    #expect(!FileManager.default.fileExists(atPath: third.folder))
    #expect(try second.sync("--begin", empty).errors.contains("by way of 'origin'"))
    try first.syncs("--begin", remote)
  }

  @Test(arguments: ["pre-commit", "commit-msg", "pre-push"])
  func `a hook that refuses is told with its words, and the entry goes the next time`(
    name: String
  ) throws {
    let (first, second, _) = try Laptop.pair()
    try first.record("one")
    try first.hook(name, "echo 'Not on a Friday.' >&2; exit 1")
    let run = try first.sync()
    #expect(run.status == 1)
    #expect(run.errors.contains("\n  Not on a Friday."), "\(run.errors)")
    #expect(try first.book().contains("Agency one"))
    try first.removeHook(name)
    try first.syncs()
    try second.syncs()
    #expect(try second.book().contains("Agency one"))
  }

  @Test func `a hook that refuses a merge leaves none half done`() throws {
    let (first, second, _) = try Laptop.pair()
    try first.record("one")
    try second.record("two")
    try first.syncs()
    try second.hook("pre-merge-commit", "echo 'No merges.' >&2; exit 1")
    let run = try second.sync()
    #expect(run.status == 1)
    #expect(run.errors.contains("No merges."), "\(run.errors)")
    #expect(try second.state() == "")
    #expect(!FileManager.default.fileExists(atPath: second.folder + "/.git/MERGE_HEAD"))
    try second.removeHook("pre-merge-commit")
    try second.syncs()
    #expect(try second.book().contains("Agency one"))
  }

  @Test func `what is written while a conflict is settled stays, though the merge is given up`()
    throws
  {
    let (first, second, _) = try Laptop.pair()
    try first.record("one")
    let file = try first.ownFile()
    let bytes = FileManager.default.contents(atPath: "\(first.folder)/\(file)")
    try #require(bytes).write(to: URL(fileURLWithPath: "\(second.folder)/\(file)"))
    try second.syncs()
    try first.record("two")
    try first.record("three")
    let last = first.home.file("three.json")
    try first.hook(
      "pre-commit",
      """
      test -e "$(git rev-parse --git-dir)/MERGE_HEAD" || exit 0
      sed -e s/three/four/g '\(last)' > "$HOME/four.json"
      '\(ProgramRun.path)' import '\(first.folder)' "$HOME/four.json"
      echo 'No merges.' >&2
      exit 1
      """)
    let run = try first.sync()
    #expect(run.status == 1)
    #expect(run.errors.contains("No merges."), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: first.folder + "/.git/MERGE_HEAD"))
    #expect(try first.book().contains("Agency four"))
    try first.removeHook("pre-commit")
    try first.syncs()
    try second.syncs()
    let book = try second.book()
    for name in ["one", "two", "three", "four"] { #expect(book.contains("Agency \(name)")) }
  }

  @Test func `a remote that refuses is told with its words`() throws {
    let (first, _, remote) = try Laptop.pair()
    try Laptop.hook(remote, "pre-receive", "echo 'Read the policy.' >&2; exit 1")
    try first.record("one")
    let run = try first.sync()
    #expect(run.status == 1)
    #expect(run.errors.contains("did not take what was sent"))
    #expect(run.errors.contains("Read the policy."), "\(run.errors)")
  }

  @Test func `a hook that writes the message anew is no hindrance`() throws {
    let (first, second, _) = try Laptop.pair()
    for laptop in [first, second] {
      try laptop.hook("prepare-commit-msg", "echo 'TICKET-1' > \"$1\"")
      try laptop.hook("post-merge", "echo merged")
    }
    try first.record("one")
    try second.record("two")
    for laptop in [first, second, first] { try laptop.syncs() }
    #expect(try first.book() == second.book())
    #expect(try first.git("log", "-1", "--format=%s") == "TICKET-1\n")
  }

  @Test func `git that does not know the person is told what to tell it`() throws {
    let laptop = try Laptop("[user]\n  useConfigOnly = true\n  email =\n  name =\n")
    try laptop.makeWorkspace()
    _ = try laptop.home.write("[user]\n  useConfigOnly = true\n", to: ".gitconfig")
    let run = try laptop.sync("--begin", Laptop.remote(in: laptop.home))
    #expect(run.status == 1)
    #expect(run.errors.contains("git config --global user.email"), "\(run.errors)")
  }

  @Test func `an older state on no branch is told and left`() throws {
    let (first, _, _) = try Laptop.pair()
    try first.git("checkout", "--quiet", "--detach")
    let run = try first.sync()
    #expect(run.status == 1)
    #expect(run.errors.contains("is on no branch"))
  }

  @Test func `somebody else's unfinished work is told and left`() throws {
    let (first, second, _) = try Laptop.pair()
    for (laptop, text) in [(first, "one"), (second, "two")] {
      try write(text, laptop.folder + "/own.txt")
      try laptop.git("add", "own.txt")
      try laptop.git("commit", "--quiet", "-m", text)
    }
    try first.git("push", "--quiet")
    try second.git("fetch", "--quiet")
    for words in [["merge", "@{upstream}"], ["rebase", "@{upstream}"]] {
      #expect(throws: GitFailed.self) { try second.git(words[0], words[1]) }
      let before = try second.state()
      let run = try second.sync()
      #expect(run.status == 1)
      #expect(run.errors.contains("began a \(words[0])"), "\(run.errors)")
      #expect(try second.state() == before)
      try second.git(words[0], "--abort")
    }
    let run = try second.sync()
    #expect(run.status == 1)
    #expect(run.errors.contains("'own.txt'. They are left as they were here"), "\(run.errors)")
    #expect(try second.state() == "")
    #expect(try String(contentsOfFile: second.folder + "/own.txt", encoding: .utf8) == "two")
  }

  @Test func `a workspace in a folder of a larger repository leaves the rest alone`() throws {
    let (first, second) = (try Laptop(folder: "office/board"), try Laptop(folder: "office/board"))
    let remote = try Laptop.remote(in: first.home)
    let office = first.home.file("office")
    try write("a plan\n", office + "/plan.txt")
    try first.git("init", "--quiet", in: office)
    try first.makeWorkspace()
    try first.git("add", "plan.txt", in: office)
    try first.git("commit", "--quiet", "-m", "plan", in: office)
    try write("a better plan\n", office + "/plan.txt")
    let refused = try first.sync("--begin", remote)
    #expect(refused.errors.contains("all of that would be sent"), "\(refused.errors)")
    try first.git("remote", "add", "origin", remote, in: office)
    try first.syncs()
    #expect(try first.git("status", "--porcelain", in: office) == " M plan.txt\n")
    try second.git("clone", "--quiet", remote, "office", in: second.home.path)
    try second.record("two")
    try second.syncs()
    #expect(try first.syncs().output.contains("Came in: 1 entry"))
    #expect(try first.book() == second.book())
    try first.git("add", "plan.txt", in: office)
    try first.record("one")
    let run = try first.sync()
    #expect(run.status == 1)
    #expect(run.errors.contains("half committed: 'plan.txt'"), "\(run.errors)")
    #expect(try first.git("status", "--porcelain", in: office).contains("\nM  plan.txt\n"))
  }
}

/// Another program: what it prints is bounded, and it never outlives its time.
struct OutsideProgramTests {
  private func shell(_ script: String) -> OutsideProgram {
    OutsideProgram("/bin/sh", ["-c", script], environment: ["PATH=/usr/bin:/bin"])
  }

  @Test func `what it prints is kept up to the limit and its status given`() throws {
    let answer = try shell("echo out; echo err >&2; exit 3").run(seconds: 60, limit: 100)
    #expect(answer.status == 3)
    #expect(String(decoding: answer.output, as: UTF8.self) == "out\n")
    #expect(String(decoding: answer.errors, as: UTF8.self) == "err\n")
    #expect(!answer.isCut)
    let much = try shell("head -c 3000000 /dev/zero").run(seconds: 60, limit: 1000)
    #expect(much.status == 0)
    #expect(much.output.count == 1000)
    #expect(much.isCut)
  }

  @Test func `it has no terminal, nothing to read, and its files are its owner's`() throws {
    let answer = try shell("umask; cat; (: < /dev/tty) 2>/dev/null || echo none")
      .run(seconds: 60, limit: 100)
    #expect(String(decoding: answer.output, as: UTF8.self) == "0077\nnone\n")
  }

  @Test func `one that takes too long may clear up and is then ended, with all it started`() throws
  {
    let home = try Home()
    let script = "trap 'touch \(home.file("cleared")); exit' TERM; sleep 60 & echo $!; wait"
    #expect {
      _ = try shell(script).run(seconds: 1, limit: 100)
    } throws: { error in
      guard case OutsideFault.tooLong(seconds: 1) = error else { return false }
      return true
    }
    #expect(FileManager.default.fileExists(atPath: home.file("cleared")))
  }

  @Test func `what it leaves running in the background is not waited for`() throws {
    let start = Date()
    let answer = try shell("sleep 3 & echo done").run(seconds: 60, limit: 100)
    #expect(String(decoding: answer.output, as: UTF8.self) == "done\n")
    #expect(Date().timeIntervalSince(start) < 3)
  }
}
