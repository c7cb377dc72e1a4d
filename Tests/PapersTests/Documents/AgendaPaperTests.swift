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

      Open actions, for matters arising

      No.: 1
        Action: Share the data [min 3.1, 13 Oct 2026]
        Owner: Nurse, Health Trust
        Due: 20 Nov 2026, overdue
        Progress: R Not Started

      Note: Progress is R Not Started, A In Progress, G Completed. These are
        progress states, not a rating of risk or confidence.

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

  @Test func `without open actions the agenda says so`() throws {
    var scenario = try DocumentScenario()
    let meeting = try scenario.schedule("2026-12-08")
    #expect(text(try paper(meeting, scenario)).contains("No actions are open."))
  }
}
