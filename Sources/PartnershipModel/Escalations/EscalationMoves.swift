// SPDX-License-Identifier: Apache-2.0

/// How long a body has to answer, in working days; a local convention.
package let escalationAnswerDays = 20

extension Book {
  /// Makes an escalation in draft from a minuted line; it is sent when the meeting closes.
  func createEscalation(
    _ line: CaptureLine, at meeting: Record<Meeting>, entry: ID<MinuteEntry>,
    in drafting: inout Drafting
  ) throws(Refusal) -> ID<Escalation> {
    guard let origin = meeting.body else { throw .noRoute(body: title(of: meeting)) }
    if line.text.lowercased().contains("professional disagreement") { throw .practitionerPolicy }
    let to = try route(from: origin, on: drafting.circumstances.today)
    let id = createEscalation(issue: line.text, ask: line.ask, from: origin, in: &drafting)
    drafting.set(id, \.meeting, meeting.id)
    drafting.set(id, \.entry, entry)
    addHop(1, of: id, from: origin, to: to, in: &drafting)
    return id
  }

  private func createEscalation(
    issue: String, ask: String?, from origin: ID<Body>, in drafting: inout Drafting
  ) -> ID<Escalation> {
    let id = drafting.create(Escalation.self)
    let number = (allEver(Escalation.self).lazy.map(\.number).max() ?? 0) + 1
    drafting.set(id, \.number, number)
    drafting.set(id, \.origin, origin)
    drafting.set(id, \.issue, issue)
    drafting.set(id, \.ask, ask)
    drafting.set(id, \.urgency, .nextMeeting)
    drafting.set(id, \.state, .draft)
    drafting.set(id, \.raisedOn, drafting.circumstances.today)
    return id
  }

  /// The next body up from one, by its `escalates to` tie.
  package func route(from body: ID<Body>, on day: Day) throws(Refusal) -> ID<Body> {
    guard let to = linked(.escalatesTo, from: body, on: day).first else {
      throw .noRoute(body: name(of: body))
    }
    return to
  }

  private func addHop(
    _ position: Int, of escalation: ID<Escalation>, from: ID<Body>, to: ID<Body>,
    in drafting: inout Drafting
  ) {
    let hop = drafting.create(Hop.self)
    drafting.set(hop, \.escalation, escalation)
    drafting.set(hop, \.position, position)
    drafting.set(hop, \.from, from)
    drafting.set(hop, \.to, to)
  }

  /// The steps of an escalation's way, in order.
  package func hops(of escalation: ID<Escalation>) -> [Record<Hop>] {
    those(\Hop.escalation, escalation).sorted { $0.position < $1.position }
  }

  /// The escalations a body raised, in the order of their numbers.
  package func escalations(from body: ID<Body>) -> [Record<Escalation>] {
    those(\Escalation.origin, body).sorted { $0.number < $1.number }
  }

  /// The steps waiting for a body: sent to it and not answered or sent on.
  package func hopsAwaiting(_ body: ID<Body>) -> [Record<Hop>] {
    those(\Hop.to, body).filter { hop in
      guard let escalation = self[hop.escalation], escalation.state.awaitsAnswer else {
        return false
      }
      return hops(of: escalation.id).last?.id == hop.id
    }
  }

  /// "day 14 of 20", counted in working days from sending.
  package func ageWords(of hop: Record<Hop>, on day: Day) -> String {
    guard let sent = hop.sent else { return "not sent" }
    if let answered = hop.answeredOn {
      let days = WorkingCalendar.englandAndWales.workingDays(from: sent, to: answered)
      return "answered on day \(days) of \(escalationAnswerDays)"
    }
    let age = WorkingCalendar.englandAndWales.workingDays(from: sent, to: day)
    return age > escalationAnswerDays
      ? "day \(escalationAnswerDays) + \(age - escalationAnswerDays), answer overdue"
      : "day \(age) of \(escalationAnswerDays)"
  }

  /// Whether a step's answer is late on a day.
  package func isLate(_ hop: Record<Hop>, on day: Day) -> Bool {
    hop.answeredOn == nil && (hop.answerDue ?? .last) < day
  }

  func existing(_ id: ID<Escalation>) throws(Refusal) -> Record<Escalation> {
    guard let escalation = self[id] else { throw .noSuchRecord(what: "escalation", id: id.text) }
    return escalation
  }

  func checkMeeting(_ id: ID<Meeting>?, isOf body: ID<Body>?) throws(Refusal) {
    guard let id else { return }
    let meeting = try existing(id)
    guard meeting.body == body else {
      throw .wrongValue(
        field: Hop.shape.consideredAt.label, given: title(of: meeting),
        wanted: "a meeting of \(name(of: body)), which received it")
    }
  }

  func move(
    _ escalation: Record<Escalation>, to state: EscalationState, in drafting: inout Drafting
  ) throws(Refusal) {
    guard escalation.state.may(become: state) else {
      throw .wrongMove(
        what: "Escalation \(escalation.number)", from: escalation.state.label, to: state.label,
        allowed: escalation.state.followers.map(\.label))
    }
    drafting.set(escalation.id, \.state, state)
  }

