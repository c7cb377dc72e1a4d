// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Meetings held, put off, cancelled, merged and closed at random: whatever is open at the end
/// stands on the next agenda, or somebody recorded why not.
struct NothingDropsOffTests {
  @Test(arguments: 1...200)
  func `after any course of meetings every open matter comes back or has its reason`(
    seed: UInt64
  ) throws {
    var course = try Course(seed: seed)
    for _ in 0..<70 { try course.step() }
    for body in [Fixture.group, Fixture.governing] {
      let lost = try course.lost(by: body)
      #expect(lost.isEmpty, "seed \(seed): \(lost.joined(separator: "; "))")
    }
  }

  @Test(arguments: 1...60)
  func `what closing says goes on is on the next agenda`(seed: UInt64) throws {
    var course = try Course(seed: seed)
    for _ in 0..<40 { try course.step() }
    let meetings = course.fixture.book.all(Meeting.self).filter { $0.state == .inSession }
    for meeting in meetings {
      let promised = course.fixture.book.carryForward(of: meeting).filter(\.cause.goesOn)
      var after = course
      try after.fixture.close(meeting.id)
      let next = try after.nextAgenda(of: try #require(meeting.body))
      for matter in promised {
        let kept = next.keeps(matter)
        #expect(kept, "seed \(seed): \(matter.cause) \(matter.words)")
      }
    }
  }
}

/// The agenda of a meeting held after all others, with the book it stands in.
private struct NextAgenda {
  let book: Book
  let items: [Record<AgendaItem>]

  func keeps(_ matter: CarriedMatter) -> Bool {
    switch matter.cause {
    case .openActions: return items.contains { $0.type == .mattersArising }
    case .minutes: return items.contains { $0.title == matter.words && $0.type == .lastMinutes }
    case .ratify: return items.contains { $0.title.hasSuffix(matter.words.prefix { $0 != " " }) }
    case .challenge: return items.contains { $0.type == .challengeQuestions }
    case .escalation, .answer:
      return items.contains { $0.escalation?.text == matter.record?.id }
    case .notReached, .carried, .moved, .copied:
      let item = matter.record.flatMap { book[ID<AgendaItem>($0.id)] }
      return item.map { !$0.type.isSentByHand || book.successor(of: $0.id) != nil } ?? false
    case .left, .backlog: return true
    }
  }
}

/// A seeded course of two groups' meetings; what is refused is not done.
private struct Course {
  var fixture: Fixture
  private var random: Seeded
  private let bodies = [Fixture.group, Fixture.governing]

  init(seed: UInt64) throws {
    fixture = try Fixture()
    random = Seeded(state: seed)
  }

  private mutating func chance(_ of: Int) -> Int { Int.random(in: 0..<of, using: &random) }

  private mutating func any<Element>(_ all: [Element]) -> Element? {
    all.randomElement(using: &random)
  }

  /// Does one thing at random; a refusal does nothing, any other error fails the test.
  mutating func step() throws {
    do { try act() } catch is Refusal {}
  }

  private mutating func act() throws {
    let (book, now) = (fixture.book, fixture.now)
    let meeting = any(book.all(Meeting.self))
    let item = meeting.flatMap { any(book.agenda(of: $0.id)) }
    switch chance(24) {
    case 0, 1: try schedule()
    case 2: fixture.today = fixture.today + chance(40)
    case 3, 4: try withMeeting(meeting) { try $0.startMeeting($1, $2) }
    case 5, 6, 7:
      if let meeting, meeting.state == .inSession { try fixture.close(meeting.id) }
    case 8: try withMeeting(meeting) { try $0.cancelMeeting($1, reason: "Snow", $2) }
    case 9: try withMeeting(meeting) { try $0.postponeMeeting($1, reason: "Snow", $2) }
    case 10:
      let later = fixture.today + 1 + chance(60)
      try withMeeting(meeting) { try $0.rescheduleMeeting($1, to: later, $2) }
    case 11: try withMeeting(meeting) { try $0.adjournMeeting($1, reason: "Alarm", $2) }
    case 12: try withMeeting(meeting) { try $0.refreshAgenda(of: $1, $2) }
    case 13, 14:
      try withMeeting(meeting) {
        try $0.addItem("Matter \($2.sequence)", to: $1, agreement: "Raised", $2)
      }
    case 15: if let item { fixture.apply(try book.moveToNext(item.id, now)) }
    case 16: if let item { fixture.apply(try book.copyToNext(item.id, now)) }
    case 17: if let item { fixture.apply(try book.returnToBacklog(item.id, now)) }
    case 18:
      let state = any(ItemState.allCases) ?? .done
      if let item { fixture.apply(try book.setItem(item.id, to: state, note: "Why", now)) }
    case 19:
      if let meeting, let other = any(book.all(Meeting.self)) {
        fixture.apply(try book.mergeMeeting(meeting.id, into: other.id, reason: "Few", now))
      }
    case 20: try minute(meeting, item)
    case 21: try agreeMinutes(meeting)
    case 22:
      let body = any(bodies) ?? Fixture.group
      fixture.apply(
        try book.decide("Go on", body: body, mode: .chairsAction, basis: nil, now))
    default: try answer()
    }
  }

  private mutating func schedule() throws {
    let plan = MeetingPlan(
      body: any(bodies) ?? Fixture.group, date: fixture.today + chance(90),
      start: TimeOfDay("10:00"))
    fixture.apply(try fixture.book.scheduleMeeting(plan, fixture.now))
  }

