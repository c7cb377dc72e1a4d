// SPDX-License-Identifier: Apache-2.0

/// A time that never goes back on one laptop and always follows what the laptop has seen.
package struct HybridTime: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970.
  package let milliseconds: Int
  /// Tells records of one millisecond apart.
  package let counter: Int

  /// How far ahead of the laptop's own clock another's time may be and still be followed.
  static let longestLead = 86_400_000

  /// States a time.
  package init(milliseconds: Int, counter: Int) {
    self.milliseconds = milliseconds
    self.counter = counter
  }

  /// Before every record.
  static let zero = HybridTime(milliseconds: 0, counter: 0)

  /// The time of the next record, given the wall clock.
  ///
  /// A time more than a day ahead is not followed: one laptop with an empty clock battery must
  /// not carry every other into its year.
  func next(wall: Int) -> HybridTime {
    let follows = milliseconds >= wall && milliseconds - wall <= HybridTime.longestLead
    guard follows, counter < Int(Int32.max) else {
      return HybridTime(milliseconds: wall, counter: 0)
    }
    return HybridTime(milliseconds: milliseconds, counter: counter + 1)
  }

  /// Orders times from earlier to later.
  package static func < (left: HybridTime, right: HybridTime) -> Bool {
    left.milliseconds == right.milliseconds
      ? left.counter < right.counter : left.milliseconds < right.milliseconds
  }
}
