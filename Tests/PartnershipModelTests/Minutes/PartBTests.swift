// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct PartBTests {
  @Test(arguments: [
    ("[B] ! Ring them @Designated Nurse by 12 dec", EntryKind.action),
    ("[b]= The case goes to the panel", .decision), ("[B] A plain line", .note),
  ])
  func `a line typed with the mark is minuted in Part B with what it records`(
    typed: String, kind: EntryKind
  ) throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    let id = try fixture.minute(typed, at: meeting)
    let entry = try #require(fixture.book[id])
    #expect(entry.kind == kind && entry.marking == .officialSensitive)
    #expect(!entry.text.contains("[B]"))
    #expect(fixture.book.typedForm(of: entry).hasPrefix("[B] "))
    #expect(fixture.book[entry.action]?.marking ?? .officialSensitive == .officialSensitive)
    #expect(fixture.book[entry.decision]?.marking ?? .officialSensitive == .officialSensitive)
    #expect(fixture.book.hasPartB(meeting))
  }

  @Test func `a line is put into Part B and opened again, and its action with it`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    let id = try fixture.minute("! Ring them @Designated Nurse by 12 dec", at: meeting)
    let action = try fixture.latest(Action.self).id
    fixture.apply(try fixture.book.restrict(id, true, fixture.now))
    #expect(fixture.book[action]?.marking == .officialSensitive)
    #expect(refusal { try fixture.book.restrict(id, true, fixture.now) } == .nothingToChange)
    fixture.apply(try fixture.book.restrict(id, false, fixture.now))
    #expect(fixture.book[id]?.marking == .official)
    #expect(fixture.book[action]?.marking == .official)
    #expect(!fixture.book.hasPartB(meeting))
  }

  @Test func `an item in Part B takes all its lines with it, present and to come`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    let early = try fixture.minute("= The panel sits in March", at: meeting)
    let item = try fixture.item(.otherBusiness, of: meeting)
    fixture.apply(try fixture.book.restrict(item, true, fixture.now))
    let late = try fixture.minute("! Ring them @Designated Nurse by 12 dec", at: meeting)
    for line in [early, late] {
      #expect(fixture.book.isRestricted(try #require(fixture.book[line])))
    }
    #expect(try fixture.latest(Decision.self).marking == .officialSensitive)
    #expect(try fixture.latest(Action.self).marking == .officialSensitive)
    let number = fixture.book.number(of: try #require(fixture.book[item]))
    #expect(
      refusal { try fixture.book.restrict(late, false, fixture.now) }
        == .itemInPartB(item: number, title: "Any other business"))
    fixture.apply(try fixture.book.restrict(item, false, fixture.now))
    #expect(!fixture.book.hasPartB(meeting))
    #expect(try fixture.latest(Action.self).marking == .official)
  }

  @Test func `a change of words or of kind leaves a line in Part B unless the mark is taken away`()
    throws
  {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    let id = try fixture.minute("[B] A plain line", at: meeting)
    let around = fixture.book.surroundings(
      of: try #require(fixture.book[meeting]), today: fixture.today)
    let words = around.understand("Other words")
    fixture.apply(try fixture.book.editEntry(id, to: words, fixture.now))
    #expect(fixture.book[id]?.marking == .officialSensitive)
    fixture.apply(try fixture.book.convertEntry(id, to: .decision, fixture.now))
    #expect(fixture.book[id]?.marking == .officialSensitive)
    #expect(try fixture.latest(Decision.self).marking == .officialSensitive)
    var open = around.understand("= Open words now")
    open.isRestricted = false
    fixture.apply(try fixture.book.editEntry(id, to: open, fixture.now))
    #expect(fixture.book[id]?.marking == .official)
    #expect(try fixture.latest(Decision.self).marking == .official)
  }

  @Test func `an item in Part B that is carried stays in Part B on the next agenda`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    fixture.apply(
      try fixture.book.addItem(
        "The panel's case", to: meeting, agreement: "Urgent", fixture.now))
    let item = try fixture.latest(AgendaItem.self).id
    fixture.apply(try fixture.book.restrict(item, true, fixture.now))
    fixture.apply(try fixture.book.setItem(item, to: .carried, fixture.now))
    try fixture.close(meeting)
    let next = try fixture.meeting(on: "2027-01-12")
    let carried = try #require(
      fixture.book.agenda(of: next).first { $0.title == "The panel's case" })
    #expect(fixture.book.isRestricted(carried))
  }

  @Test func `an item that brings a marked escalation is in Part B where it arrives`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    _ = try fixture.minute("[B] ^ No data on the case Ask: require it", at: meeting)
    try fixture.close(meeting)
    let above = try fixture.meeting(of: Fixture.governing, on: "2026-12-01")
    let item = try #require(fixture.book[try fixture.item(.escalationReceived, of: above)])
    #expect(fixture.book.isRestricted(item) && item.marking == .officialSensitive)
    fixture.apply(try fixture.book.restrict(item.id, false, fixture.now))
    #expect(!fixture.book.isRestricted(try #require(fixture.book[item.id])))
  }
}
