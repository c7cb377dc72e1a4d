// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// Letters that find a line and digits that answer for it, in one list.
struct AnsweringTests {
  private func grid() throws -> Session {
    var session = try Session(book: try GreatMeeting.book(), now: GreatMeeting.now)
    session.play("do move-down 10\ndo go-meeting\ndo item-action\ndo attendance")
    return session
  }

  private func states(_ session: Session) -> [String: Presence] {
    let book = session.desk.book
    let pairs = book.all(Attendance.self).compactMap { line in
      line.seat.flatMap { book[$0]?.role }.map { ($0, line.state) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  @Test func `letters find a seat and a digit after them answers for it`() throws {
    var session = try grid()
    session.play("type \"lic2\"")
    #expect(states(session) == ["Licensing Manager": .apologies])
    session.play("type \"pub1\"")
    #expect(states(session)["Public Health Consultant"] == .present)
  }

  @Test func `a space after a whole word goes on to the next word and marks nobody`() throws {
    var session = try grid()
    session.play("type \"detective insp\"")
    #expect(states(session).isEmpty)
    session.play("type \"3\"")
    #expect(states(session) == ["Detective Inspector": .absent])
  }

  @Test func `a space after the beginning of a word is what it is in the list`() throws {
    var session = try grid()
    session.play("type \"lic \"")
    #expect(states(session) == ["Licensing Manager": .present])
  }

  @Test func `a digit that goes on finding a line is still a letter`() throws {
    var session = try grid()
    session.play("do back\ndo next-item 3\ndo item-action\ntype \"#21\"")
    let list = try #require(session.desk.front as? ListScreen)
    let line = try #require(list.selected(session.desk))
    #expect(session.desk.book[ID<Action>(line.id)]?.number == 21)
    session.play("type \"8\"")
    let book = session.desk.book
    #expect(book.updates(of: ID(line.id)).last?.isSilent == true)
  }

  @Test func `what is understood of an owner and a day is said as soon as they are typed`() throws {
    var session = try grid()
    session.play("do back\ntype \"! Ask the school @desig nu fri\"")
    #expect(session.screen.contains("ACTION · due Fri 27 Nov 2026 · Designated Nurse"))
  }

  @Test func `what a refusal says stands on the screen once`() throws {
    var session = try grid()
    session.play("do back\ntype \"!= Ask\"\npress Enter")
    #expect(session.screen.components(of: "begins as two") == 1)
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
