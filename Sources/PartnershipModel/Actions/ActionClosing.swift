// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// The owner says it is done; the group has still to agree.
  package func reportDone(
    _ id: ID<Action>, note: String, at meeting: ID<Meeting>? = nil, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let action = try existing(id)
    guard action.state.isOpen, action.state != .proposed else {
      throw .wrongMove(
        what: "Action \(action.number)", from: action.state.label, to: "Reported done",
        allowed: action.state.followers.map(\.label))
    }
    var drafting = Drafting(self, circumstances)
    let update = try beginUpdate(of: action, note: note, at: meeting, in: &drafting)
    drafting.set(id, \.reportedDone, circumstances.today)
    if action.state != .inProgress {
      try move(action, to: .inProgress, update: update, in: &drafting)
    }
    return drafting.batch("Action \(action.number): reported done")
  }

  /// The group agrees that it is done, on evidence.
  package func agreeDone(
    _ id: ID<Action>, evidence: String, at meeting: ID<Meeting>? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let action = try existing(id)
    if evidence.isBlank, action.state.may(become: .completed) {
      throw .needsEvidence(action: action.number)
    }
    var drafting = Drafting(self, circumstances)
    let update = try beginUpdate(of: action, note: evidence, at: meeting, in: &drafting)
    try move(action, to: .completed, update: update, in: &drafting)
    drafting.set(id, \.evidence, evidence)
    drafting.set(id, \.closedOn, circumstances.today)
    drafting.set(id, \.closedAt, meeting)
    if action.reportedDone == nil { drafting.set(id, \.reportedDone, circumstances.today) }
    return drafting.batch("Close action \(action.number)")
  }

  /// Opens a completed action again, with the reason; its history stays.
  package func reopenAction(
    _ id: ID<Action>, reason: String, at meeting: ID<Meeting>? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let action = try existing(id)
    guard action.state == .completed else {
      throw .wrongMove(
        what: "Action \(action.number)", from: action.state.label, to: "reopened",
        allowed: action.state.followers.map(\.label))
    }
    guard !reason.isBlank else { throw .needsReason(toDo: "reopen action \(action.number)") }
    var drafting = Drafting(self, circumstances)
    let update = try beginUpdate(of: action, note: reason, at: meeting, in: &drafting)
    try move(action, to: .inProgress, update: update, in: &drafting)
    drafting.set(id, \.reportedDone, nil)
    drafting.set(id, \.evidence, nil)
    drafting.set(id, \.closedOn, nil)
    drafting.set(id, \.closedAt, nil)
    return drafting.batch("Reopen action \(action.number)")
  }
}
