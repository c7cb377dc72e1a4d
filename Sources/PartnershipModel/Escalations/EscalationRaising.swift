// SPDX-License-Identifier: Apache-2.0

/// What is known of a matter when it is raised outside a meeting's line.
package struct EscalationDraft: Sendable, Equatable {
  /// The body that raises it, or for which it is raised; it is told the answer.
  package var origin: ID<Body>
  /// What is wrong.
  package var issue: String
  /// What the receiving body is asked to do.
  package var ask: String?
  /// What was tried so far.
  package var tried: String?
  /// Why it must go.
  package var reason: String?
  /// How soon it must be heard.
  package var urgency = Urgency.nextMeeting
  /// The body it goes to; nil takes the usual route up.
  package var to: ID<Body>?
  /// Why it leaves the usual route.
  package var routeReason: String?
  /// Up to be settled, or down as a challenge.
  package var direction = EscalationDirection.up
  /// The role that raises it, such as Independent Scrutineer.
  package var raisedBy: String?
  /// The minuted line it begins from.
  package var entry: ID<MinuteEntry>?
  /// The review, audit, return or other record it is about.
  package var comesFrom: RecordReference?

  /// Describes a matter to raise.
  package init(origin: ID<Body>, issue: String, ask: String? = nil) {
    self.origin = origin
    self.issue = issue
    self.ask = ask
  }
}

extension Book {
  /// Raises an escalation or a challenge and sends it at once; one made from a line of a meeting
  /// goes when that meeting closes.
  ///
  /// - Throws: `Refusal.practitionerPolicy`, `.noRoute`, `.needsReason` off the usual route,
  ///   `.needsText`, or `.wrongValue` when it would go to its own origin.
  package func raise(
    _ draft: EscalationDraft, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    var drafting = Drafting(self, circumstances)
    let id = try raise(draft, in: &drafting)
    let outcome = drafting.outcome
    let to = outcome.hops(of: id).last?.to
    let noun = draft.direction == .down ? "challenge" : "escalation"
    return drafting.batch("Raise \(noun) \(outcome[id]?.number ?? 0) to \(shortName(of: to))")
  }

  /// Raises it as part of another operation.
  func raise(
    _ draft: EscalationDraft, in drafting: inout Drafting
  ) throws(Refusal) -> ID<Escalation> {
    let to = try receiver(of: draft, on: drafting.circumstances.today)
    let id = createEscalation(
      issue: draft.issue, ask: draft.ask, from: draft.origin, in: &drafting)
    describe(id, as: draft, in: &drafting)
    let hop = addHop(1, of: id, from: draft.origin, to: to, in: &drafting)
    drafting.set(hop, \.routeReason, draft.routeReason)
    if let entry = self[draft.entry] {
      _ = try writable(entry.meeting)
      guard self[entry.escalation] == nil else { throw .nothingToChange }
      drafting.set(id, \.meeting, entry.meeting)
      drafting.set(id, \.entry, entry.id)
      drafting.set(entry.id, \.escalation, id)
    } else if let escalation = drafting.outcome[id] {
      drafting.set(id, \.state, .sent)
      send(hop, of: escalation, to: to, in: &drafting)
    }
    return id
  }

  private func describe(
    _ id: ID<Escalation>, as draft: EscalationDraft, in drafting: inout Drafting
  ) {
    drafting.set(id, \.tried, draft.tried)
    drafting.set(id, \.reason, draft.reason)
    drafting.set(id, \.urgency, draft.urgency)
    drafting.set(id, \.direction, draft.direction)
    drafting.set(id, \.raisedBy, draft.raisedBy)
    drafting.set(id, \.comesFrom, draft.comesFrom)
  }

  /// Where a draft goes, once all that it needs is there.
  private func receiver(
    of draft: EscalationDraft, on day: Day
  ) throws(Refusal) -> ID<Body> {
    guard let origin = self[draft.origin] else {
      throw .noSuchRecord(what: "group", id: draft.origin.text)
    }
    try checkAtWork(origin)
    guard !draft.issue.isBlank else { throw .needsText(what: "The issue") }
    try checkNoOneCase(draft.issue)
    guard draft.ask?.isBlank == false else { throw .needsText(what: "What it asks for") }
    let usual = linked(.escalatesTo, from: draft.origin, on: day).map(goingOn)
    guard let to = draft.to ?? (draft.direction == .up ? usual.first : nil) else {
      throw .noRoute(body: origin.name)
    }
    guard let target = self[to] else { throw .noSuchRecord(what: "group", id: to.text) }
    try checkAtWork(target)
    guard to != draft.origin else {
      throw .wrongValue(
        field: Hop.shape.to.label, given: target.name, wanted: "another group than it comes from")
    }
    if draft.direction == .up, !usual.contains(to), draft.routeReason?.isBlank ?? true {
      throw .needsReason(toDo: "leave the usual route")
    }
    return to
  }
}
