// SPDX-License-Identifier: Apache-2.0

// What a meeting held jointly agrees is the calling body's until somebody says that it is the
// other's; that is said while the minutes may still be written.
extension Book {
  /// Every body that meets at a meeting: the one that calls it, then its guests.
  package func bodies(at meeting: Record<Meeting>) -> [ID<Body>] {
    (meeting.body.map { [$0] } ?? []) + guests(at: meeting.id)
  }

  /// The bodies an action or decision of a meeting could be said to belong to instead.
  package func otherBodies(at meeting: ID<Meeting>?, than body: ID<Body>?) -> [ID<Body>] {
    guard let meeting = self[meeting] else { return [] }
    let all = bodies(at: meeting)
    return all.count > 1 ? all.filter { $0 != body } : []
  }

  /// Says that an action agreed at a joint meeting is followed by another of its bodies.
  package func giveAction(
    _ id: ID<Action>, to body: ID<Body>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let action = try existing(id)
    try checkOpen(action, toBe: "followed by \(name(of: body))")
    try check(body, joins: action.meeting, field: Action.shape.body.label)
    guard action.body != body else { throw .nothingToChange }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.body, body)
    return drafting.batch("Action \(action.number) belongs to \(name(of: body))")
  }

  /// Says that a decision of a joint meeting is another of its bodies', which numbers it anew; the
  /// number it had is not given again.
  ///
  /// - Throws: `Refusal.alreadySuperseded` when a later decision points at its number.
  package func giveDecision(
    _ id: ID<Decision>, to body: ID<Body>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let decision = try existing(id)
    try check(body, joins: decision.meeting, field: Decision.shape.body.label)
    guard decision.body != body else { throw .nothingToChange }
    try checkReversible(decision)
    guard let meeting = self[decision.meeting] else { throw .nothingToChange }
    var drafting = Drafting(self, circumstances)
    let day = day(of: meeting, today: circumstances.today)
    let new = createDecision(decision.text, body: body, on: day, in: &drafting)
    copyDetails(of: decision, to: new, in: &drafting)
    drafting.remove(id)
    for entry in those(\MinuteEntry.decision, id) { drafting.set(entry.id, \.decision, new) }
    let number = drafting.outcome[new]?.number ?? ""
    let words = "Decision \(decision.number) belongs to \(name(of: body)), as \(number)"
    return drafting.settled(at: meeting.id, words)
  }

  private func copyDetails(
    of decision: Record<Decision>, to new: ID<Decision>, in drafting: inout Drafting
  ) {
    drafting.set(new, \.meeting, decision.meeting)
    drafting.set(new, \.basis, decision.basis)
    drafting.set(new, \.dissent, decision.dissent)
    drafting.set(new, \.decidedBy, decision.decidedBy)
    drafting.set(new, \.effective, decision.effective)
    drafting.set(new, \.supersedes, decision.supersedes)
    drafting.set(new, \.supersedesReason, decision.supersedesReason)
    drafting.set(new, \.carriedOut, decision.carriedOut)
    drafting.set(new, \.carriedOutOn, decision.carriedOutOn)
    drafting.set(new, \.carriedOutNote, decision.carriedOutNote)
    if decision.marking != .official { drafting.mark(new, decision.marking) }
  }

  private func check(
    _ body: ID<Body>, joins id: ID<Meeting>?, field: String
  ) throws(Refusal) {
    let meeting = try writable(id)
    guard bodies(at: meeting).contains(body) else {
      throw .wrongValue(
        field: field, given: name(of: body), wanted: "a group that held \(title(of: meeting))")
    }
  }
}
