// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// Finding, reading and looking back.
struct LookingTests {
  @Test func `a search opens at the very minute, goes on with F3 and comes back with Esc`() throws {
    var session = try Session(book: try Session.year())
    session.play("press Ctrl+F\ntype \"health data\"\npress Down")
    try expectGolden("search-80x24", [session.screen])
    session.play("press Enter")
    #expect(session.screen.contains(">6.1  The profile cannot be finished"))
    session.play("press F3")
    #expect(session.screen.contains(">6.2  ESCALATE"))
    session.play("press Esc")
    #expect(session.screen.hasPrefix(" Find"))
    #expect(session.screen.contains("Find: health data"))
  }

  @Test func `a search that finds nothing says so and opens nothing`() throws {
    var session = try Session()
    session.play("press Ctrl+F\ntype \"zzzz\"\npress Enter")
    #expect(session.screen.contains("Nothing is found yet."))
    #expect(session.screen.contains("0 found"))
  }

  @Test func `R63: history shows who did what, when and from what to what`() throws {
    var session = try Session()
    session.play(startMeeting + "type \"One\"\npress Enter Up Ctrl+T Ctrl+R")
    #expect(session.screen.contains("History of"))
    #expect(session.screen.contains("Clerk: Minute note: One"))
    #expect(session.screen.contains("    Text: — → words"))
  }

  @Test func `a day is asked for and the whole book is shown as it was`() throws {
    var session = try Session()
    session.world.pastBook = Book()
    session.play("press F2\ntype \"as at\"\npress Enter\ntype \"31 jan 2024\"\npress Enter")
    #expect(session.screen.contains("LOOKING BACK to Wed 31 Jan 2024"))
    #expect(session.screen.hasPrefix(" A new partnership"))
    session.play("press Esc")
    #expect(session.screen.hasPrefix(" Shropshire Safeguarding Community Partnership"))
  }

  @Test func `words are found in a paper, the next time further on`() throws {
    var session = try Session(book: try Session.year())
    session.play("type \"tackling ex\"\npress Enter\ntype \"meetings\"\npress Enter Up F6")
    session.play("press Ctrl+F\ntype \"health\"\npress Enter")
    let first = session.desk.frame()
    let row = try #require(first.cursor?.row)
    #expect(
      session.screen.split(separator: "\n", omittingEmptySubsequences: false)[row]
        .lowercased().contains("health"))
    session.play("press F3")
    #expect(session.screen != first.text)
    session.play("press Ctrl+F Ctrl+K\ntype \"zebra\"\npress Enter")
    #expect(session.screen.contains("'zebra' is not in this text."))
  }

  @Test(arguments: [
    ("", "docx", "====="), ("press Right", "html", "</html>"),
    ("press Right Right", "txt", "====="), ("press Right Right Right", "md", "# "),
    ("press Left", "pdf", "====="), ("press Right Right Right Right", "csv", ","),
  ])
  func `a paper is written to a file in the format chosen`(
    choosing: String, ending: String, holds: String
  ) throws {
    var session = try Session(book: try Session.year())
    session.play("type \"tackling ex\"\npress Enter\ntype \"meetings\"\npress Enter Up F7")
    session.play(choosing + "\npress Ctrl+S")
    let file = try #require(session.world.written.first)
    #expect(file.path == "tackling-exploitation-group-minutes-2026-11-02.\(ending)")
    #expect(file.contents.contains(holds))
    #expect(session.screen.contains("Written to '\(file.path)'."))
  }

  @Test func `every message can be read again, the newest first`() throws {
    var session = try Session()
    session.play("paste \"x\"\ntype \"strategic g\"\npress Delete Esc")
    session.play("press F2\ntype \"mess\"\npress Enter")
    let lines = session.screen.split(separator: "\n")
    #expect(lines[1].contains("cannot be taken out"))
    #expect(session.screen.contains("Pasted text was not used"))
  }
}
