// SPDX-License-Identifier: Apache-2.0

import PartnershipModel
import Testing

struct ReportSubmissionTests {
  @Test func `red and amber rows without a word refuse submission by name`() throws {
    var scenario = try ReportScenario()
    let report = try scenario.report()
    let refusal = scenario.refusal { try $0.submitReport(report, frozen: "paper", $1) }
    #expect(
      refusal
        == .needsNarrative([
          "plan row 'Train drivers' (R Not Started)", "plan row 'Map hotspots' (A In Progress)",
        ]))
  }

  @Test func `a narrative or an update of the period is a row's word; an older one is not`() throws
  {
    var scenario = try ReportScenario()
    try scenario.run { try $0.updateRow(ID("map"), note: "Before the period", $1) }
    scenario.on("2026-10-20")
    let report = try scenario.report(since: "2026-10-15")
    try scenario.run { try $0.writeNarrative(report, section: "row:train", text: "Delayed", $1) }
    let refusal = scenario.refusal { try $0.submitReport(report, frozen: "paper", $1) }
    #expect(refusal == .needsNarrative(["plan row 'Map hotspots' (A In Progress)"]))
    try scenario.run { try $0.updateRow(ID("map"), note: "Data came", $1) }
    #expect(scenario.refusal { try $0.submitReport(report, frozen: "paper", $1) } == nil)
  }

  @Test func `an overdue action needs its reason from the chair or from an update`() throws {
    var scenario = try ReportScenario()
    let action = try scenario.open("Late", due: "2026-10-05")
    scenario.on("2026-10-20")
    try scenario.speakToEveryRow()
    let report = try scenario.report(since: "2026-10-10")
    let submit = { (book: Book, now: Circumstances) throws in
      try book.submitReport(report, frozen: "paper", now)
    }
    #expect(scenario.refusal(submit) == .needsNarrative(["action 1 (overdue)"]))
    var told = scenario
    try told.run {
      try $0.writeNarrative(report, section: "action:\(action.text)", text: "Ill", $1)
    }
    #expect(told.refusal(submit) == nil)
    try scenario.run { try $0.updateAction(action, note: "Waiting for data", $1) }
    #expect(scenario.refusal(submit) == nil)
  }

  @Test func `a statement not met needs narrative when its judgement came without`() throws {
    var scenario = try ReportScenario(
      String(ReportScenario.structure.dropLast()) + """
        , "statement-position": [
          {"id": "j", "statement": "S2", "on": "2026-09-01", "position": "not-met"}]}
        """)
    try scenario.speakToEveryRow()
    let report = try scenario.report()
    let refusal = scenario.refusal { try $0.submitReport(report, frozen: "paper", $1) }
    #expect(refusal == .needsNarrative(["statement 'Partners understand' (not met)"]))
    try scenario.run { try $0.writeNarrative(report, section: "statement:S2", text: "Slow", $1) }
    #expect(scenario.refusal { try $0.submitReport(report, frozen: "paper", $1) } == nil)
  }

  @Test func `R21: submission freezes the report for the reader's next meeting`() throws {
    var scenario = try ReportScenario()
    let next = try scenario.schedule("2026-12-03", of: ReportScenario.governing)
    let report = try submitted(&scenario)
    let record = try #require(scenario.book[report])
    #expect(record.state == .submitted && record.frozen == "paper")
    #expect(record.until == day("2026-10-01") && record.submittedOn == day("2026-10-01"))
    #expect(record.meeting == next)
    let words = scenario.refusal {
      try $0.writeNarrative(report, section: "summary", text: "Late word", $1)
    }
    #expect(words == .notDraft(report: "The chair's report of Harm Group", state: "Submitted"))
    let again = scenario.refusal { try $0.submitReport(report, frozen: "other", $1) }
    #expect(again == .notDraft(report: "The chair's report of Harm Group", state: "Submitted"))
  }

  @Test func `a report goes only to a meeting of its reader, with something in it`() throws {
    var scenario = try ReportScenario()
    let own = try scenario.schedule("2026-12-03")
    try scenario.speakToEveryRow()
    let report = try scenario.report()
    let elsewhere = scenario.refusal {
      try $0.submitReport(report, frozen: "paper", meeting: own, $1)
    }
    #expect(
      elsewhere
        == .wrongValue(
          field: "Meeting", given: "Harm Group, Thu 3 Dec 2026",
          wanted: "a meeting of Governing Group"))
    let empty = scenario.refusal { try $0.submitReport(report, frozen: " ", $1) }
    #expect(empty == .needsText(what: "A report to be submitted"))
  }

  @Test
  func `a returned report can be written in and keeps what was submitted until it goes again`()
    throws
  {
    var scenario = try ReportScenario()
    let report = try submitted(&scenario)
    #expect(
      scenario.refusal { try $0.returnReport(report, reason: "", $1) }
        == .needsReason(toDo: "return a report"))
    try scenario.run { try $0.returnReport(report, reason: "Say more on risk", $1) }
    #expect(scenario.book[report]?.frozen == "paper")
    try scenario.run { try $0.writeNarrative(report, section: "risks", text: "Staffing", $1) }
    try scenario.run { try $0.submitReport(report, frozen: "second", $1) }
    #expect(scenario.book[report]?.frozen == "second")
    #expect(scenario.book[report]?.returnedBecause == nil)
  }

  @Test func `the next report begins the day after the accepted one ended`() throws {
    var scenario = try ReportScenario()
    let report = try submitted(&scenario)
    scenario.on("2026-10-20")
    try scenario.run { try $0.acceptReport(report, $1) }
    #expect(scenario.book[report]?.acceptedOn == day("2026-10-20"))
    let next = try scenario.report()
    #expect(scenario.book[next]?.from == day("2026-10-02"))
    let back = scenario.refusal { try $0.returnReport(report, reason: "Too late", $1) }
    #expect(
      back
        == .wrongMove(
          what: "The chair's report of Harm Group", from: "Accepted", to: "Returned", allowed: []))
  }

  @Test func `a report cannot be submitted on the day the last one ended`() throws {
    var scenario = try ReportScenario()
    let report = try submitted(&scenario)
    try scenario.run { try $0.acceptReport(report, $1) }
    let next = try scenario.report()
    let refusal = scenario.refusal { try $0.submitReport(next, frozen: "paper", $1) }
    #expect(refusal == .dateBefore(what: "The end of a report", earlier: "2 Oct 2026"))
  }

  private func submitted(_ scenario: inout ReportScenario) throws -> ID<ChairReport> {
    try scenario.speakToEveryRow()
    let report = try scenario.report()
    try scenario.run { try $0.submitReport(report, frozen: "paper", $1) }
    return report
  }
}
