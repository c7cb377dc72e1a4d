// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Terms of reference as versions: which holds when, whether they are held, when looked at again.
struct TermsTests {
  private static let kind = Registry.entry(of: Terms.self)

  private func with(_ values: [String: Stored], on iso: String = "2026-11-20") throws -> Fixture {
    var fixture = try Fixture()
    var slots: [Int: Stored?] = [Terms.shape.body.slot: .text("teg")]
    for (name, value) in values { slots[try #require(TermsTests.kind.slot(named: name))] = value }
    fixture.apply(try fixture.book.save(TermsTests.kind, id: nil, values: slots, fixture.now))
    fixture.today = day(iso)
    return fixture
  }

  @Test(arguments: [
    ("2025-12-31", "1"), ("2026-01-01", "2"), ("2026-11-30", "2"), ("2026-12-01", "3"),
    ("2027-03-31", "3"), ("2027-04-01", "2"),
  ])
  func `R4: the version in force goes by its days, not by the day it was agreed`(
    on: String, version: String
  ) throws {
    let fixture = try with([
      "version": .text("3"), "agreed-on": .text("2026-10-01"),
      "in-force-from": .text("2026-12-01"), "in-force-until": .text("2027-03-31"),
    ])
    #expect(fixture.book.terms(of: Fixture.group, on: day(on))?.version == version)
  }

  @Test func `R4: a body without terms of reference says not held, which is no mistake`() throws {
    let fixture = try Fixture()
    #expect(fixture.book.termsWords(of: Fixture.oversight, on: fixture.today) == "not held")
    #expect(
      !fixture.book.dueLines(of: Fixture.oversight, on: fixture.today).contains {
        $0.what.contains("terms of reference")
      })
  }

  @Test func `R4: terms that a partner has and we do not are a stated state`() throws {
    let fixture = try with([
      "version": .text("3"), "holding": .text("held-by-a-partner"), "holder": .text("health"),
      "agreed-on": .text("2026-10-01"), "agreed-by": .text("sgg"),
    ])
    #expect(
      fixture.book.termsWords(of: Fixture.group, on: fixture.today)
        == "not held here, Community Health Trust has them, version 3, agreed 1 Oct 2026 by "
        + "Strategic Governing Group, review due 1 Oct 2027")
  }

  @Test func `R4: they name the decision that agreed them`() throws {
    var fixture = try Fixture()
    fixture.apply(
      try fixture.book.decide(
        "The terms are agreed", body: Fixture.governing, mode: .correspondence, basis: nil,
        fixture.now))
    let decision = try fixture.latest(Decision.self)
    fixture.apply(
      try fixture.book.save(
        TermsTests.kind, id: "teg-terms-2",
        values: [Terms.shape.decision.slot: decision.id.stored], fixture.now))
    let words = fixture.book.termsWords(of: Fixture.group, on: fixture.today)
    #expect(words.contains("(decision \(decision.number))"))
  }

  @Test(
    arguments: [
      ([:], "1 Jan 2027"), (["review-due": "2027-02"], "28 Feb 2027"),
      (["reviewed-on": "2026-11-10"], nil),
      (["review-due": "2026-10", "reviewed-on": "2026-11-10"], nil),
      (["review-due": "2028-10", "reviewed-on": "2026-11-10"], "31 Oct 2028"),
    ] as [([String: String], String?)])
  func `R4: their review comes a year after they were agreed or reviewed, unless it is stated`(
    fields: [String: String], due: String?
  ) throws {
    var fixture = try Fixture()
    var values: [Int: Stored?] = [:]
    for (name, value) in fields {
      values[try #require(TermsTests.kind.slot(named: name))] = .text(value)
    }
    if !values.isEmpty {
      fixture.apply(
        try fixture.book.save(TermsTests.kind, id: "teg-terms-2", values: values, fixture.now))
    }
    let lines = fixture.book.dueLines(of: Fixture.group, on: fixture.today)
    let line = lines.first { $0.what.hasPrefix("Review of the terms of reference") }
    #expect(line?.due?.shownShort == due)
    #expect(
      line == nil
        || line?.what == "Review of the terms of reference of "
          + "Tackling Exploitation Group (version 2)"
    )
  }

  @Test func `R4: functions and the number of meetings are read from the version in force`() throws
  {
    let fixture = try with([
      "version": .text("3"), "agreed-on": .text("2026-11-01"), "meetings-per-year": .number(4),
      "functions": .list(["Priority group", "Local board", "Panel governance"]),
    ])
    let body = try #require(fixture.book[Fixture.group])
    #expect(fixture.book.functions(of: body, on: day("2026-10-31")).isEmpty)
    #expect(fixture.book.functions(of: body, on: fixture.today).count == 3)
    #expect(fixture.book.meetingCycle(of: body, on: day("2026-10-31")) == .notStated)
    #expect(fixture.book.bodyYear(of: body, 2026, on: fixture.today).expected == 4)
  }

  @Test(
    arguments: [
      (["in-force-from": .text("2026-02-02"), "in-force-until": .text("2026-02-01")]),
      (["meetings-per-year": .number(0)]),
    ] as [[String: Stored]])
  func `R4: terms that cannot hold are refused`(values: [String: Stored]) {
    #expect(throws: Refusal.self) { try with(values) }
  }
}
