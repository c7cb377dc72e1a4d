// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct MeetingMoveTests {
  static let moves: [MeetingState: [MeetingState]] = [
    .scheduled: [.agendaIssued, .inSession, .cancelled, .postponed],
    .agendaIssued: [.inSession, .cancelled, .postponed],
    .inSession: [.closed, .adjourned], .adjourned: [.inSession],
    .postponed: [.scheduled, .cancelled],
    .closed: [], .cancelled: [],
  ]

  /// A meeting brought to a state by its own moves.
  private func meeting(_ state: MeetingState, in fixture: inout Fixture) throws -> ID<Meeting> {
    let id = try fixture.meeting(start: false)
    switch state {
    case .scheduled: break
    case .agendaIssued, .cancelled, .postponed: fixture.apply(try move(id, to: state, fixture))
    case .inSession: fixture.apply(try move(id, to: .inSession, fixture))
    case .adjourned, .closed:
      fixture.apply(try move(id, to: .inSession, fixture))
      if state == .closed { return try closed(id, in: &fixture) }
      fixture.apply(try move(id, to: state, fixture))
    }
    return id
  }

  private func closed(_ id: ID<Meeting>, in fixture: inout Fixture) throws -> ID<Meeting> {
    try fixture.close(id)
    return id
  }

  private func move(
    _ id: ID<Meeting>, to state: MeetingState, _ fixture: Fixture
  ) throws -> Batch {
    let (book, now) = (fixture.book, fixture.now)
    switch state {
    case .scheduled: return try book.rescheduleMeeting(id, to: day("2026-12-01"), now)
    case .agendaIssued: return try book.issueAgenda(of: id, now)
    case .inSession: return try book.startMeeting(id, now)
    case .adjourned: return try book.adjournMeeting(id, reason: "Fire alarm", now)
    case .closed: return try book.closeMeeting(id, now)
    case .cancelled: return try book.cancelMeeting(id, reason: "Snow", now)
    case .postponed: return try book.postponeMeeting(id, reason: "Snow", now)
    }
  }

  @Test(arguments: MeetingState.allCases, MeetingState.allCases)
  func `a meeting moves along its states only`(from: MeetingState, to: MeetingState) throws {
    var fixture = try Fixture()
    let id = try meeting(from, in: &fixture)
    let followers = try #require(MeetingMoveTests.moves[from])
    if followers.contains(to) {
      if to == .closed { return try fixture.close(id) }
      fixture.apply(try move(id, to: to, fixture))
      #expect(fixture.book[id]?.state == to)
      return
    }
    let title = fixture.book.title(of: RecordReference(id))
    let wanted: Refusal =
      switch (from, to) {
      case (.inSession, .inSession): .alreadyInSession(meeting: title)
      case (.closed, .closed): .alreadyClosed(meeting: title)
      default:
        .wrongMove(what: title, from: from.label, to: to.label, allowed: followers.map(\.label))
      }
    #expect(refusal { try move(id, to: to, fixture) } == wanted)
  }

  @Test func `the sentence of a refused move names what may follow`() throws {
    var fixture = try Fixture()
    let id = try meeting(.adjourned, in: &fixture)
    #expect(
      refusal { try move(id, to: .closed, fixture) }?.words
        == "Tackling Exploitation Group, Tue 24 Nov 2026 is adjourned and cannot become closed; "
        + "it can become in session.")
  }

  @Test func `putting a meeting off, adjourning and cancelling need a reason`() throws {
    var fixture = try Fixture()
    let ahead = try fixture.meeting(start: false)
    let book = fixture.book
    let title = book.title(of: RecordReference(ahead))
    let now = fixture.now
    #expect(
      refusal { try book.cancelMeeting(ahead, reason: " ", now) }
        == .needsReason(toDo: "cancel \(title)"))
    #expect(
      refusal { try book.postponeMeeting(ahead, reason: "", now) }?.words
        == "To postpone \(title), say why.")
    #expect(
      refusal { try book.adjournMeeting(ahead, reason: "", now) }
        == .needsReason(toDo: "adjourn \(title)"))
  }

  @Test func `a postponed meeting gets its new date and keeps its agenda`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting(start: false)
    fixture.apply(try fixture.book.addItem("Allocation pilot", to: id, fixture.now))
    let agenda = fixture.book.agenda(of: id).map(\.title)
    fixture.apply(try fixture.book.postponeMeeting(id, reason: "Snow", fixture.now))
    fixture.apply(try fixture.book.rescheduleMeeting(id, to: day("2026-12-08"), fixture.now))
    #expect(fixture.book[id]?.date == day("2026-12-08"))
    #expect(fixture.book[id]?.state == .scheduled)
    #expect(fixture.book.agenda(of: id).map(\.title) == agenda)
  }

  @Test func `starting notes the time, and going on after an adjournment does not`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting()
    #expect(fixture.book[id]?.startedAt == TimeOfDay("10:00"))
    #expect(fixture.book[id]?.minutes == .drafting)
    fixture.apply(try fixture.book.adjournMeeting(id, reason: "Lunch", fixture.now))
    fixture.now.now = Moment(day: fixture.today, second: 50_000)
    fixture.apply(try fixture.book.startMeeting(id, fixture.now))
    #expect(fixture.book[id]?.startedAt == TimeOfDay("10:00"))
  }

  @Test func `a meeting is named by next, last or its id`() throws {
    var fixture = try Fixture()
    let first = try fixture.meeting()
    let body = try #require(fixture.book[Fixture.group])
    let named = { (text: String) in
      try fixture.book.meeting(named: text, of: body, today: fixture.today).id
    }
    #expect(try named("next") == first && named("last") == first)
    try fixture.close(first)
    #expect(try named("last") == first)
    #expect(throws: Refusal.noNextMeeting(body: "Tackling Exploitation Group")) {
      try named("next")
    }
    let second = try fixture.meeting(on: "2027-01-12", start: false)
    #expect(try named("next") == second && named(first.text) == first)
    #expect(throws: Refusal.self) { try named("nothing") }
  }

  @Test func `a meeting is named by its day, the nearest where no year is said`() throws {
    var fixture = try Fixture()
    let body = try #require(fixture.book[Fixture.group])
    let first = try fixture.meeting()
    try fixture.close(first)
    let second = try fixture.meeting(on: "2027-01-12", start: false)
    let third = try fixture.meeting(on: "2027-03-02", start: false)
    let later = fixture.today + 60
    let named = { (text: String) in
      try fixture.book.meeting(named: text, of: body, today: later).id
    }
    let held = try #require(fixture.book[first]?.date)
    #expect(try named(held.iso) == first && named("\(held.day) nov") == first)
    #expect(try named("12 jan") == second && named("2027-01-12") == second)
    #expect(try named("2 mar 2027") == third)
    for text in ["13 jan", "2026-01-12", "in 3 weeks", "tue"] {
      #expect(throws: Refusal.self, "\(text)") { try named(text) }
    }
    let refused = #expect(throws: Refusal.self) { try named("13 jan") }
    #expect(refused?.words.contains("Tue 2 Mar 2027 (\(third.text))") == true)
    #expect(refused?.words.contains("Tue 12 Jan 2027 (\(second.text))") == true)
  }

  @Test func `of two meetings on one day the one that stands is meant, else both are named`()
    throws
  {
    var fixture = try Fixture()
    let body = try #require(fixture.book[Fixture.group])
    let one = try fixture.meeting(on: "2027-01-12", start: false)
    let other = try fixture.meeting(on: "2027-01-12", start: false)
    let refused = #expect(throws: Refusal.self) {
      try fixture.book.meeting(named: "12 jan", of: body, today: fixture.today)
    }
    #expect(refused?.words.contains("(\(one.text))") == true)
    #expect(refused?.words.contains("(\(other.text))") == true)
    fixture.apply(try fixture.book.cancelMeeting(one, reason: "Twice", fixture.now))
    #expect(
      try fixture.book.meeting(named: "12 jan", of: body, today: fixture.today).id == other)
  }
}
