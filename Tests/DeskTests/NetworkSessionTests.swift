// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// A network meeting by keys: many agencies, no quorum, feedback that goes on.
struct NetworkSessionTests {
  private func scheduled() throws -> (Session, ID<Meeting>) {
    var session = try Session(book: try Session.year())
    session.play("type \"tackling e\"\npress Enter\ntype \"meetings\"\npress Enter Insert")
    session.play("type \"20 nov\"\npress Down Down Down Ctrl+K\ntype \"network\"\npress Ctrl+S")
    let meeting = try #require(
      session.desk.book.meetings(of: Journey.group).first { $0.kind == .network },
      "\(session.screen)")
    return (session, meeting.id)
  }

  @Test func `R26: a network meeting counts the agencies that came, and asks for no quorum`() throws
  {
    let (before, id) = try scheduled()
    let book = before.desk.book
    var session = try Session(book: book, first: MeetingScreen(meeting: id, book: book))
    session.play("press Enter F9 Ctrl+O Insert\ntype \"Analyst, A Charity\"\npress Enter Esc")
    let meeting = try #require(session.desk.book[id])
    #expect(meeting.state == .inSession, "\(session.screen)")
    let count = session.desk.book.quorumCount(of: meeting).words
    #expect(count.hasSuffix("agencies represented"))
    #expect(session.screen.contains(count.uppercased()), "\(session.screen)")
    session.play("type \"The network asks for one referral form\"\npress Enter F6")
    let today = session.desk.today
    let paper = try #require(
      PaperChoice.minutes(id).paper(in: session.desk.book, today: today))
    let printed = PlainTextWriter(columns: 1000).write(paper)
    #expect(printed.contains("A network meeting needs no quorum."))
    #expect(printed.contains("A Charity"))
    #expect(printed.contains("The network asks for one referral form"))
    let attendance = try #require(
      PaperChoice.drawn(.attendance, body: Journey.group, today: today)
        .paper(in: session.desk.book, today: today))
    #expect(PlainTextWriter(columns: 1000).write(attendance).contains(count))
  }

  @Test func `R26: what the network said is laid before the planning day, and leads to a priority`()
    throws
  {
    var (session, id) = try scheduled()
    session.play(
      "press Esc\ntype \"more reg\"\npress Enter\ntype \"planning inp\"\npress Enter Insert")
    session.play("press Down\ntype \"The network\"\npress Down Down\ntype \"One referral form\"")
    session.play("press Down\ntype \"meeting: Tackling Exploitation Group, Fri 20 Nov 2026\"")
    session.play("press Ctrl+S")
    let input = try #require(session.desk.book.all(PlanningInput.self).last, "\(session.screen)")
    #expect(input.board == "The network" && input.origin == RecordReference(id))
    #expect(session.screen.contains("no priority"), "\(session.screen)")
    session.play("press Enter")
    #expect(session.words.contains("Tackling Exploitation Group, Fri 20 Nov 2026"))
  }
}
