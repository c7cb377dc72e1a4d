// SPDX-License-Identifier: Apache-2.0

import PartnershipModel
import Testing

/// The agendas of the year: what came late, moved, waits, was joined, cancelled or merged.
struct AgendaOfTheYearTests {
  private let played: Played
  private var book: Book { played.book }
  private let board = ID<Body>("ldapb")

  init() throws {
    played = try ShippedYear.onTheDay.get()
  }

  private func item(_ title: String, of body: ID<Body>) throws -> Record<AgendaItem> {
    let last = try played.lastHeld(body)
    return try #require(book.agenda(of: last.id).first { $0.title == title })
  }

  @Test func `an item and a paper came late, each with the chair's agreement`() throws {
    let late = try item("Helpline hours over Christmas", of: board)
    #expect(late.isLate == true && late.agreement?.isEmpty == false)
    let paper = try item("Refuge access", of: board)
    #expect(paper.isLate != true && paper.isPaperLate == true)
    #expect(paper.paper == "Reply of the finance leads")
  }

  @Test(arguments: ["Training for magistrates", "Sanctuary scheme"])
  func `one item moved and one was copied to the next meeting`(title: String) throws {
    let sent = try item(title, of: board)
    #expect(sent.state == .moved || sent.isCopied == true)
    #expect(book.successor(of: sent.id)?.meeting == (try played.next(board)).id)
  }

  @Test func `backlog items wait, are planned for a month, stand on an agenda and are dropped`()
    throws
  {
    let all = book.all(BacklogItem.self)
    #expect(all.contains { ($0.state ?? .waiting) == .waiting && $0.planned == nil })
    let dropped = try #require(all.first { $0.state == .dropped })
    #expect(dropped.reason?.isEmpty == false)
    #expect(try played.titles(played.next(board)).contains("Stalking: what each service offers"))
    #expect(try played.titles(played.next(ID("drug-alcohol"))).contains("Drug testing on arrest"))
  }

  @Test func `two groups met jointly, with the standing items of both`() throws {
    let joint = try played.lastHeld(ID("case-review-child"))
    #expect(book.guests(at: joint.id) == [ID("case-review-adult")])
    #expect(played.titles(joint).contains("Reviews under way and their timescales"))
    #expect(played.titles(joint).contains("Rapid Reviews and their timescales"))
  }

  @Test func `updates between groups were given, not given twice running, and deferred`() throws {
    let outcomes = book.meetings(of: board).flatMap { book.agenda(of: $0.id) }
      .compactMap { $0.outcome }
    #expect(outcomes == [.notGiven, .notGiven, .deferred])
    let next = try played.titles(played.next(board))
    #expect(next.contains { $0.hasSuffix("(not given 3 times running)") })
    let given = book.meetings(of: ID("adult-oversight")).flatMap { book.agenda(of: $0.id) }
    #expect(given.contains { $0.outcome == .given })
  }

  @Test(arguments: [
    ("case-review-adult", "Thematic review of self-neglect"),
    ("adult-oversight", "Winter pressures on adult services"),
  ])
  func `what a cancelled or merged meeting had came to the next one`(
    body: String, title: String
  ) throws {
    let cancelled = book.meetings(of: ID(body)).filter { $0.state == .cancelled }
    #expect(cancelled.count == 1)
    #expect(cancelled.first?.reason?.isEmpty == false)
    #expect(try played.titles(played.next(ID(body))).contains(title))
  }

  @Test func `standing items say how many minutes they need`() {
    #expect(book.all(StandingItem.self).allSatisfy { $0.minutes != nil })
  }
}
