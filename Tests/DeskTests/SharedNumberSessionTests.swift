// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

struct SharedNumberSessionTests {
  /// The partnership with an action of one number from each of two laptops.
  private func session() throws -> Session {
    let base = try Session.shropshire()
    var book = base
    for (device, text) in [("test", "Share the data"), ("b2c4", "Write to schools")] {
      let now = Circumstances(
        now: try #require(Moment(iso: "2026-11-20T09:30:00")), author: "Clerk", device: device,
        sequence: 7)
      let draft = ActionDraft(text: text, owner: .body(ID("exploitation")))
      book.apply(try base.addAction(draft, body: ID("exploitation"), now))
    }
    return try Session(columns: 100, book: book)
  }

  @Test func `a number given twice is listed, given anew on a digit, and undone`() throws {
    var session = try session()
    session.play("press F2\ntype \"numbers given\"\npress Enter")
    #expect(session.screen.contains("Numbers given twice: 1"))
    #expect(session.screen.contains("Action 1 (from laptop b2c4)"))
    #expect(session.screen.contains("Action 1 (from laptop test)"))
    session.play("type \"1\"")
    #expect(session.desk.book.sharedNumbers.isEmpty)
    #expect(session.desk.book.all(Action.self).map { "\($0.number)" }.sorted() == ["1", "2"])
    #expect(session.screen.contains("No number stands twice"))
    #expect(session.screen.contains("Action 1 (from laptop test) is 2 now. Ctrl+Z undoes it."))
    #expect(
      session.desk.book.all(Action.self).first { "\($0.number)" == "2" }?.text == "Share the data")
    session.play("press Ctrl+Z")
    #expect(session.screen.contains("Numbers given twice: 1"))
  }

  @Test func `beside either of the two the same one is given the same number`() throws {
    var session = try session()
    session.play("press F2\ntype \"numbers given\"\npress Enter")
    #expect(session.screen.contains("Action 1 (from laptop b2c4) keeps 1, on every"))
    #expect(session.screen.contains("1 Give the other 2"))
    session.play("press Down")
    #expect(session.screen.contains("1 Give this one 2"))
    session.play("type \"1\"")
    let numbers = session.desk.book.all(Action.self).map { "\($0.number) \($0.text)" }
    #expect(numbers.sorted() == ["1 Write to schools", "2 Share the data"])
  }

  @Test func `the key pressed on both laptops leaves nothing to settle when they join`() throws {
    var (mine, theirs) = (try session(), try session())
    for keys in ["press F2\ntype \"numbers given\"\npress Enter", "type \"1\""] {
      mine.play(keys)
      theirs.play(keys)
    }
    var joined = mine.desk.book
    for batch in theirs.world.recorded { joined.apply(batch) }
    #expect(joined.sharedNumbers.isEmpty)
    #expect(joined.all(Renumbering.self).count == 1)
  }

  @Test func `the register of actions tells the two apart`() throws {
    let session = try session()
    let screen = session.desk.actionsScreen(ActionFilter(body: ID("exploitation")))
    let cells = screen.source.lines(session.desk).map { $0.cells[0] }
    #expect(cells.contains { $0.contains("1 (from laptop test) Share the data") })
    #expect(cells.contains { $0.contains("1 (from laptop b2c4) Write to schools") })
  }
}
