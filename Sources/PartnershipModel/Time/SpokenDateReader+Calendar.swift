// SPDX-License-Identifier: Apache-2.0

/// Dates said by their day, month and year.
extension SpokenDateReader {
  /// Reads `12 dec`, `12th of december 2026`, `12th`, `12th of next month`.
  func spokenDay(at start: Int) -> Match? {
    let ordinal = ordinal(words[start])
    guard let day = ordinal ?? DateDigits.number(words[start], longest: 2) else { return nil }
    let place = words.skipping(["of"], at: start + 1)
    if let month = MonthName.number(word: words[place]) {
      let (year, end) = yearAndEnd(at: place + 1)
      return date(day: day, month: month, year: year, end: end)
    }
    guard ordinal != nil else { return nil }
    return dayOfNearMonth(day, at: place) ?? nextDay(numbered: day, end: start + 1)
  }

  private func dayOfNearMonth(_ day: Int, at place: Int) -> Match? {
    guard words[place + 1] == "month", ["this", "next"].contains(words[place]) else { return nil }
    let month = words[place] == "next" ? today.adding(months: 1) : today
    return date(day: day, month: month.month, year: month.year, end: place + 2)
  }

  /// Finds the next day with this number, passing over months that have none.
  private func nextDay(numbered number: Int, end: Int) -> Match {
    let thisMonth = today - (today.day - 1)
    for ahead in 0...12 {
      let month = thisMonth.adding(months: ahead)
      let found = Day(year: month.year, month: month.month, day: number)
      if let found, found >= today { return Match(found, end: end) }
    }
    return Match(refused: "no month has a day \(number)", end: end)
  }

  /// Reads `dec 12`, `december 12th, 2026`, and a month alone (its last day).
  func monthFirst(at start: Int) -> Match? {
    if let match = monthWithDay(at: start) { return match }
    guard let month = MonthName.number(word: words[start]) else { return nil }
    let year = year(at: start + 1)
    let note = "the last day of \(MonthName.long(month))"
    return endOf(month: month, year: year).map {
      Match($0, end: start + (year == nil ? 1 : 2), note: note)
    }
  }

  /// Reads a month with the day after it.
  func monthWithDay(at start: Int) -> Match? {
    guard let month = MonthName.number(word: words[start]) else { return nil }
    let place = words.skipping(["the"], at: start + 1)
    guard let day = ordinal(words[place]) ?? DateDigits.number(words[place], longest: 2) else {
      return nil
    }
    let (year, end) = yearAndEnd(at: place + 1)
    return date(day: day, month: month, year: year, end: end)
  }

  /// Reads the year after a day and month, if there is one. Two figures count as a year only at
  /// the end of the words, because `12 dec 30 copies` does not mean 2030.
  private func yearAndEnd(at place: Int) -> (year: Int?, end: Int) {
    if let year = year(at: place) { return (year, place + 1) }
    guard words.isEnd(place + 1), let short = shortYear(words[place]) else { return (nil, place) }
    return (short, place + 1)
  }

  private func shortYear(_ word: String) -> Int? {
    guard word.utf8.count == 2 else { return nil }
    return DateDigits.number(word, longest: 2).map { 2000 + $0 }
  }

  /// Reads `12th`, `1st`, `22nd`, `3rd`.
  private func ordinal(_ word: String) -> Int? {
    guard ["st", "nd", "rd", "th"].contains(word.suffix(2)) else { return nil }
    return DateDigits.number(word.dropLast(2), longest: 2)
  }

  /// Reads `12/12`, `12/12/2026`, `12.12.26`, `12-dec-2026` and `2026-12-12`.
  ///
  /// Two numbers count only with a stroke between them: `10.30` is a time and `2-3` a range.
  func numericDate(at start: Int) -> Match? {
    let word = words[start]
    guard let mark = ["/", ".", "-"].first(where: word.contains) else { return nil }
    let pieces = word.split(separator: mark, omittingEmptySubsequences: false)
    if pieces.count == 2 { return mark == "/" ? strokeDate(pieces, end: start + 1) : nil }
    guard pieces.count == 3 else { return nil }
    let isYearFirst = pieces[0].utf8.count == 4
    let (dayPiece, yearPiece) = isYearFirst ? (pieces[2], pieces[0]) : (pieces[0], pieces[2])
    guard let day = DateDigits.number(dayPiece, longest: 2), let month = month(pieces[1]),
      let year = shortYear(String(yearPiece)) ?? fullYear(yearPiece)
    else { return nil }
    return checked(day: day, month: month, year: year, end: start + 1)
  }

  private func strokeDate(_ pieces: [Substring], end: Int) -> Match? {
    guard let day = DateDigits.number(pieces[0], longest: 2), (1...31).contains(day),
      let month = month(pieces[1])
    else { return nil }
    return checked(day: day, month: month, year: nil, end: end)
  }

  private func month(_ piece: Substring) -> Int? {
    DateDigits.number(piece, longest: 2) ?? MonthName.number(word: String(piece))
  }

  private func fullYear(_ piece: Substring) -> Int? {
    piece.utf8.count == 4 ? DateDigits.number(piece, longest: 4) : nil
  }

  private func checked(day: Int, month: Int, year: Int?, end: Int) -> Match {
    guard (1...12).contains(month) else {
      return Match(refused: "there is no month \(month); the day comes first", end: end)
    }
    guard year.map(Day.years.contains) ?? true else {
      return Match(refused: "years run from 1900 to 2199", end: end)
    }
    return date(day: day, month: month, year: year, end: end)
  }
}
