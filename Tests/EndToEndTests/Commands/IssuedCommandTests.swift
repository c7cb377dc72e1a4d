// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Issued papers from the command line: kept, listed, given back, checked.
struct IssuedCommandTests {
  private func data(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  /// The names in the folder of issued files.
  private func kept(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder + "/issued")
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test func `a paper issued on the command line is given back byte for byte`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let before = try kept(folder).count
    let issue = try home.run(
      "decisions", folder, "--now", Demonstration.now, "--format", "docx", "-o", "first.docx",
      "--issue-to", "A neighbouring board")
    #expect(issue.status == 0, "\(issue.errors)")
    #expect(try kept(folder).count == before + 1)
    let number = try #require(
      issue.errors.split(separator: " ").compactMap { Int($0.filter(\.isNumber)) }.first)
    let again = try home.run("issued", folder, "--paper", "\(number)", "-o", "again.docx")
    #expect(again.status == 0, "\(again.errors)")
    let bytes = try data(home.file("first.docx"))
    #expect(bytes == (try data(home.file("again.docx"))))
    #expect(bytes.starts(with: Array("PK".utf8)))
    let list = try home.run("issued", folder, "--format", "csv").output
    #expect(list.contains("A neighbouring board, Fri 20 Nov 2026"))
    let terminal = try home.run("issued", folder, "--paper", "\(number)")
    #expect(terminal.status == 64 && terminal.errors.contains("-o FILE"))
    let html = try home.run("issued", folder, "--paper", "\(number)", "--format", "html")
    #expect(html.status == 1 && html.errors.contains("it is kept as docx"))
  }

  @Test func `a sending is added, and listed with its day and way`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let run = try home.run(
      "issued", folder, "--paper", "1", "--sent", "The press", "--on", "2026-11-19", "--how",
      "email",
      "--now", Demonstration.now)
    #expect(run.output == "Issued paper 1 sent to The press.\n")
    let list = try home.run("issued", folder, "--format", "csv").output
    #expect(list.contains("The press, Thu 19 Nov 2026, by e-mail"))
    let nobody = try home.run("issued", folder, "--paper", "999", "--sent", "The press")
    #expect(nobody.status == 1 && nobody.errors.contains("no issued paper '999'"))
    let unnamed = try home.run("issued", folder, "--sent", "The press")
    #expect(unnamed.status == 64 && unnamed.errors.contains("--paper"))
  }

  @Test func `a flipped, a missing and a surplus file are told by check`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let names = try kept(folder)
    let (flipped, missing) = (folder + "/issued/" + names[0], folder + "/issued/" + names[1])
    var bytes = try data(flipped)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(fileURLWithPath: flipped))
    try FileManager.default.removeItem(atPath: missing)
    let surplus = String(repeating: "0", count: 64) + ".txt"
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/issued/" + surplus))
    let check = try home.run("check", folder)
    #expect(check.status == 2)
    #expect(
      check.output.contains("'issued/\(names[0])' is not what was issued: it is a file of issued"))
    #expect(check.output.contains("'issued/\(names[1])' is missing: it is a file of issued paper"))
    #expect(check.output.contains("'issued/\(surplus)' belongs to no record here"))
    #expect(check.output.hasSuffix("2 problems.\n"))
    #expect(try home.run("agenda", folder, "--body", "exploitation").status == 0)
  }

  @Test func `a version of minutes prints the file that was issued, where there is one`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let json = try home.run("issued", folder, "--format", "json").output
    let papers = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    let paper = try #require(
      papers.first { $0["occasion"] as? String == "circulated" && $0["body"] != nil })
    let number = try #require(paper["number"] as? Int)
    let meeting = try #require(paper["meeting"] as? String)
    let body = try #require(paper["body"] as? String)
    let again = try home.run("issued", folder, "--paper", "\(number)").output
    let version = try home.run(
      "minutes", folder, "--body", body, "--meeting", meeting, "--version", "1")
    #expect(version.status == 0, "\(version.errors)")
    #expect(version.output == again)
    // Markdown was never issued, so it is drawn from the paper kept.
    let drawn = try home.run(
      "minutes", folder, "--body", body, "--meeting", meeting, "--version", "1", "--format",
      "markdown")
    #expect(drawn.output.contains("# "))
  }

  @Test func `what another version issued is printed byte for byte by this one`() throws {
    let home = try Home()
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Golden/issued-workspace").path
    try FileManager.default.copyItem(atPath: golden, toPath: home.file("w"))
    let bytes = try kept(golden).map { (name: $0, data: try data(golden + "/issued/" + $0)) }
    #expect(bytes.count == 3)
    for (name, data) in bytes {
      let ending = String(try #require(name.split(separator: ".").last))
      let run = try home.run("issued", "w", "--paper", "1", "-o", "out.\(ending)")
      #expect(run.status == 0, "\(run.errors)")
      #expect(try self.data(home.file("out.\(ending)")) == data, "\(name)")
    }
    #expect(try home.run("check", "w").status == 0)
  }

  @Test func `what cannot be kept is not issued, and nothing is recorded`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let before = try home.run("issued", folder, "--format", "json").output
    for options in [["--format", "json"], ["--format", "pdf", "-o", "x.pdf"]] {
      let run = try ProgramRun(
        ["decisions", folder] + options + ["--issue-to", "A board"], in: home)
      #expect(run.status == 64 && run.errors.contains("does not keep the form"))
    }
    let past = try home.run("decisions", folder, "--as-at", "2026-10-01", "--issue-to", "A board")
    #expect(past.status == 64)
    #expect(try home.run("issued", folder, "--format", "json").output == before)
  }

  @Test func `the exchange file names issued files and says where they are`() throws {
    let home = try Home()
    let run = try home.run("export", try home.demonstration(), "-o", "book.json")
    #expect(run.status == 0)
    #expect(run.errors.contains("issued files, which stay in the folder 'issued'"))
    let text = try String(contentsOfFile: home.file("book.json"), encoding: .utf8)
    #expect(text.contains("\"issued-file\""))
  }
}
