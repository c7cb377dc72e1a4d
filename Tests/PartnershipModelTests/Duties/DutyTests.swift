// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// A duty's occurrences: when each is due, what shows it, and what is still owed.
struct DutyTests {
  private static let duty = ID<Duty>("d")

  private func book(
    _ fields: [(String, Stored)], counted: String? = "2024-04-01"
  ) throws -> Fixture {
    var fixture = try Fixture()
    var drafting = Drafting(fixture.book, fixture.now)
    let kind = Registry.entry(of: Duty.self)
    drafting.begin(kind: kind, id: "d")
    drafting.set(DutyTests.duty, \.text, "Publish an annual report")
    drafting.set(DutyTests.duty, \.function, "adults")
    drafting.set(DutyTests.duty, \.owner, Fixture.governing)
    drafting.set(DutyTests.duty, \.countedFrom, counted.map { day($0) })
    for (name, value) in fields {
      drafting.set(kind: kind, id: "d", slot: try #require(kind.slot(named: name)), to: value)
    }
    fixture.apply(drafting.batch("Duty"))
    return fixture
  }

  private func standings(_ fixture: Fixture) throws -> [DutyStanding] {
    fixture.book.standings(of: try #require(fixture.book[DutyTests.duty]), on: fixture.today)
  }

  private func states(_ fixture: Fixture) throws -> [String] {
    try standings(fixture).map { "\($0.windowWords) \($0.state.label)" }
  }

  private func answer(
    _ answer: DutyAnswer, _ from: String, _ fixture: inout Fixture
  ) throws {
    let window = try #require(try standings(fixture).first { $0.window.from == day(from) }).window
    fixture.apply(
      try fixture.book.record(answer, of: DutyTests.duty, window, fixture.now))
  }

  private func evidenced(_ on: String) -> DutyAnswer {
    var answer = DutyAnswer(.evidenced)
    answer.words = "Report published"
    answer.on = day(on)
    return answer
  }

  @Test func `R5: the occurrences of a yearly duty go by years, to the next that is not due`()
    throws
  {
    let fixture = try book([("falls-due", .text("financial-year"))])
    #expect(
      try states(fixture) == ["2024–25 Late", "2025–26 Late", "2026–27 Due", "2027–28 Not due"])
    #expect(try standings(fixture).map(\.due).first == day("2025-03-31"))
    #expect(fixture.book.all(DutyOccurrence.self).isEmpty)
  }

  @Test func `R5: every so many months is counted in months, with time for the evidence`() throws {
    let fixture = try book(
      [
        ("falls-due", .text("every-months")), ("months", .number(6)), ("months-after", .number(2)),
      ], counted: "2026-01-01")
    #expect(
      try states(fixture) == [
        "1 Jan 2026 to 30 Jun 2026 Late", "1 Jul 2026 to 31 Dec 2026 Due",
        "1 Jan 2027 to 30 Jun 2027 Not due",
      ])
    #expect(try standings(fixture).first?.due == day("2026-08-30"))
  }

