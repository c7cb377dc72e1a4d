// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import minutebook

struct PDFTests {
  /// A stand-in for LibreOffice in a folder of its own; `$O` is where the PDF belongs.
  private func program(_ script: String, in home: Home) throws -> String {
    let folder = home.file("programs")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let text = "#!/bin/sh\nO=\"${TMPDIR:?}/paper.pdf\"\n" + script + "\n"
    try text.write(toFile: folder + "/libreoffice", atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder + "/libreoffice")
    return folder
  }

  private func run(_ home: Home, path: String) throws -> ProgramRun {
    try ProgramRun(
      [
        "plan", home.demonstration(), "--body", "exploitation", "--now", Demonstration.now,
        "--format", "pdf", "-o", home.file("plan.pdf"),
      ], in: home, environment: ["PATH": path, "TMPDIR": home.path])
  }

  /// The temporary folders that are still there.
  private func left(in home: Home) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: home.path)
      .filter { $0.hasPrefix("minutebook-") }
  }

  @Test func `the Word document goes in and the PDF comes out, and nothing is left behind`() throws
  {
    let home = try Home()
    let script = """
      test "$(/usr/bin/stat -c %a "$TMPDIR")" = 700 || exit 3
      test "$(/usr/bin/head -c 2 "$TMPDIR/paper.docx")" = PK || exit 4
      test "$LC_ALL" = C.UTF-8 || exit 5
      echo "%PDF-1.6 $*" > "$O"
      """
    let run = try run(home, path: program(script, in: home))
    #expect(run.status == 0, "\(run.errors)")
    let pdf = try String(contentsOfFile: home.file("plan.pdf"), encoding: .utf8)
    #expect(pdf.contains("--headless"))
    #expect(pdf.contains("-env:UserInstallation=file://\(home.path)/minutebook-"))
    #expect(try left(in: home).isEmpty)
  }

  @Test func `without LibreOffice it is said, and what to write instead`() throws {
    let home = try Home()
    let run = try run(home, path: "/nowhere:.:bin")
    #expect(run.status == 1)
    #expect(run.errors.contains("LibreOffice, which is not on this computer"))
    #expect(!FileManager.default.fileExists(atPath: home.file("plan.pdf")))
  }

  @Test(arguments: [
    ("exit 7", "status 7"), ("exit 0", "without making"),
    ("echo rubbish > \"$O\"", "without making"),
    ("kill -9 $$", "status -9"),
  ])
  func `a LibreOffice that fails is told, and nothing is written`(
    script: String, sign: String
  ) throws {
    let home = try Home()
    let run = try run(home, path: program(script, in: home))
    #expect(run.status == 1)
    #expect(run.errors.contains(sign), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: home.file("plan.pdf")))
    #expect(try left(in: home).isEmpty)
  }

  @Test func `a LibreOffice that never ends is stopped, with all that it started`() throws {
    let home = try Home()
    let path = try program("/bin/sh -c 'while :; do :; done' & while :; do :; done", in: home)
    #expect {
      _ = try PDFMaker(seconds: 0, path: path).make(from: Array("PK".utf8))
    } throws: { error in
      guard case CommandFailure.pdfFailed(.program(.tooLong)) = error else { return false }
      return true
    }
  }

  @Test(arguments: ["TERM", "HUP"])
  func `asked to end, the program stops LibreOffice and takes its folder away first`(
    signal: String
  ) throws {
    let home = try Home()
    let path = try program("exec /bin/sleep 600", in: home)
    let script = """
      "$@" & program=$!
      until [ -n "$(/usr/bin/find "$TMPDIR" -name paper.docx)" ]; do /bin/sleep 0.02; done
      kill -\(signal) $program
      wait $program
      """
    let status = try ChildProcess.run(
      [
        "/bin/sh", "-c", script, "sh", ProgramRun.path, "plan", home.demonstration(), "--body",
        "exploitation", "--format", "pdf", "-o", home.file("plan.pdf"),
      ], environment: home.environment.merging(["PATH": path, "TMPDIR": home.path]) { $1 },
      folder: home.path, output: home.freshFile(), errors: home.freshFile())
    #expect(status == (signal == "TERM" ? 143 : 129))
    #expect(try left(in: home).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: home.file("plan.pdf")))
  }

  @Test func `PDF needs a file to go to`() throws {
    let home = try Home()
    let run = try home.run(
      "plan", home.demonstration(), "--body", "exploitation", "--format", "pdf")
    #expect(run.status == 64)
    #expect(run.errors.contains("-o FILE"))
  }
}
