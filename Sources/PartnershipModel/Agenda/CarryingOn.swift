// SPDX-License-Identifier: Apache-2.0

/// Nothing drops off: what one meeting did not finish waits until another has it on its agenda.
extension Book {
  /// What earlier meetings of the body left for a later one and no agenda holds yet.
  ///
  /// A meeting takes it when it is under way, or when no other is to come between; so what is
  /// open is never put off past the next meeting by an agenda built ahead.
  func waitingItems(for meeting: Record<Meeting>) -> [Record<AgendaItem>] {
    guard let body = meeting.body else { return [] }
    let order = meetingOrder(meeting)
    let between = lastToCome(before: meeting).map(meetingOrder)
    return meetings(of: body)
      .filter { earlier in
        let place = meetingOrder(earlier)
        return earlier.id != meeting.id && place < order && between.map { place >= $0 } ?? true
      }
      .flatMap { earlier in
        those(\AgendaItem.meeting, earlier.id)
          .filter { waits($0, at: earlier) && successor(of: $0.id) == nil }
          .sorted { ($0.position, $0.id.text) < ($1.position, $1.id.text) }
      }
  }

  /// The last meeting still to take place before another that has not begun: what is older goes
  /// to that one. One passed over before the last meeting held does not stand between.
  private func lastToCome(before meeting: Record<Meeting>) -> Record<Meeting>? {
    guard let body = meeting.body, !meeting.state.isUnderWay else { return nil }
    let order = meetingOrder(meeting)
    let held = self.meeting(before: meeting).map(meetingOrder)
    return meetings(of: body).last { other in
      let place = meetingOrder(other)
      return (other.state.isAhead || other.state.isUnderWay) && other.id != meeting.id
        && place < order && held.map { place > $0 } ?? true
    }
  }

  /// Whether an item of an earlier meeting still wants a later one.
  private func waits(_ item: Record<AgendaItem>, at meeting: Record<Meeting>) -> Bool {
    if item.state == .moved || item.isCopied == true { return true }
    guard item.state == .carried || isUnreached(item) else { return false }
    switch meeting.state {
    case .closed:
      return item.type.isCarriedWhenOpen || (item.state == .carried && item.type.isSentByHand)
    case .cancelled: return waitsOnceCancelled(item, of: meeting)
    default: return false
    }
  }

  /// Whether an item still wants a later meeting once its own is cancelled.
  func waitsOnceCancelled(_ item: Record<AgendaItem>, of meeting: Record<Meeting>) -> Bool {
    if item.state == .moved || item.isCopied == true { return true }
    guard item.state == .carried || isUnreached(item) else { return false }
    return item.type.isCarriedWhenOpen || isByHand(item, of: meeting)
  }

  /// Whether nothing was done about an item; a record from elsewhere may leave the state out of
  /// what it minuted.
  func isUnreached(_ item: Record<AgendaItem>) -> Bool {
    item.state == .open || (item.state == nil && entries(of: item.id).isEmpty)
  }

  /// Whether somebody put more into an item than the agenda builds of itself.
  private func isByHand(_ item: Record<AgendaItem>, of meeting: Record<Meeting>) -> Bool {
    switch item.type {
    case .standing:
      let template = meeting.body.map(standingItems) ?? []
      return item.note != nil || !template.contains { $0.title == item.title }
    case .update:
      let givers = meeting.body.map {
        linked(.receivesUpdatesFrom, from: $0, on: meeting.date ?? .last)
      }
      return item.updateFrom.map { givers?.contains($0) != true } ?? true
    default: return false
    }
  }

  /// The item of a later meeting that continues one.
  package func successor(of item: ID<AgendaItem>) -> Record<AgendaItem>? {
    those(\AgendaItem.carriedFrom, item).first
  }

  /// What waits, as items; a standing item is continued by the one of its name.
  func carriedItems(
    _ waiting: [Record<AgendaItem>], besides standing: inout [ProposedItem]
  ) -> [ProposedItem] {
    var carried: [ProposedItem] = []
    for item in waiting {
      let place = standing.firstIndex { $0.title == item.title && $0.carriedFrom == nil }
      if item.type == .standing, let place {
        standing[place].carriedFrom = item.id
        if item.marking == .officialSensitive { standing[place].marking = item.marking }
      } else {
        carried.append(ProposedItem(continuing: item))
      }
    }
    return carried
  }

  /// Puts what an item leaves to the next meeting on its agenda, when that is scheduled already.
  func sendOn(
    _ item: Record<AgendaItem>, from meeting: Record<Meeting>, in drafting: inout Drafting
  ) {
    guard successor(of: item.id) == nil, let next = self.meeting(after: meeting) else { return }
    put(item, on: next.id, in: &drafting)
  }

  /// Continues an item on another agenda: in the standing item of its name, else as its own.
  func put(_ item: Record<AgendaItem>, on meeting: ID<Meeting>, in drafting: inout Drafting) {
    let same = agenda(of: meeting).first {
      $0.type == .standing && item.type == .standing && $0.title == item.title
        && $0.carriedFrom == nil
    }
    if let same { return drafting.set(same.id, \.carriedFrom, item.id) }
    let position = makeRoom(in: meeting, after: nil, in: &drafting)
    create(ProposedItem(continuing: item), at: position, of: meeting, in: &drafting)
  }
}

extension ProposedItem {
  /// An item that goes on where an earlier one stopped.
  init(continuing item: Record<AgendaItem>) {
    self.init(
      type: .carried, title: item.title, purpose: item.purpose, lead: item.lead,
      paper: item.paper, carriedFrom: item.id, minutes: item.minutes, decision: item.decision,
      subject: item.subject,
      marking: item.marking == .officialSensitive ? item.marking : nil)
  }
}

extension Record<AgendaItem> {
  /// Whether its meeting left it, or a copy of it, to the next.
  package var goesOn: Bool {
    self.state == .carried || self.state == .moved || self.isCopied == true
  }
}

extension MeetingState {
  /// Whether it has begun and is not over.
  package var isUnderWay: Bool { self == .inSession || self == .adjourned }
}

extension ItemType {
  /// Whether an item of this sort goes on to the next agenda; the others are built anew for it.
  var isCarriedWhenOpen: Bool { self == .ordinary || self == .carried }

  /// Whether somebody may send it to another meeting; the others come by themselves.
  package var isSentByHand: Bool { isCarriedWhenOpen || self == .standing }

  /// Whether it belongs to every meeting's frame rather than to its business.
  package var isFrame: Bool {
    switch self {
    case .welcome, .declarations, .lastMinutes, .mattersArising, .otherBusiness, .nextMeeting: true
    default: false
    }
  }
}
