// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension ListSource {
  /// Adds reading the list's paper and writing it to a file.
  mutating func offerPaper(_ choice: PaperChoice) {
    always(.preview, "Preview") { [.open($0.preview(of: choice))] }
    always(.writePaper, "Write") { [.open($0.writeForm(for: choice))] }
  }
}

extension Desk {
  /// The paper as it is now; nil when its record is gone.
  func paper(for choice: PaperChoice) -> Paper? { choice.paper(in: shown, today: today) }

  /// How wide a paper is set on this screen.
  var paperColumns: Int { min(96, max(20, size.columns - 2)) }

  /// A paper as text, set for the width of the screen.
  func text(of choice: PaperChoice) -> String {
    paper(for: choice).map { PlainTextWriter(columns: paperColumns).write($0) } ?? ""
  }

  /// A paper to read on the screen.
  func preview(of choice: PaperChoice) -> PaperScreen { PaperScreen(choice) }

  /// Asks where to write a paper, and in what format.
  func writeForm(
    for choice: PaperChoice, isOpen: Bool = false, tracing: PaperTracing = []
  ) -> FormScreen {
    let formats = PaperFormat.allCases.map { ChoiceOption(name: $0.rawValue, label: $0.label) }
    let usual = choice.fileName(in: shown, today: today)
    var form = FormScreen(
      "Write the paper",
      markingQuestions + partQuestions(isOpen: isOpen) + [
        Question(
          "format", "Format", "Left and right choose.", .choice(formats),
          initial: .text(PaperFormat.docx.rawValue)),
        tracingQuestion(for: choice, tracing),
        Question(
          "path", "File", "The ending is added; 'reports/' puts it into that folder.", .line,
          isRequired: true, initial: .text(usual)),
        Question(
          "issue-to", "Issue it to",
          "A group, an agency or a role: then it is kept; blank: just a file.",
          .line, suggestions: receivers),
      ], book: shown, today: today
    ) { answers, desk in
      let order = PaperOrder(choice, answers)
      let format = PaperFormat(rawValue: answers.text("format")) ?? .docx
      let name = order.fileName(in: desk.shown, today: desk.today)
      let path = answers.text("path") == usual ? name : answers.path(usual: name)
      return desk.writing(order, format, to: path, for: answers.text("issue-to"))
    }.writing()
    // The marking is seldom changed, so writing begins below it; for whom only matters at once
    // where something is restricted.
    form.place = markingQuestions.count + (isOpen || hasRestricted(choice) ? 0 : 1)
    return form
  }
}
