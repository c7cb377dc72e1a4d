// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// Settling what two laptops changed differently, by keys, on Friday 20 November 2026.
struct ConflictSessionTests {
  /// The year's book with three questions: the date and the state of one action, the note of a
  /// group. The laptop in hand is `test`; the other, `k7f3`, is called Clerk 2.
  private static func joined() throws -> (book: Book, action: ID<Action>) {
    var book = try Session.year()
    var there = Circumstances(
      now: try #require(Moment(iso: "2026-11-19T16:00:00")), author: "Clerk", device: "k7f3",
      sequence: 1)
    book.apply(try book.nameLaptop("Clerk 2", there))
    there.sequence += 1
    let action = try #require(book.all(Action.self).first { $0.state.isOpen && $0.due != nil })
    try note(
      &book, action.reference, "due", here: .text("2026-12-03"), there: .text("2026-12-10"))
    try note(
      &book, action.reference, "state", here: .text("completed"), there: .text("blocked"))
    let body = try #require(book.all(Body.self).first { $0.kind == .priority })
    try note(
      &book, body.reference, "note", here: .text("Meets in person."), there: .text("Meets online."))
    return (book, action.id)
  }

  private static func note(
    _ book: inout Book, _ reference: RecordReference, _ field: String, here: Stored?,
    there: Stored?
  ) throws {
    let kind = try #require(Registry.kind(named: reference.kind))
    let slot = try #require(kind.slot(named: field))
    let now = try #require(Moment(iso: "2026-11-19T15:30:00"))
    let version = { (device: String, value: Stored?) in
      FieldVersion(
        entry: EntryMark(device: device, sequence: slot + 1), value: value, moment: now,
        author: "Clerk")
    }
    let place = FieldPlace(kind: kind.number, id: reference.id, slot: slot)
    book.set(kind: kind.number, id: reference.id, slot: slot, to: there)
    book.note(
      FieldConflict(place: place, versions: [version("test", here), version("k7f3", there)]))
  }

  private static let open = "press F2\ntype \"conflicts\"\npress Enter"

