// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct AttendancePaperTests {
  private func attendance(of body: ID<Body>?, _ scenario: DocumentScenario) throws -> Paper {
    let choice = PaperChoice.drawn(
      .attendance, DrawnScope(body: body, from: day("2026-04-01"), until: day("2027-03-31")))
    return try #require(choice.paper(in: scenario.book, today: day("2026-12-31")))
  }

  /// Two meetings: all there, then the nurse's deputy and the safety lead absent.
  private func held() throws -> DocumentScenario {
    var scenario = try DocumentScenario()
    let first = try scenario.start("2026-10-13")
    try scenario.run { try $0.setRemainingAttendance(first, to: .present, $1) }
    try scenario.close(first)
    let second = try scenario.start("2026-12-08")
    for (seat, state, who) in [
      (DocumentScenario.chair, Presence.present, nil),
      (DocumentScenario.nurse, .deputy, "Matron, Health Trust"),
      (DocumentScenario.lead, .absent, nil),
    ] as [(ID<Seat>, Presence, String?)] {
      try scenario.run { try $0.setAttendance(second, seat: seat, to: state, who: who, $1) }
    }
    return scenario
  }

  @Test func `an agency reads its share with its fraction, deputies apart`() throws {
    let paper = try attendance(of: DocumentScenario.group, try held())
    let police = try #require(
      paper.rows.first { $0.record == RecordReference(ID<Agency>("police")) })
    #expect(
      police.cells.map(\.line.plainText) == [
        "Test Police", "2 of 2 (100%)", "3 of 4 (75%)", "0", "0", "1",
      ])
    let health = try #require(
      paper.rows.first { $0.record == RecordReference(ID<Agency>("health")) })
    #expect(
      health.cells.map(\.line.plainText) == [
        "Health Trust", "2 of 2 (100%)", "2 of 2 (100%)", "1", "0", "0",
      ])
    #expect(paper.summary.contains(Fact(label: "Seats filled", value: "5 of 6 (83%)")))
    #expect(wideText(paper).contains("A deputy fills the seat and is also shown apart."))
  }

  @Test func `a vacancy and a late arrival are noted`() throws {
    var scenario = try held()
    try scenario.change(DocumentScenario.nurse, "from", to: day("2026-11-01").stored)
    let meeting = try #require(scenario.book.meetings(of: DocumentScenario.group).last)
    let items = scenario.book.agenda(of: meeting.id)
    try scenario.run {
      try $0.recordMovement(
        MovementDraft(.arrived, from: items[3].id), of: .seat(DocumentScenario.chair),
        at: meeting.id, $1)
    }
    let printed = wideText(try attendance(of: DocumentScenario.group, scenario))
    #expect(printed.contains("No seat held at 1 meeting"))
    #expect(printed.contains("came late or left early"))
    #expect(printed.contains("Seat held from 1 Nov 2026"))
  }

  @Test func `networks and untaken meetings are named and not counted`() throws {
    var scenario = try held()
    let network = try scenario.schedule("2027-01-12")
    try scenario.change(network, "kind", to: MeetingKind.network.stored)
    scenario.on("2027-01-12")
    try scenario.run { try $0.startMeeting(network, $1) }
    try scenario.run { try $0.addAttendee("Analyst, Other Agency", at: network, $1) }
    let bare = try scenario.start("2027-02-09")
    let off = try scenario.schedule("2027-03-09")
    try scenario.run { try $0.cancelMeeting(off, reason: "Snow", $1) }
    let paper = try attendance(of: DocumentScenario.group, scenario)
    let printed = wideText(paper)
    #expect(printed.contains("1 agency represented"))
    #expect(printed.contains("Attendance not taken"))
    #expect(printed.contains("9 Mar 2027 was cancelled: snow."))
    #expect(paper.summary.contains(Fact(label: "Meetings counted", value: "2")))
    #expect(paper.rows.contains { $0.record == RecordReference(bare) })
  }

  @Test func `over every group each agency is counted once, then group by group`() throws {
    let paper = try attendance(of: nil, try held())
    let rows = paper.rows.filter { $0.record == RecordReference(ID<Agency>("police")) }
    #expect(
      rows.first?.cells.map(\.line.plainText).prefix(3) == ["Test Police", "1", "2 of 2 (100%)"])
    #expect(rows.count == 2)
    #expect(wideText(paper).contains("2 meetings counted"))
  }

  @Test func `a period without meetings says so`() throws {
    let printed = wideText(try attendance(of: DocumentScenario.group, try DocumentScenario()))
    #expect(printed.contains("No attendance was taken in this period."))
    #expect(printed.contains("No meeting was held in this period."))
    #expect(printed.contains("Seats filled: none to attend"))
    let none = wideText(try attendance(of: nil, try DocumentScenario()))
    #expect(none.contains("No attendance was taken in this period."))
  }

  @Test func `an inquorate meeting says so`() throws {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.run {
      try $0.setAttendance(meeting, seat: DocumentScenario.chair, to: .present, $1)
    }
    let printed = wideText(try attendance(of: DocumentScenario.group, scenario))
    #expect(printed.contains("Not quorate"))
    #expect(wideText(try attendance(of: nil, scenario)).contains("1 not quorate"))
  }
}
