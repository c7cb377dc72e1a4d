// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Workspaces of every format there ever was, kept for ever: this program reads them all.
struct GoldenWorkspaceTests {
  private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Golden").path
  static let sound = ["issued-workspace", "format-2-workspace"]
  static let all = sound + ["damaged-workspace"]

  /// A copy that its owner alone may read, as the program makes workspaces.
  private func copy(_ name: String, in home: Home) throws -> String {
    let path = home.file(name)
    try FileManager.default.copyItem(atPath: Self.golden + "/" + name, toPath: path)
    for file in try FileManager.default.subpathsOfDirectory(atPath: path) + [""] {
      var isFolder: ObjCBool = false
      let whole = "\(path)/\(file)"
      _ = FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder)
      try FileManager.default.setAttributes(
        [.posixPermissions: isFolder.boolValue ? 0o700 : 0o600], ofItemAtPath: whole)
    }
    return path
  }

  private func contents(_ folder: String) throws -> [String: Data?] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try? Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)")))
      })
  }

  /// Compares with the file kept, or writes that where it is asked for.
  private func expect(_ text: String, _ name: String) throws {
    let path = "\(Self.golden)/\(name)"
    if ProcessInfo.processInfo.environment["MINUTEBOOK_WRITE_GOLDEN"] == "1" {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(text == (try String(contentsOfFile: path, encoding: .utf8)), "\(name)")
  }

  @Test(arguments: all)
  func `a workspace of any format exports the same bytes as ever`(name: String) throws {
    let home = try Home()
    _ = try copy(name, in: home)
    let run = try home.run("export", name)
    #expect(run.status == 0, "\(run.errors)")
    try expect(run.output, "\(name).export.json")
  }

  @Test(arguments: all)
  func `a workspace of any format is verified and checked as ever`(name: String) throws {
    let home = try Home()
    _ = try copy(name, in: home)
    let verify = try home.run("verify", name)
    // One was copied and went on in both places: which branch is the true one no chain can say.
    #expect(verify.status == (name == "issued-workspace" ? 0 : 2))
    try expect(verify.output, "\(name).verify.txt")
    try expect(try home.run("check", name).output, "\(name).check.txt")
  }

  @Test(arguments: all)
  func `reading a workspace changes nothing in it`(name: String) throws {
    let home = try Home()
    let folder = try copy(name, in: home)
    let before = try contents(folder)
    let digest = String(repeating: "0", count: 64)
    for command in [
      ["tree", name], ["export", name], ["check", name], ["verify", name, "--digest", digest],
      ["actions", name], ["search", name, "evaluation"], ["history", name, "meeting", "m1"],
    ] {
      _ = try ProgramRun(command, in: home)
    }
    #expect(try contents(folder) == before)
  }

  @Test func `a repair leaves the damaged workspace's files, whose entries are whole nowhere else`()
    throws
  {
    let home = try Home()
    let name = "damaged-workspace"
    let folder = try copy(name, in: home)
    let before = try home.run("export", name).output
    let repair = try home.run("check", name, "--repair")
    #expect(repair.status == 2)
    #expect(
      repair.output.contains(
        "'journal/2qbk/2026-11.jsonl' is left where it is: entry 2 of laptop 2qbk is whole nowhere "
          + "here. Bring it from another laptop or a backup first (minutebook merge), then repair again."
      ))
    #expect(repair.output.contains("1 entry of laptop 2qbk not here"))
    #expect(try home.run("export", name).output == before)
    for file in ["journal/2qbk/2026-11.jsonl", "journal/ma7g/2026-11.jsonl"] {
      #expect(FileManager.default.fileExists(atPath: "\(folder)/\(file)"))
    }
  }
}