  private mutating func withMeeting(
    _ meeting: Record<Meeting>?, _ make: (Book, ID<Meeting>, Circumstances) throws -> Batch
  ) throws {
    guard let meeting else { return }
    fixture.apply(try make(fixture.book, meeting.id, fixture.now))
  }

  private mutating func minute(_ meeting: Record<Meeting>?, _ item: Record<AgendaItem>?) throws {
    guard let meeting, let item else { return }
    let lines = [
      "Spoken of", "! Ring them @Designated Nurse by 12 dec", "= The pilot goes on",
      "^ No data arrived ask: require it",
    ]
    let line = fixture.book.surroundings(of: meeting, today: fixture.today)
      .understand(any(lines) ?? "Spoken of")
    fixture.apply(try fixture.book.addEntry(line, to: item.id, fixture.now))
  }

  private mutating func agreeMinutes(_ meeting: Record<Meeting>?) throws {
    guard let meeting else { return }
    let later = fixture.book.all(Meeting.self).filter {
      $0.body == meeting.body && $0.state == .inSession && $0.id != meeting.id
    }
    guard let at = any(later) else { return }
    if meeting.minutes == .drafting {
      fixture.apply(try fixture.book.moveMinutes(of: meeting.id, to: .circulated, fixture.now))
    }
    fixture.apply(try fixture.book.agreeMinutes(of: meeting.id, at: at.id, fixture.now))
  }

  private mutating func answer() throws {
    let all = fixture.book.all(Escalation.self)
    guard let escalation = any(all) else { return }
    let isAnswered = escalation.state == .answered
    let at = fixture.book.meetingInSession(of: isAnswered ? Fixture.group : Fixture.governing)
    if isAnswered, let at {
      fixture.apply(try fixture.book.reportBack(escalation.id, at: at.id, fixture.now))
    } else {
      fixture.apply(
        try fixture.book.answerEscalation(
          escalation.id, answer: "Done", at: at?.id, fixture.now))
    }
  }

  /// Holds one more meeting of a body after all others and reads its agenda.
  func nextAgenda(of body: ID<Body>) throws -> NextAgenda {
    var next = fixture
    let dates = next.book.all(Meeting.self).compactMap { $0.date }
    let last = max(dates.max() ?? next.today, next.today)
    let id = try next.meeting(of: body, on: (last + 30).iso)
    return NextAgenda(book: next.book, items: next.book.agenda(of: id))
  }

  /// The open matters of a body that its next agenda misses and nobody gave a reason for.
  func lost(by body: ID<Body>) throws -> [String] {
    let next = try nextAgenda(of: body)
    let book = fixture.book
    var lost: [String] = []
    for meeting in book.meetings(of: body) {
      for item in book.agenda(of: meeting.id) where isLost(item, at: meeting, next) {
        lost.append("'\(item.title)' \(item.state.map { "\($0)" } ?? "open") at a \(meeting.state)")
      }
      let isUnagreed = meeting.state == .closed && meeting.minutes != .agreed
      let minutes = "Minutes of the meeting of \(meeting.date?.shownShort ?? "")"
      if isUnagreed, !next.items.contains(where: { $0.title == minutes }) { lost.append(minutes) }
    }
    for decision in book.decisions(of: body) where isLost(decision, body, next) {
      lost.append("decision \(decision.number)")
    }
    for escalation in book.all(Escalation.self) where isLost(escalation, body, next) {
      lost.append("escalation \(escalation.number) \(escalation.state)")
    }
    let hasMatters = next.items.contains { $0.type == .mattersArising }
    if !book.openActions(of: body).isEmpty, !hasMatters { lost.append("open actions") }
    return lost
  }

  private func isLost(
    _ item: Record<AgendaItem>, at meeting: Record<Meeting>, _ next: NextAgenda
  ) -> Bool {
    let isLeft = item.state == .moved || item.state == .carried || item.isCopied == true
    let isOwn = item.type == .ordinary || item.type == .carried
    guard isOwn || (isLeft && item.type == .standing) else { return false }
    // What the agenda builds anew for a decision is checked by its decision.
    if item.title.contains(": decision ") { return false }
    if next.book.successor(of: item.id) != nil { return false }
    if item.isCopied == true { return true }
    switch item.state {
    case .done: return false
    case .left: return item.note?.isBlank ?? true
    case .backlog: return next.book[item.backlog] == nil
    case .moved: return true
    case .carried, .open, nil: return meeting.state == .closed || meeting.state == .cancelled
    }
  }

  private func isLost(_ decision: Record<Decision>, _ body: ID<Body>, _ next: NextAgenda) -> Bool {
    let isUnratified = decision.isToBeRatified == true && decision.ratifiedAt == nil
    let title = ": decision \(decision.number)"
    if isUnratified { return !next.items.contains { $0.title == "To be ratified\(title)" } }
    guard decision.mode != .meeting else { return false }
    return !next.book.meetings(of: body).filter { $0.state != .cancelled }
      .contains { next.book.agenda(of: $0.id).contains { $0.title.hasSuffix(title) } }
  }

  private func isLost(
    _ escalation: Record<Escalation>, _ body: ID<Body>, _ next: NextAgenda
  ) -> Bool {
    let holder = fixture.book.hops(of: escalation.id).last?.to
    let isAwaited = escalation.state.awaitsAnswer && holder == body
    let isUnheard = escalation.state == .answered && escalation.origin == body
    guard isAwaited || isUnheard else { return false }
    return !next.items.contains { $0.escalation == escalation.id }
  }
}

/// Repeats the same random numbers for the same seed.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
