// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct PlanTests {
  static let moves: [Progress: [Progress]] = [
    .notStarted: [.inProgress, .completed], .inProgress: [.completed, .notStarted],
    .completed: [.inProgress],
  ]
  private let row = ID<PlanRow>("r1")

  private func fixture(_ state: Progress) throws -> Fixture {
    var fixture = try Fixture()
    if state != .notStarted {
      fixture.apply(try fixture.book.updateRow(row, note: "Said", to: state, fixture.now))
    }
    return fixture
  }

  @Test(arguments: Progress.allCases, Progress.allCases)
  func `a plan row moves along its states only`(from: Progress, to: Progress) throws {
    var fixture = try fixture(from)
    let move = { try fixture.book.updateRow(row, note: "Said", to: to, fixture.now) }
    let followers = try #require(PlanTests.moves[from])
    if followers.contains(to) || from == to {
      fixture.apply(try move())
      #expect(fixture.book[row]?.state == to)
      let update = try #require(fixture.book.updates(of: row).last)
      #expect(update.from == from && update.to == to && update.note == "Said")
    } else {
      #expect(
        refusal(move)
          == .wrongMove(
            what: "Plan row 'Train drivers'", from: from.label, to: to.label,
            allowed: followers.map(\.label)))
    }
  }

  @Test func `completing a row needs evidence, opening it again a reason, and a note words`() throws
  {
    let open = try fixture(.notStarted)
    let update = { (note: String, evidence: String?, state: Progress?) in
      refusal {
        try open.book.updateRow(row, note: note, evidence: evidence, to: state, open.now)
      }
    }
    #expect(update(" ", nil, .completed) == .needsText(what: "Completing a row: its evidence"))
    #expect(update("", "The register", .completed) == nil)
    #expect(update("", nil, nil) == .needsText(what: "The progress"))
    let done = try fixture(.completed)
    #expect(
      refusal { try done.book.updateRow(row, note: "", to: .inProgress, done.now) }
        == .needsReason(toDo: "open a completed row again"))
  }

  @Test func `a plan's rows stand by heading and place, and are counted by progress`() throws {
    let book = try Fixture().book
    let rows = book.rows(of: Fixture.plan)
    #expect(rows.map(\.id.text) == ["r1", "r3", "r2"])
    let count = book.progress(of: rows)
    #expect(count.words == "R 1  A 1  G 1" && count.total == 3 && count.percentDone == 33)
    #expect(book.progress(of: []).percentDone == 0)
    #expect(
      Progress.allCases.map(\.letterAndLabel) == ["R Not Started", "A In Progress", "G Completed"])
  }

  @Test func `the headings are the template's`() throws {
    let book = try Fixture().book
    let plan = try #require(book.plan(of: Fixture.group))
    #expect(book.headings(of: plan) == ["Prevent", "Pursue"])
    #expect(book.plan(of: Fixture.governing) == nil)
  }

  @Test func `R11: a row spoken to at a meeting is touched there, and only there`() throws {
    var fixture = try Fixture()
    let first = try fixture.meeting()
    fixture.apply(
      try fixture.book.updateRow(
        row, note: "Half done", evidence: " ", to: .inProgress, at: first, fixture.now))
    let left = { (meeting: ID<Meeting>) in
      fixture.book.untouchedRows(of: Fixture.plan, at: meeting).map(\.id.text)
    }
    #expect(left(first) == ["r2"])
    let second = try fixture.meeting(on: "2027-01-12", start: false)
    #expect(left(second) == ["r1", "r2"])
    let update = try #require(fixture.book.updates(of: row).first)
    #expect(update.meeting == first && update.on == day("2026-11-24") && update.evidence == nil)
  }

  @Test func `a row is removed with the reason, once, and then no longer moves`() throws {
    var fixture = try Fixture()
    #expect(
      refusal { try fixture.book.removeRow(row, because: "", fixture.now) }
        == .needsReason(toDo: "remove a plan row"))
    fixture.apply(try fixture.book.removeRow(row, because: "Review of 2027", fixture.now))
    #expect(fixture.book.rows(of: Fixture.plan).map(\.id.text) == ["r3", "r2"])
    #expect(fixture.book[row]?.removedBecause == "Review of 2027")
    #expect(
      refusal { try fixture.book.removeRow(row, because: "Again", fixture.now) }
        == .nothingToChange)
    #expect(
      refusal { try fixture.book.updateRow(row, note: "x", to: .inProgress, fixture.now) }?.words
        == "Plan row 'Train drivers' is removed and cannot become in progress.")
  }

  @Test func `a formal review is due twelve months after the last`() throws {
    var fixture = try Fixture()
    var plan = try #require(fixture.book[Fixture.plan])
    #expect(fixture.book.reviewDue(of: plan) == nil)
    fixture.today = day("2028-02-29")
    fixture.apply(try fixture.book.reviewPlan(Fixture.plan, fixture.now))
    plan = try #require(fixture.book[Fixture.plan])
    #expect(fixture.book.reviewDue(of: plan) == day("2029-02-28"))
    #expect(
      refusal { try fixture.book.reviewPlan(Fixture.plan, fixture.now) } == .nothingToChange)
  }

  static let reportMoves: [ReportState: [ReportState]] = [
    .draft: [.withChair, .submitted], .withChair: [.submitted, .draft],
    .submitted: [.accepted, .returned], .returned: [.draft, .submitted], .accepted: [],
  ]

  @Test(arguments: ReportState.allCases, ReportState.allCases)
  func `a chair's report's states follow one another as agreed`(from: ReportState, to: ReportState)
    throws
  {
    #expect(from.may(become: to) == (try #require(PlanTests.reportMoves[from])).contains(to))
    #expect(from.isFrozen == [.submitted, .accepted].contains(from))
  }
}
