// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

struct WorkSheetTests {
  /// The group's meeting of today with a decision, an escalation and a challenge minuted.
  private func minuted() throws -> Session {
    var session = try Session()
    session.play(
      startMeeting + """
        press Alt+Down Alt+Down
        type "= The pilot stops at Christmas."
        press Enter
        type "= The pilot goes on to March."
        press Enter
        type "^ Health data not supplied. Ask: SGG to require it"
        press Enter
        type "? Why were four not known before?"
        press Enter
        """)
    return session
  }

  @Test func `a decision's rationale and what it reverses are said from its line`() throws {
    var session = try minuted()
    session.play("press Up Up Up F4")
    #expect(session.screen.contains("Decision TEG-2026-02"))
    session.play("press Enter 3\ntype \"It works.\"\npress Enter")
    #expect(session.desk.book.all(Decision.self).last?.basis == "It works.")
    session.play(
      "press Enter 2\ntype \"TEG-2026-01\"\npress Enter\ntype \"New money\"\npress Enter")
    #expect(session.screen.contains("TEG-2026-01 The pilot stops"))
    let decisions = session.desk.book.all(Decision.self)
    #expect(session.desk.book.reversal(of: decisions[0].id)?.id == decisions[1].id)
    session.play("press Esc Up F4")
    #expect(session.screen.contains("Reversed by       TEG-2026-02"))
  }

  @Test func `a decision is marked carried out, and a second reversal keeps what was typed`() throws
  {
    var session = try minuted()
    session.play("press Up Up Up F4 Enter 6\ntype \"Letter sent\"\npress Enter")
    #expect(session.desk.book.all(Decision.self).last?.carriedOut == .done)
    session.play(
      "press Enter 2\ntype \"TEG-2026-01\"\npress Enter\ntype \"Money\"\npress Enter Esc")
    session.play("type \"= It stops after all.\"\npress Enter Up F4 Enter 2")
    session.play("type \"TEG-2026-01\"\npress Enter\ntype \"My reason\"\npress Enter")
    #expect(session.screen.contains("already reversed by TEG-2026-02"))
    #expect(session.screen.contains("My reason"))
  }

  @Test func `an escalation says what was tried from its line`() throws {
    var session = try minuted()
    session.play("press Up Up F4 Enter 2 Down Down\ntype \"Two letters\"\npress Down Down")
    session.play("press Right Enter")
    let escalation = try #require(session.desk.book.all(Escalation.self).first)
    #expect(escalation.tried == "Two letters" && escalation.urgency == .urgent)
    #expect(session.screen.contains("within 5 working days"))
  }

  @Test func `R25: a minuted challenge is sent to a group that must answer`() throws {
    var session = try minuted()
    session.play("press Up F4 1\ntype \"Community Safety P\"\npress Tab Enter Enter")
    session.play(
      "type \"Show the audit\"\npress Enter\ntype \"Independent Scrutineer\"\npress Ctrl+S")
    let challenge = try #require(session.desk.book.all(Escalation.self).last)
    #expect(challenge.direction == .down && challenge.raisedBy == "Independent Scrutineer")
    #expect(session.screen.contains("CHALLENGE \(challenge.number) to"))
  }

  @Test func `Enter still changes a line's words, and F4 those of a note`() throws {
    var session = try minuted()
    session.play("press Up Up Up Enter")
    #expect(session.screen.contains("> = The pilot goes on to March."))
    session.play("press Esc\ntype \"A note\"\npress Enter Up F4")
    #expect(session.screen.contains("> A note"))
  }

  @Test func `one person's case is refused and the line is kept`() throws {
    var session = try minuted()
    session.play(
      "type \"^ A professional difference of opinion about child B Ask: rule\"\npress Enter")
    #expect(session.screen.contains("use the practitioner escalation policy"))
    #expect(session.screen.contains("child B"))
    #expect(session.desk.book.all(Escalation.self).count == 1)
  }

  @Test func `an escalation is raised from the register, and both its clocks are read there`()
    throws
  {
    var session = try Session()
    session.play(
      "type \"tackling ex\"\npress Enter\ntype \"escalations\"\npress Enter Insert Enter")
    session.play("type \"No data\"\npress Enter\ntype \"Require it\"\npress Enter")
    session.play("type \"Two letters\"\npress Ctrl+S")
    #expect(session.screen.contains("Sent, day 0 of 20"))
    session.play("press F4")
    #expect(session.screen.contains("Origin: the origin waits for the answer"))
    let id = try #require(session.desk.book.all(Escalation.self).last?.id)
    #expect(session.desk.book.hops(of: id).last?.to == ID<Body>("sgg"))
  }

  @Test func `a group that closes hands on its actions, and the form says what it leaves`() throws {
    var session = try Session()
    session.play("type \"tackling ex\"\npress Enter\ntype \"actions\"\npress Enter Insert")
    session.play("type \"Write it\"\npress Enter\ntype \"business u\"\npress Tab Ctrl+S Esc")
    session.play("press Alt+R")
    #expect(session.screen.contains("2 Closing"))
    session.play("press 2 Alt+R 1")
    #expect(session.screen.contains("It leaves 1 open action; this group takes that on."))
    session.play("press Enter\ntype \"Its work is done\"\npress Ctrl+S")
    let body = try #require(session.desk.book[Journey.group])
    #expect(body.status == .closed && body.closingReason == "Its work is done")
    let action = try #require(session.desk.book.all(Action.self).last)
    #expect(action.body == body.parent)
  }

  @Test func `an owner whose agency has left is refused where it was typed`() throws {
    var session = try minuted()
    let police = try #require(
      session.desk.book.all(Agency.self).first { $0.name.contains("Police") })
    session.play("press Esc")
    var book = session.desk.book
    let by = Circumstances(
      now: session.desk.now, author: "Clerk", device: "t", sequence: 5000)
    var drafting = Drafting(book, by)
    drafting.set(police.id, \.to, session.desk.today - 1)
    book.apply(drafting.batch("Leave"))
    let meeting = try #require(book.all(Meeting.self).last)
    var again = try Session(book: book, first: MeetingScreen(meeting: meeting.id, book: book))
    again.play("type \"! Send it @\(police.name) by fri\"\npress Enter")
    #expect(again.screen.contains("left the partnership on Thu 19 Nov 2026"))
    #expect(again.screen.contains("> ! Send it"))
    #expect(again.desk.book.all(Action.self).isEmpty)
  }
}
