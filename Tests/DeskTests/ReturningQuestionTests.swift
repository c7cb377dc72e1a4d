// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

/// What an arrival makes of questions that were answered here, told by what it is.
struct ReturningQuestionTests {
  private let there: Circumstances
  private let action: ID<Action>
  private let joined: Book

  /// Two questions about one action: its date and its words. The laptop in hand is `test`.
  init() throws {
    var book = try Session.year()
    var there = Circumstances(
      now: try #require(Moment(iso: "2026-11-19T16:00:00")), author: "Clerk", device: "k7f3",
      sequence: 1)
    book.apply(try book.nameLaptop("Clerk 2", there))
    there.sequence += 1
    let action = try #require(book.all(Action.self).first { $0.state.isOpen && $0.due != nil })
    try Self.note(&book, action.id, "due", .text("2026-12-03"), .text("2026-12-10"))
    try Self.note(&book, action.id, "text", .text("Write to schools"), .text("Write to colleges"))
    (self.there, self.action, joined) = (there, action.id, book)
  }

  private static func place(_ id: ID<Action>, _ field: String) throws -> FieldPlace {
    let kind = Registry.entry(of: Action.self)
    return FieldPlace(
      kind: kind.number, id: id.text, slot: try #require(kind.slot(named: field)))
  }

  private static func note(
    _ book: inout Book, _ id: ID<Action>, _ field: String, _ here: Stored, _ there: Stored
  ) throws {
    let place = try place(id, field)
    let now = try #require(Moment(iso: "2026-11-19T15:30:00"))
    let versions = [("test", here), ("k7f3", there)].map { device, value in
      FieldVersion(
        entry: EntryMark(device: device, sequence: place.slot + 1), value: value, moment: now,
        author: "Clerk")
    }
    book.set(kind: place.kind, id: place.id, slot: place.slot, to: there)
    book.note(FieldConflict(place: place, versions: versions))
  }

  /// What the other laptop, which had not heard of this one's answer, makes of a question.
  private func answer(_ field: String, _ device: String) throws -> Batch {
    let place = try Self.place(action, field)
    var there = there
    there.sequence += place.slot
    return try joined.settle(
      place, choosing: EntryMark(device: device, sequence: place.slot + 1), there)
  }

  /// A desk on which the question about the date was answered with 3 December, by keys.
  private func answered(columns: Int = 80, rows: Int = 24) throws -> Session {
    var session = try Session(columns: columns, rows: rows, book: joined)
    session.play("press F2\ntype \"conflicts\"\npress Enter Home")
    let place = try Self.place(action, "due")
    let at = try #require(session.desk.book.openConflicts.firstIndex { $0.place == place })
    for _ in 0..<at { session.play("press Down") }
    session.play("type \"1\"")
    #expect(session.desk.book[action]?.due == Day(iso: "2026-12-03"))
    #expect(session.desk.book.openConflicts.count == 1)
    session.play("press Down")
    return session
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `an answer that comes back is told though no more is open than before`(
    columns: Int, rows: Int
  ) throws {
    var session = try answered(columns: columns, rows: rows)
    var arriving = session.desk.book
    arriving.apply(try answer("due", "k7f3"))
    arriving.apply(try answer("text", "k7f3"))
    #expect(arriving.openConflicts.count == 1)
    #expect(arriving[action]?.due == Day(iso: "2026-12-10"))
    session.happen(.arrived(arriving, [Message(.done, "2 entries arrived.")]))
    #expect(session.words.contains("Asked again"), "\(session.screen)")
    #expect(session.words.contains("Thu 10 Dec 2026"), "\(session.screen)")
    #expect(session.desk.messages.last?.text.contains("the due date of action") == true)
    let told = session.desk.messages.count
    session.happen(.arrived(arriving, []))
    #expect(session.desk.messages.count == told, "what was told is told once")
  }

  @Test func `a value settled here that another laptop changed is told with what stands`() throws {
    var session = try answered()
    var drafting = Drafting(session.desk.book, there)
    drafting.set(action, \.due, Day(iso: "2026-12-17"))
    var arriving = session.desk.book
    arriving.apply(drafting.batch("Move the date"))
    session.happen(.arrived(arriving, []))
    #expect(session.words.contains("Settled here, and changed"), "\(session.screen)")
    #expect(session.words.contains("now Thu 17 Dec 2026"), "\(session.screen)")
  }

  @Test func `a new question is told by what it asks, and the same answer by nothing`() throws {
    var session = try answered()
    var arriving = session.desk.book
    arriving.apply(try answer("due", "test"))
    session.happen(.arrived(arriving, []))
    #expect(!session.words.contains("Asked again"), "\(session.screen)")
    try Self.note(&arriving, action, "evidence", .text("A letter"), .text("Two letters"))
    session.happen(.arrived(arriving, []))
    #expect(session.words.contains("Changed differently on laptops apart"), "\(session.screen)")
  }
}
