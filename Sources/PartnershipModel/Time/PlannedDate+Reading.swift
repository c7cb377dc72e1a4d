// SPDX-License-Identifier: Apache-2.0

extension PlannedDate {
  /// Reads the stored form exactly; nil for anything else.
  package init?(storedText text: some StringProtocol) {
    switch text.utf8.count {
    case 4: self.init(yearText: text)
    case 7: self.init(sevenBytes: text)
    case 10:
      guard let day = Day(iso: text) else { return nil }
      self = .day(day)
    default: return nil
    }
  }

  /// Reads the date as people and plans write it: `February 2026`, `feb 2026`, `14 Feb 2026`,
  /// `Fri 20 November 2026`, `2021–22`, `2021-22`, or any stored form.
  ///
  /// `2011-12` with a plain hyphen is the stored form of December 2011; the financial year is
  /// `2011/12` or, with a dash, `2011–12`.
  package init?(written text: some StringProtocol) {
    let trimmed = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    switch trimmed.count {
    case 1: self.init(writtenWord: trimmed[0])
    case 2:
      guard let month = MonthName.number(word: trimmed[0]),
        let year = PlannedDate.year(trimmed[1])
      else { return nil }
      self = .month(year: year, month: month)
    case 3: self.init(dayWords: trimmed[...])
    case 4 where Weekday(word: trimmed[0]) != nil: self.init(dayWords: trimmed[1...])
    default: return nil
    }
  }

  private init?(yearText text: some StringProtocol) {
    guard let year = PlannedDate.year(text) else { return nil }
    self = .year(year)
  }

  private init?(writtenWord word: String) {
    if let stored = PlannedDate(storedText: word) {
      self = stored
      return
    }
    let pieces = word.split(omittingEmptySubsequences: false) { $0 == "–" || $0 == "-" }
    guard pieces.count == 2 else { return nil }
    self.init(startYear: pieces[0], endPair: pieces[1])
  }

  /// Reads `2026-02` or `2021/22`, told apart by the byte between the numbers.
  private init?(sevenBytes text: some StringProtocol) {
    let pieces = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    guard pieces.count == 2 else { return nil }
    if text.contains("/") {
      self.init(startYear: pieces[0], endPair: pieces[1])
      return
    }
    guard let year = PlannedDate.year(pieces[0]), pieces[1].utf8.count == 2,
      let month = DateDigits.number(pieces[1], longest: 2), (1...12).contains(month)
    else { return nil }
    self = .month(year: year, month: month)
  }

  private init?(startYear first: some StringProtocol, endPair second: some StringProtocol) {
    guard let year = PlannedDate.year(first), second.utf8.count == 2,
      DateDigits.number(second, longest: 2) == (year + 1) % 100
    else { return nil }
    self = .financialYear(startYear: year)
  }

  private init?(dayWords words: ArraySlice<String>) {
    let parts = Array(words)
    guard let day = DateDigits.number(parts[0], longest: 2),
      let month = MonthName.number(word: parts[1]), let year = PlannedDate.year(parts[2]),
      let date = Day(year: year, month: month, day: day)
    else { return nil }
    self = .day(date)
  }

  private static func year(_ text: some StringProtocol) -> Int? {
    guard let year = DateDigits.number(text, longest: 4), Day.years.contains(year) else {
      return nil
    }
    return year
  }
}
