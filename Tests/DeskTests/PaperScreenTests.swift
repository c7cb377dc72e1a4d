// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// A paper on screen: where its lines lead and back, its contents, and what is found in it.
struct PaperScreenTests {
  private static let toReport =
    "type \"tackling ex\"\npress Enter\ntype \"chair\"\npress Enter\npress F6"

  private func report(
    _ keys: String = "", columns: Int = 80, rows: Int = 24, keymap: String = "default",
    lines: LineSet = .unicode
  ) throws -> Session {
    var session = try Session(
      keymap: keymap, columns: columns, rows: rows, book: try Session.year(), lines: lines)
    session.play(Self.toReport)
    session.play(keys)
    return session
  }

  private func paper(_ session: Session) throws -> PaperScreen {
    try #require(session.desk.front as? PaperScreen, "\(session.screen)")
  }

  private func line(_ session: Session) throws -> String {
    let screen = try paper(session)
    return screen.sheet(session.desk).lines[screen.place].text
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)])
  func `a report on screen as it looks`(size: Size) throws {
    var session = try report(columns: size.columns, rows: size.rows)
    var frames: [String] = []
    func look(_ keys: String) {
      session.play(keys)
      frames.append("\(keys)\n\(session.screen)")
    }
    look("press Down")
    look("press F5")
    look("type \"esc\"")
    look("press Enter")
    look("type \"ask health providers\"")
    look("press Enter\npress Enter")
    look("press Esc\npress F8")
    look("press F9")
    look("press F3")
    look("press F7")
    look("press Esc\npress F1")
    try expectGolden("paper-\(size.columns)x\(size.rows)", frames)
  }

  @Test func `a plain screen shows the line without lines, and no colour tells it`() throws {
    let session = try report("press Down Down", lines: .plain)
    let row = try #require(session.desk.frame().cursor?.row)
    let lines = session.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[row].hasPrefix(">"))
    #expect(lines.count { $0.hasPrefix(">") } == 1)
    #expect(!session.screen.contains("│") && !session.screen.contains("─"))
  }

  @Test func `Enter on a row lists its records, a digit goes to the minute, Esc comes back to it`()
    throws
  {
    var session = try report("type \"ask health providers\"\npress Enter")
    let (place, words) = (try paper(session).place, try line(session))
    #expect(words.lowercased().contains("ask health providers"))
    session.play("press Enter")
    #expect(session.screen.contains("This line comes from"))
    #expect(session.screen.contains("1 Action 22, Tackling Exploitation Group"))
    #expect(session.screen.contains("2 Minute 6.2 of the meeting of the Tackling Exploitation"))
    session.play("type \"2\"")
    let meeting = try #require(session.desk.front as? MeetingScreen)
    #expect(session.screen.contains("Ask health providers"))
    #expect(meeting.selectedEntry != nil)
    session.play("press Esc")
    #expect(try paper(session).place == place)
    #expect(try line(session) == words)
    session.play("press Enter 1")
    #expect(session.screen.contains("Action 22"))
    session.play("press Esc")
    #expect(try paper(session).place == place)
  }

  @Test func `every traced line of the report goes somewhere, and Esc comes back to it`() throws {
    let opened = try report()
    let lines = try paper(opened).sheet(opened.desk).lines
    var seen: Set<RecordReference> = []
    for (place, line) in lines.enumerated() where !line.sources.isEmpty {
      guard line.sources.contains(where: { seen.insert($0).inserted }) else { continue }
      var screen = try paper(opened)
      screen.go(to: place)
      var session = try Session(book: opened.desk.book, first: screen)
      for digit in 1...min(9, line.sources.count) {
        session.play(line.sources.count == 1 ? "press Enter" : "press Enter \(digit)")
        #expect(!(session.desk.front is PaperScreen), "\(line)")
        session.play("press Esc")
        #expect(try paper(session).place == place, "\(line)")
      }
    }
    let kinds = Set(seen.map(\.kind))
    for kind in [
      MinuteEntry.about.name, Action.about.name, PlanRow.about.name, Statement.about.name,
      Meeting.about.name, Escalation.about.name, ChairReport.about.name,
    ] { #expect(kinds.contains(kind), "\(kind)") }
  }

  @Test func `a line without a record says so`() throws {
    var session = try report("press Home Enter")
    #expect(session.screen.contains("This line has no source of its own."))
    session.play("press Enter")
    #expect(session.desk.front is PaperScreen)
  }

  @Test func `the chair's words open where they are written, and show in the paper at once`() throws
  {
    var session = try Session(book: try Session.year())
    session.play("type \"tackling ex\"\npress Enter\ntype \"chair\"\npress Enter Enter")
    session.play("type \"We held two meetings.\"\npress Ctrl+S")
    session.play("press F6\ntype \"the chair writes\"\npress Enter Enter")
    #expect(session.desk.front is FormScreen)
    session.play("type \" Both were quorate.\"\npress Ctrl+S")
    #expect(try line(session) == "The chair writes: We held two meetings. Both were quorate.")
  }

  @Test func `the contents are set in, letters choose among them, and Enter goes there`() throws {
    var session = try report("press F5")
    #expect(session.screen.contains("Contents"))
    #expect(session.screen.contains("Strategic Action Plan"))
    #expect(session.screen.contains("    Moves since the period began"))
    session.play("type \"forward\"")
    #expect(!session.screen.contains("Moves since"))
    session.play("press Enter")
    #expect(try line(session) == "Forward look")
    session.play("press Alt+Up")
    #expect(try line(session) == "Risks")
    session.play("press Alt+Down Alt+Down")
    #expect(try line(session) == "Forward look")
    #expect(session.screen.contains("This is the last heading."))
  }

  @Test func `letters look for words, and the next and the one before are found`() throws {
    var session = try report("type \"health\"")
    #expect(session.screen.contains("Find: health"))
    session.play("press Enter")
    let first = try paper(session).place
    #expect(session.screen.contains("found 1 of"))
    session.play("press F3")
    let second = try paper(session).place
    #expect(second > first)
    session.play("press F4")
    #expect(try paper(session).place == first)
    session.play("press F4 F3")
    #expect(try paper(session).place == first)
    let frame = session.desk.frame()
    let cursor = try #require(frame.cursor)
    let row = session.screen.split(separator: "\n", omittingEmptySubsequences: false)[cursor.row]
    #expect(row.dropFirst(cursor.column).lowercased().hasPrefix("health"))
    session.play("press Ctrl+F\ntype \"zebra\"\npress Esc")
    #expect(try paper(session).place == first)
    session.play("press Ctrl+F\ntype \"zebra\"\npress Enter")
    #expect(session.screen.contains("'zebra' is not in this text."))
  }

  @Test func `the same line stays under the cursor when the width or what is added changes`() throws
  {
    var session = try report("type \"ask health providers\"\npress Enter")
    let sources = try paper(session).sheet(session.desk).sources(at: try paper(session).place)
    for keys in ["resize 40x12", "press F8", "press F9", "resize 120x40", "press F8", "press F9"] {
      session.play(keys)
      let screen = try paper(session)
      let now = screen.sheet(session.desk).sources(at: screen.place)
      #expect(Set(now) == Set(sources), "\(keys)")
    }
  }

  @Test func `a paper is set once while nothing it is made from changes`() throws {
    var session = try report()
    let key = try paper(session).sheet(session.desk).key
    session.play("press Down Down PageDown End Home\ntype \"health\"\npress Enter F3")
    #expect(try paper(session).sheet(session.desk).key == key)
    session.play("resize 60x20")
    #expect(try paper(session).sheet(session.desk).key != key)
  }

  @Test func `what is switched on in the preview is written, and the place is told`() throws {
    var session = try report("press F8 F9 F7")
    #expect(session.screen.contains("Sources and changes"))
    session.play("press Ctrl+S")
    let written = try #require(session.world.written.last)
    #expect(written.contents.contains("Changes: Since the report as far as"))
    #expect(written.contents.contains("[1] "))
    #expect(written.contents.contains("  Meeting of the Tackling Exploitation Group on"))
    #expect(session.screen.contains("Written to '"))
    #expect(session.desk.front is PaperScreen)
  }

  @Test func `minutes as they went out lead to their records as well`() throws {
    var session = try Session(book: try Session.year())
    let version = try #require(session.desk.book.all(MinutesVersion.self).first)
    session = try Session(
      book: session.desk.book, first: session.desk.preview(of: .minutesVersion(version.id)))
    let lines = try paper(session).sheet(session.desk).lines
    #expect(lines.contains { $0.sources.contains { $0.kind == MinuteEntry.about.name } })
    session.play("press F9")
    #expect(session.screen.contains("There is no earlier paper"))
  }

  @Test(arguments: [
    ("default", "F5", "F4", "F8", "F9"), ("vim", "t", "N", "s", "C"),
    ("emacs", "Ctrl+C f", "Alt+R", "Ctrl+C s", "Ctrl+C c"),
    ("function-keys", "F5", "F4", "F6", "F8"),
  ])
  func `every keymap reads a paper`(
    name: String, contents: String, before: String, sources: String, changes: String
  ) throws {
    let book = try report().desk.book
    let report = try #require(book.reportInHand(of: ID("exploitation")))
    var session = try Session(
      keymap: name, book: book, first: PaperScreen(.report(report.id)))
    session.play("press \(contents)")
    #expect(session.screen.contains("Forward look"))
    session.play("type \"actions\"\npress Enter\npress \(sources)\npress \(changes)")
    #expect(session.screen.hasPrefix(" Preview with sources and changes"))
    let place = try paper(session).place
    session.play("press Down \(before)")
    #expect(session.screen.contains("\nFind:"))
    session.play("press Esc PageUp")
    #expect(try paper(session).place < place)
  }
}
