// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Says what became of an item; leaving it out needs a reason.
  ///
  /// Before the meeting an item can only be left out, sent elsewhere or taken back.
  package func setItem(
    _ id: ID<AgendaItem>, to state: ItemState, note: String? = nil, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let item = try existing(id)
    switch state {
    case .moved: return try moveToNext(id, note: note, circumstances)
    case .backlog: return try returnToBacklog(id, note: note, circumstances)
    case .done, .carried: _ = try writable(item.meeting)
    case .open, .left: _ = try plannable(item.meeting)
    }
    let current = item.state ?? .open
    if current != state { try check(item, become: state) }
    if state == .left, note?.isBlank ?? true {
      throw .needsReason(toDo: "leave '\(item.title)'")
    }
    var drafting = Drafting(self, circumstances)
    if current == .moved || current == .backlog { try takeBack(item, in: &drafting) }
    drafting.set(id, \.state, state)
    drafting.set(id, \.note, note)
    if drafting.isEmpty { throw .nothingToChange }
    return drafting.batch("\(item.title): \(state.label.lowercased())")
  }

  private func check(_ item: Record<AgendaItem>, become state: ItemState) throws(Refusal) {
    let current = item.state ?? .open
    guard !current.may(become: state) else { return }
    throw .wrongMove(
      what: "'\(item.title)'", from: current.label, to: state.label,
      allowed: current.followers.map(\.label))
  }

  /// Takes an item off this agenda and puts it on the next one, now or once that is scheduled.
  package func moveToNext(
    _ id: ID<AgendaItem>, note: String? = nil, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let (item, meeting) = try sendable(id)
    try check(item, become: .moved)
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.state, .moved)
    drafting.set(id, \.note, note ?? item.note)
    sendOn(item, from: meeting, in: &drafting)
    return drafting.batch("Move '\(Book.shortened(item.title))' to the next meeting")
  }

  /// Keeps an item here to be dealt with and puts it on the next agenda as well.
  package func copyToNext(
    _ id: ID<AgendaItem>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let (item, meeting) = try sendable(id)
    if item.isCopied == true { throw .sentOn(item: item.title, isCopy: true) }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.isCopied, true)
    sendOn(item, from: meeting, in: &drafting)
    return drafting.batch("Copy '\(Book.shortened(item.title))' to the next meeting")
  }

  /// An item that may be sent to another meeting, with its own.
  private func sendable(
    _ id: ID<AgendaItem>
  ) throws(Refusal) -> (item: Record<AgendaItem>, meeting: Record<Meeting>) {
    let item = try existing(id)
    let meeting = try plannable(item.meeting)
    if item.state == .moved { throw .sentOn(item: item.title, isCopy: false) }
    guard item.type.isSentByHand else { throw .comesByItself(item: item.title) }
    return (item, meeting)
  }

  /// Undoes sending an item elsewhere, while nobody has taken it up there.
  private func takeBack(
    _ item: Record<AgendaItem>, in drafting: inout Drafting
  ) throws(Refusal) {
    if item.state == .backlog { return try takeBackFromBacklog(item, in: &drafting) }
    guard item.isCopied != true, let next = successor(of: item.id) else { return }
    let isOpen = next.state == nil || next.state == .open
    guard isOpen, entries(of: next.id).isEmpty, self[next.meeting]?.state != .closed else {
      let meeting = self[next.meeting].map { title(of: $0) }
      throw .takenUp(item: item.title, at: meeting ?? "another meeting")
    }
    if next.type == .standing { return drafting.set(next.id, \.carriedFrom, nil) }
    drafting.remove(next.id)
  }
}
