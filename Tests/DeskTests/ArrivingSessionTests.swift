// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// What other laptops did comes while somebody is at work.
struct ArrivingSessionTests {
  private let there = Circumstances(
    now: Moment(day: .first, second: 0), author: "Clerk 2", device: "b2c4", sequence: 1)

  /// The session's book after something another laptop did.
  private func book(
    of session: Session, _ work: (inout Drafting) -> Void
  ) -> Book {
    var drafting = Drafting(session.desk.book, there)
    work(&drafting)
    var book = session.desk.book
    book.apply(drafting.batch("Work on another laptop"))
    return book
  }

  private func arrive(
    _ session: inout Session, _ messages: [Message] = [], _ work: (inout Drafting) -> Void
  ) {
    session.happen(.arrived(book(of: session, work), messages))
  }

  private func minuting(_ typed: String) throws -> Session {
    var session = try Session()
    session.play(startMeeting + "type \"The first line\"\npress Enter\ntype \"\(typed)\"\nwait 1")
    return session
  }

  private func entry(_ session: Session) throws -> Record<MinuteEntry> {
    try #require(session.desk.book.all(MinuteEntry.self).first)
  }

  @Test func `a line from another laptop appears while the own one is being typed`() throws {
    var session = try minuting("Half a sent")
    let first = try entry(session)
    arrive(&session, [Message(.done, "1 entry of Clerk 2's laptop arrived.")]) { drafting in
      drafting.set(first.id, \.text, "The first line, put right")
    }
    #expect(session.screen.contains("The first line, put right"))
    #expect(session.screen.contains("> Half a sent"))
    #expect(session.screen.contains("1 entry of Clerk 2's laptop arrived."))
    session.play("type \"ence.\"\npress Enter")
    #expect(session.desk.book.all(MinuteEntry.self).map(\.text).contains("Half a sentence."))
  }

  @Test func `undo takes back the own work and leaves what arrived`() throws {
    var session = try minuting("")
    let first = try entry(session)
    let group = try #require(session.desk.book.all(Body.self).first)
    arrive(&session) { $0.set(group.id, \.name, "Another name") }
    session.play("press Ctrl+Z")
    #expect(session.desk.book[first.id] == nil)
    #expect(session.desk.book[group.id]?.name == "Another name")
  }

  @Test func `a form does not put back what arrived while it was open`() throws {
    var session = try Session()
    session.play("type \"tackling ex\"\npress F4")
    let body = try #require(session.desk.currentBody)
    arrive(&session) { $0.set(body, \.shortName, "EXP") }
    session.play("press Home Ctrl+K\ntype \"The new name\"\npress Ctrl+S")
    #expect(session.desk.book[body]?.shortName == "EXP")
    #expect(session.desk.book[body]?.name.hasPrefix("The new name") == true)
    #expect(session.world.recorded.last?.changes.flatMap(\.fields).count == 1)
    #expect(!session.screen.contains("Changed on another laptop"))
  }

  @Test func `a field that both changed is told when the form is saved`() throws {
    var session = try Session()
    session.play("type \"tackling ex\"\npress F4")
    let body = try #require(session.desk.currentBody)
    arrive(&session) { $0.set(body, \.name, "Their name") }
    session.play("press Home Ctrl+K\ntype \"Our name\"\npress Ctrl+S")
    #expect(session.desk.book[body]?.name.hasPrefix("Our name") == true)
    #expect(session.screen.contains("Changed on another laptop while this was open: 'Name'"))
  }

  @Test func `a form that was only looked at changes nothing`() throws {
    var session = try Session()
    session.play("type \"tackling ex\"\npress F4")
    let body = try #require(session.desk.currentBody)
    arrive(&session) { $0.set(body, \.name, "Their name") }
    session.play("press Ctrl+S")
    #expect(session.world.recorded.isEmpty)
    #expect(session.desk.book[body]?.name == "Their name")
  }

  @Test func `a line being changed that another laptop changed is told with their words`() throws {
    var session = try minuting("")
    let first = try entry(session)
    session.play("press Up Enter\ntype \" and more\"")
    arrive(&session) { $0.set(first.id, \.text, "Their words") }
    #expect(session.screen.contains("changed on another laptop, to 'Their words'"))
    session.play("press Enter")
    #expect(session.desk.book[first.id]?.text == "The first line and more")
  }

  @Test func `a line being changed that another laptop took out becomes a new one`() throws {
    var session = try minuting("")
    let first = try entry(session)
    session.play("press Up Enter\ntype \" and more\"")
    arrive(&session) { $0.remove(first.id) }
    #expect(session.screen.contains("was taken out on another laptop"))
    session.play("press Enter")
    #expect(session.desk.book.all(MinuteEntry.self).map(\.text) == ["The first line and more"])
  }

  @Test func `an item that another laptop took out leaves what is being typed`() throws {
    var session = try minuting("Half a sent")
    let item = try #require((session.desk.front as? MeetingScreen)?.item)
    arrive(&session) { $0.remove(item) }
    #expect(session.screen.contains("was taken out on another laptop"))
    #expect(session.screen.contains("> Half a sent"))
    session.play("press Enter")
    let texts = session.desk.book.all(MinuteEntry.self).filter { $0.item != item }.map(\.text)
    #expect(texts == ["Half a sent"])
  }

