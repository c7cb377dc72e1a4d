// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct DecisionTests {
  private func decide(
    _ text: String, body: ID<Body> = Fixture.group, reversing earlier: ID<Decision>? = nil,
    basis: String? = nil, in fixture: inout Fixture
  ) throws -> Record<Decision> {
    fixture.apply(
      try fixture.book.decide(
        text, body: body, mode: .chairsAction, basis: basis, reversing: earlier, fixture.now))
    return try fixture.latest(Decision.self)
  }

  @Test func `R19: decisions are numbered by body and year`() throws {
    var fixture = try Fixture()
    #expect(try decide("One", in: &fixture).number == "TEG-2026-01")
    #expect(try decide("Two", in: &fixture).number == "TEG-2026-02")
    #expect(try decide("Three", body: Fixture.governing, in: &fixture).number == "SGG-2026-01")
    #expect(try decide("Four", body: Fixture.partners, in: &fixture).number == "SP-2026-01")
    fixture.today = day("2027-01-04")
    #expect(try decide("Five", in: &fixture).number == "TEG-2027-01")
  }

  @Test func `a number taken back is not given again, and the tenth has two figures`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    for number in 1...9 { _ = try fixture.minute("= Decide \(number)", at: meeting) }
    let last = try fixture.latest(MinuteEntry.self).id
    fixture.apply(try fixture.book.removeEntry(last, fixture.now))
    #expect(try decide("Next", in: &fixture).number == "TEG-2026-10")
  }

  @Test func `a decision minuted later bears the day and year of its meeting`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting(on: "2026-12-30")
    fixture.today = day("2027-01-05")
    _ = try fixture.minute("= Go on to March", at: meeting)
    let decision = try fixture.latest(Decision.self)
    #expect(decision.number == "TEG-2026-01" && decision.madeOn == day("2026-12-30"))
    #expect(decision.meeting == meeting && decision.mode == .meeting)
    _ = try fixture.minute("! Ring @Designated Nurse", at: meeting)
    #expect(try fixture.latest(Action.self).raisedOn == day("2026-12-30"))
  }

  @Test func `a reversal is a new decision that points back with its reason`() throws {
    var fixture = try Fixture()
    let old = try decide("Stop", in: &fixture)
    #expect(
      refusal {
        try fixture.book.decide(
          "Go on", body: Fixture.group, mode: .chairsAction, basis: " ", reversing: old.id,
          fixture.now)
      } == .needsReason(toDo: "reverse decision TEG-2026-01"))
    let new = try decide("Go on", reversing: old.id, basis: "National advice", in: &fixture)
    #expect(new.supersedes == old.id && fixture.book[old.id]?.text == "Stop")
    #expect(fixture.book.reversal(of: old.id)?.id == new.id)
    #expect(fixture.book.reversal(of: new.id) == nil)
  }

  @Test func `a decision is reversed once`() throws {
    var fixture = try Fixture()
    let old = try decide("Stop", in: &fixture)
    _ = try decide("Go on", reversing: old.id, basis: "Advice", in: &fixture)
    let again = refusal {
      try fixture.book.decide(
        "Wait", body: Fixture.group, mode: .chairsAction, basis: "x", reversing: old.id,
        fixture.now)
    }
    #expect(again?.words == "Decision TEG-2026-01 was already reversed by TEG-2026-02.")
  }

  @Test func `a reversal of a decision that is not there, or by nobody, is refused`() throws {
    let fixture = try Fixture()
    let decide = { (body: String, earlier: ID<Decision>?, text: String) in
      refusal {
        try fixture.book.decide(
          text, body: ID(body), mode: .correspondence, basis: "x", reversing: earlier,
          fixture.now)
      }
    }
    #expect(decide("teg", ID("d"), "X") == .noSuchRecord(what: "decision", id: "d"))
    #expect(decide("none", nil, "X") == .noSuchRecord(what: "group", id: "none"))
    #expect(decide("teg", nil, " ") == .needsText(what: "A decision"))
  }

  @Test func `a dissent is recorded once, when asked for`() throws {
    var fixture = try Fixture()
    let decision = try decide("Stop", in: &fixture)
    fixture.apply(try fixture.book.recordDissent(decision.id, "Health dissents", fixture.now))
    #expect(
      refusal { try fixture.book.recordDissent(decision.id, "Police too", fixture.now) }
        == .decisionFixed(number: "TEG-2026-01"))
  }

  @Test func `what was decided outside a meeting is reported to the next, once`() throws {
    var fixture = try Fixture()
    _ = try decide("Go on", in: &fixture)
    let title = "Chair's action: decision TEG-2026-01"
    let first = try fixture.meeting()
    #expect(fixture.book.agenda(of: first).map(\.title).contains(title))
    let item = try fixture.item(.ordinary, of: first)
    fixture.apply(try fixture.book.setItem(item, to: .done, fixture.now))
    try fixture.close(first)
    let next = try fixture.meeting(on: "2027-01-12", start: false)
    #expect(!fixture.book.agenda(of: next).map(\.title).contains(title))
  }

  @Test func `R19: a decision made without a quorum comes back to be ratified`() throws {
    var fixture = try Fixture()
    let first = try fixture.meeting()
    _ = try fixture.minute("= Go on to March", at: first)
    fixture.apply(try fixture.book.recordQuorum(first, .notQuorate, fixture.now))
    try fixture.close(first)
    let decision = try fixture.latest(Decision.self).id
    #expect(fixture.book[decision]?.isToBeRatified == true)
    #expect(
      refusal { try fixture.book.ratifyDecision(decision, at: first, fixture.now) } != nil)
    let next = try fixture.meeting(on: "2027-01-12")
    let item = try #require(fixture.book.agenda(of: next).first { $0.type == .ordinary })
    #expect(item.title == "To be ratified: decision TEG-2026-01" && item.purpose == .decision)
    fixture.apply(try fixture.book.ratifyDecision(decision, at: next, fixture.now))
    #expect(fixture.book[item.id]?.state == .done)
    #expect(fixture.book.decisionsToRatify(of: Fixture.group).isEmpty)
    #expect(fixture.book[decision]?.ratifiedAt == next)
    #expect(
      refusal { try fixture.book.ratifyDecision(decision, at: next, fixture.now) }
        == .nothingToChange)
  }

  @Test func `a decision made before the quorum was recorded as met needs no ratifying`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    fixture.apply(
      try fixture.book.setAttendance(meeting, seat: Fixture.chair, to: .present, fixture.now))
    _ = try fixture.minute("= Go on to March", at: meeting)
    #expect(try fixture.latest(Decision.self).isToBeRatified == true)
    fixture.apply(try fixture.book.setRemainingAttendance(meeting, to: .present, fixture.now))
    fixture.apply(try fixture.book.recordQuorum(meeting, .quorate, fixture.now))
    try fixture.close(meeting)
    #expect(try fixture.latest(Decision.self).isToBeRatified == nil)
  }
}
