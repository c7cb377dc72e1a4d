// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  func progressRequests(_ line: ListLine, _ meeting: ID<Meeting>?) -> [Request] {
    guard line.reference?.kind == PlanRow.about.name else {
      return planChoiceRequests(line, meeting)
    }
    let id = ID<PlanRow>(line.id)
    guard let row = shown[id] else { return [] }
    var choices = row.state.followers.map { state in
      Choosable(
        state.letterAndLabel, [.close, .open(rowUpdateForm(id, meeting: meeting, to: state))])
    }
    choices.append(
      reasonChoice("Take it out of the plan", "The review or decision that took it out.") {
        reason in
        { (book, now) throws(Refusal) in try book.removeRow(id, because: reason, now) }
      })
    return [.open(ListScreen.choice("Now \(row.state.letterAndLabel)", choices))]
  }

  /// Records progress on a row: the state, the note and the evidence.
  func rowUpdateForm(
    _ id: ID<PlanRow>, meeting: ID<Meeting>?, to state: Progress? = nil
  ) -> FormScreen {
    let row = shown[id]
    let now = state ?? row?.state ?? .notStarted
    let options = Progress.allCases.map {
      ChoiceOption(name: $0.rawValue, label: $0.letterAndLabel)
    }
    return FormScreen(
      Book.shortened(row?.action ?? "Plan row"),
      [
        Question("note", "Progress in words", "What was said of it.", .paragraph),
        Question(
          "state", "Progress", "Left and right choose.", .choice(options), initial: now.stored),
        Question(
          "evidence", "Evidence", "What shows it; a completed row needs this or a note.", .paragraph
        ),
      ], book: shown, today: today
    ) { answers, _ in
      let chosen = Progress(rawValue: answers.text("state"))
      return [
        .record({ (book, now) throws(Refusal) in
          try book.updateRow(
            id, note: answers.text("note"), evidence: answers.value("evidence"), to: chosen,
            at: meeting, now)
        })
      ]
    }
  }

  func positionForm(_ id: ID<Statement>, meeting: ID<Meeting>?) -> FormScreen {
    let standing = shown[id].map { shown.standing(of: $0, on: today) }
    return FormScreen(
      "\(id.text) \(Book.shortened(shown[id]?.text ?? ""))",
      [
        Question(
          "position", "Position", standing?.reckoned?.words ?? "Left and right choose.",
          Position.fieldType, isRequired: true,
          initial: (standing?.position ?? .notYetKnown).stored),
        Question("narrative", "Narrative", "What shows it.", .paragraph),
      ], book: shown, today: today
    ) { answers, _ in
      let position: Position = answers.value("position") ?? .notYetKnown
      return [
        .record({ (book, now) throws(Refusal) in
          try book.assess(id, position, narrative: answers.text("narrative"), at: meeting, now)
        })
      ]
    }
  }
}
