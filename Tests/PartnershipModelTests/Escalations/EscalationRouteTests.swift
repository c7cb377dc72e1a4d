// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct EscalationRouteTests {
  /// An escalation raised on 24 November and sent as the meeting closed.
  private func sent() throws -> (Fixture, ID<Escalation>) {
    var fixture = try Fixture()
    let origin = try fixture.meeting()
    _ = try fixture.minute("^ No data for two quarters Ask: require it", at: origin)
    try fixture.close(origin)
    return (fixture, try fixture.latest(Escalation.self).id)
  }

  private func titles(_ meeting: ID<Meeting>, _ type: ItemType, _ fixture: Fixture) -> [String] {
    fixture.book.agenda(of: meeting).filter { $0.type == type }.map(\.title)
  }

  @Test func `an escalation starts at its body with the next one up, and a number`() throws {
    let (fixture, id) = try sent()
    let escalation = try #require(fixture.book[id])
    #expect(escalation.number == 1 && escalation.origin == Fixture.group)
    #expect(escalation.ask == "require it" && escalation.raisedOn == day("2026-11-24"))
    let hop = try #require(fixture.book.hops(of: id).first)
    #expect(hop.from == Fixture.group && hop.to == Fixture.governing && hop.position == 1)
    #expect(hop.sent == day("2026-11-24") && hop.answerDue == day("2026-12-22"))
    #expect(fixture.book.hopsAwaiting(Fixture.governing).map(\.id) == [hop.id])
  }

  @Test func `a body with no way up cannot escalate`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting(of: Fixture.oversight)
    #expect(throws: Refusal.noRoute(body: "Community Safety Practice Oversight")) {
      try fixture.minute("^ No data Ask: require it", at: meeting)
    }
  }

  @Test func `it goes hop by hop up and the answer comes back down to its origin`() throws {
    var (fixture, id) = try sent()
    let upper = try fixture.meeting(of: Fixture.governing, on: "2026-12-15")
    #expect(
      titles(upper, .escalationReceived, fixture)
        == ["Escalation from TEG: No data for two quarters"])
    #expect(fixture.book[id]?.state == .received)
    #expect(fixture.book.hops(of: id).last?.received == day("2026-12-15"))
    fixture.apply(try fixture.book.referUp(id, at: upper, fixture.now))
    #expect(
      try fixture.book[fixture.item(.escalationReceived, of: upper)]?.state == .done)
    #expect(fixture.book.hops(of: id).map(\.to) == [Fixture.governing, Fixture.partners])
    #expect(fixture.book.hopsAwaiting(Fixture.governing).isEmpty)

    let top = try fixture.meeting(of: Fixture.partners, on: "2027-01-05")
    #expect(titles(top, .escalationReceived, fixture).count == 1)
    fixture.apply(try fixture.book.answerEscalation(id, answer: "Yes", at: top, fixture.now))
    #expect(fixture.book.hops(of: id).last?.answer == "Yes")
    #expect(fixture.book.hopsAwaiting(Fixture.partners).isEmpty)

    let origin = try fixture.meeting(on: "2027-01-12")
    #expect(
      titles(origin, .answerReturned, fixture)
        == ["Answer to escalation 1: No data for two quarters"])
    fixture.apply(try fixture.book.reportBack(id, at: origin, fixture.now))
    #expect(fixture.book[id]?.state == .closed)
    #expect(fixture.book[id]?.reportedBackAt == origin)
    #expect(fixture.book[id]?.closedOn == day("2027-01-12"))
    #expect(try fixture.book[fixture.item(.answerReturned, of: origin)]?.state == .done)
  }

  @Test func `an answer stays on the origin's agendas until it was heard`() throws {
    var (fixture, id) = try sent()
    fixture.apply(try fixture.book.answerEscalation(id, answer: "Yes", fixture.now))
    let first = try fixture.meeting(on: "2027-01-12")
    try fixture.close(first)
    #expect(fixture.book[id]?.state == .answered)
    let second = try fixture.meeting(on: "2027-02-09")
    #expect(titles(second, .answerReturned, fixture).count == 1)
  }

  @Test func `leaving the usual route needs a reason, which the hop keeps`() throws {
    var (fixture, id) = try sent()
    #expect(
      refusal { try fixture.book.referUp(id, to: Fixture.oversight, fixture.now) }
        == .needsReason(toDo: "leave the usual route"))
    fixture.apply(
      try fixture.book.referUp(id, to: Fixture.oversight, reason: "Theirs", fixture.now))
    #expect(fixture.book.hops(of: id).last?.routeReason == "Theirs")
    #expect(
      refusal { try fixture.book.referUp(id, fixture.now) }
        == .noRoute(body: "Community Safety Practice Oversight"))
  }

  @Test func `every hop leads along a tie, or says why not`() throws {
    var (fixture, id) = try sent()
    fixture.apply(try fixture.book.referUp(id, fixture.now))
    fixture.apply(
      try fixture.book.referUp(id, to: Fixture.oversight, reason: "Theirs", fixture.now))
    for hop in fixture.book.hops(of: id) {
      let from = try #require(hop.from)
      let usual = fixture.book.linked(.escalatesTo, from: from, on: fixture.today)
      #expect(hop.to.map(usual.contains) == true || hop.routeReason != nil)
    }
  }

  @Test func `one returned for more comes to its origin's agenda and is sent again`() throws {
    var (fixture, id) = try sent()
    _ = try fixture.meeting(of: Fixture.governing, on: "2026-12-15")
    fixture.apply(try fixture.book.returnEscalation(id, wanted: "Figures", fixture.now))
    #expect(fixture.book.hops(of: id).last?.answer == "Returned: Figures")
    let origin = try fixture.meeting(on: "2027-01-12")
    #expect(
      titles(origin, .answerReturned, fixture)
        == ["Escalation 1 returned, more is needed: No data for two quarters"])
    fixture.apply(try fixture.book.sendEscalation(id, fixture.now))
    let hop = try #require(fixture.book.hops(of: id).last)
    #expect(hop.sent == day("2027-01-12") && hop.received == nil && hop.answer == nil)
  }

  @Test(arguments: [
    ("2026-11-24", "day 0 of 20", false), ("2026-11-25", "day 1 of 20", false),
    ("2026-12-22", "day 20 of 20", false), ("2026-12-23", "day 20 + 1, answer overdue", true),
    ("2026-12-29", "day 20 + 3, answer overdue", true),
  ])
  func `its age is counted in working days, bank holidays left out`(
    on: String, words: String, isLate: Bool
  ) throws {
    let (fixture, id) = try sent()
    let hop = try #require(fixture.book.hops(of: id).last)
    #expect(fixture.book.ageWords(of: hop, on: day(on)) == words)
    #expect(fixture.book.isLate(hop, on: day(on)) == isLate)
  }

  @Test func `a draft has no age, and an answered one is not late`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    _ = try fixture.minute("^ No data Ask: require it", at: meeting)
    let id = try fixture.latest(Escalation.self).id
    var hop = try #require(fixture.book.hops(of: id).last)
    #expect(fixture.book.ageWords(of: hop, on: fixture.today) == "not sent")
    try fixture.close(meeting)
    fixture.apply(try fixture.book.answerEscalation(id, answer: "Yes", fixture.now))
    hop = try #require(fixture.book.hops(of: id).last)
    #expect(!fixture.book.isLate(hop, on: day("2030-01-01")))
  }

  @Test func `a line whose escalation was sent stays one`() throws {
    let (fixture, _) = try sent()
    let entry = try fixture.latest(MinuteEntry.self).id
    for operation in [
      { try fixture.book.convertEntry(entry, to: .note, fixture.now) },
      { try fixture.book.removeEntry(entry, fixture.now) },
    ] {
      guard case .wrongMove("Escalation 1", "Sent", _, _) = refusal(operation) else {
        Issue.record("not refused")
        return
      }
    }
  }
}
