// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel

extension Desk {
  /// Asks for a higher marking than the contents give a paper, and for an instruction beside it.
  var markingQuestions: [Question] {
    let options =
      [ChoiceOption(name: "contents", label: "As its contents need")]
      + Marking.allCases.map { ChoiceOption(name: $0.rawValue, label: $0.label) }
    return [
      Question(
        "marking", "Marking", "Left and right choose; the contents give the lowest it may have.",
        .choice(options), initial: .text("contents")),
      Question(
        "handling", "Handling", "Printed with the marking, such as 'for members only'.", .line),
    ]
  }

  /// A paper as somebody wants it, as it is now; nil when its record is gone.
  func paper(for order: PaperOrder) throws(PaperRefusal) -> Paper? {
    try order.paper(in: shown, now: lookingBack == nil ? nil : book, today: today)
  }

  /// The book whose markings count: the present one, also where the past is shown.
  var searchedBook: Book { book }
}

extension PaperOrder {
  /// A paper as the form to write it was answered.
  init(_ choice: PaperChoice, _ answers: Answers) {
    let handling = answers.text("handling")
    self.init(
      choice, isOpen: answers.text("part") == MinutesRendering.open.rawValue,
      marking: Marking(rawValue: answers.text("marking")),
      handling: handling.isBlank ? nil : handling, tracing: answers.tracing)
  }
}

extension PaperRefusal {
  /// The refusal as the screen says it.
  var message: Message {
    Message(.error, words.prefix(1).uppercased() + words.dropFirst())
  }
}
