// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct ChasePaperTests {
  /// A group with two late actions of one agency, a report not begun, and minutes to be checked.
  private func behind() throws -> DocumentScenario {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.minute(
      ["! Share the data @nurse by 2026-11-10", "! Read the guide @nurse by 2026-11-02"],
      at: meeting)
    try scenario.close(meeting)
    try scenario.run {
      try $0.moveMinutes(of: meeting, to: .chairChecking, freezing: .papers(), $1)
    }
    _ = try scenario.schedule("2026-11-26", of: DocumentScenario.governing)
    scenario.on("2026-11-20")
    return scenario
  }

  private func reminder(_ recipient: ChaseRecipient, in scenario: DocumentScenario) -> String {
    text(ChasePaper(scenario.book, to: recipient, today: scenario.now.today).paper())
  }

  @Test func `an agency is told of every late action, the oldest first`() throws {
    var scenario = try behind()
    let action = try #require(scenario.book.all(Action.self).first { $0.number == 1 })
    try scenario.run { try $0.reportDone(action.id, note: "", $1) }
    #expect(
      reminder(.agency(ID("health")), in: scenario) == """
        OFFICIAL
        The data are invented.

        Reminder: 2 overdue actions, oldest due 2 Nov 2026
        ==================================================

        Test Partnership

        To: Health Trust
        From: The business unit, Test Partnership
        As at: Friday 20 November 2026

        These actions are past the day agreed for them:

        2 Read the guide. For the Harm Group (HG); Nurse, Health Trust; due 2
          Nov 2026, 14 working days late. [min 3.2, 13 Oct 2026]
        1 Share the data. For the HG; Nurse, Health Trust; due 10 Nov 2026, 8
          working days late, reported done 20 Nov 2026, to be agreed. [min 3.1,
          13 Oct 2026]

        How to answer: reply to the business unit.

        For each action, quote its number and say what has been done and what it
        changed, what stands in the way, and the day it will be done.

        OFFICIAL
        The data are invented.

        """)
  }

  @Test func `a chair is told of the report and of the minutes to check`() throws {
    let scenario = try behind()
    #expect(
      reminder(.chair(DocumentScenario.group), in: scenario) == """
        OFFICIAL
        The data are invented.

        Reminder: report to GG; 1 set of minutes to check
        =================================================

        Test Partnership

        To: Chair of Harm Group (Superintendent, Test Police)
        From: The business unit, Test Partnership
        As at: Friday 20 November 2026

        The chair’s report is missing:

        - Report to the Governing Group: not started; due 5 working days before
          Thu 26 Nov 2026: Thu 19 Nov 2026.

        Draft minutes are with the chair for checking:

        - Meeting of Tue 13 Oct 2026: due 10 working days after Tue 13 Oct 2026:
          Tue 27 Oct 2026.

        How to answer: reply to the business unit.

        OFFICIAL
        The data are invented.

        """)
  }

  @Test func `nobody is asked for what is not owed`() throws {
    let scenario = try behind()
    let paper = reminder(.agency(ID("police")), in: scenario)
    #expect(paper.contains("Reminder: nothing is owed"))
    #expect(paper.contains("this reminder need not be sent"))
  }

  @Test func `the reminder bears the marking of what it lists`() throws {
    var scenario = try behind()
    let action = try #require(scenario.book.all(Action.self).first)
    try scenario.change(action.id, "marking", to: .text("official-sensitive"))
    #expect(reminder(.agency(ID("health")), in: scenario).hasPrefix("OFFICIAL-SENSITIVE\n"))
  }
}

struct YearPaperTests {
  @Test func `the year says who falls short and what is on a day off`() throws {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.close(meeting)
    _ = try scenario.schedule("2026-12-12")
    let paper = text(YearPaper(scenario.book, year: 2026, today: day("2026-11-20")).paper())
    #expect(
      paper.contains("Harm Group              M              M    H         S!             D"))
    #expect(
      paper.contains(
        """
        - Harm Group: 4 a year; 1 held, 1 scheduled; too few: 2 more are due by
          31 Mar 2027.
        """))
    #expect(paper.contains("- Harm Group, Sat 12 Dec 2026: a Saturday."))
  }

  @Test func `the chair's report says that too few meetings were held`() throws {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.close(meeting)
    let paper = ChairReportPaper(
      scenario.book, body: DocumentScenario.group, report: nil, from: day("2026-10-01"),
      until: day("2027-04-01") - 1
    ).paper()
    #expect(
      text(paper).contains(
        """
        Meetings in 2026–27: 4 a year; 1 held; too few: 3 more are due by 31 Mar
        2027.
        """))
  }
}

struct DeskPaperTests {
  @Test func `an empty desk says so in every section`() throws {
    let paper = text(DeskPaper(Book(), today: day("2026-11-20")).paper())
    for none in [
      "No meeting is under way or scheduled.", "Nothing is owed.", "No chair owes anything.",
      "No action of any agency is overdue.", "No escalation waits for an answer.",
    ] { #expect(paper.contains(none)) }
  }
}
