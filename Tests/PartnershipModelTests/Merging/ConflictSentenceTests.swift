// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// The sentences that ask which version stands.
struct ConflictSentenceTests {
  @Test func `a moved date names both days and both laptops`() throws {
    var scenario = try ConflictScenario()
    try scenario.name("k7f3", "Clerk 2")
    let place = try scenario.twoDates()
    #expect(
      try scenario.question(place)
        == "The due date of action 1 was moved to Thu 3 Dec 2026 on this laptop and to "
        + "Thu 10 Dec 2026 on Clerk 2's laptop; which stands?")
  }

  @Test func `a laptop without a name is called by its short name`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.twoDates()
    #expect(try scenario.question(place).contains("on laptop k7f3; which stands?"))
  }

  @Test func `two laptops of one name are told apart`() throws {
    var scenario = try ConflictScenario()
    try scenario.name("k7f3", "Clerk 2")
    var there = scenario.fixture.now
    there.device = "m2x9"
    var alone = try Fixture().book
    let batch = try alone.nameLaptop("Clerk 2", there)
    alone.apply(batch)
    scenario.fixture.apply(batch)
    let place = try scenario.note(
      scenario.action, "due", ("k7f3", .text("2026-12-03")), ("m2x9", .text("2026-12-10")))
    #expect(
      try scenario.question(place)
        == "The due date of action 1 was moved to Thu 3 Dec 2026 on Clerk 2's laptop (k7f3) and to "
        + "Thu 10 Dec 2026 on Clerk 2's laptop (m2x9); which stands?")
  }

  @Test func `three versions stand in one sentence`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.note(
      scenario.action, "due", ("t", .text("2026-12-03")), ("k7f3", .text("2026-12-10")),
      ("m2x9", .text("2026-12-17")))
    #expect(
      try scenario.question(place)
        == "The due date of action 1 was moved to Thu 3 Dec 2026 on this laptop, to Thu 10 Dec 2026 "
        + "on laptop k7f3 and to Thu 17 Dec 2026 on laptop m2x9; which stands?")
  }

  @Test func `laptops that wrote the same are named together`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.note(
      scenario.action, "due", ("t", .text("2026-12-03")), ("k7f3", .text("2026-12-10")),
      ("m2x9", .text("2026-12-03")))
    #expect(
      try scenario.question(place)
        == "The due date of action 1 was moved to Thu 3 Dec 2026 on this laptop and laptop m2x9, "
        + "and to Thu 10 Dec 2026 on laptop k7f3; which stands?")
  }

  @Test func `an emptied field is said so, before and after`() throws {
    var scenario = try ConflictScenario()
    var place = try scenario.note(
      scenario.action, "due", ("t", nil), ("k7f3", .text("2026-12-10")))
    #expect(
      try scenario.question(place)
        == "The due date of action 1 was emptied on this laptop and moved to Thu 10 Dec 2026 on "
        + "laptop k7f3; which stands?")
    place = try scenario.note(scenario.action, "due", ("t", .text("2026-12-03")), ("k7f3", nil))
    #expect(
      try scenario.question(place)
        == "The due date of action 1 was moved to Thu 3 Dec 2026 on this laptop and emptied on "
        + "laptop k7f3; which stands?")
  }

  @Test func `a state is said of the record itself`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.note(
      scenario.action, "state", ("t", .text("completed")), ("k7f3", .text("blocked")))
    #expect(
      try scenario.question(place)
        == "Action 1 was moved to Completed on this laptop and to In Progress (blocked) on laptop "
        + "k7f3; which stands?")
  }

  @Test func `an owner is named by its seat`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.note(
      scenario.action, "owner", ("t", Owner.seat(Fixture.adults).stored),
      ("k7f3", Owner.seat(Fixture.nurse).stored))
    let adults = scenario.book.label(of: Owner.seat(Fixture.adults))
    let nurse = scenario.book.label(of: Owner.seat(Fixture.nurse))
    #expect(
      try scenario.question(place)
        == "The owner of action 1 was changed to \(adults) on this laptop and to \(nurse) on "
        + "laptop k7f3; which stands?")
  }

  @Test func `a minuted line is named by its number and its meeting`() throws {
    var scenario = try ConflictScenario()
    let meeting = try scenario.fixture.meeting()
    let entry = try scenario.fixture.minute("The pilot was reviewed.", at: meeting)
    let number = scenario.book.number(of: try #require(scenario.book[entry]))
    let place = try scenario.note(
      entry, "text", ("t", .text("It was\nreviewed.")), ("k7f3", .text("It was looked at.")))
    #expect(
      try scenario.question(place)
        == "The text of minute \(number) of \(scenario.book.title(of: RecordReference(meeting))) was "
        + "changed to 'It was reviewed.' on this laptop and to 'It was looked at.' on laptop k7f3; "
        + "which stands?")
  }

  @Test func `long texts that begin alike are shown where they part`() throws {
    var scenario = try ConflictScenario()
    let start =
      "The group asked for the evaluation of the pilot to be shared with every partner by "
    let place = try scenario.note(
      scenario.action, "text", ("t", .text(start + "the end of January.")),
      ("k7f3", .text(start + "the end of March.")))
    let question = try scenario.question(place)
    #expect(question.contains("January.'"), "\(question)")
    #expect(question.contains("March.'"), "\(question)")
    #expect(question.count < 200)
    #expect(!question.contains("evaluation"))
  }

  @Test func `a long text is shortened and a list stands in one line`() throws {
    var scenario = try ConflictScenario()
    let long = String(repeating: "word ", count: 60)
    let texts = try scenario.note(
      scenario.action, "text", ("t", .text(long)), ("k7f3", .text("Short.")))
    #expect(try scenario.question(texts).count < 180)
    let list = try scenario.note(
      Fixture.group, "functions", ("t", .list(["One", "Two"])), ("k7f3", .list([])))
    #expect(try scenario.question(list).contains("'One; Two' on this laptop"))
  }

  @Test func `a removal against a change says that the record is kept`() throws {
    var scenario = try ConflictScenario()
    try scenario.name("k7f3", "Clerk 2")
    let place = try scenario.note(scenario.action, "removed", ("k7f3", .flag(true)), ("t", nil))
    #expect(
      try scenario.question(place)
        == "Action 1 was taken out on Clerk 2's laptop while it was changed on this laptop; it is "
        + "kept. Which stands?")
  }

  @Test func `a removal that one of two decisions wrote says that the record is out`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.note(scenario.action, "removed", ("k7f3", .flag(true)), ("t", nil))
    let before = scenario.book
    var there = scenario.fixture.now
    there.device = "k7f3"
    let out = try before.settle(place, choosing: EntryMark(device: "k7f3", sequence: 1), there)
    try scenario.settle(place, "t", 2)
    scenario.fixture.apply(out)
    #expect(try scenario.question(place).hasSuffix("; it is out. Which stands?"))
  }

  @Test func `one laptop's two versions are told apart by their times`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.note(
      scenario.action, "due", ("k7f3", .text("2026-12-03")), ("k7f3", .text("2026-12-10")))
    let question = try scenario.question(place)
    #expect(question.contains("on laptop k7f3 at 10:00:00 on"), "\(question)")
    #expect(question.contains("on laptop k7f3 at 10:01:00 on"), "\(question)")
  }

  @Test func `a label that is no noun stands in quotes`() throws {
    var scenario = try ConflictScenario()
    let meeting = try scenario.fixture.meeting()
    let flag = try scenario.note(
      try scenario.fixture.item(.otherBusiness, of: meeting), "late", ("t", .flag(true)),
      ("k7f3", .flag(false)))
    #expect(try scenario.question(flag).hasPrefix("'Late item' of item "))
    #expect(try scenario.question(flag).contains("was set to yes on this laptop and to no on"))
    let time = try scenario.note(
      meeting, "started-at", ("t", .text("10:00")), ("k7f3", .text("10:05")))
    #expect(try scenario.question(time).hasPrefix("The time 'Started' of "))
    let venue = try scenario.note(
      meeting, "venue", ("t", .text("Online")), ("k7f3", .text("Shirehall")))
    #expect(try scenario.question(venue).hasPrefix("The venue of "))
  }

  @Test(arguments: Registry.kinds.map(\.number))
  func `every field of every kind makes a whole sentence`(number: Int) throws {
    var scenario = try ConflictScenario()
    let kind = Registry.kinds[number]
    for field in kind.fields where !kind.arrangingSlots.contains(field.slot) {
      let place = FieldPlace(kind: number, id: "some", slot: field.slot)
      scenario.fixture.book.set(kind: number, id: "some", slot: field.slot, to: nil)
      let mark = { (device: String) in EntryMark(device: device, sequence: 1) }
      let now = scenario.fixture.now.now
      scenario.fixture.book.note(
        FieldConflict(
          place: place,
          versions: [
            FieldVersion(entry: mark("t"), value: .flag(true), moment: now, author: "Clerk"),
            FieldVersion(entry: mark("k7f3"), value: nil, moment: now, author: "Clerk"),
          ]))
      let question = try scenario.question(place)
      #expect(question.hasSuffix("hich stands?"))
      #expect(question.contains(" was "))
      #expect(!question.contains("  "), "\(question)")
      #expect(question.first?.isLetter == true || question.first == "'", "\(question)")
    }
  }

  @Test func `a choice is called by its value and its laptop, and tells who made it when`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.twoDates()
    let conflict = try #require(scenario.book.openConflict(at: place))
    let words = scenario.words
    #expect(
      conflict.choices.map { words.label(of: $0, in: conflict) }
        == ["Thu 3 Dec 2026, this laptop", "Thu 10 Dec 2026, laptop k7f3"])
    #expect(
      conflict.versions.map { words.origin(of: $0) }
        == [
          "Clerk on this laptop, Tue 24 Nov 2026 10:00:00",
          "Clerk on laptop k7f3, Tue 24 Nov 2026 10:01:00",
        ])
  }
}
