// SPDX-License-Identifier: Apache-2.0

/// A second on a day by the clock on the wall; no time zone is kept or guessed.
package struct Moment: Hashable, Comparable, Sendable {
  /// Is the day the moment falls on.
  package let day: Day
  /// Counts seconds since midnight, 0 to 86 399.
  package let second: Int32

  /// Is the number of seconds in every day; clock changes are not counted.
  private static let secondsInDay = 86_400

  /// Makes a moment; a second outside the day becomes the day's first or last second.
  package init(day: Day, second: Int) {
    self.day = day
    self.second = Int32(min(max(second, 0), Moment.secondsInDay - 1))
  }

  /// Reads the stored form, exactly `2026-11-20T10:42:07`; nil for anything else.
  package init?(iso text: some StringProtocol) {
    let read = text.utf8.withContiguousStorageIfAvailable { Moment(isoBytes: $0.span) }
    guard let moment = read ?? Moment(isoBytes: Array(text.utf8).span) else { return nil }
    self = moment
  }

  /// Reads the stored form from its bytes, for readers that have no string yet.
  package init?(isoBytes bytes: Span<UInt8>) {
    guard bytes.count == 19, bytes[10] == UInt8(ascii: "T"),
      bytes[13] == DateDigits.colon, bytes[16] == DateDigits.colon,
      let day = Day(isoBytes: bytes.extracting(first: 10)),
      let hour = DateDigits.number(in: bytes, from: 11, count: 2), hour < 24,
      let minute = DateDigits.number(in: bytes, from: 14, count: 2), minute < 60,
      let second = DateDigits.number(in: bytes, from: 17, count: 2), second < 60
    else { return nil }
    self.init(day: day, second: hour * 3600 + minute * 60 + second)
  }

  /// Writes the stored form, `2026-11-20T10:42:07`.
  package var iso: String { "\(day.iso)T\(shownTime)" }

  /// Writes the time alone, `10:42:07`.
  package var shownTime: String {
    DateDigits.text(length: 8) { write in
      write.digits(Int(second) / 3600, width: 2)
      write.byte(DateDigits.colon)
      write.digits(Int(second) / 60 % 60, width: 2)
      write.byte(DateDigits.colon)
      write.digits(Int(second) % 60, width: 2)
    }
  }

  /// Gives the time to the minute, seconds dropped.
  package var time: TimeOfDay? {
    TimeOfDay(hour: Int(second) / 3600, minute: Int(second) / 60 % 60)
  }

  /// Moves later, or earlier when negative, stopping at the ends of the days that can be held.
  package func adding(seconds: Int) -> Moment {
    let length = Moment.secondsInDay
    let start = Int(day.number) * length + Int(second)
    let earliest = Int(Day.first.number) * length
    let latest = Int(Day.last.number) * length + length - 1
    let (sum, overflow) = start.addingReportingOverflow(seconds)
    let total = overflow ? (seconds > 0 ? latest : earliest) : min(max(sum, earliest), latest)
    let days = (total - earliest) / length
    return Moment(day: .first + days, second: (total - earliest) % length)
  }

  /// Counts the seconds to another moment, negative when it is earlier.
  package func seconds(to other: Moment) -> Int {
    (Int(other.day.number) - Int(day.number)) * Moment.secondsInDay + Int(other.second)
      - Int(second)
  }

  /// Orders moments from earlier to later.
  package static func < (left: Moment, right: Moment) -> Bool {
    left.day == right.day ? left.second < right.second : left.day < right.day
  }
}
