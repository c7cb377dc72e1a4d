// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct KeymapPrintingTests {
  @Test func `a printed map is a keymap file`() {
    let text = "description  Mine.\n" + essentialLines + "[text]\nline-start = Home, Ctrl+A\n"
    #expect(
      parse(text).keymap.printed(all: true) == """
        name         mine
        description  Mine.

        [everywhere]
        help             = F1, Ctrl+G
        menu             = F2
        quit             = Ctrl+Q
        back             = Esc
        accept           = Enter
        # find =
        # first =

        [text]
        # add-action =
        line-start       = Home, Ctrl+A
        # word-left =

        [list]
        # open =
        # delete =

        """)
  }

  @Test func `only bound commands are printed unless all are asked for`() {
    let printed = parse(essentialLines).keymap.printed(all: false)
    #expect(!printed.contains("#"))
    #expect(!printed.contains("[list]"))
  }

  @Test func `a name cannot break the printed file`() {
    let keymap = Keymap(
      name: "a # b\n[list]", bindings: [:], vocabulary: CommandVocabulary(entries: []))
    #expect(keymap.printed(all: true) == "name         a   b [list]\n")
  }
}
