// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct MeetingCycleTests {
  /// The fixture's group with these values in its fields, as a form saves them.
  private func group(_ values: [String: Stored]) throws -> Record<Body> {
    var fixture = try Fixture()
    try fixture.setGroup(values)
    return try #require(fixture.book[Fixture.group])
  }

  /// Field values with the words and the number of meetings they come to.
  private static let rules: [(values: [String: Stored], words: String, expected: Int?)] = [
    (["cycle": .text("number-a-year"), "meetings-per-year": .number(4)], "4 a year", 4),
    (["cycle": .text("number-a-year"), "meetings-per-year": .number(1)], "once a year", 1),
    (
      ["cycle": .text("named-months"), "meeting-months": .list(["Feb", "september"])],
      "September and February", 2
    ),
    (
      ["cycle": .text("named-months"), "meeting-months": .list(["Jan, May and Oct."])],
      "May, October and January", 3
    ),
    (["cycle": .text("on-demand"), "meetings-per-year": .number(4)], "on demand", nil),
    (["cycle": .text("not-stated"), "meetings-per-year": .number(4)], "not stated", nil),
    ([:], "not stated", nil),
  ]

  @Test(arguments: rules)
  func `a rule has its words and its number`(
    values: [String: Stored], words: String, expected: Int?
  ) throws {
    let cycle = try group(values).meetingCycle
    #expect(cycle.words == words)
    #expect(cycle.expected == expected)
  }

  @Test func `where no rule is chosen a number of meetings a year is one`() throws {
    #expect(try group(["meetings-per-year": .number(6)]).meetingCycle == .numberAYear(6))
    #expect(try group(["meeting-months": .list(["May"])]).meetingCycle == .namedMonths([5]))
  }

  @Test(arguments: [0, -3, 367, Int.max])
  func `a number no year can hold says nothing`(number: Int) throws {
    #expect(try group(["meetings-per-year": .number(number)]).meetingCycle == .notStated)
  }

  @Test func `a month that is none is refused by name`() throws {
    let fixture = try Fixture()
    let refused = refusal {
      try fixture.savingGroup(["meeting-months": .list(["May", "Smarch"])])
    }
    #expect(
      refused?.words
        == "'Months it meets' cannot be 'smarch'; it takes names of months such as September or Feb."
    )
  }

  @Test func `a rule without what it rests on is refused`() throws {
    let fixture = try Fixture()
    #expect(
      refusal { try fixture.savingGroup(["cycle": .text("named-months")]) }
        == .needsText(what: "'Months it meets'"))
    #expect(
      refusal { try fixture.savingGroup(["cycle": .text("number-a-year")]) }
        == .requiredField(kind: "Group", field: "Meetings a year"))
    #expect(refusal { try fixture.savingGroup(["cycle": .text("on-demand")]) } == nil)
  }
}

extension Fixture {
  /// What saving values in the group's form does, by field name.
  func savingGroup(_ values: [String: Stored]) throws -> Batch {
    let kind = Registry.entry(of: Body.self)
    let slots = values.map { name, value in (kind.slot(named: name) ?? -1, Stored?.some(value)) }
    return try book.save(
      kind, id: Fixture.group.text, values: Dictionary(uniqueKeysWithValues: slots), now)
  }

  /// Sets fields of the group by name.
  mutating func setGroup(_ values: [String: Stored]) throws {
    if !values.isEmpty { apply(try savingGroup(values)) }
  }
}
