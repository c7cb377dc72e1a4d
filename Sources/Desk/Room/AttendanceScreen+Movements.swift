// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

// Who came, went or withdrew while the meeting ran.
extension AttendanceGrid {
  /// Arrived, left or withdrew at the item being taken; other items by a form; earlier ones taken
  /// out.
  func movementRequests(_ line: ListLine, _ desk: Desk) -> [Request] {
    let items = desk.shown.agenda(of: meeting)
    guard !items.isEmpty else {
      return [
        .say(Message(.hint, "This meeting has no agenda yet, so nobody comes or goes at it."))
      ]
    }
    let form = Choosable("Other items, or a reason", [.close, .open(movementForm(line, desk))])
    let choices = movesNow(line, items) + [form] + takeOuts(line, desk)
    return [.open(ListScreen.choice(line.cells[0], choices))]
  }

  private func movesNow(_ line: ListLine, _ items: [Record<AgendaItem>]) -> [Choosable] {
    guard let item, let place = items.firstIndex(where: { $0.id == item }) else { return [] }
    let number = place + 1
    let words: [(MovementKind, String)] = [
      (.arrived, "Arrived for item \(number)"), (.left, "Left before item \(number)"),
      (.withdrew, "Withdrew for item \(number)"),
    ]
    return words.map { what, label in
      Choosable(label, [.close, record(MovementDraft(what, from: item), of: line.member)])
    }
  }

  private func record(_ draft: MovementDraft, of member: RoomMember) -> Request {
    let meeting = meeting
    return .record({ (book, now) throws(Refusal) in
      try book.recordMovement(draft, of: member, at: meeting, now)
    })
  }

  private func takeOuts(_ line: ListLine, _ desk: Desk) -> [Choosable] {
    let lines = desk.shown[meeting].map { desk.shown.attendance(of: $0) } ?? []
    let attendance = lines.first { $0.member == line.member }?.record?.id
    return desk.shown.movements(of: attendance).map { movement in
      let id = movement.id
      let number = desk.shown[movement.from].map { desk.shown.number(of: $0) } ?? 0
      return desk.choice("Take out: \(movement.what.label.lowercased()), item \(number)") {
        (book, now) throws(Refusal) in try book.removeMovement(id, now)
      }
    }
  }

  private func movementForm(_ line: ListLine, _ desk: Desk) -> FormScreen {
    let member = line.member
    let items = desk.shown.itemChoice(at: meeting)
    let first = item ?? desk.shown.agenda(of: meeting).first?.id
    return FormScreen(
      line.cells[0],
      [
        Question(
          "what", "What", "What they did.", MovementKind.fieldType,
          initial: MovementKind.arrived.stored),
        Question(
          "from", "From item", "The first item it holds for.", items, initial: first?.stored),
        Question("until", "To item", "The last item it holds for; empty for the rest.", items),
        Question("reason", "Reason", "Why, when the minutes should say it.", .line),
      ], book: desk.shown, today: desk.today
    ) { answers, _ in
      guard let from = answers.value("from", as: ID<AgendaItem>.self) ?? first else { return [] }
      let draft = MovementDraft(
        answers.value("what") ?? .arrived, from: from, until: answers.value("until"),
        reason: answers.value("reason"))
      return [record(draft, of: member)]
    }
  }
}

extension Book {
  /// The items of a meeting to choose one from, by number and title.
  func itemChoice(at meeting: ID<Meeting>) -> FieldType {
    .choice(
      agenda(of: meeting).enumerated().map { place, item in
        ChoiceOption(
          name: item.id.text, label: "\(place + 1) \(Book.shortened(item.title, to: 50))")
      })
  }
}
