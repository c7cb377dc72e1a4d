// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// The escalations a body raised and those sent to it.
  func escalationsScreen(_ body: ID<Body>?) -> ListScreen {
    var source = ListSource(title: { "\($0.groupWords(body)): escalations" }) { desk in
      desk.escalationLines(body)
    } open: { line, desk in
      [.open(desk.answerChoice(ID(line.id), at: nil))]
    }
    source.columns = [
      ListColumn("Escalation"), ListColumn("From", 8), ListColumn("To", 8), ListColumn("State", 28),
    ]
    source.emptyNote = "Nothing was escalated by or to this group."
    source.body = { _, _ in body }
    source.openTitle = "Deal with"
    source.detail = { line, desk in
      let words = desk.shown[ID<Escalation>(line.id)].map { desk.escalationWords($0) } ?? []
      return words.enumerated().map { ListLine(id: "\($0)", $1) }
    }
    source.on(.edit, "Change") { line, desk in
      [.open(desk.recordForm(RecordReference(ID<Escalation>(line.id))))]
    }
    source.on(.history, "History") { line, _ in
      [.effect(.readHistory(RecordReference(ID<Escalation>(line.id))))]
    }
    source.always(.preview, "Preview") { [.open($0.preview(of: .escalations(body)))] }
    source.always(.writePaper, "Write") { [.open($0.writeForm(for: .escalations(body)))] }
    return ListScreen(source)
  }

  /// A group's short name, or that all are meant.
  func groupWords(_ body: ID<Body>?) -> String {
    body.map { shown.shortName(of: $0) } ?? "Every group"
  }

  private func escalationLines(_ body: ID<Body>?) -> [ListLine] {
    let raised = body.map { shown.escalations(from: $0) } ?? shown.all(Escalation.self)
    let sent = body.map { shown.hopsAwaiting($0) } ?? []
    let received = sent.compactMap { shown[$0.escalation] }
    let seen = Set(received.map(\.id))
    return (received + raised.filter { !seen.contains($0.id) }).map { escalation in
      let hop = shown.hops(of: escalation.id).last
      let age =
        escalation.state.awaitsAnswer ? hop.map { ", " + shown.ageWords(of: $0, on: today) } : nil
      let isLate = hop.map { shown.isLate($0, on: today) } ?? false
      return ListLine(
        id: escalation.id.text, "\(escalation.number) \(escalation.issue)",
        shown.shortName(of: escalation.origin), shown.shortName(of: hop?.to),
        escalation.state.label + (age ?? ""), role: isLate ? .alarm : .text,
        reference: escalation.reference)
    }
  }

  /// All that is known of an escalation, line by line.
  func escalationWords(_ escalation: Record<Escalation>) -> [String] {
    var lines = [
      "Escalation \(escalation.number) from \(shown.name(of: escalation.origin)): \(escalation.issue)",
      "Ask: \(escalation.ask ?? "not stated")",
      "Tried so far: \(escalation.tried ?? "not stated")",
      "State: \(escalation.state.label.lowercased())",
    ]
    for hop in shown.hops(of: escalation.id) {
      let sent = hop.sent.map { "sent \($0.shownShort), \(shown.ageWords(of: hop, on: today))" }
      lines.append(
        "Step \(hop.position) to \(shown.shortName(of: hop.to)): \(sent ?? "not sent yet")")
      if let answer = hop.answer {
        lines.append("Answer \(hop.answeredOn?.shownShort ?? ""): \(answer)")
      }
    }
    return lines
  }

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
    choices.append(Choosable("Change its words", [.close, .open(recordForm(RecordReference(id)))]))
    return .choice(
      "Escalation \(escalation.number): \(escalation.state.label.lowercased())", choices)
  }

  /// The meeting given, when it is one of the body that holds the escalation now.
  private func receivingMeeting(
    _ escalation: Record<Escalation>, _ meeting: ID<Meeting>?
  ) -> ID<Meeting>? {
    guard let to = shown.hops(of: escalation.id).last?.to else { return nil }
    if let meeting, shown[meeting]?.body == to { return meeting }
    return shown.meetingInSession(of: to)?.id
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
      choice("Refer it up") { (book, now) throws(Refusal) in
        try book.referUp(id, at: meeting, now)
      },
    ]
    if escalation.state == .received {
      if let meeting {
        choices.append(
          choice("Considered; the answer comes later") { (book, now) throws(Refusal) in
            try book.considerEscalation(id, at: meeting, now)
          })
      }
      choices.append(
        reasonChoice("Return it for more", "What is wanted.") { text in
          { (book, now) throws(Refusal) in try book.returnEscalation(id, wanted: text, now) }
        })
    }
    if escalation.state.may(become: .withdrawn) {
      choices.append(
        reasonChoice("Withdraw it", "Why the origin withdraws it.") { reason in
          { (book, now) throws(Refusal) in try book.withdrawEscalation(id, reason: reason, now) }
        })
    }
    return choices
  }

  /// The decisions of a body; each may be reversed by a new one.
  func decisionsScreen(_ body: ID<Body>?) -> ListScreen {
    var source = ListSource(title: { "\($0.groupWords(body)): decisions" }) { desk in
      desk.decisionLines(body)
    } open: { line, desk in
      desk.shown[ID<Decision>(line.id)].map { [.open(desk.decisionChoice($0))] } ?? []
    }
    source.columns = [ListColumn("Number", 16), ListColumn("Decision"), ListColumn("", 26)]
    source.emptyNote = "No decision is recorded."
    source.body = { _, _ in body }
    source.on(.history, "History") { line, _ in
      [.effect(.readHistory(RecordReference(ID<Decision>(line.id))))]
    }
    source.always(.new, "Decide") { desk in [.open(desk.decisionForm(body, reversing: nil))] }
    source.always(.preview, "Preview") { [.open($0.preview(of: .decisions(body)))] }
    source.always(.writePaper, "Write") { [.open($0.writeForm(for: .decisions(body)))] }
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
    let ratify: [Choosable] =
      session.map { meeting in
        [
          Choosable(
            "Ratify it at this meeting",
            disabled: decision.isToBeRatified == true ? nil : "It needs no ratifying.",
            [
              .close,
              .record({ (book, now) throws(Refusal) in
                try book.ratifyDecision(id, at: meeting.id, now)
              }),
            ])
        ]
      } ?? []
    return .choice(
      decision.number,
      ratify + [
        Choosable(
          "Reverse it by a new decision",
          [.close, .open(decisionForm(decision.body, reversing: id))]),
        reasonChoice("Minute a dissent", "Whose, and what; only when asked for.") { text in
          { (book, now) throws(Refusal) in try book.recordDissent(id, text, now) }
        },
      ])
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
