// SPDX-License-Identifier: Apache-2.0

/// How often something is to come again, and when it came last.
package struct Recurrence: Sendable, Hashable {
  /// After how many months it is to come again.
  package let months: Int
  /// The day on which it came last; nil when it never did.
  package let last: Day?

  /// Says how often; a number below 1 counts as 1.
  package init(months: Int, last: Day?) {
    self.months = max(1, months)
    self.last = last
  }

  /// The day by whose end it is to come next: so long after the last time. What never came is to
  /// come by the end of the stretch of plan years a day lies in, so that nothing of before is called
  /// late on a guess.
  package func due(on day: Day) -> Day {
    last?.adding(months: months) ?? Recurrence.stretch(of: months, holding: day).last
  }

  /// "every 12 months; last on Fri 8 May 2026", "every 12 months; never yet".
  package var words: String {
    let every = months == 1 ? "every month" : "every \(months) months"
    return "\(every); " + (last.map { "last on \($0.shown)" } ?? "never yet")
  }

  /// The first and last day of the stretch of so many months, in step with the plan year, that holds
  /// a day.
  static func stretch(of months: Int, holding day: Day) -> (first: Day, last: Day) {
    let size = max(1, months)
    let passed = (day.year - day.planYear) * 12 + day.month - 4
    let first = day.planYearStart.adding(months: passed / size * size)
    return (first, first.adding(months: size) - 1)
  }
}
