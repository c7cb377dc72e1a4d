// SPDX-License-Identifier: Apache-2.0

import PartnershipModel
import Testing

/// A group that reports to a governing group, moved along by real operations, day by day.
struct ReportScenario {
  var book = Book()
  var now = Circumstances(
    now: Moment(day: day("2026-10-01"), second: 36_000), author: "Clerk", device: "r", sequence: 1)

  static let group = ID<Body>("group")
  static let governing = ID<Body>("governing")
  static let nurse = Owner.seat(ID("nurse"))

  init(_ structure: String = ReportScenario.structure) throws {
    try run { try Exchange.read(structure, file: "structure.json", into: $0, $1) }
  }

  /// Moves the laptop's date.
  mutating func on(_ iso: String) { now.now = Moment(day: day(iso), second: 36_000) }

  /// Does one operation and steps to the next batch's number.
  mutating func run(_ operation: (Book, Circumstances) throws -> Batch) throws {
    book.apply(try operation(book, now))
    now.sequence += 1
  }

  /// What an operation is refused with; nil when it would be done.
  func refusal(_ operation: (Book, Circumstances) throws -> Batch) -> Refusal? {
    do {
      _ = try operation(book, now)
      return nil
    } catch { return error as? Refusal }
  }

  /// The latest record of a kind.
  func latest<Kind: RecordKind>(_ kind: Kind.Type) throws -> Record<Kind> {
    try #require(book.all(kind).last)
  }

  /// Schedules a meeting.
  mutating func schedule(_ iso: String, of body: ID<Body> = group) throws -> ID<Meeting> {
    let plan = MeetingPlan(body: body, date: day(iso), start: TimeOfDay("10:00"))
    try run { try $0.scheduleMeeting(plan, $1) }
    return try latest(Meeting.self).id
  }

  /// Holds a meeting on its day, with the lines typed under other business.
  mutating func hold(
    _ iso: String, of body: ID<Body> = group, _ lines: [String] = []
  ) throws -> ID<Meeting> {
    let meeting = try schedule(iso, of: body)
    on(iso)
    try run { try $0.startMeeting(meeting, $1) }
    let item = try #require(book.agenda(of: meeting).first { $0.type == .otherBusiness })
    for line in lines {
      let record = try #require(book[meeting])
      let read = book.surroundings(of: record, today: now.today).understand(line)
      try run { try $0.addEntry(read, to: item.id, $1) }
    }
    let open = book.closingFindings(of: try #require(book[meeting])).filter { $0.accepted == nil }
    try run { try $0.accept(open, reason: "Noted", at: meeting, $1) }
    try run { try $0.closeMeeting(meeting, $1) }
    return meeting
  }

  /// Opens an action outside a meeting.
  mutating func open(_ text: String, due: String) throws -> ID<Action> {
    let draft = ActionDraft(text: text, owner: Self.nurse, due: day(due))
    try run { try $0.addAction(draft, body: Self.group, $1) }
    return try latest(Action.self).id
  }

  /// Begins the group's report.
  mutating func report(since iso: String? = nil) throws -> ID<ChairReport> {
    try run { try $0.startReport(for: Self.group, since: iso.map { day($0) }, $1) }
    return try latest(ChairReport.self).id
  }

  /// Says something about every row that is not completed, so that only other gaps are left.
  mutating func speakToEveryRow() throws {
    for row in book.all(PlanRow.self) where row.state != .completed {
      try run { try $0.updateRow(row.id, note: "Discussed", $1) }
    }
  }

  /// The figures from a day to the laptop's date.
  func figures(from iso: String, until last: String? = nil) -> ReportFigures {
    book.reportFigures(
      of: Self.group, from: day(iso), until: last.map { day($0) } ?? now.today)
  }
}

extension ReportScenario {
  static let structure = """
    {"format": "minutebook", "version": 1,
    "partnership": [{"id": "p", "name": "Test Partnership", "from": "2026-04-01"}],
    "agency": [{"id": "health", "name": "Community Health Trust"}],
    "body": [
      {"id": "governing", "name": "Governing Group", "short-name": "GG", "kind": "governing"},
      {"id": "executive", "name": "Executive", "kind": "executive", "parent": "governing"},
      {"id": "group", "name": "Harm Group", "short-name": "HG", "kind": "priority",
       "parent": "executive"},
      {"id": "lonely", "name": "Lonely Group", "kind": "sub-group"}],
    "edge": [
      {"id": "e1", "from": "group", "to": "governing", "type": "reports-to"},
      {"id": "e2", "from": "group", "to": "executive", "type": "escalates-to"},
      {"id": "e3", "from": "executive", "to": "governing", "type": "escalates-to"}],
    "seat": [{"id": "nurse", "body": "group", "role": "Nurse", "agency": "health"}],
    "plan-template": [{"id": "t", "title": "Plan", "headings": ["Prevent", "Understand", "Learn"]}],
    "plan": [{"id": "plan", "body": "group", "title": "Harm plan", "template": "t"}],
    "plan-row": [
      {"id": "train", "plan": "plan", "heading": 1, "position": 1, "action": "Train drivers"},
      {"id": "map", "plan": "plan", "heading": 1, "position": 2, "action": "Map hotspots",
       "state": "in-progress"},
      {"id": "leaflet", "plan": "plan", "heading": 3, "position": 1, "action": "Print a leaflet",
       "state": "completed"}],
    "statement": [
      {"id": "S1", "body": "group", "position": 1, "text": "Harm goes down"},
      {"id": "S2", "body": "group", "position": 2, "text": "Partners understand"}],
    "audit": [{"id": "a1", "body": "group", "theme": "Transitions", "year": 2026}]}
    """
}
