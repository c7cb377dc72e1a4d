// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

/// Forms about one agenda item.
extension Desk {
  private static let itemFields = ["title", "purpose", "lead", "paper", "minutes"]

  /// Asks for a new item; its chair's agreement as well once the agenda has gone out.
  func newItemForm(for meeting: Record<Meeting>, after item: ID<AgendaItem>? = nil) -> FormScreen {
    let id = meeting.id
    let agreement = agreementQuestion(for: meeting, initial: nil)
    let questions = fieldQuestions(of: AgendaItem.self, Desk.itemFields) { _ in nil } + agreement
    return FormScreen(
      "Add an agenda item", questions, book: shown, today: today, body: meeting.body
    ) { answers, _ in
      [
        .record({ (book, now) throws(Refusal) in
          try book.addItem(
            answers.text("title"), to: id, purpose: answers.value("purpose"),
            lead: answers.value("lead"), paper: answers.value("paper"),
            minutes: answers.value("minutes"), agreement: answers.value("agreement"),
            after: item, now)
        })
      ]
    }
  }

  /// Asks for an item nobody planned: its title, and the agreement it needs.
  func unplannedItemForm(for meeting: Record<Meeting>, after item: ID<AgendaItem>) -> FormScreen {
    let id = meeting.id
    let agreement = agreementQuestion(for: meeting, initial: "Raised at the meeting")
    let title = fieldQuestions(of: AgendaItem.self, ["title"]) { _ in nil }
    return FormScreen(
      "An unplanned item", title + agreement, book: shown, today: today, body: meeting.body
    ) { answers, _ in
      [
        .record({ (book, now) throws(Refusal) in
          try book.addItem(
            answers.text("title"), to: id, agreement: answers.value("agreement"), after: item, now)
        })
      ]
    }
  }

  /// Asked only where the agenda has gone out.
  private func agreementQuestion(for meeting: Record<Meeting>, initial: String?) -> [Question] {
    guard meeting.state.hasIssuedAgenda else { return [] }
    return [
      Question(
        "agreement", "Chair's agreement", "Why the chair takes it late; the minutes print it.",
        .line, initial: initial?.stored)
    ]
  }

  /// A form over what people change about an item; its state has commands of its own.
  func itemForm(_ item: Record<AgendaItem>) -> FormScreen {
    let more = [
      "note", AgendaItem.shape.paperReceived.name, AgendaItem.shape.isPaperLate.name,
      AgendaItem.shape.agreement.name, CommonFields.shape.marking.name,
    ]
    return fieldsForm(
      "Change agenda item", of: AgendaItem.self, id: item.id, fields: Desk.itemFields + more)
  }

  /// A form over some of a kind's fields, for a record or a new one; the fixed fields are not asked.
  func fieldsForm<Kind: RecordKind>(
    _ heading: String, of kind: Kind.Type, id: ID<Kind>?, fields: [String],
    fixed: [String: Stored] = [:], body: ID<Body>? = nil
  ) -> FormScreen {
    let entry = Registry.entry(of: kind)
    let row = id.flatMap { shown.record(RecordReference($0)) }
    let questions = fieldQuestions(of: kind, fields) { row?[$0.slot] }
    return FormScreen(
      heading, questions, book: shown, today: today, body: body ?? currentBody
    ) { answers, _ in
      var values: [Int: Stored?] = [:]
      for name in fields {
        if let slot = entry.slot(named: name) { values[slot] = .some(answers[name]) }
      }
      for (name, value) in fixed {
        if let slot = entry.slot(named: name) { values[slot] = .some(value) }
      }
      let saved = values
      return [
        .record({ (book, now) throws(Refusal) in
          try book.save(entry, id: id?.text, values: saved, now)
        })
      ]
    }.about(id.map { RecordReference($0) })
  }

  private func fieldQuestions<Kind: RecordKind>(
    of kind: Kind.Type, _ names: [String], initial: (any FieldDeclaration) -> Stored?
  ) -> [Question] {
    let entry = Registry.entry(of: kind)
    return names.compactMap { name in
      entry.slot(named: name).flatMap { entry.field(at: $0) }
        .map { Question($0, initial: initial($0)) }
    }
  }
}
