// SPDX-License-Identifier: Apache-2.0

/// Notices that somebody set the laptop's clock, by one that nobody can set.
struct ClockWatch {
  /// How far the clock may run from the other one before it is told, in milliseconds.
  private static let allowed = 3_600_000
  private var wall: Int
  private var steady: Int

  /// Begins with both clocks as they are, in milliseconds.
  init(wall: Int, steady: Int) {
    (self.wall, self.steady) = (wall, steady)
  }

  /// Compares the clocks; a jump is told once, and the time after it is taken for the right one.
  mutating func look(wall now: Int, steady: Int) -> OpeningNotice? {
    let expected = wall + (steady - self.steady)
    guard abs(now - expected) > ClockWatch.allowed else { return nil }
    (wall, self.steady) = (now, steady)
    return .clockJumped(from: expected, to: now)
  }

  /// What to say of a clock that is more than a day behind the laptop's last entry.
  static func behind(wall: Int, last: HybridTime?) -> OpeningNotice? {
    guard let last, last.milliseconds - wall > HybridTime.longestLead else { return nil }
    return .clockBehind(wall: wall, last: last.milliseconds)
  }
}
