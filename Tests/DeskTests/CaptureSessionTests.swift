// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// Minuting at the speed of the room, by keys.
struct CaptureSessionTests {
  /// A meeting in session, on its first item.
  private static func started(columns: Int = 80, rows: Int = 24) throws -> Session {
    var session = try Session(columns: columns, rows: rows)
    session.play(startMeeting)
    return session
  }

  private static func texts(_ session: Session) -> [String] {
    let book = session.desk.book
    let meeting = book.all(Meeting.self).last
    return (meeting.map { book.agenda(of: $0.id) } ?? [])
      .flatMap { book.entries(of: $0.id) }.map(\.text)
  }

  @Test func `letters of an agency or group are finished with Tab, and again for the next`() throws
  {
    var session = try Self.started()
    session.play("type \"Heard from West Mer\"")
    #expect(session.screen.contains("Tab: West Mercia Police"))
    session.play("press Tab\ntype \"today.\"\npress Enter")
    #expect(Self.texts(session) == ["Heard from West Mercia Police today."])
  }

  @Test func `a term used twice before is finished`() throws {
    var session = try Self.started()
    session.play(
      """
      type "The contextual safeguarding pilot goes well."
      press Enter
      type "The contextual work is funded."
      press Enter
      press Alt+Down
      type "More conte"
      press Tab
      type "work"
      press Enter
      """)
    #expect(Self.texts(session).last == "More contextual work")
  }

  @Test func `with nothing to finish Tab goes to the agenda`() throws {
    var session = try Self.started()
    session.play("type \"xyzzy\"\npress Tab")
    let screen = try #require(session.desk.front as? MeetingScreen)
    #expect(screen.focus == .agenda)
    #expect(screen.editor.text == "xyzzy")
  }

  @Test func `a long read-back shows that it is cut, and a completion does not push it out`() throws
  {
    var session = try Self.started()
    session.play("type \"One of them was heard by us. ! Ask all for their figures by fri\"")
    #expect(session.screen.contains("2 LINES · NOTE"))
    #expect(session.screen.contains("Ask all for their figures"))
    session.play("press Ctrl+K\ntype \"! Ask @\"\npress Tab")
    #expect(session.screen.contains("Tab: "))
    #expect(session.screen.contains("ACTION · no date · "))
  }

  @Test func `an owner with a bare date is read back as it will be minuted`() throws {
    var session = try Self.started()
    session.play("type \"! Phone them @business unit mon\"")
    #expect(session.screen.contains("ACTION · due Mon 23 Nov 2026 · Business Unit"))
    session.play("press Ctrl+K\ntype \"! Phone them @zebra\"")
    #expect(session.screen.contains("No seat, agency or group is called 'zebra'"))
  }

  @Test func `a line with two marks is shown as two lines and minuted as two`() throws {
    var session = try Self.started()
    session.play("type \"= It continues to March. ! Tell the provider by fri\"")
    #expect(session.screen.contains("2 LINES · DECISION"))
    session.play("press Enter")
    #expect(Self.texts(session) == ["It continues to March.", "Tell the provider"])
    session.play("press Ctrl+Z")
    #expect(Self.texts(session) == [])
  }

  @Test func `a line that begins as two things is refused and kept`() throws {
    var session = try Self.started()
    session.play("type \"!= Tell them\"\npress Enter")
    #expect(session.screen.contains("begins as two: '!' and '='"))
    #expect((session.desk.front as? MeetingScreen)?.editor.text == "!= Tell them")
    #expect(Self.texts(session) == [])
  }

  @Test func `a plus goes on from the line above, which the screen says first`() throws {
    var session = try Self.started()
    session.play("type \"The pilot was reviewed\"\npress Enter\ntype \"+ and praised\"")
    #expect(session.screen.contains("GOES ON FROM 1.1"))
    session.play("press Enter")
    #expect(Self.texts(session) == ["The pilot was reviewed and praised"])
  }

  @Test func `lines are moved, joined, split and put under another item by keys`() throws {
    var session = try Self.started()
    session.play(
      """
      type "One"
      press Enter
      type "Two"
      press Enter
      type "Three"
      press Enter Up
      press Ctrl+Up
      """)
    #expect(Self.texts(session) == ["One", "Three", "Two"])
    session.play("press Alt+J")
    #expect(Self.texts(session) == ["One Three", "Two"])
    session.play("press Enter\npress Home Ctrl+Right Alt+S")
    #expect(Self.texts(session) == ["One", "Three", "Two"])
    session.play("press Up Alt+G\ntype \"2\"")
    #expect(Self.texts(session) == ["One", "Three", "Two"])
    let book = session.desk.book
    let meeting = try #require(book.all(Meeting.self).last)
    #expect(book.entries(of: book.agenda(of: meeting.id)[1].id).map(\.text) == ["Two"])
  }

