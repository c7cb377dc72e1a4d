// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct NearestTests {
  @Test(arguments: [
    ("add-acton", "add-action"), ("ADD-ACTION", "add-action"), ("qiut", "quit"), ("quitt", "quit"),
    ("zebra", nil), ("", nil), ("q", nil), (String(repeating: "a", count: 500), nil),
  ])
  func `only a near word is offered`(written: String, near: String?) {
    #expect(Nearest.word(to: written, among: ["quit", "add-action", "find"]) == near)
  }

  @Test func `swapped neighbours are one mistake`() {
    #expect(Nearest.editDistance(Array("abcd".utf8), Array("abdc".utf8)) == 1)
    #expect(Nearest.editDistance(Array("".utf8), Array("abc".utf8)) == 3)
    #expect(Nearest.editDistance(Array("kitten".utf8), Array("sitting".utf8)) == 3)
  }
}
