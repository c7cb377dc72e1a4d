// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// Closes a group that is to end, one step at a time: active, closing, closed.
  func closingRequests(of id: ID<Body>) -> [Request] {
    guard shown[id]?.status == .closing else { return stateRequests(RecordReference(id)) }
    return [.open(endingForm(id, as: .closed))]
  }

  /// Closes or merges a group: who goes on with what it leaves open, and why it ends.
  func endingForm(_ id: ID<Body>, as status: BodyStatus) -> FormScreen {
    let next = shown.successor(of: id, ending: status, on: today)
    let due = shown.otherDue(of: id, on: today)
    let left = shown.handover(of: id).words(andDue: due).map {
      "It leaves \($0); this group takes that on."
    }
    return FormScreen(
      "\(shown.shortName(of: id)): \(status.label.lowercased())",
      [
        Question(
          "into", "Goes on in", left ?? "It leaves nothing open.",
          .reference(kind: "body"), initial: next.map { .text($0.text) }),
        Question("reason", "Reason", "Why it ends, and who decided.", .line),
        Question(
          "last-day", "Last day",
          "The day it ends; or the month or year, when no day is known.", .plannedDate,
          isRequired: true, initial: today.stored),
      ] + outcomeQuestion(id), book: shown, today: today
    ) { answers, _ in
      let into = answers["into"].map { ID<Body>($0.plain) }
      return [
        .record({ (book, now) throws(Refusal) in
          try book.endBody(
            id, as: status, into: into, lastDay: answers.value("last-day"),
            reason: answers.text("reason"), outcome: answers.value("outcome"), now)
        })
      ]
    }
  }

  /// What only a task and finish group is asked: its closing report begins with the answer.
  private func outcomeQuestion(_ id: ID<Body>) -> [Question] {
    guard let body = shown[id], body.kind == .taskAndFinish else { return [] }
    let shape = Body.shape.outcome
    return [Question("outcome", shape.label, shape.help, .paragraph, initial: body.outcome?.stored)]
  }
}
