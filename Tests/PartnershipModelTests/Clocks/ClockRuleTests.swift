// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// The timing rules of the meeting cycle, and what the partnership sets in their place.
struct ClockRuleTests {
  private func rule(
    _ key: String, _ length: Int, _ unit: String = "working-days", _ more: [String: Stored] = [:]
  ) -> [String: Stored] {
    var values: [String: Stored] = [
      "key": .text(key), "title": .text("Our own"), "length": .number(length), "unit": .text(unit),
    ]
    values.merge(more) { _, new in new }
    return values
  }

  private func raise(_ fixture: inout Fixture, urgent: Bool = false) throws -> Record<Hop> {
    var draft = EscalationDraft(
      origin: Fixture.group, issue: "No data for two quarters", ask: "Require it")
    if urgent { draft.urgency = .urgent }
    fixture.apply(try fixture.book.raise(draft, fixture.now))
    return try fixture.latest(Hop.self)
  }

  @Test func `R62: the partnership's rule for papers takes the place of the usual one`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting(on: "2026-11-24", start: false)
    let meeting = try #require(fixture.book[id])
    #expect(fixture.book.papersDue(for: meeting)?.day == day("2026-11-17"))
    _ = try fixture.add(ClockRule.self, rule("papers-out", -8))
    #expect(fixture.book.papersDue(for: meeting)?.day == day("2026-11-12"))
    let clock = try #require(
      fixture.book.clocks(of: meeting.reference, on: day("2026-11-09")).first)
    #expect(clock.terms.key == "papers-out" && clock.due == day("2026-11-12"))
    #expect(
      clock.why(in: fixture.book).contains(
        "by the standard rule 5 working days: Tue 17 Nov 2026 (local convention)"))
  }

  @Test func `R62: what the body says of its papers goes before the partnership's rule`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting(on: "2026-11-24", start: false)
    let meeting = try #require(fixture.book[id])
    try fixture.setGroup(["papers-days": .number(7)])
    _ = try fixture.add(ClockRule.self, rule("papers-out", -8))
    #expect(fixture.book.papersDue(for: meeting)?.day == day("2026-11-13"))
    #expect(
      fixture.book.clocks(of: meeting.reference, on: fixture.today).first?.due
        == day("2026-11-13"))
  }

  @Test func `R62: draft minutes go by the partnership's rule, and their circulation meets it`()
    throws
  {
    var fixture = try Fixture()
    let id = try fixture.meeting(on: "2026-11-24")
    try fixture.close(id)
    _ = try fixture.add(ClockRule.self, rule("minutes-draft", 5, "working-days"))
    let meeting = try #require(fixture.book[id])
    #expect(fixture.book.draftMinutesDue(of: meeting)?.day == day("2026-12-01"))
    fixture.today = day("2026-12-02")
    fixture.apply(try fixture.book.moveMinutes(of: id, to: .circulated, fixture.now))
    let clock = try #require(fixture.book.clocks(of: meeting.reference, on: fixture.today).first)
    #expect(clock.terms.key == "minutes-draft" && clock.state == .metLate)
  }

  @Test func `R62: an answer is due by the rule, an urgent one by its own`() throws {
    var fixture = try Fixture()
    #expect(try raise(&fixture).answerDue == day("2026-12-18"))
    _ = try fixture.add(ClockRule.self, rule("escalation-answer", 10))
    _ = try fixture.add(
      ClockRule.self, rule("escalation-answer-urgent", 0, "working-days", ["off": .flag(true)]))
    #expect(try raise(&fixture).answerDue == day("2026-12-04"))
    let urgent = try raise(&fixture, urgent: true)
    #expect(urgent.answerDue == nil)
    #expect(fixture.book.ageWords(of: urgent, on: day("2026-11-24")) == "day 2")
    #expect(fixture.book.clocks(of: urgent.reference, on: fixture.today).isEmpty)
  }

  @Test func `R62: a new bank holiday moves a running answer, and both days are kept`() throws {
    var fixture = try Fixture()
    let hop = try raise(&fixture)
    _ = try fixture.add(
      NonWorkingDay.self, ["date": .text("2026-12-07"), "name": .text("Day of mourning")])
    #expect(fixture.book[hop.id]?.answerDue == day("2026-12-21"))
    let moved = try #require(fixture.book.movedDueDays(of: hop.reference).last)
    #expect(moved.before == day("2026-12-18") && moved.after == day("2026-12-21"))
    #expect(moved.reason == "Bank holiday put right")
    let clock = try #require(fixture.book.clocks(of: hop.reference, on: fixture.today).first)
    #expect(clock.why(in: fixture.book).contains("not counting Day of mourning"))
    #expect(fixture.book.calendar().dayOffWords(day("2026-12-07")) == "Day of mourning")
  }

  @Test func `R62: a bank holiday that the table lists wrongly moves papers back`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting(on: "2026-12-30", start: false)
    let meeting = try #require(fixture.book[id])
    #expect(fixture.book.papersDue(for: meeting)?.day == day("2026-12-21"))
    _ = try fixture.add(
      NonWorkingDay.self,
      ["date": .text("2026-12-28"), "name": .text("Not proclaimed"), "worked": .flag(true)])
    #expect(fixture.book.papersDue(for: meeting)?.day == day("2026-12-22"))
    let moved = try #require(fixture.book.movedDueDays(of: meeting.reference).last)
    #expect(moved.before == day("2026-12-21") && moved.after == day("2026-12-22"))
  }

  @Test func `R62: a plan is reviewed twelve months after the last review, or by the rule`() throws
  {
    var fixture = try Fixture()
    fixture.apply(try fixture.book.reviewPlan(Fixture.plan, fixture.now))
    let plan = try #require(fixture.book[Fixture.plan])
    #expect(fixture.book.reviewDue(of: plan) == day("2027-11-20"))
    #expect(
      fixture.book.dueLines(of: Fixture.group, on: fixture.today).contains {
        $0.source == plan.reference && $0.due == day("2027-11-20")
      })
    _ = try fixture.add(ClockRule.self, rule("plan-review", 6, "months"))
    #expect(fixture.book.reviewDue(of: plan) == day("2027-05-20"))
  }

  @Test func `R62: a rule from a later day leaves the clocks that started before it alone`() throws
  {
    var fixture = try Fixture()
    _ = try fixture.add(
      ClockRule.self, rule("escalation-answer", 10, "working-days", ["from": .text("2026-12-01")]))
    #expect(try raise(&fixture).answerDue == day("2026-12-18"))
    fixture.today = day("2026-12-01")
    #expect(try raise(&fixture).answerDue == day("2026-12-15"))
  }

  @Test func `R62: papers, minutes and answers are each owed once`() throws {
    var fixture = try Fixture()
    _ = try fixture.meeting(on: "2026-11-24", start: false)
    _ = try raise(&fixture)
    let lines = fixture.book.dueLines(on: fixture.today)
    #expect(lines.filter { $0.what.hasPrefix("Papers") }.count == 1)
    #expect(lines.filter { $0.what.contains("No data for two quarters") }.count == 1)
  }

  @Test(arguments: [
    ("2020-05-04", true), ("2020-05-08", false), ("2022-05-30", true), ("2022-06-02", false),
    ("2022-06-03", false), ("2022-09-19", false), ("2023-05-08", false), ("2021-12-27", false),
    ("2021-12-28", false), ("2026-12-28", false), ("2028-01-03", false),
  ])
  func `R62: moved, extra and substitute bank holidays are those that were proclaimed`(
    iso: String, works: Bool
  ) {
    #expect(WorkingCalendar.englandAndWales.isWorkingDay(day(iso)) == works)
  }

  @Test func `R62: past the table every count says that bank holidays are not known`() throws {
    var fixture = try Fixture()
    let calendar = fixture.book.calendar()
    let words = "bank holidays after 31 Dec 2028 not being known"
    #expect(calendar.lateness(of: day("2029-01-05"), on: day("2028-12-20")).hasSuffix(words))
    #expect(!calendar.lateness(of: day("2028-12-29"), on: day("2028-12-20")).contains("known"))
    let id = try fixture.meeting(on: "2029-01-05", start: false)
    let meeting = try #require(fixture.book[id])
    #expect(fixture.book.papersDue(for: meeting)?.words.contains(words) == true)
    let line = fixture.book.dueLines(on: day("2028-12-20")).first { $0.what.hasPrefix("Papers") }
    #expect(line?.why.contains(words) == true)
    let kind = Registry.entry(of: Partnership.self)
    let known = try #require(kind.slot(named: "bank-holidays-cover-to"))
    let checked = try #require(kind.slot(named: "bank-holidays-checked-on"))
    fixture.apply(
      try fixture.book.save(
        kind, id: try #require(fixture.book.partnership).id.text,
        values: [known: .text("2029-12-31"), checked: .text("2028-06-01")], fixture.now))
    #expect(!calendar.tableWords.contains("2029"))
    #expect(
      fixture.book.calendar().tableWords
        == "Bank holidays: last checked 1 Jun 2028, known until 31 Dec 2029")
    #expect(fixture.book.papersDue(for: meeting)?.words.contains(words) == false)
  }

  @Test func `R62: a rule that names no field or kind there is is refused`() throws {
    let fixture = try Fixture()
    #expect(
      refusal {
        try fixture.saving(
          ClockRule.self, nil, rule("ours", 5, "days", ["subject": .text("meeting")]))
      } == .wrongValue(field: "Starts with", given: "", wanted: "a date of a meeting, by its name"))
    #expect(
      refusal {
        try fixture.saving(
          ClockRule.self, nil,
          rule("papers-out", 5, "days", ["only": .list(["colour=red"])]))
      } == .wrongValue(field: "Only where", given: "colour", wanted: "a field of a meeting"))
  }
}
