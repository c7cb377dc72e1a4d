// SPDX-License-Identifier: Apache-2.0

// What a body that ended left to be dealt with at the meetings of the body that goes on.
extension Book {
  /// Whether a meeting of one body may deal with what another left: the same, or its successor.
  func answers(_ body: ID<Body>?, for earlier: ID<Body>?) -> Bool {
    guard let body, let earlier else { return false }
    return body == earlier || predecessors(of: body).contains(earlier)
  }

  /// The closed meetings of a body whose minutes wait to be agreed.
  func unagreedMinutes(of body: ID<Body>) -> [Record<Meeting>] {
    meetings(of: body).filter {
      $0.state == .closed && $0.minutes != nil && $0.minutes != .agreed
    }
  }

  /// The minutes a body is to agree for the bodies whose work it goes on with.
  func unagreedMinutes(leftTo body: ID<Body>) -> [Record<Meeting>] {
    predecessors(of: body).flatMap { unagreedMinutes(of: $0) }
  }

  /// The items a body's last meeting carried and no later agenda has taken up.
  func carried(byLastMeetingOf body: ID<Body>) -> [Record<AgendaItem>] {
    guard let last = lastMeeting(of: body, onOrBefore: .last) else { return [] }
    return agenda(of: last.id).filter {
      $0.state == .carried && $0.type.isCarriedWhenOpen
        && those(\AgendaItem.carriedFrom, $0.id).isEmpty
    }
  }

  /// The items carried by the bodies whose work a body goes on with.
  func carriedItems(leftTo body: ID<Body>) -> [ProposedItem] {
    predecessors(of: body).flatMap { carried(byLastMeetingOf: $0) + businessCancelled(with: $0) }
      .map { ProposedItem(continuing: $0) }
  }

  /// The business of the meetings that a body's ending cancels, or has cancelled, and that no later
  /// agenda has taken up.
  func businessCancelled(with body: ID<Body>) -> [Record<AgendaItem>] {
    meetings(of: body).filter { $0.state.isAhead || $0.state == .cancelled }.flatMap { meeting in
      agenda(of: meeting.id).filter {
        waitsOnceCancelled($0, of: meeting) && successor(of: $0.id) == nil
      }
    }
  }

  /// A body's decisions made outside a meeting since its last and told to none.
  func unreportedDecisions(of body: ID<Body>) -> [Record<Decision>] {
    let last = lastMeeting(of: body, onOrBefore: .last)
    return those(\Decision.body, body).filter {
      $0.mode != .meeting && $0.reportedAt == nil && ($0.madeOn ?? .first) >= last?.date ?? .first
    }
  }
}
