// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct YearOfMeetingsTests {
  /// The letters of the group's plan year that begins in 2026, April first, seen from a day.
  private func letters(_ fixture: Fixture, from iso: String = "2026-11-20", _ year: Int = 2026)
    throws -> String
  {
    try self.year(fixture, from: iso, year).months.map { month in
      month.marks.map(\.letter).joined()
    }.map { $0.isEmpty ? "." : $0 }.joined(separator: " ")
  }

  private func year(
    _ fixture: Fixture, from iso: String = "2026-11-20", _ year: Int = 2026
  ) throws -> BodyYear {
    fixture.book.bodyYear(of: try #require(fixture.book[Fixture.group]), year, on: day(iso))
  }

  private func fixture(
    _ cycle: [String: Stored] = [:], held: [String] = [], scheduled: [String] = []
  ) throws -> Fixture {
    var fixture = try Fixture()
    try fixture.setGroup(cycle)
    for iso in held {
      let meeting = try fixture.meeting(on: iso)
      try fixture.close(meeting)
    }
    for iso in scheduled { _ = try fixture.meeting(on: iso, start: false) }
    return fixture
  }

  private static let four: [String: Stored] = ["meetings-per-year": .number(4)]
  private static let twoMonths: [String: Stored] = [
    "cycle": .text("named-months"), "meeting-months": .list(["September", "February"]),
  ]

  @Test func `four a year are one by the end of each quarter`() throws {
    let fixture = try fixture(
      Self.four, held: ["2026-05-12", "2026-09-30"], scheduled: ["2026-12-01"])
    #expect(try letters(fixture) == ". H . . . H . . S . . D")
    let year = try year(fixture)
    #expect(year.heldWords == "2 of 4")
    #expect(year.shortfall == 1)
    #expect(
      year.words
        == "4 a year; 2 held, 1 scheduled; too few: 1 more is due by 31 Mar 2027")
  }

  @Test func `a quarter without a meeting is missed once it has passed`() throws {
    let fixture = try fixture(Self.four, held: ["2026-08-12"])
    #expect(try letters(fixture, from: "2026-06-30") == ". . D . H D . . D . . D")
    #expect(try letters(fixture, from: "2026-11-20") == ". . M . H M . . D . . D")
    #expect(try year(fixture).shortfall == 3)
  }

  @Test func `a meeting held late makes up for a gap, which stays to be seen`() throws {
    let fixture = try fixture(
      Self.four, held: ["2026-07-01", "2026-08-12"], scheduled: ["2026-12-01", "2027-03-31"])
    #expect(try letters(fixture) == ". . M H H . . . S . . S")
    #expect(try year(fixture).shortfall == 0)
    #expect(try year(fixture).tooFewWords == nil)
  }

  @Test func `a year that is over says what was held`() throws {
    let fixture = try fixture(Self.four, held: ["2026-05-12"])
    let year = try year(fixture, from: "2027-04-01")
    #expect(year.tooFewWords == "too few were held: 1 of 4")
    #expect(try self.year(fixture, from: "2027-03-31").tooFewWords?.hasPrefix("too few: 3") == true)
  }

  @Test func `the plan year ends on 31 March and the next begins on 1 April`() throws {
    let fixture = try fixture(scheduled: ["2027-03-31", "2027-04-01"])
    #expect(try letters(fixture) == ". . . . . . . . . . . S")
    #expect(try letters(fixture, from: "2026-11-20", 2027) == "S . . . . . . . . . . .")
    #expect(try year(fixture).last == day("2027-03-31"))
  }

  @Test func `a leap day is in February of the plan year before`() throws {
    let fixture = try fixture(scheduled: ["2028-02-29"])
    #expect(try letters(fixture, from: "2026-11-20", 2027) == ". . . . . . . . . . S .")
  }

  @Test func `named months are each met or missed, and another month makes up for one`() throws {
    let fixture = try fixture(Self.twoMonths, held: ["2026-10-02"])
    #expect(try letters(fixture) == ". . . . . M H . . . D .")
    #expect(try year(fixture).shortfall == 1)
    let twice = try self.fixture(Self.twoMonths, held: ["2026-09-02", "2026-09-16"])
    #expect(try letters(twice) == ". . . . . HH . . . . D .")
    #expect(try year(twice).shortfall == 1)
  }

  @Test func `on demand and not stated expect nothing`() throws {
    for rule in ["on-demand", "not-stated"] {
      let fixture = try fixture(["cycle": .text(rule)], held: ["2026-06-02"])
      #expect(try letters(fixture) == ". . H . . . . . . . . .")
      #expect(try year(fixture).expected == nil)
      #expect(try year(fixture).shortfall == 0)
    }
  }

  @Test func `a cancelled and a postponed meeting are shown and count for nothing`() throws {
    var fixture = try fixture(Self.four, scheduled: ["2026-12-01", "2027-02-02"])
    let meetings = fixture.book.meetings(of: Fixture.group)
    fixture.apply(try fixture.book.cancelMeeting(meetings[0].id, reason: "Snow", fixture.now))
    fixture.apply(try fixture.book.postponeMeeting(meetings[1].id, reason: "Flood", fixture.now))
    #expect(try letters(fixture) == ". . M . . M . . C . P D")
    #expect(try year(fixture).shortfall == 4)
    #expect(
      try year(fixture).words.hasPrefix("4 a year; 0 held, 1 cancelled, 1 postponed; too few"))
  }

  @Test func `a meeting whose day passed without a start was missed`() throws {
    let fixture = try fixture(scheduled: ["2026-11-19", "2026-11-20"])
    #expect(try letters(fixture) == ". . . . . . . MS . . . .")
  }

  @Test func `an extraordinary meeting is shown and comes on top of the cycle`() throws {
    var fixture = try fixture(Self.four)
    let plan = MeetingPlan(body: Fixture.group, date: day("2026-12-01"), kind: .extraordinary)
    fixture.apply(try fixture.book.scheduleMeeting(plan, fixture.now))
    #expect(try year(fixture).shortfall == 4)
    #expect(try year(fixture).words.contains("1 besides the cycle"))
  }

  @Test func `a group that is paused is expected to hold nothing`() throws {
    var fixture = try fixture(Self.four)
    fixture.apply(
      try fixture.book.moveState(
        of: RecordReference(Fixture.group), to: "paused", fixture.now))
    #expect(try letters(fixture) == ". . . . . . . . . . . .")
    #expect(try year(fixture).words == "paused; 0 held")
  }

  @Test func `weekends and bank holidays are told, and both at once`() throws {
    let fixture = try fixture(
      scheduled: ["2026-12-12", "2026-12-25", "2026-12-26", "2026-12-28", "2026-12-29"])
    let month = try year(fixture).months[8]
    #expect(
      month.onDaysOff.compactMap(\.date)
        == ["2026-12-12", "2026-12-25", "2026-12-26", "2026-12-28"].map { day($0) })
  }

  @Test func `units that never meet are left out of the year of all`() throws {
    let fixture = try fixture()
    let names = fixture.book.yearOfMeetings(2026, on: day("2026-11-20")).map { $0.body.id.text }
    #expect(names == ["sgg", "cs", "teg"])
  }
}
