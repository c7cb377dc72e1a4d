// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Gives a record whose number is shared a free number of its kind; the other keeps its own.
  ///
  /// Which keeps it and what is given follow from the records alone, so that two laptops that do it
  /// apart do the same.
  ///
  /// - Throws: `Refusal.notShared` when nobody else bears its number, `.numberPrinted` when members or
  ///   anybody outside have it on paper, `.numberKept` when it is the one that keeps the number.
  package func giveNextNumber(
    to reference: RecordReference, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let kind = Registry.kind(named: reference.kind), let row = record(reference) else {
      throw .noSuchRecord(what: reference.kind, id: reference.id)
    }
    guard let was = kind.shownNumber(of: row), row.numberMark != nil else {
      throw .notShared(what: title(of: reference))
    }
    try checkUnprinted(reference)
    if let shared = sharedNumber(of: reference), keeper(of: shared) == reference {
      let others = shared.records.filter { $0 != reference }.map { title(of: $0) }
      throw .numberKept(what: title(of: reference), others: others)
    }
    var drafting = Drafting(self, circumstances)
    let became = renumber(reference, in: &drafting)
    let note = drafting.createOnly(
      Renumbering.self, reference.subject, was.withoutMark, became)
    drafting.set(note, \.subject, reference.subject)
    drafting.set(note, \.was, was)
    drafting.set(note, \.became, became)
    drafting.set(note, \.on, circumstances.today)
    return drafting.batch("\(kind.names.title) \(was) becomes \(became)")
  }

  /// Sets the number; what may be renumbered at all is decided by `checkUnprinted`.
  private func renumber(_ reference: RecordReference, in drafting: inout Drafting) -> String {
    let place = numberInstead(of: reference)
    if reference.kind == Decision.about.name {
      let words = decisionNumber(place, after: numberStart(of: reference))
      drafting.set(ID<Decision>(reference.id), \.number, words)
      drafting.set(ID<Decision>(reference.id), \.sequence, place)
      return words
    }
    if reference.kind == Escalation.about.name {
      drafting.set(ID<Escalation>(reference.id), \.number, place)
    } else {
      drafting.set(ID<Action>(reference.id), \.number, place)
    }
    return "\(place)"
  }

  /// Why a record is given no other number, whichever of those that share it keeps its own; nil when
  /// it can be.
  package func whyNumberStays(_ reference: RecordReference) -> Refusal? {
    do {
      try checkUnprinted(reference)
      return nil
    } catch {
      return error
    }
  }

  /// Refuses another number for what people have on paper: agreed or circulated minutes, and issued
  /// papers, would then name something else.
  func checkUnprinted(_ reference: RecordReference) throws(Refusal) {
    guard let printing = printing(of: reference) else {
      throw .numberPrinted(what: title(of: reference), place: "what was issued under it")
    }
    for meeting in printing.meetings.compactMap({ self[$0] }) {
      guard meeting.minutes == .agreed || meeting.minutes == .circulated else { continue }
      let how = meeting.minutes == .agreed ? "agreed" : "circulated"
      throw .numberPrinted(
        what: title(of: reference), place: "the \(how) minutes of \(title(of: meeting))")
    }
    let since = printing.since ?? .first
    let issued = issuedPapers(.all).first { paper in
      guard (paper.on ?? .last) >= since, !isEarlier(paper, than: printing.own) else {
        return false
      }
      return paper.body.map(printing.bodies.contains) ?? true
    }
    guard let issued else { return }
    throw .numberPrinted(
      what: title(of: reference),
      place: "issued paper \(issued.number), '\(Book.shortened(issued.title))'")
  }

  /// Whether a paper belongs to a meeting held before a record's own: it cannot print the record, also
  /// when it was issued on the day of that one.
  private func isEarlier(_ paper: Record<IssuedPaper>, than own: ID<Meeting>?) -> Bool {
    guard paper.report == nil, let own = self[own], let other = self[paper.meeting],
      let ownDay = own.date, let day = other.date
    else { return false }
    guard day == ownDay, let ownStart = own.start, let start = other.start else {
      return day < ownDay
    }
    return start < ownStart
  }

  /// Where a record's number may stand on paper: meetings, groups, and since which day; nil for a
  /// record that is itself what was issued.
  private func printing(of reference: RecordReference) -> NumberPrinting? {
    let others = rowsReferring(to: reference)
    let own = record(reference).flatMap { row in
      Registry.kind(named: reference.kind).map { (row, $0) }
    }
    let all = others + (own.map { [$0] } ?? [])
    let meetings = targets(of: Meeting.self, in: all)
    switch reference.kind {
    case Action.about.name:
      let action = self[ID<Action>(reference.id)]
      return NumberPrinting(
        meetings, targets(of: Body.self, in: all), action?.raisedOn, own: action?.meeting)
    case Decision.about.name:
      let decision = self[ID<Decision>(reference.id)]
      return NumberPrinting(
        meetings, targets(of: Body.self, in: all), decision?.madeOn, own: decision?.meeting)
    case Escalation.about.name:
      let escalation = self[ID<Escalation>(reference.id)]
      return NumberPrinting(
        meetings, targets(of: Body.self, in: all), escalation?.raisedOn, own: escalation?.meeting)
    default: return nil
    }
  }

  private func rowsReferring(to reference: RecordReference) -> [(Row, KindEntry)] {
    Registry.kinds.flatMap { kind in
      kind.referenceSlots.flatMap { slot -> [(Row, KindEntry)] in
        referring(kind, slot: slot, to: reference)
          .filter { !$0.isRemoved }.map { ($0, kind) }
      }
    }
  }

  private func targets<Target: RecordKind>(
    of target: Target.Type, in rows: [(Row, KindEntry)]
  ) -> [ID<Target>] {
    rows.flatMap { row, kind in
      kind.referenceSlots.compactMap { slot -> ID<Target>? in
        guard let found = row[slot].flatMap({ kind.field(at: slot)?.reference($0) }),
          found.kind == Target.about.name
        else { return nil }
        return ID(found.id)
      }
    }
  }
}

/// Where a record's number may have been printed.
private struct NumberPrinting {
  let meetings: [ID<Meeting>]
  let bodies: [ID<Body>]
  let since: Day?
  /// The meeting it comes from; nil when from none.
  let own: ID<Meeting>?

  init(
    _ meetings: [ID<Meeting>], _ bodies: [ID<Body>], _ since: Day?, own: ID<Meeting>?
  ) {
    self.meetings = meetings
    self.bodies = bodies
    self.since = since
    self.own = own
  }
}
