// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

struct ListSessionTests {
  @Test func `the structure opens on today's desk, and letters go to a group's sheet`() throws {
    func frames(_ columns: Int, _ rows: Int) throws -> [String] {
      var session = try Session(columns: columns, rows: rows)
      let first = session.screen
      session.play("type \"strategic g\"")
      return [first, session.screen]
    }
    try expectGolden("structure-80x24", try frames(80, 24))
    try expectGolden("structure-40x12", try frames(40, 12))
  }

  @Test(arguments: [
    ("ldapb", "Local Domestic Abuse Partnership Board"), ("sgg", "Strategic Governing Group"),
    ("tacking", "Tackling Drug and Alcohol Misuse Group"),
    ("exploit", "Tackling Exploitation Group"),
  ])
  func `letters of a name, short name or alias jump to the group`(
    letters: String, name: String
  ) throws {
    var session = try Session()
    session.play("type \"\(letters)\"\npress Enter")
    #expect(session.screen.hasPrefix(" \(name)"))
  }

  @Test func `a paste in a list is refused with a sentence and changes nothing`() throws {
    var session = try Session()
    session.play("paste \"delete everything\"")
    #expect(session.screen.contains("Pasted text was not used"))
    #expect(session.world.recorded.isEmpty)
  }

  @Test func `no plain letter changes data in a list`() throws {
    var session = try Session()
    for letter in "abcdefghijklmnopqrstuvwxyz0123456789 !?." {
      session.play("type \"\(letter)\"")
    }
    #expect(session.world.recorded.isEmpty)
  }

  @Test func `the menu finds a command by part of its name and runs it`() throws {
    var session = try Session()
    session.play("press F2\ntype \"mess\"\npress Enter")
    #expect(session.screen.hasPrefix(" Messages"))
  }

  @Test func `a command that is not for this screen stays in the menu and says why`() throws {
    var session = try Session()
    session.play("press F2\ntype \"attend\"")
    #expect(session.screen.contains("Attendance"))
    session.play("press Enter")
    #expect(session.screen.contains("'Attendance' is not for this screen."))
  }

  @Test func `every command is in the menu`() throws {
    var session = try Session()
    session.play("press F2")
    let menu = try #require(session.desk.front as? ListScreen)
    #expect(
      Set(menu.visibleLines(session.desk).map(\.id)) == Set(CommandName.allCases.map(\.rawValue)))
  }

  @Test func `below the smallest size a sentence says so, and quitting works`() throws {
    var session = try Session(columns: 12, rows: 3)
    #expect(session.screen.contains("Enlarge"))
    session.play("press Ctrl+Q")
    #expect(session.world.hasQuit)
  }

  @Test func `a screen smaller than 40 by 12 says the size it wants and goes on working`() throws {
    var session = try Session(columns: 36, rows: 9)
    #expect(session.screen.contains("Best at 40x12 or more; all works."))
    session.play("type \"tackling e\"\npress Enter")
    #expect(session.screen.hasPrefix(" Tackling Exploitation Group"))
  }

  @Test func `a group is added, changed and taken out by forms`() throws {
    var session = try Session()
    session.play("press Insert\ntype \"Neglect Group\"\npress Ctrl+S")
    let made = try #require(session.desk.book.all(Body.self).last)
    #expect(made.name == "Neglect Group")
    #expect(made.parent == ID("sgg"))
    session.play("type \"neglect\"\npress Delete")
    #expect(session.desk.book[made.id] == nil)
  }

  @Test func `a group with others beneath it is not taken out`() throws {
    var session = try Session()
    session.play("type \"strategic g\"\npress Delete")
    #expect(session.screen.contains("cannot be taken out"))
    #expect(session.world.recorded.isEmpty)
  }

  @Test func `a required field left empty is named and nothing is lost`() throws {
    var session = try Session()
    session.play("press Insert PageDown\ntype \"a note\"\npress Ctrl+S")
    #expect(session.screen.contains("'Name' needs some words."))
    #expect(session.world.recorded.isEmpty)
  }

  @Test func `looking back shows an older book and changes nothing`() throws {
    var session = try Session()
    session.player.send(
      .asAt(try #require(Day(iso: "2024-01-31")), Book()), in: &session.world)
    #expect(session.screen.contains("LOOKING BACK to Wed 31 Jan 2024"))
    session.play("press Insert\ntype \"New\"\npress Ctrl+S")
    #expect(session.screen.contains("You are looking back"))
    session.play("press Esc Esc Esc Esc")
    #expect(!session.screen.contains("LOOKING BACK"))
  }
}

struct CommandTableTests {
  @Test func `every command has a title, a sentence of help and a group`() {
    for command in CommandName.allCases {
      #expect(command.about.title != "?", "\(command)")
      #expect(command.about.help.hasSuffix("."), "\(command)")
    }
  }

  @Test(arguments: ["default", "vim", "emacs", "function-keys"])
  func `a shipped keymap is read without a mistake and mentions every command`(
    name: String
  ) throws {
    let choice = try Session.keymap(name)
    #expect(choice.problems.isEmpty, "\(choice.problems)")
    let text = try Session.read("keymaps/\(name).keymap")
    for command in CommandName.allCases {
      let isMentioned = text.split(separator: "\n").contains { line in
        let words = line.split(separator: " ")
        return words.first == command.rawValue[...]
          || words.dropFirst().first == command.rawValue[...]
      }
      #expect(isMentioned, "\(name) does not mention \(command.rawValue)")
    }
  }
}
