// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct BusinessDeskTests {
  @Test func `overdue actions are the agency's, or the chair's whose group owns them`() throws {
    var fixture = try Fixture()
    let old = try fixture.action("Old", due: "2026-10-01", owner: .seat(Fixture.nurse))
    let older = try fixture.action("Older", due: "2026-09-01", owner: .agency(ID("health")))
    let own = try fixture.action("Own", due: "2026-11-19", owner: .body(Fixture.oversight))
    _ = try fixture.action("Today", due: "2026-11-20", owner: .seat(Fixture.nurse))
    _ = try fixture.action("Undated", due: nil, owner: .seat(Fixture.nurse))
    let desk = fixture.book.businessDesk(on: fixture.today)
    #expect(desk.agencies.map(\.recipient) == [.agency(ID("health"))])
    #expect(desk.agencies[0].actions.map(\.id) == [older, old])
    #expect(desk.chase(.chair(Fixture.oversight)).actions.map(\.id) == [own])
    #expect(desk.overdueCount == 3)
    #expect(desk.words == "3 actions overdue")
  }

  @Test func `the agency with most comes first`() throws {
    var fixture = try Fixture()
    _ = try fixture.action("One", due: "2026-10-01", owner: .seat(Fixture.nurse))
    _ = try fixture.action("Two", due: "2026-10-01", owner: .seat(Fixture.adults))
    _ = try fixture.action("Three", due: "2026-10-01", owner: .seat(Fixture.adults))
    let desk = fixture.book.businessDesk(on: fixture.today)
    let wanted: [ChaseRecipient] = [.agency(ID("adult-services")), .agency(ID("health"))]
    #expect(desk.agencies.map(\.recipient) == wanted)
  }

  @Test func `a report is missing until it is submitted, and its chair is to be reminded`() throws {
    var fixture = try Fixture()
    _ = try fixture.meeting(of: Fixture.governing, on: "2026-11-26", start: false)
    func received() throws -> ReportsReceived {
      try #require(fixture.book.reportsReceived(on: fixture.today).first)
    }
    #expect(try received().words == "0 of 2 in, due Thu 19 Nov 2026")
    #expect(try received().standings.map(\.words) == ["not started", "not started"])
    fixture.apply(try fixture.book.startReport(for: Fixture.group, fixture.now))
    let report = try fixture.latest(ChairReport.self).id
    fixture.apply(try fixture.book.moveReport(report, to: .withChair, fixture.now))
    #expect(try received().standings.map(\.words) == ["not started", "with the chair"])
    let desk = fixture.book.businessDesk(on: fixture.today)
    #expect(desk.chase(.chair(Fixture.group)).words(in: fixture.book) == "report to SGG")
    #expect(desk.lateCount >= 1)
  }

  @Test func `a report accepted at the last meeting is missing for the next`() throws {
    var fixture = try Fixture()
    let first = try fixture.meeting(of: Fixture.governing, on: "2026-11-26", start: false)
    let today = fixture.today
    fixture.apply(try fixture.book.startReport(for: Fixture.group, since: today, fixture.now))
    let report = try fixture.latest(ChairReport.self).id
    for gap in fixture.book.narrativeGaps(
      of: report,
      in: fixture.book.reportFigures(of: Fixture.group, from: today, until: today))
    {
      fixture.apply(
        try fixture.book.writeNarrative(report, section: gap.section, text: "Told.", fixture.now))
    }
    fixture.apply(try fixture.book.submitReport(report, frozen: "{}", fixture.now))
    #expect(fixture.book.reportsReceived(on: fixture.today).map(\.inCount) == [1])
    fixture.today = day("2026-11-26")
    fixture.apply(try fixture.book.startMeeting(first, fixture.now))
    fixture.apply(try fixture.book.acceptReport(report, at: first, fixture.now))
    #expect(fixture.book.reportsReceived(on: fixture.today).map(\.inCount) == [1])
    try fixture.close(first)
    _ = try fixture.meeting(of: Fixture.governing, on: "2027-02-26", start: false)
    #expect(fixture.book.reportsReceived(on: fixture.today).map(\.inCount) == [0])
  }

  @Test func `a tie says who receives a report, else only the governing group above`() throws {
    var fixture = try Fixture()
    let received = fixture.book.reportsReceived(on: fixture.today)
    #expect(received.map(\.to) == [Fixture.governing])
    #expect(received[0].standings.map(\.body) == [Fixture.oversight, Fixture.group])
    fixture.apply(
      try fixture.book.moveState(
        of: RecordReference(Fixture.group), to: "paused", fixture.now))
    let left = fixture.book.reportsReceived(on: fixture.today)
    #expect(left.flatMap(\.standings).map(\.body) == [Fixture.oversight])
  }

  @Test func `R62: nothing on the due list is late that the desk does not count`() throws {
    var fixture = try Fixture()
    #expect(fixture.book.businessDesk(on: fixture.today).besides.isEmpty)
    _ = try fixture.add(
      Procedure.self,
      [
        "body": .text("teg"), "title": .text("Bruising in babies"),
        "next-review": .text("2026-10-30"),
      ])
    let desk = fixture.book.businessDesk(on: fixture.today)
    #expect(desk.besides.map(\.due) == [day("2026-10-30")])
    let late = fixture.book.dueLines(on: fixture.today).count { $0.isLate(on: fixture.today) }
    #expect(desk.lateCount + desk.overdueCount == late && late > 0)
  }

  @Test func `an empty book leaves nothing on the desk`() {
    let desk = Book().businessDesk(on: day("2026-11-20"))
    #expect(desk.words == "nothing is late")
    #expect(desk.owed.isEmpty && desk.next.isEmpty && desk.reports.isEmpty)
  }
}
