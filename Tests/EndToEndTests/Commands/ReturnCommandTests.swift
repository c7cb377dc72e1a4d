// SPDX-License-Identifier: Apache-2.0
import Testing

/// A chair's report that comes back from Word, on the command line.
struct ReturnCommandTests {
  private static let draft = """
    {"format": "minutebook", "version": 1,
     "chair-report": [{"id": "back-1", "body": "exploitation", "to": "sgg",
       "from": "2026-07-28", "state": "draft"}],
     "narrative": [{"id": "back-2", "report": "back-1", "section": "summary", "text": "Good."}]}
    """

  @Test func `a report written here and read back brings nothing, and other files are refused`()
    throws
  {
    let home = try Home()
    let book = try home.demonstration()
    let file = home.file("report.docx")
    #expect(try home.run("import", book, home.write(Self.draft, to: "draft.json")).status == 0)
    let written = try home.run(
      "report", book, "--body", "exploitation", "--format", "docx", "-o", file)
    #expect(written.status == 0)
    let same = try home.run("import-report", book, file)
    #expect(
      same.output == """
        The chair's report of Tackling Exploitation Group, by the file itself.
        Nothing was changed in this file.

        """)
    let other = try home.run("import-report", book, file, "--body", "ldapb")
    #expect(other.status == 1)
    #expect(other.errors.contains("not the chair's report of Local Domestic Abuse"))
    let letter = try home.run("import-report", book, home.write("Dear chair", to: "letter.docx"))
    #expect(letter.status == 1)
    #expect(letter.errors.contains("it is not a Word document (.docx). Nothing was changed."))
    #expect(try home.run("import-report", book, home.file("none.docx")).status == 1)
  }
}