  @Test func `half a new line is minuted and the rest typed on`() throws {
    var session = try Self.started()
    session.play("type \"First part second\"")
    session.play("press Ctrl+Left Alt+S\npress End\ntype \" part\"\npress Enter")
    #expect(Self.texts(session) == ["First part", "second part"])
  }

  @Test func `a name is changed through the meeting after every place was shown`() throws {
    var session = try Self.started()
    session.play(
      """
      type "The pathway was heard."
      press Enter
      type "! Publish the pathway"
      press Enter
      type "half a line"
      press Alt+E
      type "pathway"
      press Enter
      type "route"
      press Enter
      """)
    #expect(session.screen.contains("in 3 places, as below"))
    #expect(session.screen.contains("The route was heard."))
    #expect(Self.texts(session).first == "The pathway was heard.")
    session.play("press Enter")
    #expect(Self.texts(session) == ["The route was heard.", "Publish the route"])
    #expect((session.desk.front as? MeetingScreen)?.editor.text == "half a line")
    session.play("press Enter Ctrl+Z Ctrl+Z")
    #expect(Self.texts(session).first == "The pathway was heard.")
  }

  @Test func `a term that stands nowhere keeps the form and what was typed`() throws {
    var session = try Self.started()
    session.play("press Alt+E\ntype \"nowhere\"\npress Enter\ntype \"somewhere\"\npress Enter")
    #expect(session.screen.contains("'nowhere' stands nowhere in this meeting"))
    #expect(session.screen.contains("somewhere"))
  }

  @Test func `the running list is one key away and goes to the minute`() throws {
    var session = try Self.started()
    session.play(
      """
      type "! Ask the school by fri"
      press Enter Alt+Down
      type "= It goes on to March"
      press Enter
      type "half a li"
      press Alt+L
      """)
    #expect(session.screen.contains("So far: 1 decision, 1 action, 0 escalations"))
    session.play("press Enter")
    let screen = try #require(session.desk.front as? MeetingScreen)
    #expect(screen.focus == .entries && screen.editor.text == "half a li")
    #expect(session.screen.contains(">1.1"))
  }

  @Test func `an item is read back as it will print, and said in a line as it is left`() throws {
    var session = try Self.started()
    session.play(
      """
      type "! Ask the school"
      press Enter
      type "The school was praised."
      press Enter Alt+B
      """)
    #expect(session.screen.contains("Owner: owner to be confirmed"))
    session.play("press Alt+Down")
    #expect(session.screen.contains("Item 1: 1 note; action 1, no owner, no date"))
    #expect((session.desk.front as? MeetingScreen)?.item != nil)
  }

  @Test func `the clock of an item says what is left and what is over, and moves no cursor`() throws
  {
    let started = try Self.started()
    var book = started.desk.book
    let meeting = try #require(book.all(Meeting.self).last)
    let item = try #require(book.agenda(of: meeting.id).first)
    var drafting = Drafting(book, started.desk.circumstances)
    drafting.set(item.id, \.minutes, 2)
    book.apply(drafting.batch("Give it two minutes"))
    var session = try Session(book: book, first: MeetingScreen(meeting: meeting.id, book: book))
    session.play("type \"half a line\"")
    let cursor = session.desk.frame().cursor
    session.play("wait 60")
    #expect(session.screen.contains("1 min of 2, 1 left"))
    session.play("press F1\nwait 120\npress Esc")
    #expect(session.screen.contains("3 min, 1 over"))
    #expect(session.desk.frame().cursor == cursor)
    session.play("press Alt+Down")
    #expect(!session.screen.contains("1 over"))
  }

  @Test func `a lone @ offers the likeliest owner first, and a date may follow bare`() throws {
    var session = try Self.started()
    session.play(
      """
      type "! Ask the school @business unit"
      press Tab Enter
      """)
    let before = session.player.presses
    let words = "Ask the provider"
    session.play("type \"!\(words) @\"")
    #expect(session.screen.contains("@ Tab: Business Unit"))
    session.play("press Tab\ntype \"fri\"\npress Enter")
    let action = try #require(session.desk.book.all(Action.self).last)
    #expect(action.text == words)
    #expect(action.owner.map { session.desk.book.label(of: $0) } == "Business Unit")
    #expect(action.due?.shownShort == "27 Nov 2026")
    #expect(session.player.presses - before == words.count + 8)
  }

  @Test func `leaving a meeting under way says that it still is`() throws {
    var session = try Self.started()
    session.play("press Esc")
    #expect(session.screen.contains("The meeting is still in session"))
  }

  @Test func `a line under declarations leaves them without a tick until they are asked`() throws {
    var session = try Self.started()
    session.play("press Alt+Down\ntype \"The chair asks later.\"\npress Enter Alt+Down")
    let row = { (screen: String) in
      screen.split(separator: "\n").first { $0.contains("2 Decl") }
    }
    #expect(row(session.screen)?.contains("✓") == false)
    session.play("press Alt+Up Enter\ntype \"1\"\npress Alt+Down")
    #expect(row(session.screen)?.contains("✓") == true)
  }
}
