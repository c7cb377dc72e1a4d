// SPDX-License-Identifier: Apache-2.0

import PartnershipModel
import Testing

struct ReportedEventsTests {
  private static let lines = [
    "^ No health data Ask: Require it by January", "= The pilot goes on", "? Why so slow?",
    "\" Families want one contact", "A plain note",
  ]

  @Test func `decisions, challenge and voice of the period are found in its minutes`() throws {
    var scenario = try ReportScenario()
    _ = try scenario.hold("2026-09-15", ["= An older decision"])
    _ = try scenario.hold("2026-10-13", Self.lines)
    let figures = scenario.figures(from: "2026-10-01")
    #expect(figures.decisionsMade.map(\.text) == ["The pilot goes on"])
    #expect(figures.challenges.map(\.text) == ["Why so slow?"])
    #expect(figures.voices.map(\.text) == ["Families want one contact"])
  }

  @Test func `an unanswered escalation tells its ask, where it is and its age`() throws {
    var scenario = try ReportScenario()
    _ = try scenario.hold("2026-10-13", Self.lines)
    scenario.on("2026-10-20")
    let escalations = scenario.figures(from: "2026-10-01").escalations
    let waiting = try #require(escalations.awaiting.first)
    #expect(escalations.raised.count == 1 && escalations.answered.isEmpty)
    #expect(waiting.escalation.ask == "Require it by January")
    #expect(waiting.hop?.to == ID("executive"))
    #expect(waiting.age == "day 5 of 20")
  }

  @Test func `a decision is sought only of the group that receives the report`() throws {
    var scenario = try ReportScenario()
    _ = try scenario.hold("2026-10-13", Self.lines)
    #expect(scenario.figures(from: "2026-10-01").decisionsSought.isEmpty)
    let escalation = try scenario.latest(Escalation.self).id
    try scenario.run { try $0.referUp(escalation, $1) }
    let sought = scenario.figures(from: "2026-10-01").decisionsSought
    #expect(sought.map(\.escalation.id) == [escalation])
  }

  @Test func `an answer that came later was still awaited on an earlier day`() throws {
    var scenario = try ReportScenario()
    _ = try scenario.hold("2026-10-13", Self.lines)
    let escalation = try scenario.latest(Escalation.self).id
    scenario.on("2026-11-03")
    try scenario.run { try $0.answerEscalation(escalation, answer: "Agreed", $1) }
    let then = scenario.figures(from: "2026-10-01", until: "2026-10-31").escalations
    let since = scenario.figures(from: "2026-11-01").escalations
    #expect(then.awaiting.count == 1 && then.answered.isEmpty)
    #expect(since.awaiting.isEmpty && since.answered.map(\.hop?.answer) == ["Agreed"])
  }

  @Test func `the forward look has later meetings, actions due in 60 days and carried items`()
    throws
  {
    var scenario = try ReportScenario()
    let meeting = try scenario.schedule("2026-10-13")
    try scenario.run { try $0.addItem("Transport", to: meeting, agreement: "Raised", $1) }
    scenario.on("2026-10-13")
    try scenario.run { try $0.startMeeting(meeting, $1) }
    let open = scenario.book.closingFindings(of: try #require(scenario.book[meeting]))
    try scenario.run { try $0.accept(open, reason: "Noted", at: meeting, $1) }
    try scenario.run { try $0.closeMeeting(meeting, $1) }
    let next = try scenario.schedule("2026-12-08")
    let near = try scenario.open("Near", due: "2026-12-12")
    _ = try scenario.open("Far", due: "2026-12-13")
    try scenario.run { try $0.reviewPlan(ID("plan"), $1) }
    let forward = scenario.figures(from: "2026-10-01").forward
    #expect(forward.meetings.map(\.id) == [next])
    #expect(forward.actionsDue.map(\.action.id) == [near])
    #expect(forward.carried.map(\.title) == ["Transport"])
    #expect(forward.planReviewDue == day("2027-10-13"))
  }

  @Test func `the report a body owes is due five working days before its reader meets`() throws {
    var scenario = try ReportScenario()
    _ = try scenario.schedule("2026-12-03", of: ReportScenario.governing)
    let due = try #require(scenario.book.reportDue(of: ReportScenario.group, on: day("2026-11-20")))
    #expect(due.to == ReportScenario.governing)
    #expect(due.due == day("2026-11-26"))
    #expect(due.report == nil)
    #expect(scenario.book.reportDue(of: ID("lonely"), on: day("2026-11-20")) == nil)
  }
}
