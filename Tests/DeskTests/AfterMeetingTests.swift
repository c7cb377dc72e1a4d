// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// What is done with minutes once the meeting is over, pressed as a clerk would.
struct AfterMeetingTests {
  /// A meeting of today with two lines, closed, its minutes with the chair; its screen in front.
  private func withTheChair(
    columns: Int = 80, rows: Int = 24, byCorrespondence: Bool = false
  ) throws -> Session {
    var book = try Session.shropshire()
    var now = Circumstances(
      now: try #require(Moment(iso: "2026-11-20T10:00:00")), author: "Clerk", device: "t",
      sequence: 1)
    func run(_ operation: (Book, Circumstances) throws -> Batch) throws {
      book.apply(try operation(book, now))
      now.sequence += 1
    }
    if byCorrespondence {
      let values: [Int: Stored?] = [
        Terms.shape.body.slot: .text(Journey.group.text),
        Terms.shape.agreedOn.slot: .text("2026-11-01"),
        Terms.shape.agreesByCorrespondence.slot: .flag(true),
      ]
      try run { try $0.save(Registry.entry(of: Terms.self), id: nil, values: values, $1) }
    }
    let plan = MeetingPlan(body: Journey.group, date: now.today, start: TimeOfDay("10:00"))
    try run { try $0.scheduleMeeting(plan, $1) }
    let meeting = try #require(book.all(Meeting.self).last).id
    try run { try $0.startMeeting(meeting, $1) }
    let item = try #require(book.agenda(of: meeting).first { $0.type == .otherBusiness }).id
    for typed in ["Ten adults were seen in the pilot.", "= The pilot goes on to March"] {
      let record = try #require(book[meeting])
      let line = book.surroundings(of: record, today: now.today).understand(typed)
      try run { try $0.addEntry(line, to: item, $1) }
    }
    let open = book.closingFindings(of: try #require(book[meeting]))
    try run { try $0.accept(open, reason: "Noted", at: meeting, $1) }
    try run { try $0.closeMeeting(meeting, $1) }
    let nothing = Issuing.papers().withoutFiles
    try run { try $0.moveMinutes(of: meeting, to: .chairChecking, freezing: nothing, $1) }
    return try Session(
      columns: columns, rows: rows, book: book, first: MeetingScreen(meeting: meeting, book: book))
  }

  /// The chair proposes other words for the first line, and that the decision goes.
  static let proposing = """
    press Alt+R
    type "3"
    press Insert
    type "ten adults"
    press Enter Ctrl+K
    type "Nine adults were seen in the pilot."
    press Enter
    type "One was counted twice"
    press Enter
    press Enter
    press Insert
    type "decision"
    press Enter Ctrl+K Enter Enter Enter

    """

  private func book(_ session: Session) -> Book { session.desk.book }

  @Test func `the chair's amendments are answered one by one by digits, at 80 by 24`() throws {
    var session = try withTheChair()
    session.play(Self.proposing + "show\npress Home\ntype \"1\"\nshow\npress End\ntype \"2\"\n")
    session.play("type \"It was agreed in the room\"\npress Enter\nshow\npress Enter\nshow")
    try expectGolden("amendments-80x24", session.player.shown)
    let amendments = book(session).all(ProposedAmendment.self)
    #expect(amendments.map(\.state) == [.accepted, .declined])
    #expect(
      book(session).all(MinuteEntry.self).first?.text == "Nine adults were seen in the pilot.")
  }

  @Test func `the same list at 40 by 12`() throws {
    var session = try withTheChair(columns: 40, rows: 12)
    session.play(Self.proposing + "show\npress Home\ntype \"1\"\nshow")
    try expectGolden("amendments-40x12", session.player.shown)
  }

  @Test func `minutes with an undecided amendment are not circulated, and the sentence says why`()
    throws
  {
    var session = try withTheChair()
    session.play(Self.proposing + "press Esc Alt+R\ntype \"1\"")
    #expect(session.screen.contains("2 proposed amendments to the minutes"))
    #expect(book(session).all(Meeting.self).last?.minutes == .chairChecking)
  }

  @Test func `versions are listed, read and written as they went out`() throws {
    var session = try withTheChair()
    session.play(
      """
      press Alt+R
      type "1"
      press Alt+R
      type "4"
      show
      press Enter
      """)
    #expect(session.screen.contains("DRAFT: these minutes are not agreed yet."))
    session.play("press Esc F7\npress Right Right Ctrl+S")
    try expectGolden("versions-80x24", session.player.shown)
    let written = try #require(session.world.written.last)
    #expect(written.path == "tackling-exploitation-group-minutes-2026-11-20-version-1.txt")
    // The very file that was issued when the minutes were circulated, not one drawn anew.
    #expect(session.world.issued.values.contains(Array(written.contents.utf8)))
    #expect(written.contents.contains("Ten adults were seen in the pilot."))
  }

