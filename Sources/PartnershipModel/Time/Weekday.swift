// SPDX-License-Identifier: Apache-2.0

/// A day of the week; weeks start on Monday.
package enum Weekday: Int, CaseIterable, Comparable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// Orders the days from Monday to Sunday.
  package static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }

  /// Names the day in full, `Friday`.
  package var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// Names the day in three letters, `Fri`.
  package var shortName: String { String(name.prefix(3)) }

  /// Reads a day said in full or shortened the usual ways, in lower case (`fri`, `thurs`).
  init?(word: String) {
    switch word {
    case "mon", "monday": self = .monday
    case "tue", "tues", "tuesday": self = .tuesday
    case "wed", "weds", "wednesday": self = .wednesday
    case "thu", "thur", "thurs", "thursday": self = .thursday
    case "fri", "friday": self = .friday
    case "sat", "saturday": self = .saturday
    case "sun", "sunday": self = .sunday
    default: return nil
    }
  }
}
