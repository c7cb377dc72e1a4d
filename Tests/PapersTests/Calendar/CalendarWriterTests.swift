// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct CalendarWriterTests {
  private func event(_ title: String, _ time: CalendarTime) throws -> CalendarEvent {
    CalendarEvent(
      uid: "meeting-a@b.minutebook", sequence: 2, changed: try moment("2026-07-01T10:00:00"),
      time: time, title: title)
  }

  private func moment(_ iso: String) throws -> Moment { try #require(Moment(iso: iso)) }

  private func written(_ event: CalendarEvent) -> [String] {
    let text = CalendarWriter().write(Calendar(name: "Group", events: [event]))
    let unfolded = text.replacing("\r\n ", with: "")
    let lines = unfolded.split(separator: "\r\n").map(String.init)
    let from = lines.firstIndex(of: "BEGIN:VEVENT") ?? 0
    return Array(lines[from...])
  }

  @Test func `a meeting is written with its times in London and its figures`() throws {
    let start = try #require(TimeOfDay("23:30"))
    let time = CalendarTime.hours(day("2026-07-01"), start, minutes: 90)
    var meeting = try event("Group, first; \\ \"ordinary\"", time)
    meeting.place = "Shirehall\r\nand online\u{7}"
    meeting.details = ["One.", "Two, three."]
    meeting.category = "Meeting"
    meeting.isBusy = true
    let expected = [
      "BEGIN:VEVENT", "UID:meeting-a@b.minutebook", "DTSTAMP:20260701T090000Z",
      "LAST-MODIFIED:20260701T090000Z", "SEQUENCE:2",
      "DTSTART;TZID=Europe/London:20260701T233000", "DTEND;TZID=Europe/London:20260702T010000",
      "SUMMARY:Group\\, first\\; \\\\ \"ordinary\"", "LOCATION:Shirehall\\nand online",
      "DESCRIPTION:One.\\nTwo\\, three.\\nMarking: OFFICIAL.", "CATEGORIES:Meeting",
      "CLASS:PUBLIC", "STATUS:CONFIRMED", "TRANSP:OPAQUE", "END:VEVENT", "END:VCALENDAR",
    ]
    #expect(written(meeting) == expected)
  }

  @Test func `a deadline is the whole of a day, and one that ended is kept as cancelled`() throws {
    var deadline = try event("Papers due", .day(day("2026-12-31")))
    deadline.isCancelled = true
    deadline.isRestricted = true
    let lines = written(deadline)
    #expect(lines.contains("DTSTART;VALUE=DATE:20261231"))
    #expect(lines.contains("DTEND;VALUE=DATE:20270101"))
    #expect(lines.contains("STATUS:CANCELLED"))
    #expect(lines.contains("CLASS:CONFIDENTIAL"))
    #expect(lines.contains("TRANSP:TRANSPARENT"))
  }

  @Test(arguments: [
    ("2026-03-29T00:59:59", "20260329T005959Z"), ("2026-03-29T02:00:00", "20260329T010000Z"),
    ("2026-10-25T00:59:59", "20261024T235959Z"), ("2026-10-25T02:00:00", "20261025T020000Z"),
    ("2027-03-28T02:30:00", "20270328T013000Z"), ("2027-10-31T02:30:00", "20271031T023000Z"),
    ("2026-01-01T00:00:00", "20260101T000000Z"), ("2026-08-01T00:30:00", "20260731T233000Z"),
  ])
  func `a moment is given in universal time on both sides of the clock changes`(
    local: String, universal: String
  ) throws {
    var changed = try event("x", .day(day("2026-01-01")))
    changed.changed = try moment(local)
    #expect(written(changed).contains("DTSTAMP:\(universal)"))
  }

  @Test func `the clocks of London are described for diaries that do not know them`() {
    let text = CalendarWriter().write(Calendar(name: "x"))
    #expect(text.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\nBEGIN:DAYLIGHT\r\n"))
    #expect(
      text.contains(
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\n"))
    #expect(
      text.contains(
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\n"))
  }

  @Test(arguments: 0...200)
  func `no line is longer than 75 bytes and none cuts a character`(length: Int) throws {
    let unit = ["a", "é", "漢", "😀"][length % 4]
    let title = String(repeating: "x", count: length % 7) + String(repeating: unit, count: length)
    let file = CalendarWriter().write(
      Calendar(name: title, events: [try event(title, .day(day("2026-01-01")))]))
    let lines = Array(file.utf8).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    #expect(lines.last?.isEmpty == true)
    for line in lines.dropLast() {
      #expect(line.last == UInt8(ascii: "\r") && line.count <= 76)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    #expect(file.replacing("\r\n ", with: "").contains("SUMMARY:\(title)\r\n"))
  }
}
