// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

/// Whatever stands half typed, on whichever screen, is on the disk within a second and comes back.
struct HalfTypedSessionTests {
  /// A meeting with these keys played, then a second in which everything is kept.
  private func minuting(_ keys: String) throws -> Session {
    var session = try Session()
    session.play(startMeeting + keys + "\nwait 1")
    return session
  }

  /// The next start, from what the disk holds.
  private func reopened(_ session: Session) throws -> Session {
    let kept = try #require(session.world.drafts.last ?? nil)
    let read = Draft(storedText: kept.storedText)
    #expect(read == kept)
    return try Session(draft: read, book: session.desk.book)
  }

  private func texts(_ session: Session) -> [String]? {
    session.world.drafts.last??.parts.map(\.text)
  }

  @Test func `a line in the meeting beneath a form is kept with the form's words`() throws {
    let before = try minuting("type \"Half a line\"\npress Alt+N\ntype \"Fire at the hostel\"")
    #expect(texts(before) == ["Half a line", "Fire at the hostel"])
    var after = try reopened(before)
    #expect(after.screen.contains("> Half a line"))
    #expect(after.screen.contains("was brought back"))
    #expect(after.desk.clipboard == "Fire at the hostel")
    after.play("wait 2")
    #expect(after.world.drafts.isEmpty, "it is on the disk still, as it was")
    after.play("type \" and more\"\nwait 1")
    #expect(texts(after) == ["Half a line and more", "Fire at the hostel"])
    after.play("press Enter Ctrl+V\nwait 1")
    #expect(after.screen.contains("> Fire at the hostel"))
    #expect(texts(after) == ["Fire at the hostel"])
  }

  @Test func `a line put away while another is changed comes back after it`() throws {
    let before = try minuting(
      "type \"All were there.\"\npress Enter\ntype \"Half a line\"\npress Up Enter\ntype \" Yes.\"")
    #expect(texts(before) == ["All were there. Yes.", "Half a line"])
    var after = try reopened(before)
    #expect(after.screen.contains("> All were there. Yes."))
    after.play("press Enter")
    #expect(after.screen.contains("> Half a line"))
    #expect(after.desk.book.all(MinuteEntry.self).map { $0.text } == ["All were there. Yes."])
  }

  @Test func `lines left under other items come back to their items, with those put away there`()
    throws
  {
    let before = try minuting(
      """
      type "All were there."
      press Enter
      type "Half a line"
      press Up Enter
      type " Yes."
      press Alt+N
      type "Fire at the hostel"
      press Enter Enter
      type "The road is"
      """)
    #expect(texts(before) == ["The road is", "All were there. Yes.", "Half a line"])
    var after = try reopened(before)
    #expect(after.screen.contains("> The road is"))
    after.play("press Alt+K")
    #expect(after.screen.contains("> All were there. Yes."))
    after.play("press Enter")
    #expect(after.screen.contains("> Half a line"))
    after.play("press Alt+K")
    #expect(after.screen.contains("> The road is"))
  }

  @Test func `a draft of an older version is read as it was`() {
    let line = Draft(storedText: "m\ni\n\nHalf a line\nof two")
    #expect(line == Draft(meeting: "m", item: "i", text: "Half a line\nof two"))
    #expect(Draft(storedText: "words alone") == Draft(text: "words alone"))
  }
}
