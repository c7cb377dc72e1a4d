// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// All that is known of an escalation; Enter says what can be done with it.
  func escalationSheet(_ id: ID<Escalation>) -> ListScreen {
    var source = ListSource(
      title: { desk in
        desk.shown[id].map { "\(desk.shown.titleNoun(of: $0)) \($0.number)" } ?? "Escalation"
      },
      lines: { desk in
        let words =
          (desk.shown[id].map { desk.escalationWords($0) } ?? [])
          + desk.shown.versionNotes(of: RecordReference(id))
        return words.flatMap { wrapLines($0, columns: max(20, desk.size.columns - 4)) }
          .enumerated().map { ListLine(id: "\($0)", $1.text) }
      }
    ) { _, desk in
      [.open(desk.answerChoice(id, at: nil))]
    }
    source.openTitle = "Deal with"
    source.on(.edit, "Say more") { _, desk in
      desk.shown[id].map { [.open(desk.describeForm($0))] } ?? []
    }
    source.on(.history, "History") { _, _ in [.effect(.readHistory(RecordReference(id)))] }
    return ListScreen(source)
  }

  /// What was tried, why it goes, what it asks and how soon.
  func describeForm(_ escalation: Record<Escalation>) -> FormScreen {
    let id = escalation.id
    let origin = escalation.origin ?? ID("")
    return FormScreen(
      "\(shown.titleNoun(of: escalation)) \(escalation.number)",
      [
        Question(
          "issue", "Issue", "What is wrong.", .paragraph, isRequired: true,
          initial: .text(escalation.issue)),
        Question(
          "ask", "Ask", "What the receiving group is asked to do.", .line,
          initial: escalation.ask.map { .text($0) }),
        Question(
          "tried", "Tried so far", "What was tried.", .paragraph,
          initial: escalation.tried.map { .text($0) }),
        Question(
          "reason", "Reason", "Why it must go.", .paragraph,
          initial: escalation.reason.map { .text($0) }),
        urgencyQuestion(escalation.urgency ?? .nextMeeting),
      ], book: shown, today: today
    ) { answers, _ in
      let draft = answers.escalation(from: origin)
      return [
        .record({ (book, now) throws(Refusal) in try book.describeEscalation(id, as: draft, now) })
      ]
    }.about(escalation.reference)
  }

  private func urgencyQuestion(_ urgency: Urgency) -> Question {
    let usual = shown.answerRule(isUrgent: false, sent: today)?.lengthWords ?? "no set time"
    let urgent = shown.answerRule(isUrgent: true, sent: today)?.lengthWords ?? "no set time"
    return Question(
      "urgency", "Urgency", "The answer is due in \(usual), in \(urgent) when urgent.",
      Urgency.fieldType, initial: urgency.stored)
  }

  /// An escalation raised outside a meeting; it is sent at once.
  ///
  /// - Parameter record: The review, audit, return or other record it is raised about.
  func raiseForm(_ body: ID<Body>?, about record: RecordReference? = nil) -> FormScreen {
    FormScreen(
      "Raise an escalation",
      [
        Question(
          "from", "From", "The group that raises it.", .reference(kind: "body"), isRequired: true,
          initial: body.map { .text($0.text) }),
        Question("issue", "Issue", "What is wrong.", .paragraph, isRequired: true),
        Question("ask", "Ask", "What the receiving group is asked to do.", .line, isRequired: true),
        Question("tried", "Tried so far", "What was tried.", .paragraph),
        Question("reason", "Reason", "Why it must go up.", .paragraph),
        urgencyQuestion(.nextMeeting),
        Question("to", "To", "Empty for the usual route up.", .reference(kind: "body")),
        Question("route", "Why this way", "Needed off the usual route.", .line),
      ], book: shown, today: today, body: body
    ) { answers, _ in
      var raised = answers.escalation(from: ID(answers.text("from")))
      raised.comesFrom = record
      let draft = raised
      return [.record({ (book, now) throws(Refusal) in try book.raise(draft, now) })]
    }
  }

  /// A challenge sent down: from the scrutineer or a body over it, to a group that must answer.
  func challengeForm(_ body: ID<Body>?, from entry: Record<MinuteEntry>?) -> FormScreen {
    let id = entry?.id
    return FormScreen(
      "Send a challenge to a group",
      [
        Question(
          "to", "To", "The group that must answer.", .reference(kind: "body"), isRequired: true),
        Question(
          "issue", "Challenge", "What is asked or doubted.", .paragraph, isRequired: true,
          initial: entry.map { .text($0.text) }),
        Question("ask", "Ask", "What the group is to do or show.", .line, isRequired: true),
        Question(
          "by", "Raised by", "The role, such as Independent Scrutineer; may stay empty.", .line),
        Question(
          "from", "Answer goes to", "The group that hears the answer.", .reference(kind: "body"),
          isRequired: true, initial: body.map { .text($0.text) }),
        urgencyQuestion(.nextMeeting),
      ], book: shown, today: today, body: body
    ) { answers, _ in
      var draft = answers.escalation(from: ID(answers.text("from")))
      draft.direction = .down
      draft.raisedBy = answers.value("by")
      draft.entry = id
      let challenge = draft
      return [.record({ (book, now) throws(Refusal) in try book.raise(challenge, now) })]
    }
  }

  /// Refers an escalation to a body that is not on the usual route.
  func referForm(_ id: ID<Escalation>, at meeting: ID<Meeting>?) -> FormScreen {
    FormScreen(
      "Refer it up",
      [
        Question(
          "to", "To", "The group it goes to.", .reference(kind: "body"), isRequired: true),
        Question("reason", "Why this way", "Why there.", .line, isRequired: true),
      ], book: shown, today: today
    ) { answers, _ in
      let to = ID<Body>(answers.text("to"))
      return [
        .record({ (book, now) throws(Refusal) in
          try book.referUp(id, at: meeting, to: to, reason: answers.text("reason"), now)
        })
      ]
    }
  }
}

extension Answers {
  /// What a form says of a matter to raise.
  fileprivate func escalation(from origin: ID<Body>) -> EscalationDraft {
    var draft = EscalationDraft(origin: origin, issue: text("issue"), ask: value("ask"))
    draft.tried = value("tried")
    draft.reason = value("reason")
    draft.urgency = value("urgency") ?? .nextMeeting
    draft.to = value("to")
    draft.routeReason = value("route")
    return draft
  }
}
