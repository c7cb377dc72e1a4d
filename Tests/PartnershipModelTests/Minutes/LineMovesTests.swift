// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Lines moved, joined, split and gone on from.
struct LineMovesTests {
  private var fixture: Fixture
  private let meeting: ID<Meeting>
  private let item: ID<AgendaItem>

  init() throws {
    fixture = try Fixture()
    meeting = try fixture.meeting()
    item = try fixture.item(.otherBusiness, of: meeting)
    for line in ["One", "! Two @Designated Nurse by 12 dec", "Three", "= Four it is"] {
      _ = try fixture.minute(line, at: meeting)
    }
  }

  private var texts: [String] { fixture.book.entries(of: item).map(\.text) }
  private func entry(_ place: Int) -> Record<MinuteEntry> { fixture.book.entries(of: item)[place] }

  private func understood(_ typed: String) throws -> [CaptureLine] {
    fixture.book.surroundings(
      of: try #require(fixture.book[meeting]), today: fixture.today
    ).understandAll(typed)
  }

  @Test mutating func `a line moves one place, and the first and last stay`() throws {
    fixture.apply(try fixture.book.moveEntry(entry(2).id, by: -1, fixture.now))
    #expect(texts == ["One", "Three", "Two", "Four it is"])
    fixture.apply(try fixture.book.moveEntry(entry(2).id, by: 1, fixture.now))
    #expect(texts == ["One", "Three", "Four it is", "Two"])
    let book = fixture.book
    let now = fixture.now
    #expect(
      refusal { try book.moveEntry(entry(0).id, by: -1, now) }
        == .atTheEnd(what: "Minute \(book.number(of: entry(0)))", isFirst: true))
    #expect(
      refusal { try book.moveEntry(entry(3).id, by: 1, now) }
        == .atTheEnd(what: "Minute \(book.number(of: entry(3)))", isFirst: false))
  }

  @Test mutating func `lines that two laptops put in one place can still be ordered`() throws {
    var drafting = Drafting(fixture.book, fixture.now)
    for entry in fixture.book.entries(of: item) { drafting.set(entry.id, \.position, 1000) }
    fixture.apply(drafting.batch("Merged"))
    let before = texts
    fixture.apply(try fixture.book.moveEntry(entry(0).id, by: 1, fixture.now))
    #expect(texts == [before[1], before[0], before[2], before[3]])
  }

  @Test mutating func `a line moves under another item and keeps what it recorded`() throws {
    let other = try fixture.item(.nextMeeting, of: meeting)
    let action = entry(1)
    fixture.apply(try fixture.book.moveEntry(action.id, to: other, fixture.now))
    #expect(texts == ["One", "Three", "Four it is"])
    #expect(fixture.book.entries(of: other).map(\.id) == [action.id])
    #expect(fixture.book[other]?.state == .done)
    #expect(try fixture.latest(Action.self).entry == action.id)
    let again = fixture.book
    let now = fixture.now
    #expect(refusal { try again.moveEntry(action.id, to: other, now) } == .nothingToChange)
  }

  @Test mutating func `a line of another meeting's agenda is no place to move to`() throws {
    let later = try fixture.meeting(on: "2026-12-15", start: false)
    let other = try fixture.item(.otherBusiness, of: later)
    let book = fixture.book
    let (id, now) = (entry(0).id, fixture.now)
    #expect(refusal { try book.moveEntry(id, to: other, now) } != nil)
  }

  @Test mutating func `a note joins the line above it, whose record goes on`() throws {
    fixture.apply(try fixture.book.joinEntry(entry(2).id, fixture.now))
    #expect(texts == ["One", "Two Three", "Four it is"])
    let action = try fixture.latest(Action.self)
    #expect(action.text == "Two Three" && action.owner == .seat(Fixture.nurse))
    #expect(action.due == day("2026-12-12"))
  }

  @Test mutating func `an action joins a note above it and stays an action`() throws {
    fixture.apply(try fixture.book.joinEntry(entry(1).id, fixture.now))
    #expect(texts == ["One Two", "Three", "Four it is"])
    #expect(entry(0).kind == .action)
    #expect(try fixture.latest(Action.self).text == "One Two")
  }

  @Test mutating func `two lines that each made a record are not joined`() throws {
    fixture.apply(try fixture.book.moveEntry(entry(3).id, by: -1, fixture.now))
    let book = fixture.book
    let (id, now) = (entry(2).id, fixture.now)
    let numbers = (book.number(of: entry(1)), book.number(of: entry(2)))
    let refused = refusal { try book.joinEntry(id, now) }
    #expect(refused == .cannotJoin(numbers.0, "an action", numbers.1, "a decision"))
    let first = entry(0).id
    #expect(refusal { try book.joinEntry(first, now) } == .nothingAbove(what: "join to"))
  }

  @Test mutating func `going on from an action adds its words and takes up a new date`() throws {
    let action = entry(1).id
    fixture.apply(
      try fixture.book.addEntries(
        try understood("+ and tell the school by 18 dec"), to: item, after: action, fixture.now))
    let record = try fixture.latest(Action.self)
    #expect(record.text == "Two and tell the school")
    #expect(record.due == day("2026-12-18") && record.owner == .seat(Fixture.nurse))
    #expect(texts.count == 4)
  }

  @Test mutating func `going on without a place goes on from the last line`() throws {
    fixture.apply(
      try fixture.book.addEntries(try understood("… until March"), to: item, fixture.now))
    #expect(texts.last == "Four it is until March")
    #expect(try fixture.latest(Decision.self).text == "Four it is until March")
  }

  @Test mutating func `there is nothing to go on from under an empty item`() throws {
    let empty = try fixture.item(.nextMeeting, of: meeting)
    let read = try understood("+ more")
    let book = fixture.book
    let now = fixture.now
    #expect(
      refusal { try book.addEntries(read, to: empty, now) } == .nothingAbove(what: "continue"))
  }

  @Test mutating func `a line is split into two in one batch`() throws {
    let first = entry(0)
    let lines = try understood("One half") + (try understood("! The other half by fri"))
    let batch = try fixture.book.editEntry(first.id, to: lines, fixture.now)
    fixture.apply(batch)
    #expect(Array(texts.prefix(3)) == ["One half", "The other half", "Two"])
    #expect(fixture.book.all(Action.self).map(\.number) == [1, 2])
    fixture.apply(batch.inverse(did: "Undo", author: "Clerk", moment: fixture.now.now))
    #expect(texts == ["One", "Two", "Three", "Four it is"])
  }
}
