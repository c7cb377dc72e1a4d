// SPDX-License-Identifier: Apache-2.0

/// An interest that stands: kept in the register, and shown whenever its seat meets.
package struct Interest: RecordKind {
  package static let shape = Interest()
  package static let about = KindNames(
    "interest", "Registered interest", plural: "Registered interests",
    "An interest a seat has declared for good, kept in the register and shown at every meeting.")
  package let seat = Field<ID<Seat>>(3, "seat", "Seat", "The seat that has it; letters find it.")
  package let text = RequiredField<String>(
    4, "text", "Interest", "The interest, in a sentence.", missing: "")
  package let from = Field<Day>(5, "from", "From", "The first day it holds.")
  package let to = Field<Day>(6, "to", "To", "The last day it holds.")
  package let registeredOn = Field<Day>(
    7, "registered-on", "Registered", "When it was entered in the register.")

  package static let register = RegisterPlace(
    .structure, of: "seat", columns: ["text", "seat", "from"])
}

extension Book {
  /// The interests of a seat that hold on a day.
  package func interests(of seat: ID<Seat>, on day: Day) -> [Record<Interest>] {
    those(\Interest.seat, seat).filter { Period(from: $0.from, to: $0.to).contains(day) }
  }

  /// The registered interests of the seats filled at a meeting, and of all seats until the
  /// attendance is taken; seat by seat, without those declared there already.
  package func standingInterests(
    at meeting: Record<Meeting>
  ) -> [(line: AttendanceLine, interest: Record<Interest>)] {
    guard let day = meeting.date else { return [] }
    let isTaken = isAttendanceTaken(meeting)
    let declared = Set(declarations(at: meeting.id).map(\.interest))
    return attendance(of: meeting).flatMap { line in
      guard let seat = line.seat, !isTaken || line.state?.isHere == true else {
        return [(line: AttendanceLine, interest: Record<Interest>)]()
      }
      return interests(of: seat.id, on: day).filter { !declared.contains($0.text) }
        .map { (line, $0) }
    }
  }
}
