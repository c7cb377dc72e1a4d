// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// The main screens as they look: small, plain, without colour, and too small.
struct LookTests {
  /// Each main screen and the keys that lead to it from the first.
  static let screens = [
    ("structure", ""), ("group", "type \"tackling ex\"\npress Enter"),
    ("actions", "type \"tackling ex\"\npress Enter\ntype \"actions\"\npress Enter"),
    ("action-choice", "type \"tackling ex\"\npress Enter\ntype \"actions\"\npress Enter Enter"),
    ("date-form", "type \"tackling ex\"\npress Enter\ntype \"actions\"\npress Enter Alt+U"),
    ("filter-form", "type \"tackling ex\"\npress Enter\ntype \"actions\"\npress Enter F5"),
    ("escalations", "type \"tackling ex\"\npress Enter\ntype \"escal\"\npress Enter"),
    ("decisions", "type \"tackling ex\"\npress Enter\ntype \"decis\"\npress Enter"),
    ("plan", "type \"tackling ex\"\npress Enter\ntype \"strat\"\npress Enter"),
    ("meetings", "type \"tackling ex\"\npress Enter\ntype \"meetings\"\npress Enter"),
    ("meeting", "type \"tackling ex\"\npress Enter Enter"),
    ("agenda", "type \"tackling ex\"\npress Enter Enter Tab"),
    ("attendance", "type \"tackling ex\"\npress Enter Enter Enter Enter Enter"),
    ("closing", "type \"tackling ex\"\npress Enter Enter Enter Enter Alt+X"),
    ("report", "type \"tackling ex\"\npress Enter\ntype \"chair\"\npress Enter"),
    ("new-group", "press Insert"), ("menu", "press F2\ntype \"go\""), ("help", "press F1"),
    ("find", "press Ctrl+F\ntype \"health\""),
    ("agencies", "type \"agencies\"\npress Enter"),
    ("keymaps", "press F2\ntype \"keym\"\npress Enter"),
  ]

  private func frames(_ columns: Int, _ rows: Int, lines: LineSet = .unicode) throws -> [String] {
    let book = try Session.year()
    return try Self.screens.map { name, script in
      var session = try Session(columns: columns, rows: rows, book: book, lines: lines)
      session.play(script)
      return "\(name)\n" + session.screen
    }
  }

  @Test func `the main screens at 80 by 24`() throws {
    try expectGolden("screens-80x24", try frames(80, 24))
  }

  @Test func `the main screens at 40 by 12`() throws {
    try expectGolden("screens-40x12", try frames(40, 12))
  }

  @Test func `R64: a plain screen has no lines and no clock`() throws {
    let frames = try frames(80, 24, lines: .plain)
    try expectGolden("screens-plain", frames)
    for frame in frames {
      #expect(!frame.contains("│") && !frame.contains("─"))
      #expect(!frame.contains("10:30"))
    }
  }

  @Test func `R64: nothing is told by colour alone`() throws {
    let book = try Session.year()
    let wanted: Set<String> = [
      "structure", "actions", "action-choice", "plan", "meeting", "closing",
    ]
    let frames = try Self.screens.filter { wanted.contains($0.0) }.map { name, script in
      var session = try Session(book: book)
      session.play(script)
      return "\(name)\n\(session.screen)\n\(session.desk.frame().roleMap)"
    }
    try expectGolden("screens-roles", frames)
  }

  @Test func `at 10 by 3 typing, saving and quitting still work`() throws {
    var session = try Session(columns: 10, rows: 3)
    session.play(startMeeting + "type \"A line\"\npress Enter")
    #expect(session.desk.book.all(MinuteEntry.self).map { $0.text } == ["A line"])
    #expect(session.screen.hasPrefix("Enlarge"))
    session.play("press Ctrl+Q")
    #expect(session.world.hasQuit)
  }

  @Test(arguments: [(1, 1), (19, 4), (20, 4), (25, 5), (40, 11), (63, 12), (64, 12), (300, 80)])
  func `every size has a frame with the cursor on it`(columns: Int, rows: Int) throws {
    let book = try Session.year()
    for (name, script) in Self.screens {
      var session = try Session(book: book)
      session.play(script + "\nresize \(columns)x\(rows)")
      let frame = session.desk.frame()
      #expect(frame.size == Size(columns: columns, rows: rows))
      let cursor = try #require(frame.cursor, "\(name) at \(columns)x\(rows)")
      #expect(cursor.column < columns && cursor.row < rows, "\(name) at \(columns)x\(rows)")
    }
  }
}
