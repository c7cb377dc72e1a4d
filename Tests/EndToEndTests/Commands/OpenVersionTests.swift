// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

struct OpenVersionTests {
  private func run(_ words: [String], in home: Home, _ folder: String) throws -> ProgramRun {
    try ProgramRun(
      [words[0], folder] + words.dropFirst() + ["--now", Demonstration.now], in: home)
  }

  @Test(arguments: [
    ["minutes", "--body", "case-review-child"], ["actions"], ["decisions"], ["forward-plan"],
    ["tree"], ["report", "--body", "exploitation"],
  ])
  func `the open version of a paper is printed, OFFICIAL`(words: [String]) throws {
    let home = try Home()
    let run = try run(words + ["--public"], in: home, home.demonstration())
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("OFFICIAL\n"))
    #expect(!run.output.contains("OFFICIAL-SENSITIVE"))
  }

  @Test func `the open minutes and the open action log say how much is withheld`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let minutes = try run(
      ["minutes", "--body", "case-review-child", "--public"], in: home, folder)
    #expect(minutes.output.contains("Open version: 1 item and 1 line"))
    let actions = try run(["actions", "--public"], in: home, folder)
    #expect(actions.output.contains("Open version: 1 entry is withheld."))
    let whole = try run(["actions"], in: home, folder)
    #expect(whole.output.hasPrefix("OFFICIAL-SENSITIVE\n"))
    #expect(whole.output.count > actions.output.count)
  }

  @Test(arguments: ["html", "docx", "csv", "markdown", "text"])
  func `a planted name refuses the file, and nothing is left of it`(format: String) throws {
    let home = try Home()
    let (folder, file) = (try home.demonstration(), home.file("out.\(format)"))
    let words = ["actions", "--public", "--format", format, "-o", file]
    let refused = try run(
      words + ["--handling", "copy for Jemima Puddleduck"], in: home, folder)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("nothing was written"))
    #expect(refused.errors.contains("Jemima Puddleduck"))
    #expect(!FileManager.default.fileExists(atPath: file))
    #expect(!FileManager.default.fileExists(atPath: file + ".tmp"))
    #expect(try run(words, in: home, folder).status == 0)
    #expect(FileManager.default.fileExists(atPath: file))
  }

  @Test func `withheld words in the file's own name refuse it`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let whole = try run(["actions", "--format", "csv"], in: home, folder).output
    let open = try run(["actions", "--format", "csv", "--public"], in: home, folder).output
    let held = try #require(
      whole.split(whereSeparator: \.isNewline).dropFirst().first { row in
        !open.contains(row.split(separator: ",")[1].prefix(40))
      })
    let words = held.split(separator: ",")[1].filter { $0 != "\"" }
    let run = try run(
      ["tree", "--public", "-o", home.file("\(words).txt")], in: home, folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("in the file's name: withheld in"), "\(run.errors)")
  }

  @Test(arguments: [
    (["--marking", "secret"], 1, "must not hold"),
    (["--marking", "Top-Secret"], 1, "must not hold"),
    (["--marking", "OFFICIAL-SECRET"], 1, "must not hold"),
    (["--handling", "TOP SECRET"], 1, "must not hold"),
    (["--marking", "restricted"], 64, "The markings are OFFICIAL, OFFICIAL-SENSITIVE"),
    (["--marking", "official"], 1, "needs OFFICIAL-SENSITIVE"),
    (["--public", "--marking", "official-sensitive"], 64, "an open version is OFFICIAL"),
    (["--public", "--format", "json"], 64, "gives the records as they are kept"),
    (["--public", "--sources", "--format", "json"], 64, "gives the records as they are kept"),
    (["--part", "open"], 64, "no option '--part'"),
  ])
  func `what must not be is refused before anything is written`(
    words: [String], status: Int32, sentence: String
  ) throws {
    let home = try Home()
    let run = try run(["actions"] + words, in: home, home.demonstration())
    #expect(run.status == status)
    #expect(run.output == "")
    #expect(run.errors.contains(sentence), "\(run.errors)")
  }

  @Test(arguments: [
    (["register", "action", "--raw", "--public"], "'--raw' gives the records as they are kept"),
    (["register", "action", "--format", "json", "--public"], "'--format json' gives"),
    (["register", "action", "--raw", "--format", "csv", "--marking", "secret"], "'--raw' gives"),
    (["register", "action", "--raw", "--handling", "top secret"], "'--raw' gives"),
    (["register", "action", "--raw", "--issue-to", "The press"], "does not keep the form"),
    (["issued", "--format", "json", "--public"], "'--format json' gives"),
    (["issued", "--paper", "1", "--public"], "'--paper' and '--public' do not go together"),
    (["issued", "--paper", "1", "--handling", "secret"], "do not go together"),
  ])
  func `records as they are kept, and papers as issued, never pass for an open version`(
    words: [String], sentence: String
  ) throws {
    let home = try Home()
    let run = try run(words, in: home, home.demonstration())
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains(sentence), "\(run.errors)")
  }

  @Test func `a marking is raised and a handling instruction printed with it`() throws {
    let home = try Home()
    let words = ["tree", "--marking", "official-sensitive", "--handling", "for members only"]
    let run = try run(words, in: home, home.demonstration())
    #expect(run.output.hasPrefix("OFFICIAL-SENSITIVE. Handling: for members only\n"))
  }
}
