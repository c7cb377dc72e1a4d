// SPDX-License-Identifier: Apache-2.0

extension Day {
  /// Reads the stored form, exactly `2026-11-20`; nil for anything else.
  package init?(iso text: some StringProtocol) {
    let read = text.utf8.withContiguousStorageIfAvailable { Day(isoBytes: $0.span) }
    guard let day = read ?? Day(isoBytes: Array(text.utf8).span) else { return nil }
    self = day
  }

  /// Reads the stored form from its bytes, for readers that have no string yet.
  package init?(isoBytes bytes: Span<UInt8>) {
    guard bytes.count == 10, bytes[4] == DateDigits.hyphen, bytes[7] == DateDigits.hyphen,
      let year = DateDigits.number(in: bytes, from: 0, count: 4),
      let month = DateDigits.number(in: bytes, from: 5, count: 2),
      let day = DateDigits.number(in: bytes, from: 8, count: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Writes the stored form, `2026-11-20`.
  package var iso: String {
    let own = parts
    return DateDigits.text(length: 10) { write in
      write.digits(own.year, width: 4)
      write.byte(DateDigits.hyphen)
      write.digits(own.month, width: 2)
      write.byte(DateDigits.hyphen)
      write.digits(own.day, width: 2)
    }
  }

  /// Writes the day as screens show it, `Fri 20 Nov 2026`.
  package var shown: String { "\(weekday.shortName) \(shownShort)" }

  /// Writes the day where the weekday does not matter, `20 Nov 2026`.
  package var shownShort: String {
    let own = parts
    return "\(own.day) \(MonthName.short(own.month)) \(own.year)"
  }

  /// Writes the day where the year is plain, `20 Nov`.
  package var shownDayAndMonth: String { "\(day) \(MonthName.short(month))" }

  /// Writes the day as a sentence has it, `20 November 2026`.
  package var inWords: String { "\(day) \(MonthName.long(month)) \(year)" }

  /// Writes the day as printed papers show it, `Friday 20 November 2026`.
  package var shownLong: String {
    let own = parts
    return "\(weekday.name) \(own.day) \(MonthName.long(own.month)) \(own.year)"
  }
}
