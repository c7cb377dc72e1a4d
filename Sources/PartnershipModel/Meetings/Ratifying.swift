// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Marks what a meeting without a quorum decided, by the quorum as it was recorded in the end.
  func markForRatification(at meeting: Record<Meeting>, in drafting: inout Drafting) {
    let outcome = meeting.quorum ?? quorumCount(of: meeting).outcome
    for decision in those(\Decision.meeting, meeting.id) where decision.ratifiedAt == nil {
      drafting.set(decision.id, \.isToBeRatified, outcome == .notQuorate ? true : nil)
    }
  }

  /// The decisions of a body made without a quorum and not ratified since.
  package func decisionsToRatify(of body: ID<Body>) -> [Record<Decision>] {
    decisions(of: body).filter { $0.isToBeRatified == true && $0.ratifiedAt == nil }
  }

  /// A quorate meeting of the body takes a decision as its own; the decision itself stays.
  package func ratifyDecision(
    _ id: ID<Decision>, at later: ID<Meeting>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let decision = self[id] else { throw .noSuchRecord(what: "decision", id: id.text) }
    let meeting = try minutable(later)
    guard decision.isToBeRatified == true, decision.ratifiedAt == nil else {
      throw .nothingToChange
    }
    guard meeting.body == decision.body, meeting.id != decision.meeting else {
      throw .wrongValue(
        field: Decision.shape.ratifiedAt.label, given: title(of: meeting),
        wanted: "a later meeting of \(name(of: decision.body))")
    }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.ratifiedAt, later)
    let title = ratifyTitle(of: decision)
    for item in agenda(of: later) where item.title == title {
      drafting.set(item.id, \.state, .done)
    }
    return drafting.batch("Ratify decision \(decision.number)")
  }

  /// The items that bring a meeting what was decided without a quorum, and outside a meeting.
  func decisionItems(for meeting: Record<Meeting>) -> [ProposedItem] {
    guard let body = meeting.body else { return [] }
    let ratified = decisionsToRatify(of: body).filter { $0.meeting != meeting.id }
      .map { ProposedItem(type: .ordinary, title: ratifyTitle(of: $0), purpose: .decision) }
    let reported = decidedBetweenMeetings(before: meeting, of: body).map {
      ProposedItem(type: .ordinary, title: reportTitle(of: $0), purpose: .information)
    }
    return ratified + reported
  }

  private func ratifyTitle(of decision: Record<Decision>) -> String {
    "To be ratified: decision \(decision.number)"
  }

  private func reportTitle(of decision: Record<Decision>) -> String {
    "\(decision.mode.label): decision \(decision.number)"
  }

  private func decidedBetweenMeetings(
    before meeting: Record<Meeting>, of body: ID<Body>
  ) -> [Record<Decision>] {
    let outside = those(\Decision.body, body).filter { $0.mode != .meeting }
    guard !outside.isEmpty else { return [] }
    // An item that was heard anywhere is dealt with or carried there; only a cancelled meeting
    // heard nothing.
    let heard = Set(
      meetings(of: body).filter { $0.state != .cancelled && $0.id != meeting.id }
        .flatMap { those(\AgendaItem.meeting, $0.id).map(\.title) })
    return outside.filter { !heard.contains(reportTitle(of: $0)) }
  }
}
