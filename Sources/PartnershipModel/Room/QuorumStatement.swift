// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// What the minutes say of the quorum, a paragraph each: as recorded and counted, and the items
  /// it was lost for. Agreed minutes keep the words they were agreed with, whatever the terms or
  /// the seats become.
  package func quorumStatement(of meeting: Record<Meeting>) -> [String] {
    if let fixed = meeting.quorumStatement, !fixed.isEmpty { return fixed }
    if meeting.kind == .network { return [networkStatement(of: meeting)] }
    let lost = quorumLost(at: meeting).map { "For \($0.items): \($0.words)." }
    return [recordedQuorum(of: meeting)] + lost
      + guests(at: meeting.id).flatMap { guest in
        statement(of: guest, at: meeting)
      }
  }

  /// The quorum of a body that joined the meeting, by its own terms.
  private func statement(of guest: ID<Body>, at meeting: Record<Meeting>) -> [String] {
    let name = name(of: guest, on: meeting.date)
    guard isAttendanceTaken(meeting) else { return ["\(name): the attendance was not recorded."] }
    let lost = quorumLost(at: meeting, for: guest).map { "\(name), for \($0.items): \($0.words)." }
    return ["\(name): \(quorumCount(of: meeting, for: guest).words)."] + lost
  }

  private func networkStatement(of meeting: Record<Meeting>) -> String {
    let names = agenciesRepresented(at: meeting)
    let list = names.isEmpty ? "" : ": \(names.joined(separator: ", "))"
    return "\(agencyWords(at: meeting))\(list). A network meeting needs no quorum."
  }

  /// How the room stands in words; of a joint meeting, body by body.
  package func quorumWords(
    of meeting: Record<Meeting>, during item: ID<AgendaItem>? = nil
  ) -> String {
    let bodies = bodies(at: meeting)
    guard bodies.count > 1 else { return quorumCount(of: meeting, during: item).words }
    return bodies.map {
      "\(shortName(of: $0)) \(quorumCount(of: meeting, during: item, for: $0).words)"
    }.joined(separator: "; ")
  }

  private func recordedQuorum(of meeting: Record<Meeting>) -> String {
    let count = quorumCount(of: meeting).words
    guard let recorded = meeting.quorum else {
      return "The quorum was not recorded; by the attendance: \(count)."
    }
    let ruling = isRuled(meeting) ? ", as the chair ruled" : ""
    let counted = recorded == .noRule ? "" : " By the attendance: \(count)."
    guard let note = meeting.quorumNote?.trimmed, let last = note.last else {
      return "\(recorded.label)\(ruling).\(counted)"
    }
    return "\(recorded.label)\(ruling).\(counted) \(note)\(".!?".contains(last) ? "" : ".")"
  }
}
