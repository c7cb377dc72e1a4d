// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// Every paper has a place on screen, from which it is read and written.
struct PaperSessionTests {
  private static let group = "type \"tackling ex\"\npress Enter\n"
  private static let groupPapers = group + "type \"papers\"\npress Enter\n"
  private static let lastMeeting =
    group + "type \"meetings\"\npress Enter Up Alt+R\ntype \"papers\"\npress Enter\n"

  @Test(arguments: [
    ("attendance", "Attendance of the Tackling Exploitation Group"),
    ("open act", "Action log by agency"), ("decisions", "Decision register"),
    ("escalations", "Escalation register"), ("forward", "Forward plan"),
    ("strategic action plan, b", "To be filled in"),
  ])
  func `a group's papers open from its line Papers`(typed: String, sign: String) throws {
    var session = try Session(book: try Session.year())
    session.play(Self.groupPapers + "type \"\(typed)\"\npress Enter")
    if !session.screen.hasPrefix(" Preview") { session.play("press Enter") }
    #expect(session.screen.contains(sign), "\(session.screen)")
  }

  @Test func `a group's attendance is written under its own name`() throws {
    var session = try Session(book: try Session.year())
    session.play(Self.groupPapers + "type \"attendance\"\npress Enter Enter F7\npress Ctrl+S")
    let file = try #require(session.world.written.first)
    #expect(file.path == "tackling-exploitation-group-attendance-2026-11-20.docx")
  }

  @Test(arguments: [
    ("what", "Papers for the meeting of the Tackling"),
    ("its actions", "Actions from the meeting of the Tackling"),
    ("the minutes", "Minutes of the Tackling"), ("the agenda", "Agenda of the Tackling"),
  ])
  func `a meeting's papers open from its moves`(typed: String, sign: String) throws {
    var session = try Session(book: try Session.year())
    session.play(Self.lastMeeting + "type \"\(typed)\"\npress Enter")
    #expect(session.screen.contains(sign), "\(session.screen)")
  }

  @Test func `an extract is chosen by its item, read and written`() throws {
    var session = try Session(book: try Session.year())
    session.play(Self.lastMeeting + "type \"an extract\"\npress Enter")
    #expect(session.screen.contains("An extract of which item?"))
    session.play("press Down Down Down Down Enter")
    #expect(session.screen.contains("Extract from the minutes of the Tackling"))
    session.play("press Esc F7 Ctrl+S")
    let file = try #require(session.world.written.first)
    #expect(file.path == "tackling-exploitation-group-extract-2026-11-02-item-5.docx")
  }

  @Test func `an extract of what is in Part B asks first for whom it is`() throws {
    var session = try Session(book: try Session.year())
    let book = session.desk.book
    let open = Self.lastMeeting + "type \"an extract\"\npress Enter Down Down Down Down F7"
    session.play(open)
    #expect(session.screen.contains("> Format"))
    let meeting = try #require(book.lastMeeting(of: Journey.group, onOrBefore: session.desk.today))
    let item = book.agenda(of: meeting.id)[4]
    session = try Session(book: book.restricting(item.id))
    session.play(open + "\npress Right Ctrl+S")
    let file = try #require(session.world.written.first)
    #expect(file.path.hasPrefix("tackling-exploitation-group-extract-2026-11-02-item-5-open"))
    #expect(!file.contents.contains("supported accommodation"))
  }

  @Test func `an escalation's letter and its answer open from its moves`() throws {
    var session = try Session(book: try Session.year())
    session.play("press F2\ntype \"escalations\"\npress Enter")
    let book = session.desk.book
    let answered = try #require(book.all(Escalation.self).first { $0.state == .answered })
    var choices = session.desk.letterChoices(answered)
    #expect(choices.map(\.label) == ["The letter with its ask", "The letter with the answer"])
    let waiting = try #require(book.all(Escalation.self).first { $0.state == .sent })
    choices = session.desk.letterChoices(waiting)
    #expect(choices.map(\.label) == ["The letter with its ask"])
  }

