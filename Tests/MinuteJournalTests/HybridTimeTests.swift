// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import MinuteJournal

struct HybridTimeTests {
  @Test(arguments: [
    (100, 5, 200, 200, 0), (200, 5, 200, 200, 6), (300, 0, 200, 300, 1),
    (86_400_200, 2, 200, 86_400_200, 3), (86_400_201, 2, 200, 200, 0),
    (200, Int(Int32.max), 200, 200, 0), (.max, 0, 0, 0, 0),
  ])
  func `the next time follows what was seen unless it is more than a day ahead`(
    milliseconds: Int, counter: Int, wall: Int, expected: Int, expectedCounter: Int
  ) {
    let next = HybridTime(milliseconds: milliseconds, counter: counter).next(wall: wall)
    #expect(next == HybridTime(milliseconds: expected, counter: expectedCounter))
  }
}
