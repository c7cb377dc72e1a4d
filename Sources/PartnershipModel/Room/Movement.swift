// SPDX-License-Identifier: Apache-2.0

/// Somebody coming, going or withdrawing while a meeting ran, by the items they missed.
package struct Movement: RecordKind {
  package static let shape = Movement()
  package static let about = KindNames(
    "movement", "Coming or going", plural: "Comings and goings",
    "Somebody who arrived, left or withdrew during a meeting, from which item to which.")
  package let meeting = Field<ID<Meeting>>(3, "meeting", "Meeting", "The meeting.")
  package let attendance = Field<ID<Attendance>>(
    4, "attendance", "Attendance", "Whose line of the attendance it is.")
  package let what = RequiredField<MovementKind>(
    5, "what", "What", "Arrived, left or withdrew.", missing: .arrived)
  package let from = Field<ID<AgendaItem>>(
    6, "item-from", "From item", "The first item it holds for.")
  package let until = Field<ID<AgendaItem>>(
    7, "item-until", "To item", "The last item it holds for; empty for the rest of the meeting.")
  package let reason = Field<String>(8, "reason", "Reason", "Why, when it needs saying.")
  package let declaration = Field<ID<Declaration>>(
    9, "declaration", "Declaration", "The declaration of interest that made it.")
}

/// What somebody did who was not in the room all the time.
package enum MovementKind: String, Choice {
  case arrived, left, withdrew

  package var label: String {
    switch self {
    case .arrived: "Arrived"
    case .left: "Left"
    case .withdrew: "Withdrew"
    }
  }
}

/// Whose line of the attendance it is: a seat's, or somebody's without one.
package enum RoomMember: Hashable, Sendable {
  case seat(ID<Seat>)
  case other(ID<Attendance>)

  /// The seat, when it is one.
  package var seat: ID<Seat>? {
    if case .seat(let id) = self { id } else { nil }
  }
}

/// A coming or going before it is a record.
package struct MovementDraft: Sendable {
  /// What they did.
  package var what: MovementKind
  /// The first item it holds for.
  package var from: ID<AgendaItem>
  /// The last item it holds for; nil for the rest, or for one item when somebody withdrew.
  package var until: ID<AgendaItem>?
  /// Why.
  package var reason: String?

  /// Begins a coming or going.
  package init(
    _ what: MovementKind, from: ID<AgendaItem>, until: ID<AgendaItem>? = nil,
    reason: String? = nil
  ) {
    self.what = what
    self.from = from
    self.until = until
    self.reason = reason
  }
}
