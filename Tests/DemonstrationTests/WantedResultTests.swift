// SPDX-License-Identifier: Apache-2.0

import PartnershipModel
import Testing

/// What somebody who opens the demonstration must find, in numbers.
struct WantedResultTests {
  private let played: Played
  private var book: Book { played.book }
  private let exploitation = ID<Body>("exploitation")
  private let governing = ID<Body>("sgg")

  init() throws {
    played = try ShippedYear.onTheDay.get()
  }

  @Test func `every meeting of the year has minutes of six to fifteen lines`() {
    let held = played.meeting.flatMap { book.meetings(of: $0) }.filter { $0.state == .closed }
    #expect(held.count == 38)
    for meeting in held {
      let lines = book.agenda(of: meeting.id).flatMap { book.entries(of: $0.id) }.count
      #expect((6...15).contains(lines), "\(book.title(of: meeting)): \(lines)")
    }
  }

  @Test func `meetings and due dates fall on working days`() {
    let calendar = WorkingCalendar.englandAndWales
    let days = book.all(Meeting.self).compactMap(\.date) + book.all(Action.self).compactMap(\.due)
    #expect(days.count > 100)
    // One meeting stands on a bank holiday, for the year's meetings to warn of.
    #expect(days.filter { !calendar.isWorkingDay($0) } == [day("2027-03-26")])
  }

  @Test func `every group that meets has eight to ten seats and a chair`() {
    for body in played.meeting {
      let seats = book.seats(of: body, on: played.today)
      #expect((8...10).contains(seats.count))
      #expect(seats.first?.capacity == .chair)
    }
  }

  @Test(arguments: [
    (ActionState.proposed, 1), (.notStarted, 22), (.inProgress, 17), (.blocked, 2),
    (.completed, 38), (.withdrawn, 3),
  ])
  func `actions stand in every state`(state: ActionState, count: Int) {
    #expect(book.all(Action.self).count { $0.state == state } == count)
  }

  @Test func `some actions are overdue, moved twice and reported done`() {
    let actions = book.all(Action.self)
    #expect(actions.count { book.isOverdue($0, on: played.today) } == 7)
    #expect(actions.count { book.timesMoved($0.id) == 2 } == 2)
    #expect(actions.count { $0.state.isOpen && $0.reportedDone != nil } == 7)
    #expect(actions.filter { $0.state == .completed }.allSatisfy { $0.evidence != nil })
  }

  @Test func `one escalation is closed, one is coming back and one waits on day 14 of 20`() throws {
    let first = book.all(Escalation.self).filter { $0.number <= 3 }
    #expect(first.map(\.state) == [.closed, .answered, .sent])
    #expect(first.map { $0.origin?.text } == ["child-oversight", "drug-alcohol", "exploitation"])
    let waiting = try #require(
      book.hopsAwaiting(governing).first { book[$0.escalation]?.origin == exploitation })
    #expect(book.ageWords(of: waiting, on: played.today) == "day 14 of 20")
  }

  @Test func `the numbers the guides speak of stand`() {
    let actions = book.all(Action.self)
    let numbers = actions.filter { $0.body == exploitation }.map { $0.number }
    #expect(Set([22, 32, 47, 48, 50, 51, 69, 70, 71]).isSubset(of: numbers))
    #expect(actions.filter { $0.number > 71 }.allSatisfy { $0.body != exploitation })
    #expect(
      book.decisions(of: exploitation).map { $0.number }
        == ["TEG-2026-01", "TEG-2026-02", "TEG-2026-03"])
    let next = book.nextMeeting(of: exploitation, onOrAfter: played.today)
    #expect(next.map { book.agenda(of: $0.id).count } == 11)
  }

  @Test func `every plan has rows in all three states`() {
    for plan in book.all(Plan.self) {
      let rows = book.rows(of: plan.id)
      let count = book.progress(of: rows)
      #expect((8...16).contains(rows.count))
      #expect(count.notStarted > 0 && count.inProgress > 0 && count.completed > 0, "\(plan.title)")
    }
  }

  @Test func `the exploitation plan has a row under each of the six headings`() throws {
    let plan = try #require(book.plan(of: exploitation))
    #expect(Set(book.rows(of: plan.id).map(\.heading)) == Set(1...6))
  }

  @Test func `success statements were judged in all four ways`() {
    let judged = book.all(Statement.self).compactMap { book.position(of: $0.id)?.position }
    #expect(judged.count == 41)
    #expect(Set(judged) == Set(Position.allCases))
  }

  @Test func `four groups held their case file audit, three plan one, one has none`() {
    let audits = book.all(Plan.self).compactMap { $0.body }.map { book.audits(of: $0) }
    #expect(audits.count { $0.contains(where: \.state.isHeld) } == 4)
    #expect(audits.count { !$0.isEmpty && !$0.contains(where: \.state.isHeld) } == 3)
    #expect(audits.count { $0.isEmpty } == 1)
  }

  @Test func `the drug and alcohol group was not represented at the last community safety meeting`()
    throws
  {
    let meetings = book.meetings(of: ID("community-safety-oversight"))
    let held = meetings.filter { $0.state == .closed }
    let missing = held.map { book.missingRepresentatives(at: $0) }
    #expect(missing.dropLast().allSatisfy { $0.isEmpty })
    #expect(missing.last == [ID("drug-alcohol")])
  }

  @Test func `a report of exploitation is due and not begun, its last accepted about 110 days ago`()
    throws
  {
    let reports = book.reports(of: exploitation)
    #expect(reports.map(\.state) == [.accepted])
    let accepted = try #require(reports.first?.acceptedOn)
    #expect((105...115).contains(played.today - accepted))
    #expect(book.reportInHand(of: exploitation) == nil)
  }

  @Test func `the domestic abuse board's report goes to the governing group's next meeting`() throws
  {
    let report = try #require(book.reports(of: ID("ldapb")).first)
    let next = try #require(book.nextMeeting(of: governing, onOrAfter: played.today))
    #expect(report.state == .submitted)
    #expect(report.meeting == next.id)
    #expect(report.frozen?.isEmpty == false)
  }

  @Test func `minutes were agreed at each next meeting and the latest are on their way`() {
    for body in played.meeting {
      let states = book.meetings(of: body).compactMap(\.minutes)
      #expect(states.dropLast().allSatisfy { $0 == .agreed })
      #expect(states.last != .agreed)
    }
  }

  @Test func `every screen and paper says that the year is invented`() {
    #expect(book.partnership?.notice?.contains("invented") == true)
  }
}
