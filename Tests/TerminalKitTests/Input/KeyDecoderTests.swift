// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct KeyDecoderTests {
  private func decode(_ text: String) -> [Input] {
    var decoder = KeyDecoder()
    return decoder.feed(text.utf8) + decoder.timeout()
  }

  private func ctrl(_ character: Character, alt: Bool = false) -> Key {
    Key(.character(character), ctrl: true, alt: alt)
  }

  @Test func `one byte is one key`() {
    let cases: [(UInt8, Key)] = [
      (13, Key(.enter)), (10, ctrl("J")), (9, Key(.tab)), (127, Key(.backspace)), (8, ctrl("H")),
      (27, Key(.escape)), (0, Key(.space, ctrl: true)), (1, ctrl("A")), (26, ctrl("Z")),
      (28, ctrl("\\")), (29, ctrl("]")), (30, ctrl("^")), (31, ctrl("/")), (32, Key(.space)),
      (65, Key(.character("A"))), (126, Key(.character("~"))),
    ]
    for (byte, key) in cases {
      var decoder = KeyDecoder()
      #expect(decoder.feed([byte]) + decoder.timeout() == [.key(key)], "byte \(byte)")
    }
  }

  @Test func `the byte that the terminal erases with is Backspace`() {
    var decoder = KeyDecoder(eraseByte: 8)
    #expect(decoder.feed([8, 127]) == [.key(Key(.backspace)), .key(Key(.backspace))])
  }

  @Test(arguments: [
    ("[A", Key(.up)), ("OA", Key(.up)), ("[1;5C", Key(.right, ctrl: true)),
    ("[1;2D", Key(.left, shift: true)), ("[1;3B", Key(.down, alt: true)),
    ("[1;8A", Key(.up, ctrl: true, alt: true, shift: true)), ("Oc", Key(.right, ctrl: true)),
    ("[d", Key(.left, shift: true)), ("[Z", Key(.tab, shift: true)),
    ("[H", Key(.home)), ("OH", Key(.home)), ("[1~", Key(.home)), ("[7~", Key(.home)),
    ("[F", Key(.end)), ("OF", Key(.end)), ("[4~", Key(.end)), ("[8~", Key(.end)),
    ("[2~", Key(.insert)), ("[3~", Key(.delete)), ("[5~", Key(.pageUp)), ("[6~", Key(.pageDown)),
    ("[6;5~", Key(.pageDown, ctrl: true)), ("[3$", Key(.delete, shift: true)),
    ("[5^", Key(.pageUp, ctrl: true)), ("[7@", Key(.home, ctrl: true, shift: true)),
    ("OP", Key(.function(1))), ("OS", Key(.function(4))), ("[[A", Key(.function(1))),
    ("[[E", Key(.function(5))), ("[11~", Key(.function(1))), ("[15~", Key(.function(5))),
    ("[17~", Key(.function(6))), ("[21~", Key(.function(10))), ("[23~", Key(.function(11))),
    ("[24~", Key(.function(12))), ("[1;2R", Key(.function(3), shift: true)),
    ("[15;5~", Key(.function(5), ctrl: true)), ("O2P", Key(.function(1), shift: true)),
    ("OM", Key(.enter)), ("Op", Key(.character("0"))), ("Ok", Key(.character("+"))),
    ("[97;5u", Key(.character("A"), ctrl: true)),
    ("[27;6;13~", Key(.enter, ctrl: true, shift: true)),
  ])
  func `each terminal's sequence is the key it stands for`(sequence: String, key: Key) {
    #expect(decode("\u{1B}" + sequence) == [.key(key)])
  }

  @Test(arguments: [
    "[99~", "[?1;2c", "[25~", "[24;80R", "[?2026;1$y", "[I", "[O", "[E", "[200", "[201~",
    "[<0;3;4M",
    "[Mabc", "]0;title\u{7}", "]11;rgb:0/0/0\u{1B}\\", "P1$r0m\u{1B}\\", "_Gok\u{1B}\\", "[ q",
    "[999999999999999999999999;999999999999999999999u", "[1;99999999999999999999A\u{18}",
  ])
  func `what is not a key is swallowed and types nothing`(sequence: String) {
    let inputs = decode("\u{1B}" + sequence)
    #expect(!inputs.contains { if case .key(let key) = $0 { key.isTyped } else { true } })
  }

  @Test func `escape before a key is Alt`() {
    #expect(decode("\u{1B}o") == [.key(Key(.character("o"), alt: true))])
    #expect(decode("\u{1B}é") == [.key(Key(.character("é"), alt: true))])
    #expect(decode("\u{1B}\r") == [.key(Key(.enter, alt: true))])
    #expect(decode("\u{1B}\u{1}") == [.key(ctrl("A", alt: true))])
    #expect(decode("\u{1B}\u{1B}[A") == [.key(Key(.up, alt: true))])
    for letter in "[O]P_X^" {
      #expect(decode("\u{1B}" + String(letter)) == [.key(Key(.character(letter), alt: true))])
    }
    #expect(decode("\u{1B}oo").last == .key(Key(.character("o"))))
  }

  @Test func `escape twice is Esc twice`() {
    #expect(decode("\u{1B}\u{1B}") == [.key(Key(.escape)), .key(Key(.escape))])
  }

  @Test func `a sequence may come in any number of reads`() {
    let bytes = Array("a\u{1B}[1;5Cé\u{1B}OP\u{1B}[200~x\u{1B}[201~z".utf8)
    for cut in bytes.indices {
      var decoder = KeyDecoder()
      let inputs = decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...])
      #expect(
        inputs == [
          .key(Key(.character("a"))), .key(Key(.right, ctrl: true)), .key(Key(.character("é"))),
          .key(Key(.function(1))), .paste("x"), .key(Key(.character("z"))),
        ], "cut at \(cut)")
    }
  }

  @Test func `the rest of a late sequence is not typed`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[1;".utf8) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.timeout() == [])
    #expect(!decoder.isWaiting)
    #expect(decoder.feed("5C".utf8) == [.key(Key(.right, ctrl: true))])
  }

  @Test func `Enter and Esc get through an unfinished sequence`() {
    #expect(decode("\u{1B}[1;\rx") == [.key(Key(.enter)), .key(Key(.character("x")))])
    #expect(decode("\u{1B}[1;\u{1B}") == [.key(Key(.escape))])
  }

  @Test(arguments: [
    ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"), ("", ""), ("\u{1B}[A", "\u{1B}[A"),
    ("\u{1B}[201", "\u{1B}[201"), ("\u{1B}\u{1B}[20", "\u{1B}\u{1B}[20"), ("q\u{1B}", "q\u{1B}"),
    ("d d\u{3}", "d d\u{3}"),
  ])
  func `a paste is text, whatever is in it`(pasted: String, text: String) {
    #expect(decode("\u{1B}[200~\(pasted)\u{1B}[201~") == [.paste(text)])
  }

  @Test func `a paste without an end is given out after a long silence`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~lost".utf8) == [])
    var inputs: [Input] = []
    for _ in 0..<200 where inputs.isEmpty { inputs = decoder.timeout() }
    #expect(inputs == [.paste("lost")])
    #expect(!decoder.isWaiting)
  }

  @Test func `an endless paste is bounded and still ends`() {
    var decoder = KeyDecoder()
    let flood = [UInt8](repeating: 120, count: 1_200_000)
    let inputs =
      decoder.feed("\u{1B}[200~".utf8) + decoder.feed(flood)
      + decoder.feed("\u{1B}[201~y".utf8)
    #expect(inputs.count == 2)
    guard case .paste(let text) = inputs.first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == 1_000_000)
    #expect(inputs.last == .key(Key(.character("y"))))
  }

  @Test(
    arguments: [
      [0xFF, 0x61], [0xC3, 0x61], [0x80, 0x61], [0xE2, 0x82, 0x61], [0xED, 0xA0, 0x80, 0x61],
      [0xF4, 0x90, 0x80, 0x80, 0x61], [0xC2, 0x9B, 0x61], [0xC0, 0x80, 0x61],
    ] as [[UInt8]])
  func `broken UTF-8 types nothing and hides nothing`(bytes: [UInt8]) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes) == [.key(Key(.character("a")))])
  }

  @Test(arguments: UInt64(1)...60)
  func `random bytes never stop the decoder for good`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let likely = Array("\u{1B}\u{1B}\u{1B}[[O]P;$~1250^AZMu\r".utf8)
    var decoder = KeyDecoder()
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        Bool.random(using: &random)
          ? likely[Int.random(in: 0..<likely.count, using: &random)]
          : UInt8.random(in: 0...255, using: &random)
      }
      _ = decoder.feed(bytes)
      if Int.random(in: 0..<4, using: &random) == 0 { _ = decoder.timeout() }
    }
    for _ in 0..<200 { _ = decoder.timeout() }
    #expect(decoder.feed("\r".utf8) == [.key(Key(.enter))])
  }
}

extension Key {
  fileprivate var isTyped: Bool {
    if case .character = base { return !ctrl && !alt }
    return false
  }
}
