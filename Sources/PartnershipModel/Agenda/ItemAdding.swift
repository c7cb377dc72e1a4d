// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Adds an item to an agenda, before any other business unless another place is given.
  ///
  /// Once the agenda has gone out the item is late, and says why the chair takes it.
  package func addItem(
    _ title: String, to id: ID<Meeting>, purpose: ItemPurpose? = nil, lead: String? = nil,
    paper: String? = nil, minutes: Int? = nil, agreement: String? = nil,
    after item: ID<AgendaItem>? = nil, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard !title.isBlank else { throw .needsText(what: "An agenda item") }
    let meeting = try plannable(id)
    var drafting = Drafting(self, circumstances)
    let position = makeRoom(in: id, after: item, in: &drafting)
    let new = drafting.create(AgendaItem.self)
    drafting.set(new, \.meeting, id)
    drafting.set(new, \.title, title)
    drafting.set(new, \.type, .ordinary)
    drafting.set(new, \.purpose, purpose)
    drafting.set(new, \.lead, lead)
    drafting.set(new, \.paper, paper)
    drafting.set(new, \.minutes, minutes)
    drafting.set(new, \.position, position)
    try markLate(new, title, on: meeting, agreement: agreement, in: &drafting)
    return drafting.batch("Add item '\(Book.shortened(title))'")
  }

  /// Marks what comes after the agenda went out, with the chair's agreement to take it.
  func markLate(
    _ item: ID<AgendaItem>, _ title: String, on meeting: Record<Meeting>, agreement: String?,
    in drafting: inout Drafting
  ) throws(Refusal) {
    guard meeting.state.hasIssuedAgenda else { return }
    guard let agreement, !agreement.isBlank else {
      throw .lateItem(item: title, meeting: self.title(of: meeting))
    }
    drafting.set(item, \.isLate, true)
    drafting.set(item, \.agreement, agreement)
  }

  /// Finds a position after an item, else before any other business, moving the rest when needed.
  func makeRoom(
    in meeting: ID<Meeting>, after item: ID<AgendaItem>?, in drafting: inout Drafting
  ) -> Int {
    let items = agenda(of: meeting)
    let ends: Set<ItemType> = [.otherBusiness, .nextMeeting]
    let place =
      items.firstIndex { $0.id == item } ?? items.lastIndex { !ends.contains($0.type) }
    let room = FreePlace(among: items.map(\.position), after: place)
    for later in items[room.next...] where room.shift > 0 {
      drafting.set(later.id, \.position, later.position + room.shift)
    }
    return room.position
  }

  /// Moves an item so many places down its agenda, or up when negative; numbers follow.
  package func moveItem(
    _ id: ID<AgendaItem>, by step: Int, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let item = try existing(id)
    let meeting = try plannable(item.meeting)
    var items = agenda(of: meeting.id)
    guard let place = items.firstIndex(where: { $0.id == id }),
      items.indices.contains(place + step)
    else { throw .atTheEnd(what: "'\(item.title)'", isFirst: step < 0) }
    let positions = items.map(\.position)
    items.insert(items.remove(at: place), at: place + step)
    var drafting = Drafting(self, circumstances)
    var last = Int.min
    for (position, moved) in zip(positions, items) {
      last = max(position, last == .min ? position : last + 1)
      drafting.set(moved.id, \.position, last)
    }
    if drafting.isEmpty { throw .nothingToChange }
    return drafting.settled(
      at: meeting.id, "Move '\(Book.shortened(item.title))' \(step < 0 ? "up" : "down")")
  }
}

extension MeetingState {
  /// Whether members have the agenda, so that what comes now is late.
  package var hasIssuedAgenda: Bool {
    switch self {
    case .scheduled, .postponed, .cancelled: false
    case .agendaIssued, .inSession, .adjourned, .closed: true
    }
  }
}
