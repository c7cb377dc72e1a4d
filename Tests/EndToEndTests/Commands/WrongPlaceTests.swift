// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// A place that is not what a command needs: what happened, to what, what is safe, what to do.
struct WrongPlaceTests {
  /// A command line, its exit status, and what its sentence has to say.
  struct Case: CustomTestStringConvertible {
    let words: String
    var status: Int32 = 1
    let said: [String]

    var testDescription: String { words }
  }

  static let cases = [
    Case(words: "check nowhere", said: ["There is no folder 'nowhere'", "how it is spelt"]),
    Case(words: "tree nowhere", said: ["There is no folder 'nowhere'"]),
    Case(words: "open nowhere", said: ["There is no folder 'nowhere'"]),
    Case(words: "check plain.txt", said: ["'plain.txt' is a file", "Name the folder"]),
    Case(words: "bundle plain.txt -o x.zip", said: ["'plain.txt' is a file"]),
    Case(words: "check full", said: ["'full' is not a workspace", "Choose another folder"]),
    Case(words: "check half", said: ["bundle began to be restored", "Restore the same bundle"]),
    Case(words: "open half", said: ["'half' is not a workspace yet"]),
    Case(words: "restore board.zip half", said: ["'half'", "Restore that bundle there again"]),
    Case(words: "restore nowhere.zip new", said: ["There is no file 'nowhere.zip'", "stick"]),
    Case(words: "restore full new", said: ["'full' is a folder, and a bundle is one file"]),
    Case(words: "restore plain.txt new", said: ["'plain.txt' is not a bundle"]),
    Case(words: "restore board.zip plain.txt", said: ["'plain.txt'"]),
    Case(words: "merge board nowhere", said: ["There is no folder 'nowhere'"]),
    Case(words: "merge board full", said: ["'full' is not a workspace"]),
    Case(words: "merge board plain.txt", said: ["'plain.txt' is not a bundle"]),
    Case(words: "merge board board", status: 64, said: ["named twice", "Name the other copy"]),
    Case(words: "merge board ./board/", status: 64, said: ["named twice"]),
    Case(words: "merge board link", status: 64, said: ["named twice"]),
    Case(words: "bundle board -o -", status: 64, said: ["standard output", "-o copy.zip"]),
    Case(words: "bundle board -o full", said: ["'full' is a folder", "'full/copy.zip'"]),
    Case(words: "bundle board -o plain.txt", said: ["'plain.txt', and it is no bundle"]),
    Case(words: "bundle board -o board/x.zip", said: ["lies in the workspace", "on a stick"]),
    Case(words: "bundle board -o link/journal/x.zip", said: ["lies in the workspace"]),
    Case(words: "backup-to board", said: ["is the workspace itself", "on a stick"]),
    Case(words: "backup-to board/journal", said: ["lies in the workspace"]),
    Case(words: "backup-to nowhere", said: ["there is no folder '", "Put the stick in"]),
    Case(words: "backup-to plain.txt", said: ["there is no folder '"]),
    Case(words: "import board nowhere", said: ["'nowhere' cannot be read", "how it is spelt"]),
    Case(words: "play board full", said: ["'full' cannot be read: it is a folder"]),
  ]

  @Test(arguments: cases)
  func `a place that will not do is told with what is safe and what to do`(wrong: Case) throws {
    let home = try Home()
    let structure = """
      {"format": "minutebook", "version": 1,
       "partnership": [{"id": "p", "name": "A Partnership"}]}
      """
    let file = try home.write(structure, to: "structure.json")
    try #require(home.run("new", "board", "--structure", file).status == 0)
    try #require(home.run("bundle", "board", "-o", "board.zip").status == 0)
    _ = try home.write("minutes\n", to: "plain.txt")
    for folder in ["full", "half"] {
      try FileManager.default.createDirectory(
        atPath: home.file(folder), withIntermediateDirectories: false)
    }
    _ = try home.write("minutes\n", to: "full/plain.txt")
    _ = try home.write("another", to: "half/.restoring")
    try FileManager.default.createSymbolicLink(
      atPath: home.file("link"), withDestinationPath: "board")
    let before = try picture(home)
    let run = try ProgramRun(wrong.words.split(separator: " ").map(String.init), in: home)
    #expect(run.status == wrong.status, "\(run.output)\(run.errors)")
    #expect(run.output == "" && run.errors.hasPrefix("minutebook: error: "))
    for part in wrong.said { #expect(run.errors.contains(part), "\(run.errors)") }
    let safe = ["Nothing was", "untouched", "unchanged", "no workspace"]
    #expect(safe.contains(where: run.errors.contains), "\(run.errors)")
    #expect(!run.errors.contains("(error ") && !run.errors.contains("default"))
    #expect(try picture(home) == before)
  }

  /// Every path and its size, beside the laptop's own state.
  private func picture(_ home: Home) throws -> [String: Int] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: home.path)
      .filter { !$0.hasPrefix("state") && !$0.hasPrefix("config") }
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        let facts = try FileManager.default.attributesOfItem(atPath: home.file($0))
        return ($0, facts[.size] as? Int ?? 0)
      })
  }
}
