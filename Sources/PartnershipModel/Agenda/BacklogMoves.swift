// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// The items that wait for a meeting, of one body or of all, the soonest wanted first.
  package func backlog(of body: ID<Body>?) -> [Record<BacklogItem>] {
    let all = body.map { those(\BacklogItem.body, $0) } ?? self.all(BacklogItem.self)
    return all.filter { ($0.state ?? .waiting) == .waiting }
      .sorted { backlogOrder($0) < backlogOrder($1) }
  }

  /// When a waiting item is to be taken, in words: "March 2027", "by Fri 12 Mar 2027".
  package func timing(of item: Record<BacklogItem>) -> String {
    item.planned?.shown ?? item.wantedBy.map { "by \($0.shown)" } ?? "no date"
  }

  private func backlogOrder(_ item: Record<BacklogItem>) -> (Day, String, String) {
    let wanted = item.planned?.firstDay ?? item.wantedBy ?? .last
    return (wanted, item.title, item.id.text)
  }

  /// The waiting items planned for a day or month that has come by a meeting's day.
  func backlogItems(for meeting: Record<Meeting>) -> [ProposedItem] {
    guard let body = meeting.body, let date = meeting.date else { return [] }
    return backlog(of: body).filter { $0.planned.map { $0.firstDay <= date } ?? false }
      .map { ProposedItem(placing: $0) }
  }

  /// Puts a waiting item on an agenda; one that has gone out takes it only by the chair's agreement.
  package func placeBacklogItem(
    _ id: ID<BacklogItem>, on meeting: ID<Meeting>, agreement: String? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let waiting = try existing(id, for: .placed)
    let taking = try plannable(meeting)
    var drafting = Drafting(self, circumstances)
    let position = makeRoom(in: meeting, after: nil, in: &drafting)
    create(ProposedItem(placing: waiting), at: position, of: meeting, in: &drafting)
    if let new = drafting.outcome[id]?.item {
      try markLate(new, waiting.title, on: taking, agreement: agreement, in: &drafting)
    }
    return drafting.batch("Put '\(Book.shortened(waiting.title))' on \(title(of: taking))")
  }

  /// Plans a waiting item for the meeting of a day or month; nil lets it wait for anybody to take.
  package func planBacklogItem(
    _ id: ID<BacklogItem>, for planned: PlannedDate?, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let waiting = try existing(id, for: .placed)
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.planned, planned)
    if drafting.isEmpty { throw .nothingToChange }
    let when = planned.map { "for \($0.shown)" } ?? "for no date"
    return drafting.batch("Plan '\(Book.shortened(waiting.title))' \(when)")
  }

  /// Drops a waiting item, with the reason.
  package func dropBacklogItem(
    _ id: ID<BacklogItem>, reason: String, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let waiting = try existing(id, for: .dropped)
    guard !reason.isBlank else { throw .needsReason(toDo: "drop '\(waiting.title)'") }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.state, .dropped)
    drafting.set(id, \.reason, reason)
    return drafting.batch("Drop '\(Book.shortened(waiting.title))'")
  }

  /// Puts an agenda item back in the backlog, to be planned again.
  package func returnToBacklog(
    _ id: ID<AgendaItem>, note: String? = nil, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let item = try existing(id)
    let meeting = try plannable(item.meeting)
    if item.state == .moved { throw .sentOn(item: item.title, isCopy: false) }
    guard item.type.isCarriedWhenOpen else { throw .comesByItself(item: item.title) }
    if item.state == .backlog { throw .nothingToChange }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.state, .backlog)
    drafting.set(id, \.note, note ?? item.note)
    let waiting = self[item.backlog]?.id ?? newBacklogItem(from: item, meeting, in: &drafting)
    drafting.set(id, \.backlog, waiting)
    drafting.set(waiting, \.state, .waiting)
    drafting.set(waiting, \.planned, nil)
    drafting.set(waiting, \.item, nil)
    return drafting.batch("Put '\(Book.shortened(item.title))' back in the backlog")
  }

  private func newBacklogItem(
    from item: Record<AgendaItem>, _ meeting: Record<Meeting>, in drafting: inout Drafting
  ) -> ID<BacklogItem> {
    let id = drafting.createOnly(BacklogItem.self, item.id.text)
    drafting.set(id, \.body, meeting.body)
    drafting.set(id, \.title, item.title)
    drafting.set(id, \.purpose, item.purpose)
    drafting.set(id, \.lead, item.lead)
    drafting.set(id, \.paper, item.paper)
    drafting.set(id, \.minutes, item.minutes)
    drafting.set(id, \.note, "Put back from \(title(of: meeting))")
    return id
  }

  /// Takes an agenda item out of the backlog again, while it still waits there.
  func takeBackFromBacklog(
    _ item: Record<AgendaItem>, in drafting: inout Drafting
  ) throws(Refusal) {
    guard let waiting = self[item.backlog], waiting.state ?? .waiting == .waiting else {
      throw .takenUp(item: item.title, at: self[item.backlog]?.state?.label.lowercased() ?? "gone")
    }
    drafting.set(waiting.id, \.state, .placed)
    drafting.set(waiting.id, \.item, item.id)
  }

  private func existing(
    _ id: ID<BacklogItem>, for state: BacklogState
  ) throws(Refusal) -> Record<BacklogItem> {
    guard let item = self[id] else { throw .noSuchRecord(what: "backlog item", id: id.text) }
    let current = item.state ?? .waiting
    guard current.may(become: state) else {
      throw .wrongMove(
        what: "'\(item.title)'", from: current.label, to: state.label,
        allowed: current.followers.map(\.label))
    }
    return item
  }
}

extension ProposedItem {
  /// The agenda item a waiting one becomes.
  init(placing item: Record<BacklogItem>) {
    self.init(
      type: .ordinary, title: item.title, purpose: item.purpose, lead: item.lead,
      paper: item.paper, minutes: item.minutes, backlog: item.id)
  }
}
