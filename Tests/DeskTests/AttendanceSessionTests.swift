// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// The attendance by keys, and what the meeting shows of the room.
struct AttendanceSessionTests {
  /// The exploitation group's meeting under way on its day, at its first item.
  private func started(columns: Int = 80, rows: Int = 24, book: Book? = nil) throws -> Session {
    var session = try Session(
      columns: columns, rows: rows, book: try book ?? Session.year(), now: "2026-11-24T10:00:00")
    session.play(Journey.start.script)
    return session
  }

  private func meeting(_ session: Session) throws -> Record<Meeting> {
    try #require(session.desk.book.meetingInSession(of: Journey.group))
  }

  private func states(_ session: Session) throws -> [Presence?] {
    session.desk.book.attendance(of: try meeting(session)).map(\.state)
  }

  /// Presses keys one by one.
  ///
  /// - Returns: How many there were.
  private func press(_ keys: [String], in session: inout Session) -> Int {
    for key in keys {
      session.play(key.count == 1 ? "type \"\(key)\"" : "press \(key)")
    }
    return keys.count
  }

  /// The year with fourteen seats in the group, five of them new.
  private func fourteen() throws -> Book {
    var book = try Session.year()
    let by = Circumstances(
      now: try #require(Moment(iso: "2026-11-20T10:30:00")), author: "Clerk", device: "test",
      sequence: 900)
    var drafting = Drafting(book, by)
    let held = book.seats(of: Journey.group, on: by.today).count
    for number in held..<14 {
      let seat = drafting.create(Seat.self)
      drafting.set(seat, \.body, Journey.group)
      drafting.set(seat, \.role, "Practice Lead \(number)")
      drafting.set(seat, \.capacity, .member)
      drafting.set(seat, \.position, 100 + number)
    }
    book.apply(drafting.batch("Add seats"))
    return book
  }

  @Test func `fourteen people one by one, two apologies among them, take sixteen keys`() throws {
    var session = try started(book: try fourteen())
    let answers = ["1", "1", "2", "1", "1", "1", "3", "1", "1", "1", "2", "1", "1", "1"]
    let pressed = press(["F9"] + answers + ["Esc"], in: &session)
    #expect(pressed == 16)
    let letters: [Presence] = [.present, .apologies, .absent]
    #expect(try states(session) == answers.map { letters[(Int($0) ?? 1) - 1] })
  }

  @Test func `fourteen with two apologies, an absence and a deputy take at most twenty keys`()
    throws
  {
    var session = try started(book: try fourteen())
    // The second seat had a deputy before, who is named by a digit.
    let pressed = press(
      ["F9", "1", "4", "1", "2", "1", "1", "2", "3", "Ctrl+O", "Alt+R", "1", "Esc"], in: &session)
    #expect(pressed <= 20)
    let taken = try states(session)
    #expect(taken.count == 14)
    #expect(taken[1] == .deputy && taken[2] == .apologies && taken[5] == .apologies)
    #expect(taken[6] == .absent && taken.count { $0 == .present } == 10)
    #expect(try meeting(session).quorum == .quorate)
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `the grid, a deputy and a coming or going, as they look`(columns: Int, rows: Int) throws {
    var session = try started(columns: columns, rows: rows)
    session.play(
      """
      press F9
      show
      type "141"
      show
      press Ctrl+O Alt+R Enter
      press Up Up
      type "8"
      show
      type "4"
      show
      press Esc Esc Alt+Down Alt+Down F9
      type "82"
      show
      """)
    try expectGolden("attendance-\(columns)x\(rows)", session.player.shown)
  }

  @Test func `after an answer the next seat not taken is selected, wherever it is`() throws {
    var session = try started()
    session.play("press F9 Down Down\ntype \"1\"")
    session.play("press Home\ntype \"1\"")
    session.play("type \"2\"")
    #expect(try states(session).prefix(4) == [.present, .apologies, .present, nil])
    session.play("type \"3\"")
    #expect(try states(session)[3] == .absent)
  }

  @Test func `a deputy for somebody present is refused and the words stay`() throws {
    var session = try started()
    session.play("press F9 Ctrl+O Down\ntype \"42\"\ntype \"Team leader, Council\"\npress Enter")
    let words = session.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("is marked present, so Team leader, Council cannot be the deputy."))
    #expect(words.contains("Team leader, Council is understood as the deputy for that seat."))
    #expect(words.contains("> Deputy * Team leader, Council"))
    #expect(try states(session)[1] == .present)
    session.play("press Esc Esc Esc\ntype \"2\"\npress Up\ntype \"42\"\npress Ctrl+V Enter")
    #expect(try states(session)[1] == .deputy)
    let line = session.desk.book.attendance(of: try meeting(session))[1]
    #expect(line.record?.who == "Team leader, Council")
  }

  @Test func `letters complete to a deputy or visitor of an earlier meeting`() throws {
    var session = try started()
    let known = session.desk.book.peopleNamed(at: Journey.group)
    #expect(known.contains("Team Manager, Children's Services"))
    session.play("press F9\ntype \"4\"\ntype \"team\"")
    #expect(session.screen.contains("· Team Manager, Children's Services"))
    session.play("press Tab Enter")
    let first = session.desk.book.attendance(of: try meeting(session))[0]
    #expect(first.record?.who == "Team Manager, Children's Services" && first.state == .deputy)
  }

  @Test func `an observer and a visitor are asked for by name and change their part by a digit`()
    throws
  {
    var session = try started()
    session.play("press F9\ntype \"6\"\ntype \"Inspector\"\npress Enter")
    #expect(try states(session).last == .observer)
    session.play("type \"7\"")
    #expect(session.screen.contains("V Visitor"))
    #expect(try states(session).last == .visitor)
  }

  @Test func `R3: the community safety group minutes which of its three named groups is missing`()
    throws
  {
    let group = ID<Body>("community-safety-oversight")
    let book = try Session.year()
    let meeting = try #require(book.meetings(of: group).last { $0.state == .closed })
    let missing = book.missingRepresentatives(at: meeting)
    #expect(missing == [ID("drug-alcohol")])
    let linked = book.linking(.representedOn, to: group, on: try #require(meeting.date))
    #expect(Set(linked) == [ID("ldapb"), ID("exploitation"), ID("drug-alcohol")])
    let accepted = book.closingFindings(of: meeting).filter { $0.check == .representation }
    #expect(accepted.map(\.subject) == missing.map { book.name(of: $0) })
  }
}
