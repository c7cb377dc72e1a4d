// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Marks what a meeting decided without a quorum: all of it when none was recorded in the end,
  /// else what was decided while too few were in the room.
  func markForRatification(at meeting: Record<Meeting>, in drafting: inout Drafting) {
    for decision in those(\Decision.meeting, meeting.id) where decision.ratifiedAt == nil {
      drafting.set(decision.id, \.isToBeRatified, isBinding(decision, at: meeting) ? nil : true)
    }
  }

  /// Whether a decision was made with the quorum of the body whose it is, at its item.
  func isBinding(_ decision: Record<Decision>, at meeting: Record<Meeting>) -> Bool {
    let item = those(\MinuteEntry.decision, decision.id).last?.item
    let isGuests = decision.body.map(guests(at: meeting.id).contains) ?? false
    return (isGuests || meeting.quorum != .notQuorate)
      && quorumOutcome(of: meeting, during: item, for: decision.body) != .notQuorate
  }

  /// The decisions of a body made without a quorum and not ratified since.
  package func decisionsToRatify(of body: ID<Body>) -> [Record<Decision>] {
    ([body] + predecessors(of: body)).flatMap { decisions(of: $0) }
      .filter { $0.isToBeRatified == true && $0.ratifiedAt == nil }
  }

  /// A quorate meeting of the body takes a decision as its own; the decision itself stays.
  package func ratifyDecision(
    _ id: ID<Decision>, at later: ID<Meeting>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let decision = self[id] else { throw .noSuchRecord(what: "decision", id: id.text) }
    let meeting = try writable(later)
    guard decision.isToBeRatified == true, decision.ratifiedAt == nil else {
      throw .nothingToChange
    }
    guard answers(meeting.body, for: decision.body), meeting.id != decision.meeting else {
      throw .wrongValue(
        field: Decision.shape.ratifiedAt.label, given: title(of: meeting),
        wanted: "a later meeting of \(name(of: decision.body))")
    }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.ratifiedAt, later)
    for item in agenda(of: later) where brings(item, decision, lead: Book.ratifyLead) {
      drafting.set(item.id, \.state, .done)
    }
    return drafting.batch("Ratify decision \(decision.number)")
  }

  /// The items that bring a meeting what was decided without a quorum, and outside a meeting.
  func decisionItems(for meeting: Record<Meeting>) -> [ProposedItem] {
    guard let body = meeting.body else { return [] }
    let ratified = decisionsToRatify(of: body).filter { $0.meeting != meeting.id }
      .map { decision in
        ProposedItem(
          type: .ordinary, title: "\(Book.ratifyLead) \(decision.number)", purpose: .decision,
          decision: decision.id)
      }
    let reported = decidedBetweenMeetings(before: meeting, of: body).map { decision in
      ProposedItem(
        type: .ordinary, title: "\(reportLead(of: decision)) \(decision.number)",
        purpose: .information, decision: decision.id)
    }
    return ratified + reported
  }

  private static let ratifyLead = "To be ratified: decision"

  private func reportLead(of decision: Record<Decision>) -> String {
    "\(decision.mode.label): decision"
  }

  /// Whether an item brings a decision: it says so, or, when made before items did, by its title, as
  /// far as the number is nobody else's.
  private func brings(
    _ item: Record<AgendaItem>, _ decision: Record<Decision>, lead: String
  ) -> Bool {
    if let named = item.decision { return named == decision.id }
    return decision.number.laptop == nil && item.title == "\(lead) \(decision.number)"
  }

  /// The decision made outside a meeting that an item reports; nil when it reports none.
  package func reportedDecision(by item: Record<AgendaItem>) -> Record<Decision>? {
    guard item.type == .ordinary || item.type == .carried, let meeting = self[item.meeting],
      let body = meeting.body
    else { return nil }
    return ([body] + predecessors(of: body)).flatMap { those(\Decision.body, $0) }.first {
      $0.mode != .meeting && brings(item, $0, lead: reportLead(of: $0))
    }
  }

  /// As a meeting closes: the decisions made outside a meeting that it was told of.
  func markReported(at meeting: Record<Meeting>, in drafting: inout Drafting) {
    for item in agenda(of: meeting.id) where item.state == .done {
      guard let decision = reportedDecision(by: item), decision.reportedAt == nil else { continue }
      drafting.set(decision.id, \.reportedAt, meeting.id)
    }
  }

  private func decidedBetweenMeetings(
    before meeting: Record<Meeting>, of body: ID<Body>
  ) -> [Record<Decision>] {
    let own = those(\Decision.body, body).filter { $0.mode != .meeting && $0.reportedAt == nil }
    let outside = predecessors(of: body).flatMap { unreportedDecisions(of: $0) } + own
    guard !outside.isEmpty else { return [] }
    // An item that was heard anywhere is dealt with or carried there; only a cancelled meeting
    // heard nothing.
    let heard = meetings(of: body).filter { $0.state != .cancelled && $0.id != meeting.id }
      .flatMap { those(\AgendaItem.meeting, $0.id) }
    return outside.filter { decision in
      !heard.contains { brings($0, decision, lead: reportLead(of: decision)) }
    }
  }
}
