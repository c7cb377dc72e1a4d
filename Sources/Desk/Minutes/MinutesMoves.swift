// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// What can be done with a meeting's minutes as they stand.
  func minutesMoves(_ meeting: Record<Meeting>) -> [Choosable] {
    let id = meeting.id
    if meeting.minutes == .agreed {
      return [
        Choosable("Record a correction", [.close, .open(correctedLineScreen(id))]),
        Choosable(
          "The corrections recorded", detail: counted(shown.corrections(to: id).count),
          [.close, .open(correctionsScreen(of: id))]),
      ] + versionMoves(id)
    }
    guard meeting.state == .closed, let minutes = meeting.minutes else { return [] }
    let issuing = issuing
    let moves = minutes.followers.filter { $0 != .agreed }.map { state in
      choice(moveWords(to: state), short: shortWords(to: state)) { (book, now) throws(Refusal) in
        try book.moveMinutes(of: id, to: state, freezing: issuing, now)
      }
    }
    return moves + amendmentMoves(meeting) + correspondenceMoves(meeting) + versionMoves(id)
  }

  private func moveWords(to state: MinutesState) -> String {
    switch state {
    case .drafting: "Take the minutes back to be corrected"
    case .chairChecking: "Send the minutes to the chair for checking"
    case .circulated: "Circulate the minutes to members"
    case .agreed: "Agree the minutes"
    }
  }

  private func shortWords(to state: MinutesState) -> String {
    switch state {
    case .drafting: "Take back to be corrected"
    case .chairChecking: "To the chair for checking"
    case .circulated: "Circulate to members"
    case .agreed: "Agree"
    }
  }

  private func counted(_ count: Int) -> String { count == 0 ? "none yet" : "\(count)" }

  private func amendmentMoves(_ meeting: Record<Meeting>) -> [Choosable] {
    let id = meeting.id
    let isDraft = meeting.minutes == .drafting
    if isDraft, shown.amendments(to: id).isEmpty { return [] }
    let words =
      meeting.minutes == .circulated
      ? "Amendments members propose" : "The chair's proposed amendments"
    return [
      Choosable(
        words, short: "Proposed amendments",
        detail: "\(shown.undecidedAmendments(to: id).count) to decide",
        [.close, .open(amendmentsScreen(of: id))])
    ]
  }

  private func correspondenceMoves(_ meeting: Record<Meeting>) -> [Choosable] {
    guard meeting.minutes == .circulated else { return [] }
    let id = meeting.id
    let issuing = issuing
    let mayNot = Refusal.noCorrespondence(body: shown.name(of: meeting.body)).words
    let form = FormScreen(
      "Agree by correspondence",
      [
        Question(
          "how", "How members agreed", "Such as: by e-mail, no objection by 4 December.", .line,
          isRequired: true),
        Question(
          "amendment", "Amendments", "What else is amended, word for word; may stay empty.",
          .paragraph),
      ], book: shown, today: today
    ) { answers, _ in
      let (how, amendment) = (answers.text("how"), answers.text("amendment"))
      return [
        .record({ (book, now) throws(Refusal) in
          try book.agreeMinutesByCorrespondence(
            of: id, how: how, amendment: amendment, freezing: issuing, now)
        })
      ]
    }
    return [
      Choosable(
        "Members agreed them by correspondence", short: "Agreed by correspondence",
        disabled: shown.mayAgreeByCorrespondence(meeting, on: today) ? nil : mayNot,
        [.close, .open(form)])
    ]
  }

  private func versionMoves(_ id: ID<Meeting>) -> [Choosable] {
    let count = shown.versions(of: id).count
    guard count > 0 else { return [] }
    return [
      Choosable(
        "Versions as they went out", detail: "\(count)", [.close, .open(versionsScreen(of: id))])
    ]
  }
}
