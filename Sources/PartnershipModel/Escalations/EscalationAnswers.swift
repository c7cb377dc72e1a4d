// SPDX-License-Identifier: Apache-2.0

extension Book {
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
    guard self[next] != nil else { throw .noSuchRecord(what: "group", id: next.text) }
    var drafting = Drafting(self, circumstances)
    drafting.set(hop.id, \.consideredAt, meeting)
    let new = addHop(hop.position + 1, of: id, from: here, to: next, in: &drafting)
    drafting.set(new, \.routeReason, reason)
    send(new, of: escalation, to: next, in: &drafting)
    drafting.set(id, \.state, .sent)
    finishItem(of: id, type: .escalationReceived, at: meeting, in: &drafting)
    return drafting.batch("Refer escalation \(escalation.number) up to \(shortName(of: next))")
  }
}
