// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct KeymapParsingTests {
  @Test func `a file is read with notes, BOM, Windows line ends and any spacing`() {
    let text =
      "\u{FEFF}name\t My keys # note\r\ndescription  All mine.\r\n\r\n" + essentialLines
      + "[ List ] # lists\r\n\topen=Enter ,  g   o # two\r\n"
    let (keymap, problems) = parse(text)
    #expect(problems == [])
    #expect(keymap.name == "My keys")
    #expect(keymap.description == "All mine.")
    #expect(keymap.written("open", in: .list) == ["Enter", "g o"])
    #expect(keymap.bindings[.list]?.first?.line == 11)
  }

  @Test func `a file without a name is called after the file`() {
    #expect(parse("").keymap.name == "mine")
  }

  @Test(arguments: [
    ("[list]\nopne = Enter", "8:1: error: no command \"opne\"; did you mean \"open\"?"),
    ("[list]\n  zzz = Enter", "8:3: error: no command \"zzz\""),
    ("[lst]\nopen = Enter", "7:1: error: no section [lst]; did you mean [list]?"),
    ("[list", "7:1: error: a section is written [name] on a line of its own"),
    ("[list]\nopen = ", "8:1: error: no key for \"open\"; to take its keys away write none"),
    ("[list]\nopen = none, x", "8:8: error: \"none\" takes all keys away and cannot stand"),
    ("[list]\nopen", "8:1: error: expected: command = keys"),
    ("[list]\n= x", "8:1: error: a command's name is missing before the ="),
    ("[list]\nname Foo", "8:1: error: \"name\" belongs above the first section"),
    ("[list]\nopen = x\nopen = y", "9:1: error: \"open\" is already on line 8"),
    ("[list]\nopen = é, ^X", "8:11: error: \"^X\" is written \"Ctrl+X\" here"),
    ("[list]\nopen = x,, y", "8:10: error: a key is missing here"),
    ("[list]\nopen = x, Alt+#", "8:11: error: a key is missing after \"Alt+\""),
    ("[list]\nopen = g Esc", "8:8: error: Esc cancels a sequence"),
    ("[list]\nopen = a a a a a a a a a", "8:8: error: a sequence may have at most 8 presses"),
    ("[text]\ndelete = F5", "8:1: error: \"delete\" does not work in [text]; it belongs in [list]"),
    ("[text]\nadd-action = a", "8:14: error: a in [text] could no longer be typed"),
    ("[text]\nadd-action = g a", "8:14: error: g in [text] could no longer be typed"),
    ("[form]\nfind = Space", "8:8: error: Space in [form] could no longer be typed"),
    ("[list]\nopen = \u{1}", "8:1: error: the line has an invisible control character in it"),
    ("find = f", "7:8: error: f in [everywhere] could no longer be typed"),
    ("find = Ctrl+H", "7:8: warning: Ctrl+H is the Backspace key on some terminals"),
    ("find = F11", "7:1: warning: F11 may be taken by the terminal window, screen or tmux"),
    ("[text]\nword-left = Ctrl+B x", "8:1: warning: Ctrl+B may be taken"),
  ])
  func `a mistake is named by line and column`(lines: String, problem: String) {
    let problems = parse(essentialLines + lines).problems
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("mine.keymap:" + problem) == true, "\(problems)")
  }

  @Test(arguments: [
    ("nam Foo", "1:1: error: \"nam\" cannot stand above the first section; did you mean \"name\"?"),
    ("name = Foo", "1:6: error: \"name\" is written without ="),
    ("name", "1:1: error: something is missing after \"name\""),
    ("name A\nname B", "2:1: error: \"name\" is already on line 1"),
    ("find = x", "1:1: error: \"find\" stands above the first section; put a line such as"),
    ("based-on nothing", "1:10: error: no keymap \"nothing\" to be based on; the usual keys"),
  ])
  func `a mistake above the first section is named`(lines: String, problem: String) {
    let problems = parse(lines + "\n" + essentialLines).problems
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("mine.keymap:" + problem) == true, "\(problems)")
  }

  @Test(arguments: [
    ("open = g\ndelete = g", "9:10: error: g is already \"open\" on line 8"),
    ("open = g g\ndelete = g", "9:10: error: g is the start of g g, which is \"open\" on line 8"),
    (
      "open = g\ndelete = g g",
      "9:10: error: g g can never be pressed: g is already \"open\" on line 8"
    ),
    ("open = Ctrl+/\ndelete = Ctrl+_", "9:10: error: Ctrl+/ is already \"open\" on line 8"),
    ("open = x, x", "8:11: error: x is already \"open\" on line 8"),
  ])
  func `a conflict names both lines and the earlier stays`(lines: String, problem: String) {
    let (keymap, problems) = parse(essentialLines + "[list]\n" + lines)
    #expect(problems == ["mine.keymap:" + problem])
    #expect(keymap.written("open", in: .list).count == 1)
    #expect(keymap.written("delete", in: .list) == [])
  }

  @Test func `the same key in two sections is no conflict`() {
    let text = essentialLines + "first = Home\n[text]\nline-start = Home\n[list]\nopen = Enter"
    #expect(parse(text).problems == [])
  }

  @Test func `keys others take are fine beside another key in any section`() {
    #expect(parse(essentialLines + "find = F10\n[list]\nfind = f").problems == [])
  }

  @Test func `all problems come in the order of the file`() {
    let text = essentialLines + "[list]\nopen = x\ndelete = x, y\nzzz = a\nfind = ^F, C-f\n"
    let places = parse(text).problems.map { $0.split(separator: " ")[0] }
    #expect(
      places == [
        "mine.keymap:9:10:", "mine.keymap:10:1:", "mine.keymap:11:8:", "mine.keymap:11:12:",
      ])
  }

  @Test func `a line too long is refused`() {
    let text = essentialLines + "[list]\nopen = " + String(repeating: "x ", count: 500)
    #expect(parse(text).problems == ["mine.keymap:8:1: error: the line is longer than 1000 bytes"])
  }
}
