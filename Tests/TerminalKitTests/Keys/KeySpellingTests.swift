// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct KeySpellingTests {
  @Test(arguments: [
    ("Ctrl+N", Key(.character("N"), ctrl: true)), ("ctrl+n", Key(.character("N"), ctrl: true)),
    ("alt+ctrl+x", Key(.character("X"), ctrl: true, alt: true)),
    ("Alt+o", Key(.character("O"), alt: true)), ("Alt+é", Key(.character("É"), alt: true)),
    ("Ctrl+/", Key(.character("/"), ctrl: true)), ("Ctrl+_", Key(.character("/"), ctrl: true)),
    ("Ctrl+@", Key(.space, ctrl: true)), ("g", Key(.character("g"))), ("G", Key(.character("G"))),
    ("ß", Key(.character("ß"))), ("^", Key(.character("^"))), ("-", Key(.character("-"))),
    ("=", Key(.character("="))), ("<", Key(.character("<"))), ("[", Key(.character("["))),
    ("COMMA", Key(.character(","))), ("Hash", Key(.character("#"))),
    ("Alt+Plus", Key(.character("+"), alt: true)), ("space", Key(.space)),
    ("f12", Key(.function(12))), ("Shift+F3", Key(.function(3), shift: true)),
    ("pageup", Key(.pageUp)), ("shift+ctrl+left", Key(.left, ctrl: true, shift: true)),
    ("Shift+Tab", Key(.tab, shift: true)), ("Alt+Backspace", Key(.backspace, alt: true)),
  ])
  func `a key is read as it is printed on keyboards`(written: String, key: Key) throws {
    #expect(try Key(parsing: written) == key)
  }

  @Test(arguments: [
    ("^X", "Ctrl+X"), ("^x", "Ctrl+X"), ("C-x", "Ctrl+X"), ("M-x", "Alt+X"), ("<c-x>", "Ctrl+X"),
    ("C-M-x", "Ctrl+Alt+X"), ("<C-S-Left>", "Ctrl+Shift+Left"), ("Ctrl-N", "Ctrl+N"),
    ("Control+N", "Ctrl+N"), ("Meta+F", "Alt+F"), ("<esc>", "Esc"), ("Return", "Enter"),
    ("<CR>", "Enter"), ("PgDn", "PageDown"), ("Ctrl+Del", "Ctrl+Delete"), ("^I", "Tab"),
    ("S-Tab", "Shift+Tab"), ("M--", "Alt+-"), ("C-/", "Ctrl+/"), ("M-+", "Alt+Plus"),
  ])
  func `the notation of another program is refused with ours`(written: String, right: String) {
    #expect(throws: KeySpellingError.otherNotation(written, write: right)) {
      try Key(parsing: written)
    }
  }

  @Test(arguments: [
    ("Ctrl+I", "Tab"), ("ctrl+m", "Enter"), ("Ctrl+[", "Esc"), ("Ctrl+?", "Backspace"),
    ("Ctrl+Shift+A", "Ctrl+A"), ("Alt+Shift+N", "Alt+N"), ("Shift+a", "A"), ("Shift+G", "G"),
    ("Shift+Enter", "Enter"), ("Ctrl+Enter", "Enter"), ("Ctrl+Backspace", "Backspace"),
    ("Ctrl+Shift+Tab", "Shift+Tab"), ("Shift+Space", "Space"), ("Ctrl+Alt+I", "Alt+Tab"),
  ])
  func `a key that arrives as another one is refused with that one`(
    written: String, right: String
  ) {
    #expect(throws: KeySpellingError.sameAs(written, write: right)) { try Key(parsing: written) }
  }

  @Test(arguments: ["Ctrl+5", "Ctrl+é", "Ctrl+=", "Alt+[", "Alt+Esc", "Ctrl+Alt+["])
  func `a key without a code of its own is refused`(written: String) {
    #expect(throws: KeySpellingError.notTellable(written)) { try Key(parsing: written) }
  }

  @Test(arguments: [
    (",", "Comma"), ("#", "Hash"), ("+", "Plus"), ("Alt+,", "Alt+Comma"), ("Alt++", "Alt+Plus"),
  ])
  func `a character that the file uses itself is refused with its word`(
    written: String, right: String
  ) {
    #expect(throws: KeySpellingError.formatCharacter(written, write: right)) {
      try Key(parsing: written)
    }
  }

  @Test(arguments: [
    ("Ctrl+Lft", "Ctrl+Left"), ("Crtl+N", "Ctrl+N"), ("PageUpp", "PageUp"), ("Entre", "Enter"),
    ("gg", "g g"), ("dd", "d d"), ("Qwertyuiop", nil), ("F13", nil), ("Ctrl+Foo+X", nil),
    ("+a", "a"), ("<<x>>", nil), ("none", nil),
  ])
  func `an unknown name is refused with a near one if there is any`(
    written: String, near: String?
  ) {
    #expect(throws: KeySpellingError.unknown(written, suggestion: near)) {
      try Key(parsing: written)
    }
  }

  @Test(arguments: ["\u{0301}", "\u{200B}", "\u{FFFD}", "\u{7}", "\u{A0}", "👩‍🚒", "🇬🇧", "\u{E000}"])
  func `a character that no single key types is refused`(written: String) {
    #expect(throws: KeySpellingError.notOneCharacter(written)) { try Key(parsing: written) }
  }

  @Test func `modifiers need a key and stand once`() {
    #expect(throws: KeySpellingError.empty) { try Key(parsing: "") }
    #expect(throws: KeySpellingError.missingKey("Ctrl+")) { try Key(parsing: "Ctrl+") }
    #expect(throws: KeySpellingError.repeatedModifier("Alt+alt+X", modifier: "Alt")) {
      try Key(parsing: "Alt+alt+X")
    }
  }

  @Test func `what is printed is read as the same key`() throws {
    let characters: [Character] = ["a", "Z", "?", "ß", ",", "#", "+", "<", "-", "é", "€", "日", "/"]
    let named = KeyNames.bases.map(\.base) + KeyNames.functionKeys.map { Key.Base.function($0) }
    var read = 0
    for base in characters.map({ Key.Base.character($0) }) + named {
      for held in 0..<8 {
        let key = Key(base, ctrl: held & 1 > 0, alt: held & 2 > 0, shift: held & 4 > 0).normalised
        guard let again = try? Key(parsing: key.description) else { continue }
        #expect(again == key)
        #expect(again.description == key.description)
        read += 1
      }
    }
    #expect(read > 150)
  }

  @Test func `one press has one form whatever the terminal reports`() {
    #expect(Key(.character("o"), alt: true).normalised == Key(.character("O"), alt: true))
    #expect(Key(.character(" "), ctrl: true).normalised == Key(.space, ctrl: true))
    #expect(Key(.character("_"), ctrl: true).description == "Ctrl+/")
    #expect(Key(.character("ß"), alt: true).description == "Alt+ß")
  }

  @Test func `a sequence is shown with spaces`() {
    let keys = [Key(.character("x"), ctrl: true), Key(.character("s"), ctrl: true)]
    #expect(displayName(of: keys) == "Ctrl+X Ctrl+S")
  }

  @Test func `the key tester says what to write`() {
    #expect(
      KeyTester.sentence(for: Key(.left, ctrl: true))
        == "You pressed Ctrl+Left. In a keymap file write: Ctrl+Left")
    #expect(KeyTester.sentence(for: Key(.character(","))).hasSuffix("write: Comma"))
    #expect(
      KeyTester.sentence(for: Key(.enter, ctrl: true))
        == "You pressed Ctrl+Enter. It cannot be used in a keymap file: "
        + "a terminal cannot tell Ctrl+Enter from Enter; write \"Enter\".")
  }
}
