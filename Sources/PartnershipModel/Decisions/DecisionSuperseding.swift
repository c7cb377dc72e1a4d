// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Refuses to reverse a decision a second time.
  func checkReversible(_ decision: Record<Decision>) throws(Refusal) {
    guard let by = reversal(of: decision.id) else { return }
    throw .alreadySuperseded(number: decision.number, by: by.number)
  }

  /// Makes one decision point back at the earlier one it reverses or replaces.
  ///
  /// - Throws: `Refusal.alreadySuperseded`, `.supersedesAlready`, `.needsReason`, or `.wrongValue`
  ///   when the other is itself, is later, or is reversed by this one's own line.
  package func supersede(
    _ newer: ID<Decision>, _ older: ID<Decision>, reason: String, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let new = try existing(newer)
    let old = try existing(older)
    if let present = self[new.supersedes] {
      guard present.id != older else { throw .nothingToChange }
      throw .supersedesAlready(number: new.number, earlier: present.number)
    }
    try checkOrder(new, after: old)
    try checkReversible(old)
    guard !reason.isBlank else { throw .needsReason(toDo: "reverse decision \(old.number)") }
    var drafting = Drafting(self, circumstances)
    drafting.set(newer, \.supersedes, older)
    drafting.set(newer, \.supersedesReason, reason)
    return drafting.batch("Decision \(new.number) reverses \(old.number)")
  }

  private func checkOrder(
    _ new: Record<Decision>, after old: Record<Decision>
  ) throws(Refusal) {
    let isLater = (new.madeOn ?? .last) >= (old.madeOn ?? .first)
    guard new.id != old.id, isLater, !chain(from: old).contains(new.id) else {
      throw .wrongValue(
        field: Decision.shape.supersedes.label, given: "\(old.number)",
        wanted: "an earlier decision than \(new.number)")
    }
  }

  /// The decisions a decision goes back to, one reversing the next.
  private func chain(from decision: Record<Decision>) -> Set<ID<Decision>> {
    var passed: Set<ID<Decision>> = []
    var here: Record<Decision>? = decision
    while let next = here, passed.insert(next.id).inserted { here = self[next.supersedes] }
    return passed
  }
}
