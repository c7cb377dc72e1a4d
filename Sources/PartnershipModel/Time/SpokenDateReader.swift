// SPDX-License-Identifier: Apache-2.0

/// Reads one date phrase from the start of some words; each rule lives in an extension.
struct SpokenDateReader {
  let words: SpokenWords
  let today: Day
  let nextMeeting: Day?
  let calendar: WorkingCalendar

  /// What one rule made of the words, and the first word it left alone.
  struct Match {
    var date: SpokenDate
    var end: Int

    init(_ day: Day, end: Int, note: String? = nil) {
      date = .understood(day, explanation: note)
      self.end = end
    }

    init(refused reason: String, end: Int) {
      date = .refused(reason: reason)
      self.end = end
    }
  }

  /// Tries every rule and keeps the match that takes most words.
  func longest() -> DatePhrase? {
    let bare = words.skipping(["by", "on", "in", "within"], at: 0)
    let start = words.skipping(["the"], at: bare)
    let rules = [
      namedDay, weekday, weekOn, weekOrMonth, endOfPeriod, meeting, duration, numericDate,
      spokenDay,
      monthFirst,
    ]
    let matches = rules.compactMap { $0(start) }
    guard let best = matches.max(by: { $0.end < $1.end }) else { return nil }
    return DatePhrase(date: explained(best.date), wordCount: best.end)
  }

  /// Adds to an understood day whatever deserves a second look.
  private func explained(_ date: SpokenDate) -> SpokenDate {
    guard case .understood(let day, let note) = date else { return date }
    var notes = note.map { [$0] } ?? []
    if day < today { notes.append("in the past") }
    if day.isWeekend {
      notes.append("a \(day.weekday.name)")
    } else if calendar.isHoliday(day) {
      notes.append("bank holiday")
    }
    return .understood(day, explanation: notes.isEmpty ? nil : notes.joined(separator: ", "))
  }
}

extension SpokenDateReader {
  /// Reads a four-figure year a day can have, or nil.
  func year(at index: Int) -> Int? {
    let word = words[index]
    guard word.utf8.count == 4, let year = DateDigits.number(word, longest: 4),
      Day.years.contains(year)
    else { return nil }
    return year
  }

  /// Finds a month's last day; without a year, the next such day on or after today.
  func endOf(month: Int, year: Int?) -> Day? {
    guard let start = Day(year: year ?? today.year, month: month, day: 1) else { return nil }
    let end = start.endOfMonth
    return year == nil && end < today ? start.adding(months: 12).endOfMonth : end
  }

  /// Finds a date; without a year, the next such date on or after today.
  func date(day: Int, month: Int, year: Int?, end: Int) -> Match {
    let years = year.map { $0...$0 } ?? today.year...(today.year + 8)
    for candidate in years {
      guard let found = Day(year: candidate, month: month, day: day) else { continue }
      if year != nil || found >= today { return Match(found, end: end) }
    }
    let name = "\(day) \(MonthName.long(month))"
    return Match(refused: "there is no \(name)\(year.map { " \($0)" } ?? "")", end: end)
  }
}
