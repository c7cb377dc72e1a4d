// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

/// A challenge day and a joint meeting by their keys.
struct ChallengeSessionTests {
  private func book(_ kind: MeetingKind, guest: ID<Body>? = nil) throws -> (Book, ID<Meeting>) {
    var book = try Session.shropshire()
    var by = Circumstances(
      now: try #require(Moment(iso: "2026-11-20T09:30:00")), author: "Clerk", device: "test",
      sequence: 800)
    let plan = MeetingPlan(
      body: Journey.group, date: by.today, start: TimeOfDay("10:00"), kind: kind)
    book.apply(try book.scheduleMeeting(plan, by))
    let id = try #require(book.all(Meeting.self).last).id
    by.sequence += 1
    if let guest {
      book.apply(try book.joinMeeting(id, with: guest, by))
      by.sequence += 1
    }
    book.apply(try book.startMeeting(id, by))
    return (book, id)
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `a question is put, left, answered by a digit and counted`(columns: Int, rows: Int) throws {
    let (book, id) = try book(.challengeDay)
    var session = try Session(
      columns: columns, rows: rows, book: book, first: MeetingScreen(meeting: id, book: book))
    session.play(
      """
      press Alt+R
      type "1"
      press Insert
      type "West Mercia"
      press Enter
      type "Who is trained?"
      press Enter
      """)
    let asked = try #require(session.desk.book.all(ChallengeQuestion.self).first)
    #expect(asked.question == "Who is trained?" && asked.meeting == id)
    #expect(session.screen.contains("0 of 1 answered"))
    session.play(
      """
      type "2"
      type "Forty officers"
      press Enter
      press Enter
      """)
    let answered = try #require(session.desk.book[asked.id])
    #expect(answered.judgement == .partly && answered.answeredAt == id)
    #expect(session.screen.contains("1 of 1 answered"))
  }

  @Test func `the grid of a joint meeting names both groups and both quorums`() throws {
    let book = try Session.shropshire()
    let guest = try #require(
      book.all(Body.self).first {
        $0.id != Journey.group && book.seats(of: $0.id, on: day("2026-11-20")).count > 1
      })
    let (joint, id) = try self.book(.ordinary, guest: guest.id)
    var session = try Session(
      rows: 60, book: joint, first: MeetingScreen(meeting: id, book: joint))
    session.play("press F9")
    #expect(session.screen.contains(guest.name))
    session.play("press Ctrl+O")
    let record = try #require(session.desk.book[id])
    let words = session.desk.book.quorumCount(of: record, for: guest.id).words
    #expect(session.screen.contains("\(guest.name): \(words)".prefix(78)))
    let lines = session.desk.book.attendance(of: record)
    #expect(lines.contains { $0.seat?.body == guest.id && $0.state == .present })
    #expect(lines.allSatisfy { $0.state == .present })
  }

  private func day(_ iso: String) -> Day { Day(iso: iso) ?? .first }
}
