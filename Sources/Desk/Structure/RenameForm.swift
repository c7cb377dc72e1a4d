// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  func renameForm(_ id: ID<Body>) -> FormScreen {
    FormScreen(
      "Rename \(shown.name(of: id))",
      [
        Question("name", "New name", "Papers of before keep the old one.", .line, isRequired: true),
        Question("short", "New short name", "The initials people will say.", .line),
        Question(
          "until", "Last day of the old name", "The new name holds from the next day.", .day,
          isRequired: true),
        Question("reason", "Reason", "Why it changed, and who agreed.", .line, isRequired: true),
      ], book: shown, today: today
    ) { answers, desk in
      let until = answers.value("until", as: Day.self) ?? desk.today
      return [
        .record({ (book, now) throws(Refusal) in
          try book.renameBody(
            id, to: answers.text("name"), shortName: answers.value("short"), lastDayOfOld: until,
            reason: answers.text("reason"), now)
        })
      ]
    }
  }
}
