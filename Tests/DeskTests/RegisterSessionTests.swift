// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

/// The registers of the invented year, worked on at the desk.
struct RegisterSessionTests {
  private func opened(_ place: String, columns: Int = 80) throws -> Session {
    var session = try Session(columns: columns, book: try Session.year())
    session.play("type \"tackling ex\"\npress Enter\ntype \"\(place)\"\npress Enter")
    return session
  }

  @Test func `a filter shows only what it chooses, and Esc in it leaves the list as it was`() throws
  {
    var session = try opened("actions")
    session.play("press Down Down F5 Esc")
    #expect(session.screen.contains("> 51 "))
    session.play("press F5\ntype \"o\"\ntype \"v\"\npress Ctrl+S")
    #expect(session.screen.contains("actions, overdue"))
    #expect(!session.screen.contains("70 List every"))
    session.play("press F5 Down Ctrl+K Ctrl+S")
    #expect(session.screen.hasPrefix(" Every group: actions, overdue"))
  }

  @Test func `R18: a filter by agency, date and origin says so in the title`() throws {
    var session = try opened("actions", columns: 120)
    session.play("press F5 PageDown Up Up\ntype \"Community H\"\npress Tab Down")
    session.play("type \"31 dec\"\npress Ctrl+S")
    #expect(session.screen.contains("owner Community Health"))
    #expect(session.screen.contains("due by 31 Dec 2026"))
  }

  @Test func `an action is added and the list goes to it`() throws {
    var session = try opened("actions")
    session.play("press Insert\ntype \"Book the room\"\npress Enter\ntype \"business u\"")
    session.play("press Tab Enter\ntype \"in 5 working days\"\npress Enter Enter")
    let action = try #require(session.desk.book.all(Action.self).last)
    #expect(action.due == Day(iso: "2026-11-27"))
    #expect(session.screen.contains("> \(action.number) Book the room"))
  }

  @Test func `an action's owner is changed with letters and Tab`() throws {
    var session = try opened("actions")
    session.play("press Alt+O Ctrl+K\ntype \"community h\"\npress Tab Enter Enter")
    let action = try #require(session.desk.book.all(Action.self).first { $0.number == 22 })
    #expect(session.desk.book.label(of: action.owner).contains("Community Health"))
  }

  @Test func `a completed action offers nothing that would be refused`() throws {
    var session = try opened("actions")
    session.play("press Enter\ntype \"5\"\ntype \"Seen and filed.\"\npress Enter")
    session.play("press F5\ntype \"completed\"\npress Ctrl+S\ntype \"22\"\npress Enter")
    #expect(session.screen.contains("Action 22:"))
    #expect(!session.screen.contains("Reported done"))
  }

  @Test func `R19: a decision is reversed by a new one, and only once`() throws {
    var session = try opened("decisions")
    session.play("press Home Enter\ntype \"1\"\ntype \"It stops.\"\npress Enter")
    session.play("type \"The funding ended.\"\npress Enter Enter Enter Enter Enter")
    let book = session.desk.book
    let new = try #require(book.all(Decision.self).last)
    let old = try #require(book[new.supersedes])
    #expect(old.body == Journey.group)
    session.play("type \"\(old.number)\"\npress Enter\ntype \"1\"")
    #expect(session.screen.contains("already reversed by \(new.number)"))
  }

  @Test func `R11: a plan row moves on with its note and evidence, and not without`() throws {
    var session = try opened("strategic")
    session.play("press Alt+R\ntype \"1\"\npress Enter Enter Enter")
    #expect(session.screen.contains("! "))
    session.play("type \"Letters of thanks from six schools.\"\npress Enter")
    let row = try #require(
      session.desk.book.all(PlanRow.self).first { $0.action.hasPrefix("Run an exploitation") })
    #expect(row.state == .completed)
    #expect(!session.screen.contains("! "))
  }

  @Test func `a statement is judged with what shows it`() throws {
    var session = try opened("strategic")
    session.play(
      "press End Enter\ntype \"met\"\npress Enter\ntype \"The audit shows it.\"\npress Enter")
    let position = try #require(session.desk.book.all(StatementPosition.self).last)
    #expect(position.narrative == "The audit shows it.")
    #expect(position.position == .met)
  }

  @Test func `F4 changes a register's record as Enter does`() throws {
    var session = try opened("members")
    session.play("press F4")
    #expect(session.desk.front is FormScreen)
  }

  @Test func `a register's record is changed, taken out and brought back`() throws {
    var session = try opened("standing")
    let count = session.desk.book.all(StandingItem.self).count
    session.play("press Insert\ntype \"Voice of children\"\npress Ctrl+S")
    #expect(session.screen.contains("> Voice of children"))
    session.play("press Delete")
    #expect(session.desk.book.all(StandingItem.self).count == count)
    session.play("press Ctrl+Z")
    #expect(session.desk.book.all(StandingItem.self).count == count + 1)
  }

  @Test func `a meeting is postponed with a reason and given a new date`() throws {
    var session = try opened("meetings")
    session.play("press Alt+R\ntype \"4\"\ntype \"Snow\"\npress Enter Alt+R\ntype \"1\"")
    session.play("type \"1 dec\"\npress Enter Enter")
    let meeting = try #require(session.desk.book.meetings(of: Journey.group).last)
    #expect(meeting.state == .scheduled)
    #expect(meeting.date == Day(iso: "2026-12-01"))
  }
}
