// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct DeclarationTests {
  private func full() throws -> (Fixture, ID<Meeting>, [ID<AgendaItem>]) {
    var fixture = try Fixture()
    let id = try fixture.meeting()
    fixture.apply(try fixture.book.setRemainingAttendance(id, to: .present, fixture.now))
    return (fixture, id, fixture.book.agenda(of: id).map(\.id))
  }

  private func draft(
    _ item: ID<AgendaItem>?, _ conduct: InterestConduct?, seat: ID<Seat> = Fixture.nurse
  ) -> DeclarationDraft {
    DeclarationDraft(
      who: "Designated Nurse, CHT", interest: "Works for the provider", member: .seat(seat),
      item: item, conduct: conduct)
  }

  @Test func `who withdraws is out of the room for the item, and only for it`() throws {
    var (fixture, id, items) = try full()
    fixture.apply(
      try fixture.book.addDeclaration(draft(items[4], .withdrew), at: id, fixture.now))
    let record = try #require(fixture.book[id])
    let outcomes = items.map { fixture.book.quorumOutcome(of: record, during: $0) }
    #expect(outcomes.enumerated().allSatisfy { ($0 == 4) == ($1 == .notQuorate) })
    let movement = try fixture.latest(Movement.self)
    #expect(
      fixture.book.words(of: movement)
        == "Designated Nurse, CHT, withdrew for item 5 (declared interest) and returned.")
    let made = try fixture.latest(Declaration.self)
    #expect(made.seat == Fixture.nurse && made.doneAboutIt == "Withdrew")
    #expect(fixture.book.declarations(on: items[4]).map(\.id) == [made.id])
  }

  @Test func `what was done can be said later, and withdrawing follows it both ways`() throws {
    var (fixture, id, items) = try full()
    fixture.apply(try fixture.book.addDeclaration(draft(items[4], nil), at: id, fixture.now))
    let made = try fixture.latest(Declaration.self).id
    #expect(fixture.book[made]?.doneAboutIt == nil)
    fixture.apply(try fixture.book.setConduct(made, to: .withdrew, fixture.now))
    #expect(fixture.book.all(Movement.self).count == 1)
    let movement = try fixture.latest(Movement.self).id
    let without = try fixture.book.removeMovement(movement, fixture.now)
    var other = fixture.book
    other.apply(without)
    #expect(other.all(Movement.self).isEmpty && other[made]?.doneAboutIt == nil)
    fixture.apply(try fixture.book.setConduct(made, to: .tookNoPart, fixture.now))
    #expect(fixture.book.all(Movement.self).isEmpty)
    #expect(fixture.book[made]?.doneAboutIt == "Took no part")
    #expect(
      refusal { try fixture.book.setConduct(made, to: .tookNoPart, fixture.now) }
        == .nothingToChange)
  }

  @Test func `nobody withdraws from no item, from another meeting's, or when not there`() throws {
    var (fixture, id, items) = try full()
    let attempt = { (draft: DeclarationDraft, fixture: Fixture) in
      refusal { try fixture.book.addDeclaration(draft, at: id, fixture.now) }
    }
    #expect(
      attempt(draft(nil, .withdrew), fixture)
        == .requiredField(kind: "Declaration of interest", field: "Item"))
    var nameless = draft(items[4], .withdrew)
    nameless.member = nil
    #expect(
      attempt(nameless, fixture)
        == .requiredField(kind: "Declaration of interest", field: "Seat"))
    #expect(attempt(draft(ID("elsewhere"), .stayed), fixture) != nil)
    fixture.apply(
      try fixture.book.setAttendance(id, seat: Fixture.nurse, to: .absent, fixture.now))
    #expect(
      attempt(draft(items[4], .withdrew), fixture)
        == .notInTheRoom(who: "Designated Nurse, CHT", item: 5))
    #expect(fixture.book.all(Declaration.self).isEmpty)
  }

  @Test func `a declaration is taken out with its withdrawal, and the last leaves it unasked`()
    throws
  {
    var (fixture, id, items) = try full()
    fixture.apply(
      try fixture.book.addDeclaration(draft(items[4], .withdrew), at: id, fixture.now))
    fixture.apply(
      try fixture.book.addDeclaration(
        draft(items[5], .stayed, seat: Fixture.chair), at: id, fixture.now))
    let first = fixture.book.declarations(at: id)[0].id
    fixture.apply(try fixture.book.removeDeclaration(first, fixture.now))
    #expect(fixture.book.all(Movement.self).isEmpty)
    #expect(fixture.book[id]?.declarations == .made)
    let last = fixture.book.declarations(at: id)[0].id
    fixture.apply(try fixture.book.removeDeclaration(last, fixture.now))
    #expect(fixture.book[id]?.declarations == nil)
  }

  @Test func `registered interests of those present are shown while they hold`() throws {
    var (fixture, id, _) = try full()
    var drafting = Drafting(fixture.book, fixture.now)
    for (text, seat, to) in [
      ("Trustee of a shelter", Fixture.nurse, nil), ("Was a governor", Fixture.nurse, "2026-01-31"),
      ("Sits on the board", Fixture.adults, nil),
    ] as [(String, ID<Seat>, String?)] {
      let new = drafting.create(Interest.self)
      drafting.set(new, \.seat, seat)
      drafting.set(new, \.text, text)
      drafting.set(new, \.to, to.map { day($0) })
    }
    fixture.apply(drafting.batch("Fill the register"))
    let shown = { (fixture: Fixture) in
      fixture.book.standingInterests(at: try #require(fixture.book[id])).map(\.interest.text)
    }
    #expect(try shown(fixture) == ["Sits on the board", "Trustee of a shelter"])
    fixture.apply(
      try fixture.book.setAttendance(id, seat: Fixture.adults, to: .apologies, fixture.now))
    #expect(try shown(fixture) == ["Trustee of a shelter"])
  }
}
