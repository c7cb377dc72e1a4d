// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct EscalationLetterTests {
  /// A meeting that escalated, closed on its day.
  private func escalated() throws -> (DocumentScenario, ID<Escalation>) {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.minute(["^ No health data Ask: Require it by January"], at: meeting)
    try scenario.close(meeting)
    return (scenario, try scenario.latest(Escalation.self).id)
  }

  private func letter(_ id: ID<Escalation>, _ scenario: DocumentScenario) throws -> Paper {
    try #require(PaperChoice.letter(id).paper(in: scenario.book, today: scenario.now.today))
  }

  private func reply(_ id: ID<Escalation>, _ scenario: DocumentScenario) throws -> Paper {
    try #require(PaperChoice.reply(id).paper(in: scenario.book, today: scenario.now.today))
  }

  @Test func `a letter says what is wrong, what is asked, by when and where to answer`() throws {
    var (scenario, id) = try escalated()
    _ = try scenario.schedule("2026-12-08")
    let paper = try letter(id, scenario)
    let printed = wideText(paper)
    #expect(paper.title == "Escalation 1: letter to the chair of the Governing Group")
    #expect(paper.notice == "The data are invented.")
    #expect(printed.contains("To: The chair of the Governing Group"))
    #expect(
      printed.contains("From: The chair of the Harm Group (Superintendent, Test Police)"))
    #expect(printed.contains("No health data."))
    #expect(printed.contains("Require it by January."))
    #expect(printed.contains("Answer due: Tuesday 10 November 2026"))
    #expect(printed.contains("answered within 20 working days of being sent."))
    #expect(printed.contains("20 working days after Tue 13 Oct 2026: Tue 10 Nov 2026."))
    #expect(printed.contains("at its meeting of Tuesday 8 December 2026"))
    #expect(printed.contains("It was raised in a meeting. [min "))
    #expect(!printed.contains("What has been tried"))
    #expect(!printed.contains("Why it comes to you"))
  }

  @Test func `every line of the matter knows the escalation`() throws {
    let (scenario, id) = try escalated()
    let paper = try letter(id, scenario)
    let reference = RecordReference(id)
    let told = paper.elements.filter { element in
      if case .paragraph(let line) = element { line.references.contains(reference) } else { false }
    }
    #expect(told.count >= 5)
    #expect(paper.rows.count == 1 && paper.rows[0].record?.kind == Hop.about.name)
  }

  @Test func `a matter of Part B raises the marking of its letter and its answer`() throws {
    var (scenario, id) = try escalated()
    #expect(try letter(id, scenario).marking == "OFFICIAL")
    let entry = try #require(scenario.book[id]?.entry)
    try scenario.run { try $0.restrict(entry, true, $1) }
    #expect(try letter(id, scenario).marking == "OFFICIAL-SENSITIVE")
    #expect(try reply(id, scenario).marking == "OFFICIAL-SENSITIVE")
  }

  @Test func `a letter not sent yet is a draft`() throws {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.minute(["^ No health data Ask: Require it"], at: meeting)
    let paper = try letter(try scenario.latest(Escalation.self).id, scenario)
    #expect(paper.notice?.hasPrefix("DRAFT: this letter has not been sent.") == true)
    #expect(wideText(paper).contains("Date: Not sent yet"))
  }

  @Test func `an urgent matter is due by its own rule`() throws {
    var scenario = try DocumentScenario()
    var draft = EscalationDraft(
      origin: DocumentScenario.group, issue: "The fund ends", ask: "Say who pays")
    draft.urgency = .urgent
    draft.tried = "Asked twice"
    try scenario.run { try $0.raise(draft, $1) }
    let printed = wideText(try letter(try scenario.latest(Escalation.self).id, scenario))
    #expect(printed.contains("an urgent matter is answered within 5 working days of being sent."))
    #expect(printed.contains("Asked twice."))
    #expect(printed.contains("It was raised outside a meeting. [recorded 1 Oct 2026]"))
    #expect(printed.contains("Waits for an answer: day 0 of 5."))
  }

  @Test func `R20: a letter and the register name the record that a matter comes from`() throws {
    var scenario = try DocumentScenario()
    try scenario.run {
      try $0.save(
        Registry.entry(of: Audit.self), id: nil,
        values: [
          Audit.shape.theme.slot: .text("Returns in time"), Audit.shape.year.slot: .number(2026),
          Audit.shape.body.slot: DocumentScenario.group.stored,
        ], $1)
    }
    var draft = EscalationDraft(
      origin: DocumentScenario.group, issue: "Returns come late", ask: "Write to the agencies")
    draft.comesFrom = try scenario.latest(Audit.self).reference
    let raised = draft
    try scenario.run { try $0.raise(raised, $1) }
    let paper = try letter(try scenario.latest(Escalation.self).id, scenario)
    #expect(wideText(paper).contains("It comes from case file audit 'Returns in time'."))
    #expect(paper.references.contains { $0.kind == Audit.about.name })
    let register = EscalationRegister(
      scenario.book, body: DocumentScenario.governing, today: scenario.now.today)
    #expect(wideText(register.paper()).contains("It comes from case file audit"))
  }

  @Test func `the reply takes the answer back, and says what happens next`() throws {
    var (scenario, id) = try escalated()
    #expect(try reply(id, scenario).notice?.hasPrefix("DRAFT: this has not been answered") == true)
    #expect(wideText(try reply(id, scenario)).contains("No answer is recorded yet."))
    scenario.on("2026-11-03")
    try scenario.run { try $0.answerEscalation(id, answer: "It is required", $1) }
    let paper = try reply(id, scenario)
    let printed = wideText(paper)
    #expect(paper.title == "Escalation 1: answer to the chair of the Harm Group")
    #expect(paper.notice == "The data are invented.")
    #expect(printed.contains("It is required."))
    #expect(printed.contains("answered on day 15 of 20"))
    #expect(printed.contains("The ask: Require it by January."))
    #expect(printed.contains("The matter closes only then"))
    #expect(wideText(try letter(id, scenario)).contains("It has been answered."))
  }

  @Test func `words changed after sending do not change the letter that went`() throws {
    var (scenario, id) = try escalated()
    let changed = EscalationDraft(
      origin: DocumentScenario.group, issue: "Hardly any data", ask: "Send it")
    try scenario.run { try $0.describeEscalation(id, as: changed, $1) }
    let printed = wideText(try letter(id, scenario))
    #expect(printed.contains("No health data.") && printed.contains("Require it by January."))
    #expect(!printed.contains("Hardly any data"))
  }

  @Test func `a withdrawn matter asks for nothing more`() throws {
    var (scenario, id) = try escalated()
    try scenario.run { try $0.withdrawEscalation(id, reason: "It came", $1) }
    #expect(try letter(id, scenario).notice?.hasPrefix("WITHDRAWN") == true)
    #expect(wideText(try letter(id, scenario)).contains("no answer is to be sent"))
  }
}
