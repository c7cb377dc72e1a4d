// SPDX-License-Identifier: Apache-2.0
import Testing

struct UsageTests {
  @Test(arguments: [
    (["frobnicate"], "there is no command 'frobnicate'"),
    (["minuts", "x"], "did you mean 'minutes'?"),
    (["keymap"], "'minutebook keymap check'"),
    (["keymap", "chekc", "x"], "did you mean 'keymap check'?"),
    (["tree"], "DIR is missing"),
    (["tree", "x", "y"], "'y' is more than is expected"),
    (["agenda", "x"], "--body ID is missing"),
    (["agenda", "x", "--bdoy", "y"], "did you mean '--body'?"),
    (["agenda", "x", "--body"], "a value is missing: --body ID"),
    (["actions", "x", "--state", "lost"], "it is one of open, overdue"),
    (["year", "x", "--year", "next"], "takes the year a plan year begins, such as 2026"),
    (["tree", "x", "--format", "odt"], "it is one of docx, html, text"),
    (["open", "x", "--read-only=yes"], "'--read-only' takes no value"),
    (["tree", "x", "--now", "soon"], "'--now' takes a date and time"),
    (["tree", "x", "--as-at", "31 foo"], "'--as-at' takes a date"),
    (["play", "x", "y", "--size", "big"], "'--size' takes a size such as 80x24"),
    (["play", "x", "y", "--keymap", "vmi"], "did you mean 'vim'?"),
    (["--bogus"], "there is no option '--bogus'"),
  ])
  func `a command that is not understood is named and ends with 64`(
    words: [String], sentence: String
  ) throws {
    let run = try ProgramRun(words, in: Home())
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("minutebook: error: "))
    #expect(run.errors.contains(sentence), "\(run.errors)")
  }

  @Test(arguments: ["--help", "-h", "help"])
  func `the help lists every command`(word: String) throws {
    let run = try Home().run(word)
    #expect(run.status == 0)
    for name in ["open", "demo", "minutes", "keymap check", "document keys", "history", "play"] {
      #expect(run.output.contains("\n  \(name) "))
    }
  }

  @Test(arguments: [
    "open", "demo", "new", "tree", "agenda", "minutes", "plan", "report", "actions", "decisions",
    "escalations", "search", "check", "history", "export", "import", "play", "help",
  ])
  func `every command explains itself`(name: String) throws {
    let run = try Home().run(name, "--help")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("minutebook \(name)"))
    #expect(try Home().run("help", name).output == run.output)
  }

  @Test func `the version is printed`() throws {
    let run = try Home().run("--version")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("minutebook 0."))
  }

  @Test(arguments: [["open", "book"], ["demo", "--at", "book"], []])
  func `without a terminal a full screen is refused with the command to use instead`(
    words: [String]
  ) throws {
    let home = try Home()
    _ = try home.demonstration()
    let run = try ProgramRun(words, in: home)
    #expect(run.status == 2)
    #expect(run.errors.contains("it needs a terminal"))
    #expect(run.errors.contains("minutebook minutes DIR --body ID"))
  }
}
