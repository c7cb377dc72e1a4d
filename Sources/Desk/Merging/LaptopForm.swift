// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// Asks what people call this laptop; sentences about what was done on it use the name.
  func laptopForm() -> FormScreen {
    let former = formerDevices
    let names = ([place.device] + former.reversed()).lazy.compactMap {
      shown[ID<Laptop>($0)]?.name
    }
    let name = names.first
    return FormScreen(
      "Name this laptop (\(place.device))",
      [
        Question(
          "name", "Called",
          "A role such as Clerk 2, and no person's name. Other laptops say 'Clerk 2's laptop'.",
          .line, isRequired: true, initial: name.map { .text($0) })
      ], book: shown, today: today
    ) { answers, _ in
      let words = answers.text("name")
      return [
        .record({ (book, now) throws(Refusal) in try book.nameLaptop(words, former: former, now) })
      ]
    }
  }
}
