// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// A decision outside a meeting, or one that reverses an earlier.
  func decisionForm(_ body: ID<Body>?, reversing earlier: ID<Decision>?) -> FormScreen {
    FormScreen(
      earlier.flatMap { shown[$0] }.map { "Reverse \($0.number)" }
        ?? "A decision outside a meeting",
      decisionQuestions(body, isReversal: earlier != nil), book: shown, today: today
    ) { answers, _ in
      let body = ID<Body>(answers.text("body"))
      let mode: DecisionMode = answers.value("mode") ?? .chairsAction
      return [
        .record({ (book, now) throws(Refusal) in
          try book.decide(
            answers.text("text"), body: body, mode: mode, basis: answers.value("basis"),
            reversing: earlier, by: answers.value("by"), effective: answers.value("effective"),
            now)
        })
      ]
    }
  }

  private func decisionQuestions(_ body: ID<Body>?, isReversal: Bool) -> [Question] {
    [
      Question("text", "Decision", "What is decided.", .paragraph, isRequired: true),
      Question("basis", "Basis", "Why, and on whose advice.", .paragraph, isRequired: isReversal),
      Question(
        "mode", "How", "How it is decided.", DecisionMode.fieldType,
        initial: DecisionMode.chairsAction.stored),
      Question(
        "body", "Group", "The group that decides.", .reference(kind: "body"), isRequired: true,
        initial: body.map { .text($0.text) }),
      Question("by", "Decided by", "The role; empty for the chair, or the whole group.", .line),
      Question("effective", "Takes effect", "Empty when at once; such as 1 apr.", .day),
    ]
  }

  /// Who decided and from when, where that is not the whole meeting and at once.
  func deciderForm(_ decision: Record<Decision>) -> FormScreen {
    let id = decision.id
    return FormScreen(
      "\(decision.number)",
      [
        Question(
          "by", "Decided by", "The role, or how it was agreed, such as by a majority.", .line,
          initial: decision.decidedBy.map { .text($0) }),
        Question(
          "effective", "Takes effect", "Empty when at once; such as 1 apr.", .day,
          initial: decision.effective?.stored),
      ], book: shown, today: today
    ) { answers, _ in
      let decider: String? = answers.value("by")
      let effective: Day? = answers.value("effective")
      var requests: [Request] = []
      if let decider, decider != decision.decidedBy {
        requests.append(
          .record({ (book, now) throws(Refusal) in try book.recordDecider(id, decider, now) }))
      }
      if let effective, effective != decision.effective {
        requests.append(
          .record({ (book, now) throws(Refusal) in
            try book.recordEffective(id, on: effective, now)
          }))
      }
      return requests.isEmpty ? [.close] : requests
    }
  }

  /// Which earlier decision a decision reverses, and why.
  func supersedeForm(_ decision: Record<Decision>) -> FormScreen {
    let id = decision.id
    return FormScreen(
      "\(decision.number) reverses",
      [
        Question(
          "older", "Earlier decision", "Its number, such as TEG-2026-01; Tab completes.",
          .reference(kind: "decision"), isRequired: true),
        Question("reason", "Reason", "Why, and on whose advice.", .paragraph, isRequired: true),
      ], book: shown, today: today
    ) { answers, _ in
      let older = ID<Decision>(answers.text("older"))
      return [
        .record({ (book, now) throws(Refusal) in
          try book.supersede(id, older, reason: answers.text("reason"), now)
        })
      ]
    }
  }
}
