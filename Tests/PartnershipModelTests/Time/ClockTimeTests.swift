// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct ClockTimeTests {
  @Test(arguments: [
    ("10:00", "10:00"), ("10.30", "10:30"), ("9", "09:00"), ("2pm", "14:00"), ("14:05", "14:05"),
    ("9.30 am", "09:30"), (" 2:15 PM ", "14:15"), ("12am", "00:00"), ("12pm", "12:00"),
    ("0:00", "00:00"), ("23:59", "23:59"),
  ])
  func `a time is read as people write it`(text: String, shown: String) {
    #expect(TimeOfDay(text)?.shown == shown)
  }

  @Test(arguments: [
    "", "24:00", "10:60", "10:5", "10:005", "13pm", "0am", "pm", "10:", ":30", "ten", "10:30:00",
    "-1", "100",
  ])
  func `a text that is no time is not read`(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test func `every minute of the day comes back from what is shown`() {
    for minute in 0..<1440 {
      let time = TimeOfDay(hour: minute / 60, minute: minute % 60)
      #expect(time?.minutes == Int16(minute))
      #expect(TimeOfDay(time?.shown ?? "") == time)
    }
  }

  @Test func `a moment is written and read back exactly`() {
    var random = SeededNumbers(seed: 11)
    for _ in 0..<2000 {
      let days = Int.random(in: -25_567...84_005, using: &random)
      let moment = Moment(
        day: Day(clamping: days), second: Int.random(in: 0..<86_400, using: &random))
      #expect(Moment(iso: moment.iso) == moment)
    }
    let known = Moment(day: day("2026-11-20"), second: 38_527)
    #expect(known.iso == "2026-11-20T10:42:07")
    #expect(known.shownTime == "10:42:07")
    #expect(known.time == TimeOfDay("10:42"))
  }

  @Test(arguments: [
    "2026-11-20", "2026-11-20 10:42:07", "2026-11-20T24:00:00", "2026-11-20T10:60:00",
    "2026-11-20T10:42:60", "2026-11-20T10:42", "2026-11-20T10:42:07Z", "2026-11-31T10:42:07",
    "2026-11-20T10-42-07",
  ])
  func `a text that is not exactly a stored moment is not read`(text: String) {
    #expect(Moment(iso: text) == nil)
  }

  @Test(arguments: [
    (1, "2026-11-21T00:00:00"), (-86_399, "2026-11-20T00:00:00"),
    (-86_400, "2026-11-19T23:59:59"), (86_400, "2026-11-21T23:59:59"),
    (.max, "2199-12-31T23:59:59"), (.min, "1900-01-01T00:00:00"),
  ])
  func `seconds carry over midnight and stop at the calendar's ends`(
    seconds: Int, expected: String
  ) {
    let moment = Moment(day: day("2026-11-20"), second: 86_399)
    #expect(moment.adding(seconds: seconds).iso == expected)
  }

  @Test func `moments are ordered by day and then by second`() {
    let early = Moment(day: day("2026-11-20"), second: 50)
    #expect(early < Moment(day: day("2026-11-20"), second: 51))
    #expect(early < Moment(day: day("2026-11-21"), second: 0))
    #expect(!(early < early))
  }

  @Test func `a second outside the day becomes its first or last`() {
    #expect(Moment(day: .first, second: -5).second == 0)
    #expect(Moment(day: .first, second: 90_000).second == 86_399)
  }
}
