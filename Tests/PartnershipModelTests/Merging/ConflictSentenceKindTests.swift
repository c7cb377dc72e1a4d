// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// What is asked about fields of several kinds, as it is read.
struct ConflictSentenceKindTests {
  private func question<Kind: RecordKind>(
    _ scenario: inout ConflictScenario, _ id: ID<Kind>, _ field: String, _ here: Stored?,
    _ there: Stored?
  ) throws -> String {
    let place = try scenario.note(id, field, ("t", here), ("k7f3", there))
    return try scenario.question(place)
  }

  @Test func `an attendance, an item and a plan row`() throws {
    var scenario = try ConflictScenario()
    let meeting = try scenario.fixture.meeting()
    let attendance = ID<Attendance>("t-90")
    let kind = Registry.entry(of: Attendance.self).number
    for (slot, value) in [(3, meeting.text), (4, Fixture.adults.text)] {
      scenario.fixture.book.set(kind: kind, id: attendance.text, slot: slot, to: .text(value))
    }
    let seat = scenario.book.label(of: Owner.seat(Fixture.adults))
    let title = scenario.book.title(of: RecordReference(meeting))
    #expect(
      try question(&scenario, attendance, "state", .text("present"), .text("apologies"))
        == "The attendance of \(seat) at \(title) was changed to Present on this laptop and to "
        + "Apologies on laptop k7f3; which stands?")
    #expect(
      try question(&scenario, attendance, "note", .text("Left early."), nil)
        == "The note of the attendance of \(seat) at \(title) was changed to 'Left early.' on this "
        + "laptop and emptied on laptop k7f3; which stands?")
    let item = try scenario.fixture.item(.otherBusiness, of: meeting)
    let words = scenario.book.sentenceName(of: RecordReference(item))
    #expect(
      try question(&scenario, item, "lead", .text("Chair"), .text("Clerk"))
        == "The lead of \(words) was changed to 'Chair' on this laptop and to 'Clerk' on laptop "
        + "k7f3; which stands?")
  }

  @Test func `the words a record consists of are its wording`() throws {
    var scenario = try ConflictScenario()
    let action = scenario.action
    #expect(
      try question(&scenario, action, "text", .text("Ask the panel"), .text("Write to the panel"))
        == "The wording of action 1 was changed to 'Ask the panel' on this laptop and to 'Write to "
        + "the panel' on laptop k7f3; which stands?")
    scenario.fixture.apply(
      try scenario.book.decide(
        "Go on", body: Fixture.group, mode: .chairsAction, basis: nil, scenario.fixture.now))
    let decision = try scenario.fixture.latest(Decision.self).id
    #expect(
      try question(&scenario, decision, "text", .text("Go on"), .text("Stop"))
        .hasPrefix("The wording of decision TEG-2026-01 was changed to 'Go on' on this laptop"))
  }

  @Test func `states, dates, times, choices and names`() throws {
    var scenario = try ConflictScenario()
    let meeting = try scenario.fixture.meeting()
    let title = scenario.book.title(of: RecordReference(meeting))
    let here = "on this laptop and"
    let there = "on laptop k7f3; which stands?"
    #expect(
      try question(&scenario, meeting, "quorum-note", .text("One short"), .text("Full"))
        == "The quorum note of \(title) was changed to 'One short' \(here) to 'Full' \(there)")
    #expect(
      try question(&scenario, meeting, "minutes", .text("drafting"), .text("chair-checking"))
        .hasPrefix("'Minutes' of \(title) was moved to "))
    let group = scenario.book.name(of: Fixture.group)
    #expect(
      try question(&scenario, Fixture.group, "parent", .text("sgg"), .text("cs"))
        == "'Part of' of \(group) was changed to \(scenario.book.name(of: Fixture.governing)) "
        + "\(here) to \(scenario.book.name(of: Fixture.oversight)) \(there)")
    #expect(
      try question(&scenario, Fixture.group, "since", .text("2026-01-01"), nil)
        == "The date 'Since' of \(group) was moved to 1 Jan 2026 \(here) emptied \(there)")
    #expect(
      try question(&scenario, Fixture.chair, "from", .text("2026-01-01"), nil)
        .contains("was moved to Thu 1 Jan 2026 \(here) emptied \(there)"))
    #expect(
      try question(&scenario, Fixture.chair, "statutory", .flag(true), .flag(false))
        .contains("'Statutory partner' of "))
  }
}
