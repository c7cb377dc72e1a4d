// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// Records the quorum as counted in one key, or as the chair rules with a reason.
  func quorumChoice(_ meeting: ID<Meeting>) -> ListScreen {
    guard let record = shown[meeting] else { return .choice("Quorum", []) }
    let count = shown.quorumCount(of: record)
    guard record.kind != .network else { return .choice(count.words, []) }
    let others = Quorum.allCases.filter { $0 != count.outcome }.map { ruling($0, meeting) }
    guard count.basis != .discretion else {
      let rulings = [Quorum.quorate, .notQuorate].map { ruling($0, meeting) }
      return .choice("Quorum: \(count.words)", rulings)
    }
    let counted = choice(count.outcome.label) { (book, now) throws(Refusal) in
      try book.recordQuorum(meeting, count.outcome, now)
    }
    return .choice("Quorum: \(count.words)", [counted] + others)
  }

  private func ruling(_ quorum: Quorum, _ meeting: ID<Meeting>) -> Choosable {
    reasonChoice("\(quorum.label), by the chair's ruling", "Why the chair rules so.") { reason in
      { (book, now) throws(Refusal) in
        try book.recordQuorum(meeting, quorum, note: reason, now)
      }
    }
  }

  /// Whether the meeting is quorate at an item, in the capitals of the status line; nil until the
  /// attendance is taken.
  func quorumStatus(of meeting: Record<Meeting>, during item: ID<AgendaItem>?) -> String? {
    guard shown.isAttendanceTaken(meeting) else { return nil }
    if meeting.kind == .network { return shown.quorumCount(of: meeting).words.uppercased() }
    let outcome = shown.quorumOutcome(of: meeting, during: item)
    let isOpen =
      outcome == .noRule && shown.quorumCount(of: meeting).basis == .discretion
    return isOpen ? "CHAIR TO RULE" : outcome.label.uppercased()
  }
}
