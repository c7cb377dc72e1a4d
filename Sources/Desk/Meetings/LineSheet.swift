// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// The sheet of what a minuted line recorded; nil for a line that records only its words.
  func lineSheet(_ entry: Record<MinuteEntry>) -> ListScreen? {
    switch entry.kind {
    case .action:
      return shown[entry.action].map { actionScreen($0.id, meeting: entry.meeting) }
    case .decision: return shown[entry.decision].map { decisionSheet($0.id) }
    case .escalation: return shown[entry.escalation].map { escalationSheet($0.id) }
    case .challenge:
      return shown[entry.escalation].map { escalationSheet($0.id) } ?? challengeChoice(entry)
    case .note, .update, .voice: return nil
    }
  }

  /// A minuted challenge may stay in the minutes, or be sent to a group that must answer it.
  private func challengeChoice(_ entry: Record<MinuteEntry>) -> ListScreen {
    let body = shown[entry.meeting]?.body
    return .choice(
      "Challenge",
      [
        Choosable(
          "Send it to a group that must answer",
          [.close, .open(challengeForm(body, from: entry))])
      ])
  }
}
