// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Says more of an escalation: what was tried, why it goes up, what it asks, how soon.
  ///
  /// What was already sent keeps its words in its step; a new urgency moves an unanswered date.
  package func describeEscalation(
    _ id: ID<Escalation>, as draft: EscalationDraft, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let escalation = try existing(id)
    guard !escalation.state.isOver else {
      throw .wrongMove(
        what: "\(titleNoun(of: escalation)) \(escalation.number)", from: escalation.state.label,
        to: "described anew", allowed: [])
    }
    guard !draft.issue.isBlank else { throw .needsText(what: "The issue") }
    try checkNoOneCase(draft.issue)
    var drafting = Drafting(self, circumstances)
    keepSentWords(of: escalation, changedTo: draft, in: &drafting)
    drafting.set(id, \.issue, draft.issue)
    drafting.set(id, \.ask, draft.ask)
    drafting.set(id, \.tried, draft.tried)
    drafting.set(id, \.reason, draft.reason)
    drafting.set(id, \.urgency, draft.urgency)
    if drafting.isEmpty { throw .nothingToChange }
    if escalation.urgency ?? .nextMeeting != draft.urgency, let hop = hops(of: id).last,
      let sent = hop.sent, hop.answeredOn == nil, let after = drafting.outcome[id]
    {
      drafting.set(hop.id, \.answerDue, answerDue(of: after, sent: sent))
    }
    return drafting.batch("Change \(noun(of: escalation)) \(escalation.number)")
  }

  /// A step already sent keeps the words it was sent in.
  private func keepSentWords(
    of escalation: Record<Escalation>, changedTo draft: EscalationDraft,
    in drafting: inout Drafting
  ) {
    for hop in hops(of: escalation.id) where hop.sent != nil {
      if draft.issue != escalation.issue, hop.issueSent == nil {
        drafting.set(hop.id, \.issueSent, escalation.issue)
      }
      if draft.ask != escalation.ask, hop.askSent == nil {
        drafting.set(hop.id, \.askSent, escalation.ask)
      }
    }
  }

  /// "escalation" or "challenge".
  package func noun(of escalation: Record<Escalation>) -> String {
    escalation.direction == .down ? "challenge" : "escalation"
  }

  /// "Escalation" or "Challenge".
  package func titleNoun(of escalation: Record<Escalation>) -> String {
    escalation.direction == .down ? "Challenge" : "Escalation"
  }

  /// The group that raised it, by the name it had then, and the one that stands in its place now:
  /// "Repeat Cases Group, now LDAPB".
  package func originName(of escalation: Record<Escalation>, isShort: Bool = false) -> String {
    let now = isShort ? shortName(of: escalation.origin) : name(of: escalation.origin)
    guard let first = escalation.firstOrigin, first != escalation.origin else { return now }
    let then = isShort ? shortName(of: first) : name(of: first, on: escalation.raisedOn)
    return "\(then), now \(now)"
  }

  /// Whether the group that raised it and the one to answer it have become one.
  package func waitsOnItself(_ escalation: Record<Escalation>) -> Bool {
    guard let to = hops(of: escalation.id).last?.to else { return false }
    return escalation.state.awaitsAnswer && to == escalation.origin
  }

  /// What a receiving agenda calls it: "Urgent escalation from TEG".
  package func sender(of escalation: Record<Escalation>, _ hop: Record<Hop>) -> String {
    let who = escalation.raisedBy ?? shortName(of: hop.from)
    let words =
      escalation.urgency == .urgent
      ? "Urgent \(noun(of: escalation))" : titleNoun(of: escalation)
    return "\(words) from \(who)"
  }
}
