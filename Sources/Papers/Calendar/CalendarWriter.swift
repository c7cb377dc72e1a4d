// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Writes a calendar as an iCalendar file (RFC 5545), the same bytes for the same calendar.
///
/// Nobody is named as organiser or attendee, so no diary sends an answer anywhere.
package struct CalendarWriter: Sendable {
  /// Makes a writer.
  package init() {}

  /// Writes the whole file: UTF-8, lines of at most 75 bytes that end in CRLF.
  package func write(_ calendar: Calendar) -> String {
    var file = CalendarText()
    file.line("BEGIN", "VCALENDAR")
    file.line("VERSION", "2.0")
    file.line("PRODID", "-//Minutebook//Minutebook//EN")
    file.line("CALSCALE", "GREGORIAN")
    file.line("METHOD", "PUBLISH")
    file.text("X-WR-CALNAME", calendar.name)
    file.line("X-WR-TIMEZONE", LondonTime.name)
    if let notice = calendar.notice { file.text("X-WR-CALDESC", notice) }
    LondonTime.write(to: &file)
    for event in calendar.events { write(event, notice: calendar.notice, to: &file) }
    file.line("END", "VCALENDAR")
    return file.content
  }

  private func write(_ event: CalendarEvent, notice: String?, to file: inout CalendarText) {
    let changed = LondonTime.universal(event.changed)
    file.line("BEGIN", "VEVENT")
    file.text("UID", event.uid)
    file.line("DTSTAMP", changed)
    file.line("LAST-MODIFIED", changed)
    file.line("SEQUENCE", "\(event.sequence)")
    write(event.time, to: &file)
    file.text("SUMMARY", event.title)
    if let place = event.place { file.text("LOCATION", place) }
    let marking: Marking = event.isRestricted ? .officialSensitive : .official
    let details = event.details + ["Marking: \(marking.label)."] + (notice.map { [$0] } ?? [])
    file.text("DESCRIPTION", details.joined(separator: "\n"))
    if let category = event.category { file.text("CATEGORIES", category) }
    file.line("CLASS", event.isRestricted ? "CONFIDENTIAL" : "PUBLIC")
    file.line("STATUS", event.isCancelled ? "CANCELLED" : "CONFIRMED")
    file.line("TRANSP", event.isBusy && !event.isCancelled ? "OPAQUE" : "TRANSPARENT")
    file.line("END", "VEVENT")
  }

  private func write(_ time: CalendarTime, to file: inout CalendarText) {
    switch time {
    case .day(let day):
      file.line("DTSTART;VALUE=DATE", LondonTime.basic(day))
      file.line("DTEND;VALUE=DATE", LondonTime.basic(day + 1))
    case .hours(let day, let start, let minutes):
      let start = Moment(day: day, second: Int(start.minutes) * 60)
      let end = start.adding(seconds: max(minutes, 1) * 60)
      file.line("DTSTART;TZID=\(LondonTime.name)", LondonTime.basic(start))
      file.line("DTEND;TZID=\(LondonTime.name)", LondonTime.basic(end))
    }
  }
}
