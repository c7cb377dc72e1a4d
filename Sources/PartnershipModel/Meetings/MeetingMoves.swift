// SPDX-License-Identifier: Apache-2.0

/// What is known of a meeting when it is scheduled.
package struct MeetingPlan: Sendable {
  /// The body that meets.
  package var body: ID<Body>
  /// The day.
  package var date: Day
  /// The start.
  package var start: TimeOfDay?
  /// The place.
  package var venue: String?
  /// What sort of meeting.
  package var kind: MeetingKind

  /// Describes a meeting to schedule.
  package init(
    body: ID<Body>, date: Day, start: TimeOfDay? = nil, venue: String? = nil,
    kind: MeetingKind = .ordinary
  ) {
    self.body = body
    self.date = date
    self.start = start
    self.venue = venue
    self.kind = kind
  }
}

extension Book {
  /// Schedules a meeting; its agenda builds itself.
  package func scheduleMeeting(
    _ plan: MeetingPlan, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let body = self[plan.body] else {
      throw .noSuchRecord(what: "group", id: plan.body.text)
    }
    try checkAtWork(body)
    try checkDay(plan.date, of: body)
    var drafting = Drafting(self, circumstances)
    let id = drafting.create(Meeting.self)
    drafting.set(id, \.body, plan.body)
    drafting.set(id, \.kind, plan.kind)
    drafting.set(id, \.date, plan.date)
    drafting.set(id, \.start, plan.start)
    drafting.set(id, \.venue, plan.venue)
    drafting.set(id, \.state, .scheduled)
    guard let meeting = drafting.outcome[id] else {
      throw .noSuchRecord(what: "meeting", id: id.text)
    }
    _ = addMissingItems(to: meeting, in: &drafting)
    return drafting.batch("Schedule \(body.name) for \(plan.date.shown)")
  }

  /// Adds what has come up since the agenda was built.
  package func refreshAgenda(
    of id: ID<Meeting>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let meeting = try existing(id)
    guard meeting.state != .closed else {
      throw .notInSession(meeting: title(of: meeting), state: meeting.state.label)
    }
    var drafting = Drafting(self, circumstances)
    guard addMissingItems(to: meeting, in: &drafting) > 0 else { throw .nothingToChange }
    return drafting.batch("Bring the agenda of \(title(of: meeting)) up to date")
  }

  /// Marks the agenda as sent out, and keeps it as it went.
  package func issueAgenda(
    of id: ID<Meeting>, freezing issuing: Issuing, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let meeting = try existing(id)
    var drafting = Drafting(self, circumstances)
    try move(meeting, to: .agendaIssued, in: &drafting)
    _ = addMissingItems(to: meeting, in: &drafting)
    drafting.issue(
      .agenda(id), IssueFacts(.agenda, body: meeting.body, meeting: id),
      to: Sending(to: "Members of \(shortName(of: meeting.body))"), issuing)
    return drafting.batch("Issue the agenda of \(title(of: meeting))")
  }

  /// Opens the meeting: the agenda is brought up to date and escalations sent to it are received.
  package func startMeeting(
    _ id: ID<Meeting>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let meeting = try existing(id)
    if meeting.state == .inSession { throw .alreadyInSession(meeting: title(of: meeting)) }
    var drafting = Drafting(self, circumstances)
    try move(meeting, to: .inSession, in: &drafting)
    if meeting.minutes == nil {
      drafting.set(id, \.minutes, .drafting)
      drafting.set(id, \.startedAt, circumstances.now.time)
      _ = addMissingItems(to: drafting.outcome[id] ?? meeting, in: &drafting)
      receiveEscalations(at: meeting, in: &drafting)
    }
    return drafting.batch("Start \(title(of: meeting))")
  }

  /// Stops the meeting for now; it may go on later.
  package func adjournMeeting(
    _ id: ID<Meeting>, reason: String, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    try setAside(id, as: .adjourned, reason: reason, "Adjourn", circumstances)
  }

  /// Cancels a meeting still to come; every open matter comes to the next.
  package func cancelMeeting(
    _ id: ID<Meeting>, reason: String, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    try setAside(id, as: .cancelled, reason: reason, "Cancel", circumstances)
  }

  /// Postpones a meeting still to come until a new date is known.
  package func postponeMeeting(
    _ id: ID<Meeting>, reason: String, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    try setAside(id, as: .postponed, reason: reason, "Postpone", circumstances)
  }

  /// Gives a postponed meeting its new date; its agenda stays and is brought up to date.
  package func rescheduleMeeting(
    _ id: ID<Meeting>, to date: Day, start: TimeOfDay? = nil, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let meeting = try existing(id)
    var drafting = Drafting(self, circumstances)
    try move(meeting, to: .scheduled, in: &drafting)
    if let body = self[meeting.body] { try checkDay(date, of: body) }
    drafting.set(id, \.date, date)
    if let start { drafting.set(id, \.start, start) }
    if let moved = drafting.outcome[id] { _ = addMissingItems(to: moved, in: &drafting) }
    return drafting.batch("Schedule \(name(of: meeting.body)) for \(date.shown)")
  }

  /// Refuses a day on which the body did not exist yet; a body that does not say has always been.
  func checkDay(_ day: Day, of body: Record<Body>) throws(Refusal) {
    guard let since = body.since, day < since.firstDay else { return }
    throw .beforeBody(body: body.name, since: since.inSentence)
  }

  private func setAside(
    _ id: ID<Meeting>, as state: MeetingState, reason: String, _ verb: String,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let meeting = try existing(id)
    let title = title(of: meeting)
    guard !reason.isBlank else { throw .needsReason(toDo: "\(verb.lowercased()) \(title)") }
    var drafting = Drafting(self, circumstances)
    try move(meeting, to: state, in: &drafting)
    drafting.set(id, \.reason, reason)
    return drafting.batch("\(verb) \(title): \(reason)")
  }

  func move(
    _ meeting: Record<Meeting>, to state: MeetingState, in drafting: inout Drafting
  ) throws(Refusal) {
    guard meeting.state.may(become: state) else {
      throw .wrongMove(
        what: title(of: meeting), from: meeting.state.label, to: state.label,
        allowed: meeting.state.followers.map(\.label))
    }
    drafting.set(meeting.id, \.state, state)
  }
}
