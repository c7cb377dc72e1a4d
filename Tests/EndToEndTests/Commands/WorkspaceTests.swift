// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

struct WorkspaceTests {
  private static let structure = """
    {"format": "minutebook", "version": 1,
     "partnership": [{"id": "p", "name": "A Partnership"}],
     "body": [{"id": "gov", "name": "Governing Group", "kind": "governing"}]}
    """

  @Test func `a new workspace is empty until a structure is imported`() throws {
    let home = try Home()
    let file = try home.write(WorkspaceTests.structure, to: "structure.json")
    #expect(try home.run("new", "w").status == 0)
    #expect(try home.run("tree", "w").output == "No groups are recorded.\n")
    let imported = try home.run("import", "w", file)
    #expect(imported.output == "2 records imported from '\(file)'.\n")
    #expect(try home.run("tree", "w").output == "gov  Governing Group\n")
    let again = try home.run("import", "w", file)
    #expect(again.status == 1)
    #expect(again.errors.contains("already holds a partnership"))
  }

  @Test func `a new workspace with a structure holds it`() throws {
    let home = try Home()
    let file = try home.write(WorkspaceTests.structure, to: "structure.json")
    let run = try home.run("new", "w", "--structure", file)
    #expect(run.status == 0)
    #expect(run.output == "w\n")
    #expect(try home.run("tree", "w").output == "gov  Governing Group\n")
  }

  @Test func `a structure with a mistake makes nothing and names the line`() throws {
    let home = try Home()
    let file = try home.write(
      WorkspaceTests.structure.replacingOccurrences(of: "\"kind\"", with: "\"knid\""),
      to: "structure.json")
    let run = try home.run("new", "w", "--structure", file)
    #expect(run.status == 1)
    #expect(run.errors.contains("\(file):3: "))
    #expect(!FileManager.default.fileExists(atPath: home.file("w")))
  }

  @Test func `an exported book comes back the same`() throws {
    let home = try Home()
    let file = home.file("book.json")
    #expect(try home.run("export", home.demonstration(), "-o", file).status == 0)
    #expect(try home.run("new", "copy", "--structure", file).status == 0)
    let copy = try home.run("export", "copy").output
    #expect(copy == (try String(contentsOfFile: file, encoding: .utf8)))
  }

  @Test func `a sound workspace checks clean`() throws {
    let home = try Home()
    let run = try home.run("check", home.demonstration())
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("nothing is wrong.\n"))
  }

  @Test func `one flipped byte is found, with its file`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let file = folder + "/journal/demo/2026-06.jsonl"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    bytes[bytes.count / 2] ^= 1
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    try bytes.write(to: URL(fileURLWithPath: file))
    let run = try home.run("check", folder)
    #expect(run.status == 2)
    #expect(run.output.contains("'journal/demo/2026-06.jsonl' is damaged at line "))
  }

  @Test func `the history of a record says who changed it from what to what`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let all = try home.run("actions", folder, "--format", "json", "--state", "completed").output
    let id = try #require(
      all.split(separator: "\n").first { $0.contains("{\"id\"") }?.split(separator: "\"").dropFirst(
        3
      )
      .first)
    let run = try home.run("history", folder, "action", String(id))
    #expect(run.status == 0)
    #expect(run.output.contains("    State: "))
    #expect(run.output.contains(" → Completed"))
  }

  @Test func `a workspace that nobody may write to is not changed`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let script = try home.write("show", to: "script")
    let screen = try TmuxScreen("open", folder, in: home)
    try screen.wait(for: "Tackling Exploitation")
    let run = try home.run("play", folder, script)
    #expect(run.status == 1)
    #expect(run.errors.contains("is open in another window"))
  }

  @Test func `a demonstration that holds one's own entries is replaced only when asked`() throws {
    let home = try Home()
    let folder = try home.demonstration("demo")
    let own = try home.write(
      #"{"format": "minutebook", "version": 1, "agency": [{"id": "own", "name": "Own"}]}"#,
      to: "own.json")
    #expect(try home.run("import", folder, own).status == 0)
    let before = try home.run("export", folder).output
    #expect(before.contains(#""Own""#))
    let refused = try home.run("demo", "--make-only", "--at", folder)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("holds entries of your own"), "\(refused.errors)")
    #expect(refused.errors.contains("--replace"))
    #expect(try home.run("export", folder).output == before)
    #expect(try home.run("demo", "--make-only", "--at", folder, "--replace").status == 0)
    #expect(!(try home.run("export", folder).output.contains(#""Own""#)))
  }

  @Test func `the demonstration replaces itself and nothing else`() throws {
    let home = try Home()
    let folder = try home.demonstration("demo")
    #expect(try home.run("new", "mine").status == 0)
    let refused = try home.run("demo", "--make-only", "--at", home.file("mine"))
    #expect(refused.status == 1)
    #expect(refused.errors.contains("is not the demonstration"))
    _ = try home.write("notes", to: "demo/notes.txt")
    #expect(try home.run("demo", "--make-only", "--at", folder).status == 1)
    try FileManager.default.removeItem(atPath: folder + "/notes.txt")
    let made = try home.run("demo", "--make-only", "--at", folder, "--now", Demonstration.now)
    #expect(made.status == 0)
    #expect(made.output == folder + "\n")
    let left = try FileManager.default.contentsOfDirectory(atPath: home.path)
    #expect(!left.contains { $0.hasSuffix(".new") || $0.hasSuffix(".old") })
    let again = try home.run("export", folder).output
    #expect(again == (try home.run("export", Demonstration.made.get()).output))
  }
}