  @Test func `R5: without a day to count from nothing of before is called late`() throws {
    var fixture = try book([("falls-due", .text("yearly"))], counted: nil)
    #expect(try states(fixture) == ["2026–27 Due", "2027–28 Not due"])
    try answer(evidenced("2026-11-20"), "2026-04-01", &fixture)
    fixture.today = day("2028-05-01")
    #expect(
      try states(fixture) == [
        "2026–27 Evidenced", "2027–28 Late", "2028–29 Due", "2029–30 Not due",
      ])
  }

  @Test func `R5: evidence in time, evidence too late, missed and not applicable are told apart`()
    throws
  {
    var fixture = try book([("falls-due", .text("yearly"))], counted: "2022-04-01")
    try answer(evidenced("2023-03-31"), "2022-04-01", &fixture)
    try answer(evidenced("2024-04-01"), "2023-04-01", &fixture)
    var missed = DutyAnswer(.missed)
    missed.reason = "No capacity"
    try answer(missed, "2024-04-01", &fixture)
    var left = DutyAnswer(.notApplicable)
    left.reason = "The joint report covers it"
    try answer(left, "2025-04-01", &fixture)
    #expect(
      try states(fixture) == [
        "2022–23 Evidenced", "2023–24 Evidenced late", "2024–25 Missed", "2025–26 Not applicable",
        "2026–27 Due", "2027–28 Not due",
      ])
  }

  @Test func `R5: an occurrence is on the due list until it is evidenced, then the next one`()
    throws
  {
    var fixture = try book([("falls-due", .text("yearly"))], counted: "2026-04-01")
    let due = { (fixture: Fixture) in
      fixture.book.dueLines(of: Fixture.governing, on: fixture.today)
        .filter { $0.what.hasPrefix("Evidence of the duty") }
    }
    let line = try #require(due(fixture).first)
    #expect(line.what == "Evidence of the duty 'Publish an annual report', 2026–27")
    #expect(line.due == day("2027-03-31") && line.who == "Strategic Governing Group")
    try answer(evidenced("2026-11-20"), "2026-04-01", &fixture)
    #expect(due(fixture).isEmpty)
    fixture.today = day("2027-04-01")
    #expect(due(fixture).map(\.due) == [day("2028-03-31")])
  }

  @Test func `R5: evidence is a record or words, never nothing; a reason is asked for`() throws {
    var fixture = try book([("falls-due", .text("yearly"))])
    #expect(throws: Refusal.requiredField(kind: "Occurrence of a duty", field: "Evidence")) {
      try answer(DutyAnswer(.evidenced), "2024-04-01", &fixture)
    }
    #expect(throws: Refusal.needsReason(toDo: "call a duty missed")) {
      try answer(DutyAnswer(.missed), "2024-04-01", &fixture)
    }
    var shown = DutyAnswer(.evidenced)
    shown.evidence = RecordReference(Fixture.plan)
    try answer(shown, "2024-04-01", &fixture)
    #expect(throws: Refusal.self) { try answer(shown, "2024-04-01", &fixture) }
  }

  @Test func `R5: a dormant duty makes no occurrences`() throws {
    let fixture = try book([("falls-due", .text("yearly")), ("dormant", .flag(true))])
    #expect(try standings(fixture).isEmpty)
    #expect(fixture.book[DutyTests.duty]?.rhythmWords == "dormant")
    let window = Period(from: fixture.today, to: nil)
    #expect(
      refusal {
        try fixture.book.record(
          evidenced("2026-11-20"), of: DutyTests.duty, window, fixture.now)
      } != nil)
  }

  @Test(arguments: ["continuing", "on-change"])
  func `R5: a duty without a calendar has the occurrences it is given`(rhythm: String) throws {
    var fixture = try book([("falls-due", .text(rhythm))])
    #expect(try standings(fixture).isEmpty)
    let kind = Registry.entry(of: DutyOccurrence.self)
    fixture.apply(
      try fixture.book.save(
        kind, id: nil,
        values: [
          DutyOccurrence.shape.duty.slot: .text("d"),
          DutyOccurrence.shape.from.slot: .text("2026-10-01"),
          DutyOccurrence.shape.due.slot: .text("2026-11-01"),
        ], fixture.now))
    #expect(try states(fixture) == ["since 1 Oct 2026 Late"])
    let id = try fixture.latest(DutyOccurrence.self).reference
    #expect(
      refusal { try fixture.book.moveState(of: id, to: "evidenced", fixture.now) }
        == .requiredField(kind: "Occurrence of a duty", field: "Evidence"))
    fixture.apply(
      try fixture.book.moveState(
        of: id, to: "missed", answers: ["reason": .text("Nobody was asked")], fixture.now))
    #expect(try states(fixture) == ["since 1 Oct 2026 Missed"])
  }

  @Test func `R5: the reviews of a type are the cases of the duty to hold them`() throws {
    var fixture = try book([("falls-due", .text("per-case")), ("review-type", .text("sar"))])
    var drafting = Drafting(fixture.book, fixture.now)
    for (name, state) in [("A", ReviewState.inProgress), ("B", .closed), ("C", .notProgressed)] {
      let id = drafting.create(ReviewCase.self)
      drafting.set(id, \.pseudonym, name)
      drafting.set(id, \.type, .sar)
      drafting.set(id, \.state, state)
      drafting.set(id, \.receivedOn, day("2026-10-0\(name == "A" ? 1 : name == "B" ? 2 : 3)"))
    }
    fixture.apply(drafting.batch("Cases"))
    #expect(try standings(fixture).map(\.state) == [.due, .evidenced, .notApplicable])
    #expect(try standings(fixture).compactMap(\.reviewCase?.pseudonym) == ["A", "B", "C"])
  }

  @Test(arguments: [
    [("falls-due", Stored.text("every-months"))], [("months", .number(0))],
    [("months-after", .number(37))],
  ])
  func `R5: a cadence that cannot be reckoned with is refused`(fields: [(String, Stored)]) throws {
    let fixture = try book(fields)
    let duty = try #require(fixture.book[DutyTests.duty])
    #expect(throws: Refusal.self) { try Duty.check(duty, in: fixture.book) }
  }

  @Test(arguments: PartnershipFile.all)
  func `R5: the duties of every partnership are whole, the dormant one without occurrences`(
    file: PartnershipFile
  ) throws {
    let book = try file.imported()
    for duty in book.all(Duty.self) {
      try Duty.check(duty, in: book)
      let standings = book.standings(of: duty, on: day("2026-11-20"))
      #expect(standings.isEmpty || duty.windowIsCalendar || duty.rhythm == .perCase, "\(duty.id)")
    }
    #expect(
      book.all(Duty.self).filter { $0.isDormant == true }.map(\.id.text)
        == (file.name == "shropshire-2023-26.json" ? ["D-CS8"] : []))
  }
}

extension Record<Duty> {
  fileprivate var windowIsCalendar: Bool {
    [.yearly, .financialYear, .everyMonths].contains(self.rhythm)
  }
}
