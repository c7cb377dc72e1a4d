// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Deciding between versions, taking it back, and where that is not allowed.
struct SettlingTests {
  private func inverse(_ batch: Batch, _ scenario: ConflictScenario) -> Batch {
    batch.inverse(did: "Undo", author: "Clerk", moment: scenario.fixture.now.now)
  }

  @Test func `choosing writes the value, and undo brings back the value and the question`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.twoDates()
    let mark = EntryMark(device: "t", sequence: 1)
    let batch = try scenario.book.settle(place, choosing: mark, scenario.fixture.now)
    #expect(batch.settlesConflict)
    #expect(batch.did == "Let the due date of action 1 be Thu 3 Dec 2026")
    scenario.fixture.apply(batch)
    #expect(scenario.book[scenario.action]?.due == day("2026-12-03"))
    #expect(scenario.book.openConflict(at: place) == nil)

    scenario.fixture.apply(inverse(batch, scenario))
    #expect(scenario.book[scenario.action]?.due == day("2026-12-10"))
    #expect(scenario.book.openConflict(at: place)?.versions.count == 2)

    let again = Batch(
      did: "Redo", author: "Clerk", moment: scenario.fixture.now.now, changes: batch.again)
    #expect(again.settlesConflict)
    scenario.fixture.apply(again)
    #expect(scenario.book[scenario.action]?.due == day("2026-12-03"))
    #expect(scenario.book.openConflicts.isEmpty)
  }

  @Test func `choosing what stands keeps the record as it is and ends the question`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.twoDates()
    let mark = EntryMark(device: "k7f3", sequence: 2)
    let batch = try scenario.book.settle(place, choosing: mark, scenario.fixture.now)
    // The value is written again, so that an answer on another laptop does not pass it over.
    let confirmed = try #require(batch.changes.first { $0.id == scenario.action.text }?.fields)
    #expect(confirmed.map(\.old) == confirmed.map(\.new) && confirmed.count == 1)
    #expect(batch.changes.count == 2)
    scenario.fixture.apply(batch)
    #expect(scenario.book.openConflicts.isEmpty)
    let settlement = try #require(scenario.book.all(Settlement.self).first)
    #expect(settlement.subject == "action:\(scenario.action.text)")
    #expect(settlement.field == "due")
    #expect(settlement.versions == ["t:1", "k7f3:2"])
    #expect(settlement.chosen == "k7f3:2")
    let twice = { try scenario.book.settle(place, choosing: mark, scenario.fixture.now) }
    #expect(refusal(twice) == .nothingToChange)
  }

  @Test func `another value written by the ordinary form ends the question for good`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.twoDates()
    let kind = Registry.entry(of: Action.self)
    let batch = try scenario.book.save(
      kind, id: scenario.action.text, values: [place.slot: .text("2026-12-31")],
      scenario.fixture.now)
    scenario.fixture.apply(batch)
    #expect(scenario.book.conflicts.isEmpty)
    let mark = EntryMark(device: "t", sequence: 1)
    let late = { try scenario.book.settle(place, choosing: mark, scenario.fixture.now) }
    let refused = refusal(late)
    #expect(refused == .noSuchConflict(what: "Action 1"))
    #expect(refused?.words.contains("settled or changed since") == true)
  }

  @Test func `an edit of another field leaves the question`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.twoDates()
    let slot = Action.shape.text.slot
    scenario.fixture.apply(
      try scenario.book.save(
        Registry.entry(of: Action.self), id: scenario.action.text,
        values: [slot: .text("Write it well")], scenario.fixture.now))
    #expect(scenario.book.openConflict(at: place) != nil)
  }

  @Test func `an entry that made none of the versions cannot be chosen`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.twoDates()
    let unknown = EntryMark(device: "zzzz", sequence: 1)
    let choose = { try scenario.book.settle(place, choosing: unknown, scenario.fixture.now) }
    #expect(refusal(choose) == .noSuchConflict(what: "Action 1"))
  }

  @Test func `a state that was moved on two laptops is settled to either`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.note(
      scenario.action, "state", ("t", .text("completed")), ("k7f3", .text("in-progress")))
    try scenario.settle(place, "t", 1)
    #expect(scenario.book[scenario.action]?.state == .completed)
  }

  @Test func `a record taken out here and changed there is kept, or taken out after all`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.note(scenario.action, "removed", ("t", .flag(true)), ("k7f3", nil))
    let open = try #require(scenario.book.openConflict(at: place))
    #expect(open.choices.map(\.value) == [.flag(true), nil])
    let mark = EntryMark(device: "t", sequence: 1)
    let batch = try scenario.book.settle(place, choosing: mark, scenario.fixture.now)
    #expect(batch.did == "Take out action 1")
    scenario.fixture.apply(batch)
    #expect(scenario.book[scenario.action] == nil)
    #expect(scenario.book.openConflicts.isEmpty)
    scenario.fixture.apply(inverse(batch, scenario))
    #expect(scenario.book[scenario.action] != nil)
    #expect(scenario.book.openConflict(at: place) != nil)
    try scenario.settle(place, "k7f3", 2)
    #expect(scenario.book[scenario.action] != nil)
    #expect(scenario.book.openConflicts.isEmpty)
  }

  @Test func `a record others refer to stays, and the refusal says who`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.note(
      Fixture.oversight, "removed", ("t", .flag(true)), ("k7f3", nil))
    let mark = EntryMark(device: "t", sequence: 1)
    let choose = { try scenario.book.settle(place, choosing: mark, scenario.fixture.now) }
    guard case .stillReferredTo = refusal(choose) else {
      Issue.record("\(String(describing: refusal(choose)))")
      return
    }
    try scenario.settle(place, "k7f3", 2)
    #expect(scenario.book.openConflicts.isEmpty)
  }

  @Test func `in agreed minutes what stands can be confirmed and nothing else chosen`() throws {
    var scenario = try ConflictScenario()
    let meeting = try scenario.fixture.meeting()
    let entry = try scenario.fixture.minute("The pilot was reviewed.", at: meeting)
    try scenario.fixture.close(meeting)
    let next = try scenario.fixture.meeting(on: "2026-12-15")
    try scenario.fixture.agree(meeting, at: next)
    let place = try scenario.note(
      entry, "text", ("t", .text("It was reviewed.")), ("k7f3", .text("It was looked at.")))
    let mark = EntryMark(device: "t", sequence: 1)
    let choose = { try scenario.book.settle(place, choosing: mark, scenario.fixture.now) }
    let title = scenario.book.title(of: RecordReference(meeting))
    #expect(refusal(choose) == .minutesAgreed(meeting: title))
    #expect(scenario.book.openConflict(at: place) != nil)
    try scenario.settle(place, "k7f3", 2)
    #expect(scenario.book.openConflicts.isEmpty)
    #expect(scenario.book[entry]?.text == "It was looked at.")
  }

  @Test func `a decision's words are settled until its minutes are with members`() throws {
    var scenario = try ConflictScenario()
    let meeting = try scenario.fixture.meeting()
    _ = try scenario.fixture.minute("= The pilot continues.", at: meeting)
    let decision = try scenario.fixture.latest(Decision.self).id
    let words = try scenario.note(
      decision, "text", ("t", .text("It continues.")), ("k7f3", .text("It goes on.")))
    try scenario.settle(words, "t", 1)
    #expect(scenario.book[decision]?.text == "It continues.")
    try scenario.fixture.close(meeting)
    scenario.fixture.apply(
      try scenario.book.moveMinutes(of: meeting, to: .circulated, scenario.fixture.now))
    let basis = try scenario.note(
      decision, "basis", ("t", .text("Cost.")), ("k7f3", .text("Need.")))
    let mark = EntryMark(device: "t", sequence: 1)
    let choose = { try scenario.book.settle(basis, choosing: mark, scenario.fixture.now) }
    guard case .minutesCirculated = refusal(choose) else {
      Issue.record("\(String(describing: refusal(choose)))")
      return
    }
    let carried = try scenario.note(
      decision, "carried-out", ("t", .text("done")), ("k7f3", .text("not-to-be")))
    try scenario.settle(carried, "t", 1)
    #expect(scenario.book[decision]?.carriedOut == .done)
  }

  @Test func `a value that names what was taken out since is refused`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.note(
      scenario.action, "owner", ("t", .text("seat:gone")),
      ("k7f3", Owner.seat(Fixture.adults).stored))
    let mark = EntryMark(device: "t", sequence: 1)
    let choose = { try scenario.book.settle(place, choosing: mark, scenario.fixture.now) }
    #expect(refusal(choose) == .missingReference(field: "Owner", kind: "seat", id: "gone"))
  }

  @Test func `a group is not settled under itself`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.note(
      Fixture.group, "parent", ("t", .text("teg")), ("k7f3", .text("sgg")))
    let mark = EntryMark(device: "t", sequence: 1)
    let choose = { try scenario.book.settle(place, choosing: mark, scenario.fixture.now) }
    guard case .cycle = refusal(choose) else {
      Issue.record("\(String(describing: refusal(choose)))")
      return
    }
  }
}
