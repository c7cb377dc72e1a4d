// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct KeymapFallbackTests {
  let usual = parse(
    essentialLines + "find = Ctrl+F\n[list]\nopen = Enter\ndelete = Delete, d d\n"
  ).keymap

  @Test func `a file without based-on starts from nothing`() {
    let keymap = parse(essentialLines, base: usual, fallback: usual).keymap
    #expect(keymap.written("find", in: .everywhere) == [])
    #expect(keymap.written("open", in: .list) == [])
  }

  @Test func `a file with based-on lists only differences`() {
    let text = "based-on usual\n[list]\ndelete = none\nopen = o\n"
    let (keymap, problems) = parse(text, base: usual)
    #expect(problems == [])
    #expect(keymap.written("open", in: .list) == ["o"])
    #expect(keymap.written("delete", in: .list) == [])
    #expect(keymap.written("find", in: .everywhere) == ["Ctrl+F"])
    #expect(keymap.written("help", in: .everywhere) == ["F1", "Ctrl+G"])
  }

  @Test func `a key taken from an inherited command is reported when it was the last`() {
    let text = "based-on usual\n[list]\nadd-action = d\n"
    #expect(parse(text, base: usual).problems == [])
    let (keymap, problems) = parse("based-on usual\n[list]\nadd-action = Enter", base: usual)
    #expect(
      problems == [
        "mine.keymap:3:1: warning: Enter is taken from \"open\", "
          + "which now has no key in this section"
      ])
    #expect(keymap.written("add-action", in: .list) == ["Enter"])
    let settled = "based-on usual\n[list]\nadd-action = Enter\nopen = o"
    #expect(parse(settled, base: usual).problems == [])
  }

  @Test(arguments: [
    "[list]\nopen = C-o", "[list]\nopen = ", "[lsit]\nopen = o", "[text]\nopen = F8",
    "[list]\nadd-action = x\nopen = x", "[list]\nopen o",
  ])
  func `a command whose line is skipped keeps the fallback's key`(lines: String) {
    let (keymap, problems) = parse(essentialLines + lines, fallback: usual)
    #expect(problems.count == 1)
    #expect(keymap.written("open", in: .list) == ["Enter"])
    #expect(keymap.written("delete", in: .list) == [])
  }

  @Test func `a rescued key never pushes out a good line`() {
    let text = essentialLines + "[list]\nadd-action = Enter\nopen = ^O"
    let keymap = parse(text, fallback: usual).keymap
    #expect(keymap.written("add-action", in: .list) == ["Enter"])
    #expect(keymap.written("open", in: .list) == [])
  }

  @Test func `an unknown base falls back to the usual keys`() {
    let (keymap, problems) = parse("based-on nowhere\n[list]\nopen = o", fallback: usual)
    #expect(problems.count == 1)
    #expect(keymap.written("find", in: .everywhere) == ["Ctrl+F"])
    #expect(keymap.written("open", in: .list) == ["o"])
  }

  @Test func `essential commands never end without a key`() {
    let (keymap, problems) = parse("")
    #expect(problems.count == 5)
    for (name, key) in CommandVocabulary.essential {
      #expect(keymap.keys(for: name, contexts: []) == [[key]])
    }
  }

  @Test func `an essential command takes its built-in key back from others`() {
    let text = """
      based-on usual
      [everywhere]
      find = F2 x
      menu = none
      help = Ctrl+Q
      quit = none
      """
    let (keymap, problems) = parse(text, base: usual)
    #expect(
      problems == [
        "mine.keymap:4:1: warning: \"menu\" must have a key in [everywhere]; F2 is kept for it",
        "mine.keymap:5:1: warning: \"help\" must have a key in [everywhere]; F1 is kept for it",
        "mine.keymap:6:1: warning: \"quit\" must have a key in [everywhere]; Ctrl+Q is kept for it",
      ])
    #expect(keymap.written("find", in: .everywhere) == [])
    #expect(keymap.written("quit", in: .everywhere) == ["Ctrl+Q"])
    #expect(keymap.written("help", in: .everywhere) == ["F1"])
  }
}
