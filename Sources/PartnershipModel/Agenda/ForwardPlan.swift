// SPDX-License-Identifier: Apache-2.0

/// What a meeting to come is to take, as far as it is known.
package struct PlannedMeeting: Sendable {
  /// The meeting.
  package let meeting: Record<Meeting>
  /// The business on its agenda already, without the frame every meeting has.
  package let items: [Record<AgendaItem>]
  /// What will come to its agenda by itself when that is next brought up to date.
  package let expected: [ProposedItem]
}

extension Book {
  /// The meetings to come from a day on, of one body or of all, with their business.
  package func forwardPlan(of body: ID<Body>? = nil, from day: Day) -> [PlannedMeeting] {
    let all = body.map { those(\Meeting.body, $0) } ?? self.all(Meeting.self)
    return all.filter { $0.state.isAhead && ($0.date ?? .last) >= day }
      .sorted { meetingOrder($0) < meetingOrder($1) }
      .map { meeting in
        PlannedMeeting(
          meeting: meeting,
          items: agenda(of: meeting.id).filter { !$0.type.isFrame && $0.isStillHere },
          expected: expectedItems(for: meeting).filter { !$0.type.isFrame })
      }
  }
}

extension Record<AgendaItem> {
  /// Whether its meeting is still to take it: it was not left out or sent elsewhere.
  package var isStillHere: Bool {
    switch self.state {
    case .moved, .backlog, .left: false
    case .open, .done, .carried, nil: true
    }
  }
}
