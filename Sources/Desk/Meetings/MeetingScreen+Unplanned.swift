// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

/// An item left for another, with the line that was being typed under it.
struct LeftItem: Sendable {
  let item: ID<AgendaItem>?
  let text: String
  let editing: ID<MinuteEntry>?
  let setAside: String

  /// The line, and the one put away for it.
  fileprivate var lines: [LeftItem] {
    let line = LeftItem(item: item, text: text, editing: editing, setAside: "")
    return [line, LeftItem(item: item, text: setAside, editing: nil, setAside: "")]
  }
}

extension LeftItem {
  /// The line of a draft, as far as its item and entry are still there.
  init(_ draft: Draft, in book: Book, otherwise item: ID<AgendaItem>?) {
    self.item = book[ID<AgendaItem>(draft.item)]?.id ?? item
    editing = book[ID<MinuteEntry>(draft.entry)]?.id
    text = draft.text
    setAside = ""
  }

  /// With a new line under the same item put away, when this one changes a minuted line.
  fileprivate func putting(away line: LeftItem) -> LeftItem? {
    guard editing != nil, setAside.isEmpty, line.item == item, line.editing == nil else {
      return nil
    }
    return LeftItem(item: item, text: text, editing: editing, setAside: line.text)
  }
}

/// An item that was asked for and is not there yet.
struct AwaitedItem: Sendable {
  /// The items there were when it was asked for.
  let before: Set<ID<AgendaItem>>
  /// Whether the meeting turns to it, and comes back later.
  let isUnplanned: Bool
}

extension MeetingScreen {
  /// The line being typed, those left half typed and those put away, so that none is lost.
  var keptLines: [LeftItem] {
    ([here] + left.reversed()).flatMap(\.lines).filter { !$0.text.isBlank }
  }

  /// The words of all of them, to be pasted.
  var keptWords: String? {
    let lines = keptLines
    return lines.isEmpty ? nil : lines.map(\.text).joined(separator: " | ")
  }

  /// Goes on with lines half typed, the first of them in the editor.
  mutating func goOn(with drafts: [Draft], _ book: Book) {
    var lines: [LeftItem] = []
    for draft in drafts {
      let line = LeftItem(draft, in: book, otherwise: item)
      if let last = lines.last, let whole = last.putting(away: line) {
        lines[lines.count - 1] = whole
      } else {
        lines.append(line)
      }
    }
    guard let first = lines.first else { return }
    hasPlace = true
    left = lines.dropFirst().reversed()
    open(first)
  }

  /// Takes in lines half typed elsewhere: behind what is being typed here, or into the empty line.
  mutating func takeIn(_ drafts: [Draft], _ book: Book) {
    guard !keptLines.isEmpty else { return goOn(with: drafts, book) }
    left += drafts.reversed().map { LeftItem($0, in: book, otherwise: item) }
  }

  /// Asks for an item nobody planned; once it is recorded the screen goes to it.
  mutating func pushItem(_ desk: Desk) -> [Request] {
    guard let record = desk.shown[meeting], let item else { return [] }
    awaited = AwaitedItem(before: Set(desk.shown.agenda(of: meeting).map(\.id)), isUnplanned: true)
    return [.open(desk.unplannedItemForm(for: record, after: item))]
  }

  /// Goes to the new item once it is there. For an unplanned one, what was being typed stays with
  /// its own item; on the agenda the new item is selected.
  mutating func goToNewItem(_ desk: Desk) {
    guard let awaited,
      let new = desk.book.agenda(of: meeting).first(where: { !awaited.before.contains($0.id) })
    else { return }
    self.awaited = nil
    guard awaited.isUnplanned else {
      item = new.id
      return
    }
    left.append(here)
    open(LeftItem(item: new.id, text: "", editing: nil, setAside: ""))
  }

  /// Comes back to the item left last, to the line as it was.
  mutating func returnItem(_ desk: Desk) -> [Request] {
    left.removeAll { desk.shown[$0.item] == nil && $0.text.isBlank }
    guard let last = left.popLast() else {
      return [.say(Message(.hint, "No item was left for another."))]
    }
    let kept = here
    open(last)
    guard !kept.text.isBlank else { return [] }
    left.insert(kept, at: 0)
    let title = desk.shown[kept.item].map { Book.shortened($0.title, to: 40) } ?? "the other item"
    let words = "Your line under '\(title)' is kept; \(desk.keyName(.returnItem)) goes back to it."
    return [.say(Message(.hint, words))]
  }

  private var here: LeftItem {
    LeftItem(item: item, text: editor.text, editing: editing, setAside: setAside)
  }

  private mutating func open(_ place: LeftItem) {
    item = place.item
    editing = place.editing
    editor = LineEditor(place.text)
    setAside = place.setAside
    selectedEntry = nil
    completion = nil
    focus = .line
  }

  /// Lines left half typed under other items can be pasted after leaving.
  func leaveKeptLines(_ desk: Desk) -> [Request] {
    guard let kept = keptWords else { return [] }
    let words = "A line you left half typed is kept; \(desk.keyName(.paste)) pastes it."
    return [.keep(kept), .say(Message(.warning, words))]
  }
}
