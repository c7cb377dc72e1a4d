// SPDX-License-Identifier: Apache-2.0

/// What a phrase said in the room means as a date.
package enum SpokenDate: Hashable, Sendable {
  /// Means this day; the explanation says what deserves a second look, such as `a Saturday`.
  case understood(Day, explanation: String?)
  /// Was meant as a date but cannot be one; the reason is a phrase to show.
  case refused(reason: String)
  /// Is not said as a date at all.
  case notADate
}

/// A date found at the start of some words, and how many of the words it took.
package struct DatePhrase: Hashable, Sendable {
  /// Is the date understood or refused, never `notADate`.
  package let date: SpokenDate
  /// Counts the words that belong to the date.
  package let wordCount: Int
}

/// Understands a whole phrase such as `12 dec`, `by next fri`, `in 10 working days` or
/// `next meeting`.
///
/// Days come before months. A weekday is the next such day after today, and `next fri` is the
/// Friday of the following week. A day and month without a year is the next such date on or after
/// today; a month or `end of november` is its last day, and `next week` is that week's Friday.
package func understandDate(
  _ phrase: String, today: Day, nextMeeting: Day?, calendar: WorkingCalendar
) -> SpokenDate {
  let words = phrase.split(whereSeparator: \.isWhitespace)
  let found = longestDatePhrase(
    in: words, today: today, nextMeeting: nextMeeting, calendar: calendar)
  guard let found, found.wordCount == words.count else { return .notADate }
  return found.date
}

/// Finds the longest date phrase at the given word, as when a captured line goes on after its
/// date; nil when none starts there.
///
/// Looks at no more than a dozen words, however long the line.
package func longestDatePhrase(
  in words: [Substring], startingAt start: Int = 0, today: Day, nextMeeting: Day?,
  calendar: WorkingCalendar
) -> DatePhrase? {
  guard words.indices.contains(start) else { return nil }
  let reader = SpokenDateReader(
    words: SpokenWords(words[start...]), today: today, nextMeeting: nextMeeting,
    calendar: calendar)
  return reader.longest()
}
