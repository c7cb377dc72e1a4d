// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// Offers the states a record may move to; what a state asks for is asked then.
  func stateRequests(_ reference: RecordReference) -> [Request] {
    guard let kind = Registry.kind(named: reference.kind), let row = shown.record(reference),
      let field = kind.stateField, case .state(let options) = field.type
    else { return [.say(Message(.hint, "\(stateless(reference)) has no state to move."))] }
    let present = row[field.slot]?.plain
    guard let current = options.first(where: { $0.name == present }) ?? options.first else {
      return []
    }
    let followers = kind.followers(of: current, for: row)
    // A step on comes before a step back.
    let place = options.firstIndex(of: current) ?? 0
    let choices =
      (options[place...] + options[..<place]).filter { followers.contains($0.name) }
      .map { moving(reference, kind, row, to: $0) } + decidingOutside(reference)
    guard !choices.isEmpty else {
      return [.say(Message(.hint, "It is \(current.label.lowercasedFirst) and stays so."))]
    }
    let title = "Now \(current.label.lowercasedFirst); move to"
    return [.open(ListScreen.choice(title, choices))]
  }

  private func stateless(_ reference: RecordReference) -> String {
    shown.sentenceName(of: reference).capitalisedFirst
  }

  private func moving(
    _ reference: RecordReference, _ kind: KindEntry, _ row: Row, to option: ChoiceOption
  ) -> Choosable {
    if let status = BodyStatus(rawValue: option.name), status.isOver,
      reference.kind == Body.about.name
    {
      return Choosable(
        option.label, [.close, .open(endingForm(ID(reference.id), as: status))])
    }
    if reference.kind == Submission.about.name,
      option.name == SubmissionState.submitted.rawValue
    {
      return Choosable(option.label, [.close, submitting(ID(reference.id))])
    }
    let asked =
      asks(of: option, reference).compactMap { kind.slot(named: $0).flatMap(kind.field(at:)) }
      + kind.missingFields(of: row, at: option)
    guard !asked.isEmpty else {
      return choice(option.label) { (book, now) throws(Refusal) in
        try book.moveState(of: reference, to: option.name, now)
      }
    }
    return Choosable(
      option.label, [.close, .open(movingForm(reference, row, to: option, asking: asked))])
  }

  /// What a state asks for; the outcome of a paper that no meeting had also names its decision.
  private func asks(of option: ChoiceOption, _ reference: RecordReference) -> [String] {
    let isOutcome = SubmissionState(rawValue: option.name)?.isOutcome == true
    guard isOutcome, needsDecision(reference) else { return option.asks }
    return option.asks + [Submission.shape.decision.name]
  }

  private func needsDecision(_ reference: RecordReference) -> Bool {
    submission(reference).map(shown.needsDecision) ?? false
  }

  private func submission(_ reference: RecordReference) -> Record<Submission>? {
    reference.kind == Submission.about.name ? shown[ID<Submission>(reference.id)] : nil
  }

  /// Where no meeting had a paper, the decision on it may have been made outside one.
  private func decidingOutside(_ reference: RecordReference) -> [Choosable] {
    guard let paper = submission(reference), paper.state == .submitted,
      shown.needsDecision(paper)
    else { return [] }
    let words = "Enter a decision of \(shown.shortName(of: paper.to)) outside a meeting first"
    return [Choosable(words, [.close, .open(decisionForm(paper.to, reversing: nil))])]
  }

  /// Asks what a state asks for; a day stands at today until another is typed.
  private func movingForm(
    _ reference: RecordReference, _ row: Row, to option: ChoiceOption,
    asking fields: [any FieldDeclaration]
  ) -> FormScreen {
    let questions = fields.map { field in
      Question(
        field.name, field.label, field.help, field.type, isRequired: true,
        initial: row[field.slot] ?? (field.type == .day ? today.stored : nil))
    }
    return FormScreen(
      option.label, questions, book: shown, today: today, body: shown.body(of: reference)
    ) { answers, _ in
      let given = Dictionary(
        uniqueKeysWithValues: questions.compactMap { question in
          answers[question.name].map { (question.name, $0) }
        })
      return [
        .record({ (book, now) throws(Refusal) in
          try book.moveState(of: reference, to: option.name, answers: given, now)
        })
      ]
    }
  }
}
