// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

/// The demonstration has something to print in every paper.
struct PapersOfTheYearTests {
  private let played: Played
  private var book: Book { played.book }
  private let group = ID<Body>("exploitation")
  private let governing = ID<Body>("sgg")

  init() throws {
    played = try ShippedYear.onTheDay.get()
  }

  private func printed(_ choice: PaperChoice) throws -> String {
    let paper = try #require(choice.paper(in: book, today: played.today))
    #expect(paper.notice?.contains("invented") == true)
    return PlainTextWriter(columns: 1000).write(paper)
  }

  private func next(_ body: ID<Body>) throws -> ID<Meeting> {
    try #require(book.nextMeeting(of: body, onOrAfter: played.today)).id
  }

  @Test func `papers of the governing group's next meeting are received and awaited`() throws {
    let pack = try printed(.agendaPack(try next(governing)))
    for words in ["Register of risks", "Received ", "Draft timetable", "Awaited, ", "Submitted "] {
      #expect(pack.contains(words), "\(words)")
    }
  }

  @Test func `a late paper says why the chair takes it`() throws {
    let pack = try printed(.agendaPack(try next(group)))
    #expect(pack.contains("Late; the chair takes it: two services are away"))
  }

  @Test func `every escalation has its letter, and those answered their answer`() throws {
    for escalation in book.all(Escalation.self) {
      let letter = try printed(.letter(escalation.id))
      #expect(letter.contains("What we ask"))
      #expect(letter.contains("\(escalation.number): letter to the chair of "))
      guard book.hops(of: escalation.id).last?.answeredOn != nil else { continue }
      #expect(!(try printed(.reply(escalation.id)).contains("No answer is recorded yet.")))
    }
  }

  @Test func `every item of the last meeting has its extract`() throws {
    let meeting = try played.lastHeld(group)
    for item in book.agenda(of: meeting.id) {
      #expect(try printed(.extract(item.id)).contains(item.title))
    }
  }

  @Test func `actions were agreed, spoken to and closed at the last meeting`() throws {
    let meeting = try played.lastHeld(group)
    let list = try printed(.meetingActions(meeting.id))
    for none in ["No actions were agreed", "No earlier action", "No action was agreed done"] {
      #expect(!list.contains(none))
    }
  }

  @Test func `every agency attended something, and no share is above the whole`() throws {
    let from = played.today.planYearStart - 365
    for body in book.all(Body.self) {
      let figures = book.attendanceFigures(of: body.id, from: from, until: played.today)
      for side in figures.sides {
        #expect(side.represented <= side.meetings)
        #expect(side.meetings <= figures.counted.count)
        #expect(side.tally.filled <= side.tally.expected)
      }
    }
    let all = try printed(.drawn(.attendance, DrawnScope(from: from, until: played.today)))
    #expect(all.contains("West Mercia Police"))
    #expect(all.contains("%)"))
  }

  @Test func `the executive report holds accepted words, and who is awaited`() throws {
    let from = played.today - 365
    let scope = DrawnScope(body: governing, from: from, until: played.today)
    let report = try printed(.drawn(.executiveReport, scope))
    #expect(report.contains("The chair writes: "))
    // The one accepted report says that there is none this time.
    #expect(report.contains("No group seeks a decision in this period."))
    #expect(report.contains("Partnership Board: submitted on 11 Nov 2026, not accepted yet."))
  }

  @Test func `every row of these papers knows the record it stands for`() throws {
    let from = played.today.planYearStart
    let meeting = try played.lastHeld(group).id
    let item = try #require(book.agenda(of: meeting).first { $0.type == .mattersArising }).id
    let choices: [PaperChoice] = [
      .agenda(try next(governing)), .agendaPack(try next(governing)), .extract(item),
      .meetingActions(meeting), .actionsByAgency(ActionFilter()), .actions(ActionFilter()),
      .decisions(nil), .escalations(nil), .forwardPlan(group),
      .drawn(.attendance, DrawnScope(from: from, until: played.today)),
      .drawn(.attendance, DrawnScope(body: governing, from: from, until: played.today)),
      .drawn(.executiveReport, DrawnScope(body: governing, from: from, until: played.today)),
    ]
    for choice in choices {
      let paper = try #require(choice.paper(in: book, today: played.today))
      for element in paper.elements {
        guard case .table(let table) = element else { continue }
        #expect(table.rows.allSatisfy { $0.record != nil }, "\(paper.title): \(table.caption)")
      }
    }
  }

  @Test func `actions by agency and a blank plan are there`() throws {
    #expect(try printed(.actionsByAgency(ActionFilter())).contains("West Mercia Police"))
    let plan = try #require(book.plan(of: group))
    #expect(try printed(.blankPlan(plan.id)).contains("To be filled in"))
  }
}
