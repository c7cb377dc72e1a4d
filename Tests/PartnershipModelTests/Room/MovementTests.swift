// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct MovementTests {
  /// A meeting with everybody present, and its items.
  private func full() throws -> (Fixture, ID<Meeting>, [ID<AgendaItem>]) {
    var fixture = try Fixture()
    let id = try fixture.meeting()
    fixture.apply(try fixture.book.setRemainingAttendance(id, to: .present, fixture.now))
    return (fixture, id, fixture.book.agenda(of: id).map(\.id))
  }

  private func move(
    _ what: MovementKind, _ seat: ID<Seat> = Fixture.nurse, from: ID<AgendaItem>,
    until: ID<AgendaItem>? = nil, at meeting: ID<Meeting>, in fixture: inout Fixture
  ) throws {
    let draft = MovementDraft(what, from: from, until: until)
    fixture.apply(
      try fixture.book.recordMovement(draft, of: .seat(seat), at: meeting, fixture.now))
  }

  private func outcomes(_ meeting: ID<Meeting>, _ fixture: Fixture) throws -> [Quorum] {
    let record = try #require(fixture.book[meeting])
    return fixture.book.agenda(of: meeting).map {
      fixture.book.quorumOutcome(of: record, during: $0.id)
    }
  }

  @Test func `the quorum follows who is in the room at each item`() throws {
    var (fixture, id, items) = try full()
    try move(.left, from: items[2], until: items[3], at: id, in: &fixture)
    let expected = items.indices.map { (2...3).contains($0) ? Quorum.notQuorate : .quorate }
    #expect(try outcomes(id, fixture) == expected)
    let record = try #require(fixture.book[id])
    #expect(fixture.book.room(of: record, during: items[2]).count == 3)
    #expect(fixture.book.quorumCount(of: record).outcome == .quorate)
    #expect(
      fixture.book.quorumLost(at: record).map { "\($0.items): \($0.words)" }
        == ["items 3 to 4: not quorate, 2 present of 3 needed"])
  }

  @Test(arguments: 1...25)
  func `the quorum of every item is what a recount of the room finds`(seed: UInt64) throws {
    var (fixture, id, items) = try full()
    var random = SeededNumbers(seed: seed)
    let seats = [Fixture.chair, Fixture.adults, Fixture.nurse, Fixture.clerk]
    var kept: [ID<Seat>: [Stay.Step]] = [:]
    for _ in 0..<20 {
      let seat = seats.randomElement(using: &random) ?? Fixture.chair
      let step = random.step(items: items.count)
      let draft = MovementDraft(
        step.what, from: items[step.from], until: step.until.map { items[$0] })
      guard
        let batch = try? fixture.book.recordMovement(
          draft, of: .seat(seat), at: id, fixture.now)
      else { continue }
      fixture.apply(batch)
      kept[seat, default: []].append(step)
    }
    let record = try #require(fixture.book[id])
    for (place, item) in items.enumerated() {
      let counting = seats.dropLast().filter { seat in
        Stay(isExpected: true, steps: kept[seat] ?? []).covers(place)
      }
      let count = fixture.book.quorumCount(of: record, during: item)
      #expect(count.present == counting.count)
      #expect(count.outcome == (counting.count >= 3 ? .quorate : .notQuorate))
    }
  }

  @Test func `a decision without a quorum at its item is to be ratified, the others bind`() throws {
    var (fixture, id, items) = try full()
    fixture.apply(try fixture.book.recordQuorum(id, .quorate, fixture.now))
    let other = try #require(fixture.book.agenda(of: id).firstIndex { $0.type == .otherBusiness })
    _ = try fixture.minute("= Go on to March", at: id, under: .standing)
    try move(.left, from: items[other], at: id, in: &fixture)
    _ = try fixture.minute("= Stop in April", at: id)
    #expect(fixture.book.all(Decision.self).map(\.isToBeRatified) == [nil, true])
    try fixture.close(id)
    #expect(fixture.book.all(Decision.self).map(\.isToBeRatified) == [nil, true])
    let next = try fixture.meeting(on: "2027-01-12", start: false)
    let titles = fixture.book.agenda(of: next).map(\.title)
    #expect(titles.contains("To be ratified: decision TEG-2026-02"))
    #expect(!titles.contains("To be ratified: decision TEG-2026-01"))
  }

  @Test func `somebody who left after the decision was minuted is looked at again when it closes`()
    throws
  {
    var (fixture, id, items) = try full()
    _ = try fixture.minute("= Go on to March", at: id, under: .welcome)
    #expect(try fixture.latest(Decision.self).isToBeRatified == nil)
    try move(.left, from: items[0], at: id, in: &fixture)
    fixture.apply(try fixture.book.recordQuorum(id, .quorate, fixture.now))
    try fixture.close(id)
    #expect(try fixture.latest(Decision.self).isToBeRatified == true)
  }

  @Test func `items the wrong way round, of another meeting, and people not there are refused`()
    throws
  {
    var (fixture, id, items) = try full()
    let attempt = { (draft: MovementDraft, seat: ID<Seat>, fixture: Fixture) in
      refusal { try fixture.book.recordMovement(draft, of: .seat(seat), at: id, fixture.now) }
    }
    let backwards = MovementDraft(.left, from: items[4], until: items[2])
    #expect(
      attempt(backwards, Fixture.nurse, fixture)?.words == "The last item cannot be before item 5.")
    let plan = MeetingPlan(body: Fixture.governing, date: day("2026-12-01"))
    fixture.apply(try fixture.book.scheduleMeeting(plan, fixture.now))
    let foreign = try #require(
      fixture.book.all(AgendaItem.self).first { $0.meeting != id })
    #expect(
      attempt(MovementDraft(.left, from: foreign.id), Fixture.nurse, fixture)
        == .wrongValue(
          field: "From item", given: foreign.title,
          wanted: "an item of Tackling Exploitation Group, Tue 24 Nov 2026"))
    fixture.apply(
      try fixture.book.setAttendance(id, seat: Fixture.nurse, to: .absent, fixture.now))
    let who = "Designated Nurse, CHT"
    #expect(
      attempt(MovementDraft(.left, from: items[2]), Fixture.nurse, fixture)
        == .notInTheRoom(who: who, item: 3))
    #expect(
      attempt(MovementDraft(.withdrew, from: items[2]), Fixture.nurse, fixture)
        == .notInTheRoom(who: who, item: 3))
    #expect(
      attempt(MovementDraft(.arrived, from: items[0]), Fixture.chair, fixture)
        == .inTheRoomAlready(who: "Detective Superintendent, WMP", item: 1))
    #expect(fixture.book.all(Movement.self).isEmpty)
  }

  @Test func `somebody marked absent who arrives is present from then on`() throws {
    var (fixture, id, items) = try full()
    fixture.apply(
      try fixture.book.setAttendance(id, seat: Fixture.nurse, to: .absent, fixture.now))
    try move(.arrived, from: items[3], at: id, in: &fixture)
    let lines = fixture.book.attendance(of: try #require(fixture.book[id]))
    let line = try #require(lines.first { $0.seat?.id == Fixture.nurse })
    #expect(line.state == .present)
    #expect(fixture.book.stayWords(of: line, at: id) == "from item 4")
    #expect(
      try outcomes(id, fixture).prefix(4) == [.notQuorate, .notQuorate, .notQuorate, .quorate])
  }

  @Test func `who came or went was there, so is not marked away until that is taken out`() throws {
    var (fixture, id, items) = try full()
    try move(.left, from: items[3], at: id, in: &fixture)
    let away = { (fixture: Fixture) in
      refusal {
        try fixture.book.setAttendance(id, seat: Fixture.nurse, to: .apologies, fixture.now)
      }
    }
    #expect(away(fixture) == .cameOrWent(who: "Designated Nurse, CHT", state: "Apologies"))
    let movement = try fixture.latest(Movement.self)
    let batch = try fixture.book.removeMovement(movement.id, fixture.now)
    #expect(batch.did == "Take out: Designated Nurse, CHT, left.")
    fixture.apply(batch)
    #expect(away(fixture) == nil)
  }

  @Test func `a visitor leaves too, and agreed minutes keep it all`() throws {
    var (fixture, id, items) = try full()
    fixture.apply(try fixture.book.addAttendee("Analyst", at: id, as: .observer, fixture.now))
    let attendee = try fixture.latest(Attendance.self).id
    let draft = MovementDraft(.left, from: items[1], reason: "Called away")
    fixture.apply(
      try fixture.book.recordMovement(draft, of: .other(attendee), at: id, fixture.now))
    let movement = try fixture.latest(Movement.self)
    #expect(fixture.book.words(of: movement) == "Analyst, left (Called away).")
    try fixture.close(id)
    let next = try fixture.meeting(on: "2027-01-12")
    try fixture.agree(id, at: next)
    #expect(
      refusal { try fixture.book.removeMovement(movement.id, fixture.now) }
        == .minutesAgreed(meeting: "Tackling Exploitation Group, Tue 24 Nov 2026"))
    #expect(refusal { try fixture.book.remove(movement.reference, fixture.now) } != nil)
  }
}
