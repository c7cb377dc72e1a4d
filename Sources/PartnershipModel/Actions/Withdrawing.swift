// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Withdraws an action by a decision: its number, or the words in which the group decided.
  ///
  /// - Throws: `Refusal.needsReason` without words; `.noSuchRecord` when they begin with a number
  ///   no decision bears; `.alreadySuperseded` when that decision was reversed.
  package func withdrawAction(
    _ id: ID<Action>, by words: String, at meeting: ID<Meeting>? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let action = try existing(id)
    try checkOpen(action, toBe: ActionState.withdrawn.label)
    guard !words.isBlank else { throw .needsReason(toDo: "withdraw action \(action.number)") }
    let decision = try decisionNamed(first: words)
    var drafting = Drafting(self, circumstances)
    let note = decision == nil ? words : "By decision \(words.trimmed)"
    let update = try beginUpdate(of: action, note: note, at: meeting, in: &drafting)
    drafting.set(update, \.decision, decision?.id)
    try move(action, to: .withdrawn, update: update, in: &drafting)
    return drafting.batch("Action \(action.number): withdrawn")
  }

  /// The decision whose number begins the words; nil when no number begins them.
  private func decisionNamed(first words: String) throws(Refusal) -> Record<Decision>? {
    let word = words.trimmed.split(whereSeparator: { $0.isWhitespace || ",.;:".contains($0) }).first
    let number = String(word ?? "").uppercased()
    guard let decision = try numbered(Decision.self, words.leadingNumber) else {
      if number.isDecisionNumber { throw .noSuchRecord(what: "decision", id: number) }
      return nil
    }
    if let by = reversal(of: decision.id) {
      throw .alreadySuperseded(number: decision.number, by: by.number)
    }
    return decision
  }
}

extension String {
  /// The first word, with the laptop in brackets where that follows a number.
  fileprivate var leadingNumber: String {
    let words = trimmed.split(separator: " ", maxSplits: 1)
    let first = words.first.map { $0.prefix { !",.;:".contains($0) } } ?? ""
    guard words.count > 1, first.count == words[0].count, words[1].hasPrefix("("),
      let end = words[1].firstIndex(of: ")")
    else { return String(first) }
    return "\(first) \(words[1][...end])"
  }

  /// Whether it is built like a decision's number: letters, a year of four figures, a place.
  fileprivate var isDecisionNumber: Bool {
    let parts = split(separator: "-")
    guard parts.count >= 3, parts[parts.count - 2].count == 4 else { return false }
    return parts.suffix(2).allSatisfy { part in part.allSatisfy { $0.isASCII && $0.isNumber } }
  }
}
