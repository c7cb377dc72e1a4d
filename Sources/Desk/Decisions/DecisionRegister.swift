// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// The decisions of a body; each may be reversed by a new one.
  func decisionsScreen(_ body: ID<Body>?) -> ListScreen {
    var source = ListSource(title: { "\($0.groupWords(body)): decisions" }) { desk in
      desk.decisionLines(body)
    } open: { line, desk in
      desk.shown[ID<Decision>(line.id)].map { [.open(desk.decisionChoice($0))] } ?? []
    }
    source.columns = [
      ListColumn("Number", 14), ListColumn("Decision"), ListColumn("", 22, isSpare: true),
    ]
    source.emptyNote = "No decision is recorded."
    source.body = { _, _ in body }
    source.offerHistory()
    source.always(.new, "Decide") { desk in [.open(desk.decisionForm(body, reversing: nil))] }
    source.offerPaper(.decisions(body))
    return ListScreen(source)
  }

  private func decisionLines(_ body: ID<Body>?) -> [ListLine] {
    shown.decisions(of: body).map { decision in
      let reversed = shown.reversal(of: decision.id).map { "reversed by \($0.number)" }
      let reverses = decision.supersedes.flatMap { shown[$0] }.map { "reverses \($0.number)" }
      let ratify = decision.isToBeRatified == true ? "to be ratified" : nil
      let words = [reversed, reverses, ratify].compactMap(\.self).joined(separator: ", ")
      return ListLine(
        id: decision.id.text, decision.number, decision.text, words,
        role: reversed == nil ? .text : .dim, reference: decision.reference)
    }
  }

  private func decisionChoice(_ decision: Record<Decision>) -> ListScreen {
    let id = decision.id
    let session = decision.body.flatMap { shown.meetingInSession(of: $0) }
    let reversal = Choosable(
      "Reverse it by a new decision", disabled: whyNotReversed(decision),
      [.close, .open(decisionForm(decision.body, reversing: id))])
    let dissent = reasonChoice("Minute a dissent", "Whose, and what; only when asked for.") {
      text in
      { (book, now) throws(Refusal) in try book.recordDissent(id, text, now) }
    }
    return .choice(
      decision.number,
      (session.map { [ratification(of: decision, at: $0.id)] } ?? []) + [reversal, dissent])
  }

  private func ratification(of decision: Record<Decision>, at meeting: ID<Meeting>) -> Choosable {
    let id = decision.id
    let ratify: Operation = { (book, now) throws(Refusal) in
      try book.ratifyDecision(id, at: meeting, now)
    }
    return Choosable(
      "Ratify it at this meeting",
      disabled: decision.isToBeRatified == true ? nil : "It needs no ratifying.",
      [.close, .record(ratify)])
  }

  private func whyNotReversed(_ decision: Record<Decision>) -> String? {
    shown.reversal(of: decision.id).map {
      Refusal.alreadySuperseded(number: decision.number, by: $0.number).words
    }
  }

  private func decisionForm(_ body: ID<Body>?, reversing earlier: ID<Decision>?) -> FormScreen {
    FormScreen(
      earlier.flatMap { shown[$0] }.map { "Reverse \($0.number)" }
        ?? "A decision outside a meeting",
      [
        Question("text", "Decision", "What is decided.", .paragraph, isRequired: true),
        Question(
          "basis", "Basis", "Why, and on whose advice.", .paragraph, isRequired: earlier != nil),
        Question(
          "mode", "How", "How it is decided.", DecisionMode.fieldType,
          initial: DecisionMode.chairsAction.stored),
        Question(
          "body", "Group", "The group that decides.", .reference(kind: "body"), isRequired: true,
          initial: body.map { .text($0.text) }),
      ], book: shown, today: today
    ) { answers, _ in
      let body = ID<Body>(answers.text("body"))
      let mode: DecisionMode = answers.value("mode") ?? .chairsAction
      return [
        .record({ (book, now) throws(Refusal) in
          try book.decide(
            answers.text("text"), body: body, mode: mode, basis: answers.value("basis"),
            reversing: earlier, now)
        })
      ]
    }
  }
}
