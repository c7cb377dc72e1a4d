// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct AttendanceFiguresTests {
  private let year = (from: day("2026-04-01"), until: day("2027-03-31"))

  private func figures(_ fixture: Fixture, of body: ID<Body> = Fixture.group) -> BodyAttendance {
    fixture.book.attendanceFigures(of: body, from: year.from, until: year.until)
  }

  private func side(_ agency: String, _ figures: BodyAttendance) throws -> SideAttendance {
    try #require(figures.sides.first { $0.side == .agency(ID(agency)) })
  }

  /// A meeting on a day with the states of the seats named.
  private func hold(
    _ iso: String, _ states: [(ID<Seat>, Presence)], kind: MeetingKind = .ordinary,
    in fixture: inout Fixture
  ) throws -> ID<Meeting> {
    let meeting = try fixture.meeting(on: iso, start: false)
    let slot = try #require(Registry.entry(of: Meeting.self).slot(named: "kind"))
    if kind != .ordinary {
      fixture.apply(
        try fixture.book.save(
          Registry.entry(of: Meeting.self), id: meeting.text, values: [slot: kind.stored],
          fixture.now))
    }
    fixture.today = day(iso)
    fixture.apply(try fixture.book.startMeeting(meeting, fixture.now))
    for (seat, state) in states {
      fixture.apply(
        try fixture.book.setAttendance(
          meeting, seat: seat, to: state, who: state == .deputy ? "Deputy, Somewhere" : nil,
          fixture.now))
    }
    return meeting
  }

  private func agency(of seat: ID<Seat>, _ fixture: Fixture) throws -> ID<Agency> {
    try #require(fixture.book[seat]?.agency)
  }

  @Test func `a deputy fills the seat, and apologies and absence are told apart`() throws {
    var fixture = try Fixture()
    _ = try hold("2026-05-12", [(Fixture.nurse, .present)], in: &fixture)
    _ = try hold("2026-06-09", [(Fixture.nurse, .deputy)], in: &fixture)
    _ = try hold("2026-07-14", [(Fixture.nurse, .apologies)], in: &fixture)
    _ = try hold("2026-09-08", [(Fixture.nurse, .absent)], in: &fixture)
    let found = try side(try agency(of: Fixture.nurse, fixture).text, figures(fixture))
    let tally = try #require(found.seats.first { $0.seat.id == Fixture.nurse }).tally
    #expect(tally.present == 1 && tally.deputies == 1)
    #expect(tally.apologies == 1 && tally.absent == 1)
    #expect(Share(tally.filled, of: tally.expected).words == "2 of 4 (50%)")
    #expect(found.share.words == "2 of 4 (50%)")
  }

  @Test func `a seat counts only for meetings held while it existed`() throws {
    var fixture = try Fixture()
    let kind = Registry.entry(of: Seat.self)
    let from = try #require(kind.slot(named: "from"))
    let to = try #require(kind.slot(named: "to"))
    fixture.apply(
      try fixture.book.save(
        kind, id: Fixture.nurse.text,
        values: [from: day("2026-06-01").stored, to: day("2026-07-31").stored], fixture.now))
    for iso in ["2026-05-12", "2026-06-09", "2026-07-14", "2026-09-08"] {
      _ = try hold(iso, [(Fixture.chair, .present)], in: &fixture)
    }
    let meetings = fixture.book.meetings(of: Fixture.group)
    fixture.apply(
      try fixture.book.setAttendance(
        meetings[1].id, seat: Fixture.nurse, to: .present, fixture.now))
    fixture.apply(
      try fixture.book.setAttendance(
        meetings[2].id, seat: Fixture.nurse, to: .absent, fixture.now))
    let found = try side(try agency(of: Fixture.nurse, fixture).text, figures(fixture))
    #expect(found.meetings == 2 && found.represented == 1)
    #expect(found.withoutSeat == 2)
    #expect(found.share.words == "1 of 2 (50%)")
  }

  @Test func `the seats of an agency that left count for no meeting after it`() throws {
    var fixture = try Fixture()
    _ = try hold("2026-05-12", [(Fixture.nurse, .present)], in: &fixture)
    _ = try hold("2026-07-14", [(Fixture.nurse, .absent)], in: &fixture)
    let agency = try agency(of: Fixture.nurse, fixture)
    let kind = Registry.entry(of: Agency.self)
    let to = try #require(kind.slot(named: "to"))
    fixture.apply(
      try fixture.book.save(
        kind, id: agency.text, values: [to: day("2026-06-30").stored], fixture.now))
    let found = try side(agency.text, figures(fixture))
    #expect(found.share.words == "1 of 1 (100%)")
    #expect(found.withoutSeat == 1)
  }

  @Test func `meetings without attendance, networks and cancelled ones count for nobody`() throws {
    var fixture = try Fixture()
    _ = try hold("2026-05-12", [(Fixture.chair, .present)], in: &fixture)
    _ = try hold("2026-06-09", [], in: &fixture)
    _ = try hold("2026-07-14", [(Fixture.chair, .present)], kind: .network, in: &fixture)
    let off = try fixture.meeting(on: "2026-09-08", start: false)
    fixture.apply(try fixture.book.cancelMeeting(off, reason: "Snow", fixture.now))
    let found = figures(fixture)
    #expect(found.counted.count == 1 && found.untaken.count == 1)
    #expect(found.networks.count == 1 && found.notHeld.count == 1)
    #expect(try side(try agency(of: Fixture.chair, fixture).text, found).meetings == 1)
  }

  @Test func `a seat that was passed over counts neither way`() throws {
    var fixture = try Fixture()
    _ = try hold("2026-05-12", [(Fixture.chair, .present)], in: &fixture)
    let found = try side(try agency(of: Fixture.nurse, fixture).text, figures(fixture))
    #expect(found.tally.notRecorded > 0)
    #expect(found.share.words == "none to attend")
  }

  @Test func `who came late was there, and in part`() throws {
    var fixture = try Fixture()
    let meeting = try hold("2026-05-12", [(Fixture.chair, .present)], in: &fixture)
    let items = fixture.book.agenda(of: meeting)
    fixture.apply(
      try fixture.book.recordMovement(
        MovementDraft(.left, from: items[2].id), of: .seat(Fixture.chair), at: meeting,
        fixture.now))
    let tally = try side(try agency(of: Fixture.chair, fixture).text, figures(fixture)).tally
    #expect(tally.present == 1 && tally.partly == 1)
  }

  @Test func `minute takers are not counted, and an empty period has nothing`() throws {
    var fixture = try Fixture()
    _ = try hold("2026-05-12", [(Fixture.clerk, .present)], in: &fixture)
    let seats = figures(fixture).sides.flatMap(\.seats).map(\.seat.id)
    #expect(!seats.contains(Fixture.clerk))
    let none = fixture.book.attendanceFigures(
      of: Fixture.group, from: day("2030-04-01"), until: day("2031-03-31"))
    #expect(none.isEmpty && none.sides.isEmpty)
  }

  @Test(arguments: [(0, 1, 0), (1, 3, 33), (2, 3, 67), (1, 200, 1), (5, 6, 83), (7, 7, 100)])
  func `a share is rounded to whole hundredths`(part: Int, whole: Int, percent: Int) {
    #expect(Share(part, of: whole).percent == percent)
  }

  /// Counts again without the book's own help: over the rows, seat by seat.
  @Test func `random meetings give what a naive recount gives`() throws {
    var random = SplitMix(state: 20_261_124)
    var fixture = try Fixture()
    let seats = [Fixture.chair, Fixture.adults, Fixture.nurse]
    let kind = Registry.entry(of: Seat.self)
    let to = try #require(kind.slot(named: "to"))
    let last = day("2026-09-30")
    fixture.apply(
      try fixture.book.save(
        kind, id: Fixture.adults.text, values: [to: last.stored], fixture.now))
    for place in 0..<40 {
      let date = day("2026-04-06") + place * 8
      let states: [(ID<Seat>, Presence)] = seats.compactMap { seat in
        guard seat != Fixture.adults || date <= last else { return nil }
        let choices: [Presence?] = [.present, .deputy, .apologies, .absent, nil]
        return choices[random.below(5)].map { (seat, $0) }
      }
      _ = try hold(
        date.iso, states, kind: random.below(6) == 0 ? .network : .ordinary, in: &fixture)
    }
    let found = figures(fixture)
    for seat in seats {
      let counted = fixture.book.all(Attendance.self).filter { record in
        guard let meeting = fixture.book[record.meeting] else { return false }
        return record.seat == seat && meeting.kind != .network
          && year.from <= meeting.date ?? .first && meeting.date ?? .last <= year.until
      }
      let tally = try #require(found.sides.flatMap(\.seats).first { $0.seat.id == seat }).tally
      #expect(tally.present == counted.count { $0.state == .present })
      #expect(tally.deputies == counted.count { $0.state == .deputy })
      #expect(tally.apologies == counted.count { $0.state == .apologies })
      #expect(tally.absent == counted.count { $0.state == .absent })
      #expect(tally.expected == counted.count)
    }
    for one in found.sides {
      let ids = Set(one.seats.map(\.seat.id))
      let filled = fixture.book.all(Attendance.self).filter { record in
        record.seat.map(ids.contains) == true && record.state.isHere
          && fixture.book[record.meeting]?.kind != .network
      }
      #expect(one.represented == Set(filled.compactMap(\.meeting)).count)
    }
  }
}

/// Numbers that look random and are the same each time.
private struct SplitMix {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
