// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import minutebook

/// What is said is set to the window, and to nothing in a pipe.
struct WindowWidthTests {
  @Test func `lines are broken between words under their own beginning`() {
    let text = "One two three four.\n  indented words here\n\n12345678901234567890 end\n"
    #expect(
      WindowWidth(columns: 12).set(text)
        == "One two\nthree four.\n  indented\n  words here\n\n12345678901234567890\nend\n")
    #expect(WindowWidth(columns: nil).set(text) == text)
    #expect(WindowWidth(columns: 12).set("ångström ångström\n") == "ångström\nångström\n")
  }

  @Test func `a pipe has each sentence in one line`() throws {
    let home = try Home()
    let run = try home.run("merge", home.demonstration(), home.demonstration("copy"))
    #expect(run.output.split(separator: "\n").count == 1)
    let failed = try home.run("check", "nowhere")
    #expect(failed.errors.split(separator: "\n").count == 1 && failed.errors.count > 80)
  }

  @Test(arguments: [40, 80])
  func `a terminal has no word cut and no row longer than it is wide`(columns: Int) throws {
    let home = try Home()
    let screen = try TmuxScreen("check", "nowhere", in: home, size: "\(columns)x24")
    let picture = try screen.wait(for: "ended with 1")
    let rows = picture.split(separator: "\n").prefix { !$0.contains("ended with") }
    let told = rows.map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(told.count >= 2, "\(picture)")
    #expect(told.joined(separator: " ") + "\n" == (try home.run("check", "nowhere").errors))
  }

  @Test func `a healthy workspace is told in one line, and its files where they are asked for`()
    throws
  {
    let home = try Home()
    let check = try home.run("check", home.demonstration())
    #expect(check.output.split(separator: "\n").count == 1)
    #expect(check.output.hasSuffix(" issued files as issued: nothing is wrong.\n"))
    let files = try home.run("check", "book", "--files").output
    #expect(files.contains("journal/demo/2026-11.jsonl: "))
    #expect(files.split(separator: "\n").count > 10 && files.hasSuffix(check.output))
  }

  @Test func `many files open to others are told in one sentence, and closed by a repair`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    for name in ["2026-08", "2026-09", "2026-10", "2026-11"] {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o644], ofItemAtPath: "\(folder)/journal/demo/\(name).jsonl")
    }
    let check = try home.run("check", folder).output
    #expect(check.split(separator: "\n").count == 2)
    #expect(
      check.hasPrefix(
        "'journal/demo/2026-08.jsonl', 'journal/demo/2026-09.jsonl' and 2 more are open to others"))
    #expect(try home.run("check", folder, "--repair").status == 0)
    #expect(try home.run("check", folder).output.split(separator: "\n").count == 1)
  }

  @Test func `a bundle restored into a folder open to others says so, and its files are private`()
    throws
  {
    let home = try Home()
    #expect(try home.run("bundle", home.demonstration(), "-o", "copy.zip").status == 0)
    let folder = home.file("back")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder)
    let restored = try ProgramRun(["restore", "copy.zip", "back"], in: home, umask: "000")
    #expect(restored.status == 0)
    #expect(restored.output.contains("the folder 'back' was there before and is open to others"))
    #expect(restored.output.contains("'minutebook check back --repair' makes it yours only."))
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let facts = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
      #expect((facts[.posixPermissions] as? Int ?? 0o777) & 0o077 == 0, "\(name)")
    }
    #expect(try home.run("check", "back", "--repair").status == 0)
    #expect(!(try home.run("check", "back").output.contains("open to others")))
    #expect(try !home.run("restore", "copy.zip", "fresh").output.contains("open to others"))
  }

  @Test func `a copy of what is not whole says so, with the command that tells more`() throws {
    let home = try Home()
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Golden/damaged-workspace").path
    try FileManager.default.copyItem(atPath: golden, toPath: home.file("dam"))
    let bundled = try home.run("bundle", "dam", "-o", "dam.zip")
    #expect(bundled.status == 2)
    #expect(
      bundled.errors
        == "'dam' is not whole: 3 problems, which 'minutebook check dam' names. What is "
        + "missing there is missing in the bundle.\n")
    let restored = try home.run("restore", "dam.zip", "back")
    #expect(restored.status == 2)
    #expect(
      restored.output.contains(
        "'back' is not whole: 2 problems, which 'minutebook check back' names."))
  }
}
