// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// Interests: the register of a body, what is declared at a meeting, and where it shows.
struct DeclarationSessionTests {
  private func attended(columns: Int = 80, rows: Int = 24) throws -> Session {
    var session = try Session(
      columns: columns, rows: rows, book: try Session.year(), now: "2026-11-24T10:00:00")
    session.play(
      """
      type "tackling ex"
      press Enter
      type "interests"
      press Enter Insert
      type "Designated"
      press Tab Enter
      type "Trustee of a refuge"
      press Ctrl+S
      press Esc Home Enter Enter
      press F9 Ctrl+O Alt+R Enter Esc Alt+Down

      """)
    return session
  }

  private let nurse = "Designated Nurse"

  @Test func `a registered interest is entered by seat and shown when declarations are taken`()
    throws
  {
    let session = try attended()
    let interest = try #require(session.desk.book.all(Interest.self).last)
    #expect(session.desk.book[interest.seat]?.role.hasPrefix(nurse) == true)
    #expect(session.screen.contains("Registered: Designated Nurse"))
    #expect(session.screen.contains("Trustee of a refuge"))
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `a registered interest is declared, withdrawn for, and shown when its item opens`(
    columns: Int, rows: Int
  ) throws {
    var session = try attended(columns: columns, rows: rows)
    session.play(
      """
      press Enter
      show
      type "3"
      show
      press Enter Enter
      type "8"
      press Enter
      type "w"
      show
      press Enter Enter
      show
      press Alt+Down Alt+Down Alt+Down Alt+Down Alt+Down Alt+Down
      show
      """)
    try expectGolden("declarations-\(columns)x\(rows)", session.player.shown)
    let made = try #require(session.desk.book.all(Declaration.self).last)
    #expect(made.interest == "Trustee of a refuge" && made.conduct == .withdrew)
    #expect(session.desk.book.all(Movement.self).last?.declaration == made.id)
  }

  @Test func `what was done is asked for before closing and answered by a digit`() throws {
    var session = try attended()
    session.play(
      """
      press Enter
      type "2"
      type "Youth"
      press Enter
      type "Sits on a board"
      press Ctrl+S Alt+X
      type "interest"
      """)
    #expect(session.screen.contains("Interest without what was done"))
    session.play("press Enter\ntype \"2\"")
    let made = try #require(session.desk.book.all(Declaration.self).last)
    #expect(made.conduct == .tookNoPart)
    #expect(!session.screen.contains("Interest without what was done"))
  }

  @Test func `withdrawing from no item is refused and the words stay`() throws {
    var session = try attended()
    session.play(
      """
      press Enter
      type "2"
      type "Youth"
      press Enter
      type "Sits on a board"
      press Enter Enter
      type "w"
      press Ctrl+S
      """)
    #expect(session.screen.contains("'Item' must be filled in"))
    #expect(session.screen.contains("Sits on a board"))
    #expect(session.desk.book.all(Declaration.self).allSatisfy { $0.interest != "Sits on a board" })
  }

  @Test func `who a quorum needs is kept with the terms in force`() throws {
    var session = try Session(book: try Session.year())
    session.play(
      """
      type "tackling ex"
      press Enter
      type "needed"
      press Enter Insert
      type "West Mercia"
      press Tab Ctrl+S
      """)
    let need = try #require(session.desk.book.all(QuorumNeed.self).last)
    let book = session.desk.book
    #expect(book[need.terms]?.body == Journey.group)
    let rule = book.quorumRule(of: Journey.group, on: session.desk.today)
    #expect(rule.needs == [.agency(ID("west-mercia-police"), name: "West Mercia Police")])
  }
}
