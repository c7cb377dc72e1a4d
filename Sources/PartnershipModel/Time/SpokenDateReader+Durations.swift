// SPDX-License-Identifier: Apache-2.0

/// Dates said as a length of time from today.
extension SpokenDateReader {
  private enum Unit { case day, workingDay, week, fortnight, month, year }

  /// Reads `10 working days`, `3 weeks`, `two months`, `a fortnight`, `3 weeks' time`.
  ///
  /// A length counted from something else (`10 working days before the meeting`) is no date.
  func duration(at start: Int) -> Match? {
    guard let count = count(words[start]), let (unit, unitEnd) = unit(at: start + 1) else {
      return nil
    }
    let end = durationEnd(unitEnd)
    let others: Set = ["before", "after", "of", "following", "ago", "from"]
    guard !others.contains(words[end]) else { return nil }
    let day = day(count, unit)
    guard day < .last else { return Match(refused: "that is too far ahead", end: end) }
    let isUnsure = unit == .workingDay && day > calendar.coversTo
    let note = "bank holidays after \(calendar.coversTo.shownShort) are not known"
    return Match(day, end: end, note: isUnsure ? note : nil)
  }

  private func day(_ count: Int, _ unit: Unit) -> Day {
    switch unit {
    case .day: today + count
    case .workingDay: calendar.adding(workingDays: count, to: today)
    case .week: today + count * 7
    case .fortnight: today + count * 14
    case .month: today.adding(months: count)
    case .year: today.adding(months: count * 12)
    }
  }

  /// Steps over `time`, `from now` and `from today`.
  private func durationEnd(_ place: Int) -> Int {
    if words[place] == "time" { return place + 1 }
    let fromNow = words.has("from", "now", at: place) || words.has("from", "today", at: place)
    return fromNow ? place + 2 : place
  }

  private func unit(at place: Int) -> (Unit, end: Int)? {
    switch words[place] {
    case "day", "days", "day's": (.day, place + 1)
    case "week", "weeks", "week's": (.week, place + 1)
    case "fortnight", "fortnights", "fortnight's": (.fortnight, place + 1)
    case "month", "months", "month's": (.month, place + 1)
    case "year", "years", "year's": (.year, place + 1)
    case "calendar" where ["day", "days"].contains(words[place + 1]): (.day, place + 2)
    case "working" where ["day", "days"].contains(words[place + 1]): (.workingDay, place + 2)
    default: nil
    }
  }

  private func count(_ word: String) -> Int? {
    switch word {
    case "a", "an", "one": 1
    case "two": 2
    case "three": 3
    case "four": 4
    case "five": 5
    case "six": 6
    case "seven": 7
    case "eight": 8
    case "nine": 9
    case "ten": 10
    case "eleven": 11
    case "twelve": 12
    default: DateDigits.number(word, longest: 4)
    }
  }
}
