// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct WithdrawingTests {
  private func decided(_ fixture: inout Fixture) throws -> Record<Decision> {
    fixture.apply(
      try fixture.book.decide(
        "Stop it", body: Fixture.group, mode: .chairsAction, basis: nil, fixture.now))
    return try fixture.latest(Decision.self)
  }

  @Test(arguments: ["TEG-2026-01", "teg-2026-01: no longer needed"])
  func `an action is withdrawn by a decision, named by its number`(words: String) throws {
    var fixture = try Fixture()
    let id = try fixture.action()
    let decision = try decided(&fixture)
    fixture.apply(try fixture.book.withdrawAction(id, by: words, fixture.now))
    let update = try #require(fixture.book.updates(of: id).last)
    #expect(fixture.book[id]?.state == .withdrawn)
    #expect(update.decision == decision.id && update.note == "By decision \(words)")
  }

  @Test func `the group's words do as well, but a number nobody gave does not`() throws {
    var fixture = try Fixture()
    let id = try fixture.action()
    #expect(
      refusal { try fixture.book.withdrawAction(id, by: "TEG-2026-09", fixture.now) }
        == .noSuchRecord(what: "decision", id: "TEG-2026-09"))
    #expect(
      refusal { try fixture.book.withdrawAction(id, by: " ", fixture.now) }
        == .needsReason(toDo: "withdraw action 1"))
    fixture.apply(try fixture.book.withdrawAction(id, by: "The pilot ended", fixture.now))
    #expect(fixture.book.updates(of: id).last?.note == "The pilot ended")
    guard case .wrongMove = refusal({ try fixture.book.withdrawAction(id, by: "x", fixture.now) })
    else {
      Issue.record("withdrawn twice")
      return
    }
  }

  @Test func `a decision that was reversed withdraws nothing`() throws {
    var fixture = try Fixture()
    let id = try fixture.action()
    let old = try decided(&fixture)
    fixture.apply(
      try fixture.book.decide(
        "Go on", body: Fixture.group, mode: .chairsAction, basis: "Advice", reversing: old.id,
        fixture.now))
    #expect(
      refusal { try fixture.book.withdrawAction(id, by: "\(old.number)", fixture.now) }
        == .alreadySuperseded(number: "TEG-2026-01", by: "TEG-2026-02"))
  }
}

struct OwnerStandingTests {
  /// The police leave on 30 September 2026.
  private func left() throws -> Fixture {
    var fixture = try Fixture()
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(ID<Agency>("police"), \.to, day("2026-09-30"))
    fixture.apply(drafting.batch("Leave"))
    return fixture
  }

  @Test func `an agency that has left can be given nothing new, and the sentence says when`() throws
  {
    let fixture = try left()
    let draft = ActionDraft(text: "Write", owner: .agency(ID("police")))
    let words = refusal { try fixture.book.addAction(draft, body: Fixture.group, fixture.now) }?
      .words
    #expect(
      words == "'West Mercia Police' left the partnership on Wed 30 Sep 2026 and can own nothing "
        + "new. Choose who took its work on; what you typed is kept.")
  }

  @Test(arguments: [
    "! Write it @West Mercia Police by fri", "! Write it @WMP",
    "! Write it @Detective Superintendent",
  ])
  func `a typed owner that has left is refused by name, not taken for another`(line: String) throws
  {
    var fixture = try left()
    var drafting = Drafting(fixture.book, fixture.now)
    let other = drafting.create(Agency.self)
    drafting.set(other, \.name, "West Midlands Ambulance")
    fixture.apply(drafting.batch("Join"))
    let meeting = try fixture.meeting()
    #expect {
      try fixture.minute(line, at: meeting)
    } throws: { error in
      if case Refusal.ownerLeft = error { true } else { false }
    }
    #expect(fixture.book.all(Action.self).isEmpty)
  }

  @Test func `an agency may be given work until its last day and from its first`() throws {
    var fixture = try left()
    fixture.today = day("2026-09-30")
    _ = try fixture.action(owner: .agency(ID("police")))
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(ID<Agency>("health"), \.from, day("2026-10-01"))
    fixture.apply(drafting.batch("Join later"))
    #expect(
      refusal {
        try fixture.book.addAction(
          ActionDraft(text: "Write", owner: .agency(ID("health"))), body: Fixture.group,
          fixture.now)
      }?.words.hasPrefix("'Owner' cannot be 'Community Health Trust'") == true)
    fixture.today = day("2026-10-01")
    _ = try fixture.action(owner: .agency(ID("health")))
  }

  @Test func `a seat that ended owns nothing new, and what it had keeps its owner`() throws {
    var fixture = try Fixture()
    fixture.today = day("2026-06-01")
    let id = try fixture.action(owner: .seat(ID("teg-past")))
    fixture.today = day("2026-07-01")
    let other = try fixture.action()
    let refused = refusal {
      try fixture.book.setOwner(of: other, to: .seat(ID("teg-past")), fixture.now)
    }
    #expect(
      refused
        == .ownerLeft(
          owner: "Housing Lead, County Council", how: "stopped being a seat",
          lastDay: "Tue 30 Jun 2026"))
    #expect(fixture.book[id]?.owner == .seat(ID("teg-past")))
    #expect(fixture.book.goneWords(fixture.book[id]?.owner, on: fixture.today) == "seat has ended")
  }
}
