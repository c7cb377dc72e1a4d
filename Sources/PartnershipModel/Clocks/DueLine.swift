// SPDX-License-Identifier: Apache-2.0

/// One thing that is due: what, by when, from whom, and why then.
package struct DueLine: Sendable {
  /// What is due, in words.
  package let what: String
  /// The day by whose end it is due; nil while that is not known.
  package let due: Day?
  /// Who sees to it, in words; the business unit when nobody is stated.
  package let who: String
  /// How the day was come by, in a sentence.
  package let why: String
  /// The body it belongs to, when it belongs to one.
  package var body: ID<Body>?
  /// The record it is of.
  package let source: RecordReference?
  /// The rule of the clock of its record, when it is a clock's.
  package var rule: String?
  /// The record that would settle it; nil when what is there already is to be moved on.
  package var settling: NewRecord?
  /// Whether only its own group can owe it: no longer once that has ended before the day.
  package var endsWithGroup = false

  /// Whether its day has passed.
  package func isLate(on day: Day) -> Bool { (due ?? .last) < day }
}

extension Book {
  /// How much of a text tells two things that are due apart, in characters.
  static let dueTextLimit = 200

  /// Everything owed on a day, by due day: actions, what meetings leave to do, reports,
  /// escalations, clocks, and every date that records state themselves.
  ///
  /// What a group that ended left is owed by the group that goes on with its work.
  ///
  /// - Parameter body: Only what belongs to it, to the partnership itself also what belongs to no
  ///   group; nil for everything.
  package func dueLines(of body: ID<Body>? = nil, on day: Day) -> [DueLine] {
    let lines =
      actionLines() + owedLines(on: day) + reportLines(on: day) + escalationLines()
      + linesBesideTheDesk(on: day)
    let isWhole = body != nil && body == partnershipBody
    return lines.compactMap(stillOwed)
      .filter { body == nil || $0.body == body || (isWhole && $0.body == nil) }
      .sorted { ($0.due ?? .last, $0.what) < ($1.due ?? .last, $1.what) }
  }

  /// What is owed beside actions, meetings' papers, reports and answers: by a clock, by a date that
  /// a record states, or because it ought to be there and is not.
  func linesBesideTheDesk(on day: Day) -> [DueLine] {
    let lines =
      clockLines(on: day) + dateLines() + Registry.kinds.flatMap { $0.reckonedDue(self, day) }
    return lines.compactMap(stillOwed)
  }

  /// What is due, from the successor of a group that ended; nil when that group no longer owes it.
  private func stillOwed(_ line: DueLine) -> DueLine? {
    guard let body = line.body, isOver(body) else { return line }
    let end = self[body]?.closedOn?.lastDay ?? .first
    if line.endsWithGroup, (line.due ?? .last) > end { return nil }
    var line = line
    line.body = goingOn(body)
    return line
  }

  private func actionLines() -> [DueLine] {
    all(Action.self).filter(\.state.isOpen).map { action in
      DueLine(
        what: "Action \(action.number): \(Book.shortened(action.text, to: Book.dueTextLimit))",
        due: action.due, who: action.owner.map(label(of:)) ?? "no owner yet",
        why: action.due == nil ? "no due date was agreed" : "agreed by its group",
        body: action.body, source: action.reference)
    }
  }

  private func owedLines(on day: Day) -> [DueLine] {
    tree().compactMap(\.body).flatMap { owed(by: $0, on: day) }.map { owed in
      DueLine(
        what: title(of: owed), due: owed.due,
        who: owed.matter == .chairChecking
          ? "Chair, \(shortName(of: owed.body))" : Book.businessUnitWords,
        why: owed.why, body: owed.body,
        source: owed.meeting?.reference ?? RecordReference(owed.body))
    }
  }

  private func reportLines(on day: Day) -> [DueLine] {
    reportsReceived(on: day).flatMap { received in
      received.missing.map { standing in
        DueLine(
          what: "Chair's report: \(name(of: standing.body))", due: received.due?.day,
          who: "Chair, \(shortName(of: standing.body))", why: received.due?.words ?? "",
          body: standing.body, source: standing.report?.reference ?? RecordReference(standing.body))
      }
    }
  }

  private func escalationLines() -> [DueLine] {
    all(Escalation.self).filter(\.state.awaitsAnswer).compactMap { escalation in
      guard let hop = hops(of: escalation.id).last else { return nil }
      return DueLine(
        what:
          "Answer to escalation \(escalation.number): \(Book.shortened(escalation.issue, to: Book.dueTextLimit))",
        due: hop.answerDue, who: name(of: hop.to),
        why: hop.sent.map { "sent on \($0.shown)" } ?? "not sent yet", body: hop.to,
        source: escalation.reference)
    }
  }

