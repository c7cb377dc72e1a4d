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

  /// The paper as it is now with what was asked for added; nil when its record is gone.
  func paper(for choice: PaperChoice, tracing: PaperTracing) -> Paper? {
    paper(for: choice)?.traced(tracing, as: choice, in: shown, today: today)
  }

  /// How wide a paper is set on this screen.
  var paperColumns: Int { min(96, max(20, size.columns - 2)) }

  /// A paper as text, set for the width of the screen.
  func text(of choice: PaperChoice) -> String {
    paper(for: choice).map { PlainTextWriter(columns: paperColumns).write($0) } ?? ""
  }

  /// A paper to read on the screen.
  func preview(of choice: PaperChoice) -> PaperScreen { PaperScreen(choice) }

  /// Asks where to write a paper, and in what format.
  func writeForm(for choice: PaperChoice, tracing: PaperTracing = []) -> FormScreen {
    let formats = PaperFormat.allCases.map { ChoiceOption(name: $0.rawValue, label: $0.label) }
    let usual = choice.fileName(in: shown, today: today)
    return FormScreen(
      "Write the paper",
      partQuestions(for: choice) + [
        Question(
          "format", "Format", "Left and right choose.", .choice(formats),
          initial: .text(PaperFormat.docx.rawValue)),
        tracingQuestion(for: choice, tracing),
        Question(
          "path", "File", "The ending for the format is added.", .line, isRequired: true,
          initial: .text(usual)),
      ], book: shown, today: today
    ) { answers, desk in
      let part = MinutesRendering(rawValue: answers.text("part")) ?? .restricted
      let chosen = choice.rendered(part)
      guard let paper = desk.paper(for: chosen, tracing: answers.tracing) else { return [.close] }
      let format = PaperFormat(rawValue: answers.text("format")) ?? .docx
      let path = answers.text("path")
      let named = path == usual ? chosen.fileName(in: desk.shown, today: desk.today) : path
      return [.close, .effect(.writePaper(PaperFile(paper, format, path: named)))]
    }.done(as: "Write")
  }
}
