// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Adds to a meeting's agenda what it should have and has not, keeping the order people know.
  func addMissingItems(to meeting: Record<Meeting>, in drafting: inout Drafting) -> Int {
    let present = agenda(of: meeting.id)
    var added = 0
    var next = 0
    var last = 0
    for item in proposedAgenda(for: meeting) {
      if let place = present.firstIndex(where: { $0.stands(for: item) }) {
        continueIn(present[place], item, in: &drafting)
        guard place >= next else { continue }
        for passed in present[next...place] {
          last = max(passed.position, last + 1)
          drafting.set(passed.id, \.position, last)
        }
        next = place + 1
      } else {
        let gap = next < present.count ? present[next].position - last : 4000
        last += max(1, gap / 4)
        create(item, at: last, of: meeting.id, in: &drafting)
        added += 1
      }
    }
    for rest in present[next...] {
      last = max(rest.position, last + 1)
      drafting.set(rest.id, \.position, last)
    }
    return added
  }

  /// An item that is there already takes on what an earlier meeting left to it.
  private func continueIn(
    _ present: Record<AgendaItem>, _ item: ProposedItem, in drafting: inout Drafting
  ) {
    guard present.carriedFrom == nil, let origin = item.carriedFrom else { return }
    drafting.set(present.id, \.carriedFrom, origin)
  }

  /// Makes a proposed item a record; a backlog item is placed by it.
  func create(
    _ item: ProposedItem, at position: Int, of meeting: ID<Meeting>, in drafting: inout Drafting
  ) {
    let id = drafting.createOnly(AgendaItem.self, meeting.text, item.type.rawValue, item.key)
    drafting.set(id, \.meeting, meeting)
    drafting.set(id, \.position, position)
    drafting.set(id, \.title, item.title)
    drafting.set(id, \.type, item.type)
    drafting.set(id, \.purpose, item.purpose)
    drafting.set(id, \.lead, item.lead)
    drafting.set(id, \.paper, item.paper)
    drafting.set(id, \.escalation, item.escalation)
    drafting.set(id, \.carriedFrom, item.carriedFrom)
    drafting.set(id, \.minutes, item.minutes)
    drafting.set(id, \.updateFrom, item.updateFrom)
    drafting.set(id, \.backlog, item.backlog)
    drafting.set(id, \.decision, item.decision)
    drafting.set(id, \.subject, item.subject)
    drafting.mark(id, item.marking)
    guard let backlog = item.backlog else { return }
    drafting.set(backlog, \.state, .placed)
    drafting.set(backlog, \.item, id)
  }

  /// What an agenda should have and has not yet, in the order it would take.
  package func expectedItems(for meeting: Record<Meeting>) -> [ProposedItem] {
    let present = agenda(of: meeting.id)
    return proposedAgenda(for: meeting).filter { item in
      !present.contains { $0.stands(for: item) }
    }
  }
}

extension ProposedItem {
  /// What makes it one item of its sort at a meeting, whichever laptop builds the agenda: the same
  /// that `stands(for:)` compares.
  fileprivate var key: String {
    if let backlog { return backlog.text }
    return switch type {
    case .escalationReceived, .answerReturned: escalation?.text ?? title
    case .carried: carriedFrom?.text ?? title
    case .update: updateFrom?.text ?? title
    case .ordinary: decision?.text ?? subject?.id ?? title
    case .standing, .report, .lastMinutes: title
    default: ""
    }
  }

  /// Whether it brings the same decision or, where it brings none, bears the same title.
  func brings(_ other: ProposedItem) -> Bool {
    if let subject, other.subject != nil { return subject == other.subject }
    guard let decision, other.decision != nil else { return title == other.title }
    return decision == other.decision
  }
}

extension Record<AgendaItem> {
  /// Whether this is the record of a proposed item.
  func stands(for item: ProposedItem) -> Bool {
    // What an earlier meeting did not reach brings the same record when it is carried.
    if let subject = item.subject, self.type == .carried { return self.subject == subject }
    guard self.type == item.type else { return false }
    if let backlog = item.backlog { return self.backlog == backlog }
    switch item.type {
    case .escalationReceived, .answerReturned: return self.escalation == item.escalation
    case .carried: return self.carriedFrom == item.carriedFrom
    case .update: return self.updateFrom == item.updateFrom
    case .ordinary:
      if let subject = item.subject { return self.subject == subject }
      guard let decision = item.decision, self.decision != nil else {
        return self.title == item.title
      }
      return self.decision == decision
    case .standing, .report, .lastMinutes: return self.title == item.title
    default: return true
    }
  }
}
