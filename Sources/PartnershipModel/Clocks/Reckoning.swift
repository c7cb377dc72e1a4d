// SPDX-License-Identifier: Apache-2.0

/// A due day counted out under a rule, with every count it rests on.
package struct Reckoning: Sendable, Hashable {
  /// The day the clock started.
  package let start: Day
  /// The due day without pauses and extensions.
  package let first: Day
  /// The due day with its pauses.
  package let due: Day
  /// How many days its pauses took out: working days of a clock in working days, else days.
  package let lost: Int
  /// Every due day explained in one sentence.
  package let words: String
  /// Its pauses that count, each day once.
  private let pauses: [Period]

  /// Counts a rule out from a day.
  ///
  /// - Parameter pauses: First and last day of each pause; one that lasts ends on `today`.
  package init(
    _ terms: ClockTerms, from start: Day, pauses: [Period] = [], today: Day,
    _ calendar: WorkingCalendar
  ) {
    self.start = start
    first = terms.due(from: start, length: terms.length, calendar)
    var lost = 0
    var due = first
    var counting: [Period] = []
    // What stood still after its day was late already.
    for pause in Reckoning.apart(pauses) where (pause.from ?? .first) <= due {
      counting.append(pause)
      lost += terms.days(lostIn: pause, from: start, today: today, calendar)
      due =
        terms.unit == .workingDays
        ? calendar.adding(
          workingDays: terms.length + lost, to: start, countingStartDay: terms.countsStart)
        : first + lost
    }
    self.pauses = counting
    self.lost = lost
    self.due = due
    words = terms.words(from: start, first: first, due: due, lost: lost, calendar)
  }

  /// How many days its pauses took out up to a day.
  func lost(_ terms: ClockTerms, until day: Day, _ calendar: WorkingCalendar) -> Int {
    pauses.map { pause in
      let clipped = Period(from: pause.from, to: min(pause.to ?? day, day))
      return terms.days(lostIn: clipped, from: start, today: day, calendar)
    }.reduce(0, +)
  }
}

extension Reckoning {
  /// The pauses in order, those that overlap as one, so that no day is taken out twice.
  private static func apart(_ pauses: [Period]) -> [Period] {
    pauses.sorted { ($0.from ?? .first) < ($1.from ?? .first) }.reduce(into: []) { apart, next in
      guard let last = apart.last, last.overlaps(next) else { return apart.append(next) }
      let isOpen = last.to == nil || next.to == nil
      apart[apart.count - 1].to = isOpen ? nil : max(last.to ?? .first, next.to ?? .first)
    }
  }
}

extension ClockTerms {
  /// The day so long after a start, or before it where the length is below zero.
  func due(from start: Day, length: Int, _ calendar: WorkingCalendar) -> Day {
    switch unit {
    case .workingDays:
      calendar.adding(workingDays: length, to: start, countingStartDay: countsStart)
    case .days: start + (countsStart && length > 0 ? length - 1 : length)
    case .months: countsStart ? start.adding(months: length) - 1 : start.adding(months: length)
    }
  }

  fileprivate func days(
    lostIn pause: Period, from start: Day, today: Day, _ calendar: WorkingCalendar
  ) -> Int {
    let from = max(pause.from ?? start, start)
    let to = pause.to ?? max(today, from)
    guard to >= from else { return 0 }
    return unit == .workingDays ? calendar.workingDays(from: from - 1, to: to) : to - from + 1
  }

  /// "15 working days from Mon 18 Dec 2023, that day not counted, not counting Christmas Day, Boxing
  /// Day and New Year's Day: Thu 11 Jan 2024".
  fileprivate func words(
    from start: Day, first: Day, due: Day, lost: Int, _ calendar: WorkingCalendar
  ) -> String {
    let way = length < 0 ? "before" : "from"
    let count = "\(unit.words(abs(length))) \(way) \(start.shown)"
    let counted = countsStart ? ", that day counted" : length < 0 ? "" : ", that day not counted"
    let holidays = unit == .workingDays ? calendar.crossedWords(start, first) : ""
    let pause = lost == 0 ? "" : "; \(ClockTerms.lostWords(lost, unit)) paused: \(due.shown)"
    let end =
      unit == .workingDays || calendar.isWorkingDay(due)
      ? "" : ", the last working day before it is \(calendar.lastWorkingDay(onOrBefore: due).shown)"
    return count + counted + holidays + ": \(first.shown)" + pause + end
      + calendar.uncoveredWords(start, due)
  }

  private static func lostWords(_ lost: Int, _ unit: ClockUnit) -> String {
    (unit == .months ? ClockUnit.days : unit).words(lost)
  }
}
