// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

/// Messages that come together, and what two windows on one folder type.
struct TogetherSessionTests {
  private static let gone = Message(.warning, "3 entries are no longer here.", weight: .loss)
  private static let asked = Message(.warning, "One thing is asked.", weight: .notable)
  private static let waiting = Message(.warning, "2 entries not yet arrived.")
  private static let came = Message(.done, "5 entries arrived.")

  @Test(arguments: [(80, 24), (40, 12)])
  func `of several that come together the weightiest is shown, with how many more there are`(
    columns: Int, rows: Int
  ) throws {
    let all = [Self.gone, Self.asked, Self.waiting, Self.came]
    for turn in all.indices {
      var session = try Session(columns: columns, rows: rows)
      session.happen(.arrived(session.desk.book, Array(all[turn...] + all[..<turn])))
      #expect(session.screen.contains("no longer here"), "\(session.screen)")
      #expect(session.words.contains("(+3: F2, messages)"), "\(session.screen)")
      session.play("press Down")
      #expect(!session.words.contains("(+3"), "\(session.screen)")
      session.happen(.arrived(session.desk.book, [Self.waiting, Self.asked, Self.came]))
      #expect(session.words.contains("One thing is asked. (+2"), "\(session.screen)")
    }
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `a message too long for the screen still says that there are more`(
    columns: Int, rows: Int
  ) throws {
    var session = try Session(columns: columns, rows: rows)
    let words = String(repeating: "Entries are no longer here. ", count: 40)
    session.happen(
      .arrived(session.desk.book, [Message(.warning, words, weight: .loss), Self.came]))
    #expect(session.words.contains("F2, messages: the rest, +1"), "\(session.screen)")
  }

  @Test func `one that comes alone says nothing of others`() throws {
    var session = try Session()
    session.happen(.told(Self.waiting))
    #expect(session.screen.contains("not yet arrived."))
    #expect(!session.screen.contains("(+"))
  }

  /// A first window with a line half typed, and a second on the same meeting, open for reading.
  private func windows() throws -> (draft: Draft, second: Session) {
    var first = try Session()
    first.play(startMeeting + "type \"Half a line there\"\nwait 1")
    let draft = try #require(first.world.drafts.last ?? nil)
    let book = first.desk.book
    let meeting = try #require(book.all(Meeting.self).last).id
    let second = try Session(
      book: book, first: MeetingScreen(meeting: meeting, book: book),
      readOnlyReason: "Open in another window.")
    return (draft, second)
  }

  private let place = RecordPlace(device: "test", nextSequence: 1000)

  @Test func `a line typed in a window open for reading keeps its place beside the other's`() throws
  {
    var (draft, second) = try windows()
    second.play("type \"Half a line here\"\nwait 2")
    #expect(second.words.contains("is not kept on the disk"), "\(second.screen)")
    #expect(second.desk.messages.count { $0.text.contains("is not kept on the disk") } == 1)
    #expect(second.world.drafts.isEmpty)
    second.happen(.writable(place, draft))
    #expect(second.screen.contains("> Half a line here"), "\(second.screen)")
    #expect(second.words.contains("Alt+K goes to it: 'Half a line there'"), "\(second.screen)")
    second.play("wait 1")
    let kept = second.world.drafts.last??.parts.map(\.text)
    #expect(kept == ["Half a line here", "Half a line there"])
    second.play("press Alt+K")
    #expect(second.screen.contains("> Half a line there"))
    second.play("press Enter Alt+K Enter")
    let texts = second.desk.book.all(MinuteEntry.self).map(\.text)
    #expect(texts == ["Half a line there", "Half a line here"])
  }

  @Test func `a window in which nothing was typed goes on with the other's line`() throws {
    var (draft, second) = try windows()
    let screens = second.desk.screens.count
    second.happen(.writable(place, draft))
    #expect(second.desk.screens.count == screens)
    #expect(second.screen.contains("> Half a line there"), "\(second.screen)")
    #expect(second.desk.clipboard.isEmpty)
  }

  @Test func `words in a form stay in front, and the other window's line waits to be pasted`()
    throws
  {
    let (draft, _) = try windows()
    var second = try Session(readOnlyReason: "Open in another window.")
    second.play("type \"tackling ex\"\npress F4\ntype \"x\"\nwait 1")
    second.happen(.writable(place, draft))
    #expect(second.desk.front is FormScreen)
    #expect(second.desk.clipboard == "Half a line there")
    second.play("wait 1")
    let kept = second.world.drafts.last??.parts.map(\.text) ?? []
    #expect(kept.contains("Half a line there") && kept.count == 2, "\(kept)")
  }
}
