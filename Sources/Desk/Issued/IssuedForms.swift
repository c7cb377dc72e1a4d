// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension Desk {
  /// Whom a paper may go to: groups and agencies; other words may be typed.
  var receivers: [String] {
    shown.all(Body.self).map(\.name) + shown.all(Agency.self).map(\.name)
  }

  /// Asks to whom an issued paper went, when and how.
  func sendingForm(_ id: ID<IssuedPaper>) -> FormScreen {
    FormScreen(
      "Issued paper \(shown[id]?.number ?? 0): sent to",
      [
        Question(
          "to", Distribution.shape.to.label, Distribution.shape.to.help, .line, isRequired: true,
          suggestions: receivers),
        Question("on", "On", "The day it was sent.", .day, initial: today.stored),
        Question("how", "How", "Left and right choose.", SendingWay.fieldType),
      ], book: shown, today: today
    ) { answers, _ in
      let sending = Sending(
        to: answers.text("to"), on: answers.value("on"), how: answers.value("how"))
      return [
        .record({ (book, now) throws(Refusal) in try book.send(id, sending, now) })
      ]
    }.done(as: "Record")
  }

  /// Asks in which of the forms kept, and where to, an issued paper is written again.
  func writeAgain(_ id: ID<IssuedPaper>) -> [Request] {
    guard let paper = shown[id] else { return [] }
    let files = shown.files(of: id)
    guard let first = files.first else {
      return [.say(Message(.hint, "No file of this paper is named in the book."))]
    }
    let formats = files.map { file in
      ChoiceOption(
        name: file.format, label: PaperFormat(rawValue: file.format)?.label ?? file.format)
    }
    let usual = fileName(of: paper)
    let form = FormScreen(
      "Write it again, byte for byte as issued",
      [
        Question(
          "format", "Format", "Left and right choose.", .choice(formats),
          initial: .text(first.format)),
        Question(
          "path", "File", "The ending for the format is added.", .line, isRequired: true,
          initial: .text(usual)),
      ], book: shown, today: today
    ) { answers, desk in
      guard let name = desk.shown.file(of: id, format: answers.text("format")) else {
        return [.close]
      }
      return [.effect(.writeIssued(name, path: answers.path(usual: usual)))]
    }.writing()
    return [.open(form)]
  }

  private func fileName(of paper: Record<IssuedPaper>) -> String {
    let words = shown.shortName(of: paper.body).lowercased()
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    let day = (shown[paper.meeting]?.date ?? paper.on ?? today).iso
    let number = PaperChoice.fileWord("\(paper.number)")
    return "\(paper.body == nil ? "every-group" : words)-\(paper.sort)-\(day)-issued-\(number)"
  }

  /// Writes a paper to a file; when it goes to somebody, its bytes are kept and listed first, and
  /// what was issued before is given back as it was.
  func writing(
    _ order: PaperOrder, _ format: PaperFormat, to path: String, for receiver: String
  ) -> [Request] {
    let search = order.search(in: searchedBook)
    do throws(PaperRefusal) {
      guard let paper = try paper(for: order) else { return [.close] }
      if receiver.isBlank, search == nil,
        let kept = order.keptFile(of: paper, in: shown, format, today: today)
      {
        return [.effect(.writeIssued(kept, path: path))]
      }
      guard !receiver.isBlank else {
        let file = PaperFile(paper, format, path: path, search: search)
        return [.effect(.writePaper(file))]
      }
      return try issuing(paper, order, format, to: path, for: receiver)
    } catch {
      return [.say(error.message)]
    }
  }

  private func issuing(
    _ paper: Paper, _ order: PaperOrder, _ format: PaperFormat, to path: String,
    for receiver: String
  ) throws(PaperRefusal) -> [Request] {
    guard !format.isMadeOutside else {
      let words = "Another program makes a \(format.label): issue the Word document instead."
      return [.say(Message(.warning, words))]
    }
    let issue = try order.issue(paper, in: shown, [format], houseStyle, named: path)
    guard let form = issue.forms.first,
      let name = Attachment(form.bytes, ending: form.ending)?.name
    else { return [.close] }
    let facts = order.choice.issueFacts(.sent, in: shown)
    return [
      .record(
        { (book, now) throws(Refusal) in
          try book.issue(issue, facts, to: Sending(to: receiver), now)
        }, then: [.effect(.writeIssued(name, path: path))])
    ]
  }
}
