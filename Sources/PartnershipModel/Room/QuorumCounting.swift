// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Holds the filled seats against the terms of reference: those of the whole meeting, or those
  /// in the room while an item is taken. Of a joint meeting each body has its own quorum.
  ///
  /// - Parameter body: Whose seats and terms; those of the body that calls the meeting otherwise.
  package func quorumCount(
    of meeting: Record<Meeting>, during item: ID<AgendaItem>? = nil, for body: ID<Body>? = nil
  ) -> QuorumFinding {
    let body = body ?? meeting.body
    let lines = attendance(of: meeting).filter { $0.seat != nil && $0.seat?.body == body }
    let here = Set((item.map { room(of: meeting, during: $0) } ?? lines).compactMap { $0.seat?.id })
    let seats = lines.compactMap { line in
      line.seat.map { seat in
        QuorumSeat(
          seat: seat.id, agency: seat.agency, capacity: seat.capacity,
          presence: here.contains(seat.id) ? line.state : nil)
      }
    }
    var finding = quorumRule(of: body, at: meeting).finding(seats)
    if meeting.kind == .network { finding.instead = agencyWords(at: meeting) }
    return finding
  }

  private func quorumRule(of body: ID<Body>?, at meeting: Record<Meeting>) -> QuorumRule {
    guard let body, let date = meeting.date, meeting.kind != .network else { return QuorumRule() }
    return quorumRule(of: body, on: date)
  }

  /// Whether what is decided under an item binds: as counted while it is taken, unless the chair
  /// ruled otherwise with a reason, or nobody's attendance was taken. The chair of a joint meeting
  /// rules for the body that calls it.
  package func quorumOutcome(
    of meeting: Record<Meeting>, during item: ID<AgendaItem>? = nil, for body: ID<Body>? = nil
  ) -> Quorum {
    if let body, guests(at: meeting.id).contains(body) {
      return quorumCount(of: meeting, during: item, for: body).outcome
    }
    if let recorded = meeting.quorum, !isAttendanceTaken(meeting) || isRuled(meeting) {
      return recorded
    }
    return quorumCount(of: meeting, during: item).outcome
  }

  /// Whether the recorded quorum is the chair's ruling rather than the count.
  package func isRuled(_ meeting: Record<Meeting>) -> Bool {
    guard let recorded = meeting.quorum, meeting.quorumNote?.isBlank == false else { return false }
    let count = quorumCount(of: meeting)
    return count.basis == .discretion || count.outcome != recorded
  }

  /// The stretches of the agenda at which a meeting that began with a quorum had none, by number.
  package func quorumLost(
    at meeting: Record<Meeting>, for body: ID<Body>? = nil
  ) -> [(items: String, words: String)] {
    guard isAttendanceTaken(meeting), body != nil || !isRuled(meeting),
      quorumCount(of: meeting, for: body).outcome == .quorate,
      !those(\Movement.meeting, meeting.id).isEmpty
    else { return [] }
    var lost: [(first: Int, last: Int, words: String)] = []
    for (place, item) in agenda(of: meeting.id).enumerated() {
      let count = quorumCount(of: meeting, during: item.id, for: body)
      guard count.outcome == .notQuorate else { continue }
      if let open = lost.last, open.last == place, open.words == count.words {
        lost[lost.count - 1].last = place + 1
      } else {
        lost.append((place + 1, place + 1, count.words))
      }
    }
    return lost.map { (Book.items($0.first, $0.last), $0.words) }
  }

  /// Records whether the meeting was quorate, as counted or as the chair rules.
  ///
  /// - Throws: `Refusal.needsReason` when the chair rules against the count, or at discretion.
  package func recordQuorum(
    _ id: ID<Meeting>, _ quorum: Quorum, note: String? = nil, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let meeting = try writable(id)
    if note?.isBlank ?? true {
      let count = quorumCount(of: meeting)
      if count.basis == .discretion { throw .needsReason(toDo: "rule on the quorum") }
      if isAttendanceTaken(meeting), quorum == .quorate, count.outcome == .notQuorate {
        throw .needsReason(toDo: "record a quorum against the count (\(count.words))")
      }
    }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.quorum, quorum)
    drafting.set(id, \.quorumNote, note)
    if drafting.isEmpty { throw .nothingToChange }
    return drafting.settled(at: id, "Record the quorum: \(quorum.label.lowercased())")
  }
}
