// SPDX-License-Identifier: Apache-2.0
import Glibc

/// How long the loops run: short as a rule, long when `MINUTEBOOK_LONG` is set.
enum LongForm {
  static let isAsked = variable("MINUTEBOOK_LONG") != nil

  /// How many rounds a loop makes; `MINUTEBOOK_ROUNDS` overrides both.
  static func rounds(short: Int, long: Int) -> Int {
    variable("MINUTEBOOK_ROUNDS").flatMap { Int($0) } ?? (isAsked ? long : short)
  }

  /// The seed of the first round: always the same unless `MINUTEBOOK_SEED` is set.
  static let seed: UInt64 = variable("MINUTEBOOK_SEED").flatMap { UInt64($0) } ?? 20_261_120

  /// Prints the figures of a long run.
  static func report(_ figures: String) {
    if isAsked { print("reliability: \(figures)") }
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
