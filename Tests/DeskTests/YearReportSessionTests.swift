// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

/// The year's report, money, training, procedures and voices, entered and printed at the desk.
struct YearReportSessionTests {
  /// Opens a register of the whole partnership.
  private func opened(_ register: String) throws -> Session {
    var session = try Session(book: try Session.year())
    session.play("type \"registers\"\npress Enter\ntype \"\(register)\"\npress Enter")
    return session
  }

  /// Opens a register of the exploitation group.
  private func openedInGroup(_ register: String) throws -> Session {
    var session = try Session(book: try Session.year())
    session.play("type \"tackling ex\"\npress Enter\ntype \"more reg\"\npress Enter")
    session.play("type \"\(register)\"\npress Enter")
    return session
  }

  /// Writes a drawn paper of a year from every group's papers and gives what it says on one line.
  private func paper(_ title: String, year: String, _ session: inout Session) throws -> String {
    while session.desk.screens.count > 1 { session.play("press Esc") }
    session.play("type \"every group's pap\"\npress Enter\ntype \"\(title)\"\npress Enter")
    session.play("press End Enter\ntype \"\(year)\"\npress Ctrl+S")
    #expect(session.screen.hasPrefix(" Preview"), "\(session.screen)")
    session.play("press F7 Ctrl+S")
    let file = try #require(session.world.written.last)
    return file.contents.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `R57: a commitment, its update and an achievement are typed and stand in the report`()
    throws
  {
    var session = try openedInGroup("commitments")
    session.play("press Insert\ntype \"2030/31\"\npress Enter\ntype \"Hear from taxi firms\"")
    session.play("press Ctrl+S Enter Insert Enter\ntype \"Twelve firms were heard.\"\npress Ctrl+S")
    #expect(session.screen.contains("Twelve firms were heard."), "\(session.screen)")
    session.play("press Esc Esc\ntype \"achievements\"\npress Enter Insert")
    session.play("type \"Held an open day\"\npress Enter\ntype \"oct 2030\"\npress Ctrl+S")
    let text = try paper("annual report", year: "2030/31", &session)
    #expect(text.contains("Annual Report 2030–31"))
    #expect(
      text.contains(
        "In our report for 2029–30, we said our Tackling Exploitation Group would achieve the "
          + "following: - Hear from taxi firms Our update – Twelve firms were heard. "
          + "Outcome: Not stated. Other achievements of this group include: - Held an open day"),
      "\(text)")
  }

