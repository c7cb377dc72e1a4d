// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

struct GreatMeetingTests {
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
}
