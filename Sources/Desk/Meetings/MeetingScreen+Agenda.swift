// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension MeetingScreen {
  /// Commands on the agenda.
  mutating func runOnAgenda(_ command: CommandName, _ desk: Desk) -> [Request] {
    let items = desk.shown.agenda(of: meeting)
    guard let place = items.firstIndex(where: { $0.id == item }) else { return [] }
    switch command {
    case .moveUp: item = items[max(0, place - 1)].id
    case .moveDown: item = items[min(place + 1, items.count - 1)].id
    case .first: item = items.first?.id
    case .last: item = items.last?.id
    case .open, .accept: focus = .line
    case .new: return newItem(after: items[place].id, desk)
    case .edit: return [.open(desk.itemForm(items[place]))]
    case .delete: return [.open(desk.takeOffChoice(items[place]))]
    case .moveLineUp: return reorder(items, place, by: -1, desk)
    case .moveLineDown: return reorder(items, place, by: 1, desk)
    case .markDone: return toggleDone(items[place])
    default: break
    }
    return []
  }

  /// Dealt with or not; what was sent elsewhere is taken back.
  private func toggleDone(_ item: Record<AgendaItem>) -> [Request] {
    let id = item.id
    let isSettled = item.state == .done || !item.isStillHere
    let state: ItemState = isSettled ? .open : .done
    return [.record({ (book, now) throws(Refusal) in try book.setItem(id, to: state, now) })]
  }

  /// Moves an item a place; says so when lines already minuted are numbered anew by it.
  private func reorder(
    _ items: [Record<AgendaItem>], _ place: Int, by step: Int, _ desk: Desk
  ) -> [Request] {
    let id = items[place].id
    let touched = [place, place + step].filter { items.indices.contains($0) }
    let isMinuted = touched.contains { !desk.shown.entries(of: items[$0].id).isEmpty }
    let words =
      "Items \(min(place, place + step) + 1) and \(max(place, place + step) + 1) changed places: "
      + "their minutes are numbered anew, and so is what cites them."
    return [
      .record(
        { (book, now) throws(Refusal) in try book.moveItem(id, by: step, now) },
        then: isMinuted ? [.say(Message(.warning, words))] : [])
    ]
  }

  private mutating func newItem(after item: ID<AgendaItem>, _ desk: Desk) -> [Request] {
    guard let record = desk.shown[meeting] else { return [] }
    awaited = AwaitedItem(
      before: Set(desk.shown.agenda(of: meeting).map(\.id)), isUnplanned: false)
    return [.open(desk.newItemForm(for: record, after: item))]
  }

  /// Moves or copies the item to the next meeting and says where it went.
  func send(_ command: CommandName, _ desk: Desk) -> [Request] {
    guard let record = desk.shown[meeting], let item = currentItem(desk) else { return [] }
    let id = item.id
    let next = desk.shown.meeting(after: record)?.date
    let place = next.map { "the meeting of \($0.shown)" } ?? "the next meeting once it is scheduled"
    let verb = command == .copyToNext ? "stays here and goes to" : "goes to"
    let said = "'\(Book.shortened(item.title, to: 40))' \(verb) \(place)."
    let isCopy = command == .copyToNext
    return [
      .record(
        { (book, now) throws(Refusal) in
          isCopy ? try book.copyToNext(id, now) : try book.moveToNext(id, now)
        }, then: [.say(Message(.done, said))])
    ]
  }
}
