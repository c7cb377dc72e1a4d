// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct EntryTests {
  private func edit(_ id: ID<MinuteEntry>, _ typed: String, in fixture: inout Fixture) throws {
    let entry = try #require(fixture.book[id])
    let meeting = try #require(fixture.book[entry.meeting])
    let line = fixture.book.surroundings(of: meeting, today: fixture.today)
      .understand(typed, as: entry.kind)
    fixture.apply(try fixture.book.editEntry(id, to: line, fixture.now))
  }

  private func number(of entry: Record<MinuteEntry>, _ book: Book) -> String? {
    switch entry.kind {
    case .action: book[entry.action].map { "\($0.number)" }
    case .decision: book[entry.decision].map { "\($0.number)" }
    case .escalation: book[entry.escalation].map { "\($0.number)" }
    default: nil
    }
  }

  @Test(arguments: EntryKind.chosen, EntryKind.chosen)
  func `a line becomes any kind and back, keeping its identity and its number`(
    from: EntryKind, to: EntryKind
  ) throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    let mark = from.mark.map { "\($0) " } ?? ""
    let id = try fixture.minute(mark + "Share the data", at: meeting)
    let first = try #require(fixture.book[id])
    let given = number(of: first, fixture.book)
    guard from != to else {
      #expect(
        refusal { try fixture.book.convertEntry(id, to: to, fixture.now) } == .nothingToChange)
      return
    }
    fixture.apply(try fixture.book.convertEntry(id, to: to, fixture.now))
    let second = try #require(fixture.book[id])
    #expect(second.kind == to && second.text == "Share the data")
    #expect(
      (number(of: second, fixture.book) != nil) == [.action, .decision, .escalation].contains(to))
    let live =
      fixture.book.all(Action.self).count + fixture.book.all(Decision.self).count
      + fixture.book.all(Escalation.self).count
    #expect(live == (number(of: second, fixture.book) == nil ? 0 : 1))
    fixture.apply(try fixture.book.convertEntry(id, to: from, fixture.now))
    let third = try #require(fixture.book[id])
    #expect(third.kind == from && number(of: third, fixture.book) == given)
  }

  @Test func `an action that comes back has its owner, date and state again`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    let id = try fixture.minute("! Share it @Designated Nurse by 12 dec", at: meeting)
    fixture.apply(try fixture.book.convertEntry(id, to: .note, fixture.now))
    fixture.apply(try fixture.book.convertEntry(id, to: .action, fixture.now))
    let action = try fixture.latest(Action.self)
    #expect(action.owner == .seat(Fixture.nurse) && action.due == day("2026-12-12"))
    #expect(action.state == .notStarted && action.entry == id && action.meeting == meeting)
  }

  @Test func `an action that comes back with an owner leaves proposed`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    let id = try fixture.minute("! Share it", at: meeting)
    #expect(try fixture.latest(Action.self).state == .proposed)
    try edit(id, "= Shared", in: &fixture)
    try edit(id, "! Share it @police", in: &fixture)
    #expect(try fixture.latest(Action.self).state == .notStarted)
  }

  @Test func `an escalation that comes back takes the ask that was typed`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    let id = try fixture.minute("^ No data", at: meeting)
    fixture.apply(try fixture.book.convertEntry(id, to: .note, fixture.now))
    try edit(id, "^ No data Ask: require it", in: &fixture)
    let escalation = try fixture.latest(Escalation.self)
    #expect(escalation.number == 1 && escalation.ask == "require it")
  }

  @Test(arguments: [
    "! Share it @Designated Nurse, CHT by 2026-12-11", "! Share it", "= It goes on", "A note",
    "^ No data Ask: require it", "? Why", "\" I was heard",
  ])
  func `a line typed again as it stands changes nothing`(typed: String) throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    let id = try fixture.minute(typed, at: meeting)
    let entry = try #require(fixture.book[id])
    #expect(fixture.book.typedForm(of: entry) == typed)
    let line = fixture.book.surroundings(
      of: try #require(fixture.book[meeting]), today: fixture.today
    )
    .understand(fixture.book.typedForm(of: entry), as: entry.kind)
    #expect(refusal { try fixture.book.editEntry(id, to: line, fixture.now) } == .nothingToChange)
  }

  @Test func `an edited line changes what it records, and what it no longer says goes`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    let id = try fixture.minute("! Share it @Designated Nurse by 12 dec", at: meeting)
    try edit(id, "Share all of it @West Mercia Police", in: &fixture)
    var action = try fixture.latest(Action.self)
    #expect(action.text == "Share all of it" && action.owner == .agency(ID("police")))
    #expect(action.due == nil && action.state == .notStarted)
    try edit(id, "Share all of it", in: &fixture)
    action = try fixture.latest(Action.self)
    #expect(action.owner == nil && action.state == .proposed)
  }

  @Test func `a line with a problem is not recorded`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    #expect(throws: Refusal.unknownOwner("Wizard")) {
      try fixture.minute("! Share it @Wizard", at: meeting)
    }
    #expect(throws: Refusal.practitionerPolicy) {
      try fixture.minute("^ A professional disagreement about a case Ask: rule", at: meeting)
    }
    #expect(fixture.book.all(MinuteEntry.self).isEmpty)
  }

  @Test func `a line taken out goes with what it recorded, and the numbers move up`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    let first = try fixture.minute("! One @police", at: meeting)
    let second = try fixture.minute("Two", at: meeting)
    #expect(try fixture.book.number(of: #require(fixture.book[second])) == "6.2")
    fixture.apply(try fixture.book.removeEntry(first, fixture.now))
    #expect(fixture.book.all(Action.self).isEmpty)
    #expect(try fixture.book.number(of: #require(fixture.book[second])) == "6.1")
    #expect(
      try fixture.book.citation(of: #require(fixture.book[second])) == "min 6.1, 24 Nov 2026")
  }

  @Test func `lines put one after another in the middle stay in order, however many`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    let item = try fixture.item(.otherBusiness, of: meeting)
    var after = try fixture.minute("First", at: meeting)
    _ = try fixture.minute("Last", at: meeting)
    let surroundings = fixture.book.surroundings(
      of: try #require(fixture.book[meeting]), today: fixture.today)
    for number in 1...40 {
      let line = surroundings.understand("Line \(number)")
      fixture.apply(try fixture.book.addEntry(line, to: item, after: after, fixture.now))
      after = try fixture.latest(MinuteEntry.self).id
    }
    let texts = fixture.book.entries(of: item).map(\.text)
    #expect(texts == ["First"] + (1...40).map { "Line \($0)" } + ["Last"])
  }

  @Test func `minuting an item marks it dealt with`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    _ = try fixture.minute("Heard", at: meeting, under: .standing)
    #expect(try fixture.book[fixture.item(.standing, of: meeting)]?.state == .done)
  }
}
