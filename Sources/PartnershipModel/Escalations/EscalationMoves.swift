// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Makes an escalation in draft from a minuted line; it is sent when the meeting closes.
  func createEscalation(
    _ line: CaptureLine, at meeting: Record<Meeting>, entry: ID<MinuteEntry>,
    in drafting: inout Drafting
  ) throws(Refusal) -> ID<Escalation> {
    guard let origin = meeting.body else { throw .noRoute(body: title(of: meeting)) }
    try checkNoOneCase(line.text)
    let to = try route(from: origin, on: drafting.circumstances.today)
    let id = createEscalation(issue: line.text, ask: line.ask, from: origin, in: &drafting)
    drafting.set(id, \.meeting, meeting.id)
    drafting.set(id, \.entry, entry)
    _ = addHop(1, of: id, from: origin, to: to, in: &drafting)
    return id
  }

  func createEscalation(
    issue: String, ask: String?, from origin: ID<Body>, in drafting: inout Drafting
  ) -> ID<Escalation> {
    let id = drafting.create(Escalation.self)
    drafting.set(id, \.number, nextNumber(\Escalation.number))
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
    if let target = self[goingOn(to)] { try checkAtWork(target) }
    return goingOn(to)
  }

  func addHop(
    _ position: Int, of escalation: ID<Escalation>, from: ID<Body>?, to: ID<Body>?,
    in drafting: inout Drafting
  ) -> ID<Hop> {
    let hop = drafting.createOnly(Hop.self, escalation.text, "\(position)")
    drafting.set(hop, \.escalation, escalation)
    drafting.set(hop, \.position, position)
    drafting.set(hop, \.from, from)
    drafting.set(hop, \.to, to)
    return hop
  }

  /// The steps of an escalation's way, in order.
  package func hops(of escalation: ID<Escalation>) -> [Record<Hop>] {
    those(\Hop.escalation, escalation).sorted {
      ($0.position, $0.id.text) < ($1.position, $1.id.text)
    }
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
    try checkWritable(at: id)
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

  /// Sends a step; the answering clock starts.
  func send(
    _ hop: ID<Hop>, of escalation: Record<Escalation>, to: ID<Body>?, in drafting: inout Drafting
  ) {
    let today = drafting.circumstances.today
    drafting.set(hop, \.sent, today)
    drafting.set(hop, \.to, to.map(goingOn))
    drafting.set(hop, \.answerDue, answerDue(of: escalation, sent: today))
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
    if let hop = hops(of: id).last { sendAgain(hop, of: escalation, in: &drafting) }
    return drafting.batch("Send escalation \(escalation.number)")
  }

  /// Sends a draft's step; one returned for more keeps its step and goes again on a new one.
  private func sendAgain(
    _ hop: Record<Hop>, of escalation: Record<Escalation>, in drafting: inout Drafting
  ) {
    guard hop.sent != nil else { return send(hop.id, of: escalation, to: hop.to, in: &drafting) }
    let new = addHop(
      hop.position + 1, of: escalation.id, from: hop.from, to: hop.to, in: &drafting)
    drafting.set(new, \.routeReason, hop.routeReason)
    send(new, of: escalation, to: hop.to, in: &drafting)
  }

  /// Sends every draft a meeting raised, as it closes.
  func sendDraftEscalations(of meeting: Record<Meeting>, in drafting: inout Drafting) {
    for escalation in those(\Escalation.meeting, meeting.id) where escalation.state == .draft {
      drafting.set(escalation.id, \.state, .sent)
      if let hop = hops(of: escalation.id).last { sendAgain(hop, of: escalation, in: &drafting) }
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
}
