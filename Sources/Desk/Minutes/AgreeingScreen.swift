// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// A later meeting agrees the minutes an item brings; they must have gone to members first.
  func agreeMinutesRequests(_ item: Record<AgendaItem>) -> [Request] {
    guard let later = item.meeting, let earlier = shown.minutesSubject(of: item) else {
      return [.say(Message(.hint, "There is no earlier meeting."))]
    }
    if earlier.minutes == .agreed {
      return [.say(Message(.hint, "\(shown.title(of: earlier)): agreed already."))]
    }
    if earlier.minutes == .circulated, !shown.undecidedAmendments(to: earlier.id).isEmpty {
      let count = shown.undecidedAmendments(to: earlier.id).count
      let words = Refusal.amendmentsOpen(meeting: shown.title(of: earlier), count: count).words
      return [.open(amendmentsScreen(of: earlier.id)), .say(Message(.warning, words))]
    }
    let form = agreeMinutesForm(of: earlier, at: later)
    guard let minutes = earlier.minutes, minutes != .circulated else { return [.open(form)] }
    let (id, issuing) = (earlier.id, issuing)
    let circulate = Choosable(
      "Members have them: mark them circulated, then agree",
      [
        .close,
        .record(
          { (book, now) throws(Refusal) in
            try book.moveMinutes(
              of: id, to: .circulated, freezing: issuing, now)
          },
          then: [.open(form)]),
      ])
    return [.open(ListScreen.choice("These minutes: \(minutes.label.lowercased())", [circulate]))]
  }

  private func agreeMinutesForm(
    of earlier: Record<Meeting>, at later: ID<Meeting>
  ) -> FormScreen {
    let (id, issuing) = (earlier.id, issuing)
    return textForm(
      "Agree the minutes of \(shown.title(of: earlier))", "Amendments",
      "What is amended, word for word; empty when they are agreed as they stand.",
      isRequired: false
    ) { amendment in
      { (book, now) throws(Refusal) in
        try book.agreeMinutes(
          of: id, at: later, amendment: amendment, freezing: issuing, now)
      }
    }
  }
}
