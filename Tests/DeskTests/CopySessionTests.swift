// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// Copies of everything, asked for at any time and made by themselves after each meeting.
struct CopySessionTests {
  /// A desk on the closing of a meeting whose checks are all accepted.
  private func closing(secondPlace: String?) throws -> Session {
    var book = try Session.shropshire()
    var now = Circumstances(
      now: try #require(Moment(iso: "2026-11-20T10:00:00")), author: "Clerk", device: "t",
      sequence: 1)
    func run(_ operation: (Book, Circumstances) throws -> Batch) throws {
      book.apply(try operation(book, now))
      now.sequence += 1
    }
    let plan = MeetingPlan(body: Journey.group, date: now.today, start: TimeOfDay("10:00"))
    try run { try $0.scheduleMeeting(plan, $1) }
    let meeting = try #require(book.all(Meeting.self).last).id
    try run { try $0.startMeeting(meeting, $1) }
    let open = book.closingFindings(of: try #require(book[meeting]))
    try run { try $0.accept(open, reason: "Noted", at: meeting, $1) }
    var session = try Session(book: book)
    var desk = session.desk
    desk.secondPlace = secondPlace
    desk.screens.append(desk.closingScreen(of: meeting))
    session.player = ScriptPlayer(desk: desk)
    return session
  }

  private func copies(_ session: Session) -> [CopyOrder] {
    session.world.asked.compactMap { if case .saveCopy(let order) = $0 { order } else { nil } }
  }

  @Test func `closing a meeting asks for a bundle in the second place, once, and undo for none`()
    throws
  {
    var session = try closing(secondPlace: "/stick")
    session.play("press Enter")
    #expect(session.world.recorded.last?.did.hasPrefix("Close ") == true)
    let order = try #require(copies(session).first)
    #expect(order.path == "/stick/")
    #expect(order.usualName.hasSuffix("-2026-11-20-1030"))
    #expect(order.isAfterMeeting)
    #expect(order.book.all(Meeting.self).last?.state == .closed)
    session.play("press Ctrl+Z")
    #expect(copies(session).count == 1)
  }

  @Test func `without a second place nothing is asked for`() throws {
    var session = try closing(secondPlace: nil)
    session.play("press Enter")
    #expect(session.world.recorded.last?.did.hasPrefix("Close ") == true)
    #expect(copies(session).isEmpty)
  }

  @Test func `a bundle that fails is told, and the meeting is closed all the same`() throws {
    var session = try closing(secondPlace: "/away")
    session.world.forbidden = ["/away"]
    session.play("press Enter")
    #expect(session.screen.contains("The bundle could not be written"))
    #expect(session.desk.book.all(Meeting.self).last?.state == .closed)
  }

  @Test func `the second place is asked for, kept, and given up again`() throws {
    var session = try Session()
    session.play(
      """
      press F2
      type "Bundle after"
      press Enter
      type "/stick"
      press Enter
      """)
    #expect(session.desk.secondPlace == "/stick")
    #expect(session.screen.contains("After each meeting a bundle will be written to '/stick'."))
    session.play(
      """
      press F2
      type "Bundle after"
      press Enter
      press Ctrl+K
      press Enter
      """)
    #expect(session.desk.secondPlace == nil)
    #expect(session.screen.contains("No bundle will be written after meetings."))
  }

  @Test func `a copy takes the words along that could not be saved, and the form stays on failure`()
    throws
  {
    let draft = Draft(text: "Words that are no record yet")
    var session = try Session(draft: draft)
    var desk = session.desk
    desk.secondPlace = "/stick"
    desk.readOnlyReason = "Saving has stopped."
    desk.screens.append(
      desk.textForm("A note", "Note", "Its words.") { _ in
        { (_, _) throws(Refusal) in throw .nothingToChange }
      })
    session.player = ScriptPlayer(desk: desk)
    session.world.forbidden = ["/stick"]
    session.play(
      """
      type "half a note"
      press F2
      type "Save a copy"
      press Enter
      """)
    #expect(session.screen.contains("/stick/"))
    session.play("press Enter")
    #expect(session.screen.contains("Save a copy elsewhere"))
    #expect(session.screen.contains("could not be written"))
    session.world.forbidden = []
    session.play("press Enter")
    #expect(session.screen.contains("A copy of everything is in '/stick/"))
    #expect(copies(session).last?.unsaved == "half a note")
    #expect(session.screen.contains("half a note"))
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func
    `what came of saving a copy is shown over a standing error, which comes back while it stands`(
      columns: Int, rows: Int
    ) throws
  {
    var session = try Session(columns: columns, rows: rows)
    session.happen(.draftNotKept("What you are typing cannot be kept: the disk is full."))
    #expect(session.screen.contains("! What you are typing"))
    session.play("press F2\ntype \"Save a copy\"\npress Enter\ntype \"/stick/a\"\npress Enter")
    #expect(session.screen.contains("A copy of everything is in"), "\(session.screen)")
    session.play("press Down")
    #expect(session.screen.contains("! What you are typing"), "\(session.screen)")
    session.happen(.draftKept)
    #expect(!session.screen.contains("! What you"))
    session.play("press Down")
    #expect(!session.screen.contains("! What you"))
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `what is not saved says so until something is, also after a copy and another error`(
    columns: Int, rows: Int
  ) throws {
    var session = try Session(columns: columns, rows: rows)
    session.play("type \"tackling ex\"\npress F4 Home Ctrl+K\ntype \"A name\"")
    session.world.failsToRecord = true
    session.play("press Ctrl+S")
    let foot = { (session: Session) in session.screen.split(separator: "\n").last ?? "" }
    #expect(session.screen.contains("! The disk is full"), "\(session.screen)")
    #expect(foot(session).hasSuffix("not saved"), "\(session.screen)")
    session.happen(.draftNotKept("What you are typing cannot be kept."))
    session.happen(.draftKept)
    #expect(session.screen.contains("! The disk is full"), "\(session.screen)")
    session.play("press Esc")
    #expect(!session.screen.contains("! The disk is full"))
    #expect(foot(session).hasSuffix("not saved"), "\(session.screen)")
    session.play("press F2\ntype \"Save a copy\"\npress Enter\ntype \"/stick/a\"\npress Enter")
    #expect(session.screen.contains("A copy of everything is in"), "\(session.screen)")
    session.play("press Down")
    #expect(session.screen.contains("! The disk is full"), "\(session.screen)")
    session.world.failsToRecord = false
    session.play("press Ctrl+S")
    #expect(session.world.recorded.count == 1)
    #expect(!session.screen.contains("The disk is full"), "\(session.screen)")
    #expect(!foot(session).contains("not saved"), "\(session.screen)")
  }

  @Test func `the error about what is being typed goes once it was saved`() throws {
    var session = try Session()
    var desk = session.desk
    desk.screens.append(
      desk.textForm("A note", "Note", "Its words.") { words in
        { (book, now) throws(Refusal) in try book.nameLaptop(words, now) }
      })
    session.player = ScriptPlayer(desk: desk)
    session.play("type \"Clerk 2\"")
    session.happen(.draftNotKept("What you are typing cannot be kept: the disk is full."))
    #expect(session.screen.contains("! What you are typing"))
    session.play("press Enter")
    #expect(session.world.recorded.count == 1)
    #expect(!session.screen.contains("! What you are typing"), "\(session.screen)")
  }

  private static let copying = "press F2\ntype \"Save a copy\"\npress Enter\n"

  @Test func `the first letter typed takes the place of the proposed path`() throws {
    var session = try Session()
    session.play(Self.copying)
    #expect(session.screen.contains("Typing replaces it"))
    session.play("type \"/stick/all\"")
    #expect(!session.screen.contains("Typing replaces it"))
    session.play("press Enter")
    #expect(copies(session).last?.path == "/stick/all")
  }

  @Test func `an arrow key keeps the proposed path, to be changed`() throws {
    var session = try Session()
    session.play(Self.copying + "press Enter")
    let proposed = try #require(copies(session).last?.path)
    session.play(Self.copying + "press Home\ntype \"/stick/\"\npress Enter")
    #expect(copies(session).last?.path == "/stick/" + proposed)
    session.play(Self.copying + "press Backspace\ntype \"9\"\npress Enter")
    #expect(copies(session).last?.path == proposed.dropLast() + "9")
  }
}
