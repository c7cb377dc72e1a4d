// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Positions of success statements that the records themselves show.
struct StatementStandingTests {
  private let first = ID<Statement>("EX1")

  /// The statement read as a figure, with the figures of quarters of 2026 from one partner.
  private func figures(
    _ figures: [String], _ terms: [String: Stored], unit: String = "referrals"
  ) throws -> Fixture {
    var fixture = try Fixture()
    let measure = try fixture.add(
      Measure.self,
      [
        "body": .text("teg"), "title": .text("Re-offending"), "unit": .text(unit),
        "state": .text("collected"), "statement": .text(first.text),
      ])
    let periods = [("2026-01-01", "2026-03-31"), ("2026-04-01", "2026-06-30")]
    for (period, figure) in zip(periods, figures) {
      try fixture.receive(figure, of: measure, period, from: "police")
    }
    try fixture.change(first, terms)
    return fixture
  }

  private func standing(_ fixture: Fixture, on iso: String = "2026-11-20") throws
    -> StatementStanding
  {
    fixture.book.standing(of: try #require(fixture.book[first]), on: day(iso))
  }

  @Test(
    arguments: [
      (["1000", "949"], Position.met), (["1000", "950"], .met), (["1000", "951"], .moving),
      (["1000", "1000"], .notMet), (["1000", "1100"], .notMet),
    ] as [([String], Position)])
  func `R9: re-offending is to fall by at least five in a hundred from its baseline`(
    given: [String], position: Position
  ) throws {
    let fixture = try figures(
      given, ["direction": .text("down"), "change": .text("5"), "baseline-figure": .text("1000")])
    #expect(try standing(fixture).position == position)
  }

  @Test(
    arguments: [
      ("up", "3", "3", Position.notMet), ("up", "3", "3.1", .met), ("at least", "75", "75", .met),
      ("at least", "75", "74.9", .moving), ("down", "4", "4", .met), ("down", "4", "9", .notMet),
    ])
  func `R9: a target is reached beyond it, at it or below it, as its direction says`(
    direction: String, target: String, latest: String, position: Position
  ) throws {
    let fixture = try figures(
      ["5", latest], ["direction": .text(direction), "target-figure": .text(target)], unit: "%")
    #expect(try standing(fixture).position == position)
  }

  @Test func `R9: a reduction without a baseline says that none is stated`() throws {
    var fixture = try figures(["12", "9"], ["direction": .text("down")])
    let without = try #require(try standing(fixture).reckoned)
    #expect(without.position == .notYetKnown)
    #expect(
      without.why
        == "9 referrals for 1 Apr 2026 to 30 Jun 2026, and no baseline is stated.")
    try fixture.change(first, ["baseline-figure": .text("10")])
    #expect(try standing(fixture).position == .met)
    #expect(try standing(fixture).words == "Met, by the records")
  }

  @Test func `R9: a period is reckoned once every partner gave its figure, and they are added`()
    throws
  {
    var fixture = try figures(
      ["12", "9"], ["direction": .text("down"), "baseline-figure": .text("20")])
    let measure = try fixture.latest(Measure.self).id
    try fixture.receive("10", of: measure, ("2026-01-01", "2026-03-31"), from: "health")
    #expect(
      try standing(fixture).reckoned?.why.hasPrefix("22 referrals for 1 Jan 2026") == true,
      "the later quarter waits for the second partner")
    #expect(try standing(fixture).position == .notMet)
    try fixture.receive("10", of: measure, ("2026-04-01", "2026-06-30"), from: "health")
    #expect(try standing(fixture).position == .met)
    #expect(try standing(fixture, on: "2026-06-29").position == .notMet)
    try fixture.change(measure, ["unit": .text("%")])
    #expect(try standing(fixture).position == .notYetKnown, "shares are not added")
  }

  @Test func `R9: the group's judgement stands, and what the records say stays beside it`() throws {
    var fixture = try figures(
      ["12", "9"], ["direction": .text("down"), "baseline-figure": .text("20")])
    fixture.apply(
      try fixture.book.assess(first, .moving, narrative: "Fewer were asked", fixture.now))
    #expect(try standing(fixture).position == .moving)
    #expect(try standing(fixture).words == "Moving; by the records met")
    #expect(
      fixture.book.statementWords(of: Fixture.group, on: fixture.today)
        == "2 success statements: 1 moving, 1 not yet known")
  }

  @Test func `R9: a timescale is read from the clocks of the group's reviews`() throws {
    var fixture = try Fixture()
    try fixture.change(
      first, ["kind": .text("timescale"), "clocks": .list(["rapid-review"])])
    #expect(try standing(fixture).reckoned?.why == "No clock has run out yet.")
    for (name, done) in [("Child A", "2026-10-20"), ("Child B", "2026-11-12")] {
      _ = try fixture.review(
        .rapidReview, name,
        ["notified-on": .text("2026-10-05"), "completed-on": .text(done)])
    }
    _ = try fixture.review(.rapidReview, "Child C", ["notified-on": .text("2026-11-10")])
    let found = try #require(try standing(fixture).reckoned)
    #expect(found.position == .moving)
    #expect(found.why == "1 of 2 in time; 1 still running.")
    #expect(try standing(fixture, on: "2026-10-21").reckoned?.position == .met)
  }

  @Test func `R9: representation is checked at each meeting held`() throws {
    var fixture = try Fixture()
    let check = try fixture.add(
      Statement.self,
      [
        "body": .text("cs"), "position": .number(1), "text": .text("Ensure representation"),
        "kind": .text("check"), "checks": .text("representation"),
      ])
    func standing() throws -> ReckonedPosition {
      let statement = try #require(fixture.book[check])
      return try #require(fixture.book.reckonedPosition(of: statement, on: fixture.today))
    }
    #expect(try standing().position == .notYetKnown)
    for (iso, state) in [("2026-11-24", Presence.present), ("2026-12-08", .absent)] {
      let meeting = try fixture.meeting(of: Fixture.oversight, on: iso)
      fixture.apply(
        try fixture.book.setAttendance(meeting, seat: ID("cs-teg"), to: state, fixture.now))
      try fixture.close(meeting)
    }
    #expect(try standing().position == .moving)
    #expect(
      try standing().why
        == "Everybody was represented at 1 of 2 meetings; missing at some: "
        + "Tackling Exploitation Group.")
  }

  @Test func `R9: only a statement of evidence says nothing of itself, and a clock has its name`()
    throws
  {
    let fixture = try Fixture()
    let second = try #require(fixture.book[ID<Statement>("EX2")])
    #expect(fixture.book.reckonedPosition(of: second, on: fixture.today) == nil)
    #expect(
      try standing(fixture).reckoned?.why == "No measure is linked, so the records cannot say.")
    let wrong = refusal {
      try fixture.saving(Statement.self, "EX1", ["clocks": .list(["no-such-rule"])])
    }
    guard case .wrongValue(_, "no-such-rule", _) = wrong else {
      Issue.record("\(String(describing: wrong))")
      return
    }
  }
}

extension Fixture {
  /// A partner returns a measure's figure for a period.
  fileprivate mutating func receive(
    _ figure: String, of measure: ID<Measure>, _ period: (String, String), from agency: String
  ) throws {
    let id = try add(
      DataReturn.self,
      [
        "measure": .text(measure.text), "agency": .text(agency), "from": .text(period.0),
        "to": .text(period.1), "due": .text("2026-10-31"),
      ])
    try move(id, to: "received", with: ["figure": .text(figure)])
  }
}
