// SPDX-License-Identifier: Apache-2.0

/// A stretch of days, both ends included; an end that is nil is open.
///
/// Seats, memberships and names of bodies hold only for their period.
package struct Period: Hashable, Sendable {
  /// Is the first day, or nil when it has always held.
  package var from: Day?
  /// Is the last day, or nil when it still holds.
  package var to: Day?

  /// Makes a period; one that ends before it starts contains no day.
  package init(from: Day? = nil, to: Day? = nil) {
    self.from = from
    self.to = to
  }

  /// Holds for every day.
  package static let always = Period()

  /// Tells whether the day falls in the period.
  package func contains(_ day: Day) -> Bool {
    (from ?? .first) <= day && day <= (to ?? .last)
  }

  /// Tells whether the two periods share at least one day.
  package func overlaps(_ other: Period) -> Bool {
    let start = max(from ?? .first, other.from ?? .first)
    return contains(start) && other.contains(start)
  }

  /// Tells whether the period has no last day.
  package var isOpenEnded: Bool { to == nil }
}