  @Test func `a meeting that another laptop took out lets the clerk keep the words`() throws {
    var session = try minuting("Half a sent")
    let meeting = try #require((session.desk.front as? MeetingScreen)?.meeting)
    arrive(&session) { $0.remove(meeting) }
    #expect(session.screen.contains("This meeting was taken out on another laptop"))
    #expect(session.screen.contains("Half a sent"))
    session.play("press Esc Esc")
    #expect(session.desk.clipboard == "Half a sent")
  }

  @Test func `looking back stays where it is when something arrives`() throws {
    var session = try Session()
    session.world.pastBook = session.desk.book
    let day = try #require(Day(iso: "2026-09-01"))
    session.happen(.asAt(day, session.desk.book))
    let group = try #require(session.desk.book.all(Body.self).first)
    arrive(&session) { $0.set(group.id, \.name, "Another name") }
    #expect(session.desk.lookingBack?.day == day)
    #expect(session.desk.shown[group.id]?.name == group.name)
    session.play("press Esc")
    #expect(session.desk.shown[group.id]?.name == "Another name")
  }

  @Test func `a warning that was not read is not covered by what arrives`() throws {
    var session = try Session()
    session.happen(.told(Message(.warning, "The disk is nearly full.")))
    session.happen(.arrived(session.desk.book, [Message(.done, "2 entries arrived.")]))
    #expect(session.screen.contains("The disk is nearly full."))
    #expect(session.desk.messages.map(\.text).contains("2 entries arrived."))
  }

  @Test func `text that cannot be kept is told once, tried again, and told when it is kept`()
    throws
  {
    var session = try minuting("")
    session.world.draftTrouble = "The line cannot be kept. Everything saved is safe."
    session.play("type \"Half a sent\"\nwait 3\ntype \"ence\"\nwait 3")
    #expect(session.desk.messages.count { $0.text.contains("cannot be kept") } == 1)
    session.play("press Esc\nwait 2")
    #expect(!session.screen.contains("cannot be kept"))
    session.world.draftTrouble = nil
    session.play("wait 2")
    #expect(session.world.drafts.last??.text == "Half a sentence")
    #expect(session.screen.contains("is kept on the disk again"))
  }

  @Test func `what was brought back after a sudden end is one line`() throws {
    let before = try minuting("Half a sent")
    let draft = try #require(before.world.drafts.last ?? nil)
    var opening = DeskOpening(
      book: before.desk.book, place: before.desk.place, now: before.desk.now,
      size: Size(columns: 80, rows: 24), keymaps: [try Session.keymap("default")])
    opening.draft = draft
    opening.recovery = "The last entry was never finished; it is kept in 'recovered/x'."
    let desk = Desk(opening, first: Desk.firstScreen())
    #expect(
      desk.shownMessage?.text
        == "The line you were typing was brought back. The last entry was never finished; it is "
        + "kept in 'recovered/x'.")
    #expect(desk.messages.count == 1)
  }

  @Test func `a workspace that can be written again can be changed again`() throws {
    let book = try Session.shropshire()
    var opening = DeskOpening(
      book: book, place: RecordPlace(device: "test", nextSequence: 1),
      now: try #require(Moment(iso: "2026-11-20T10:30:00")), size: Size(columns: 80, rows: 24),
      keymaps: [try Session.keymap("default")])
    opening.readOnlyReason = "Open in another window."
    var desk = Desk(opening, first: Desk.firstScreen())
    var world = MemoryWorld()
    #expect(desk.isReadOnly)
    desk.live(
      .writable(RecordPlace(device: "n3w7", nextSequence: 7), Draft(text: "half a line")),
      in: &world)
    #expect(!desk.isReadOnly)
    #expect(desk.circumstances.device == "n3w7")
    #expect(desk.clipboard == "half a line")
  }

  @Test(arguments: ["type \"tackling ex\"\npress Enter\n", startMeeting])
  func `no screen stops when what it shows is gone, and works when it is back`(
    start: String
  ) throws {
    var started = try Session(book: try Session.year())
    started.play(start)
    let book = started.desk.book
    let emptied = self.book(of: started, removingEverything)
    var reached: Set<String> = []
    for command in CommandName.allCases {
      var session = started
      session.play("do \(command.rawValue)")
      // A command that opens nothing leaves the first screen, which is tried once.
      guard session.desk.screens.count != started.desk.screens.count || reached.isEmpty else {
        continue
      }
      reached.insert("\(type(of: session.desk.front))")
      for arriving in [Book(), emptied, book] {
        session.happen(.arrived(arriving, []))
        #expect(!session.screen.isEmpty)
        session.play("press Down Tab Enter\ntype \"x\"\npress Esc Esc\nwait 1")
        #expect(!session.screen.isEmpty)
      }
    }
    #expect(reached.count >= 3, "\(reached)")
  }

  private func removingEverything(_ drafting: inout Drafting) {
    let book = drafting.book
    for meeting in book.all(Meeting.self) { drafting.remove(meeting.id) }
    for item in book.all(AgendaItem.self) { drafting.remove(item.id) }
    for entry in book.all(MinuteEntry.self) { drafting.remove(entry.id) }
    for action in book.all(Action.self) { drafting.remove(action.id) }
    for body in book.all(Body.self) { drafting.remove(body.id) }
  }
}
