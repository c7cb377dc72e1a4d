// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct KeymapLookupTests {
  let keymap = parse(
    essentialLines + """
      find = Ctrl+X f, Ctrl+F
      first = Home
      [list]
      open = Enter, g o
      delete = Ctrl+X d d
      [text]
      line-start = Home
      add-action = Alt+A
      """
  ).keymap

  @Test func `the innermost context decides and everywhere comes last`() {
    #expect(keymap.lookup(pressed: presses("Enter"), contexts: [.list]) == .command("open"))
    #expect(keymap.lookup(pressed: presses("Enter"), contexts: [.text]) == .command("accept"))
    #expect(
      keymap.lookup(pressed: presses("Home"), contexts: [.everywhere, .text])
        == .command("line-start"))
    #expect(keymap.lookup(pressed: presses("Home"), contexts: []) == .command("first"))
    #expect(keymap.lookup(pressed: presses("F9"), contexts: [.list, .text]) == .none)
    #expect(keymap.lookup(pressed: [], contexts: [.list]) == .none)
  }

  @Test func `a begun sequence shows what may follow in all contexts`() {
    let next: [(key: Key, command: String)] = [
      (Key(.character("d")), "…"), (Key(.character("f")), "find"),
    ]
    #expect(keymap.lookup(pressed: presses("Ctrl+X"), contexts: [.list]) == .pending(next))
    #expect(
      keymap.lookup(pressed: presses("Ctrl+X d d"), contexts: [.list]) == .command("delete"))
    #expect(keymap.lookup(pressed: presses("Ctrl+X f"), contexts: [.list]) == .command("find"))
    #expect(keymap.lookup(pressed: presses("Ctrl+X z"), contexts: [.list]) == .none)
  }

  @Test func `Caps Lock and the two names of one byte make no difference`() {
    let pressed = [Key(.character("a"), alt: true)]
    #expect(keymap.lookup(pressed: pressed, contexts: [.text]) == .command("add-action"))
  }

  @Test func `the keys shown for a command are those that work here`() {
    #expect(keymap.keys(for: "first", contexts: [.text]) == [])
    #expect(keymap.keys(for: "first", contexts: [.list]) == [presses("Home")])
    #expect(
      keymap.keys(for: "find", contexts: [.list]) == [presses("Ctrl+X f"), presses("Ctrl+F")])
    #expect(keymap.keys(for: "accept", contexts: [.list]) == [])
    #expect(keymap.keys(for: "unknown", contexts: [.list]) == [])
  }

  @Test func `a longer sequence inside hides a single key outside`() {
    let map = parse(essentialLines + "find = Ctrl+F\n[list]\nopen = Ctrl+F o").keymap
    #expect(map.keys(for: "find", contexts: [.list]) == [])
    #expect(map.keys(for: "open", contexts: [.list]) == [presses("Ctrl+F o")])
  }
}
