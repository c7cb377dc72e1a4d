// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

/// What a meeting's screen shows that only the book decides; made anew when the book changes, not
/// at every key.
struct MeetingFacts: Sendable {
  let stamp: Desk.Stamp
  let item: ID<AgendaItem>?
  /// The agenda in order.
  let items: [Record<AgendaItem>]
  /// Those that need nothing more.
  let dealtWith: Set<ID<AgendaItem>>
  /// The items that are in Part B.
  let restricted: Set<ID<AgendaItem>>
  /// The widest title, in columns.
  let titleColumns: Int
  /// The lines under the item being minuted, in words, with their records.
  let entries: [(record: Record<MinuteEntry>, words: String)]
  /// What stands above them.
  let facts: [String]
  /// "QUORATE" at the item, once the attendance is taken.
  let quorum: String?
  /// Whether a decision under the item would have to be ratified.
  let isInquorate: Bool
  /// What `by next meeting` means.
  let nextMeeting: Day?
  /// What Enter on an empty line does at the item, in a few words; nil when nothing.
  let itemAction: String?
  /// Why nothing can be minuted, when nothing can.
  let whyFixed: String?
  /// Why the meeting cannot close, when it cannot.
  let whyNotClosed: String?

  init(_ screen: MeetingScreen, _ desk: Desk) {
    let book = desk.shown
    let record = book[screen.meeting]
    stamp = desk.stamp
    item = screen.item
    items = book.agenda(of: screen.meeting)
    dealtWith = Set(items.filter(book.isDealtWith).map(\.id))
    restricted = Set(items.filter { book.isRestricted($0) }.map(\.id))
    titleColumns = items.map { displayColumns($0.title) }.max() ?? 0
    entries = (screen.item.map { book.entries(of: $0) } ?? []).map { entry in
      let versions = book.versionsMark(entry.reference, MinuteEntry.shape.text.name)
      return (entry, book.minuteWords(entry) + (versions.map { " (\($0))" } ?? ""))
    }
    facts = screen.itemFacts(desk) + screen.roomFacts(desk)
    let item = screen.item
    quorum = record.flatMap { desk.quorumStatus(of: $0, during: item) }
    isInquorate = quorum == Quorum.notQuorate.label.uppercased()
    nextMeeting = record.flatMap { book.meeting(after: $0)?.date }
    itemAction = screen.itemActionTitle(desk)
    whyFixed = screen.whyFixed(desk)
    whyNotClosed = screen.whyNotClosed(desk)
  }
}

extension MeetingFacts {
  /// An item's title, with a sign before one in Part B.
  func title(of item: Record<AgendaItem>) -> String {
    restricted.contains(item.id) ? "\(CaptureLine.partBMark) \(item.title)" : item.title
  }
}

extension MeetingScreen {
  /// The facts as they are now.
  func facts(_ desk: Desk) -> MeetingFacts {
    if let known, known.stamp == desk.stamp, known.item == item { return known }
    return MeetingFacts(self, desk)
  }
}