  private func clockLines(on day: Day) -> [DueLine] {
    clocks(on: day, except: MeetingClocks.toldElsewhere).filter(\.isOwed).map { clock in
      // What runs towards a day has no day of its own to count; how late it is stands beside.
      let place = clock.terms.length < 0 ? nil : clock.dayWords(in: self)
      var line = DueLine(
        what: "\(clock.terms.title): \(title(of: clock.subject))",
        due: clock.state == .paused ? nil : clock.due, who: who(clock),
        why: [place, clock.why(in: self)].compactMap(\.self).joined(separator: "; "),
        body: body(of: clock.subject), source: clock.subject, rule: clock.terms.key)
      line.endsWithGroup = clock.subject.kind == Plan.about.name
      return line
    }
  }

  /// Who is to meet a clock.
  package func who(_ clock: Clock) -> String {
    guard let kind = Registry.kind(named: clock.subject.kind), let row = record(clock.subject)
    else { return Book.businessUnitWords }
    return words(of: clock.terms.who, for: row, kind)
  }

  private func dateLines() -> [DueLine] {
    Registry.kinds.flatMap { kind in
      kind.dueDates.flatMap { date in
        rows(of: kind).filter { !$0.isRemoved }.compactMap { dueLine(of: $0, kind, date) }
      }
    }
  }

  private func dueLine(of row: Row, _ kind: KindEntry, _ date: DueDate) -> DueLine? {
    guard let slot = kind.slot(named: date.field), !isOver(row, kind, date) else { return nil }
    let planned = row[slot].flatMap(PlannedDate.init(stored:))
    guard planned != nil || date.isOwedUndated else { return nil }
    let reference = RecordReference(kind: kind.names.name, id: row.id)
    let state = kind.stateField.map { words(of: $0, in: row, kind: kind) } ?? ""
    let again = date.again.contains(stateName(row, kind)) ? "; \(state.lowercasedFirst)" : ""
    return DueLine(
      what: "\(date.what) \(sentenceName(of: reference, cutTo: Book.dueTextLimit))"
        + ownerWords(of: row, kind),
      due: planned?.lastDay,
      who: words(of: date.who, for: row, kind),
      why: (planned.map { "stated as \($0.shown)" } ?? "no day is stated") + again,
      body: body(of: reference), source: reference)
  }

  /// " (Child M)": what a record belongs to, where that is no group or its plan, which stands beside, and
  /// its name does not say so.
  private func ownerWords(of row: Row, _ kind: KindEntry) -> String {
    guard let slot = kind.slotOfOwner, let value = row[slot],
      let owner = kind.field(at: slot)?.reference(value),
      ![Body.about.name, Plan.about.name].contains(owner.kind)
    else { return "" }
    let name = title(of: owner)
    let said = sentenceName(of: RecordReference(kind: kind.names.name, id: row.id))
    return said.contains(name) ? "" : " (\(name))"
  }

  private func isOver(_ row: Row, _ kind: KindEntry, _ date: DueDate) -> Bool {
    let ends = [date.until, date.toldBy].compactMap(\.self).compactMap(kind.slot(named:))
    return ends.contains { row[$0] != nil } || date.over.contains(stateName(row, kind))
  }

  /// The stable name of a record's state, which is the first of its kind when nobody moved it.
  private func stateName(_ row: Row, _ kind: KindEntry) -> String {
    kind.stateField.map { (row[$0.slot] ?? $0.standIn)?.plain ?? "" } ?? ""
  }

  /// The body a record belongs to, by its own fields or those of the record that owns it; nil for
  /// the whole partnership's.
  package func body(of reference: RecordReference) -> ID<Body>? {
    if reference.kind == Body.about.name { return ID(reference.id) }
    guard let kind = Registry.kind(named: reference.kind),
      let row = row(kind: kind.number, id: reference.id)
    else { return nil }
    if let slot = kind.slot(named: "body"), case .text(let id) = row[slot] { return ID(id) }
    guard let slot = kind.slotOfOwner,
      let target = row[slot].flatMap({ kind.field(at: slot)?.reference($0) })
    else { return nil }
    return body(of: target)
  }
}

extension KindEntry {
  /// The field that names what a record belongs to: as its register says; of a kind that only its
  /// own screens show, the first that names a record of another kind, as a plan row names its plan.
  fileprivate var slotOfOwner: Int? {
    guard let register else {
      return ownFields.first { field in
        if case .reference(let other) = field.type { other != names.name } else { false }
      }?.slot
    }
    return register.owner.flatMap(slot(named:))
  }
}
