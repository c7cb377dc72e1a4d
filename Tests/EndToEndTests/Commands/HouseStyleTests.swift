// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

struct HouseStyleTests {
  private static let words = ["--now", Demonstration.now, "--body", "exploitation"]

  /// A Word document that the program has written itself, as somebody else's template.
  private func template(_ home: Home, _ folder: String) throws -> String {
    let path = home.file("own.docx")
    let run = try ProgramRun(
      ["minutes", folder, "--format", "docx", "-o", path] + Self.words, in: home)
    #expect(run.status == 0, "\(run.errors)")
    return path
  }

  @Test func `a template and a style sheet are taken in, used, told and taken away`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let sheet = try home.write("h1 { color: #123456 }", to: "own.css")
    let taken = try home.run(
      "house-style", folder, "--template", template(home, folder), "--style-sheet", sheet)
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(taken.output.contains("Template taken in"))
    let kept = folder + "/house-style/template.docx"
    let mode = try FileManager.default.attributesOfItem(atPath: kept)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let told = try home.run("house-style", folder)
    #expect(told.output.contains("follow the template"))
    #expect(told.output.contains("follow the style sheet"))
    let page = try ProgramRun(["report", folder, "--format", "html"] + Self.words, in: home)
    #expect(page.output.contains("#123456"))
    let own = try ProgramRun(
      ["report", folder, "--format", "html", "--own-style"] + Self.words, in: home)
    #expect(!own.output.contains("#123456"))
    let gone = try home.run("house-style", folder, "--remove")
    #expect(gone.output.contains("Removed"))
    #expect(!FileManager.default.fileExists(atPath: kept))
    #expect(try home.run("house-style", folder).output.contains("there is no template"))
  }

  @Test func `a file that is no template is refused, and what is in force stays`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let sheet = try home.write("@import 'x';", to: "bad.css")
    let good = try template(home, folder)
    for line in [["--template", sheet], ["--template", good, "--style-sheet", sheet]] {
      let run = try ProgramRun(["house-style", folder] + line, in: home)
      #expect(run.status == 1)
      #expect(run.errors.contains("Nothing was written"))
    }
    #expect(!FileManager.default.fileExists(atPath: folder + "/house-style"))
  }

  @Test func `a template spoilt in the workspace stops the paper unless the user says so`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    try FileManager.default.createDirectory(
      atPath: folder + "/house-style", withIntermediateDirectories: true)
    try Data("spoilt".utf8).write(to: URL(fileURLWithPath: folder + "/house-style/template.docx"))
    let line = ["plan", folder, "--format", "docx", "-o", home.file("plan.docx")] + Self.words
    let refused = try ProgramRun(line, in: home)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("--own-style"))
    #expect(!FileManager.default.fileExists(atPath: home.file("plan.docx")))
    #expect(try ProgramRun(line + ["--own-style"], in: home).status == 0)
    #expect(FileManager.default.fileExists(atPath: home.file("plan.docx")))
  }
}
