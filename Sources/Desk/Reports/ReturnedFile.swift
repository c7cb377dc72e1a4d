// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension Desk {
  /// Asks for the file that came back from Word.
  func returnForm(for report: ID<ChairReport>) -> FormScreen {
    FormScreen(
      "Read a report back in from Word",
      [
        Question(
          "path", "File", "The Word document that came back. Nothing changes until you accept it.",
          .line, isRequired: true)
      ], book: shown, today: today
    ) { answers, _ in
      [.close, .effect(.readReturned(answers.text("path"), report))]
    }.done(as: "Read")
  }

  /// Takes what was done to a report in Word in, as edits to be answered one by one.
  mutating func takeIn(
    _ bytes: [UInt8], from path: String, of report: ID<ChairReport>
  ) -> [Effect] {
    let returned: ReturnedReport
    do throws(ReturnFailure) {
      returned = try ReturnedReport.read(bytes, in: book, report: report, today: today)
    } catch {
      say(Message(.error, error.words(path)), about: .outside)
      return []
    }
    succeed(.outside)
    let edits = book.newEdits(returned.edits, of: report)
    guard !edits.isEmpty else {
      say(Message(.done, returned.words(new: 0)))
      return []
    }
    let said = returned.words(new: edits.count)
    return carryOut([
      .record(
        { (book, now) throws(Refusal) in try book.bringBack(edits, to: report, now) },
        then: [
          .say(Message(.done, said)), .select { $0.shown.openEdits(of: report).first?.id.text },
        ])
    ])
  }
}
