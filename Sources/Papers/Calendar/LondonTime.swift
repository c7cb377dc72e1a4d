// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// The clocks of London: an hour ahead from the last Sunday of March to the last of October, changed
/// at one o'clock universal time.
enum LondonTime {
  /// What the zone is called.
  static let name = "Europe/London"

  /// Describes the zone to diaries that do not know it.
  static func write(to file: inout CalendarText) {
    file.line("BEGIN", "VTIMEZONE")
    file.line("TZID", name)
    let parts = [
      ("DAYLIGHT", "19810329T010000", "3", "+0000", "+0100", "BST"),
      ("STANDARD", "19961027T020000", "10", "+0100", "+0000", "GMT"),
    ]
    for (part, start, month, from, to, short) in parts {
      file.line("BEGIN", part)
      file.line("DTSTART", start)
      file.line("RRULE", "FREQ=YEARLY;BYMONTH=\(month);BYDAY=-1SU")
      file.line("TZOFFSETFROM", from)
      file.line("TZOFFSETTO", to)
      file.line("TZNAME", short)
      file.line("END", part)
    }
    file.line("END", "VTIMEZONE")
  }

  /// A moment by London's clocks as universal time, `20260701T090000Z`.
  static func universal(_ moment: Moment) -> String {
    basic(moment.adding(seconds: isSummer(moment) ? -3600 : 0)) + "Z"
  }

  /// Whether the clocks are an hour ahead; the hour that October has twice is taken for its first.
  static func isSummer(_ moment: Moment) -> Bool {
    guard let spring = lastSunday(of: moment.day.year, month: 3),
      let autumn = lastSunday(of: moment.day.year, month: 10)
    else { return false }
    return moment >= Moment(day: spring, second: 3600)
      && moment < Moment(day: autumn, second: 2 * 3600)
  }

  private static func lastSunday(of year: Int, month: Int) -> Day? {
    Day(year: year, month: month, day: 31).map { $0 - $0.weekday.rawValue % 7 }
  }

  /// A day without marks between its parts, `20260701`.
  static func basic(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

  /// A moment without marks between its parts, `20260701T100000`.
  static func basic(_ moment: Moment) -> String {
    "\(basic(moment.day))T\(moment.shownTime.filter { $0 != ":" })"
  }
}
