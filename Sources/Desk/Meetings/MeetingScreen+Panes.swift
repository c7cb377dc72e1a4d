// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension MeetingScreen {
  /// Commands on the minuted lines of the item.
  mutating func runOnEntries(_ command: CommandName, _ desk: Desk) -> [Request] {
    let entries = item.map { desk.shown.entries(of: $0) } ?? []
    guard let place = entries.firstIndex(where: { $0.id == selectedEntry }) else {
      focus = .line
      return []
    }
    if command == .moveDown, place == entries.count - 1 {
      focus = .line
      return []
    }
    let page = max(1, desk.size.rows / 3)
    let steps: [CommandName: Int] = [
      .moveUp: -1, .moveDown: 1, .pageUp: -page, .pageDown: page, .first: -place,
      .last: entries.count,
    ]
    if let step = steps[command] {
      selectedEntry = entries[min(max(0, place + step), entries.count - 1)].id
      return []
    }
    return change(entries[place], command, desk)
  }

  /// Commands that change the selected line or what it made.
  private mutating func change(
    _ entry: Record<MinuteEntry>, _ command: CommandName, _ desk: Desk
  ) -> [Request] {
    switch command {
    case .edit: return desk.lineSheet(entry).map { [.open($0)] } ?? edit(entry, desk)
    case .open, .accept: return edit(entry, desk)
    case .delete:
      let id = entry.id
      return [.record({ (book, now) throws(Refusal) in try book.removeEntry(id, now) })]
    case .owner:
      return actionRequests(entry, desk) { [.open(desk.ownerForm($0, meeting: meeting))] }
    case .dueDate:
      return actionRequests(entry, desk) { [.open(desk.dueForm($0, meeting: meeting))] }
    case .history: return [.effect(.readHistory(entry.reference))]
    default: return rearrange(entry, command, desk)
    }
  }

  private func actionRequests(
    _ entry: Record<MinuteEntry>, _ desk: Desk, _ make: (Record<Action>) -> [Request]
  ) -> [Request] {
    guard let action = desk.book[entry.action], entry.kind == .action else {
      return [
        .say(Message(.warning, "That line is no action. \(desk.keyName(.action)) makes it one."))
      ]
    }
    return make(action)
  }

  /// The kinds a line can be made, to choose from.
  func kindChoice(_ desk: Desk) -> ListScreen {
    .choice(
      "Make this line",
      EntryKind.chosen.compactMap { kind in
        guard let command = kind.command else { return nil }
        let mark = kind.mark.map { " (mark \($0))" } ?? ""
        return Choosable("\(kind.withArticle)\(mark)", [.close, .run(command)])
      })
  }
}
