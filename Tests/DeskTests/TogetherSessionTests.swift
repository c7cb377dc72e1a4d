// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

/// Messages that come together.
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
}
