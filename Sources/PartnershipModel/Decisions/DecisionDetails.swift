// SPDX-License-Identifier: Apache-2.0

// What is said of a decision beside its words. Until the minutes that print it go to members each may be
// put right; afterwards, and for a decision made outside a meeting, each is stated once.
extension Book {
  /// Who decided: as stated, else the body by its name of that day.
  package func deciderWords(of decision: Record<Decision>) -> String {
    decision.decidedBy ?? name(of: decision.body, on: decision.madeOn)
  }

  /// Why a decision reverses an earlier one: its own reason, else its basis.
  package func reversalReason(of decision: Record<Decision>) -> String? {
    decision.supersedes == nil ? nil : decision.supersedesReason ?? decision.basis
  }

  /// Adds a dissent to a decision when somebody asks for it to be minuted.
  package func recordDissent(
    _ id: ID<Decision>, _ dissent: String, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    try state(id, \.dissent, dissent, "The dissent", "Dissent on", circumstances)
  }

  /// Says why a decision was made.
  package func recordRationale(
    _ id: ID<Decision>, _ rationale: String, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    try state(id, \.basis, rationale, "The rationale", "Rationale of", circumstances)
  }

  /// Says who decided, when it was not the whole meeting.
  package func recordDecider(
    _ id: ID<Decision>, _ decider: String, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    try state(id, \.decidedBy, decider, "Who decided", "Who decided", circumstances)
  }

  /// Says when a decision takes effect; not before the day it was made.
  package func recordEffective(
    _ id: ID<Decision>, on day: Day, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let decision = try existing(id)
    try checkOpen(decision, isStated: decision.effective != nil)
    if let made = decision.madeOn, day < made {
      throw .dateBefore(
        what: "The day decision \(decision.number) takes effect",
        earlier: "\(made.shown), when it was made")
    }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.effective, day)
    if drafting.isEmpty { throw .nothingToChange }
    return drafting.batch("\(decision.number) takes effect \(day.shown)")
  }

  private func state(
    _ id: ID<Decision>, _ path: KeyPath<Decision, Field<String>>, _ words: String,
    _ what: String, _ verb: String, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let decision = try existing(id)
    guard !words.isBlank else { throw .needsText(what: what) }
    let slot = Decision.shape[keyPath: path].slot
    try checkOpen(decision, isStated: decision.stored[slot]?.plain.isBlank == false)
    var drafting = Drafting(self, circumstances)
    drafting.set(id, path, words)
    if drafting.isEmpty { throw .nothingToChange }
    return drafting.batch("\(verb) \(decision.number)")
  }

  private func checkOpen(
    _ decision: Record<Decision>, isStated: Bool
  ) throws(Refusal) {
    if self[decision.meeting] != nil {
      try checkWritable(at: decision.meeting)
    } else if isStated {
      throw .decisionFixed(number: decision.number)
    }
  }

  /// Records whether a decision was carried out; it may be said again when that turns out wrong.
  ///
  /// - Throws: `Refusal.needsReason` when it is not to be carried out, or is not carried out after
  ///   all, and no words say why.
  package func recordCarriedOut(
    _ id: ID<Decision>, to state: CarriedOut, note: String = "", _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let decision = try existing(id)
    let current = decision.carriedOut ?? .notYet
    guard current.may(become: state) else {
      throw .wrongMove(
        what: "Decision \(decision.number)", from: current.label, to: state.label,
        allowed: current.followers.map(\.label))
    }
    guard state == .done || !note.isBlank else {
      throw .needsReason(toDo: "mark decision \(decision.number) \(state.label.lowercased())")
    }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.carriedOut, state)
    drafting.set(id, \.carriedOutOn, circumstances.today)
    drafting.set(id, \.carriedOutNote, note.isBlank ? nil : note)
    return drafting.batch("Decision \(decision.number): \(state.label.lowercased())")
  }
}
