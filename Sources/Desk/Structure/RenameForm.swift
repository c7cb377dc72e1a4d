// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  func renameForm(_ id: ID<Body>) -> FormScreen {
    FormScreen(
      "Rename \(shown.name(of: id))",
      [
        Question(
          "name", "New name",
          "Papers of before keep '\(shown.name(of: id))'. A name is given up on a day and for a "
            + "reason: what bears a * is needed.", .line, isRequired: true),
        Question("short", "New short name", "The initials people will say.", .line),
        Question(
          "until", "Old name until",
          "The last day it is called '\(shown.shortName(of: id))'; or the month or year in which it "
            + "changed, when no day is known.", .plannedDate, isRequired: true),
        Question(
          "reason", "Reason",
          "Why it changed, and who agreed.", .line, isRequired: true),
        Question(
          "decision", "Decision", "The decision that agreed it, when it is held here.",
          .reference(kind: Decision.about.name)),
      ], book: shown, today: today
    ) { answers, desk in
      let until = answers.value("until", as: PlannedDate.self) ?? .day(desk.today)
      return [
        .record({ (book, now) throws(Refusal) in
          try book.renameBody(
            id, to: answers.text("name"), shortName: answers.value("short"), lastDayOfOld: until,
            reason: answers.text("reason"), decision: answers.value("decision"), now)
        })
      ]
    }
  }
}
