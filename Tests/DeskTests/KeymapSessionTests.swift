// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// Keymaps as they are chosen, tested and shown.
struct KeymapSessionTests {
  private static func own() throws -> KeymapChoice {
    let usual = try Session.keymap("default").keymap
    let text = "name Mine\nbased-on default\n[everywhere]\nhelpp = F9\nquit = C-q\n"
    let parsed = Keymap.parse(
      text: text, file: "keymaps/mine.keymap", vocabulary: CommandName.vocabulary,
      base: { $0 == "default" ? usual : nil }, fallback: usual)
    return KeymapChoice(name: "mine", keymap: parsed.keymap, problems: parsed.problems)
  }

  @Test func `a faulty keymap can be chosen and its mistakes read with file, line and column`()
    throws
  {
    var session = try Session(keymaps: [try Self.own()])
    session.play("press F2\ntype \"keymaps\"\npress Enter Down")
    #expect(session.screen.contains("2 problems"))
    #expect(session.screen.contains("keymaps/mine.keymap:4:1:"))
    session.play("press Enter")
    #expect(session.screen.contains("Keymap 'mine' is in force."))
    #expect(session.desk.keymapIndex == 1)
    #expect(session.screen.contains("in force"))
  }

  @Test func `the key tester names every key and Esc twice leaves it`() throws {
    var session = try Session()
    session.play("press F2\ntype \"key tester\"\npress Enter\npress Ctrl+Left Ctrl+Q Esc")
    #expect(session.screen.contains("write: Ctrl+Left"))
    #expect(session.screen.contains("write: Ctrl+Q"))
    #expect(!session.world.hasQuit)
    session.play("press Esc")
    #expect(session.screen.hasPrefix(" Shropshire"))
  }

  @Test func `a begun sequence shows what may follow and Esc gives it up`() throws {
    var session = try Session(keymap: "emacs")
    session.play("press Ctrl+X")
    #expect(session.screen.contains("Ctrl+X then:  Esc Cancel"))
    #expect(session.screen.contains("? Help"))
    session.play("press Esc")
    #expect(!session.screen.contains("then:"))
    session.play("press Ctrl+X F5")
    #expect(session.screen.contains("Ctrl+X F5 is no command here."))
    session.play("press Ctrl+X Ctrl+C")
    #expect(session.world.hasQuit)
  }

  @Test func `vim's Esc leaves writing, letters then move and delete, and i writes again`() throws {
    var started = try Session()
    started.play(startMeeting)
    let meeting = try #require(started.desk.book.all(Meeting.self).first)
    var session = try Session(
      keymap: "vim", book: started.desk.book,
      first: MeetingScreen(meeting: meeting.id, book: started.desk.book))
    session.play("type \"one two three\"\npress Esc\npress b b x")
    #expect(!session.screen.contains("one two three"))
    #expect(session.screen.contains("i Type again"))
    session.play("press p i\ntype \" four\"\npress Enter")
    #expect(session.desk.book.all(MinuteEntry.self).map { $0.text } == ["one two three four"])
    session.play("type \"five\"\npress Enter Esc k Enter")
    #expect(session.screen.contains("> five"))
  }

  @Test func `vim comes back from another screen to the commands it left`() throws {
    var started = try Session()
    started.play(startMeeting)
    let meeting = try #require(started.desk.book.all(Meeting.self).first)
    var session = try Session(
      keymap: "vim", book: started.desk.book,
      first: MeetingScreen(meeting: meeting.id, book: started.desk.book))
    let first = (session.desk.front as? MeetingScreen)?.item
    session.play("press Esc : Esc ] ]")
    #expect((session.desk.front as? MeetingScreen)?.editor.text == "")
    #expect((session.desk.front as? MeetingScreen)?.item != first)
    session.play("press i\ntype \"Heard.\"\npress Enter")
    #expect(session.desk.book.all(MinuteEntry.self).map { $0.text } == ["Heard."])
  }

  @Test func `what cannot be used now stays in the menu and says why`() throws {
    var session = try Session(book: try Session.year())
    session.play("type \"tackling ex\"\npress Enter Enter F2\ntype \"close\"\npress Enter")
    #expect(session.screen.contains("is agenda issued."))
    session.play("press F2\ntype \"decision\"\npress Enter")
    #expect(session.screen.contains("Start it first."))
  }

  @Test(arguments: ["default", "vim", "emacs", "function-keys"])
  func `every hint names a key that runs what it says`(keymap: String) throws {
    let book = try Session.year()
    let meeting = try #require(book.meetings(of: Journey.group).last)
    let screens: [any Screen] = [
      Desk.firstScreen(), MeetingScreen(meeting: meeting.id, book: book),
    ]
    for screen in screens {
      let session = try Session(keymap: keymap, columns: 200, book: book, first: screen)
      let desk = session.desk
      for offer in desk.front.offers(desk) where offer.disabled == nil {
        let all = desk.keymap.keys(for: offer.command.rawValue, contexts: desk.contexts)
        guard let keys = all.first else { continue }
        #expect(
          desk.keymap.lookup(pressed: keys, contexts: desk.contexts)
            == .command(offer.command.rawValue))
      }
    }
  }
}
