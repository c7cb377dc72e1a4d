// SPDX-License-Identifier: Apache-2.0

/// How one or several seats were filled over some meetings, counted a seat and a meeting at a time.
package struct AttendanceTally: Sendable, Equatable {
  /// The holder of the seat was there.
  package var present = 0
  /// A deputy was there for the seat.
  package var deputies = 0
  /// Nobody was there, and apologies had been given.
  package var apologies = 0
  /// Nobody was there, without apologies.
  package var absent = 0
  /// The attendance was taken, but not of this seat; it counts neither way.
  package var notRecorded = 0
  /// Of those who were there: who came late or left early; a withdrawal for an interest is no leaving.
  package var partly = 0

  /// How often the seat was filled, by its holder or a deputy.
  package var filled: Int { present + deputies }
  /// How often it was to be filled and is known to have been or not: what `filled` is out of.
  package var expected: Int { filled + apologies + absent }

  /// Begins a tally with nothing in it.
  package init() {}

  /// Adds two tallies.
  package static func + (left: AttendanceTally, right: AttendanceTally) -> AttendanceTally {
    var sum = left
    sum.present += right.present
    sum.deputies += right.deputies
    sum.apologies += right.apologies
    sum.absent += right.absent
    sum.notRecorded += right.notRecorded
    sum.partly += right.partly
    return sum
  }

  /// Counts one seat at one meeting.
  mutating func count(_ state: Presence?, isPartly: Bool) {
    switch state {
    case .present, .inAttendance, .observer, .visitor: present += 1
    case .deputy: deputies += 1
    case .apologies: apologies += 1
    case .absent: absent += 1
    case nil: notRecorded += 1
    }
    if state?.isInRoom == true, isPartly { partly += 1 }
  }
}

/// A part of a whole, printed as a fraction with its percentage.
package struct Share: Sendable, Equatable {
  /// How many.
  package let part: Int
  /// Out of how many.
  package let whole: Int

  /// States a share.
  package init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }

  /// In whole hundredths, halves rounded up; nil of nothing.
  package var percent: Int? {
    whole > 0 ? (200 * part + whole) / (2 * whole) : nil
  }

  /// "5 of 6 (83%)"; "none to attend" of nothing.
  package var words: String {
    percent.map { "\(part) of \(whole) (\($0)%)" } ?? "none to attend"
  }
}
