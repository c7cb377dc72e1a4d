// SPDX-License-Identifier: Apache-2.0

/// How a seat was filled, or in what part somebody without a seat was in the room.
package enum Presence: String, Choice {
  case present, apologies, absent, deputy
  case inAttendance = "in-attendance"
  case observer, visitor

  /// The parts people without a seat may have.
  package static let withoutSeat: [Presence] = [.inAttendance, .observer, .visitor]

  package var label: String {
    switch self {
    case .present: "Present"
    case .apologies: "Apologies"
    case .absent: "Absent"
    case .deputy: "Deputy"
    case .inAttendance: "In attendance"
    case .observer: "Observer"
    case .visitor: "Visitor"
    }
  }

  /// The letter shown in the attendance grid, beside the word.
  package var letter: String {
    switch self {
    case .present: "P"
    case .apologies: "A"
    case .absent: "-"
    case .deputy: "D"
    case .inAttendance: "I"
    case .observer: "O"
    case .visitor: "V"
    }
  }

  /// Whether the seat was filled.
  package var isHere: Bool { self == .present || self == .deputy }

  /// Whether somebody was in the room, with a seat or without.
  package var isInRoom: Bool { self != .apologies && self != .absent }
}