  @Test func `the list of versions fits 40 by 12`() throws {
    var session = try withTheChair(columns: 40, rows: 12)
    session.play("press Alt+R\ntype \"1\"\npress Alt+R\ntype \"4\"\nshow")
    try expectGolden("versions-40x12", session.player.shown)
  }

  @Test func `correspondence is offered only where the terms allow it, and says why not`() throws {
    var session = try withTheChair()
    session.play("press Alt+R\ntype \"1\"\npress Alt+R\ntype \"3\"")
    #expect(session.screen.contains("do not let minutes be"))
    #expect(book(session).all(Meeting.self).last?.minutes == .circulated)
  }

  @Test func `members agree by correspondence, and agreed minutes are corrected in a ledger`()
    throws
  {
    var session = try withTheChair(byCorrespondence: true)
    session.play(
      """
      press Alt+R
      type "1"
      press Alt+R
      type "3"
      type "By e-mail, nobody objecting"
      press Enter Ctrl+S
      press Alt+R
      show
      type "1"
      type "ten adults"
      show
      press Enter Ctrl+K
      type "Nine adults were seen in the pilot."
      press Enter
      type "The group, by e-mail"
      press Ctrl+S Alt+R
      type "2"
      show
      """)
    try expectGolden("corrections-80x24", session.player.shown)
    let meeting = try #require(book(session).all(Meeting.self).last)
    #expect(meeting.minutes == .agreed && meeting.agreedHow == "By e-mail, nobody objecting")
    let correction = try #require(book(session).all(Correction.self).first)
    #expect(correction.was == "Ten adults were seen in the pilot.")
    #expect(
      book(session).versions(of: meeting.id).map(\.label) == [
        "Circulated", "Agreed", "Corrected",
      ])
    session.play("press Esc\ntype \"More\"")
    #expect(session.screen.contains("are agreed and never change"))
  }

  @Test func `circulated minutes take no typing, and say how they are corrected`() throws {
    var session = try withTheChair()
    session.play("press Alt+R\ntype \"1\"\ntype \"x\"")
    #expect(session.screen.contains("propose an amendment."))
    session.play("press Esc Alt+R\ntype \"1\"\ntype \"x\"")
    #expect(session.screen.contains("> x"))
    #expect(book(session).all(Meeting.self).last?.minutes == .drafting)
  }

  @Test func `R60: a line is typed into Part B, and one minuted is put there and opened again`()
    throws
  {
    var session = try Session()
    session.play(
      startMeeting + """
        press Tab End Up Enter
        type "= The case goes to the panel"
        press Alt+H
        show
        press Enter
        show
        type "An open line"
        press Enter Up Alt+H
        show
        press Alt+H
        """)
    try expectGolden("part-b-80x24", session.player.shown)
    let entries = book(session).all(MinuteEntry.self)
    #expect(entries.map(\.marking) == [.officialSensitive, .official])
    #expect(entries.map(\.kind) == [.decision, .note])
    #expect(book(session).all(Decision.self).first?.marking == .officialSensitive)
  }

  @Test func `an item is put into Part B from the agenda, and the written paper asks for whom`()
    throws
  {
    var session = try Session()
    session.play(
      startMeeting + """
        press Tab End Up Alt+H Enter
        type "Heard in full"
        press Enter
        press F7
        show
        press Right Ctrl+S
        """)
    let item = try #require(
      book(session).all(AgendaItem.self).first { $0.type == .otherBusiness })
    #expect(item.marking == .officialSensitive)
    #expect(session.player.shown.last?.contains("For whom") == true)
    let written = try #require(session.world.written.last)
    #expect(written.path == "tackling-exploitation-group-minutes-2026-11-20-open.docx")
    #expect(!written.contents.contains("Heard in full"))
    #expect(written.contents.contains("1 item is withheld under Part B."))
  }

  @Test func `a name in an open line is mended before closing by putting the line into Part B`()
    throws
  {
    var session = try Session()
    session.play(
      startMeeting + """
        press Tab End Up Enter
        type "Zoltar Quibley rang the office"
        press Enter Alt+X
        type "person"
        show
        press Enter
        show
        type "1"
        """)
    try expectGolden("restricted-words-80x24", session.player.shown)
    #expect(!session.screen.contains("Person's name"))
    #expect(book(session).all(MinuteEntry.self).first?.marking == .officialSensitive)
  }

  @Test func `undo brings a line back out of Part B`() throws {
    var session = try Session()
    session.play(
      startMeeting + "press Tab End Up Enter\ntype \"A line\"\npress Enter Up Alt+H Ctrl+Z")
    #expect(book(session).all(MinuteEntry.self).map(\.marking) == [.official])
  }
}
