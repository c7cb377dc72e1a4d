// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Whether an item needs nothing more at its meeting: it was minuted and dealt with, or what it is
  /// for was done through its own screen. What closing asks for is dealt with by that alone.
  package func isDealtWith(_ item: Record<AgendaItem>) -> Bool {
    guard let meeting = self[item.meeting], let body = meeting.body, meeting.minutes != nil else {
      return false
    }
    switch item.type {
    case .welcome: return isAttendanceTaken(meeting)
    case .declarations: return meeting.declarations != nil
    case .lastMinutes: return minutesSubject(of: item)?.minutes == .agreed
    case _ where item.state == .done: return true
    case .mattersArising:
      let matters = mattersArising(at: meeting, today: meeting.date ?? .last)
      return !matters.isEmpty && matters.allSatisfy { isSpokenTo($0.id, at: meeting.id) }
    case .planReview:
      guard let plan = plan(of: body), !rows(of: plan.id).isEmpty else { return false }
      return untouchedRows(of: plan.id, at: meeting.id).isEmpty
    case .escalationReceived: return self[item.escalation].map { !$0.state.awaitsAnswer } ?? false
    case .answerReturned: return self[item.escalation]?.reportedBackAt == meeting.id
    case .nextMeeting: return self.meeting(after: meeting) != nil
    default: return false
    }
  }
}
