// SPDX-License-Identifier: Apache-2.0

/// A time on the clock to the minute, as a meeting's start and end are recorded.
package struct TimeOfDay: Hashable, Comparable, Sendable {
  /// Counts minutes since midnight, 0 to 1439.
  package let minutes: Int16

  /// Makes a time from an hour 0 to 23 and a minute 0 to 59; nil when there is no such time.
  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = Int16(hour * 60 + minute)
  }

  /// Reads a time as people write it: `10:00`, `10.30`, `9`, `2pm`, `9.30 am`, `14:05`.
  package init?(_ text: some StringProtocol) {
    if let time = TimeOfDay(storedForm: text.utf8) {
      self = time
      return
    }
    var word = String(text).filter { !$0.isWhitespace }.lowercased()[...]
    let isAfternoon = TimeOfDay.takeHalf(&word)
    let pieces = word.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || $0 == "." })
    guard let first = pieces.first, var hour = DateDigits.number(first, longest: 2) else {
      return nil
    }
    let minute = pieces.count == 1 ? 0 : TimeOfDay.minute(pieces[1])
    if let isAfternoon {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    guard let minute else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// Reads exactly `10:00`, as the journal keeps it: lists read thousands of them.
  private init?(storedForm bytes: some Collection<UInt8>) {
    guard bytes.count == 5 else { return nil }
    var value = 0
    for (place, byte) in bytes.enumerated() {
      if place == 2 {
        guard byte == DateDigits.colon else { return nil }
        continue
      }
      let digit = byte &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    self.init(hour: value / 100, minute: value % 100)
  }

  /// Takes `am` or `pm` off the end; nil when neither is there.
  private static func takeHalf(_ word: inout Substring) -> Bool? {
    guard word.hasSuffix("am") || word.hasSuffix("pm") else { return nil }
    let isAfternoon = word.hasSuffix("pm")
    word = word.dropLast(2)
    return isAfternoon
  }

  private static func minute(_ digits: Substring) -> Int? {
    digits.utf8.count == 2 ? DateDigits.number(digits, longest: 2) : nil
  }

  /// Names the hour, 0 to 23.
  package var hour: Int { Int(minutes) / 60 }
  /// Names the minute within the hour, 0 to 59.
  package var minute: Int { Int(minutes) % 60 }

  /// Writes the time, `10:00`; also the stored form.
  package var shown: String {
    DateDigits.text(length: 5) { write in
      write.digits(hour, width: 2)
      write.byte(DateDigits.colon)
      write.digits(minute, width: 2)
    }
  }

  /// Orders times through the day.
  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.minutes < right.minutes
  }
}
