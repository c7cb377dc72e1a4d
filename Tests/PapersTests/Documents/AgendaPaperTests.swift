// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct AgendaPaperTests {
  private func paper(_ meeting: ID<Meeting>, _ scenario: DocumentScenario) throws -> Paper {
    let record = try scenario.record(meeting)
    return AgendaPaper(scenario.book, meeting: record, today: scenario.now.today).paper()
  }

  @Test func `an agenda lists its items and the open actions, late ones named so`() throws {
    var scenario = try DocumentScenario()
    let first = try scenario.start("2026-10-13")
    try scenario.minute(["! Share the data @nurse by 2026-11-20"], at: first)
    try scenario.close(first)
    scenario.on("2026-12-01")
    let meeting = try scenario.schedule("2026-12-08")
    try scenario.run { try $0.addItem("Pilot", to: meeting, purpose: .decision, lead: "Nurse", $1) }
    try scenario.run { try $0.issueAgenda(of: meeting, freezing: .papers(), $1) }
    let expected = """
      OFFICIAL
      The data are invented.

      Agenda of the Harm Group
      ========================

      Ordinary meeting
      Harm Group

      Date: Tuesday 8 December 2026
      Start: 10:00
      Place: Shirehall and online
      Chair: Superintendent, Test Police
      Apologies to: The business unit
      Papers due: Tuesday 1 December 2026

      Items

      No.  Item                           Purpose        Lead   Paper  Minutes
      ---  -----------------------------  -------------  -----  -----  -------
        1  Welcome and apologies

        2  Declarations of interest

        3  Minutes of the meeting of 13   For decision
           Oct 2026

        4  Matters arising                For assurance

        5  Pilot                          For decision   Nurse

        6  Any other business

        7  Next meeting

      Declarations of interest
      ------------------------

      Members are asked to declare any interest in an item of this agenda, at
      the latest when the item opens, and to say what they will do about it.

      No standing interest of a member is registered.

      Open actions, for matters arising

      No.: 1
        Action: Share the data [min 3.1, 13 Oct 2026]
        Owner: Nurse, Health Trust
        Due: 20 Nov 2026, overdue
        Progress: R Not Started

      Note: Progress is R Not Started, A In Progress, G Completed. These are
        progress states, not a rating of risk or confidence.

      Date of next meeting
      --------------------

      Not set yet.

      OFFICIAL
      The data are invented.

      """
    #expect(text(try paper(meeting, scenario)) == expected)
  }

  @Test func `an agenda is a draft until issued, and says why a meeting is off`() throws {
    var scenario = try DocumentScenario()
    let meeting = try scenario.schedule("2026-12-08")
    #expect(try paper(meeting, scenario).notice?.hasPrefix("DRAFT:") == true)
    try scenario.run { try $0.issueAgenda(of: meeting, freezing: .papers(), $1) }
    #expect(try paper(meeting, scenario).notice == "The data are invented.")
    try scenario.run { try $0.cancelMeeting(meeting, reason: "Heavy snow", $1) }
    #expect(try paper(meeting, scenario).notice == "Cancelled: heavy snow. The data are invented.")
  }

  @Test(arguments: [
    ("Harm Group has merged", "Harm Group has merged"),
    ("Substance Harm Group has merged", "Substance Harm Group has merged"),
    ("The Chair was ill", "the Chair was ill"), ("Await DHSC letter", "await DHSC letter"),
  ])
  func `R22: a reason for a meeting that is off keeps the capitals of a name at its beginning`(
    reason: String, printed: String
  ) throws {
    var scenario = try DocumentScenario()
    let meeting = try scenario.schedule("2026-12-08")
    try scenario.run { try $0.cancelMeeting(meeting, reason: reason, $1) }
    #expect(
      try paper(meeting, scenario).notice == "Cancelled: \(printed). The data are invented.")
  }

  @Test func `an agenda tells members what is not for publication, what to declare and when next`()
    throws
  {
    var scenario = try DocumentScenario()
    let meeting = try scenario.schedule("2026-12-08")
    let next = try scenario.schedule("2027-01-12")
    try scenario.run { try $0.addItem("Case of child F", to: meeting, $1) }
    let item = try #require(scenario.book.agenda(of: meeting).first { $0.title.hasPrefix("Case") })
    try scenario.run { try $0.restrict(item.id, true, $1) }
    let kind = Registry.entry(of: Interest.self)
    let slots = Interest.shape
    try scenario.run {
      try $0.save(
        kind, id: nil,
        values: [
          slots.seat.slot: DocumentScenario.nurse.stored,
          slots.text.slot: "Sits on a provider's board".stored,
        ], $1)
    }
    let agenda = try paper(meeting, scenario)
    let printed = flatText(agenda)
    let number = scenario.book.number(of: item)
    #expect(printed.contains("Case of child F (Part B, not for publication)"))
    #expect(
      printed.contains(
        "Item \(number) is in Part B and not for publication: it is marked OFFICIAL-SENSITIVE."))
    #expect(printed.contains("Nurse, Health Trust: Sits on a provider's board."))
    #expect(printed.contains("Tuesday 12 January 2027, 10:00, Shirehall and online."))
    let told = agenda.elements.contains { element in
      if case .paragraph(let line) = element {
        line.references.contains(RecordReference(next))
      } else {
        false
      }
    }
    #expect(told)
    #expect(agenda.marking == "OFFICIAL-SENSITIVE")
  }

  @Test func `without open actions the agenda says so`() throws {
    var scenario = try DocumentScenario()
    let meeting = try scenario.schedule("2026-12-08")
    #expect(text(try paper(meeting, scenario)).contains("No actions are open."))
  }
}