  private func session(columns: Int = 80, rows: Int = 24) throws -> (Session, ID<Action>) {
    let (book, action) = try Self.joined()
    return (try Session(columns: columns, rows: rows, book: book), action)
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `the questions, the versions of one and a field's mark as they look`(
    columns: Int, rows: Int
  ) throws {
    let scripts = [
      ("today", ""), ("desk", "press Enter"), ("conflicts", Self.open),
      ("versions", Self.open + "\npress Enter"), ("in full", Self.open + "\npress Enter Tab"),
      ("answered", Self.open + "\ntype \"1\""), ("record", Self.open + "\ndo edit"),
      ("sheet", Self.open + "\npress Down\ndo edit"),
      ("form", Self.open + "\npress Down\ndo edit\npress Enter\ntype \"3\""),
    ]
    let frames = try scripts.map { name, script in
      var (session, _) = try session(columns: columns, rows: rows)
      session.play(script)
      return "\(name)\n" + session.screen
    }
    try expectGolden("conflicts-\(columns)x\(rows)", frames)
  }

  @Test func `digits settle one question after the other, and the list ends empty`() throws {
    var (session, action) = try session()
    session.play(Self.open)
    #expect(session.desk.book.openConflicts.count == 3)
    let first = session.desk.book.openConflicts.map(\.place.lineID)
    session.play("type \"1\"")
    #expect(session.desk.book.openConflicts.map(\.place.lineID) == Array(first.dropFirst()))
    let list = try #require(session.desk.front as? ListScreen)
    #expect(list.selected(session.desk)?.id == first[1])
    session.play("type \"1\"\ntype \"1\"")
    #expect(session.desk.book.openConflicts.isEmpty)
    #expect(session.screen.contains("Nothing is asked."))
    #expect(session.desk.book[action]?.due == Day(iso: "2026-12-03"))
    #expect(session.desk.book[action]?.state == .completed)
    #expect(session.world.recorded.map(\.settlesConflict) == [true, true, true])
  }

  @Test func `undo asks again with the value as it stood, and redo settles again`() throws {
    var (session, action) = try session()
    session.play(Self.open)
    let asked = session.desk.book.openConflicts
    let place = try #require(asked.firstIndex { $0.place.slot == Action.shape.due.slot })
    session.play("press Home")
    for _ in 0..<place { session.play("press Down") }
    session.play("type \"1\"")
    #expect(session.desk.book[action]?.due == Day(iso: "2026-12-03"))
    #expect(session.screen.contains(": Thu 3 Dec 2026 stands. Ctrl+Z asks again."))
    session.play("press Ctrl+Z")
    #expect(session.desk.book[action]?.due == Day(iso: "2026-12-10"))
    #expect(session.desk.book.openConflicts == asked)
    session.play("press Ctrl+Y")
    #expect(session.desk.book[action]?.due == Day(iso: "2026-12-03"))
    #expect(session.desk.book.openConflicts.count == 2)
  }

  @Test func `the versions say who wrote what, where and when, and a digit settles there too`()
    throws
  {
    var (session, _) = try session()
    session.play(Self.open + "\npress Enter")
    #expect(session.screen.contains("(stands now)"))
    #expect(session.screen.contains("Clerk on this laptop, Thu 19 Nov 2026"))
    session.play("press Down")
    #expect(session.screen.contains("Clerk on Clerk 2's laptop, Thu 19"))
    session.play("type \"2\"")
    #expect(session.desk.book.openConflicts.count == 2)
    #expect(session.screen.hasPrefix(" Conflicts: which version stands?"))
  }

  @Test func `the record and its history are reached from the versions`() throws {
    var (session, _) = try session()
    session.play(Self.open + "\npress Enter\ntype \"3\"")
    #expect(!session.screen.hasPrefix(" Conflicts"))
    session.play("press Esc\ntype \"4\"")
    #expect(session.screen.hasPrefix(" History of"))
  }

  @Test func `today says how many questions there are, and nothing when there are none`() throws {
    var (session, _) = try session()
    #expect(session.screen.contains("> Today: 3 questions, 19 late"))
    session.play("press Enter")
    #expect(session.screen.contains("3 questions from joining laptops"))
    session.play("press Enter")
    #expect(session.screen.hasPrefix(" Conflicts"))
    let quiet = try Session(book: try Session.year())
    #expect(!quiet.screen.contains("joining"))
  }

  @Test func `a field of several versions says so in its sheet and its form until it is settled`()
    throws
  {
    var (session, action) = try session()
    session.play(Self.open)
    let asked = session.desk.book.openConflicts
    let place = try #require(asked.firstIndex { $0.place.slot == Action.shape.due.slot })
    for _ in 0..<place { session.play("press Down") }
    session.play("do edit")
    #expect(session.screen.contains("(2 versions) Thu 10 Dec 2026"))
    session.play("press Enter")
    let choice = try #require(session.desk.front as? ListScreen)
    let date = choice.visibleLines(session.desk).first { $0.cells[0].contains("New date") }
    session.play("type \"\(date?.cells[0].prefix(1) ?? "")\"")
    #expect(session.screen.contains("New date * (2 versions)"), "\(session.screen)")
    session.play("press Esc\npress Esc\ntype \"1\"\ndo go-structure")
    session.play(Self.open)
    #expect(session.desk.book[action]?.due == Day(iso: "2026-12-03"))
    session.play("do edit")
    #expect(!session.screen.contains("versions) Thu"))
  }

  @Test func `a read-only record shows the questions and says why none can be settled`() throws {
    let (book, _) = try Self.joined()
    var opening = DeskOpening(
      book: book, place: RecordPlace(device: "test", nextSequence: 1),
      now: try #require(Moment(iso: "2026-11-20T10:30:00")), size: Size(columns: 80, rows: 24),
      keymaps: [try Session.keymap("default")])
    opening.readOnlyReason = "This folder cannot be written to."
    var session = try Session(book: book)
    session.player = ScriptPlayer(desk: Desk(opening, first: Desk.firstScreen()))
    session.play(Self.open + "\ntype \"1\"")
    #expect(session.screen.contains("This folder cannot be written to."))
    #expect(session.world.recorded.isEmpty)
    #expect(session.desk.book.openConflicts.count == 3)
  }

  @Test func `looking back asks nothing and says so`() throws {
    var (session, _) = try session()
    session.world.pastBook = session.desk.book
    session.play("press F2\ntype \"as at\"\npress Enter\ntype \"1 oct\"\npress Enter")
    #expect(!session.screen.contains("joining laptops"))
    session.play(Self.open)
    #expect(session.screen.contains("Conflicts are asked about the record of today"))
    session.play("type \"1\"")
    #expect(session.world.recorded.isEmpty)
  }

  @Test(arguments: [("vim", "g c"), ("emacs", "Alt+G c")])
  func `two keymaps have a key for it, and all have it in the menu`(
    keymap: String, keys: String
  ) throws {
    let (book, _) = try Self.joined()
    var session = try Session(keymap: keymap, book: book)
    session.play("press \(keys)")
    #expect(session.screen.hasPrefix(" Conflicts"))
  }

  @Test func `this laptop gets a name, and a person's name is refused`() throws {
    var session = try Session()
    session.play("press F2\ntype \"name this\"\npress Enter\ntype \"Joanna Bloggs\"\npress Enter")
    #expect(session.screen.contains("looks like a person's name"))
    #expect(session.screen.contains("Name this laptop (test)"))
    session.play("do delete-line\ntype \"Clerk 2\"\npress Enter")
    #expect(session.desk.book[ID<Laptop>("test")]?.name == "Clerk 2")
    #expect(session.desk.book.laptopName("test", own: "k7f3") == "Clerk 2's laptop")
  }

  @Test func `a laptop that goes on under another short name is offered the name it had`() throws {
    var session = try Session()
    session.play("press F2\ntype \"name this\"\npress Enter\ntype \"Clerk 2\"\npress Enter")
    session.happen(.place(RecordPlace(device: "n3w7", nextSequence: 1)))
    let book = session.desk.book
    #expect(
      book.laptopName("test", own: "n3w7", former: session.desk.formerDevices)
        == "this laptop, as it was called before")
    session.play("press F2\ntype \"name this\"\npress Enter")
    #expect(session.screen.contains("Name this laptop (n3w7)"), "\(session.screen)")
    #expect(session.screen.contains("Clerk 2"), "\(session.screen)")
    session.play("press Enter")
    #expect(session.desk.book[ID<Laptop>("n3w7")]?.name == "Clerk 2", "\(session.screen)")
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `two long texts show where they differ on every screen`(columns: Int, rows: Int) throws {
    var book = try Session.year()
    let action = try #require(book.all(Action.self).first { $0.state.isOpen })
    let start = "Ask every partner for the figures of the pilot and bring them to the group by "
    try Self.note(
      &book, action.reference, "text", here: .text(start + "the end of January."),
      there: .text(start + "the end of March."))
    var session = try Session(columns: columns, rows: rows, book: book)
    session.play(Self.open)
    for word in ["[January.]", "[March.]"] {
      #expect(
        session.screen.split(separator: "\n").count { $0.contains(word) } > 0, "\(session.screen)")
    }
    let list = try #require(session.screen.split(separator: "\n").first { $0.hasPrefix(">") })
    #expect(
      list.contains("[January") && list.contains("[March") || columns < 64, "\(session.screen)")
    #expect(
      session.screen.split(separator: "\n").contains {
        $0.hasPrefix(" 2 '…") && $0.contains("March")
      } || columns > 64)
    session.play("press Enter")
    #expect(session.screen.contains("[January.]") && session.screen.contains("[March.]"))
    #expect(session.screen.contains("(stands now)"), "\(session.screen)")
    if columns < 64 { session.play("press Tab") }
    #expect(session.screen.contains("January.'"))
  }

  @Test func `the help of the questions says what their digits do`() throws {
    var (session, _) = try session()
    session.play(Self.open + "\npress F1")
    let help = session.screen
    #expect(help.contains("This version stands: 'Meets [in person.]', this laptop"), "\(help)")
    #expect(help.contains("This version stands: 'Meets [online.]', Clerk 2's laptop"), "\(help)")
    session.play("press Esc\npress Enter\npress F1")
    #expect(session.screen.contains("1, 2 …"), "\(session.screen)")
  }
}