  private func send(_ hop: Record<Hop>, in drafting: inout Drafting) {
    let today = drafting.circumstances.today
    drafting.set(hop.id, \.sent, today)
    drafting.set(
      hop.id, \.answerDue,
      WorkingCalendar.englandAndWales.adding(workingDays: escalationAnswerDays, to: today))
  }

  /// Sends an escalation on its first step.
  package func sendEscalation(
    _ id: ID<Escalation>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let escalation = try existing(id)
    guard escalation.state == .draft else {
      // One considered may be sent on, but that is referring it up.
      let allowed = escalation.state.followers.filter { $0 != .sent }
      throw .wrongMove(
        what: "Escalation \(escalation.number)", from: escalation.state.label,
        to: EscalationState.sent.label, allowed: allowed.map(\.label))
    }
    guard escalation.ask?.isBlank == false else { throw .needsText(what: "What it asks for") }
    var drafting = Drafting(self, circumstances)
    try move(escalation, to: .sent, in: &drafting)
    if let hop = hops(of: id).last {
      send(hop, in: &drafting)
      drafting.set(hop.id, \.received, nil)
      drafting.set(hop.id, \.answer, nil)
    }
    return drafting.batch("Send escalation \(escalation.number)")
  }

  /// Sends every draft a meeting raised, as it closes.
  func sendDraftEscalations(of meeting: Record<Meeting>, in drafting: inout Drafting) {
    for escalation in those(\Escalation.meeting, meeting.id) where escalation.state == .draft {
      drafting.set(escalation.id, \.state, .sent)
      if let hop = hops(of: escalation.id).last { send(hop, in: &drafting) }
    }
  }

  /// Marks what waits for a body as received, as its meeting starts.
  func receiveEscalations(at meeting: Record<Meeting>, in drafting: inout Drafting) {
    guard let body = meeting.body else { return }
    for hop in hopsAwaiting(body) {
      guard let escalation = self[hop.escalation], escalation.state == .sent else { continue }
      drafting.set(escalation.id, \.state, .received)
      drafting.set(hop.id, \.received, drafting.circumstances.today)
    }
  }

  /// Answers an escalation; the answer goes back the way it came, to the origin's next agenda.
  package func answerEscalation(
    _ id: ID<Escalation>, answer: String, at meeting: ID<Meeting>? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let escalation = try existing(id)
    guard !answer.isBlank else { throw .needsText(what: "The answer") }
    guard let hop = hops(of: id).last, escalation.state.awaitsAnswer else {
      throw .wrongMove(
        what: "Escalation \(escalation.number)", from: escalation.state.label, to: "Answered",
        allowed: escalation.state.followers.map(\.label))
    }
    try checkMeeting(meeting, isOf: hop.to)
    var drafting = Drafting(self, circumstances)
    if hop.received == nil { drafting.set(hop.id, \.received, circumstances.today) }
    drafting.set(id, \.state, .answered)
    drafting.set(hop.id, \.consideredAt, meeting)
    drafting.set(hop.id, \.answer, answer)
    drafting.set(hop.id, \.answeredOn, circumstances.today)
    finishItem(of: id, type: .escalationReceived, at: meeting, in: &drafting)
    return drafting.batch("Answer escalation \(escalation.number)")
  }

  func finishItem(
    of escalation: ID<Escalation>, type: ItemType, at meeting: ID<Meeting>?,
    in drafting: inout Drafting
  ) {
    guard let meeting else { return }
    for item in agenda(of: meeting) where item.escalation == escalation && item.type == type {
      drafting.set(item.id, \.state, .done)
    }
  }

  /// Sends an escalation one step further up.
  package func referUp(
    _ id: ID<Escalation>, at meeting: ID<Meeting>? = nil, to target: ID<Body>? = nil,
    reason: String? = nil, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let escalation = try existing(id)
    guard let hop = hops(of: id).last, let here = hop.to, escalation.state.awaitsAnswer else {
      throw .wrongMove(
        what: "Escalation \(escalation.number)", from: escalation.state.label, to: "Referred up",
        allowed: escalation.state.followers.map(\.label))
    }
    try checkMeeting(meeting, isOf: here)
    let usual = linked(.escalatesTo, from: here, on: circumstances.today)
    if let target, !usual.contains(target), reason?.isBlank ?? true {
      throw .needsReason(toDo: "leave the usual route")
    }
    guard let next = target ?? usual.first else { throw .noRoute(body: name(of: here)) }
    guard self[next] != nil else { throw .noSuchRecord(what: "body", id: next.text) }
    var drafting = Drafting(self, circumstances)
    drafting.set(hop.id, \.consideredAt, meeting)
    let new = drafting.create(Hop.self)
    drafting.set(new, \.escalation, id)
    drafting.set(new, \.position, hop.position + 1)
    drafting.set(new, \.from, here)
    drafting.set(new, \.to, next)
    drafting.set(new, \.routeReason, reason)
    if let hop = drafting.outcome[new] { send(hop, in: &drafting) }
    drafting.set(id, \.state, .sent)
    finishItem(of: id, type: .escalationReceived, at: meeting, in: &drafting)
    return drafting.batch("Refer escalation \(escalation.number) up to \(shortName(of: next))")
  }
}
