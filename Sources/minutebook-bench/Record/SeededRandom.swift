// SPDX-License-Identifier: Apache-2.0

/// Chance that comes out the same in every run (splitmix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of a list.
  mutating func one<Item>(of items: [Item]) -> Item {
    items[below(items.count)]
  }

  /// A number from 0 up to the limit.
  mutating func below(_ limit: Int) -> Int {
    Int(next() % UInt64(max(1, limit)))
  }

  /// Yes, so many times in a hundred.
  mutating func happens(_ percent: Int) -> Bool {
    below(100) < percent
  }
}
