// SPDX-License-Identifier: Apache-2.0

/// What can stand in a month of a body's year of meetings.
package enum MeetingMark: CaseIterable, Sendable {
  case held, scheduled, due, missed, cancelled, postponed

  /// The letter of the year view.
  package var letter: String { String(label.prefix(1)) }

  /// The word its letter stands for.
  package var label: String {
    switch self {
    case .held: "Held"
    case .scheduled: "Scheduled"
    case .due: "Due"
    case .missed: "Missed"
    case .cancelled: "Cancelled"
    case .postponed: "Postponed"
    }
  }
}

/// One month of a body's year.
package struct MonthOfMeetings: Sendable {
  /// The month, 1 to 12.
  package let month: Int
  /// Its first day.
  package let first: Day
  /// Its meetings with what became of each, by date.
  package var meetings: [(record: Record<Meeting>, mark: MeetingMark)] = []
  /// What the cycle expected here and nothing fulfils: due, or missed once the month has passed.
  package var gap: MeetingMark?

  /// Everything to be shown in the month.
  package var marks: [MeetingMark] { meetings.map(\.mark) + (gap.map { [$0] } ?? []) }
  /// Its last day.
  package var last: Day { first.endOfMonth }

  /// The meetings of the month that are to be held on a weekend or bank holiday, or were.
  package var onDaysOff: [Record<Meeting>] {
    meetings.filter { $0.mark == .held || $0.mark == .scheduled }.map(\.record).filter {
      $0.date.map { !WorkingCalendar.englandAndWales.isWorkingDay($0) } ?? false
    }
  }
}

/// A body's meetings in one plan year, 1 April to 31 March, beside what its cycle asks for.
package struct BodyYear: Sendable {
  /// The body.
  package let body: Record<Body>
  /// The year the plan year begins.
  package let year: Int
  /// The day it is seen from: what is before it is held or missed, what is after it to come.
  package let today: Day
  /// The rule: what the terms of reference in force say, else the body's own.
  package let cycle: MeetingCycle
  /// The twelve months, April first.
  package let months: [MonthOfMeetings]
  /// How many meetings of the cycle are missing, held and scheduled ones taken off; 0 when none or
  /// when no number is stated.
  package let shortfall: Int

  /// The first day of the plan year.
  package var first: Day { months[0].first }
  /// The last day of the plan year.
  package var last: Day { months[11].last }
  /// How many the cycle asks for; nil when it names no number or the body is not at work.
  package var expected: Int? { body.isAtWork ? cycle.expected : nil }

  /// How many meetings have a mark: those of the cycle, or those besides it.
  package func count(_ mark: MeetingMark, inCycle: Bool = true) -> Int {
    months.joinedMeetings.count { $0.mark == mark && $0.record.kind.isInCycle == inCycle }
  }

  /// The months the cycle expected a meeting in and nothing is there, first to last.
  package var gaps: [MonthOfMeetings] { months.filter { $0.gap != nil } }

  /// "3 of 4", or the bare number where none is asked for.
  package var heldWords: String {
    expected.map { "\(count(.held)) of \($0)" } ?? "\(count(.held))"
  }

  /// That too few were held, or are held and planned; nil when there are enough or none is asked.
  package var tooFewWords: String? {
    guard shortfall > 0, let expected else { return nil }
    if last < today { return "too few were held: \(count(.held)) of \(expected)" }
    return "too few: \(shortfall) more \(shortfall == 1 ? "is" : "are") due by \(last.shownShort)"
  }

  /// The whole year in one line: "4 a year; 2 held, 1 scheduled; too few: 1 more is due by …".
  package var words: String {
    let rule = body.isAtWork ? cycle.words : "\(body.status?.label.lowercased() ?? "")"
    let counts = MeetingMark.allCases.filter { $0 != .due }.compactMap { mark -> String? in
      let count = count(mark)
      return count > 0 || mark == .held ? "\(count) \(mark.label.lowercased())" : nil
    }
    let besides = count(.held, inCycle: false) + count(.scheduled, inCycle: false)
    let extra = besides > 0 ? ["\(besides) besides the cycle"] : []
    return ([rule, (counts + extra).joined(separator: ", ")] + [tooFewWords].compactMap(\.self))
      .joined(separator: "; ")
  }
}

extension [MonthOfMeetings] {
  fileprivate var joinedMeetings: [(record: Record<Meeting>, mark: MeetingMark)] {
    flatMap(\.meetings)
  }
}
