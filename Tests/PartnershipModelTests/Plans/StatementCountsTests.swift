// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Positions that are counted in the records, without a measure anybody returns.
struct StatementCountsTests {
  private func statement(
    _ check: String, _ more: [String: Stored] = [:], in fixture: inout Fixture,
    text: String = "A reduction"
  ) throws -> ID<Statement> {
    try fixture.add(
      Statement.self,
      [
        "body": .text("teg"), "position": .number(9), "text": .text(text),
        "kind": .text("measure"), "checks": .text(check), "direction": .text("down"),
      ].merging(more) { $1 })
  }

  private func reckoned(_ id: ID<Statement>, _ fixture: Fixture) throws -> ReckonedPosition {
    let found = try #require(fixture.book[id])
    return try #require(fixture.book.reckonedPosition(of: found, on: fixture.today))
  }

  private func audit(
    _ guidance: String, _ applied: Int, of cases: Int, in fixture: inout Fixture
  ) throws {
    _ = try fixture.add(
      Audit.self,
      [
        "body": .text("teg"), "theme": .text("Files"), "year": .number(2026),
        "state": .text("findings-agreed"), "held-on": .text("2026-09-01"),
        "guidance": .text(guidance), "applied": .number(applied), "cases": .number(cases),
      ])
  }

  @Test func `R9: the share of audited cases with the named guidance is held against the target`()
    throws
  {
    var fixture = try Fixture()
    let id = try statement(
      "guidance-applied", ["direction": .text("at least"), "target-figure": .text("75")],
      in: &fixture, text: "At least 75% show the application of the Working with Risk Guidance")
    #expect(try reckoned(id, fixture).position == .notYetKnown)
    try audit("Working with Risk Guidance", 8, of: 12, in: &fixture)
    try audit("Another guide", 12, of: 12, in: &fixture)
    let found = try reckoned(id, fixture)
    #expect(found.position == .notMet)
    #expect(
      found.why
        == "66.7% (8 of 12 cases) in the audits of 2026–27, and no baseline is stated; at least 75% is "
        + "the target.")
    try audit("working with risk guidance", 10, of: 12, in: &fixture)
    #expect(try reckoned(id, fixture).position == .met)
  }

  @Test func `R9: applications for a case review are counted by plan year against the baseline`()
    throws
  {
    var fixture = try Fixture()
    let id = try statement(
      "asb-case-review-requests", ["baseline-figure": .text("2")], in: &fixture)
    #expect(try reckoned(id, fixture).why.hasPrefix("0 since 1 Apr 2026; the records tell of no"))
    for (name, on) in [("A", "2025-06-01"), ("B", "2026-05-01")] {
      _ = try fixture.review(.asb, name, ["received-on": .text(on)])
    }
    #expect(
      try reckoned(id, fixture).why.hasPrefix("1 since 1 Apr 2026; the records tell of no"),
      "a year in the course of which the records began is not whole")
    _ = try fixture.review(.asb, "Before", ["received-on": .text("2025-03-01")])
    let found = try reckoned(id, fixture)
    #expect(found.position == .met)
    #expect(
      found.why == "1 in 2025–26, against a baseline of 2; 1 since 1 Apr 2026.", "\(found.why)")
    for name in ["C", "D"] {
      _ = try fixture.review(.asb, name, ["received-on": .text("2026-06-01")])
    }
    #expect(try reckoned(id, fixture).position == .notMet)
  }

  @Test func `R38: repeated learning and the reviews that repeat it are counted by plan year`()
    throws
  {
    var fixture = try Fixture()
    let points = try statement(
      "repeated-learning", ["baseline-figure": .text("2")], in: &fixture)
    let reviews = try statement(
      "repeating-reviews", ["baseline-figure": .text("1")], in: &fixture)
    let theme = try fixture.add(Theme.self, ["name": .text("Chronologies")])
    for (name, on) in [("A", "2025-02-01"), ("B", "2025-09-01"), ("C", "2025-10-01")] {
      let review = try fixture.review(
        .rapidReview, name, ["received-on": .text("2025-01-10"), "signed-off-on": .text(on)])
      _ = try fixture.add(
        LearningPoint.self,
        [
          "origin": RecordReference(review).stored, "text": .text("Keep one"),
          "theme": .text(theme.text),
        ])
    }
    #expect(try reckoned(points, fixture).why.hasPrefix("2 in 2025–26, against a baseline of 2"))
    #expect(try reckoned(points, fixture).position == .notMet)
    #expect(try reckoned(reviews, fixture).why.hasPrefix("2 in 2025–26, against a baseline of 1"))
    #expect(try reckoned(reviews, fixture).position == .notMet)
  }

  @Test func `R9: the plan's own statements are counted where their rule allows`() throws {
    let seed = try PartnershipFile("shropshire-2023-26.json").imported()
    let checks = seed.all(Statement.self).filter { $0.checks != nil }
    #expect(
      Dictionary(uniqueKeysWithValues: checks.map { ($0.id.text, $0.checks) }) == [
        "AO2": .guidanceApplied, "CO3": .repeatedLearning, "CS6": .caseReviewRequests,
        "CS8": .representation, "CR1": .repeatingReviews,
      ])
  }
}
