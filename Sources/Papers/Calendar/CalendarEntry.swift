// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// When something stands in a diary.
package enum CalendarTime: Hashable, Sendable {
  /// The whole of a day.
  case day(Day)
  /// From a time in London for so many minutes, at least 1.
  case hours(Day, TimeOfDay, minutes: Int)

  /// The day it begins on.
  package var day: Day {
    switch self {
    case .day(let day), .hours(let day, _, _): day
    }
  }
}

/// One meeting or deadline as the records have it now, before its history is known.
package struct CalendarEntry: Hashable, Sendable {
  /// What it is called among the others of the partnership: its sort and its record's id.
  package let key: String
  /// Whose it is, for calendars of one body.
  package var bodies: [ID<Body>]
  /// When it is.
  package var time: CalendarTime
  /// What a diary shows.
  package var title: String
  /// Where it is held, when that is stated.
  package var place: String?
  /// What else there is to say, a line each; a change of it raises no number.
  package var details: [String] = []
  /// The sort of entry, in words.
  package var category: String
  /// Why it stands no longer ("Cancelled", "Done"); nil while it does.
  package var ending: String?
  /// Whether its text must stay out of diaries.
  package var isRestricted: Bool
  /// Whether it takes up the time it stands at.
  package var isMeeting = false

  /// Whether a diary would have to show the other differently.
  func looksLike(_ other: CalendarEntry) -> Bool {
    time == other.time && shownTitle == other.shownTitle && shownPlace == other.shownPlace
      && (ending == nil) == (other.ending == nil)
  }

  /// What a diary is given for a title: of a restricted record nothing but that it is one.
  package var shownTitle: String {
    if isRestricted { return "Restricted item" }
    return ending.map { "\($0): \(title)" } ?? title
  }

  /// What a diary is given for a place.
  package var shownPlace: String? { isRestricted ? nil : place }
}
