// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// The business desk in the invented year, on Friday 20 November 2026.
struct TodaySessionTests {
  /// Goes from the first screen to the line of an agency that is late with two actions.
  private static let toAgency = "press Enter\ntype \"shropshire co\"\npress Down Up"

  private static let screens = [
    ("desk", "press Enter"), ("desk-end", "press Enter End"),
    ("chase-agency", toAgency + "\ntype \"1\""),
    ("chase-chair", "press Enter\ntype \"chair of community\"\npress Enter"),
    ("no-chase", "press Enter\ntype \"1\""),
  ]

  @Test(arguments: [(80, 24), (40, 12)])
  func `the desk and its reminders as they look`(columns: Int, rows: Int) throws {
    let book = try Session.year()
    let frames = try Self.screens.map { name, script in
      var session = try Session(columns: columns, rows: rows, book: book)
      session.play(script)
      return "\(name)\n" + session.screen
    }
    try expectGolden("desk-\(columns)x\(rows)", frames)
  }

  @Test func `the first line says how much is late and opens the desk`() throws {
    var session = try Session(columns: 40, rows: 12, book: try Session.year())
    #expect(session.screen.contains("> Today: 19 late, 7 actions overdue"))
    session.play("press Enter")
    #expect(session.screen.hasPrefix(" Business desk"))
  }

  @Test(arguments: ["Business desk", "The year's meetings"])
  func `the desk and the year ask for no group, from any screen`(title: String) throws {
    var session = try Session(book: try Session.year())
    session.play("type \"agencies\"\npress Enter F2\ntype \"\(title)\"\npress Enter")
    #expect(session.screen.hasPrefix(" \(title)"))
  }

  @Test func `a reminder is written to a file of its own name`() throws {
    var session = try Session(book: try Session.year())
    session.play(Self.toAgency + "\npress F7 Tab Right Ctrl+S")
    session.play(Self.toAgency)
    let file = try #require(session.world.written.first)
    #expect(file.path == "shropshire-council-reminder-2026-11-20.docx")
    #expect(file.contents.contains("Redraft the application"))
  }

  @Test func `a reminder is kept to be pasted, by digit and by key`() throws {
    for keys in ["type \"2\"", "press Ctrl+C", "type \"1\"\npress Ctrl+C"] {
      var session = try Session(book: try Session.year())
      session.play(Self.toAgency + "\n" + keys)
      #expect(session.screen.contains("The text is kept to paste."))
      #expect(session.desk.clipboard.contains("To: Shropshire Council"))
      #expect(session.world.recorded.isEmpty)
    }
  }

  @Test func `whoever has sent the report is not chased for it`() throws {
    var session = try Session(book: try Session.year())
    session.play("press Enter\ntype \"ldapb\"\npress Down Up\ntype \"1\"")
    #expect(
      session.screen.contains("Chair of Local Domestic Abuse Partnership Board owes nothing today.")
    )
    #expect(session.screen.hasPrefix(" Business desk"))
  }

  @Test func `a meeting's line chases the chair of its group, who may owe nothing`() throws {
    var session = try Session(book: try Session.year())
    session.play("press Enter")
    let list = try #require(session.desk.front as? ListScreen)
    let book = session.desk.book
    let desk = book.businessDesk(on: session.desk.today)
    let owing = desk.next.filter { meeting in
      meeting.body.map { !desk.chase(.chair($0)).isEmpty } ?? false
    }
    #expect(!owing.isEmpty && owing.count < desk.next.count)
    for meeting in desk.next {
      var session = session
      let line = try #require(
        list.visibleLines(session.desk).first { $0.id == "meeting \(meeting.id.text)" })
      session.play("type \"\(line.cells[0].prefix(12).lowercased())\"\ntype \"1\"")
      let isOwing = owing.contains { $0.id == meeting.id }
      #expect(!session.screen.contains("Nobody is to be chased"))
      #expect(session.screen.contains("owes nothing today") != isOwing, "\(session.screen)")
    }
  }

  @Test func `every line of the desk opens something`() throws {
    var session = try Session(book: try Session.year())
    session.play("press Enter")
    let list = try #require(session.desk.front as? ListScreen)
    let lines = list.visibleLines(session.desk).filter { !$0.isHeading }
    #expect(lines.count > 20)
    #expect(Set(lines.map(\.id)).count == lines.count)
    for line in lines { #expect(!list.source.open(line, session.desk).isEmpty, "\(line.id)") }
  }

  @Test func `an agency's line opens its overdue actions, a chair's its reminder`() throws {
    var session = try Session(book: try Session.year())
    session.play(Self.toAgency + "\npress Enter")
    #expect(session.screen.hasPrefix(" Every group: actions, overdue, owner"))
  }

  @Test func `a digit moves minutes on, and the desk says so at once`() throws {
    var session = try Session(book: try Session.year())
    session.play("press Enter\ntype \"minutes with\"\npress Down Up\ntype \"3\"")
    #expect(session.screen.contains("Circulate the minutes to members"))
    session.play("type \"1\"")
    #expect(session.world.recorded.count == 1)
    #expect(!session.screen.contains("Minutes with the chair"))
  }
}
