// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// Schedules a meeting of the Tackling Exploitation Group for today and starts it.
let startMeeting = """
  type "tackling ex"
  press Enter
  type "meetings"
  press Enter Insert
  type "today"
  press Enter
  type "10:00"
  press Enter
  type "Shirehall"
  press Enter Enter
  press Enter
  press Enter

  """

struct MeetingSessionTests {
  static let minuting =
    startMeeting + """
      press Alt+Down
      press Enter
      type "1"
      press Alt+Down Alt+Down
      type "The pilot's three months were reviewed; 14 adults were discussed."
      press Enter
      type "! Share the evaluation with Community Safety @shrop"
      show
      press Tab
      type "by fri"
      show
      press Enter
      type "= The pilot continues to March."
      press Enter
      type "^ Health data not supplied for two quarters. Ask: SGG to require it"
      press Enter
      show

      """

  @Test func `R17: a meeting is minuted line by line, as it looks at 80 by 24`() throws {
    var session = try Session()
    session.play(Self.minuting)
    try expectGolden("minuting-80x24", session.player.shown)
  }

  @Test func `the same meeting fits 40 by 12`() throws {
    var session = try Session(columns: 40, rows: 12)
    session.play(Self.minuting)
    try expectGolden("minuting-40x12", session.player.shown)
  }

  @Test func `what is selected shows without colour, by its sign and its role`() throws {
    var session = try Session()
    session.play(Self.minuting + "press Up Up")
    try expectGolden("minuting-roles", [session.screen, session.desk.frame().roleMap])
  }

  @Test func `each line is one batch and nothing waits to be saved`() throws {
    var session = try Session()
    session.play(Self.minuting)
    let did = session.world.recorded.suffix(4).map { $0.did.prefix(12) }
    #expect(did == ["Minute note:", "Minute actio", "Minute decis", "Minute escal"])
  }

  @Test(arguments: ["default", "vim", "emacs", "function-keys"])
  func `a line can be minuted and made an action with every shipped keymap`(
    keymap: String
  ) throws {
    var started = try Session()
    started.play(startMeeting)
    let meeting = try #require(started.desk.book.all(Meeting.self).first)
    var session = try Session(
      keymap: keymap, book: started.desk.book,
      first: MeetingScreen(meeting: meeting.id, book: started.desk.book))
    session.play("type \"Write to the Board\"\npress Enter\npress Up")
    let action = session.desk.keyName(.action)
    session.play("press \(action)")
    let actions = session.desk.book.all(Action.self)
    #expect(actions.map { $0.text } == ["Write to the Board"])
  }

  @Test func `a refused line keeps its words and says why`() throws {
    var session = try Session()
    session.play(startMeeting + "type \"! Call them @nobody by fri\"\npress Enter")
    #expect(session.screen.contains("No seat, agency or group is called 'nobody'"))
    #expect(session.screen.contains("> ! Call them @nobody by fri"))
    #expect(session.desk.book.all(Action.self).isEmpty)
  }

  @Test func `a date that does not exist is refused where it was typed`() throws {
    var session = try Session()
    session.play(startMeeting + "type \"! Call them by 31 nov\"\npress Enter")
    #expect(session.screen.contains("31 nov"))
    #expect(session.screen.contains("there is no 31 November"))
    #expect(session.desk.book.all(Action.self).isEmpty)
  }

  @Test func `a full disk loses no word`() throws {
    var session = try Session()
    session.play(startMeeting + "type \"A line\"")
    session.world.failsToRecord = true
    session.play("press Enter")
    #expect(session.screen.contains("The disk is full"))
    #expect(session.screen.contains("> A line"))
    session.world.failsToRecord = false
    session.play("press Enter")
    #expect(session.desk.book.all(MinuteEntry.self).map { $0.text } == ["A line"])
  }

  @Test func `undo and redo say what they did`() throws {
    var session = try Session()
    session.play(startMeeting + "type \"= It goes on to March.\"\npress Enter Ctrl+Z")
    #expect(session.screen.contains("Undo: minute decision: It goes on to March."))
    #expect(session.desk.book.all(Decision.self).isEmpty)
    session.play("press Ctrl+Y")
    #expect(session.desk.book.all(Decision.self).map { $0.number } == ["TEG-2026-01"])
  }

  @Test func `the unfinished line is kept each second and comes back where it was`() throws {
    var session = try Session()
    session.play(startMeeting + "press Alt+Down\ntype \"Half a sent\"\nwait 1")
    let draft = try #require(session.world.drafts.last ?? nil)
    #expect(draft.text == "Half a sent")
    var reopened = try Session(draft: draft, book: session.desk.book)
    #expect(reopened.screen.contains("was brought back"))
    #expect(reopened.screen.contains("> Half a sent"))
    reopened.play("press Enter")
    #expect(reopened.desk.book.all(MinuteEntry.self).map { $0.text } == ["Half a sent"])
  }

  @Test func `a line changed into another kind keeps its place and its number`() throws {
    var session = try Session()
    session.play(startMeeting + "type \"Share the evaluation\"\npress Enter Up Ctrl+T")
    #expect(session.screen.contains("ACTION 1  Share the evaluation"))
    session.play("press Ctrl+D")
    #expect(session.screen.contains("DECISION TEG-2026-01  Share the evaluation"))
    session.play("press Ctrl+T")
    #expect(session.desk.book.all(Action.self).map { $0.number } == [1])
    #expect(session.desk.book.all(MinuteEntry.self).count == 1)
  }

  @Test func `pasted text is text, whatever it holds`() throws {
    var session = try Session()
    session.play(startMeeting + "paste \"one\\ntwo! = ^\"")
    #expect(session.screen.contains("> one two! = ^"))
  }

  @Test func `hangup keeps the line and leaves`() throws {
    var session = try Session()
    session.play(startMeeting + "type \"Half\"")
    session.player.send(.hangup, in: &session.world)
    #expect(session.world.drafts.last??.text == "Half")
    #expect(session.world.hasQuit)
  }
}
