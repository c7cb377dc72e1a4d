// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct BookTests {
  private func move(_ seat: String, to body: ID<Body>?, in fixture: inout Fixture) {
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(ID<Seat>(seat), \.body, body)
    fixture.apply(drafting.batch("Move"))
  }

  private func seats(of body: ID<Body>, _ fixture: Fixture) -> [String] {
    fixture.book.those(\Seat.body, body).map(\.id.text)
  }

  @Test func `those that refer to a record follow a changed reference`() throws {
    var fixture = try Fixture()
    move("teg-nurse", to: Fixture.oversight, in: &fixture)
    #expect(!seats(of: Fixture.group, fixture).contains("teg-nurse"))
    #expect(seats(of: Fixture.oversight, fixture) == ["teg-nurse", "cs-chair", "cs-teg"])
    move("teg-nurse", to: nil, in: &fixture)
    #expect(seats(of: Fixture.oversight, fixture) == ["cs-chair", "cs-teg"])
  }

  @Test func `those that refer to a record stay in the order they were made`() throws {
    var fixture = try Fixture()
    let before = seats(of: Fixture.group, fixture)
    move("teg-adults", to: Fixture.oversight, in: &fixture)
    move("teg-adults", to: Fixture.group, in: &fixture)
    #expect(seats(of: Fixture.group, fixture) == before)
  }

  @Test func `removed records are in no list, and come back when restored`() throws {
    var fixture = try Fixture()
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.remove(Fixture.nurse)
    fixture.apply(drafting.batch("Remove"))
    #expect(fixture.book[Fixture.nurse] == nil)
    #expect(!seats(of: Fixture.group, fixture).contains("teg-nurse"))
    #expect(fixture.book.allEver(Seat.self).contains { $0.id == Fixture.nurse })
    drafting = Drafting(fixture.book, fixture.now)
    drafting.restore(Fixture.nurse)
    fixture.apply(drafting.batch("Restore"))
    #expect(fixture.book[Fixture.nurse]?.role == "Designated Nurse")
  }

  @Test func `the count of records leaves removed ones out`() throws {
    var fixture = try Fixture()
    let before = fixture.book.recordCount
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.remove(Fixture.nurse)
    fixture.apply(drafting.batch("Remove"))
    #expect(fixture.book.recordCount == before - 1)
  }

  @Test func `a reference that is empty finds nothing`() throws {
    let fixture = try Fixture()
    #expect(fixture.book[ID<Body>?.none] == nil)
    #expect(fixture.book[ID<Body>("nobody")] == nil)
  }

  @Test func `values in words name records, dates and choices`() throws {
    let fixture = try Fixture()
    let book = fixture.book
    #expect(book.words(.text("2026-11-20"), of: Action.shape.due) == "Fri 20 Nov 2026")
    #expect(book.words(.text("in-progress"), of: Action.shape.state) == "In Progress")
    #expect(book.words(.text("teg"), of: Action.shape.body) == "Tackling Exploitation Group")
    #expect(book.words(.text("agency:health"), of: Action.shape.owner) == "Community Health Trust")
    #expect(book.words(nil, of: Action.shape.due) == "not stated")
  }

  @Test func `a long title is cut at a word`() {
    let text = String(repeating: "word ", count: 30)
    let short = Book.shortened(text, to: 22)
    #expect(short == "word word word word…")
    #expect(Book.shortened("short") == "short")
  }
}