  @Test func `a letter is read from the list of escalations`() throws {
    var session = try Session(book: try Session.year())
    session.play(
      Self.group + "type \"escalations\"\npress Enter Enter\ntype \"the letter\"\npress Enter")
    #expect(session.screen.contains("letter to the chair of the Strategic"), "\(session.screen)")
  }

  @Test func `the year gives attendance of the group and of every group`() throws {
    var session = try Session(book: try Session.year())
    session.play("press F2\ntype \"the year's\"\npress Enter\ntype \"tackling e\"\npress F9")
    #expect(session.screen.contains("Attendance by agency"))
    session.play("press Enter")
    #expect(session.screen.contains("Attendance of the Tackling Exploitation Group"))
    session.play("press Esc F9\ntype \"2\"")
    #expect(session.screen.contains("Attendance by agency"), "\(session.screen)")
  }

  @Test(arguments: DrawnPaper.all.filter { !$0.isOfRecord }.map(\.title))
  func `a paper drawn from the registers opens from every group's papers`(title: String) throws {
    var session = try Session(book: try Session.year())
    session.play("type \"every group's pap\"\npress Enter")
    session.play("type \"\(title)\"\npress Enter")
    if !session.screen.hasPrefix(" Preview") { session.play("press Enter") }
    #expect(session.screen.hasPrefix(" Preview"), "\(session.screen)")
  }

  @Test func `the year or the days a drawn paper tells of are asked`() throws {
    var session = try Session(book: try Session.year())
    session.play("type \"every group's pap\"\npress Enter")
    session.play("type \"audit programme\"\npress Enter")
    #expect(session.screen.contains("Plan year 2026–27"), "\(session.screen)")
    session.play("press End Enter\ntype \"2021/22\"\npress Ctrl+S")
    #expect(session.screen.contains("Plan year 2021–22"), "\(session.screen)")
  }

  @Test func `years are offered in their order, the usual one selected`() throws {
    var session = try Session(book: try Session.year())
    session.play("type \"every group's pap\"\npress Enter\ntype \"annual report\"\npress Enter")
    let years = session.screen.split(separator: "\n").filter { $0.contains("Plan year") }
    #expect(
      years.compactMap { $0.split(separator: " ").last }
        == ["2027–28", "2026–27", "2025–26", "2024–25", "2023–24", "2022–23", "2021–22"],
      "\(session.screen)")
    #expect(session.screen.contains("> 3 Plan year 2025–26"), "\(session.screen)")
  }

  @Test func `a group's papers lack none: one without records says so`() throws {
    var session = try Session(rows: 50, book: try Session.year())
    session.play("type \"local domestic\"\npress Enter\ntype \"papers\"\npress Enter")
    for paper in DrawnPaper.all where paper.subject == .groups {
      #expect(session.screen.contains(paper.title), "\(session.screen)")
    }
    #expect(session.screen.contains("no record yet"))
    session.play("type \"procedures\"\npress Enter")
    #expect(session.screen.hasPrefix(" Preview"), "\(session.screen)")
  }

  @Test func `every group's papers stand under the structure`() throws {
    var session = try Session(book: try Session.year())
    session.play(
      "type \"every group's pap\"\npress Enter\ntype \"attendance\"\npress Enter Enter")
    #expect(session.screen.contains("Every group together"), "\(session.screen)")
  }

  @Test func `the governing group's papers hold the executive report`() throws {
    var session = try Session(book: try Session.year())
    session.play(
      "type \"strategic gov\"\npress Enter\ntype \"papers\"\npress Enter\ntype \"exec\"\npress Enter Enter"
    )
    #expect(session.screen.contains("Executive report to the Strategic Governing Group"))
  }
}

extension Book {
  /// The same with an agenda item in Part B.
  fileprivate func restricting(_ item: ID<AgendaItem>) throws -> Book {
    var book = self
    let now = Circumstances(
      now: Moment(day: try #require(Day(iso: "2026-11-20")), second: 0), author: "Clerk",
      device: "test", sequence: 1)
    book.apply(try restrict(item, true, now))
    return book
  }
}
