// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct HandoverTests {
  private func move(_ body: ID<Body>, to status: BodyStatus, _ fixture: inout Fixture) throws {
    fixture.apply(
      try fixture.book.moveState(
        of: RecordReference(body), to: status.rawValue, fixture.now))
  }

  private func close(_ body: ID<Body>, _ fixture: inout Fixture) throws {
    try move(body, to: .closing, &fixture)
    fixture.apply(try fixture.book.endBody(body, as: .closed, reason: "Done", fixture.now))
  }

  @Test func `a body that closes hands its actions to its parent, and each says so`() throws {
    var fixture = try Fixture()
    let id = try fixture.action(owner: .body(Fixture.group))
    try close(Fixture.group, &fixture)
    let action = try #require(fixture.book[id])
    #expect(action.body == Fixture.governing && action.owner == .body(Fixture.governing))
    #expect(action.state == .notStarted)
    let update = try #require(fixture.book.updates(of: id).last)
    #expect(update.note == "Handed over from Tackling Exploitation Group when it closed.")
    #expect(update.bodyBefore == Fixture.group && update.bodyAfter == Fixture.governing)
    #expect(fixture.book[Fixture.group]?.successor == Fixture.governing)
    #expect(fixture.book.goingOn(Fixture.group) == Fixture.governing)
  }

  @Test func `R2: a group does not end before it began`() throws {
    var fixture = try Fixture()
    try move(Fixture.group, to: .closing, &fixture)
    try fixture.change(Fixture.group, ["since": .text("2026-09-09")])
    let refused = refusal { [fixture] in
      try fixture.book.endBody(
        Fixture.group, as: .closed, lastDay: PlannedDate(storedText: "2019"), fixture.now)
    }
    #expect(
      refused
        == .wrongValue(
          field: "Closed on", given: "2019", wanted: "9 Sep 2026, when it began, or later"))
  }

  @Test func `a body merged goes on in the one that took it over`() throws {
    var fixture = try Fixture()
    let id = try fixture.action()
    #expect(
      refusal { try fixture.book.endBody(Fixture.group, as: .merged, fixture.now) }
        == .noSuccessor(
          body: "Tackling Exploitation Group", open: "1 open action and 2 open plan rows"))
    fixture.apply(
      try fixture.book.endBody(
        Fixture.group, as: .merged, into: Fixture.oversight, fixture.now))
    #expect(fixture.book[id]?.body == Fixture.oversight)
    #expect(
      fixture.book.linking(.tookOver, to: Fixture.group, on: fixture.today) == [Fixture.oversight])
  }

  @Test func `what waits for a body waits for its successor, the clock running on`() throws {
    var fixture = try Fixture()
    let origin = try fixture.meeting()
    _ = try fixture.minute("^ No data Ask: require it", at: origin)
    try fixture.close(origin)
    let id = try fixture.latest(Escalation.self).id
    try close(Fixture.governing, &fixture)
    let hops = fixture.book.hops(of: id)
    #expect(hops.map(\.to) == [Fixture.governing, Fixture.partners])
    #expect(hops.map(\.answerDue) == [day("2026-12-22"), day("2026-12-22")])
    #expect(fixture.book.hopsAwaiting(Fixture.partners).count == 1)
    #expect(try fixture.book.route(from: Fixture.group, on: fixture.today) == Fixture.partners)
  }

  @Test func `its own escalation is answered to its successor, which hears the answer`() throws {
    var fixture = try Fixture()
    let origin = try fixture.meeting()
    _ = try fixture.minute("^ No data Ask: require it", at: origin)
    try fixture.close(origin)
    let id = try fixture.latest(Escalation.self).id
    try move(Fixture.group, to: .closing, &fixture)
    fixture.apply(
      try fixture.book.endBody(
        Fixture.group, as: .closed, into: Fixture.oversight, fixture.now))
    fixture.apply(try fixture.book.answerEscalation(id, answer: "Yes", fixture.now))
    let meeting = try fixture.meeting(of: Fixture.oversight, on: "2026-12-15")
    #expect(fixture.book.agenda(of: meeting).contains { $0.type == .answerReturned })
    fixture.apply(try fixture.book.reportBack(id, at: meeting, fixture.now))
    #expect(fixture.book[id]?.firstOrigin == Fixture.group)
  }

  @Test func `its draft minutes are agreed and its decisions ratified by its successor`() throws {
    var fixture = try Fixture()
    let last = try fixture.meeting()
    _ = try fixture.minute("= Go on to March", at: last)
    fixture.apply(try fixture.book.recordQuorum(last, .notQuorate, fixture.now))
    try fixture.close(last)
    fixture.apply(try fixture.book.moveMinutes(of: last, to: .circulated, fixture.now))
    try close(Fixture.group, &fixture)
    let meeting = try fixture.meeting(of: Fixture.governing, on: "2026-12-15")
    let titles = fixture.book.agenda(of: meeting).map(\.title)
    #expect(titles.contains("Minutes of the meeting of TEG of 24 Nov 2026"))
    #expect(titles.contains("To be ratified: decision TEG-2026-01"))
    let item = try fixture.item(.lastMinutes, of: meeting)
    #expect(
      fixture.book.minutesSubject(of: try #require(fixture.book[item]))?.id == last)
    fixture.apply(try fixture.book.agreeMinutes(of: last, at: meeting, fixture.now))
    let decision = try fixture.latest(Decision.self).id
    fixture.apply(try fixture.book.ratifyDecision(decision, at: meeting, fixture.now))
    #expect(fixture.book[item]?.state == .done)
    #expect(fixture.book[decision]?.ratifiedAt == meeting)
  }

  @Test func `what its last meeting carried and what its chair decided go to the next agenda`()
    throws
  {
    var fixture = try Fixture()
    let last = try fixture.meeting()
    fixture.apply(
      try fixture.book.addItem(
        "Data sharing", to: last, agreement: "The chair agreed", fixture.now))
    let item = try fixture.item(.ordinary, of: last)
    fixture.apply(try fixture.book.setItem(item, to: .carried, fixture.now))
    try fixture.close(last)
    fixture.apply(
      try fixture.book.decide(
        "Go on", body: Fixture.group, mode: .chairsAction, basis: nil, fixture.now))
    #expect(
      fixture.book.handover(of: Fixture.group).words
        == "1 draft of minutes, 1 item carried over, 1 decision to report and 2 open plan rows")
    try close(Fixture.group, &fixture)
    let meeting = try fixture.meeting(of: Fixture.governing, on: "2026-12-15")
    let agenda = fixture.book.agenda(of: meeting)
    #expect(agenda.contains { $0.carriedFrom == item && $0.title == "Data sharing" })
    let told = try #require(agenda.first { fixture.book.reportedDecision(by: $0) != nil })
    fixture.apply(try fixture.book.setItem(told.id, to: .done, fixture.now))
    try fixture.close(meeting)
    let next = try fixture.meeting(of: Fixture.governing, on: "2027-01-12", start: false)
    #expect(!fixture.book.agenda(of: next).contains { $0.title == told.title })
  }

  @Test func `a body closes neither into nothing nor into itself nor during its meeting`() throws {
    var fixture = try Fixture()
    _ = try fixture.action()
    try move(Fixture.group, to: .closing, &fixture)
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(Fixture.group, \.parent, nil)
    fixture.apply(drafting.batch("Orphan"))
    #expect(
      refusal { try fixture.book.endBody(Fixture.group, as: .closed, fixture.now) }?.words
        == "Tackling Exploitation Group leaves 1 open action and 2 open plan rows, and no group takes them on. "
        + "Nothing was changed: name the group that goes on with them.")
    #expect(
      refusal {
        try fixture.book.endBody(Fixture.group, as: .closed, into: Fixture.group, fixture.now)
      }?.words.contains("it takes another group") == true)
    _ = try fixture.meeting()
    guard
      case .meetingUnderWay = refusal({
        try fixture.book.endBody(
          Fixture.group, as: .closed, into: Fixture.governing, fixture.now)
      })
    else {
      Issue.record("closed during its meeting")
      return
    }
  }

  @Test func `nothing new begins at a body that is over, and its meetings ahead are cancelled`()
    throws
  {
    var fixture = try Fixture()
    let ahead = try fixture.meeting(on: "2026-12-08", start: false)
    try close(Fixture.group, &fixture)
    #expect(fixture.book[ahead]?.state == .cancelled)
    let wanted = Refusal.bodyIsOver(
      body: "Tackling Exploitation Group", state: "Closed",
      successor: "Strategic Governing Group")
    let draft = ActionDraft(text: "Write", owner: .seat(Fixture.nurse))
    #expect(
      refusal { try fixture.book.addAction(draft, body: Fixture.group, fixture.now) } == wanted)
    #expect(
      refusal {
        try fixture.book.scheduleMeeting(
          MeetingPlan(body: Fixture.group, date: day("2026-12-09")), fixture.now)
      } == wanted)
  }

  @Test func `minutes of before still list what the body followed then`() throws {
    var fixture = try Fixture()
    _ = try fixture.action()
    let meeting = try fixture.meeting()
    try fixture.close(meeting)
    try close(Fixture.group, &fixture)
    let record = try #require(fixture.book[meeting])
    #expect(fixture.book.silences(at: record).map(\.numbers) == [[1]])
  }

  @Test(arguments: 1...40)
  func `no open action is lost by closing, merging or renaming, in any order`(seed: Int) throws {
    var fixture = try Fixture()
    var random = Numbers(state: UInt64(seed))
    let bodies = try grow(&fixture, &random)
    let open = Set(fixture.book.all(Action.self).filter(\.state.isOpen).map(\.id))
    for _ in 0..<30 { try disturb(bodies, &fixture, &random) }
    for id in open {
      let action = try #require(fixture.book[id])
      let body = try #require(action.body)
      #expect(action.state.isOpen && !fixture.book.isOver(body))
      #expect(fixture.book.openActions(of: body).contains { $0.id == id })
    }
    #expect(fixture.book.all(Action.self).count { $0.state.isOpen } == open.count)
  }

  /// A dozen active bodies under one another at random, with actions of each.
  private func grow(_ fixture: inout Fixture, _ random: inout Numbers) throws -> [ID<Body>] {
    var bodies: [ID<Body>] = []
    var drafting = Drafting(fixture.book, fixture.now)
    for number in 0..<12 {
      let body = drafting.create(Body.self)
      drafting.set(body, \.name, "Body \(number)")
      drafting.set(body, \.status, .active)
      if !bodies.isEmpty, random.next(4) > 0 {
        drafting.set(body, \.parent, bodies[random.next(bodies.count)])
      }
      bodies.append(body)
    }
    fixture.apply(drafting.batch("Grow"))
    for number in 0..<20 {
      let owner: Owner =
        random.next(2) == 0 ? .seat(Fixture.adults) : .body(bodies[random.next(bodies.count)])
      fixture.apply(
        try fixture.book.addAction(
          ActionDraft(text: "Action \(number)", owner: owner),
          body: bodies[random.next(bodies.count)], fixture.now))
    }
    return bodies
  }

  /// Closes, merges or renames one at random; what is refused changes nothing.
  private func disturb(
    _ bodies: [ID<Body>], _ fixture: inout Fixture, _ random: inout Numbers
  ) throws {
    let body = bodies[random.next(bodies.count)]
    let other = random.next(2) == 0 ? nil : bodies[random.next(bodies.count)]
    do {
      switch random.next(4) {
      case 0: try move(body, to: .closing, &fixture)
      case 1:
        fixture.apply(try fixture.book.endBody(body, as: .closed, into: other, fixture.now))
      case 2:
        fixture.apply(try fixture.book.endBody(body, as: .merged, into: other, fixture.now))
      default:
        fixture.apply(
          try fixture.book.renameBody(
            body, to: "Renamed \(random.next(99))", shortName: nil,
            lastDayOfOld: .day(fixture.today),
            reason: "New plan", fixture.now))
      }
    } catch is Refusal {}
  }
}

/// Numbers that follow from a seed, so that a failing case can be played again.
struct Numbers {
  var state: UInt64

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
