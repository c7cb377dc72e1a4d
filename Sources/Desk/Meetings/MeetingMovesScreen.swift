// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// What can be done with a meeting and its minutes as they stand.
  func meetingMoves(_ id: ID<Meeting>) -> [Request] {
    guard let meeting = shown[id] else { return [] }
    let choices =
      startingMoves(meeting) + questionMoves(meeting) + stoppingMoves(meeting)
      + minutesMoves(meeting) + issuedMoves(.meeting(id))
    guard !choices.isEmpty else {
      let words = "\(shown.title(of: meeting)) is \(meeting.state.label.lowercased()) and stays so."
      return [.say(Message(.hint, words))]
    }
    let papers = Choosable("Papers", [.close, .open(meetingPapers(id))])
    return [.open(ListScreen.choice(shown.title(of: meeting), choices + [papers]))]
  }

  private func startingMoves(_ meeting: Record<Meeting>) -> [Choosable] {
    let (id, issuing) = (meeting.id, issuing)
    var choices: [Choosable] = []
    if meeting.state.may(become: .agendaIssued) {
      choices.append(
        choice("Issue the agenda") { (book, now) throws(Refusal) in
          try book.issueAgenda(of: id, freezing: issuing, now)
        })
    }
    if meeting.state.may(become: .inSession) {
      let label = meeting.state == .adjourned ? "Resume the meeting" : "Start the meeting"
      choices.append(
        choice(label) { (book, now) throws(Refusal) in try book.startMeeting(id, now) })
    }
    if meeting.state.isAhead {
      choices.append(
        choice("Bring the agenda up to date") { (book, now) throws(Refusal) in
          try book.refreshAgenda(of: id, now)
        })
    }
    return choices
  }

  /// A challenge day's questions can be put before it begins.
  private func questionMoves(_ meeting: Record<Meeting>) -> [Choosable] {
    let isAhead = meeting.state.isAhead || meeting.state.isUnderWay
    guard isAhead, meeting.kind == .challengeDay else { return [] }
    return [Choosable("Challenge questions", [.close, .open(challengeScreen(of: meeting.id))])]
  }

  private func stoppingMoves(_ meeting: Record<Meeting>) -> [Choosable] {
    let id = meeting.id
    switch meeting.state {
    case .scheduled, .agendaIssued:
      return [
        reasonChoice("Cancel it", "Why it is cancelled.") { reason in
          { (book, now) throws(Refusal) in try book.cancelMeeting(id, reason: reason, now) }
        },
        reasonChoice("Postpone it", "Why it is postponed.") { reason in
          { (book, now) throws(Refusal) in try book.postponeMeeting(id, reason: reason, now) }
        },
      ] + joiningMoves(meeting)
    case .postponed:
      let cancel = reasonChoice("Cancel it", "Why it is cancelled.") { reason in
        { (book, now) throws(Refusal) in try book.cancelMeeting(id, reason: reason, now) }
      }
      return [Choosable("Set its new date", [.close, .open(newDateForm(id))]), cancel]
        + joiningMoves(meeting)
    case .inSession:
      return [
        reasonChoice("Adjourn it", "Why, and until when.") { reason in
          { (book, now) throws(Refusal) in try book.adjournMeeting(id, reason: reason, now) }
        }
      ]
    case .adjourned, .closed, .cancelled: return []
    }
  }

  private func newDateForm(_ id: ID<Meeting>) -> FormScreen {
    FormScreen(
      "The new date",
      [
        Question("date", "Date", "Such as 12 dec, or tue.", .day, isRequired: true),
        Question("start", "Start", "Such as 10:00.", .time),
      ], book: shown, today: today
    ) { answers, desk in
      let date = answers.value("date", as: Day.self) ?? desk.today
      let start = answers.value("start", as: TimeOfDay.self)
      return [
        .record(
          { (book, now) throws(Refusal) in
            try book.rescheduleMeeting(id, to: date, start: start, now)
          }, then: desk.dayOffWarning(date))
      ]
    }
  }
}
