// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct DisplayTextTests {
  @Test(arguments: [
    ("plain", "plain", 5),
    ("", "", 0),
    ("café", "café", 4),
    ("cafe\u{301}", "cafe\u{301}", 4),
    ("日本", "日本", 4),
    ("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "e\u{301}\u{302}\u{303}\u{304}", 1),
    ("\u{1B}[31m", "␛[31m", 5),
    ("a\tb", "a→b", 3),
    ("a\nb\r\nc", "a␊b␍␊c", 6),
    ("\u{7F}\u{0}", "␡␀", 2),
    ("\u{9B}1m", "\u{FFFD}1m", 3),
    ("a\u{2028}b", "a␤b", 3),
    ("a\u{202E}b\u{2066}c", "abc", 3),
    ("a\u{200B}\u{200D}\u{FEFF}b\u{AD}", "ab", 2),
    ("❤\u{FE0F}", "❤", 1),
    ("👨\u{200D}👩\u{200D}👧", "👨👩👧", 6),
    ("👍🏽", "👍", 2),
    ("\u{378}\u{10FFFF}", "\u{FFFD}\u{FFFD}", 2),
    ("\u{301}x", "◌\u{301}x", 2),
    ("한", "한", 2),
    ("नि", "नि", 2),
  ])
  func `text is shown as what is safe to send`(text: String, shown: String, columns: Int) {
    let clusters = displayForm(text)
    #expect(clusters.map(\.text).joined().unicodeScalars.elementsEqual(shown.unicodeScalars))
    #expect(displayColumns(text) == columns)
    #expect(clusters.reduce(0) { $0 + $1.columns } == columns)
  }

  @Test(arguments: [
    ("é", "?"), ("日", "?"), ("\u{1B}[m", "^[[m"), ("\t", "^I"), ("\u{7F}", "^?"), ("\u{85}", "?"),
    ("e\u{301}", "e"), ("\u{301}", "?"), ("─", "?"),
  ])
  func `a terminal without UTF-8 is sent only ASCII`(text: String, shown: String) {
    #expect(displayForm(text, ascii: true).map(\.text).joined() == shown)
  }

  @Test func `a piece knows the offset of its character in the source`() {
    let clusters = displayForm("a\u{200B}é👨\u{200D}👩z")
    #expect(clusters.map(\.offset) == [0, 4, 6, 6, 17])
  }

  @Test func `no more is looked at than the limit asks for`() {
    #expect(displayForm(String(repeating: "x", count: 9000), limit: 10).count == 11)
    #expect(displayForm(String(repeating: "é", count: 9000), limit: 10).count == 11)
  }

  @Test(arguments: UInt64(1)...40)
  func `random text keeps every promise of the display form`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let text = random.text(scalars: 400)
    for ascii in [false, true] {
      let clusters = displayForm(text, ascii: ascii)
      let shown = clusters.map(\.text).joined()
      #expect(clusters.allSatisfy { $0.columns == 1 || $0.columns == 2 })
      #expect(clusters.allSatisfy { $0.text.unicodeScalars.count <= 5 && !$0.text.isEmpty })
      for cluster in clusters {
        #expect(displayColumns(cluster.text) == cluster.columns, "\(cluster.text.debugDescription)")
      }
      #expect(!shown.unicodeScalars.contains(where: isDangerous))
      #expect(!ascii || shown.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
      #expect(zip(clusters, clusters.dropFirst()).allSatisfy { $0.offset <= $1.offset })
    }
  }

  private func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
