// SPDX-License-Identifier: Apache-2.0

/// Whether an update from another group was given.
package enum UpdateOutcome: String, Choice {
  case given
  case notGiven = "not-given"
  case deferred

  package var label: String {
    switch self {
    case .given: "Given"
    case .notGiven: "Not given"
    case .deferred: "Deferred"
    }
  }
}

/// Updates between groups: whoever receives updates from another has a line for it on every agenda.
extension Book {
  /// The updates a meeting is due, those missed twice running saying so.
  func updateItems(for body: ID<Body>, at meeting: Record<Meeting>) -> [ProposedItem] {
    linked(.receivesUpdatesFrom, from: body, on: meeting.date ?? .last).map { giver in
      let missed = missedUpdates(from: giver, to: body, before: meeting)
      let flag = missed < 2 ? "" : " (not given \(missed) times running)"
      return ProposedItem(
        type: .update, title: "Update from \(name(of: giver))\(flag)", purpose: .information,
        updateFrom: giver)
    }
  }

  /// How many meetings running have waited for an update in vain, the latest held first.
  package func missedUpdates(
    from giver: ID<Body>, to body: ID<Body>, before meeting: Record<Meeting>
  ) -> Int {
    let order = meetingOrder(meeting)
    var missed = 0
    for held in meetings(of: body).reversed()
    where held.state == .closed && meetingOrder(held) < order {
      let item = agenda(of: held.id).first { $0.type == .update && $0.updateFrom == giver }
      guard let item else { continue }
      if item.outcome == .given { return missed }
      missed += 1
    }
    return missed
  }

  /// Records whether an update was given; either way the item is dealt with.
  package func recordUpdate(
    _ id: ID<AgendaItem>, _ outcome: UpdateOutcome, note: String? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let item = try existing(id)
    _ = try writable(item.meeting)
    guard item.type == .update else {
      throw .wrongValue(
        field: "Update", given: item.title, wanted: "an item that brings a group's update")
    }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.outcome, outcome)
    drafting.set(id, \.note, note)
    drafting.set(id, \.state, .done)
    if drafting.isEmpty { throw .nothingToChange }
    return drafting.batch("\(item.title): \(outcome.label.lowercased())")
  }
}
