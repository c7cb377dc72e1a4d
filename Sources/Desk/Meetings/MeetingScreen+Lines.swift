// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension MeetingScreen {
  /// Moves, joins and splits the selected line.
  mutating func rearrange(
    _ entry: Record<MinuteEntry>, _ command: CommandName, _ desk: Desk
  ) -> [Request] {
    let id = entry.id
    switch command {
    case .moveLineUp, .moveLineDown:
      let step = command == .moveLineUp ? -1 : 1
      return [.record({ (book, now) throws(Refusal) in try book.moveEntry(id, by: step, now) })]
    case .joinLine:
      if entry.kind == .note { selectAbove(entry, desk) }
      return [.record({ (book, now) throws(Refusal) in try book.joinEntry(id, now) })]
    case .moveLine: return [.open(itemChoice(toMove: entry, desk))]
    case .splitLine:
      let hint = "Put the cursor where the second line is to begin, and split it there."
      return edit(entry, desk) + [.say(Message(.hint, hint))]
    default: return []
    }
  }

  /// A note that joins the line above it is gone; that line stays selected.
  private mutating func selectAbove(_ entry: Record<MinuteEntry>, _ desk: Desk) {
    let entries = item.map { desk.shown.entries(of: $0) } ?? []
    guard let place = entries.firstIndex(where: { $0.id == entry.id }), place > 0 else { return }
    selectedEntry = entries[place - 1].id
  }

  /// The agenda's items, for the line to stand under another one.
  private func itemChoice(toMove entry: Record<MinuteEntry>, _ desk: Desk) -> ListScreen {
    let id = entry.id
    let items = desk.shown.agenda(of: meeting)
    return .choice(
      "Move minute \(desk.shown.number(of: entry)) to",
      items.map { item in
        Choosable(
          item.title, disabled: item.id == entry.item ? "It stands there already." : nil,
          [
            .close,
            .record({ (book, now) throws(Refusal) in try book.moveEntry(id, to: item.id, now) }),
          ])
      })
  }

  /// What becomes of a line being typed when its item is left; nil when there is none.
  func unfinishedWords(goingTo number: Int, _ desk: Desk) -> String? {
    guard !editor.text.isBlank else { return nil }
    if let entry = desk.book[editing] {
      return "You are still changing minute \(desk.book.number(of: entry)); it stays where it is."
    }
    return "The line you are typing has come along: Enter minutes it under item \(number)."
  }

  /// What was minuted under the item, in a line, as it is left.
  func leavingWords(_ desk: Desk) -> String? {
    let facts = facts(desk)
    guard let item = currentItem(desk), !facts.entries.isEmpty else { return nil }
    let number = (facts.items.firstIndex { $0.id == item.id } ?? -1) + 1
    let notes = facts.entries.count { $0.record.kind == .note }
    let counted = notes == 0 ? nil : notes == 1 ? "1 note" : "\(notes) notes"
    let others = facts.entries.compactMap { desk.shown.heading(of: $0.record) }
    return "Item \(number): " + ([counted].compactMap(\.self) + others).joined(separator: "; ")
  }
}

extension Book {
  /// What a line recorded, in a few words: "action 48, no date"; nil for a note.
  fileprivate func heading(of entry: Record<MinuteEntry>) -> String? {
    switch entry.kind {
    case .note, .update: return nil
    case .action:
      guard let action = self[entry.action] else { return "action" }
      let owner = action.owner == nil ? ", no owner" : ""
      return "action \(action.number)\(owner)" + (action.due == nil ? ", no date" : "")
    case .decision: return "decision \(self[entry.decision]?.number ?? "")"
    case .escalation:
      return "escalation \(self[entry.escalation]?.number ?? 0)"
        + (self[entry.escalation]?.ask == nil ? ", no ask" : "")
    case .challenge, .voice: return entry.kind.label.lowercased()
    }
  }
}
