// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

/// A group that reports to a governing group, moved along by real operations, day by day.
struct DocumentScenario {
  var book = Book()
  var now = Circumstances(
    now: Moment(day: day("2026-10-01"), second: 36_000), author: "Clerk", device: "d", sequence: 1)

  static let group = ID<Body>("group")
  static let governing = ID<Body>("governing")
  static let chair = ID<Seat>("chair")
  static let nurse = ID<Seat>("nurse")
  static let lead = ID<Seat>("lead")

  init(_ structure: String = DocumentScenario.structure) throws {
    try run { try Exchange.read(structure, file: "structure.json", into: $0, $1) }
  }

  /// Moves the laptop's date.
  mutating func on(_ iso: String) { now.now = Moment(day: day(iso), second: 36_000) }

  /// Does one operation and steps to the next batch's number.
  mutating func run(_ operation: (Book, Circumstances) throws -> Batch) throws {
    book.apply(try operation(book, now))
    now.sequence += 1
  }

  /// The latest record of a kind.
  func latest<Kind: RecordKind>(_ kind: Kind.Type) throws -> Record<Kind> {
    try #require(book.all(kind).last)
  }

  /// The record of an identity.
  func record<Kind: RecordKind>(_ id: ID<Kind>) throws -> Record<Kind> {
    try #require(book[id])
  }

  /// Schedules a meeting.
  mutating func schedule(_ iso: String, of body: ID<Body> = group) throws -> ID<Meeting> {
    let plan = MeetingPlan(
      body: body, date: day(iso), start: TimeOfDay("10:00"), venue: "Shirehall and online")
    try run { try $0.scheduleMeeting(plan, $1) }
    return try latest(Meeting.self).id
  }

  /// Schedules a meeting and starts it on its day.
  mutating func start(_ iso: String, of body: ID<Body> = group) throws -> ID<Meeting> {
    let meeting = try schedule(iso, of: body)
    on(iso)
    try run { try $0.startMeeting(meeting, $1) }
    return meeting
  }

  /// Types lines under the first item of a type.
  mutating func minute(
    _ lines: [String], at meeting: ID<Meeting>, under type: ItemType = .otherBusiness
  ) throws {
    let item = try #require(book.agenda(of: meeting).first { $0.type == type })
    for line in lines {
      let read = book.surroundings(of: try record(meeting), today: now.today).understand(line)
      try run { try $0.addEntry(read, to: item.id, $1) }
    }
  }

  /// A meeting of October that agreed one action of the nurse's.
  mutating func minuteEarlier() throws {
    let first = try start("2026-10-13")
    try minute(["! Share the data @nurse by 2026-11-20"], at: first)
    try close(first)
  }

  /// Accepts what is open and closes.
  mutating func close(_ meeting: ID<Meeting>, reason: String = "Noted") throws {
    let open = book.closingFindings(of: try record(meeting)).filter { $0.accepted == nil }
    if !open.isEmpty { try run { try $0.accept(open, reason: reason, at: meeting, $1) } }
    try run { try $0.closeMeeting(meeting, $1) }
  }

  /// Has a closed meeting's minutes agreed at a later one.
  mutating func agree(
    _ meeting: ID<Meeting>, at later: ID<Meeting>, amendment: String? = nil
  ) throws {
    try circulate(meeting)
    try run {
      try $0.agreeMinutes(
        of: meeting, at: later, amendment: amendment, freezing: .papers(), $1)
    }
  }

  /// Sends a closed meeting's minutes to members.
  mutating func circulate(_ meeting: ID<Meeting>) throws {
    try run {
      try $0.moveMinutes(of: meeting, to: .circulated, freezing: .papers(), $1)
    }
  }

  /// Corrects agreed minutes.
  mutating func correct(_ meeting: ID<Meeting>, _ draft: CorrectionDraft) throws {
    try run { try $0.recordCorrection(to: meeting, draft, freezing: .papers(), $1) }
  }

  /// Changes one field of a record by its name, as a form does.
  mutating func change<Kind: RecordKind>(_ id: ID<Kind>, _ field: String, to value: Stored?) throws
  {
    let kind = Registry.entry(of: Kind.self)
    let slot = try #require(kind.slot(named: field))
    try run { try $0.save(kind, id: id.text, values: [slot: value], $1) }
  }
}

/// Makes a day from text; a wrong text becomes a day no test expects.
func day(_ iso: String) -> Day { Day(iso: iso) ?? .first }

/// A text on one line, so that it does not matter where a paper wraps it.
func flat(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// A paper as plain text.
func text(_ paper: Paper) -> String { PlainTextWriter().write(paper) }

/// A paper as plain text on one line, for words that may be wrapped.
func flatText(_ paper: Paper) -> String {
  text(paper).split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// A paper as plain text so wide that no cell is wrapped, on one line.
func wideText(_ paper: Paper) -> String { flat(PlainTextWriter(columns: 1000).write(paper)) }

extension DocumentScenario {
  static let structure = """
    {"format": "minutebook", "version": 1,
    "partnership": [{"id": "p", "name": "Test Partnership", "area": "Testshire",
      "from": "2026-04-01", "period": "2026–29", "notice": "The data are invented"}],
    "agency": [
      {"id": "police", "name": "Test Police"}, {"id": "health", "name": "Health Trust"}],
    "body": [
      {"id": "governing", "name": "Governing Group", "short-name": "GG", "kind": "governing"},
      {"id": "group", "name": "Harm Group", "short-name": "HG", "kind": "priority",
       "parent": "governing", "meets": "Quarterly", "meetings-per-year": 4},
      {"id": "safety", "name": "Safety Group", "kind": "system", "parent": "governing",
       "status": "paused"}],
    "edge": [
      {"id": "e1", "from": "group", "to": "governing", "type": "reports-to"},
      {"id": "e2", "from": "group", "to": "governing", "type": "escalates-to"},
      {"id": "e3", "from": "safety", "to": "group", "type": "represented-on"}],
    "seat": [
      {"id": "chair", "body": "group", "role": "Superintendent", "agency": "police",
       "capacity": "chair", "position": 1},
      {"id": "nurse", "body": "group", "role": "Nurse", "agency": "health", "position": 2},
      {"id": "lead", "body": "group", "role": "Safety lead", "agency": "police", "position": 3}],
    "terms": [{"id": "t", "body": "group", "quorum": 2, "agreed-on": "2026-01-01"}]}
    """

  /// The structure with a plan, statements and an audit besides.
  static let planned =
    String(structure.dropLast()) + """
      , "plan-template": [{"id": "t", "title": "{group} Plan", "intro": ["For {area}, {period}."],
        "headings": ["Preventing harm", "Understanding {area}"],
        "columns": ["What?", "How will you know?", "Who?", "When?", "Progress"]}],
      "plan": [{"id": "plan", "body": "group", "title": "{group} Strategic Action Plan",
        "template": "t"}],
      "plan-row": [
        {"id": "train", "plan": "plan", "heading": 1, "position": 1, "action": "Train drivers",
         "success": "All trained", "owner": "seat:nurse", "timescale": "2026-09"},
        {"id": "map", "plan": "plan", "heading": 1, "position": 2, "action": "Map hotspots",
         "state": "completed"}],
      "statement": [
        {"id": "S1", "body": "group", "position": 1, "text": "Harm goes down"},
        {"id": "S2", "body": "group", "position": 2, "text": "Partners understand"}],
      "audit": [{"id": "a1", "body": "group", "theme": "Transitions", "year": 2026}]}
      """
}
