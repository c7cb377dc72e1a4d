// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// The year of meetings, on Friday 20 November 2026.
struct YearSessionTests {
  private static let toYear = "press F2\ntype \"the year's\"\npress Enter"

  /// Opens the year, then the exploitation group's cycle at its number of meetings a year.
  private static let toCycle = toYear + "\ntype \"tackling e\"\npress F4\n" + down(1)

  private static func down(_ count: Int) -> String {
    "press " + Array(repeating: "Down", count: count).joined(separator: " ")
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `the year as it looks, with cycles stated`(columns: Int, rows: Int) throws {
    var session = try Session(columns: columns, rows: rows, book: try Session.year())
    session.play(Self.toCycle + "\ntype \"7\"\npress Ctrl+S")
    session.play(
      "type \"strategic g\"\npress Insert\ntype \"sat 20 feb 2027\"\npress Ctrl+S")
    let stated = session.screen
    session.play("type \"tackling e\"")
    let tooFew = session.screen
    session.play("press Left")
    let before = session.screen
    session.play("press F6")
    try expectGolden("year-\(columns)x\(rows)", [stated, tooFew, before, session.screen])
  }

  @Test func `left and right change the year and stay on the group`() throws {
    var session = try Session(book: try Session.year())
    session.play(Self.toYear)
    #expect(session.screen.hasPrefix(" The year's meetings, April 2026 to March 2027"))
    session.play("type \"tackling e\"\npress Right")
    #expect(session.screen.hasPrefix(" The year's meetings, April 2027 to March 2028"))
    #expect(session.screen.contains("> Tackling Exploitation"))
    session.play("press Left Left")
    #expect(session.screen.hasPrefix(" The year's meetings, April 2025 to March 2026"))
  }

  @Test func `a group's line opens its meetings`() throws {
    var session = try Session(book: try Session.year())
    session.play(Self.toYear + "\ntype \"tackling e\"\npress Enter")
    #expect(session.screen.hasPrefix(" Tackling Exploitation Group: meetings"))
  }

  @Test func `the cycle's form asks for the cycle and for nothing else of the group`() throws {
    var session = try Session(book: try Session.year())
    session.play(Self.toYear + "\ntype \"tackling e\"\npress F4")
    #expect(session.screen.hasPrefix(" Meeting cycle: Tackling Exploitation Group"))
    for asked in ["Meets", "Meetings a year", "Meeting cycle", "Months it meets", "Papers due"] {
      #expect(session.screen.contains("  \(asked)") || session.screen.contains("> \(asked)"))
    }
    #expect(!session.screen.contains("Short name"), "\(session.screen)")
  }

  @Test func `months that cannot be read are refused and stay to be mended`() throws {
    var session = try Session(book: try Session.year())
    session.play(Self.toCycle + "\npress Down Down\ntype \"Smarch\"\npress Ctrl+S")
    #expect(session.screen.contains("'Months it meets' cannot be 'smarch'"))
    #expect(session.world.recorded.isEmpty)
    session.play("press Esc Ctrl+K\ntype \"May\"\npress Ctrl+S")
    #expect(session.desk.book[Journey.group]?.meetingCycle == .namedMonths([5]))
  }
}

/// Weekends and bank holidays are told while a date is typed and once it is saved.
struct DayOffSessionTests {
  private static let schedule =
    "type \"tackling e\"\npress Enter\ntype \"meetings\"\npress Enter Insert\n"

  @Test(arguments: [
    ("12 dec", "= Sat 12 Dec 2026, a Saturday"), ("2027-03-26", "= Fri 26 Mar 2027, Good Friday"),
    ("2026-12-28", "= Mon 28 Dec 2026, the Christmas bank holiday"),
    ("2027-12-25", "= Sat 25 Dec 2027, Christmas Day, a Saturday"),
  ])
  func `a day off is told under the date and after saving`(typed: String, echo: String) throws {
    var session = try Session(book: try Session.year())
    session.play(Self.schedule + "type \"\(typed)\"")
    #expect(session.screen.contains(echo))
    session.play("press Ctrl+S")
    #expect(session.screen.contains("It is saved all the same"))
    #expect(session.world.recorded.count == 1)
  }

  @Test func `a working day is saved without a word more`() throws {
    var session = try Session(book: try Session.year())
    session.play(Self.schedule + "type \"14 dec\"")
    #expect(session.screen.contains("= Mon 14 Dec 2026\n"))
    session.play("press Ctrl+S")
    #expect(!session.screen.contains("all the same"))
    #expect(session.world.recorded.count == 1)
  }

  @Test func `moving a meeting by its form or by a new date warns as well`() throws {
    var session = try Session(book: try Session.year())
    session.play("type \"tackling e\"\npress Enter\ntype \"meetings\"\npress Enter F4")
    session.play("press Down Down Ctrl+K\ntype \"sat 28 nov\"\npress Ctrl+S")
    #expect(session.screen.contains("Sat 28 Nov 2026 is a Saturday"))
    session.play("press Alt+R\ntype \"4\"\ntype \"Flood\"\npress Enter")
    session.play("press Alt+R\ntype \"1\"\ntype \"sun 29 nov\"\npress Ctrl+S")
    #expect(session.screen.contains("Sun 29 Nov 2026 is a Sunday"))
  }
}
