// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// The agenda by its keys: unplanned items, order, the next meeting, the backlog, the forward plan.
struct AgendaSessionTests {
  private func titles(_ session: Session) -> [String] {
    let book = session.desk.book
    return book.all(Meeting.self).first.map { book.agenda(of: $0.id).map(\.title) } ?? []
  }

  private func item(_ title: String, _ session: Session) throws -> Record<AgendaItem> {
    try #require(session.desk.book.all(AgendaItem.self).first { $0.title == title })
  }

  private static let push = """
    press Alt+Down
    type "Half a line"
    press Alt+N
    type "Fire at the hostel"
    press Enter

    """

  @Test func `an unplanned item leaves the half-typed line where it was, to come back to`() throws {
    var session = try Session()
    session.play(startMeeting + Self.push + "press Enter")
    #expect(session.screen.contains("Late item: Raised at the meeting"))
    #expect(!session.screen.contains("> Half a line"))
    session.play("type \"It was put out.\"\npress Enter Alt+K")
    #expect(session.screen.contains("> Half a line"))
    session.play("press Enter")
    let book = session.desk.book
    let fire = try item("Fire at the hostel", session)
    #expect(book.entries(of: fire.id).map(\.text) == ["It was put out."])
    let second = try item("Declarations of interest", session)
    #expect(book.entries(of: second.id).map(\.text) == ["Half a line"])
    #expect(fire.isLate == true && fire.agreement == "Raised at the meeting")
    #expect(book.number(of: fire) == 3)
  }

  @Test func `an item added on the agenda is selected, so that what comes next is done to it`()
    throws
  {
    var session = try Session()
    session.play(startMeeting + "press Tab Insert\ntype \"Taxis\"\npress Tab Tab Tab Tab Tab")
    session.play("type \"It is urgent\"\npress Ctrl+S")
    #expect(session.screen.contains("> 2 Taxis"))
    session.play("press Ctrl+Up")
    #expect(titles(session).first == "Taxis")
  }

  @Test func `what was taken off an agenda is taken back before the meeting as in it`() throws {
    var session = try Session(book: try Session.year())
    session.play("type \"tackling ex\"\npress Enter Enter Tab Down Down Down Down Delete")
    session.play("type \"3\"\ntype \"Not ready\"\npress Enter")
    let item = try #require((session.desk.front as? MeetingScreen)?.item)
    #expect(session.desk.book[item]?.state == .left)
    session.play("press Space")
    #expect(session.desk.book[item]?.state == .open)
  }

  @Test func `a meeting left in session is opened again at the item it was left at`() throws {
    var session = try Session()
    session.play(startMeeting + "press Alt+Down Alt+Down\nwait 5\npress Esc Enter")
    let screen = try #require(session.desk.front as? MeetingScreen)
    #expect(screen.item == session.desk.book.agenda(of: screen.meeting)[2].id)
  }

  @Test func `without the chair's agreement it is refused and the title stays`() throws {
    var session = try Session()
    session.play(startMeeting + Self.push + "press Ctrl+K Enter")
    #expect(session.screen.contains("needs the chair's agreement"))
    #expect(session.screen.contains("Fire at the hostel"))
    session.play("press Esc Esc")
    #expect(session.screen.contains("> Half a line"))
    #expect(!titles(session).contains("Fire at the hostel"))
  }

  @Test func `a line begun under the unplanned item is kept as well`() throws {
    var session = try Session()
    session.play(startMeeting + Self.push + "press Enter\ntype \"The road is\"\npress Alt+K")
    #expect(session.screen.contains("> Half a line"))
    #expect(session.screen.contains("is kept; Alt+K goes back to it."))
    session.play("wait 1")
    let draft = try #require(session.world.drafts.last ?? nil)
    #expect(draft.parts.map(\.text) == ["Half a line", "The road is"])
    session.play("press Alt+K")
    #expect(session.screen.contains("> The road is"))
    session.play("press Esc Esc")
    #expect(session.desk.clipboard == "The road is | Half a line")
  }

  @Test func `coming back without having left says so`() throws {
    var session = try Session()
    session.play(startMeeting + "press Alt+K")
    #expect(session.screen.contains("No item was left for another."))
  }

  @Test
  func `R16: an item goes up and down in the agenda, and minuted ones say they are renumbered`()
    throws
  {
    var session = try Session()
    session.play(startMeeting)
    let before = titles(session)
    session.play("press Tab Home Ctrl+Down")
    #expect(titles(session).prefix(2) == [before[1], before[0]])
    session.play("press Ctrl+Up")
    #expect(titles(session) == before)
    session.play("press Ctrl+Up")
    #expect(session.screen.contains("is first already."))
    session.play("press Enter\ntype \"All were there.\"\npress Enter Tab Ctrl+Down")
    #expect(session.screen.contains("Items 1 and 2 changed places"))
  }

  @Test func `moving and copying to the next meeting are two keys, each refused twice`() throws {
    var session = try Session()
    session.play(startMeeting + Self.push + "press Enter Alt+Y")
    #expect(session.screen.contains("stays here and goes to the next meeting"))
    session.play("press Alt+Y")
    #expect(session.screen.contains("is copied to the next meeting already"))
    session.play("press Alt+F")
    #expect(try item("Fire at the hostel", session).state == .moved)
    session.play("press Alt+F")
    #expect(session.screen.contains("is moved to the next meeting already"))
    session.play("press Tab Space")
    #expect(try item("Fire at the hostel", session).state == .open)
  }

