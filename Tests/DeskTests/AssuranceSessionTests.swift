// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

/// Audits, assurance, scrutiny and risk, worked on at the desk.
struct AssuranceSessionTests {
  @Test func `R42: an audit is added, carried over with its reason, and the programme shows both`()
    throws
  {
    var session = try AssuranceDesk().opened()
    session.openRegister("case file")
    session.play("press Insert\ntype \"Checks of taxi drivers\"\npress Enter Enter")
    session.play("press Ctrl+S Alt+R\ntype \"2\"")
    session.play("type \"The panel could not meet\"\npress Ctrl+S")
    let audits = session.desk.book.audits(of: Journey.group).filter { $0.theme.contains("taxi") }
    #expect(audits.map(\.year) == [2026, 2027] && audits.map(\.state) == [.carriedOver, .planned])
    session.play("press Esc Esc Esc")
    let paper = session.readPaper("audit programme")
    #expect(paper.contains("Checks of taxi drivers (carried over)"))
    #expect(
      paper.contains("Checks of taxi drivers: carried over. The reason: The panel could not meet."))
    #expect(paper.contains("Checks of taxi drivers (planned)"), "\(paper)")
  }

  @Test func `R42: a theme audited twice is noticed on the audit's page and in the programme`()
    throws
  {
    var desk = try AssuranceDesk()
    let theme = "Transition to adulthood of young people at risk of exploitation"
    try desk.add(
      "audit", ["body": .text("ldapb"), "theme": .text(theme), "year": .number(2026)])
    var session = try desk.opened()
    session.openRegister("case file")
    session.play("press Enter")
    #expect(session.words.contains("is audited also by"), "\(session.screen)")
    session.play("press Esc Esc Esc Esc")
    #expect(session.readPaper("audit programme").contains("Perhaps audited twice"))
  }

  @Test
  func `R45: an exercise not held is carried over with its reason, and stands in the programme`()
    throws
  {
    var desk = try AssuranceDesk()
    let audit = try desk.add(
      "audit",
      [
        "body": .text("child-oversight"), "theme": .text("Mock inspection"),
        "year": .number(2026), "kind": .text("inspection-style"),
      ])
    try desk.move(audit, to: "carried-over", ["reason": .text("Two agencies were inspected")])
    var session = try desk.opened()
    let paper = session.readPaper("audit programme")
    #expect(paper.contains("Inspection exercises"))
    #expect(
      paper.contains(
        "Mock inspection (inspection style): carried over. The reason: Two agencies were inspected."
      ),
      "\(paper)")
  }

  @Test func `R46: a report judged with a gap raises a risk, and the cycle says where it went`()
    throws
  {
    var session = try AssuranceDesk().opened()
    session.openRegister("assurance t", of: "strategic gov")
    session.play("press Insert\ntype \"Elective home education\"\npress Ctrl+S Enter Insert")
    session.play("type \"assurance r\"\npress Enter\ntype \"1 nov 2026\"\npress Ctrl+S")
    #expect(session.words.contains("late, due 1 Nov 2026"), "\(session.screen)")
    session.play("press End Alt+R\ntype \"1\"\npress Ctrl+S")
    session.play("press Alt+R\ntype \"3\"\npress Ctrl+S")
    #expect(session.words.contains("! 'What is not assured'"), "\(session.screen)")
    session.play("type \"No figures on girls\"\npress Ctrl+S")
    let risk = try #require(session.desk.book.all(Risk.self).last)
    #expect(risk.cause == "No figures on girls" && risk.body == ID("sgg"))
    session.play("press Esc Esc Esc Esc")
    let paper = session.readPaper("assurance c")
    #expect(paper.contains("Elective home education (not assured): No figures on girls."))
    #expect(paper.contains("Risk 'Elective home education: not assured', red, open."), "\(paper)")
  }

  @Test func `R46: a topic without a report is listed as not scheduled`() throws {
    var desk = try AssuranceDesk()
    try desk.add(
      "assurance-topic", ["body": .text("sgg"), "title": .text("Elective home education")])
    var session = try desk.opened()
    #expect(session.readPaper("assurance c").contains("Not scheduled"))
    #expect(session.words.contains("Elective home education"), "\(session.screen)")
  }

  @Test func `R50: a challenge is sent from the activity's page, and its answer comes back`() throws
  {
    var desk = try AssuranceDesk()
    let area = try desk.add("scrutiny-area", ["title": .text("Front door")])
    let activity = try desk.add(
      "scrutiny-activity",
      [
        "area": .text(area.id), "title": .text("Sat with the duty desk"),
        "body": .text("exploitation"), "on": .text("2026-11-03"),
      ])
    try desk.move(activity, to: "done", ["finding": .text("Four were closed unseen")])
    var session = try desk.opened()
    session.openWholeRegister("scrutiny act")
    session.play("type \"sat with\"\npress Enter Alt+R\ntype \"1\"")
    session.play("press Enter\ntype \"Contacts are closed\"\npress Enter")
    session.play("type \"Say from when they are sent on\"\npress Enter\ntype \"strategic gov\"")
    session.play("press Tab Ctrl+S")
    #expect(session.words.contains("The challenge is not answered yet"), "\(session.screen)")
    let escalation = try #require(session.desk.book.all(Escalation.self).last)
    #expect(escalation.direction == .down && escalation.state == .sent)
    session.play("press Esc Esc Esc")
    let paper = session.readPaper("independent")
    #expect(paper.contains("Four were closed unseen") && paper.contains("Not answered yet"))
  }

  @Test func `R50: the cycle shows when each area was last looked at, and outside needs a note`()
    throws
  {
    var desk = try AssuranceDesk()
    let area = try desk.add("scrutiny-area", ["title": .text("Data provision")])
    try desk.add("scrutiny-area", ["title": .text("Insecure funding")])
    for (on, note) in [("2026-05", nil), ("2026-02", "It answers last year's finding")] {
      var values: [String: Stored] = [
        "area": .text(area.id), "title": .text("Asked in \(on)"), "on": .text(on),
      ]
      values["window-note"] = note.map(Stored.text)
      let activity = try desk.add("scrutiny-activity", values)
      try desk.move(activity, to: "done", ["finding": .text("Found in \(on)")])
    }
    var session = try desk.opened()
    let paper = session.readPaper("independent")
    #expect(paper.contains("Data provision") && paper.contains("May 2026"), "\(paper)")
    #expect(paper.contains("Never looked at"))
    #expect(paper.contains("Told here although outside the period"))
    #expect(paper.contains("It answers last year's finding."))
  }

  @Test func `R51: a risk is closed with its reason and leaves the open risks of the register`()
    throws
  {
    var session = try AssuranceDesk().opened()
    session.openRegister("risk reg")
    session.play(
      "press Insert\ntype \"The analyst post ends\"\npress Ctrl+S Enter Alt+R\ntype \"1\"")
    session.play("press Ctrl+S")
    #expect(session.screen.contains("! 'Reason'"), "\(session.screen)")
    session.play("type \"The post was made permanent\"\npress Ctrl+S")
    let risk = try #require(session.desk.book.all(Risk.self).last)
    #expect(risk.state == .closed && risk.closedOn == session.desk.today)
    session.play("press Esc Esc Esc Esc")
    let paper = session.readPaper("risk reg")
    #expect(
      paper.contains("The analyst post ends, 20 Nov 2026: The post was made permanent."),
      "\(paper)")
  }
}
