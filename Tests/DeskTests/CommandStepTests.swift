// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// One script for every keymap: commands by name, pressed by the keys the keymap has for them.
struct CommandStepTests {
  @Test(arguments: ["default", "vim", "emacs", "function-keys"])
  func `the same script of commands makes the same book in every keymap`(keymap: String) throws {
    var session = try Session(keymap: keymap)
    session.play(
      """
      do move-down 10
      do go-meetings
      do new
      type "today"
      do save-now
      do open
      do item-action
      type "The pilot was heard"
      do accept
      do next-item
      type "Ask the school"
      do action
      do accept
      type "half a line"
      do running-list
      do back
      do back
      do back
      """)
    let book = session.desk.book
    #expect(book.all(MinuteEntry.self).map(\.text) == ["The pilot was heard", "Ask the school"])
    #expect(book.all(MinuteEntry.self).map(\.kind) == [.note, .action])
    #expect(session.desk.clipboard == "half a line")
    #expect(!(session.desk.front is MeetingScreen))
  }

  @Test func `keys are counted one by one, a command's sequence and typed letters alike`() throws {
    var session = try Session(keymap: "emacs")
    session.play("press Down Up\ntype \"abc\"\ndo go-year")
    let before = session.player.presses
    #expect(before > 5)
    session.play("do help")
    #expect(session.player.presses == before + 1)
  }
}
