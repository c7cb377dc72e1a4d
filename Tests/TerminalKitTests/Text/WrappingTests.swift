// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct WrappingTests {
  @Test(arguments: [
    ("", [""]),
    ("one two three", ["one two ", "three"]),
    ("one two  three", ["one two ", "three"]),
    ("12345678 x", ["12345678", "x"]),
    ("123456789", ["12345678", "9"]),
    ("a\n\nb", ["a", "", "b"]),
    ("a\r\nb\n", ["a", "b", ""]),
    ("日本語日本語", ["日本語日", "本語"]),
    ("x日本語日本", ["x日本語", "日本"]),
    ("        ", ["        "]),
    ("          ", ["        "]),
  ])
  func `text breaks between words, at eight columns`(text: String, rows: [String]) {
    #expect(wrapLines(text, columns: 8).map(\.text) == rows)
  }

  @Test func `rows say which bytes of the source they stand for`() {
    let lines = wrapLines("één twee  drie\nvier", columns: 8)
    #expect(lines.map(\.text) == ["één twee", "drie", "vier"])
    #expect(lines.map(\.range) == [0..<12, 12..<16, 17..<21])
    #expect(lines.map(\.columns) == [8, 4, 4])
  }

  @Test(arguments: UInt64(1)...40)
  func `random text is never wider than the row and never loses a byte`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let text = random.text(scalars: 300)
    for columns in [0, 1, 2, 7, 8, 20, 80] {
      let lines = wrapLines(text, columns: columns)
      #expect(columns < 8 || lines.allSatisfy { displayColumns($0.text) <= columns })
      #expect(lines.allSatisfy { displayColumns($0.text) == $0.columns })
      #expect(lines.first?.range.lowerBound == 0)
      #expect(zip(lines, lines.dropFirst()).allSatisfy { isNext($0.range, $1.range, in: text) })
    }
  }

  private func isNext(_ first: Range<Int>, _ second: Range<Int>, in text: String) -> Bool {
    let between = text.utf8.dropFirst(first.upperBound).prefix(
      second.lowerBound - first.upperBound)
    return between.allSatisfy { $0 == 10 || $0 == 13 }
  }
}
