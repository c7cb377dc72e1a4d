// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct ForwardPlanPaperTests {
  /// A group with two meetings to come, and an item that waits.
  private func scenario() throws -> DocumentScenario {
    var scenario = try DocumentScenario()
    let first = try scenario.schedule("2026-12-08")
    _ = try scenario.schedule("2026-12-15", of: DocumentScenario.governing)
    try scenario.run {
      try $0.addItem(
        "Pilot", to: first, purpose: .decision, lead: "Nurse", paper: "Paper 2", minutes: 20, $1)
    }
    let kind = Registry.entry(of: BacklogItem.self)
    let values: [Int: Stored?] = [
      BacklogItem.shape.body.slot: .text("group"),
      BacklogItem.shape.title.slot: .text("Transport"),
      BacklogItem.shape.planned.slot: .text("2027-03"),
    ]
    try scenario.run { try $0.save(kind, id: nil, values: values, $1) }
    return scenario
  }

  private func paper(_ scenario: DocumentScenario, _ body: ID<Body>? = nil) -> Paper {
    ForwardPlanPaper(scenario.book, body: body, today: scenario.now.today).paper()
  }

  @Test func `the forward plan lists every group's meetings with their items, then what waits`()
    throws
  {
    let scenario = try scenario()
    let expected = """
      OFFICIAL
      The data are invented.

      Forward plan
      ============

      Test Partnership

      From: Thursday 1 October 2026

      Tue 8 Dec 2026: Harm Group (HG); papers due 1 Dec 2026

      Item   Purpose       Lead   Paper    Minutes
      -----  ------------  -----  -------  -------
      Pilot  For decision  Nurse  Paper 2       20

      Tue 15 Dec 2026: Governing Group (GG); papers due 8 Dec 2026. Nothing is
      on its agenda yet.

      Waiting for a meeting

      Item       Purpose  Lead  Paper  Minutes  Group  When
      ---------  -------  ----  -----  -------  -----  ----------
      Transport                                 HG     March 2027

      """
    let words = text(paper(scenario))
    #expect(words.hasPrefix(expected))
    let lines = CSVWriter().write(paper(scenario)).split(whereSeparator: \.isNewline)
    let has = { (start: String) in lines.contains { $0.hasPrefix(start) } }
    #expect(has("Pilot,For decision,Nurse,Paper 2,20,"))
    #expect(has("Transport,,,,,HG,March 2027,"))
  }

  @Test func `a group's own plan has no other group's meetings, and the page has both tables`()
    throws
  {
    let scenario = try scenario()
    let own = CSVWriter().write(paper(scenario, DocumentScenario.group))
    #expect(own.contains("Pilot") && !own.contains("GG"))
    let page = HTMLWriter().write(paper(scenario))
    #expect(page.contains("Waiting for a meeting") && page.contains("Pilot"))
  }

  @Test func `minutes say what was taken late, moved, put back and whether an update was given`()
    throws
  {
    var scenario = try DocumentScenario()
    let kind = Registry.entry(of: Edge.self)
    let edge: [Int: Stored?] = [
      Edge.shape.from.slot: .text("group"), Edge.shape.to.slot: .text("safety"),
      Edge.shape.type.slot: .text("receives-updates-from"),
    ]
    try scenario.run { try $0.save(kind, id: nil, values: edge, $1) }
    let meeting = try scenario.start("2026-12-08")
    for title in ["Fire", "Pilot", "Transport"] {
      try scenario.run { try $0.addItem(title, to: meeting, agreement: "Urgent", $1) }
    }
    let items = scenario.book.agenda(of: meeting)
    let find = { (title: String) in try #require(items.first { $0.title.hasPrefix(title) }).id }
    let (fire, pilot, transport) = (try find("Fire"), try find("Pilot"), try find("Transport"))
    let update = try find("Update")
    try scenario.run { try $0.setItem(fire, to: .done, $1) }
    try scenario.run { try $0.moveToNext(pilot, note: "The lead is ill", $1) }
    try scenario.run { try $0.returnToBacklog(transport, $1) }
    try scenario.run { try $0.recordUpdate(update, .deferred, note: "until March", $1) }
    try scenario.run { try $0.joinMeeting(meeting, with: DocumentScenario.governing, $1) }
    let words = text(MinutesPaper(scenario.book, meeting: try scenario.record(meeting)).paper())
    #expect(words.contains("Minutes of the Harm Group and Governing Group"))
    #expect(words.contains("Taken as a late item with the chair's agreement: urgent."))
    #expect(words.contains("Moved to the next meeting: the lead is ill."))
    #expect(words.contains("Put back in the backlog."))
    #expect(words.contains("Update deferred: until March."))
    let end = try #require(words.firstRange(of: "Carried to the next meeting:"))
    #expect(words[end.upperBound...].hasPrefix("\n\n- Pilot\n"))
  }

  @Test func `an agenda says what is late, copied from before, or gone`() throws {
    var scenario = try DocumentScenario()
    let first = try scenario.start("2026-10-13")
    try scenario.run { try $0.addItem("Pilot", to: first, agreement: "Urgent", $1) }
    let pilot = try scenario.latest(AgendaItem.self).id
    try scenario.run { try $0.copyToNext(pilot, $1) }
    let next = try scenario.schedule("2026-12-08")
    try scenario.run { try $0.issueAgenda(of: next, freezing: .papers(), $1) }
    try scenario.run { try $0.addItem("Fire", to: next, agreement: "Urgent", $1) }
    try scenario.run { try $0.addItem("Flood", to: next, agreement: "Urgent", $1) }
    let flood = try scenario.latest(AgendaItem.self).id
    try scenario.run { try $0.moveToNext(flood, $1) }
    let paper = AgendaPaper(
      scenario.book, meeting: try scenario.record(next), today: scenario.now.today
    ).paper()
    let csv = CSVWriter().write(paper)
    #expect(csv.contains("Pilot (copied from 13 Oct 2026)"))
    #expect(csv.contains("Fire (late item, taken with the chair's agreement)"))
    #expect(
      csv.contains(
        "Flood (late item, taken with the chair's agreement) (moved to the next meeting)"))
  }
}
