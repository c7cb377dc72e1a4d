// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

/// Choices on a narrow screen use words that fit.
struct NarrowChoiceTests {
  @Test(arguments: [(80, "1 Send it to the chair"), (40, "1 To the chair")])
  func `a choice has shorter words where there is little room`(
    columns: Int, words: String
  ) throws {
    let choice = Choosable("Send it to the chair", short: "To the chair", [])
    let session = try Session(
      columns: columns, rows: 12, book: Session.shropshire(),
      first: ListScreen.choice("The minutes", [choice]))
    #expect(session.screen.contains(words))
  }

  @Test func `what can be done with circulated minutes fits forty columns`() throws {
    var session = try Session(columns: 40, rows: 12, book: Session.year())
    let meeting = try #require(
      session.desk.book.all(Meeting.self).last { $0.state == .closed && $0.minutes != .agreed })
    let choices = session.desk.meetingMoves(meeting.id)
    guard case .open(let screen)? = choices.first, let list = screen as? ListScreen else {
      Issue.record("No choice was opened")
      return
    }
    for line in list.source.lines(session.desk) { #expect(line.cells[0].count <= 36, "\(line)") }
    session.play("press Esc")
  }
}
