// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The ways to read the record without this program, run as they stand in the document.
struct RecordRecipeTests {
  private let document: DocumentFile

  init() throws { document = try DocumentFile("docs/file-format.md") }

  /// What a script of the document prints, and its exit status.
  private func run(
    _ interpreter: String, _ script: String, _ arguments: [String], in home: Home
  ) throws -> (output: String, errors: String, status: Int32) {
    let file = try home.write(script, to: "recipe")
    let (out, err) = (home.freshFile(), home.freshFile())
    let status = try ChildProcess.run(
      [interpreter, file] + arguments, environment: home.environment, folder: home.path,
      output: out, errors: err)
    return (
      try String(contentsOfFile: out, encoding: .utf8),
      try String(contentsOfFile: err, encoding: .utf8), status
    )
  }

  private func digest(of workspace: String, in home: Home) throws -> String {
    let script = try document.block("sh", with: "sha256sum | cut")
    let run = try run("sh", script, [workspace], in: home)
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    return run.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func check(_ files: [String], in home: Home) throws -> (
    output: String, errors: String, status: Int32
  ) {
    try run("python3", try document.block("python", with: "zlib.crc32"), files, in: home)
  }

  private func change(_ path: String, _ change: (inout Data) -> Void) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    change(&bytes)
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  private func copy(_ golden: String, in home: Home) throws -> String {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Golden/\(golden)").path
    try FileManager.default.copyItem(atPath: source, toPath: home.file(golden))
    return golden
  }

  @Test(arguments: GoldenWorkspaceTests.all)
  func `the shell's digest of the record is the one that verify prints`(name: String) throws {
    let home = try Home()
    let digest = try digest(of: copy(name, in: home), in: home)
    #expect(digest.count == 64)
    #expect(try home.run("verify", name).output.contains("\n  \(digest)\n"), "\(digest)")
  }

  @Test func `what carriers, editors and people do to a folder does not change the digest`() throws
  {
    let home = try Home()
    let book = try home.demonstration()
    let before = try digest(of: book, in: home)
    #expect(try home.run("verify", book).output.contains("\n  \(before)\n"))
    let files = FileManager.default
    let ini = Data("[.ShellClassInfo]\r\n".utf8)
    try ini.write(to: URL(fileURLWithPath: book + "/journal/desktop.ini"))
    try ini.write(to: URL(fileURLWithPath: book + "/journal/demo/Desktop.ini"))
    try files.createDirectory(atPath: book + "/journal/k7f3", withIntermediateDirectories: false)
    try change(book + "/journal/demo/2026-11.jsonl") { bytes in
      bytes = Data([0xEF, 0xBB, 0xBF] + bytes.flatMap { $0 == 10 ? [13, 10] : [$0] })
    }
    let october = book + "/journal/demo/2026-10.jsonl"
    try files.copyItem(atPath: october, toPath: book + "/journal/demo/2026-10 (1).jsonl")
    try change(october) { $0 += Data(repeating: 0, count: 4096) }
    try files.createDirectory(
      atPath: book + "/journal/demo/old", withIntermediateDirectories: false)
    try files.moveItem(
      atPath: book + "/journal/demo/2026-09.jsonl", toPath: book + "/journal/demo/old/septembre é")
    try files.moveItem(atPath: book + "/journal", toPath: book + "/Journal (1)")
    try files.createDirectory(atPath: book + "/journal", withIntermediateDirectories: false)
    #expect(try digest(of: book, in: home) == before)
    #expect(try home.run("verify", book).output.contains("\n  \(before)\n"))
  }

  @Test func `the check passes over what editors add and says that every line verifies`() throws {
    let home = try Home()
    let file = try home.demonstration() + "/journal/demo/2026-11.jsonl"
    try change(file) { bytes in
      bytes = Data([0xEF, 0xBB, 0xBF] + bytes.flatMap { $0 == 10 ? [13, 10] : [$0] })
    }
    let run = try check([file, home.file("book/journal/demo/2026-10.jsonl")], in: home)
    #expect(run.status == 0 && run.output == "every line verifies\n", "\(run.errors)")
    #expect(try home.run("check", "book").output.hasSuffix("nothing is wrong.\n"))
  }

  @Test func `the check names the place of a flipped byte and of an end of zeros, as check does`()
    throws
  {
    let home = try Home()
    let file = try home.demonstration() + "/journal/demo/2026-11.jsonl"
    var size = 0
    try change(file) { bytes in
      size = bytes.count
      bytes[10] ^= 1
      bytes += Data(repeating: 0, count: 512)
    }
    let run = try check([file], in: home)
    #expect(run.status == 1 && !run.errors.contains("Traceback"), "\(run.errors)")
    #expect(run.output.contains("\(file), line 1, byte 0: no whole entry\n"))
    #expect(run.output.contains(", byte \(size): no whole entry\n"))
    #expect(run.output.split(separator: "\n").count == 2)
    let told = try home.run("check", "book").output
    #expect(told.contains("line 1, byte 0:") && told.contains("of 512 bytes, at byte \(size)."))
  }
}
