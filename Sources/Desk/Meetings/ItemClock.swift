// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

/// How long each agenda item has been in front of the meeting; it is not recorded.
struct ItemClock: Sendable {
  private var seconds: [ID<AgendaItem>: Int] = [:]
  /// The item it ran for last: where a meeting that was left is opened again.
  private(set) var lastItem: ID<AgendaItem>?

  /// Adds time to an item.
  mutating func run(_ item: ID<AgendaItem>, for seconds: Int) {
    self.seconds[item, default: 0] += max(0, seconds)
    lastItem = item
  }

  /// The time taken, and what is left of the item's budget or how far over it is; nil before the
  /// first minute of an item without a budget.
  func words(for item: Record<AgendaItem>) -> String? {
    let minutes = (seconds[item.id] ?? 0) / 60
    guard let budget = item.minutes, budget > 0 else {
      return minutes == 0 ? nil : "\(minutes) min"
    }
    if minutes == 0 { return "\(budget) min" }
    if minutes > budget { return "\(minutes) min, \(minutes - budget) over" }
    return "\(minutes) min of \(budget), \(budget - minutes) left"
  }

  /// Whether an item has taken more than its budget.
  func isOver(_ item: Record<AgendaItem>) -> Bool {
    item.minutes.map { (seconds[item.id] ?? 0) / 60 > $0 } ?? false
  }
}

extension Desk {
  /// Time went on: it belongs to the item being minuted, whatever lies over the meeting.
  mutating func runItemClock(to now: Moment) {
    let screen = screens.lazy.compactMap { $0 as? MeetingScreen }.last
    guard let screen, let item = screen.item, book[screen.meeting]?.state == .inSession else {
      return
    }
    itemClock.run(item, for: self.now.seconds(to: now))
  }
}
