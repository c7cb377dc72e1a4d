// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

struct JourneyTests {
  private func meeting(_ session: Session) throws -> Record<Meeting> {
    try #require(session.desk.book.meetings(of: Journey.group).last)
  }

  @Test func `a whole meeting and its report, as they look stage by stage`() throws {
    var screens: [String] = []
    var session = try Session(
      book: try Session.year(), now: "2026-11-24T10:00:00")
    for stage in Journey.allCases {
      session.play(stage.script)
      screens.append("\(stage)\n" + session.screen)
    }
    try expectGolden("journey-80x24", screens)
  }

  @Test func `seats are taken one by one, a deputy and a visitor among them`() throws {
    let session = try Journey.upTo(.attendance)
    let book = session.desk.book
    let lines = book.attendance(of: try meeting(session))
    #expect(lines.count { $0.state == .present } == 7)
    #expect(lines.count { $0.state == .apologies } == 1)
    #expect(lines.first { $0.state == .deputy }?.record?.who == "Duty manager, Children's Services")
    #expect(lines.last?.record?.who == "Analyst, West Mercia Police")
    #expect(try meeting(session).quorum == .quorate)
    #expect(session.screen.contains("QUORATE"))
  }

  @Test func `a declaration is recorded with what was done about it`() throws {
    let session = try Journey.upTo(.declarations)
    let made = session.desk.book.those(\Declaration.meeting, try meeting(session).id)
    #expect(made.map { $0.conduct } == [.tookNoPart])
    let item = try #require(session.desk.book[made.first?.item])
    #expect(session.desk.book.number(of: item) == 8)
  }

  @Test func `the last minutes are agreed and never change again`() throws {
    var session = try Journey.upTo(.lastMinutes)
    let last = session.desk.book.meetings(of: Journey.group).dropLast().last
    #expect(last?.minutes == .agreed)
    session.play("press Esc\ntype \"meetings\"\npress Enter Up Enter\ntype \"Never\"")
    #expect(session.screen.contains("are agreed and never change"))
    #expect(!session.screen.contains("Never"))
  }

  @Test func `matters arising move a date with its reason, hear a report and agree one done`()
    throws
  {
    let session = try Journey.upTo(.matters)
    let book = session.desk.book
    let actions = book.all(Action.self)
    let moved = try #require(actions.first { $0.number == 22 })
    #expect(moved.due == Day(iso: "2026-12-08"))
    #expect(book.updates(of: moved.id).last?.note == "The provider answers after its board meets.")
    #expect(actions.first { $0.number == 47 }?.reportedDone != nil)
    #expect(actions.first { $0.number == 32 }?.state == .completed)
  }

  @Test func `walking the actions keeps each line where it was, and goes on to the next`() throws {
    var session = try Journey.upTo(.lastMinutes)
    session.play("press Alt+Down Enter Alt+U\ntype \"in 10 working days\"\npress Enter")
    session.play("type \"Asked again.\"\npress Enter")
    #expect(session.screen.contains("> 32 "))
  }

  @Test func `R11: a plan row is touched at the meeting and counted`() throws {
    let session = try Journey.upTo(.plan)
    let update = try #require(session.desk.book.all(PlanUpdate.self).last)
    #expect(update.note == "Six schools have had the campaign.")
    #expect(update.meeting == (try meeting(session)).id)
    #expect(session.screen.contains("rows not touched today"))
  }

  @Test func `a line of every kind is captured under its item`() throws {
    let session = try Journey.upTo(.capture)
    let book = session.desk.book
    let item = try #require(book.agenda(of: try meeting(session).id).dropFirst(7).first)
    let kinds: [EntryKind] = [.note, .action, .decision, .escalation, .challenge, .voice]
    #expect(book.entries(of: item.id).map { $0.kind } == kinds)
    let action = try #require(book.all(Action.self).max { $0.number < $1.number })
    #expect(action.due == Day(iso: "2026-11-27"))
    #expect(book.label(of: action.owner) == "Business Unit")
  }

  @Test func `closing is refused until each check is mended or accepted with a reason`() throws {
    var session = try Journey.upTo(.capture)
    session.play("press Alt+X")
    #expect(session.screen.contains("Before closing:"))
    session.play("press Enter")
    #expect(session.screen.contains("mend each, or accept it with a reason."))
    #expect(try meeting(session).state == .inSession)
    session = try Journey.upTo(.checks)
    #expect(session.screen.hasPrefix(" Ready to close"))
    session = try Journey.upTo(.close)
    #expect(try meeting(session).state == .closed)
  }

  @Test func `R15: the minutes go to the chair and to members`() throws {
    let session = try Journey.upTo(.minutes)
    #expect(try meeting(session).minutes == .circulated)
    #expect(session.screen.contains("Circulated"))
  }

  @Test func `a report is refused with the lines it lacks and keeps its words`() throws {
    let session = try Journey.upTo(.narrative)
    #expect(session.screen.contains("! The report cannot be submitted: 4 lines"))
    let report = try #require(session.desk.book.reportInHand(of: Journey.group))
    #expect(
      session.desk.book.narrative(ReportSection.summary.rawValue, of: report.id)?.text
        == "The pilot worked; health data did not arrive.")
  }

  @Test func `Enter in the chair's words begins a new paragraph, and only Save saves`() throws {
    var session = try Journey.upTo(.report)
    session.play("press Enter End Enter\ntype \"A second paragraph.\"\npress Ctrl+S")
    let report = try #require(session.desk.book.reportInHand(of: Journey.group))
    #expect(
      session.desk.book.narrative(ReportSection.summary.rawValue, of: report.id)?.text
        == "The pilot worked; health data did not arrive.\nA second paragraph.")
  }

  @Test func `R21: a submitted report is frozen and only read`() throws {
    var session = try Journey.upTo(.submit)
    let report = try #require(session.desk.book.reports(of: Journey.group).last)
    #expect(report.state == .submitted)
    #expect(report.frozen?.isEmpty == false)
    let before = session.world.recorded.count
    session.play("press Home Enter")
    #expect(session.screen.hasPrefix(" Preview"))
    #expect(session.world.recorded.count == before)
  }

  @Test func `R20: the governing group answers the escalation and accepts the report`() throws {
    var session = try Journey.upTo(.governing)
    session.play("press Enter\ntype \"1\"")
    let book = session.desk.book
    #expect(book.reports(of: Journey.group).last?.state == .accepted)
    #expect(book.all(Escalation.self).first { $0.number == 3 }?.state == .answered)
  }

  @Test func `an answer is heard at the next meeting of the group that asked`() throws {
    var session = try Journey.upTo(.governing)
    session.play(
      """
      press Esc Esc Esc Esc
      type "tackling ex"
      press Enter Enter
      type "15 dec"
      press Enter Enter Enter Enter
      press Enter Enter
      type "1"
      """)
    let book = session.desk.book
    let next = try #require(book.meetings(of: Journey.group).last)
    let items = book.agenda(of: next.id)
    let place = try #require(items.firstIndex { $0.type == .answerReturned })
    for _ in 0..<place { session.play("press Alt+Down") }
    #expect(session.screen.contains("Answer 26 Nov 2026: Health partners supply"))
    session.play("press Enter")
    #expect(session.desk.book.all(Escalation.self).first { $0.number == 3 }?.state == .closed)
  }
}
