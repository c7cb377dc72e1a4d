// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Moves closed minutes along: to the chair, to members, back for corrections. What members are
  /// sent is kept as a version.
  package func moveMinutes(
    of id: ID<Meeting>, to state: MinutesState, freezing issuing: Issuing,
    _ circumstances: Circumstances
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
    if state == .circulated {
      try checkDecided(meeting)
      drafting.set(id, \.circulatedOn, circumstances.today)
      keepVersion(of: id, state.label, for: .circulated, issuing, in: &drafting)
    } else if current == .circulated {
      reopenAmendments(of: id, in: &drafting)
    }
    return drafting.batch("Minutes of \(title(of: meeting)): \(state.label.lowercased())")
  }

  /// Nothing somebody proposed is passed over.
  private func checkDecided(_ meeting: Record<Meeting>) throws(Refusal) {
    let open = undecidedAmendments(to: meeting.id).count
    guard open == 0 else { throw .amendmentsOpen(meeting: title(of: meeting), count: open) }
  }

  /// A later meeting agrees the minutes, with amendments recorded rather than written over.
  package func agreeMinutes(
    of id: ID<Meeting>, at later: ID<Meeting>, amendment: String? = nil,
    freezing issuing: Issuing, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let meeting = try minutable(id)
    guard later != id else { throw .agreedAtOwnMeeting(meeting: title(of: meeting)) }
    let agreeing = try writable(later)
    guard meeting.state == .closed else { throw .notClosed(meeting: title(of: meeting)) }
    guard answers(agreeing.body, for: meeting.body),
      (agreeing.date ?? .first) > (meeting.date ?? .last)
    else {
      throw .wrongValue(
        field: Meeting.shape.agreedAt.label, given: title(of: agreeing),
        wanted: "a later meeting of \(name(of: meeting.body))")
    }
    var drafting = try agreement(of: meeting, amendment: amendment, circumstances)
    drafting.set(id, \.agreedOn, agreeing.date)
    drafting.set(id, \.agreedAt, later)
    let minutes = agenda(of: later).filter { $0.type == .lastMinutes }
    if let item = minutes.first(where: { $0.title == minutesTitle(of: meeting) }) ?? minutes.first {
      drafting.set(item.id, \.state, .done)
    }
    keepVersion(of: id, MinutesState.agreed.label, for: .agreed, issuing, in: &drafting)
    return drafting.batch("Agree the minutes of \(title(of: meeting))")
  }

  /// Members agree the minutes between meetings, where the terms of reference in force allow it;
  /// the next meeting is told.
  package func agreeMinutesByCorrespondence(
    of id: ID<Meeting>, how: String, amendment: String? = nil, freezing issuing: Issuing,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let meeting = try minutable(id)
    guard meeting.state == .closed else { throw .notClosed(meeting: title(of: meeting)) }
    guard mayAgreeByCorrespondence(meeting, on: circumstances.today) else {
      throw .noCorrespondence(body: name(of: meeting.body))
    }
    guard !how.isBlank else { throw .needsText(what: "How members agreed") }
    var drafting = try agreement(of: meeting, amendment: amendment, circumstances)
    drafting.set(id, \.agreedOn, circumstances.today)
    drafting.set(id, \.agreedHow, how)
    keepVersion(of: id, MinutesState.agreed.label, for: .agreed, issuing, in: &drafting)
    return drafting.batch("Agree the minutes of \(title(of: meeting)) by correspondence")
  }

  /// Whether a body's terms of reference let members agree minutes between meetings.
  package func mayAgreeByCorrespondence(_ meeting: Record<Meeting>, on day: Day) -> Bool {
    meeting.body.flatMap { terms(of: $0, on: day) }?.agreesByCorrespondence == true
  }

  /// What every agreement needs and does.
  private func agreement(
    of meeting: Record<Meeting>, amendment: String?, _ circumstances: Circumstances
  ) throws(Refusal) -> Drafting {
    let current = meeting.minutes ?? .drafting
    guard current.may(become: .agreed) else {
      throw .wrongMove(
        what: "The draft of \(title(of: meeting))", from: current.label,
        to: MinutesState.agreed.label, allowed: current.followers.map(\.label))
    }
    try checkDecided(meeting)
    var drafting = Drafting(self, circumstances)
    drafting.set(meeting.id, \.minutes, .agreed)
    drafting.set(meeting.id, \.quorumStatement, quorumStatement(of: meeting))
    drafting.set(meeting.id, \.amendment, amendment?.isBlank == true ? nil : amendment)
    try followAmendments(to: meeting, in: &drafting)
    return drafting
  }

  /// The earlier meetings whose minutes members agreed since the body last met.
  func agreedByCorrespondence(before meeting: Record<Meeting>) -> [Record<Meeting>] {
    guard let last = self.meeting(before: meeting), let body = meeting.body else { return [] }
    let since = last.date ?? .first
    return meetings(of: body).filter {
      $0.agreedHow != nil && ($0.agreedOn ?? .first) >= since
        && ($0.date ?? .last) <= since
    }
  }

  /// The meetings whose minutes a meeting was told of as agreed by correspondence, by its day.
  package func minutesHeardAgreed(at meeting: Record<Meeting>) -> [Record<Meeting>] {
    agenda(of: meeting.id).filter { $0.type == .lastMinutes }.compactMap { minutesSubject(of: $0) }
      .filter { $0.agreedHow != nil && ($0.agreedOn ?? .last) <= (meeting.date ?? .last) }
  }

  /// The earlier meeting whose minutes an item brings: the one its title names, else the last.
  package func minutesSubject(of item: Record<AgendaItem>) -> Record<Meeting>? {
    guard let meeting = self[item.meeting], let body = meeting.body else { return nil }
    return (unagreedMinutes(leftTo: body) + meetings(of: body))
      .last { minutesTitle(of: $0) == item.title }
      ?? self.meeting(before: meeting)
  }
}
