// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// Makes days from text in tests; a wrong text becomes a day no test expects.
func day(_ iso: String) -> Day { Day(iso: iso) ?? .first }

/// A small repeatable source of random numbers.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) << 32 ^ (state >> 17)
  }
}
