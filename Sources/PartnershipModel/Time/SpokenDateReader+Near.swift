// SPDX-License-Identifier: Apache-2.0

/// Dates said by where they lie from today.
extension SpokenDateReader {
  /// Reads `today` and `tomorrow`.
  func namedDay(at start: Int) -> Match? {
    switch words[start] {
    case "today": Match(today, end: start + 1)
    case "tomorrow": Match(today + 1, end: start + 1)
    default: nil
    }
  }

  /// Reads `fri`, `this fri`, `next fri`, and a weekday said before its date: `fri 12 dec`.
  func weekday(at start: Int) -> Match? {
    let isNext = words[start] == "next"
    let place = words.skipping(["next", "this"], at: start)
    guard let weekday = Weekday(word: words[place]) else { return nil }
    if place == start, let dated = datedWeekday(weekday, at: place + 1) { return dated }
    if isNext {
      return Match(today.startOfWeek + 6 + weekday.rawValue, end: place + 1)
    }
    let coming = coming(weekday)
    if place == start, words[place + 1] == "week" { return Match(coming + 7, end: place + 2) }
    return Match(coming, end: place + 1)
  }

  /// The next such day after today.
  private func coming(_ weekday: Weekday) -> Day {
    let thisWeek = today.startOfWeek + (weekday.rawValue - 1)
    return thisWeek > today ? thisWeek : thisWeek + 7
  }

  /// Reads `a week on friday`: a week after the coming one, as `friday week` is.
  func weekOn(at start: Int) -> Match? {
    let place = words.skipping(["a"], at: start)
    guard words[place] == "week" else { return nil }
    let day = words.skipping(["on"], at: place + 1)
    return Weekday(word: words[day]).map { Match(coming($0) + 7, end: day + 1) }
  }

  /// Checks a weekday against the date said after it.
  private func datedWeekday(_ weekday: Weekday, at start: Int) -> Match? {
    let place = words.skipping(["the"], at: start)
    guard let match = numericDate(at: place) ?? spokenDay(at: place) ?? monthWithDay(at: place)
    else { return nil }
    guard case .understood(let day, _) = match.date, day.weekday != weekday else { return match }
    let reason = "\(day.shownShort) is a \(day.weekday.name), not a \(weekday.name)"
    return Match(refused: reason, end: match.end)
  }

  /// Reads `this week`, `next week` (its Friday), `this month` and `next month` (its last day).
  func weekOrMonth(at start: Int) -> Match? {
    guard words[start] == "this" || words[start] == "next" else { return nil }
    let isNext = words[start] == "next"
    switch words[start + 1] {
    case "week": return Match(endOfWeek(isNext: isNext), end: start + 2)
    case "month": return Match(endOfMonth(isNext: isNext), end: start + 2)
    default: return nil
    }
  }

  /// At a weekend this week's Friday has gone, so the coming one is meant.
  private func endOfWeek(isNext: Bool) -> Day {
    let friday = today.startOfWeek + 4
    return isNext || friday < today ? friday + 7 : friday
  }

  private func endOfMonth(isNext: Bool) -> Day {
    isNext ? today.endOfMonth.adding(months: 1).endOfMonth : today.endOfMonth
  }

  /// Reads `month end`, `end of month`, `end of next week`, `end of november 2026`,
  /// `end of the year` and `end of the financial year`.
  func endOfPeriod(at start: Int) -> Match? {
    if words[start] == "month-end" { return Match(today.endOfMonth, end: start + 1) }
    if words.has("month", "end", at: start) { return Match(today.endOfMonth, end: start + 2) }
    guard words[start] == "end" else { return nil }
    let place = words.skipping(["the", "this"], at: words.skipping(["of"], at: start + 1))
    return weekOrMonth(at: place) ?? endOfNamed(at: place) ?? endOfMonthName(at: place)
  }

  private func endOfNamed(at place: Int) -> Match? {
    switch words[place] {
    case "week": Match(endOfWeek(isNext: false), end: place + 1)
    case "month": Match(endOfMonth(isNext: false), end: place + 1)
    case "year": endOf(month: 12, year: nil).map { Match($0, end: place + 1) }
    case "financial" where words[place + 1] == "year":
      endOf(month: 3, year: nil).map { Match($0, end: place + 2) }
    default: nil
    }
  }

  private func endOfMonthName(at place: Int) -> Match? {
    guard let month = MonthName.number(word: words[place]) else { return nil }
    let year = year(at: place + 1)
    return endOf(month: month, year: year).map { Match($0, end: place + (year == nil ? 1 : 2)) }
  }

  /// Reads `next meeting`.
  func meeting(at start: Int) -> Match? {
    guard words.has("next", "meeting", at: start) else { return nil }
    guard let nextMeeting else {
      return Match(refused: "no next meeting is scheduled for this group", end: start + 2)
    }
    return Match(nextMeeting, end: start + 2)
  }
}
