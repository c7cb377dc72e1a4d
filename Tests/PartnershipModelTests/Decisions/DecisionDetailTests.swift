// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct DecisionDetailTests {
  private func minuted(_ fixture: inout Fixture) throws -> ID<Decision> {
    let meeting = try fixture.meeting()
    _ = try fixture.minute("= The pilot goes on", at: meeting)
    return try fixture.latest(Decision.self).id
  }

  @Test func `a minuted decision says why, who and from when until its minutes are agreed`() throws
  {
    var fixture = try Fixture()
    let id = try minuted(&fixture)
    fixture.apply(try fixture.book.recordRationale(id, "It works", fixture.now))
    fixture.apply(try fixture.book.recordRationale(id, "It works well", fixture.now))
    fixture.apply(try fixture.book.recordDecider(id, "By a majority", fixture.now))
    fixture.apply(try fixture.book.recordEffective(id, on: day("2027-01-01"), fixture.now))
    let decision = try #require(fixture.book[id])
    #expect(decision.basis == "It works well" && decision.effective == day("2027-01-01"))
    #expect(fixture.book.deciderWords(of: decision) == "By a majority")
    let meeting = try #require(decision.meeting)
    try fixture.close(meeting)
    try fixture.agree(meeting, at: try fixture.meeting(on: "2026-12-15"))
    for operation in [
      { try fixture.book.recordRationale(id, "x", fixture.now) },
      { try fixture.book.recordDissent(id, "x", fixture.now) },
      { try fixture.book.recordDecider(id, "x", fixture.now) },
      { try fixture.book.recordEffective(id, on: day("2027-02-01"), fixture.now) },
    ] {
      guard case .minutesAgreed = refusal(operation) else {
        Issue.record("agreed minutes were changed")
        return
      }
    }
  }

  @Test func `a decision takes effect on its day or later`() throws {
    var fixture = try Fixture()
    let id = try minuted(&fixture)
    #expect(
      refusal { try fixture.book.recordEffective(id, on: day("2026-11-23"), fixture.now) }?.words
        == "The day decision TEG-2026-01 takes effect cannot be before Tue 24 Nov 2026, "
        + "when it was made.")
  }

  @Test func `chair's action bears the chair's role`() throws {
    var fixture = try Fixture()
    fixture.apply(
      try fixture.book.decide(
        "Go on", body: Fixture.group, mode: .chairsAction, basis: nil, fixture.now))
    #expect(try fixture.latest(Decision.self).decidedBy == "Detective Superintendent, WMP")
    fixture.apply(
      try fixture.book.decide(
        "Go on", body: Fixture.group, mode: .correspondence, basis: nil, by: "All members",
        effective: day("2027-01-01"), fixture.now))
    let decision = try fixture.latest(Decision.self)
    #expect(decision.decidedBy == "All members" && decision.effective == day("2027-01-01"))
  }

  static let followers: [CarriedOut: [CarriedOut]] = [
    .notYet: [.done, .notToBe], .done: [.notYet], .notToBe: [.notYet],
  ]

  @Test(arguments: CarriedOut.allCases, CarriedOut.allCases)
  func `a decision is carried out or not along its states only`(
    from: CarriedOut, to: CarriedOut
  ) throws {
    var fixture = try Fixture()
    let id = try minuted(&fixture)
    if from != .notYet {
      fixture.apply(try fixture.book.recordCarriedOut(id, to: from, note: "As said", fixture.now))
    }
    let followers = try #require(DecisionDetailTests.followers[from])
    let move = { try fixture.book.recordCarriedOut(id, to: to, note: "Because", fixture.now) }
    guard followers.contains(to) else {
      #expect(
        refusal(move)
          == .wrongMove(
            what: "Decision TEG-2026-01", from: from.label, to: to.label,
            allowed: followers.map(\.label)))
      return
    }
    fixture.apply(try move())
    let decision = try #require(fixture.book[id])
    #expect(decision.carriedOut == to && decision.carriedOutNote == "Because")
    #expect(decision.carriedOutOn == fixture.today)
  }

  @Test func `what is not to be carried out says why`() throws {
    var fixture = try Fixture()
    let id = try minuted(&fixture)
    #expect(
      refusal { try fixture.book.recordCarriedOut(id, to: .notToBe, fixture.now) }?.words
        == "To mark decision TEG-2026-01 not to be carried out, say why.")
    fixture.apply(try fixture.book.recordCarriedOut(id, to: .done, fixture.now))
  }

  @Test func `a minuted decision reverses an earlier one, which shows from both ends`() throws {
    var fixture = try Fixture()
    let old = try minuted(&fixture)
    let meeting = try #require(fixture.book[old]?.meeting)
    _ = try fixture.minute("= The pilot stops", at: meeting)
    let new = try fixture.latest(Decision.self).id
    let supersede = { (newer: ID<Decision>, older: ID<Decision>, reason: String) in
      try fixture.book.supersede(newer, older, reason: reason, fixture.now)
    }
    #expect(
      refusal { try supersede(new, old, " ") } == .needsReason(toDo: "reverse decision TEG-2026-01")
    )
    #expect(
      refusal { try supersede(new, new, "x") }?.words
        == "'Reverses' cannot be 'TEG-2026-02'; it takes an earlier decision than TEG-2026-02.")
    fixture.apply(try supersede(new, old, "The money ended"))
    #expect(fixture.book.reversal(of: old)?.id == new)
    #expect(
      fixture.book.reversalReason(of: try #require(fixture.book[new])) == "The money ended")
    _ = try fixture.minute("= The pilot waits", at: meeting)
    let third = try fixture.latest(Decision.self).id
    #expect(
      refusal { try fixture.book.supersede(third, old, reason: "x", fixture.now) }
        == .alreadySuperseded(number: "TEG-2026-01", by: "TEG-2026-02"))
    #expect(
      refusal { try fixture.book.supersede(new, third, reason: "x", fixture.now) }
        == .supersedesAlready(number: "TEG-2026-02", earlier: "TEG-2026-01"))
    #expect(
      refusal { try fixture.book.supersede(old, new, reason: "x", fixture.now) }?.words
        .hasPrefix("'Reverses' cannot be") == true)
  }

  @Test func `what was decided outside a meeting is reported to one, and says to which`() throws {
    var fixture = try Fixture()
    fixture.apply(
      try fixture.book.decide(
        "Go on", body: Fixture.group, mode: .correspondence, basis: nil, fixture.now))
    let meeting = try fixture.meeting()
    let item = try #require(
      fixture.book.agenda(of: meeting).first { fixture.book.reportedDecision(by: $0) != nil })
    fixture.apply(try fixture.book.setItem(item.id, to: .done, fixture.now))
    try fixture.close(meeting)
    #expect(try fixture.latest(Decision.self).reportedAt == meeting)
  }
}
