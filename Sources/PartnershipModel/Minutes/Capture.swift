// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// The surroundings a line is understood in at a meeting.
  package func surroundings(of meeting: Record<Meeting>, today: Day) -> CaptureSurroundings {
    CaptureSurroundings(
      book: self, body: meeting.body, today: today,
      nextMeeting: self.meeting(after: meeting)?.date)
  }

  /// Minutes a line under an item, after the given line or at the item's end.
  package func addEntry(
    _ line: CaptureLine, to item: ID<AgendaItem>, after: ID<MinuteEntry>? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    try addEntries([line], to: item, after: after, circumstances)
  }

  /// Minutes the lines that one typed line was understood as, one after the other.
  package func addEntries(
    _ lines: [CaptureLine], to item: ID<AgendaItem>, after: ID<MinuteEntry>? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let first = lines.first else { throw .nothingToChange }
    if first.isContinuation {
      return try continueEntry(after, under: item, with: lines, circumstances)
    }
    var drafting = Drafting(self, circumstances)
    try append(lines, to: item, after: after, in: &drafting)
    let kind = first.kind.label.lowercased()
    return drafting.batch(
      lines.count == 1
        ? "Minute \(kind): \(Book.shortened(first.text))" : "Minute \(lines.count) lines")
  }

  /// Minutes several lines in one batch; each sees what those before it began.
  func append(
    _ lines: [CaptureLine], to item: ID<AgendaItem>, after: ID<MinuteEntry>?,
    in drafting: inout Drafting
  ) throws(Refusal) {
    var last = after
    for line in lines {
      let book = drafting.isEmpty ? self : drafting.outcome
      last = try book.append(line, to: item, after: last, in: &drafting)
    }
  }

  private func append(
    _ line: CaptureLine, to item: ID<AgendaItem>, after: ID<MinuteEntry>?,
    in drafting: inout Drafting
  ) throws(Refusal) -> ID<MinuteEntry> {
    guard let record = self[item] else { throw .noSuchRecord(what: "agenda item", id: item.text) }
    let meeting = try writable(record.meeting)
    try check(line)
    let id = drafting.create(MinuteEntry.self)
    drafting.set(id, \.meeting, meeting.id)
    drafting.set(id, \.item, item)
    drafting.set(id, \.position, makeRoom(under: item, after: after, in: &drafting))
    drafting.set(id, \.kind, line.kind)
    drafting.set(id, \.text, line.text)
    if record.state == nil || record.state == .open { drafting.set(item, \.state, .done) }
    try makeSubject(of: id, line, meeting, under: item, in: &drafting)
    markAsTyped(id, line, under: item, in: &drafting)
    return id
  }

  /// Refuses a line that was not understood, or says nothing.
  func check(_ line: CaptureLine) throws(Refusal) {
    if let problem = line.problem { throw problem }
    guard !line.text.isBlank else { throw .needsText(what: line.kind.withArticle) }
  }

  func makeRoom(
    under item: ID<AgendaItem>, after: ID<MinuteEntry>?, in drafting: inout Drafting
  ) -> Int {
    let entries = entries(of: item)
    let place = entries.firstIndex { $0.id == after } ?? entries.indices.last
    let room = FreePlace(among: entries.map(\.position), after: place)
    for later in entries[room.next...] where room.shift > 0 {
      drafting.set(later.id, \.position, later.position + room.shift)
    }
    return room.position
  }

  /// The day something minuted was done: the meeting's, also when it is written up later.
  func day(of meeting: Record<Meeting>, today: Day) -> Day {
    meeting.date.map { min($0, today) } ?? today
  }

  /// Makes the action, decision or escalation that a line records.
  private func makeSubject(
    of entry: ID<MinuteEntry>, _ line: CaptureLine, _ meeting: Record<Meeting>,
    under item: ID<AgendaItem>?, in drafting: inout Drafting
  ) throws(Refusal) {
    switch line.kind {
    case .action:
      let draft = ActionDraft(text: line.text, owner: line.owner, due: line.due)
      let action = create(draft, body: meeting.body, in: &drafting)
      drafting.set(action, \.meeting, meeting.id)
      drafting.set(action, \.raisedOn, day(of: meeting, today: drafting.circumstances.today))
      drafting.set(action, \.entry, entry)
      drafting.set(entry, \.action, action)
    case .decision:
      let decision = createDecision(line.text, at: meeting, under: item, in: &drafting)
      drafting.set(entry, \.decision, decision)
    case .escalation:
      let escalation = try createEscalation(line, at: meeting, entry: entry, in: &drafting)
      drafting.set(entry, \.escalation, escalation)
    case .note, .update, .challenge, .voice: break
    }
  }

  /// Changes a line: its words, its kind by a mark, its owner, date or ask.
  ///
  /// A line keeps its identity whatever it becomes; what it recorded before is set aside with its
  /// number and comes back when the line becomes that kind again.
  package func editEntry(
    _ id: ID<MinuteEntry>, to line: CaptureLine, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    try editEntry(id, to: [line], circumstances)
  }

  /// Changes a line to the first of the lines it was typed as; the others follow it.
  package func editEntry(
    _ id: ID<MinuteEntry>, to lines: [CaptureLine], _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let entry = self[id] else { throw .noSuchRecord(what: "minute", id: id.text) }
    guard let line = lines.first, let item = entry.item else { throw .nothingToChange }
    var drafting = Drafting(self, circumstances)
    try edit(entry, to: line, in: &drafting)
    if lines.count > 1 {
      try append(Array(lines.dropFirst()), to: item, after: id, in: &drafting)
      return drafting.batch("Make \(lines.count) lines of minute \(number(of: entry))")
    }
    markAsTyped(id, line, under: entry.item, in: &drafting)
    if drafting.isEmpty { throw .nothingToChange }
    return drafting.batch(
      line.kind == entry.kind
        ? "Change minute \(number(of: entry))"
        : "Make minute \(number(of: entry)) \(line.kind.withArticle.lowercased())")
  }

  func edit(
    _ entry: Record<MinuteEntry>, to line: CaptureLine, in drafting: inout Drafting
  ) throws(Refusal) {
    let meeting = try writable(entry.meeting)
    try check(line)
    drafting.set(entry.id, \.text, line.text)
    if line.kind == entry.kind { return try changeSubject(of: entry, to: line, in: &drafting) }
    drafting.set(entry.id, \.kind, line.kind)
    try setSubjectAside(of: entry, in: &drafting)
    try restoreOrMakeSubject(of: entry, line, meeting, in: &drafting)
  }

  /// Makes a line another kind, its words as they are.
  package func convertEntry(
    _ id: ID<MinuteEntry>, to kind: EntryKind, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let entry = self[id] else { throw .noSuchRecord(what: "minute", id: id.text) }
    guard entry.kind != kind else { throw .nothingToChange }
    var line = CaptureLine(kind: kind, text: entry.text)
    if kind == .action, let meeting = self[entry.meeting] {
      let read = surroundings(of: meeting, today: circumstances.today)
        .understand(entry.text, as: .action)
      if read.problem == nil { line = read }
    }
    return try editEntry(id, to: line, circumstances)
  }

  private func changeSubject(
    of entry: Record<MinuteEntry>, to line: CaptureLine, in drafting: inout Drafting
  ) throws(Refusal) {
    if let action = self[entry.action] { change(action, to: line, in: &drafting) }
    if let decision = self[entry.decision] { drafting.set(decision.id, \.text, line.text) }
    if let escalation = self[entry.escalation] { change(escalation, to: line, in: &drafting) }
  }

  /// What the typed line no longer says is taken out too; an owner only while nothing was begun.
  private func change(
    _ action: Record<Action>, to line: CaptureLine, in drafting: inout Drafting
  ) {
    drafting.set(action.id, \.text, line.text)
    drafting.set(action.id, \.due, line.due)
    if let owner = line.owner {
      drafting.set(action.id, \.owner, owner)
      if action.state == .proposed { drafting.set(action.id, \.state, .notStarted) }
    } else if action.state == .notStarted {
      drafting.set(action.id, \.owner, nil)
      drafting.set(action.id, \.state, .proposed)
    }
  }

  private func change(
    _ escalation: Record<Escalation>, to line: CaptureLine, in drafting: inout Drafting
  ) {
    drafting.set(escalation.id, \.issue, line.text)
    if let ask = line.ask { drafting.set(escalation.id, \.ask, ask) }
  }

  func setSubjectAside(
    of entry: Record<MinuteEntry>, in drafting: inout Drafting
  ) throws(Refusal) {
    if let action = self[entry.action] { drafting.remove(action.id) }
    if let decision = self[entry.decision] { drafting.remove(decision.id) }
    if let escalation = self[entry.escalation] {
      guard escalation.state == .draft else {
        throw .wrongMove(
          what: "Escalation \(escalation.number)", from: escalation.state.label,
          to: "another kind of line", allowed: escalation.state.followers.map(\.label))
      }
      drafting.remove(escalation.id)
    }
  }

  private func restoreOrMakeSubject(
    of entry: Record<MinuteEntry>, _ line: CaptureLine, _ meeting: Record<Meeting>,
    in drafting: inout Drafting
  ) throws(Refusal) {
    switch line.kind {
    case .action:
      if let action = setAside(entry.action) {
        drafting.restore(action.id)
        var again = line
        again.owner = line.owner ?? action.owner
        again.due = line.due ?? action.due
        return change(action, to: again, in: &drafting)
      }
    case .decision:
      if let decision = setAside(entry.decision) {
        drafting.restore(decision.id)
        return drafting.set(decision.id, \.text, line.text)
      }
    case .escalation:
      // A challenge that was sent down is no escalation up.
      if let escalation = setAside(entry.escalation), escalation.direction != .down {
        drafting.restore(escalation.id)
        return change(escalation, to: line, in: &drafting)
      }
    case .note, .update, .challenge, .voice: return
    }
    try makeSubject(of: entry.id, line, meeting, under: entry.item, in: &drafting)
  }

  /// What a line recorded when it was last of that kind.
  private func setAside<Kind>(_ id: ID<Kind>?) -> Record<Kind>? {
    id.flatMap { row(kind: Registry.number(of: Kind.self), id: $0.text) }.map(Record.init(row:))
  }

  /// Takes a line out of the minutes; its number and what it recorded stay in the history.
  package func removeEntry(
    _ id: ID<MinuteEntry>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let entry = self[id] else { throw .noSuchRecord(what: "minute", id: id.text) }
    _ = try writable(entry.meeting)
    var drafting = Drafting(self, circumstances)
    try setSubjectAside(of: entry, in: &drafting)
    drafting.remove(id)
    return drafting.batch("Take out minute \(number(of: entry))")
  }

  /// The line as it would be typed again: Part B, mark, words, owner, date, ask.
  package func typedForm(of entry: Record<MinuteEntry>) -> String {
    let mark = entry.kind.mark.map { "\($0) " } ?? ""
    let part = entry.marking == .officialSensitive ? CaptureLine.partBMark + " " : ""
    var typed = part + mark + entry.text
    if let action = self[entry.action], entry.kind == .action {
      if let owner = action.owner { typed += " @\(label(of: owner))" }
      if let due = action.due { typed += " by \(due.iso)" }
    }
    if let ask = self[entry.escalation]?.ask, entry.kind == .escalation { typed += " Ask: \(ask)" }
    return typed
  }
}
