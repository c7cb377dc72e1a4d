// SPDX-License-Identifier: Apache-2.0

/// Who was at a meeting, seat by seat, and who else was in the room.
package struct Attendance: RecordKind {
  package static let shape = Attendance()
  package static let about = KindNames(
    "attendance", "Attendance", plural: "Attendance",
    "How a seat was filled at a meeting, or who else was in the room.")
  package let meeting = Field<ID<Meeting>>(3, "meeting", "Meeting", "The meeting.")
  package let seat = Field<ID<Seat>>(4, "seat", "Seat", "The seat; empty for a visitor.")
  package let state = RequiredField<Presence>(
    5, "state", "Attendance", "How the seat was filled.", missing: .absent)
  package let who = Field<String>(
    6, "who", "Who", "The deputy's or the visitor's role and agency.")
  package let note = Field<String>(7, "note", "Note", "Arrived late, left early.")
}

/// How a seat was filled.
package enum Presence: String, Choice {
  case present, apologies, deputy
  case inAttendance = "in-attendance"
  case absent

  package var label: String {
    switch self {
    case .present: "Present"
    case .apologies: "Apologies"
    case .deputy: "Deputy"
    case .inAttendance: "In attendance"
    case .absent: "Absent"
    }
  }

  /// The letter shown in the attendance grid, beside the word.
  package var letter: String {
    switch self {
    case .present: "P"
    case .apologies: "A"
    case .deputy: "D"
    case .inAttendance: "I"
    case .absent: "-"
    }
  }

  /// Whether the seat was filled.
  package var isHere: Bool { self == .present || self == .deputy }
}

/// An interest somebody declared at a meeting, and what was done about it.
package struct Declaration: RecordKind {
  package static let shape = Declaration()
  package static let about = KindNames(
    "declaration", "Declaration of interest", plural: "Declarations of interest",
    "An interest declared at a meeting, and what was done about it.")
  package let meeting = Field<ID<Meeting>>(3, "meeting", "Meeting", "The meeting.")
  package let who = RequiredField<String>(
    4, "who", "Who", "The role and agency that declared it.", missing: "")
  package let interest = RequiredField<String>(
    5, "interest", "Interest", "The interest, in a sentence.", missing: "")
  package let item = Field<ID<AgendaItem>>(6, "item", "Item", "The agenda item it touches.")
  package let outcome = Field<String>(
    7, "outcome", "What was done", "Stayed, withdrew, took no part in the decision.")
}
