// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Holds the filled seats against the terms of reference: those of the whole meeting, or those
  /// in the room while an item is taken.
  package func quorumCount(
    of meeting: Record<Meeting>, during item: ID<AgendaItem>? = nil
  ) -> QuorumFinding {
    let lines = attendance(of: meeting)
    let here = Set((item.map { room(of: meeting, during: $0) } ?? lines).compactMap { $0.seat?.id })
    let seats = lines.compactMap { line in
      line.seat.map { seat in
        QuorumSeat(
          seat: seat.id, agency: seat.agency, capacity: seat.capacity,
          presence: here.contains(seat.id) ? line.state : nil)
      }
    }
    return quorumRule(at: meeting).finding(seats)
  }

  private func quorumRule(at meeting: Record<Meeting>) -> QuorumRule {
    guard let body = meeting.body, let date = meeting.date else { return QuorumRule() }
    return quorumRule(of: body, on: date)
  }

  /// Whether what is decided under an item binds: as counted while it is taken, unless the chair
  /// ruled otherwise with a reason, or nobody's attendance was taken.
  package func quorumOutcome(
    of meeting: Record<Meeting>, during item: ID<AgendaItem>? = nil
  ) -> Quorum {
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
  package func quorumLost(at meeting: Record<Meeting>) -> [(items: String, words: String)] {
    guard isAttendanceTaken(meeting), !isRuled(meeting),
      quorumCount(of: meeting).outcome == .quorate,
      !those(\Movement.meeting, meeting.id).isEmpty
    else { return [] }
    var lost: [(first: Int, last: Int, words: String)] = []
    for (place, item) in agenda(of: meeting.id).enumerated() {
      let count = quorumCount(of: meeting, during: item.id)
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
    return drafting.batch("Record the quorum: \(quorum.label.lowercased())")
  }
}
