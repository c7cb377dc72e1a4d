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

  /// A paper as text, set for the width of the screen.
  func text(of choice: PaperChoice) -> String {
    paper(for: choice).map {
      PlainTextWriter(columns: min(96, max(38, size.columns - 2))).write($0)
    } ?? "This paper's record is gone."
  }

  /// A paper to read on the screen.
  func preview(of choice: PaperChoice) -> PagerScreen {
    var pager = PagerScreen("Preview") { $0.text(of: choice) }
    pager.on(.writePaper, "Write to a file") { [.open($0.writeForm(for: choice))] }
    pager.on(.copy, "Copy") {
      [.keep($0.text(of: choice)), .say(Message(.done, "The text is kept to paste."))]
    }
    return pager
  }

  /// Asks where to write a paper, and in what format.
  func writeForm(for choice: PaperChoice) -> FormScreen {
    let formats = PaperFormat.allCases.map { ChoiceOption(name: $0.rawValue, label: $0.label) }
    let usual = choice.fileName(in: shown, today: today)
    var form = FormScreen(
      "Write the paper",
      markingQuestions + partQuestions(for: choice) + [
        Question(
          "format", "Format", "Left and right choose.", .choice(formats),
          initial: .text(PaperFormat.docx.rawValue)),
        Question(
          "path", "File", "The ending for the format is added.", .line, isRequired: true,
          initial: .text(usual)),
        Question(
          "issue-to", "Issue it to",
          "A group, an agency or a role: then it is kept; blank: just a file.",
          .line, suggestions: receivers),
      ], book: shown, today: today
    ) { answers, desk in
      let order = PaperOrder(choice, answers)
      let format = PaperFormat(rawValue: answers.text("format")) ?? .docx
      let path = answers.text("path")
      let named = path == usual ? order.fileName(in: desk.shown, today: desk.today) : path
      return desk.writing(order, format, to: named, for: answers.text("issue-to"))
    }.done(as: "Write")
    // The marking is seldom changed, so writing begins below it.
    form.place = markingQuestions.count
    return form
  }
}
