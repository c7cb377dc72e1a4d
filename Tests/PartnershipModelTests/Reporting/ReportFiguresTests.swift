// SPDX-License-Identifier: Apache-2.0

import PartnershipModel
import Testing

struct ReportFiguresTests {
  @Test func `only meetings of the period count, and those not held are listed apart`() throws {
    var scenario = try ReportScenario()
    _ = try scenario.hold("2026-09-15")
    let held = try scenario.hold("2026-10-13")
    let cancelled = try scenario.schedule("2026-11-10")
    try scenario.run { try $0.cancelMeeting(cancelled, reason: "No room", $1) }
    scenario.on("2026-11-20")
    let figures = scenario.figures(from: "2026-10-01")
    #expect(figures.meetingsHeld.map(\.id) == [held])
    #expect(figures.meetingsNotHeld.map(\.id) == [cancelled])
  }

  @Test func `plan counts equal a recount of the rows, heading by heading`() throws {
    var scenario = try ReportScenario()
    try scenario.run { try $0.updateRow(ID("train"), note: "Begun", to: .inProgress, $1) }
    let plan = try #require(scenario.figures(from: "2026-10-01").plan)
    #expect(plan.headings.map(\.heading) == ["Prevent", "Understand", "Learn"])
    for heading in plan.headings {
      let rows = scenario.book.rows(of: ID("plan")).filter { $0.heading == heading.number }
      #expect(heading.rows.map(\.row.id) == rows.map(\.id))
      #expect(heading.count == scenario.book.progress(of: rows))
    }
    #expect(plan.count.words == "R 0  A 2  G 1")
  }

  @Test func `a row under a heading that the template lacks is still reported`() throws {
    let orphan = ReportScenario.structure.replacing("\"heading\": 3", with: "\"heading\": 9")
    let plan = try #require(try ReportScenario(orphan).figures(from: "2026-10-01").plan)
    #expect(plan.headings.last?.heading == "Heading 9, not stated")
    #expect(plan.count.total == 3)
  }

  @Test func `a move has its row, progress, note and evidence; a mere note is no move`() throws {
    var scenario = try ReportScenario()
    try scenario.run { try $0.updateRow(ID("train"), note: "Before", to: .inProgress, $1) }
    scenario.on("2026-11-02")
    try scenario.run {
      try $0.updateRow(ID("train"), note: "Run", evidence: "Register", to: .completed, $1)
    }
    try scenario.run { try $0.updateRow(ID("map"), note: "Data awaited", $1) }
    let plan = try #require(scenario.figures(from: "2026-11-01").plan)
    let move = try #require(plan.moves.first)
    #expect(plan.moves.count == 1)
    #expect(move.row.id == ID("train"))
    #expect(move.from == .inProgress && move.to == .completed)
    #expect(move.update.note == "Run" && move.update.evidence == "Register")
    #expect(plan.rows.first { $0.row.id == ID("map") }?.latestNote?.note == "Data awaited")
  }

  @Test func `figures of a past day leave out what moved later`() throws {
    var scenario = try ReportScenario()
    let action = try scenario.open("Write it", due: "2026-10-20")
    scenario.on("2026-11-02")
    try scenario.run { try $0.updateRow(ID("train"), note: "Run", to: .completed, $1) }
    try scenario.run { try $0.moveDue(of: action, to: day("2026-12-01"), reason: "Late", $1) }
    try scenario.run { try $0.agreeDone(action, evidence: "Sent", $1) }
    let past = scenario.figures(from: "2026-10-01", until: "2026-10-25")
    #expect(past.plan?.count.words == "R 1  A 1  G 1")
    #expect(past.actions.overdue.map(\.due) == [day("2026-10-20")])
    #expect(past.actions.completed.isEmpty)
    #expect(scenario.figures(from: "2026-10-01").actions.completed.map(\.evidence) == ["Sent"])
  }

  @Test func `every action is counted once as open or ended`() throws {
    var scenario = try ReportScenario()
    scenario.on("2026-09-01")
    let old = try scenario.open("Old and late", due: "2026-09-20")
    scenario.on("2026-10-05")
    let done = try scenario.open("Done", due: "2026-10-30")
    let dropped = try scenario.open("Dropped", due: "2026-10-30")
    let ahead = try scenario.open("Ahead", due: "2026-12-01")
    try scenario.run { try $0.agreeDone(done, evidence: "Sent", $1) }
    try scenario.run { try $0.updateAction(dropped, note: "Not needed", to: .withdrawn, $1) }
    let actions = scenario.figures(from: "2026-10-01").actions
    #expect(actions.new.map(\.action.id) == [done, dropped, ahead])
    #expect(actions.completed.map(\.action.id) == [done])
    #expect(actions.withdrawn.map(\.action.id) == [dropped])
    #expect(actions.overdue.map(\.action.id) == [old])
    #expect(actions.onTime.map(\.action.id) == [ahead])
    #expect(actions.openCount == scenario.book.openActions(of: ReportScenario.group).count)
  }

  @Test func `an action due on the last day of the period is not overdue`() throws {
    var scenario = try ReportScenario()
    _ = try scenario.open("Today", due: "2026-10-01")
    #expect(scenario.figures(from: "2026-09-01").actions.overdue.isEmpty)
  }

  @Test func `an overdue action tells its latest note and how often its date moved`() throws {
    var scenario = try ReportScenario()
    let action = try scenario.open("Late", due: "2026-10-02")
    try scenario.run { try $0.moveDue(of: action, to: day("2026-10-05"), reason: "Sick leave", $1) }
    try scenario.run { try $0.moveDue(of: action, to: day("2026-10-09"), reason: "No reply", $1) }
    scenario.on("2026-10-20")
    let overdue = try #require(scenario.figures(from: "2026-10-10").actions.overdue.first)
    #expect(overdue.latestNote?.note == "No reply")
    #expect(overdue.timesMoved == 2)
    #expect(!overdue.hasNoteInPeriod)
  }

  @Test func `a statement shows where it stands and stood, or that nobody judged it`() throws {
    var scenario = try ReportScenario()
    try scenario.run { try $0.assess(ID("S1"), .notMet, narrative: "Rising", $1) }
    scenario.on("2026-11-01")
    try scenario.run { try $0.assess(ID("S1"), .moving, narrative: "Falling", $1) }
    let statements = scenario.figures(from: "2026-10-15").statements
    #expect(statements[0].previous?.position == .notMet)
    #expect(statements[0].current?.narrative == "Falling")
    #expect(statements[0].hasMoved)
    #expect(statements[1].isNeverAssessed && !statements[1].hasMoved)
  }

  @Test func `each plan year that the period touches has its audit words`() throws {
    let figures = try ReportScenario().figures(from: "2026-01-01")
    #expect(figures.audits.map(\.planYear) == [2025, 2026])
    #expect(figures.audits.map { $0.audits.count } == [0, 1])
    #expect(figures.audits[1].words == "case file audit 2026–27: planned, Transitions")
  }

  @Test func `a period that ends before it begins has nothing in it`() throws {
    let figures = try ReportScenario().figures(from: "2026-12-01")
    #expect(figures.meetingsHeld.isEmpty)
    #expect(figures.audits.count == 1)
  }
}
