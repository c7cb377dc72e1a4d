// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Updates between groups, meetings held jointly, merged, or dated before their group.
struct JoiningTests {
  private func update(of meeting: ID<Meeting>, _ fixture: Fixture) throws -> Record<AgendaItem> {
    try #require(fixture.book.agenda(of: meeting).first { $0.type == .update })
  }

  @Test(arguments: UpdateOutcome.allCases)
  func `an update is given, not given or deferred, and so dealt with`(
    outcome: UpdateOutcome
  ) throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    let item = try update(of: meeting, fixture)
    #expect(item.updateFrom == Fixture.oversight)
    fixture.apply(try fixture.book.recordUpdate(item.id, outcome, note: "In May", fixture.now))
    let after = try update(of: meeting, fixture)
    #expect(after.outcome == outcome && after.note == "In May" && after.state == .done)
    let slot = try fixture.item(.standing, of: meeting)
    #expect(refusal { try fixture.book.recordUpdate(slot, outcome, fixture.now) } != nil)
  }

  @Test func `R24: an update missed twice running is flagged on the next agenda, once given not`()
    throws
  {
    var fixture = try Fixture()
    let outcomes: [UpdateOutcome?] = [.given, .notGiven, nil, .given]
    let dates = ["2026-10-06", "2026-11-03", "2026-12-01", "2027-01-05"]
    var titles: [String] = []
    for (date, outcome) in zip(dates, outcomes) {
      let meeting = try fixture.meeting(on: date)
      let item = try update(of: meeting, fixture)
      titles.append(item.title)
      if let outcome { fixture.apply(try fixture.book.recordUpdate(item.id, outcome, fixture.now)) }
      try fixture.close(meeting)
    }
    let plain = "Update from Community Safety Practice Oversight"
    #expect(titles == [plain, plain, plain, "\(plain) (not given 2 times running)"])
    let last = try fixture.meeting(on: "2027-02-02")
    #expect(try update(of: last, fixture).title == plain)
  }

  @Test func `a joint meeting has both groups' items once and stands in both lists`() throws {
    var fixture = try Fixture()
    let kind = Registry.entry(of: StandingItem.self)
    for title in ["Practice slot", "Crime figures"] {
      fixture.apply(
        try fixture.book.save(
          kind, id: nil, values: [3: .text("cs"), 4: .text(title)], fixture.now))
    }
    let id = try fixture.meeting(start: false)
    fixture.apply(try fixture.book.joinMeeting(id, with: Fixture.oversight, fixture.now))
    let titles = fixture.book.agenda(of: id).map(\.title)
    #expect(titles.filter { $0 == "Practice slot" }.count == 1)
    #expect(titles.filter { $0 == "Crime figures" }.count == 1)
    let meeting = try #require(fixture.book[id])
    #expect(
      fixture.book.bodyNames(of: meeting)
        == "Tackling Exploitation Group and Community Safety Practice Oversight")
    #expect(fixture.book.jointMeetings(of: Fixture.oversight).map(\.id) == [id])
    #expect(
      refusal { try fixture.book.joinMeeting(id, with: Fixture.oversight, fixture.now) }
        == .nothingToChange)
    #expect(
      refusal { try fixture.book.joinMeeting(id, with: Fixture.group, fixture.now) }
        == .nothingToChange)
    fixture.apply(try fixture.book.leaveMeeting(id, by: Fixture.oversight, fixture.now))
    #expect(fixture.book.guests(at: id).isEmpty)
    #expect(
      refusal { try fixture.book.leaveMeeting(id, by: Fixture.oversight, fixture.now) }
        == .nothingToChange)
  }

  @Test func `a merged meeting is cancelled with its reason and its items go along`() throws {
    var fixture = try Fixture()
    let first = try fixture.meeting(on: "2026-12-08", start: false)
    fixture.apply(try fixture.book.addItem("Pilot", to: first, fixture.now))
    let pilot = try fixture.latest(AgendaItem.self).id
    let other = try fixture.meeting(on: "2027-01-12", start: false)
    #expect(
      refusal { try fixture.book.mergeMeeting(first, into: other, reason: " ", fixture.now) }
        != nil)
    fixture.apply(
      try fixture.book.mergeMeeting(first, into: other, reason: "Few items", fixture.now))
    #expect(fixture.book[first]?.state == .cancelled)
    #expect(
      fixture.book[first]?.reason == "merged into the meeting of Tue 12 Jan 2027: Few items")
    #expect(fixture.book.successor(of: pilot)?.meeting == other)
    let titles = fixture.book.agenda(of: other).map(\.title)
    #expect(Set(titles).count == titles.count)
    #expect(
      refusal { try fixture.book.mergeMeeting(other, into: other, reason: "x", fixture.now) }
        != nil)
  }

  @Test func `a group does not meet before it began`() throws {
    var fixture = try Fixture()
    let kind = Registry.entry(of: Body.self)
    fixture.apply(
      try fixture.book.save(
        kind, id: "teg", values: [Body.shape.since.slot: .text("2026-12-01")], fixture.now))
    let plan = MeetingPlan(body: Fixture.group, date: day("2026-11-30"))
    let refused = refusal { try fixture.book.scheduleMeeting(plan, fixture.now) }
    #expect(
      refused?.words
        == "Tackling Exploitation Group began on 1 Dec 2026, so it cannot meet before that. "
        + "Correct the date, or the group's 'Since'.")
    let id = try fixture.meeting(on: "2026-12-01", start: false)
    let meetings = Registry.entry(of: Meeting.self)
    let early: [Int: Stored?] = [Meeting.shape.date.slot: .text("2026-11-30")]
    #expect(
      refusal { try fixture.book.save(meetings, id: id.text, values: early, fixture.now) }
        == refused)
    fixture.apply(try fixture.book.postponeMeeting(id, reason: "Snow", fixture.now))
    #expect(
      refusal { try fixture.book.rescheduleMeeting(id, to: day("2026-11-30"), fixture.now) }
        == refused)
  }
}
