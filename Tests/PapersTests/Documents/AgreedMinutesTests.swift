// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct AgreedMinutesTests {
  /// A meeting with an action and a decision, agreed at the next meeting.
  private func agreed(
    _ scenario: inout DocumentScenario, amendment: String? = nil
  ) throws -> ID<Meeting> {
    let meeting = try scenario.start("2026-10-13")
    try scenario.minute(["! Share the data @nurse by 2026-11-20", "= Go on"], at: meeting)
    try scenario.close(meeting)
    let later = try scenario.start("2026-12-08")
    try scenario.agree(meeting, at: later, amendment: amendment)
    return meeting
  }

  private func paper(_ meeting: ID<Meeting>, _ scenario: DocumentScenario) throws -> Paper {
    MinutesPaper(scenario.book, meeting: try scenario.record(meeting)).paper()
  }

  @Test func `drafts say so on every page and agreed minutes do not`() throws {
    var scenario = try DocumentScenario()
    let meeting = try agreed(&scenario)
    let later = try scenario.latest(Meeting.self).id
    #expect(try paper(later, scenario).notice?.contains("DRAFT") == true)
    #expect(try paper(meeting, scenario).notice == "The data are invented.")
    #expect(
      text(try paper(meeting, scenario)).contains("Version: Agreed at the meeting of 8 Dec 2026"))
  }

  @Test func `minutes keep the name the group had on the day`() throws {
    var scenario = try DocumentScenario()
    let meeting = try agreed(&scenario)
    try scenario.run {
      try $0.renameBody(
        DocumentScenario.group, to: "Safer Lives Group", shortName: "SLG",
        lastDayOfOld: .day(day("2026-12-31")), reason: "New plan", $1)
    }
    let old = try paper(meeting, scenario)
    #expect(old.title == "Minutes of the Harm Group" && old.body == "Harm Group")
    #expect(old.abbreviations.contains(Abbreviation(short: "HG", long: "Harm Group")))
    let next = try scenario.start("2027-01-12")
    #expect(try paper(next, scenario).body == "Safer Lives Group")
  }

  @Test func `agreed minutes read the same after the action moved, changed hands and closed`()
    throws
  {
    var scenario = try DocumentScenario()
    let meeting = try agreed(&scenario)
    let before = try paper(meeting, scenario)
    let action = try scenario.latest(Action.self).id
    try scenario.run { try $0.moveDue(of: action, to: day("2027-02-01"), reason: "Late", $1) }
    try scenario.run { try $0.setOwner(of: action, to: .agency(ID("police")), $1) }
    try scenario.run { try $0.agreeDone(action, evidence: "Sent", $1) }
    #expect(try paper(meeting, scenario) == before)
    #expect(text(before).contains("Owner: Nurse, Health Trust. Due: Fri 20\n    Nov 2026."))
  }

  @Test func `corrections stand beside agreed minutes, announced at the top`() throws {
    var scenario = try DocumentScenario()
    let meeting = try agreed(&scenario, amendment: "Item 3 names the trust")
    let entry = scenario.book.all(MinuteEntry.self).first?.id
    try scenario.correct(
      meeting,
      CorrectionDraft(entry: entry, text: "Share it by 27 November", agreedBy: "Chair"))
    let printed = text(try paper(meeting, scenario))
    #expect(printed.contains("- Amended when agreed: Item 3 names the trust\n"))
    let ledger = try #require(
      try paper(meeting, scenario).elements.compactMap { element -> Table? in
        if case .table(let table) = element, table.caption == "Corrections" { table } else { nil }
      }.first)
    #expect(
      ledger.rows.map { $0.cells.map(\.line.plainText) } == [
        ["1", "3.1", "Share the data", "Share it by 27 November", "Chair", "8 Dec 2026"]
      ])
    #expect(printed.contains("Note: 1 correction was recorded since"))
    #expect(printed.contains("3.1 Action 1: Share the data."))
  }

  @Test func `the next minutes tell what became of the last and of open actions`() throws {
    var scenario = try DocumentScenario(DocumentScenario.planned)
    let first = try scenario.start("2026-10-13")
    try scenario.minute(["! Share the data @nurse by 2026-11-20", "! Write it @nurse"], at: first)
    try scenario.close(first)
    let meeting = try scenario.start("2026-12-08")
    try scenario.agree(first, at: meeting)
    let action = try #require(scenario.book.all(Action.self).first)
    try scenario.run {
      try $0.updateAction(action.id, note: "Half done", to: .inProgress, at: meeting, $1)
    }
    try scenario.run {
      try $0.updateRow(
        ID("train"), note: "Two courses", evidence: "Register", to: .inProgress, at: meeting, $1)
    }
    try scenario.run { try $0.assess(ID("S1"), .moving, narrative: "Calls fell", at: meeting, $1) }
    let printed = text(try paper(meeting, scenario))
    for words in [
      "The minutes of 13 Oct 2026 were agreed.", "Half done", "A In", "Two courses. Evidence:",
      "No update received from Health Trust (action 2).", "- Moving: Harm goes down. Calls fell.",
    ] { #expect(printed.contains(words)) }
  }

  @Test func `minutes tell a decision made since the last meeting, and why one was made here`()
    throws
  {
    var scenario = try DocumentScenario()
    try scenario.run {
      try $0.decide(
        "Extend it", body: DocumentScenario.group, mode: .chairsAction, basis: "No time to meet",
        $1)
    }
    let meeting = try scenario.start("2026-10-13")
    try scenario.minute(["= The pilot goes on"], at: meeting)
    let decision = try scenario.latest(Decision.self).id
    try scenario.run { try $0.recordRationale(decision, "It works", $1) }
    let printed = flat(text(try paper(meeting, scenario)))
    #expect(
      printed.contains(
        "Decision HG-2026-01, made on 1 Oct 2026 (chair's action, Superintendent, Test"))
    #expect(printed.contains("Extend it. Reason: No time to meet."))
    #expect(printed.contains("The pilot goes on. Reason: It works."))
  }

  @Test func `agreed minutes stay as they were when the group closes and its words change`() throws
  {
    var scenario = try DocumentScenario()
    try scenario.minuteEarlier()
    let meeting = try scenario.start("2026-11-24")
    try scenario.minute(["^ No data for a year Ask: require it"], at: meeting)
    let escalation = try scenario.latest(Escalation.self).id
    try scenario.close(meeting)
    let later = try scenario.start("2026-12-08")
    try scenario.agree(meeting, at: later)
    try scenario.close(later)
    let before = text(try paper(meeting, scenario))
    #expect(before.contains("No update received from Health Trust (action 1)."))
    let asleep = try #require(scenario.book.all(Action.self).first)
    scenario.on("2026-12-10")
    try scenario.run { try $0.moveDue(of: asleep.id, to: day("2027-06-01"), reason: "x", $1) }
    try scenario.run { try $0.sleepAction(asleep.id, untilDaysBefore: 10, $1) }
    var draft = EscalationDraft(
      origin: DocumentScenario.group, issue: "No data at all", ask: "Enforce it")
    draft.tried = "Letters"
    try scenario.run { try $0.describeEscalation(escalation, as: draft, $1) }
    try scenario.run { book, now in
      var drafting = Drafting(book, now)
      drafting.set(DocumentScenario.group, \.status, .closing)
      return drafting.batch("Closing")
    }
    try scenario.run { try $0.endBody(DocumentScenario.group, as: .closed, $1) }
    #expect(text(try paper(meeting, scenario)) == before)
    #expect(throws: Refusal.self) {
      try scenario.run { try $0.updateAction(asleep.id, note: "Late", at: meeting, $1) }
    }
  }

  @Test func `minutes take the highest marking of what they print`() throws {
    var scenario = try DocumentScenario()
    let meeting = try agreed(&scenario)
    #expect(try paper(meeting, scenario).marking == "OFFICIAL")
    let decision = try scenario.latest(Decision.self).id
    try scenario.change(decision, "marking", to: .text("official-sensitive"))
    #expect(try paper(meeting, scenario).marking == "OFFICIAL-SENSITIVE")
  }
}
