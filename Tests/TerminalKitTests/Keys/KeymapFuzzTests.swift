// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct KeymapFuzzTests {
  /// A small generator with a seed, so that a failure can be repeated.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) ^ (state << 31)
    }
  }

  static let pieces = [
    "[", "]", "=", "+", ",", "#", "\n", "\r\n", " ", "\t", "Ctrl+", "alt+", "Shift+", "g", "G",
    "^X",
    "C-", "M-x", "<c-", ">", "F1", "F99", "Esc", "Enter", "none", "help", "quit", "open",
    "[list]\n",
    "[text]\n", "[everywhere]\n", "[nowhere]\n", "name ", "based-on usual\n", "\u{301}", "\u{200D}",
    "é", "👩‍🚒", "\u{FEFF}", "\u{FF9E}", "\0", "press ", "type \"", "\\", "\"", "resize 9x", "wait ",
  ]

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `random bytes never crash a reader`(seed: UInt64) {
    var random = Seeded(state: seed)
    for _ in 0..<300 {
      let length = Int.random(in: 0..<400, using: &random)
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      check(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test(arguments: [5, 6, 7, 8] as [UInt64])
  func `random pieces of keymaps never crash a reader`(seed: UInt64) {
    var random = Seeded(state: seed)
    for _ in 0..<300 {
      let length = Int.random(in: 0..<80, using: &random)
      check((0..<length).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined())
    }
  }

  /// Whatever was read, the map is free of conflicts, prints as a file and keeps the way out.
  private func check(_ text: String) {
    let usual = Keymap(name: "", bindings: [:], vocabulary: smallVocabulary)
    let (keymap, problems) = Keymap.parse(
      text: text, file: "any", vocabulary: smallVocabulary, base: { _ in usual }, fallback: usual)
    let printed = keymap.printed(all: true)
    let (again, errors) = Keymap.parse(text: printed, file: "any", vocabulary: smallVocabulary)
    #expect(!errors.contains { $0.severity == .error }, "\(text) gave \(printed)")
    #expect(again.printed(all: true) == printed)
    #expect(keymap.keys(for: "quit", contexts: []) != [])
    #expect(problems.allSatisfy { $0.line > 0 && $0.column > 0 && !$0.message.isEmpty })
    let script = SessionScript.parse(text: text, file: "any").script
    for line in script.lines {
      let second = SessionScript.parse(text: line.step.description, file: "any").script
      #expect(second.steps == [line.step], "\(line.step)")
    }
  }
}
