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
    6, "who", "Who", "The role and agency of the deputy, or of somebody without a seat.")
  package let note = Field<String>(7, "note", "Note", "Arrived late, left early.")
}
