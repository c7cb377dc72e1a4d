// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

/// What the foot of the screen tells of keys that are looked for.
struct TellingSessionTests {
  @Test func `Delete on an action says why it stays and what to do`() throws {
    var session = try Session(book: try Session.year())
    session.play("press Down Down\ndo go-actions")
    let before = session.desk.book.all(Action.self).count
    session.play("press Delete")
    #expect(session.screen.contains("A numbered action is never taken out."), "\(session.screen)")
    #expect(session.screen.contains("'Withdrawn' ends it"))
    #expect(session.desk.book.all(Action.self).count == before)
    #expect(session.world.recorded.isEmpty)
  }

  @Test(arguments: ["Down", "Down Down"])
  func `after a check is accepted the next open one is selected, and the last one stays`(
    downs: String
  ) throws {
    var session = try Session()
    session.play(startMeeting + "press Alt+X \(downs)")
    func selected() -> String {
      session.screen.split(separator: "\n").first { $0.hasPrefix(">") }.map(String.init) ?? ""
    }
    func open() -> Int {
      Int(session.screen.split(separator: " ").prefix(3).last ?? "") ?? 0
    }
    var (left, seen) = (open(), Set<String>())
    #expect(left > 1)
    while left > 0 {
      let line = selected()
      #expect(!line.contains("(ac"), "\(session.screen)")
      #expect(seen.insert(line).inserted, "\(session.screen)")
      session.play("press Space\ntype \"Known\"\npress Enter")
      #expect(open() == left - 1, "\(session.screen)")
      left -= 1
    }
    #expect(session.screen.hasPrefix(" Ready to close"), "\(session.screen)")
    #expect(selected().contains("(ac"), "\(session.screen)")
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `at the last item the foot tells the key that closes the meeting`(
    columns: Int, rows: Int
  ) throws {
    var book = try Session.shropshire()
    var now = Circumstances(
      now: try #require(Moment(iso: "2026-11-20T10:00:00")), author: "Clerk", device: "t",
      sequence: 1)
    let plan = MeetingPlan(body: Journey.group, date: now.today, start: TimeOfDay("10:00"))
    book.apply(try book.scheduleMeeting(plan, now))
    now.sequence += 1
    let meeting = try #require(book.all(Meeting.self).last).id
    book.apply(try book.startMeeting(meeting, now))
    var session = try Session(
      columns: columns, rows: rows, book: book, first: MeetingScreen(meeting: meeting, book: book))
    let foot = { (session: Session) in
      session.screen.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    }
    #expect(!foot(session).contains("Close the meeting"))
    for _ in book.agenda(of: meeting) { session.play("do next-item") }
    #expect(foot(session).hasPrefix(" Alt+X Close the meeting"), "\(session.screen)")
    session.play("type \"Nothing\"")
    #expect(!foot(session).hasPrefix(" Alt+X Close the meeting"), "\(session.screen)")
    session.play("do delete-line\npress Alt+X")
    #expect(session.screen.hasPrefix(" Before closing"), "\(session.screen)")
  }
}
