// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// Declarations of interest: none, one more, what was done about each, and the registered
  /// interests of those present to declare again.
  func declarationsChoice(of meeting: ID<Meeting>) -> ListScreen {
    let none = choice("None declared") { (book, now) throws(Refusal) in
      try book.recordNoDeclarations(meeting, now)
    }
    let new = Choosable("Declare an interest", [.close, .open(declarationForm(meeting))])
    return .choice(
      "Declarations of interest",
      [none, new] + declaredChoices(meeting) + registeredChoices(meeting))
  }

  private func declaredChoices(_ meeting: ID<Meeting>) -> [Choosable] {
    shown.declarations(at: meeting).map { declaration in
      Choosable(
        "\(declaration.who): \(declaration.interest)",
        detail: declaration.doneAboutIt ?? "what was done?",
        [.close, .open(conductChoice(declaration))])
    }
  }

  private func registeredChoices(_ meeting: ID<Meeting>) -> [Choosable] {
    guard let record = shown[meeting] else { return [] }
    return shown.standingInterests(at: record).map { line, interest in
      let form = declarationForm(meeting, who: line.member, interest: interest.text)
      return Choosable(
        "\(line.label): \(interest.text)", detail: "in the register", [.close, .open(form)])
    }
  }

  /// What was done about a declared interest.
  func conductChoice(_ declaration: Record<Declaration>) -> ListScreen {
    let id = declaration.id
    let conducts = InterestConduct.allCases.map { conduct in
      choice(conduct.label) { (book, now) throws(Refusal) in
        try book.setConduct(id, to: conduct, now)
      }
    }
    let takeOut = choice("Take this declaration out") { (book, now) throws(Refusal) in
      try book.removeDeclaration(id, now)
    }
    return .choice(
      "\(declaration.who): \(Book.shortened(declaration.interest))", conducts + [takeOut])
  }

  private func declarationForm(
    _ meeting: ID<Meeting>, who: RoomMember? = nil, interest: String? = nil
  ) -> FormScreen {
    let people = shown[meeting].map { shown.attendance(of: $0) } ?? []
    let present = people.filter { $0.state?.isInRoom ?? true }
    let options = present.enumerated().map { ChoiceOption(name: "\($0)", label: $1.label) }
    let chosen = present.firstIndex { $0.member == who && who != nil }
    return FormScreen(
      "A declaration of interest",
      [
        Question(
          "who", "Who", "The role and agency that declares it.",
          options.isEmpty ? .line : .choice(options), isRequired: true,
          initial: chosen.map { .text("\($0)") }),
        Question(
          "interest", "Interest", "In a sentence.", .line, isRequired: true,
          initial: interest?.stored),
        Question(
          "item", "Item", "The item it touches, by its number.", shown.itemChoice(at: meeting)),
        Question(
          "conduct", "What was done", "Whoever withdraws is out of the room for the item.",
          InterestConduct.fieldType),
        Question("outcome", "In words", "More, where a word is not enough.", .line),
      ], book: shown, today: today
    ) { answers, _ in
      let line = Int(answers.text("who")).flatMap {
        present.indices.contains($0) ? present[$0] : nil
      }
      let draft = DeclarationDraft(
        who: line?.label ?? answers.text("who"), interest: answers.text("interest"),
        outcome: answers.value("outcome"), member: line?.member, item: answers.value("item"),
        conduct: answers.value("conduct"))
      return [
        .record({ (book, now) throws(Refusal) in
          try book.addDeclaration(draft, at: meeting, now)
        })
      ]
    }
  }
}
