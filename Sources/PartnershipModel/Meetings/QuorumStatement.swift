// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// What the minutes say of the quorum, a paragraph each: as recorded and counted, and the items
  /// it was lost for. Agreed minutes keep the words they were agreed with, whatever the terms or
  /// the seats become.
  package func quorumStatement(of meeting: Record<Meeting>) -> [String] {
    if let fixed = meeting.quorumStatement, !fixed.isEmpty { return fixed }
    let lost = quorumLost(at: meeting).map { "For \($0.items): \($0.words)." }
    return [recordedQuorum(of: meeting)] + lost
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
