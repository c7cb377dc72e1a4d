// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// A small partnership built by real operations: a governing group, two groups under it, seats,
/// terms, ties, a plan and statements. Every applied batch steps the sequence.
struct Fixture {
  /// The book under test.
  var book = Book()
  /// Who does what, when; the date may be set.
  var now = Circumstances(
    now: Moment(day: day("2026-11-20"), second: 36_000), author: "Clerk", device: "t", sequence: 1)

  /// The laptop's date.
  var today: Day {
    get { now.today }
    set { now.now = Moment(day: newValue, second: 36_000) }
  }

  static let governing = ID<Body>("sgg")
  static let group = ID<Body>("teg")
  static let oversight = ID<Body>("cs")
  static let partners = ID<Body>("partners")
  static let chair = ID<Seat>("teg-chair")
  static let adults = ID<Seat>("teg-adults")
  static let nurse = ID<Seat>("teg-nurse")
  static let clerk = ID<Seat>("teg-clerk")
  static let plan = ID<Plan>("teg-plan")

  init() throws {
    apply(try Exchange.read(Fixture.structure, file: "fixture.json", into: book, now))
  }

  /// Applies what was done and steps to the next batch's number.
  mutating func apply(_ batch: Batch) {
    book.apply(batch)
    now.sequence += 1
  }

  /// The latest record of a kind.
  func latest<Kind: RecordKind>(_ kind: Kind.Type) throws -> Record<Kind> {
    try #require(book.all(kind).last)
  }

  /// Schedules a meeting; starting it sets the date to its day.
  mutating func meeting(
    of body: ID<Body> = group, on iso: String = "2026-11-24", start: Bool = true
  ) throws -> ID<Meeting> {
    let plan = MeetingPlan(body: body, date: day(iso), start: TimeOfDay("10:00"))
    apply(try book.scheduleMeeting(plan, now))
    let id = try latest(Meeting.self).id
    if start {
      today = day(iso)
      apply(try book.startMeeting(id, now))
    }
    return id
  }

  /// The first item of a type on an agenda.
  func item(_ type: ItemType, of meeting: ID<Meeting>) throws -> ID<AgendaItem> {
    try #require(book.agenda(of: meeting).first { $0.type == type }).id
  }

  /// Types a line under an item, other business unless told otherwise.
  mutating func minute(
    _ typed: String, at meeting: ID<Meeting>, under type: ItemType = .otherBusiness
  ) throws -> ID<MinuteEntry> {
    let record = try #require(book[meeting])
    let line = book.surroundings(of: record, today: today).understand(typed)
    apply(try book.addEntry(line, to: try item(type, of: meeting), now))
    return try latest(MinuteEntry.self).id
  }

  /// Accepts what is open and closes.
  mutating func close(_ meeting: ID<Meeting>) throws {
    let open = book.closingFindings(of: try #require(book[meeting])).filter { $0.accepted == nil }
    if !open.isEmpty { apply(try book.accept(open, reason: "Noted", at: meeting, now)) }
    apply(try book.closeMeeting(meeting, now))
  }

  /// Closes a meeting, circulates its minutes and has them agreed at the next.
  mutating func agree(_ meeting: ID<Meeting>, at later: ID<Meeting>) throws {
    apply(try book.moveMinutes(of: meeting, to: .circulated, now))
    apply(try book.agreeMinutes(of: meeting, at: later, now))
  }

  /// Opens an action with an owner outside a meeting.
  mutating func action(
    _ text: String = "Write it", due: String? = "2026-12-12", owner: Owner = .seat(adults)
  ) throws -> ID<Action> {
    let draft = ActionDraft(text: text, owner: owner, due: due.map { day($0) })
    apply(try book.addAction(draft, body: Fixture.group, now))
    return try latest(Action.self).id
  }
}

/// What an operation is refused with; nil when it is done.
func refusal(_ operation: () throws -> Batch) -> Refusal? {
  do {
    _ = try operation()
    return nil
  } catch {
    return error as? Refusal
  }
}

extension Book {
  /// Every record that is there and every value of it, for comparing books.
  var contents: Contents {
    Contents(rows: Registry.kinds.map { kind in rows(of: kind).filter { !$0.isRemoved } })
  }

  /// A book's records; says little about itself, so that a failing test stays readable.
  struct Contents: Equatable, CustomStringConvertible {
    fileprivate let rows: [[Row]]
    var description: String { "\(rows.joined().count) records" }
  }
}

extension Book {
  /// What a test keeps for a version where its text does not matter.
  static let keptText = Issuing { book, meeting in
    FrozenMinutes(whole: "\(book.title(of: meeting)): \(meeting.minutes?.label ?? "")", open: nil)
  } report: { _, _, _ in
    "paper"
  } submission: { book, paper, _ in
    "\(paper.title) as it was: \(paper.plan.map { book.rows(of: $0).count } ?? 0) rows"
  } forms: { _, _, _ in
    []
  }

  /// Keeps a given text of a report.
  static func keeping(_ report: String) -> Issuing {
    Issuing(
      minutes: keptText.minutes, report: { _, _, _ in report }, submission: keptText.submission,
      forms: keptText.forms)
  }

  func issueAgenda(of id: ID<Meeting>, _ now: Circumstances) throws(Refusal) -> Batch {
    try issueAgenda(of: id, freezing: Book.keptText, now)
  }

  func submitReport(
    _ id: ID<ChairReport>, frozen: String, meeting: ID<Meeting>? = nil, _ now: Circumstances
  ) throws(Refusal) -> Batch {
    try submitReport(id, freezing: Book.keeping(frozen), meeting: meeting, now)
  }

  func moveMinutes(
    of id: ID<Meeting>, to state: MinutesState, _ now: Circumstances
  ) throws(Refusal) -> Batch {
    try moveMinutes(of: id, to: state, freezing: Book.keptText, now)
  }

  func agreeMinutes(
    of id: ID<Meeting>, at later: ID<Meeting>, amendment: String? = nil, _ now: Circumstances
  ) throws(Refusal) -> Batch {
    try agreeMinutes(of: id, at: later, amendment: amendment, freezing: Book.keptText, now)
  }

  func recordCorrection(
    to id: ID<Meeting>, entry: ID<MinuteEntry>? = nil, text: String, at later: ID<Meeting>? = nil,
    _ now: Circumstances
  ) throws(Refusal) -> Batch {
    let draft = CorrectionDraft(entry: entry, text: text, at: later)
    return try recordCorrection(to: id, draft, freezing: Book.keptText, now)
  }
}
