// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// The receiving body's meeting has considered an escalation; its answer is still to come.
  package func considerEscalation(
    _ id: ID<Escalation>, at meeting: ID<Meeting>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let escalation = try existing(id)
    guard let hop = hops(of: id).last else { throw .noSuchRecord(what: "escalation", id: id.text) }
    try checkMeeting(meeting, isOf: hop.to)
    var drafting = Drafting(self, circumstances)
    try move(escalation, to: .considered, in: &drafting)
    drafting.set(hop.id, \.consideredAt, meeting)
    return drafting.batch("Escalation \(escalation.number): considered")
  }

  /// The origin takes an escalation back before it was received, or whenever it waits on itself.
  package func withdrawEscalation(
    _ id: ID<Escalation>, reason: String, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let escalation = try existing(id)
    var drafting = Drafting(self, circumstances)
    if waitsOnItself(escalation) {
      drafting.set(id, \.state, .withdrawn)
    } else {
      try move(escalation, to: .withdrawn, in: &drafting)
    }
    guard !reason.isBlank else {
      throw .needsReason(toDo: "withdraw escalation \(escalation.number)")
    }
    if let hop = hops(of: id).last {
      let before = hop.answer.map { "\($0) " } ?? ""
      drafting.set(hop.id, \.answer, "\(before)Withdrawn: \(reason)")
    }
    drafting.set(id, \.closedOn, circumstances.today)
    return drafting.batch("Withdraw escalation \(escalation.number): \(reason)")
  }

  /// Sends an escalation back to its origin because more is needed.
  package func returnEscalation(
    _ id: ID<Escalation>, wanted: String, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let escalation = try existing(id)
    guard !wanted.isBlank else {
      throw .needsReason(toDo: "return escalation \(escalation.number)")
    }
    var drafting = Drafting(self, circumstances)
    try move(escalation, to: .draft, in: &drafting)
    if let hop = hops(of: id).last { drafting.set(hop.id, \.answer, "Returned: \(wanted)") }
    return drafting.batch("Return escalation \(escalation.number): \(wanted)")
  }

  /// The origin hears the answer and the matter closes; nothing closes before that.
  package func reportBack(
    _ id: ID<Escalation>, at meeting: ID<Meeting>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let escalation = try existing(id)
    let heard = try writable(meeting)
    guard heard.body == escalation.origin else {
      throw .wrongValue(
        field: "Meeting", given: title(of: heard),
        wanted: "a meeting of \(name(of: escalation.origin)), which raised it")
    }
    guard escalation.state == .answered else {
      throw .wrongMove(
        what: "Escalation \(escalation.number)", from: escalation.state.label, to: "Reported back",
        allowed: escalation.state.followers.map(\.label))
    }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.state, .closed)
    drafting.set(id, \.reportedBackAt, meeting)
    drafting.set(id, \.closedOn, circumstances.today)
    finishItem(of: id, type: .answerReturned, at: meeting, in: &drafting)
    return drafting.batch("Escalation \(escalation.number): answer heard, closed")
  }
}
