// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// A chair's report that comes back from Word, taken in and answered on the screen.
struct ReturnedReportSessionTests {
  private static let toReport = "type \"tackling ex\"\npress Enter\ntype \"chair\"\npress Enter"

  private static func written(_ session: Session) throws -> (String, ID<ChairReport>) {
    let report = try #require(session.desk.book.reportInHand(of: Journey.group))
    let text = session.desk.book.narrative("summary", of: report.id)?.text ?? ""
    return (text, report.id)
  }

  /// A report with a summary, on its screen, and two edits of it brought back.
  private func edited(columns: Int = 80, rows: Int = 24) throws -> Session {
    var session = try Session(columns: columns, rows: rows, book: try Session.year())
    session.play(Self.toReport)
    session.play("press Enter\ntype \"The pilot worked. Data did not arrive.\"\npress Ctrl+S")
    let (_, report) = try Self.written(session)
    let edits = [
      ReturnedEdit(
        .tracked, section: "summary", place: "Summary", was: "worked", becomes: "did well",
        whole: "The pilot did well."),
      ReturnedEdit(
        .comment, section: "summary", place: "Summary", was: "Data", becomes: "Whose data?"),
      ReturnedEdit(
        .record, section: "", place: "Meetings", was: "Meetings: 2 held.",
        becomes: "Meetings: 3 held.", note: "Figures are changed in the record."),
    ]
    let batch = try session.desk.book.bringBack(edits, to: report, session.desk.circumstances)
    var book = session.desk.book
    book.apply(batch)
    var again = try Session(columns: columns, rows: rows, book: book)
    again.play(Self.toReport)
    return again
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `the report and its edits as they look`(columns: Int, rows: Int) throws {
    var session = try edited(columns: columns, rows: rows)
    let report = session.screen
    session.play("press Home Enter")
    let edits = session.screen
    session.play("press Enter")
    try expectGolden(
      "returned-\(columns)x\(rows)", [report, edits, session.screen])
  }

  @Test func `digits accept and decline, and a refused edit stays refused`() throws {
    var session = try edited()
    session.play("press Home Enter\ntype \"1\"")
    #expect(try Self.written(session).0 == "The pilot did well. Data did not arrive.")
    session.play("type \"2\"")
    let (_, report) = try Self.written(session)
    #expect(session.desk.book.openEdits(of: report).isEmpty)
    #expect(session.screen.contains("Edits from Word: all answered"))
    session.play("press End\ntype \"1\"")
    #expect(session.screen.contains("Figures are changed in the record."))
    session.play("press Ctrl+Z Ctrl+Z")
    #expect(try Self.written(session).0 == "The pilot worked. Data did not arrive.")
  }

  @Test func `a file is read in from its path, once, and what cannot be read is told`() throws {
    var session = try Session(book: try Session.year())
    session.play(Self.toReport)
    session.play("press Enter\ntype \"The pilot worked.\"\npress Ctrl+S")
    let (_, id) = try Self.written(session)
    let record = try #require(session.desk.book[id])
    let paper = try #require(
      ChairReportPaper(session.desk.book, record, today: session.desk.today))
    session.world.files["same.docx"] = DocumentWriter().write(paper.paper())
    session.world.files["letter.docx"] = Array("Dear chair".utf8)
    session.play("press Insert\ntype \"same.docx\"\npress Ctrl+S")
    #expect(session.screen.contains("Nothing was changed in this file."))
    session.play("press Insert\ntype \"letter.docx\"\npress Ctrl+S")
    #expect(session.screen.contains("it is not a Word document"))
    session.play("press Esc Insert\ntype \"none.docx\"\npress Ctrl+S")
    #expect(session.screen.contains("'none.docx' cannot be read."))
    #expect(session.desk.book.edits(of: id).isEmpty)
  }
}
