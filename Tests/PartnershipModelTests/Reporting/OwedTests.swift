// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct OwedTests {
  /// What the group's meetings leave to do on a day.
  private func owed(_ fixture: Fixture, on iso: String) throws -> [Owed] {
    fixture.book.owed(by: try #require(fixture.book[Fixture.group]), on: day(iso))
  }

  @Test func `papers are owed until the agenda is issued, five working days before`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting(on: "2026-04-09", start: false)
    let found = try owed(fixture, on: "2026-04-01")
    #expect(found.map(\.matter) == [.papers])
    #expect(found[0].due == day("2026-03-31"))
    #expect(found[0].isLate(on: day("2026-04-01")))
    #expect(!found[0].isLate(on: day("2026-03-31")))
    #expect(found[0].why.contains("not counting Good Friday and Easter Monday"))
    #expect(
      fixture.book.title(of: found[0])
        == "Papers: Tackling Exploitation Group, Thu 9 Apr 2026")
    fixture.apply(try fixture.book.issueAgenda(of: meeting, fixture.now))
    #expect(try owed(fixture, on: "2026-04-01").isEmpty)
  }

  @Test func `papers of a meeting more than thirty days ahead are not owed yet`() throws {
    var fixture = try Fixture()
    _ = try fixture.meeting(on: "2026-12-31", start: false)
    #expect(try owed(fixture, on: "2026-11-30").isEmpty)
    #expect(try owed(fixture, on: "2026-12-01").count == 1)
  }

  @Test func `draft minutes are owed ten working days after, then by the chair, then agreed`()
    throws
  {
    var fixture = try Fixture()
    let meeting = try fixture.meeting(on: "2026-11-24")
    try fixture.close(meeting)
    #expect(try owed(fixture, on: "2026-11-25").map(\.matter) == [.draftMinutes])
    #expect(try owed(fixture, on: "2026-11-25").map(\.due) == [day("2026-12-08")])
    fixture.apply(try fixture.book.moveMinutes(of: meeting, to: .chairChecking, fixture.now))
    #expect(try owed(fixture, on: "2026-11-25").map(\.matter) == [.chairChecking])
    fixture.apply(try fixture.book.moveMinutes(of: meeting, to: .circulated, fixture.now))
    let waiting = try owed(fixture, on: "2026-11-25")
    #expect(waiting.map(\.matter) == [.agreement])
    #expect(waiting[0].due == nil)
    let later = try fixture.meeting(on: "2026-12-15")
    #expect(try owed(fixture, on: "2026-12-15").first?.due == day("2026-12-15"))
    fixture.apply(try fixture.book.agreeMinutes(of: meeting, at: later, fixture.now))
    #expect(try owed(fixture, on: "2026-12-15").isEmpty)
  }

  @Test func `a partnership's own days are counted instead`() throws {
    var fixture = try Fixture()
    _ = try fixture.meeting(on: "2026-11-24", start: false)
    let kind = Registry.entry(of: Partnership.self)
    let slot = try #require(kind.slot(named: "papers-days"))
    fixture.apply(try fixture.book.save(kind, id: "p", values: [slot: .number(7)], fixture.now))
    #expect(try owed(fixture, on: "2026-11-01").map(\.due) == [day("2026-11-13")])
    fixture.apply(try fixture.book.save(kind, id: "p", values: [slot: .number(-7)], fixture.now))
    #expect(try owed(fixture, on: "2026-11-01").map(\.due) == [day("2026-11-17")])
  }

  @Test func `a meeting whose day passed unheld asks what became of it`() throws {
    var fixture = try Fixture()
    _ = try fixture.meeting(on: "2026-11-10", start: false)
    #expect(try owed(fixture, on: "2026-11-10").map(\.matter) == [.papers])
    #expect(try owed(fixture, on: "2026-11-11").map(\.matter) == [.outcome])
  }

  @Test func `a meeting the cycle asks for is owed once its time is near or passed`() throws {
    var fixture = try Fixture()
    try fixture.setGroup(["cycle": .text("named-months"), "meeting-months": .list(["February"])])
    #expect(try owed(fixture, on: "2026-12-29").isEmpty)
    let found = try owed(fixture, on: "2026-12-30")
    #expect(found.map(\.matter) == [.scheduling])
    #expect(found[0].due == day("2027-02-28"))
    #expect(found[0].why == "February; too few: 1 more is due by 31 Mar 2027")
    _ = try fixture.meeting(on: "2027-02-10", start: false)
    #expect(try owed(fixture, on: "2026-12-30").isEmpty)
  }
}