  @Test func `an item leaves the agenda for the backlog, and comes to a meeting from there`() throws
  {
    var session = try Session()
    session.play(
      startMeeting + Self.push + """
        press Enter Tab Delete
        type "2"
        press Esc Esc Esc Esc Esc
        type "tackling ex"
        press Enter
        type "backlog"
        press Enter
        """)
    #expect(session.screen.hasPrefix(" Tackling Exploitation Group: backlog"))
    #expect(session.screen.contains("Fire at the hostel"))
    session.play("type \"1\"")
    session.play("type \"Still burning\"\npress Enter")
    let placed = session.desk.book.all(AgendaItem.self).filter { $0.title == "Fire at the hostel" }
    #expect(placed.map(\.state) == [.backlog, nil])
    #expect(placed.last?.agreement == "Still burning")
    #expect(session.screen.contains("Nothing waits for a meeting."))
  }

  @Test func `R24: an update is answered by Enter and a digit`() throws {
    var book = try Session.shropshire()
    let kind = Registry.entry(of: Edge.self)
    let governing = book.all(Body.self).first { $0.kind == .governing }
    let edge: [Int: Stored?] = [
      Edge.shape.from.slot: .text("exploitation"),
      Edge.shape.to.slot: .text(try #require(governing).id.text),
      Edge.shape.type.slot: EdgeType.receivesUpdatesFrom.stored,
    ]
    let now = Circumstances(
      now: try #require(Moment(iso: "2026-11-20T09:00:00")), author: "Clerk", device: "e",
      sequence: 1)
    book.apply(try book.save(kind, id: nil, values: edge, now))
    var session = try Session(book: book)
    session.play(startMeeting)
    let update = try #require(session.desk.book.all(AgendaItem.self).first { $0.type == .update })
    let place = session.desk.book.number(of: update)
    for _ in 1..<place { session.play("press Alt+Down") }
    #expect(session.screen.contains("Not recorded yet."))
    session.play("press Enter\ntype \"3\"\ntype \"In March\"\npress Enter")
    #expect(session.desk.book[update.id]?.outcome == .deferred)
    #expect(session.screen.contains("Deferred: In March"))
    session.play("press Enter\ntype \"2\"")
    let after = try #require(session.desk.book[update.id])
    #expect(after.outcome == .notGiven && after.state == .done && after.note == nil)
  }

  @Test func `F4 changes an item, and a late paper is refused without the chair's agreement`()
    throws
  {
    var session = try Session()
    session.play(startMeeting + Self.push + "press Enter Tab F4 PageDown Up Up Right Ctrl+S")
    let fire = try item("Fire at the hostel", session)
    #expect(fire.isPaperLate == true && fire.agreement == "Raised at the meeting")
    session.play("press F4 PageDown Up Ctrl+K Ctrl+S")
    #expect(session.screen.contains("To take a late paper with the chair's agreement, say why."))
    #expect(try item("Fire at the hostel", session).agreement == "Raised at the meeting")
  }

  @Test func `a meeting is held jointly and merged from its own moves`() throws {
    var session = try Session(book: try Session.year(), now: "2026-11-20T10:30:00")
    session.play(
      """
      type "tackling ex"
      press Enter
      type "meetings"
      press Enter Insert
      type "15 dec"
      press Ctrl+S
      press Alt+R
      type "7"
      type "local domestic"
      press Tab Ctrl+S
      press Enter
      """)
    #expect(session.screen.contains("Domestic abuse data"))
    session.play("press Esc")
    #expect(session.screen.contains("Tue 15 Dec 2026 10:00 · with LDAPB"))
    let joint = try #require(session.desk.book.all(JointBody.self).last?.body)
    #expect(session.desk.book.jointMeetings(of: joint).count == 1)
    session.play("press Insert\ntype \"12 jan\"\npress Ctrl+S Alt+R\ntype \"6\"")
    #expect(session.screen.contains("Merge Tackling Exploitation Group, Tue 12 Jan 2027 into"))
    session.play("type \"2\"\ntype \"Few items\"\npress Enter")
    let merged = try #require(session.desk.book.all(Meeting.self).last)
    #expect(merged.state == .cancelled)
    #expect(merged.reason == "merged into the meeting of Tue 15 Dec 2026: Few items")
    session.play(
      """
      press Esc Esc
      type "local domestic"
      press Enter
      type "meetings"
      press Enter
      """)
    #expect(session.screen.contains("Held jointly, called by another group"))
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)])
  func `before closing one sees what goes on and what does not`(size: Size) throws {
    var session = try Session(columns: size.columns, rows: size.rows)
    session.play(
      startMeeting + Self.push + """
        press Enter Alt+F Alt+N
        type "Flood"
        press Enter Enter Alt+Y Alt+N
        type "Storm"
        press Enter Enter
        press Tab Delete
        type "3"
        type "Not ours"
        press Ctrl+S Alt+X
        press End
        show
        """)
    try expectGolden("closing-\(size.columns)x\(size.rows)", session.player.shown)
  }

  private static let looking = """
    press F2
    type "forward"
    press Enter
    show
    press Down Insert
    type "Return interviews"
    press Enter Right Enter
    type "Designated Nurse"
    press Enter
    type "Paper 7"
    press Enter
    type "20"
    press Enter
    type "The inspection is on Monday"
    press Ctrl+S
    show
    press F6
    show
    press Esc Esc
    type "tackling ex"
    press Enter
    type "backlog"
    press Enter Insert
    type "Transport after dark"
    press Ctrl+S
    show
    press Enter
    show
    """

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)])
  func `forward plan and backlog, as they look`(size: Size) throws {
    var session = try Session(
      columns: size.columns, rows: size.rows, book: try Session.year(),
      now: "2026-11-20T10:30:00")
    session.play(Self.looking)
    try expectGolden("agenda-\(size.columns)x\(size.rows)", session.player.shown)
  }
}
