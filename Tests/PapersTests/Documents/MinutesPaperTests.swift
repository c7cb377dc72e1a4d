// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct MinutesPaperTests {
  @Test func `R17: minutes read in the usual order, from who was there to what was agreed`() throws
  {
    var scenario = try DocumentScenario()
    let meeting = try recorded(&scenario)
    let expected = """
      OFFICIAL
      DRAFT: these minutes are not agreed yet. The data are invented.

      Minutes of the Harm Group
      =========================

      Ordinary meeting
      Harm Group

      Date: Tuesday 13 October 2026
      Start: 10:00
      End: 10:00
      Place: Shirehall and online
      Chair: Superintendent, Test Police
      Minute taker: Not stated
      Version: Draft

      Attendance
      ----------

      Present
      .......

      - Superintendent, Test Police (chair)

      In attendance
      .............

      - Analyst, Test Police

      Apologies
      .........

      - Safety lead, Test Police

      Deputies
      ........

      - Matron, Health Trust, for Nurse, Health Trust

      Absent
      ......

      Nobody was absent without apologies.

      Groups not represented
      ......................

      - Safety Group

      Quorum
      ------

      Quorate. By the attendance: quorate, 2 present of 2 needed.

      1. Welcome and apologies
      ------------------------

      Attendance and apologies are recorded above.

      2. Declarations of interest
      ---------------------------

      - Nurse, Health Trust: Works for the provider. What was done: took no
        part in the decision.

      3. Any other business
      ---------------------

      3.1 The group heard from the pilot
      3.2 Action 1: Share the data. Owner: Nurse, Health Trust. Due: Fri 20
          Nov 2026.
      3.3 Decision HG-2026-01: The pilot goes on.
      3.4 Escalation 1 to Governing Group: No health data. Ask: Require it by
          January.
      3.5 Challenge: Why is it slow?
      3.6 Voice: Families want one contact

      4. Next meeting
      ---------------

      No next meeting is scheduled.

      Checks accepted at closing
      --------------------------

      - Group not represented (Safety Group): The lead was ill

      Amendments and corrections
      --------------------------

      No amendments or corrections are recorded.

      Actions agreed at this meeting

      No.  Action          Owner                Due              Minute
      ---  --------------  -------------------  ---------------  ------
        1  Share the data  Nurse, Health Trust  Fri 20 Nov 2026  3.2

      Decisions made at this meeting

      Number      Decision           Minute
      ----------  -----------------  ------
      HG-2026-01  The pilot goes on  3.3

      OFFICIAL
      DRAFT: these minutes are not agreed yet. The data are invented.

      """
    let paper = MinutesPaper(scenario.book, meeting: try scenario.record(meeting)).paper()
    #expect(text(paper) == expected)
  }

  private func recorded(_ scenario: inout DocumentScenario) throws -> ID<Meeting> {
    let meeting = try scenario.start("2026-10-13")
    try scenario.run { try $0.setAttendance(meeting, seat: Self.chair, to: .present, $1) }
    try scenario.run {
      try $0.setAttendance(meeting, seat: Self.nurse, to: .deputy, who: "Matron, Health Trust", $1)
    }
    try scenario.run { try $0.setAttendance(meeting, seat: Self.lead, to: .apologies, $1) }
    try scenario.run { try $0.addAttendee("Analyst, Test Police", at: meeting, $1) }
    try scenario.run { try $0.recordQuorum(meeting, .quorate, $1) }
    try scenario.run {
      try $0.addDeclaration(
        DeclarationDraft(
          who: "Nurse, Health Trust", interest: "Works for the provider",
          outcome: "Took no part in the decision"), at: meeting, $1)
    }
    try scenario.minute(
      [
        "The group heard from the pilot", "! Share the data @nurse by 2026-11-20",
        "= The pilot goes on", "^ No health data Ask: Require it by January", "? Why is it slow?",
        "\" Families want one contact",
      ], at: meeting)
    try scenario.close(meeting, reason: "The lead was ill")
    return meeting
  }

  private static let chair = DocumentScenario.chair
  private static let nurse = DocumentScenario.nurse
  private static let lead = DocumentScenario.lead

  @Test func `an empty meeting says of everything that nothing was recorded`() throws {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    let paper = text(MinutesPaper(scenario.book, meeting: try scenario.record(meeting)).paper())
    for sentence in [
      "Attendance was not recorded.", "It is not recorded whether interests were asked for.",
      "Nothing was minuted under this item.", "No next meeting is scheduled.",
      "No amendments or corrections are recorded.", "No actions were agreed at this meeting.",
      "No decisions were made at this meeting.", "End: Not stated",
    ] { #expect(paper.contains(sentence)) }
  }
}
