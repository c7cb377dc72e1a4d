// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct RegisterTests {
  /// A meeting that agreed two actions, made a decision and escalated, six weeks ago.
  private func worked() throws -> DocumentScenario {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.minute(
      [
        "! Share the data @nurse by 2026-11-20", "! Brief the police @superintendent by 2026-12-18",
        "= The pilot goes on", "^ No health data Ask: Require it by January",
      ], at: meeting)
    try scenario.close(meeting)
    scenario.on("2026-11-24")
    return scenario
  }

  private func actions(
    _ scenario: DocumentScenario, _ change: (inout ActionFilter) -> Void = { _ in }
  ) -> ActionRegister {
    var filter = ActionFilter()
    change(&filter)
    return ActionRegister(scenario.book, filter: filter, today: scenario.now.today)
  }

  @Test func `an action says whether it is late, how often it moved and where it was agreed`()
    throws
  {
    var scenario = try worked()
    let action = try #require(scenario.book.all(Action.self).first)
    try scenario.run { try $0.moveDue(of: action.id, to: day("2026-11-23"), reason: "Leave", $1) }
    let csv = CSVWriter().write(actions(scenario).paper())
    let lines = csv.split(separator: "\r\n")
    #expect(
      lines[0]
        == "\u{FEFF}No.,Action,Owner,Due,Progress,Latest update,Group,Source,Marking")
    #expect(
      lines[1]
        == "1,Share the data,\"Nurse, Health Trust\",\"23 Nov 2026, overdue, moved once\","
        + "R Not Started,24 Nov 2026: Leave,HG,\"min 3.1, 13 Oct 2026\","
        + "OFFICIAL; The data are invented.")
    #expect(lines.count == 3)
  }

  @Test func `the register names its filter and shows what passes it`() throws {
    let scenario = try worked()
    let late = actions(scenario) {
      $0.body = DocumentScenario.group
      $0.states = .overdue
      $0.agency = ID("health")
      $0.origin = .meeting
      $0.dueBy = day("2026-11-30")
    }
    #expect(late.records.map(\.number) == [1])
    #expect(
      late.paper().subtitle
        == "Overdue actions of the Harm Group, owned by Health Trust, due by 30 Nov 2026, "
        + "from a meeting")
    let done = actions(scenario) { $0.states = .completed }
    #expect(text(done.paper()).contains("No completed actions."))
  }

  @Test func `done but not agreed is told apart from done`() throws {
    var scenario = try worked()
    let action = try #require(scenario.book.all(Action.self).first)
    try scenario.run { try $0.reportDone(action.id, note: "Sent", $1) }
    #expect(
      text(actions(scenario).paper())
        .contains("A In Progress, reported done 24 Nov 2026, to be agreed"))
  }

  @Test func `a reversed decision and the one that reverses it point at each other`() throws {
    var scenario = try worked()
    let first = try scenario.latest(Decision.self)
    try scenario.run {
      try $0.decide(
        "The pilot stops", body: DocumentScenario.group, mode: .chairsAction, basis: "Money",
        reversing: first.id, $1)
    }
    let printed = text(DecisionRegister(scenario.book, body: DocumentScenario.group).paper())
    #expect(printed.contains("Standing: Reversed by HG-2026-02"))
    #expect(printed.contains("Standing: Reverses HG-2026-01"))
    #expect(printed.contains("How: Chair's action"))
    #expect(printed.contains("Basis and dissent: Money."))
  }

  @Test func `R20: an escalation shows its way, its age and its answer`() throws {
    var scenario = try worked()
    let register = { (scenario: DocumentScenario) in
      text(
        EscalationRegister(
          scenario.book, body: DocumentScenario.governing, today: scenario.now.today
        ).paper())
    }
    #expect(register(scenario).contains("Clocks: day 20 + 10, answer overdue (due 10 Nov 2026)"))
    let escalation = try scenario.latest(Escalation.self).id
    try scenario.run { try $0.answerEscalation(escalation, answer: "Agreed", $1) }
    #expect(register(scenario).contains("Answer: GG, 24 Nov 2026: Agreed"))
    #expect(
      register(scenario).contains("answered on day 30 of 20; answered today, origin not told;"))
  }

  @Test func `a decision says who made it, whether it was carried out and where it was told`()
    throws
  {
    var scenario = try worked()
    try scenario.run {
      try $0.decide(
        "Extend it", body: DocumentScenario.group, mode: .chairsAction, basis: "No time to meet",
        $1)
    }
    let id = try scenario.latest(Decision.self).id
    try scenario.run { try $0.recordCarriedOut(id, to: .done, note: "Letter sent", $1) }
    let printed = text(DecisionRegister(scenario.book, body: DocumentScenario.group).paper())
    #expect(printed.contains("How: Chair's action, Superintendent, Test Police"))
    #expect(printed.contains("Standing: Carried out 24 Nov 2026 (Letter sent)"))
  }

  @Test func `a number taken back is explained over the register`() throws {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.minute(["= One thing", "= Another thing", "= A third thing"], at: meeting)
    let entry = try #require(scenario.book.all(MinuteEntry.self).dropFirst().first)
    try scenario.run { try $0.removeEntry(entry.id, $1) }
    let printed = text(DecisionRegister(scenario.book, body: DocumentScenario.group).paper())
    #expect(printed.contains("HG-2026-02, minuted 13 Oct 2026, was taken back;"))
  }

  @Test func `an action that sleeps or whose owner has left says so in the register`() throws {
    var scenario = try worked()
    let action = try #require(scenario.book.all(Action.self).first)
    let due = scenario.now.today + 60
    try scenario.run { try $0.moveDue(of: action.id, to: due, reason: "Next year", $1) }
    try scenario.run { try $0.sleepAction(action.id, untilDaysBefore: 10, $1) }
    try scenario.change(ID<Agency>("health"), "to", to: .text("2026-11-01"))
    let printed = flat(text(actions(scenario).paper()))
    #expect(printed.contains("asleep until \((due - 10).shownShort)"))
    #expect(printed.contains("owner's agency has left"))
  }

  @Test func `empty registers say so`() throws {
    let scenario = try DocumentScenario()
    #expect(text(actions(scenario).paper()).contains("No open actions."))
    #expect(
      text(DecisionRegister(scenario.book, body: nil).paper())
        .contains("No decisions are recorded."))
    #expect(
      text(EscalationRegister(scenario.book, body: nil, today: scenario.now.today).paper())
        .contains("No escalations are recorded."))
  }

  @Test func `a register takes the marking of the minute an action was born in`() throws {
    var scenario = try worked()
    let entry = try #require(scenario.book.all(MinuteEntry.self).first)
    try scenario.change(entry.id, "marking", to: .text("official-sensitive"))
    #expect(actions(scenario).paper().marking == "OFFICIAL-SENSITIVE")
    #expect(actions(scenario) { $0.dueBy = .first }.paper().marking == "OFFICIAL")
  }

  @Test func `a register as JSON has one object for each record under the stable names`() throws {
    let scenario = try worked()
    let json = RegisterJSON.write(actions(scenario) { $0.states = .overdue }.records)
    let items = try #require(try JSONReader.read(json).items)
    #expect(items.count == 1)
    #expect(items[0]["text"]?.text == "Share the data")
    #expect(items[0]["owner"]?.text == "seat:nurse")
    #expect(items[0]["number"]?.number == 1)
    #expect(items[0]["id"]?.text == scenario.book.all(Action.self).first?.id.text)
    #expect(RegisterJSON.write(actions(scenario) { $0.states = .completed }.records) == "[]\n")
  }
}
