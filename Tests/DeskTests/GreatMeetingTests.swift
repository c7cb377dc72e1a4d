// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// A whole meeting played from its agenda to agreed minutes and a correction.
struct GreatMeetingTests {
  /// The script played in a keymap, on the day the agenda goes out.
  private static func played(
    keymap: String = "default", columns: Int = 80, rows: Int = 24
  ) throws -> Session {
    let book = try GreatMeeting.book()
    var session = try Session(
      keymap: keymap, columns: columns, rows: rows, book: book, now: "2026-11-17T09:00:00")
    session.play(try Session.read("Tests/DeskTests/Scripts/great-meeting.session"))
    return session
  }

  @Test func `the meeting to be played has its twelve items, fourteen seats and thirty actions`()
    throws
  {
    let book = try GreatMeeting.book()
    let meeting = try GreatMeeting.meeting(in: book)
    let agenda = book.agenda(of: meeting.id)
    #expect(agenda.count == 12, "\(agenda.map(\.title))")
    #expect(book.attendance(of: meeting).count == 14)
    #expect(book.openActions(of: GreatMeeting.group).count == 30)
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `the whole meeting as it looks`(columns: Int, rows: Int) throws {
    let session = try Self.played(columns: columns, rows: rows)
    try expectGolden("great-meeting-\(columns)x\(rows)", session.player.shown)
  }

  @Test(arguments: ["vim", "emacs", "function-keys"])
  func `every keymap makes the same book of it, record for record`(keymap: String) throws {
    let usual = try Self.played().desk.book
    let book = try Self.played(keymap: keymap).desk.book
    let (lines, usualLines) = (Exchange.write(book), Exchange.write(usual))
    let differing = zip(lines.split(separator: "\n"), usualLines.split(separator: "\n"))
      .first { $0 != $1 }
    #expect(lines == usualLines, "first differing: \(String(describing: differing))")
  }

  @Test func `what the meeting recorded is what was said`() throws {
    let session = try Self.played()
    let book = session.desk.book
    let meeting = try GreatMeeting.meeting(in: book)
    let entries = book.agenda(of: meeting.id).flatMap { book.entries(of: $0.id) }
    // Twenty lines were typed; one of them goes on from the line above.
    #expect(entries.count == 19, "\(entries.map(\.text))")
    #expect(meeting.state == .closed && meeting.minutes == .agreed)
    #expect(book.those(\Movement.meeting, meeting.id).count { $0.what == .arrived } == 3)
    #expect(book.those(\Declaration.meeting, meeting.id).count == 2)
    let spoken = Set(book.those(\ActionUpdate.meeting, meeting.id).compactMap { $0.action })
    #expect(spoken.count { book[$0]?.meeting == nil } == 27)
    #expect(book.silences(at: meeting).flatMap(\.numbers).count == 7)
    #expect(book.corrections(to: meeting.id).count == 1)
    #expect(
      book.all(Decision.self).map { $0.number } == [
        "TEG-2026-01", "TEG-2026-02", "TEG-2026-03",
      ])
    #expect(entries.contains { $0.text.hasPrefix("Three young people told the group that five") })
    #expect(!entries.contains { $0.text == "Fourteen adults were discussed." })
  }
}
