// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import Testing

@testable import Desk

struct CalendarSessionTests {
  private func calendars(_ session: Session) -> [(body: String?, path: String)] {
    session.world.asked.compactMap { effect in
      if case .writeCalendar(let body, let path) = effect { (body?.text, path) } else { nil }
    }
  }

  @Test func `a group's calendar file is asked for from the group, the year and the desk`() throws {
    var session = try Session(book: try Session.year())
    session.play(
      """
      type "Tackling E"
      press Enter
      press Alt+W
      """)
    #expect(session.screen.contains("tackling-exploitation-group-calendar"))
    session.play("press Enter")
    let asked = try #require(calendars(session).first)
    #expect(asked.body == "exploitation")
    #expect(asked.path == "tackling-exploitation-group-calendar.ics")
    for first in [session.desk.yearScreen(2026), session.desk.deskScreen()] {
      var other = try Session(book: try Session.year(), first: first)
      other.play("press Alt+W\npress Enter")
      let asked = try #require(calendars(other).first)
      #expect(asked.body == nil && asked.path == "every-group-calendar.ics")
    }
  }

  @Test func `a register is written as the paper it shows`() throws {
    var session = try Session(book: try Session.year())
    session.play(
      """
      type "Tackling E"
      press Enter
      type "Members"
      press Enter
      press F7
      press Ctrl+S
      """)
    let written = try #require(session.world.written.first)
    #expect(written.path.hasPrefix("tackling-exploitation-group-seats-"))
    #expect(written.path.hasSuffix(".docx"))
    #expect(written.contents.contains("Register: seats"))
    #expect(written.contents.contains("Exploitation"))
  }
}
