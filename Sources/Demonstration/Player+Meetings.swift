// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Meetings: from the date in the diary to the agreed minutes.
extension Player {
  mutating func performMeeting(_ event: Event) throws(DemonstrationError) {
    switch event.deed {
    case .schedule: try schedule(event)
    case .item: try addItem(event)
    case .issue:
      let (id, issuing) = (try id("meeting", Meeting.self, event), issuing)
      try perform(event) { book, circumstances throws(Refusal) in
        try book.issueAgenda(of: id, freezing: issuing, circumstances)
      }
    case .start: try start(event)
    case .attendance: try takeAttendance(event)
    case .quorum: try recordQuorum(event)
    case .noDeclarations:
      let id = try meetingUnderWay(event)
      try perform(event) { book, circumstances throws(Refusal) in
        try book.recordNoDeclarations(id, circumstances)
      }
    case .declaration: try declare(event)
    case .movement: try recordMovement(event)
    case .minute: try minute(event)
    case .takeBackLine: try takeBackLine(event)
    default: try close(event)
    }
  }

  /// The meeting an event names, else the one under way.
  func meetingUnderWay(_ event: Event) throws(DemonstrationError) -> ID<Meeting> {
    if let named = try optionalID("meeting", Meeting.self, event) { return named }
    guard let meeting else { throw event.mistake("no meeting is under way") }
    return meeting
  }

  private mutating func schedule(_ event: Event) throws(DemonstrationError) {
    let plan = MeetingPlan(
      body: try id("body", Body.self, event), date: try neededDay("on", event),
      start: event.text("start").flatMap { TimeOfDay($0) }, venue: event.text("venue"),
      kind: try event.choice("kind", MeetingKind.self) ?? .ordinary)
    try perform(event, making: [Meeting.about.name]) { book, circumstances throws(Refusal) in
      try book.scheduleMeeting(plan, circumstances)
    }
  }

  private mutating func addItem(_ event: Event) throws(DemonstrationError) {
    let id = try meetingUnderWay(event)
    let title = try event.needed("title")
    let purpose = try event.choice("purpose", ItemPurpose.self)
    try perform(event) { book, circumstances throws(Refusal) in
      try book.addItem(
        title, to: id, purpose: purpose, lead: event.text("lead"), paper: event.text("paper"),
        minutes: event["minutes"]?.number, agreement: event.text("agreement"), circumstances)
    }
  }

  private mutating func start(_ event: Event) throws(DemonstrationError) {
    let id = try id("meeting", Meeting.self, event)
    try perform(event) { book, circumstances throws(Refusal) in
      try book.startMeeting(id, circumstances)
    }
    meeting = id
  }

  /// Types a line under an item as a clerk would, marks and all; one may hold several.
  private mutating func minute(_ event: Event) throws(DemonstrationError) {
    let id = try meetingUnderWay(event)
    let item = try item(try event.needed("item"), of: id, event)
    let typed = try event.needed("line")
    let made = [Action.about.name, Decision.about.name, Escalation.about.name]
    try perform(event, making: made) { book, circumstances throws(Refusal) in
      guard let meeting = book[id] else {
        throw .noSuchRecord(what: Meeting.about.name, id: id.text)
      }
      let lines = book.surroundings(of: meeting, today: circumstances.today).understandAll(typed)
      return try book.addEntries(lines, to: item, circumstances)
    }
  }

  /// Takes a minuted line out again; the number of what it recorded is not given again.
  private mutating func takeBackLine(_ event: Event) throws(DemonstrationError) {
    let line = try entry(try event.needed("line"), of: try meetingUnderWay(event), event)
    try perform(event) { book, circumstances throws(Refusal) in
      try book.removeEntry(line, circumstances)
    }
  }

  /// The minuted line that begins with these words.
  func entry(
    _ words: String, of meeting: ID<Meeting>, _ event: Event
  ) throws(DemonstrationError) -> ID<MinuteEntry> {
    let lines = book.agenda(of: meeting).flatMap { book.entries(of: $0.id) }
    guard let found = lines.first(where: { $0.text.hasPrefix(words) }) else {
      throw event.mistake("no line of these minutes begins with '\(words)'")
    }
    return found.id
  }

  /// The agenda item by its type, by the key of what it brings, or by its title.
  func item(
    _ name: String, of meeting: ID<Meeting>, _ event: Event
  ) throws(DemonstrationError) -> ID<AgendaItem> {
    let agenda = book.agenda(of: meeting)
    let type = ItemType(rawValue: name)
    let brought = keyed(name)
    let found = agenda.first { item in
      item.title == name || item.type == type || brought.map { brings(item, $0) } == true
    }
    guard let found else {
      let titles = agenda.map(\.title).joined(separator: "; ")
      throw event.mistake("there is no item '\(name)' on this agenda: \(titles)")
    }
    return found.id
  }

  private func brings(_ item: Record<AgendaItem>, _ record: RecordReference) -> Bool {
    if let escalation = item.escalation { return RecordReference(escalation) == record }
    guard let decision = book[ID<Decision>(record.id)], record.kind == Decision.about.name else {
      return false
    }
    return item.title.hasSuffix("\(decision.number)")
  }
}
