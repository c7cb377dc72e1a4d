// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Tells when each event of a file happens, one after another.
struct EventClock {
  private let calendar: DemonstrationCalendar
  private var now: Moment?

  /// How long an event without a time takes, in seconds.
  private static let pace = 120

  init(_ calendar: DemonstrationCalendar) {
    self.calendar = calendar
  }

  /// The clock never goes back, even where two events of one weekend meet on the Monday.
  mutating func moment(of event: Event) throws(DemonstrationError) -> Moment {
    let said = try saidMoment(of: event)
    guard let now else {
      guard let said, event["day"] != nil else {
        throw event.mistake("'day' is missing: the first event of a file says when it happens")
      }
      self.now = said
      return said
    }
    let next = max(said ?? now.adding(seconds: EventClock.pace), now.adding(seconds: 1))
    self.now = next
    return next
  }

  /// The day and time an event states; nil when it happens a little after the one before.
  private func saidMoment(of event: Event) throws(DemonstrationError) -> Moment? {
    guard event["day"] != nil || event["time"] != nil else { return nil }
    var day = now?.day ?? .first
    if let stated = event["day"] {
      guard let offset = stated.number, offset < 0 else {
        throw event.mistake("'day' must be a number of days before today, such as -20")
      }
      day = calendar.day(offset)
    }
    guard let time = event.text("time").flatMap({ TimeOfDay($0) }) else {
      throw event.mistake("'time' must be a time such as \"10:00\"")
    }
    return Moment(day: day, second: Int(time.minutes) * 60)
  }
}
