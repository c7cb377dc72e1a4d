// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Which conflicts are still a question, and in what order they are asked.
struct OpenConflictTests {
  @Test func `two values of one field are a question until somebody decides`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.twoDates()
    #expect(scenario.book.openConflicts.map(\.place) == [place])
    try scenario.settle(place, "t", 1)
    #expect(scenario.book.openConflicts.isEmpty)
    #expect(scenario.book.conflicts[place] != nil)
  }

  @Test func `a decision that did not know of a third version leaves the question open`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.twoDates()
    try scenario.settle(place, "t", 1)
    try scenario.note(
      scenario.action, "due", ("t", .text("2026-12-03")), ("k7f3", .text("2026-12-10")),
      ("m2x9", .text("2026-12-17")))
    #expect(scenario.book.openConflicts.count == 1)
    try scenario.settle(place, "m2x9", 3)
    #expect(scenario.book.openConflicts.isEmpty)
    #expect(scenario.book.all(Settlement.self).count == 1)
  }

  @Test func `a decision that knew of more versions than there are settles too`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.note(
      scenario.action, "due", ("t", .text("2026-12-03")), ("k7f3", .text("2026-12-10")),
      ("m2x9", .text("2026-12-17")))
    try scenario.settle(place, "t", 1)
    _ = try scenario.twoDates()
    #expect(scenario.book.openConflicts.isEmpty)
  }

  @Test func `two laptops that decide differently ask again, and one answer ends it`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.twoDates()
    let before = scenario.book
    var there = scenario.fixture.now
    there.device = "k7f3"
    let other = try before.settle(place, choosing: EntryMark(device: "k7f3", sequence: 2), there)
    try scenario.settle(place, "t", 1)
    scenario.fixture.apply(other)
    #expect(scenario.book.openConflicts.map(\.place) == [place])
    try scenario.settle(place, "t", 1)
    #expect(scenario.book.openConflicts.isEmpty)
    #expect(scenario.book.all(Settlement.self).count == 1)
    #expect(scenario.book[scenario.action]?.due == day("2026-12-03"))
  }

  @Test func `two laptops that decide alike leave nothing to ask`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.twoDates()
    let before = scenario.book
    var there = scenario.fixture.now
    there.device = "k7f3"
    let other = try before.settle(place, choosing: EntryMark(device: "t", sequence: 1), there)
    try scenario.settle(place, "t", 1)
    scenario.fixture.apply(other)
    #expect(scenario.book.openConflicts.isEmpty)
    #expect(scenario.book.all(Settlement.self).count == 2)
  }

  @Test func `equal values are one choice, whichever laptop's entry is named`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.note(
      scenario.action, "due", ("t", .text("2026-12-03")), ("k7f3", .text("2026-12-10")),
      ("m2x9", .text("2026-12-03")))
    let conflict = try #require(scenario.book.openConflict(at: place))
    #expect(conflict.choices.map(\.versions.count) == [2, 1])
    let before = scenario.book
    var there = scenario.fixture.now
    there.device = "k7f3"
    let other = try before.settle(place, choosing: EntryMark(device: "m2x9", sequence: 3), there)
    try scenario.settle(place, "t", 1)
    scenario.fixture.apply(other)
    #expect(scenario.book.openConflicts.isEmpty)
  }

  @Test func `nothing is asked about a record that was taken out for good`() throws {
    var scenario = try ConflictScenario()
    _ = try scenario.twoDates()
    let due = try scenario.place(scenario.action, "due")
    scenario.fixture.book.set(kind: due.kind, id: due.id, slot: 0, to: .flag(true))
    #expect(scenario.book.openConflicts.isEmpty)
  }

  @Test(arguments: Registry.kinds.map(\.number))
  func `the order of records, computed figures and book-keeping are no question`(
    number: Int
  ) throws {
    let kind = Registry.kinds[number]
    for name in ["position", "digest", "frozen", "frozen-open", "size"] {
      guard let slot = kind.slot(named: name), kind.names.name != StatementPosition.about.name
      else { continue }
      #expect(kind.arrangingSlots.contains(slot), "\(kind.names.name) \(name)")
    }
    if kind.names.name == Settlement.about.name {
      #expect(kind.arrangingSlots == Set(kind.fields.map(\.slot)))
    } else {
      #expect(!kind.arrangingSlots.contains(0))
      #expect(kind.arrangingSlots.count < kind.ownFields.count)
    }
  }

  @Test func `the order of two lines typed on two laptops is never asked about`() throws {
    var scenario = try ConflictScenario()
    let meeting = try scenario.fixture.meeting()
    let entry = try scenario.fixture.minute("The pilot was reviewed.", at: meeting)
    try scenario.note(entry, "position", ("t", .number(10)), ("k7f3", .number(20)))
    #expect(scenario.book.conflicts.isEmpty)
    try scenario.note(entry, "text", ("t", .text("One.")), ("k7f3", .text("Two.")))
    #expect(scenario.book.openConflicts.count == 1)
  }

  @Test func `questions come by group, meeting, record and field`() throws {
    var scenario = try ConflictScenario()
    let second = try scenario.fixture.action("Tell them")
    let meeting = try scenario.fixture.meeting()
    let entry = try scenario.fixture.minute("The pilot was reviewed.", at: meeting)
    let body = Fixture.oversight
    try scenario.note(second, "text", ("t", .text("A")), ("k7f3", .text("B")))
    try scenario.note(scenario.action, "due", ("t", nil), ("k7f3", .text("2026-12-10")))
    try scenario.note(scenario.action, "text", ("t", .text("A")), ("k7f3", .text("B")))
    try scenario.note(entry, "text", ("t", .text("A")), ("k7f3", .text("B")))
    try scenario.note(body, "note", ("t", .text("A")), ("k7f3", .text("B")))
    let asked = scenario.book.openConflicts.map(\.place)
    let groups = asked.map { $0.reference.kind }
    #expect(asked.filter { $0.id == scenario.action.text }.map(\.slot) == [5, 7])
    let first = try #require(asked.firstIndex { $0.id == scenario.action.text })
    let other = try #require(asked.firstIndex { $0.id == second.text })
    let line = try #require(asked.firstIndex { $0.id == entry.text })
    #expect(first < other && other < line)
    #expect(groups == ["body", "action", "action", "action", "minute"])
  }
}
