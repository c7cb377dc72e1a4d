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
    #expect(session.screen.contains("from laptop b2c4 · Write to schools"))
    #expect(session.screen.contains("from laptop test · Share the data"))
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

  /// Two decisions of one number from a meeting of 20 November; `minutes` says whether the papers of
  /// the meeting before it, or of itself, are issued on its day.
  private func decisions(printedAtOwn: Bool) throws -> Book {
    var book = try Session.shropshire()
    let group = ID<Body>("exploitation")
    var now = Circumstances(
      now: try #require(Moment(iso: "2026-11-20T09:30:00")), author: "Clerk", device: "a0a0",
      sequence: 1)
    var meetings: [ID<Meeting>] = []
    for day in ["2026-09-18", "2026-11-20"] {
      let plan = MeetingPlan(
        body: group, date: try #require(Day(iso: day)), start: TimeOfDay("10:00"))
      book.apply(try book.scheduleMeeting(plan, now))
      meetings.append(try #require(book.all(Meeting.self).last).id)
      now.sequence += 1
    }
    book.apply(try book.startMeeting(meetings[1], now))
    let base = book
    let item = try #require(base.agenda(of: meetings[1]).last).id
    let surroundings = base.surroundings(of: try #require(base[meetings[1]]), today: now.today)
    for (device, text) in [("a1a1", "= Go on with it"), ("b2c4", "= Stop the pilot")] {
      let there = Circumstances(now: now.now, author: "Clerk", device: device, sequence: 7)
      book.apply(try base.addEntry(surroundings.understand(text), to: item, there))
    }
    let paper = PaperIssue(
      title: "Minutes", sort: "minutes", part: .whole, marking: .official,
      forms: [PaperIssue.Form(format: "text", ending: "txt", bytes: [65])])
    var facts = IssueFacts(.agreed, body: group)
    facts.meeting = meetings[printedAtOwn ? 1 : 0]
    book.apply(try book.issue(paper, facts, to: Sending(to: "Members"), now))
    return book
  }

  @Test func `minutes of an earlier meeting issued on the same day keep no number`() throws {
    var session = try Session(book: decisions(printedAtOwn: false))
    session.play("press F2\ntype \"numbers given\"\npress Enter")
    #expect(session.screen.contains("1 Give the other TEG-2026-02"), "\(session.screen)")
    session.play("type \"1\"")
    #expect(session.desk.book.sharedNumbers.isEmpty)
    let numbers = session.desk.book.all(Decision.self).map { "\($0.number)" }
    #expect(numbers.sorted() == ["TEG-2026-01", "TEG-2026-02"])
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `where issued papers may print both, the digit says so and offers nothing`(
    columns: Int, rows: Int
  ) throws {
    var session = try Session(
      columns: columns, rows: rows, book: decisions(printedAtOwn: true))
    session.play("press F2\ntype \"numbers given\"\npress Enter")
    #expect(session.screen.contains("1 Why both keep TEG-2026-01"), "\(session.screen)")
    #expect(!session.screen.contains("1 Give"))
    session.play("type \"1\"")
    #expect(session.words.contains("keeps its number, because"), "\(session.screen)")
    #expect(session.desk.book.sharedNumbers.count == 1)
    #expect(session.world.recorded.isEmpty)
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `each line tells its laptop whole, and its words`(columns: Int, rows: Int) throws {
    var book = try decisions(printedAtOwn: false)
    let there = Circumstances(
      now: try #require(Moment(iso: "2026-11-20T09:40:00")), author: "Clerk", device: "b2c4",
      sequence: 20)
    book.apply(try book.nameLaptop("Clerk 2", there))
    var session = try Session(columns: columns, rows: rows, book: book)
    session.play("press F2\ntype \"numbers given\"\npress Enter")
    let lines = session.screen.split(separator: "\n")
    #expect(lines.contains { $0.contains("Decision TEG-2026-01") })
    #expect(lines.contains { $0.contains("from Clerk 2's laptop · Stop") }, "\(session.screen)")
    #expect(lines.contains { $0.contains("from laptop a1a1 · Go on") }, "\(session.screen)")
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
