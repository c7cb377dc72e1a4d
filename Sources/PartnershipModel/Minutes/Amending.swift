// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Proposes an amendment to minutes that are with the chair or circulated; a draft that is
  /// nobody else's yet is changed directly.
  package func proposeAmendment(
    _ proposal: AmendmentProposal, to id: ID<Meeting>, by role: String, reason: String? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let meeting = try minutable(id)
    guard meeting.state == .closed, meeting.minutes != .drafting else {
      throw .notOutForChecking(meeting: title(of: meeting))
    }
    guard !role.isBlank else { throw .needsText(what: "Who proposes it") }
    let place = try place(of: proposal, in: meeting, today: circumstances.today)
    var drafting = Drafting(self, circumstances)
    let new = drafting.create(ProposedAmendment.self)
    drafting.set(new, \.meeting, id)
    drafting.set(new, \.entry, place.entry?.id)
    drafting.set(new, \.item, place.item)
    drafting.set(new, \.type, proposal.type)
    drafting.set(new, \.was, place.entry.map { typedForm(of: $0) })
    drafting.set(new, \.text, proposal.text)
    drafting.set(new, \.reason, reason?.isBlank == true ? nil : reason)
    drafting.set(new, \.by, role)
    drafting.set(new, \.on, circumstances.today)
    drafting.mark(new, isRestricted(place) ? .officialSensitive : nil)
    let subject = place.entry.map { "minute \(number(of: $0))" } ?? "a new line"
    return drafting.batch("Propose an amendment: \(subject)")
  }

  private typealias Place = (entry: Record<MinuteEntry>?, item: ID<AgendaItem>?)

  private func place(
    of proposal: AmendmentProposal, in meeting: Record<Meeting>, today: Day
  ) throws(Refusal) -> Place {
    switch proposal {
    case .reword(let id, let text):
      let entry = try entry(id, of: meeting)
      guard text.trimmed != typedForm(of: entry) else { throw .nothingToChange }
      _ = try amended(text, as: entry.kind, in: meeting, today: today)
      return (entry, entry.item)
    case .remove(let id):
      let entry = try entry(id, of: meeting)
      return (entry, entry.item)
    case .add(let text, let item):
      guard self[item]?.meeting == meeting.id else {
        throw .noSuchRecord(what: "agenda item", id: item.text)
      }
      _ = try amended(text, as: .note, in: meeting, today: today)
      return (nil, item)
    }
  }

  private func entry(
    _ id: ID<MinuteEntry>, of meeting: Record<Meeting>
  ) throws(Refusal) -> Record<MinuteEntry> {
    guard let entry = self[id], entry.meeting == meeting.id else {
      throw .noSuchRecord(what: "minute of \(title(of: meeting))", id: id.text)
    }
    return entry
  }

  private func isRestricted(_ place: Place) -> Bool {
    place.entry.map { isRestricted($0) } ?? self[place.item].map { isRestricted($0) } ?? false
  }

  /// The words of an amendment, understood as a typed line is.
  private func amended(
    _ text: String, as kind: EntryKind, in meeting: Record<Meeting>, today: Day
  ) throws(Refusal) -> CaptureLine {
    var line = surroundings(of: meeting, today: today).understand(text)
    if !line.hasMark, kind == .update { line.kind = kind }
    if let problem = line.problem { throw problem }
    guard !line.text.isBlank else { throw .needsText(what: "An amendment") }
    return line
  }

  /// The amendments proposed to a meeting's minutes, in the order they were made.
  package func amendments(to meeting: ID<Meeting>) -> [Record<ProposedAmendment>] {
    those(\ProposedAmendment.meeting, meeting)
  }

  /// The amendments nobody has accepted or declined yet.
  package func undecidedAmendments(to meeting: ID<Meeting>) -> [Record<ProposedAmendment>] {
    amendments(to: meeting).filter { $0.state == .proposed }
  }

  /// What was amended when the minutes were agreed; the lines themselves stay as circulated.
  package func amendmentsWhenAgreed(
    of meeting: ID<Meeting>
  ) -> [Record<ProposedAmendment>] {
    amendments(to: meeting).filter { $0.state == .accepted && $0.isWritten != true }
  }

  /// Whether the line was changed or taken out since the amendment was proposed.
  package func isStale(_ amendment: Record<ProposedAmendment>) -> Bool {
    guard amendment.type != .add else { return self[amendment.item] == nil }
    guard let entry = self[amendment.entry] else { return true }
    return typedForm(of: entry) != amendment.was
  }

  /// Accepts an amendment: a draft with the clerk or the chair is changed at once; one that is
  /// circulated stays, and the amendment is recorded when it is agreed.
  package func acceptAmendment(
    _ id: ID<ProposedAmendment>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let (amendment, meeting) = try undecided(id)
    guard !isStale(amendment) else {
      throw .amendmentStale(minute: minuteName(of: amendment))
    }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.state, .accepted)
    guard meeting.minutes != .circulated else {
      return drafting.batch("Accept for when the minutes are agreed: \(words(of: amendment))")
    }
    drafting.set(id, \.isWritten, true)
    let edit = try write(amendment, into: meeting, circumstances)
    return edit.with(drafting.batch("Accept: \(words(of: amendment))"))
  }

  private func write(
    _ amendment: Record<ProposedAmendment>, into meeting: Record<Meeting>,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let entry = self[amendment.entry]
    if amendment.type == .remove, let entry { return try removeEntry(entry.id, circumstances) }
    var line = try amended(
      amendment.text ?? "", as: entry?.kind ?? .note, in: meeting, today: circumstances.today)
    if amendment.marking == .officialSensitive { line.isRestricted = true }
    if let entry { return try editEntry(entry.id, to: line, circumstances) }
    guard let item = amendment.item else { throw .nothingToChange }
    return try addEntry(line, to: item, circumstances)
  }

  /// Declines an amendment with a reason, which is kept beside it.
  package func declineAmendment(
    _ id: ID<ProposedAmendment>, reason: String, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let (amendment, _) = try undecided(id)
    guard !reason.isBlank else { throw .needsReason(toDo: "decline an amendment") }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.state, .declined)
    drafting.set(id, \.answer, reason)
    return drafting.batch("Decline: \(words(of: amendment))")
  }

  private func undecided(
    _ id: ID<ProposedAmendment>
  ) throws(Refusal) -> (Record<ProposedAmendment>, Record<Meeting>) {
    guard let amendment = self[id] else {
      throw .noSuchRecord(what: "proposed amendment", id: id.text)
    }
    let meeting = try minutable(amendment.meeting)
    guard amendment.state == .proposed else {
      throw .amendmentDecided(
        minute: minuteName(of: amendment), state: amendment.state.label)
    }
    return (amendment, meeting)
  }

  /// A draft taken back may be changed itself, so what was only to be recorded is open again.
  func reopenAmendments(of meeting: ID<Meeting>, in drafting: inout Drafting) {
    for amendment in amendmentsWhenAgreed(of: meeting) {
      drafting.set(amendment.id, \.state, .proposed)
    }
  }
}

extension AmendmentProposal {
  fileprivate var type: AmendmentType {
    switch self {
    case .reword: .reword
    case .remove: .remove
    case .add: .add
    }
  }

  fileprivate var text: String? {
    switch self {
    case .reword(_, let text), .add(let text, _): text.trimmed
    case .remove: nil
    }
  }
}

extension Batch {
  /// This batch with the changes of another that was drafted from the same book and begins no
  /// record; the other says what was done.
  func with(_ other: Batch) -> Batch {
    Batch(
      did: other.did, author: other.author, moment: other.moment, changes: changes + other.changes)
  }
}