  @Test func `R57: a commitment reported as not done is carried, and the next report answers it`()
    throws
  {
    var session = try openedInGroup("commitments")
    session.play("press Insert\ntype \"2030/31\"\npress Enter\ntype \"Hear from taxi firms\"")
    session.play("press Ctrl+S Alt+R Enter\ntype \"not\"\npress Ctrl+S Alt+R")
    session.play("type \"carried\"\npress Enter")
    let said = session.desk.book.all(Commitment.self).suffix(2)
    #expect(said.map(\.state) == [.carried, .made], "\(session.screen)")
    let text = try paper("annual report", year: "2030/31", &session)
    #expect(text.contains("Outcome: Not done; carried into 2031–32."))
    #expect(
      try paper("annual report", year: "2031/32", &session).contains("- Hear from taxi firms"))
  }

  @Test func `R56: a budget's contribution is typed to the penny and stands in its paper`() throws {
    var session = try opened("budgets")
    session.play("press Insert\ntype \"2030/31\"\npress Enter\ntype \"Budget 2030–31\"")
    session.play(
      "press Ctrl+S Enter Insert Enter\npress Enter\ntype \"west mercia\"\npress Tab Enter")
    session.play("type \"community\"\npress Enter\ntype \"1234.56\"\npress Ctrl+S")
    #expect(session.screen.contains("£1,234.56"), "\(session.screen)")
    let text = try paper("budget", year: "2030/31", &session)
    #expect(text.contains("The budget of 2030–31 is proposed and not agreed yet."), "\(text)")
    #expect(text.contains("All lines added up £1,234.56"))
  }

  @Test func `R52: a course, its delivery and what somebody said are typed and stand in the paper`()
    throws
  {
    var session = try opened("courses")
    session.play("press Insert\ntype \"Seeing neglect\"\npress Ctrl+S Enter Insert Enter")
    session.play("type \"Training pool\"\npress Enter\ntype \"may 2030\"\npress Enter Enter")
    session.play("type \"3\"\npress Enter\ntype \"45\"\npress Ctrl+S Enter Insert Enter")
    session.play("press Enter\ntype \"I asked again.\"\npress Ctrl+S")
    #expect(session.screen.contains("I asked again."), "\(session.screen)")
    let text = try paper("training", year: "2030/31", &session)
    #expect(text.contains("Training pool 3 45"), "\(text)")
    #expect(text.contains("I asked again. — Seeing neglect"))
  }

  @Test func `R53: a procedure is typed, sent round and moved on with the day it was`() throws {
    var session = try opened("policies")
    session.play("press Insert\ntype \"tackling ex\"\npress Tab Enter\ntype \"Missing guidance\"")
    session.play("press Ctrl+S Alt+R\ntype \"consulted\"\npress Enter Ctrl+S")
    let procedure = try #require(session.desk.book.all(Procedure.self).last)
    #expect(procedure.title == "Missing guidance" && procedure.state == .consulted)
    #expect(procedure.consultedOn == session.desk.today)
    while session.desk.screens.count > 1 { session.play("press Esc") }
    session.play("type \"tackling ex\"\npress Enter\ntype \"papers\"\npress Enter")
    session.play("type \"policies\"\npress Enter F7 Ctrl+S")
    let file = try #require(session.world.written.last)
    #expect(file.path.hasPrefix("tackling-exploitation-group-procedures"), "\(session.screen)")
    #expect(file.contents.contains("Missing guidance"))
  }

  @Test func `R54: a voice is typed in its group and stands in the group's paper`() throws {
    var session = try openedInGroup("voices")
    session.play("press Insert\ntype \"12 oct 2026\"\npress Enter\ntype \"v\"\npress Enter")
    session.play("type \"sur\"\npress Enter\ntype \"Ring back the same day\"\npress Ctrl+S")
    #expect(session.screen.contains("Ring back the same day"), "\(session.screen)")
    while session.desk.screens.count > 1 { session.play("press Esc") }
    session.play("type \"tackling ex\"\npress Enter\ntype \"papers\"\npress Enter")
    session.play("type \"voices\"\npress Enter Enter F7 Ctrl+S")
    let file = try #require(session.world.written.last, "\(session.screen)")
    #expect(file.contents.contains("Victims (survey, 12 Oct"), "\(file.contents)")
    #expect(file.contents.contains("Whether it changed anything is not known yet."))
  }

  @Test func `R58: a copy that is owed every year is sent, and owed again in twelve months`() throws
  {
    var session = try opened("copies")
    session.play("press Insert\ntype \"Scrutiny committee\"\npress Enter\ntype \"Annual report\"")
    session.play("press Enter\ntype \"2025/26\"\npress Enter Enter\ntype \"1 dec\"")
    session.play("press Enter Enter\ntype \"12\"\npress Ctrl+S Alt+R\ntype \"sent\"\npress Enter")
    session.play("press Ctrl+S")
    let copies = session.desk.book.all(ReportCopy.self).suffix(2)
    #expect(copies.map(\.state) == [.sent, .owed], "\(session.screen)")
    #expect(copies.last?.due == Day(iso: "2027-11-20"))
    #expect(copies.last?.year == .financialYear(startYear: 2026))
  }

  @Test func `R59: an assessment is typed for its lead and moved through its stages`() throws {
    var session = try opened("needs")
    session.play("press Insert\ntype \"tackling ex\"\npress Tab Enter\ntype \"Needs of adults\"")
    session.play("press Ctrl+S Alt+R\ntype \"gathering\"\npress Enter")
    let assessment = try #require(session.desk.book.all(NeedsAssessment.self).last)
    #expect(assessment.title == "Needs of adults" && assessment.state == .gatheringData)
    #expect(session.screen.contains("Gathering data"), "\(session.screen)")
  }
}
