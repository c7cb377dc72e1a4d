// SPDX-License-Identifier: Apache-2.0

/// Numbers that look random and are the same in every run.
package struct SeededGenerator: RandomNumberGenerator {
  /// Where it goes on from.
  package var state: UInt64

  /// Begins from a number.
  package init(state: UInt64) {
    self.state = state
  }

  package mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
