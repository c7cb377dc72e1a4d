// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// What can be done with an escalation as it stands.
  func answerChoice(_ id: ID<Escalation>, at meeting: ID<Meeting>?) -> ListScreen {
    guard let escalation = shown[id] else { return .choice("Escalation", []) }
    var choices: [Choosable] = []
    if escalation.state == .draft {
      choices.append(
        choice("Send it") { (book, now) throws(Refusal) in try book.sendEscalation(id, now) })
    }
    if escalation.state.awaitsAnswer {
      choices += receivedChoices(escalation, at: receivingMeeting(escalation, meeting))
    }
    let heard = meeting ?? escalation.origin.flatMap { shown.meetingInSession(of: $0)?.id }
    if escalation.state == .answered, let heard {
      choices.append(
        choice("The answer was heard; close it") { (book, now) throws(Refusal) in
          try book.reportBack(id, at: heard, now)
        })
    }
    choices.append(
      Choosable("What was tried, why, how soon", [.close, .open(describeForm(escalation))]))
    if escalation.state == .draft {
      choices.append(withdrawal(of: id))
    }
    choices += letterChoices(escalation)
    return .choice(
      "\(shown.titleNoun(of: escalation)) \(escalation.number): \(escalation.state.label.lowercased())",
      choices)
  }

  /// The meeting given, when it is one of the body that holds the escalation now.
  private func receivingMeeting(
    _ escalation: Record<Escalation>, _ meeting: ID<Meeting>?
  ) -> ID<Meeting>? {
    guard let to = shown.hops(of: escalation.id).last?.to else { return nil }
    if let meeting, shown[meeting]?.body == to { return meeting }
    return shown.meetingInSession(of: to)?.id
  }

  /// Referring up, where there is somebody to refer it to.
  private func referralChoice(
    _ escalation: Record<Escalation>, at meeting: ID<Meeting>?
  ) -> Choosable {
    let id = escalation.id
    let here = shown.hops(of: id).last?.to
    let hasRoute = here.map { !shown.linked(.escalatesTo, from: $0, on: today).isEmpty } ?? false
    let referral: Operation = { (book, now) throws(Refusal) in
      try book.referUp(id, at: meeting, now)
    }
    guard hasRoute else {
      return Choosable(
        "Refer it up, off the usual route", [.close, .open(referForm(id, at: meeting))])
    }
    return Choosable("Refer it up", [.close, .record(referral)])
  }

  /// What the receiving body can do, and what the origin still can.
  private func receivedChoices(
    _ escalation: Record<Escalation>, at meeting: ID<Meeting>?
  ) -> [Choosable] {
    let id = escalation.id
    var choices = [
      reasonChoice("Answer it", "The answer goes back to the origin's next agenda.") { text in
        { (book, now) throws(Refusal) in
          try book.answerEscalation(id, answer: text, at: meeting, now)
        }
      },
      referralChoice(escalation, at: meeting),
    ]
    if escalation.state == .received { choices += newlyReceivedChoices(escalation, at: meeting) }
    if escalation.state.may(become: .withdrawn) || shown.waitsOnItself(escalation) {
      choices.append(withdrawal(of: id))
    }
    return choices
  }

  private func withdrawal(of id: ID<Escalation>) -> Choosable {
    reasonChoice("Withdraw it", "Why the origin withdraws it.") { reason in
      { (book, now) throws(Refusal) in try book.withdrawEscalation(id, reason: reason, now) }
    }
  }

  /// What can be done before it was considered.
  private func newlyReceivedChoices(
    _ escalation: Record<Escalation>, at meeting: ID<Meeting>?
  ) -> [Choosable] {
    let id = escalation.id
    let returning = reasonChoice("Return it for more", "What is wanted.") { text in
      { (book, now) throws(Refusal) in try book.returnEscalation(id, wanted: text, now) }
    }
    guard let meeting else { return [returning] }
    let considered = choice("Considered; the answer comes later") { (book, now) throws(Refusal) in
      try book.considerEscalation(id, at: meeting, now)
    }
    return [considered, returning]
  }
}
