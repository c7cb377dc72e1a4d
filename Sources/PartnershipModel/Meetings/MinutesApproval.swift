// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Moves closed minutes along: to the chair, to members, back for corrections.
  package func moveMinutes(
    of id: ID<Meeting>, to state: MinutesState, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let meeting = try minutable(id)
    guard meeting.state == .closed else { throw .notClosed(meeting: title(of: meeting)) }
    let current = meeting.minutes ?? .drafting
    guard current.may(become: state), state != .agreed else {
      let allowed = current.followers.filter { $0 != .agreed }.map(\.label)
      throw .wrongMove(
        what: "The draft of \(title(of: meeting))", from: current.label, to: state.label,
        allowed: allowed)
    }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.minutes, state)
    if state == .circulated { drafting.set(id, \.circulatedOn, circumstances.today) }
    return drafting.batch("Minutes of \(title(of: meeting)): \(state.label.lowercased())")
  }

  /// A later meeting agrees the minutes, with amendments recorded rather than written over.
  package func agreeMinutes(
    of id: ID<Meeting>, at later: ID<Meeting>, amendment: String? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let meeting = try minutable(id)
    let agreeing = try minutable(later)
    guard meeting.state == .closed else { throw .notClosed(meeting: title(of: meeting)) }
    guard answers(agreeing.body, for: meeting.body),
      (agreeing.date ?? .first) > (meeting.date ?? .last)
    else {
      throw .wrongValue(
        field: Meeting.shape.agreedAt.label, given: title(of: agreeing),
        wanted: "a later meeting of \(name(of: meeting.body))")
    }
    let current = meeting.minutes ?? .drafting
    guard current.may(become: .agreed) else {
      throw .wrongMove(
        what: "The draft of \(title(of: meeting))", from: current.label,
        to: MinutesState.agreed.label, allowed: current.followers.map(\.label))
    }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.minutes, .agreed)
    drafting.set(id, \.quorumStatement, quorumStatement(of: meeting))
    drafting.set(id, \.agreedOn, agreeing.date)
    drafting.set(id, \.agreedAt, later)
    drafting.set(id, \.amendment, amendment?.isBlank == true ? nil : amendment)
    let minutes = agenda(of: later).filter { $0.type == .lastMinutes }
    if let item = minutes.first(where: { $0.title == minutesTitle(of: meeting) }) ?? minutes.first {
      drafting.set(item.id, \.state, .done)
    }
    return drafting.batch("Agree the minutes of \(title(of: meeting))")
  }

  /// The earlier meeting whose minutes an item brings: the one its title names, else the last.
  package func minutesSubject(of item: Record<AgendaItem>) -> Record<Meeting>? {
    guard let meeting = self[item.meeting], let body = meeting.body else { return nil }
    return (unagreedMinutes(leftTo: body) + meetings(of: body))
      .last { minutesTitle(of: $0) == item.title }
      ?? self.meeting(before: meeting)
  }

  /// Records a correction to agreed minutes; the minutes themselves stay as agreed.
  package func recordCorrection(
    to id: ID<Meeting>, entry: ID<MinuteEntry>? = nil, text: String, at later: ID<Meeting>? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let meeting = try existing(id)
    guard meeting.minutes == .agreed else { throw .notAgreedYet(meeting: title(of: meeting)) }
    if let entry, self[entry]?.meeting != id {
      throw .noSuchRecord(what: "minute of \(title(of: meeting))", id: entry.text)
    }
    guard !text.isBlank else { throw .needsText(what: "A correction") }
    var drafting = Drafting(self, circumstances)
    let new = drafting.create(Correction.self)
    drafting.set(new, \.meeting, id)
    drafting.set(new, \.entry, entry)
    drafting.set(new, \.text, text)
    drafting.set(new, \.on, circumstances.today)
    drafting.set(new, \.agreedAt, later)
    return drafting.batch("Correct the minutes of \(title(of: meeting))")
  }

  /// Whether the minutes may be shown as the record, or only as a draft.
  package func areAgreed(_ meeting: Record<Meeting>) -> Bool { meeting.minutes == .agreed }
}
