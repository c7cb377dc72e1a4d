// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct SilenceTests {
  @Test func `who gave no update is listed by agency, with the numbers`() throws {
    var fixture = try Fixture()
    let first = try fixture.action("One")
    _ = try fixture.action("Two", owner: .seat(Fixture.chair))
    _ = try fixture.action("Three")
    _ = try fixture.action("Four", owner: .agency(ID("police")))
    let meeting = try fixture.meeting()
    fixture.apply(try fixture.book.updateAction(first, note: "Done half", at: meeting, fixture.now))
    let record = try #require(fixture.book[meeting])
    #expect(
      fixture.book.silences(at: record).map(\.words) == [
        "No update received from West Mercia Police (actions 2, 4)",
        "No update received from Adult Services (action 3)",
      ])
  }

  @Test func `to be asked in vain is silence all the same, and is recorded once`() throws {
    var fixture = try Fixture()
    let id = try fixture.action()
    let meeting = try fixture.meeting()
    fixture.apply(try fixture.book.recordNoUpdate(of: id, at: meeting, fixture.now))
    let record = try #require(fixture.book[meeting])
    #expect(fixture.book.isAnswered(id, at: meeting) && !fixture.book.isSpokenTo(id, at: meeting))
    #expect(fixture.book.silences(at: record).map(\.numbers) == [[1]])
    #expect(
      refusal { try fixture.book.recordNoUpdate(of: id, at: meeting, fixture.now) }
        == .nothingToChange)
    fixture.apply(try fixture.book.updateAction(id, note: "Here it is", at: meeting, fixture.now))
    #expect(fixture.book.silences(at: record).isEmpty)
  }

  @Test func `an action that is over is not waited for`() throws {
    var fixture = try Fixture()
    let id = try fixture.action()
    let meeting = try fixture.meeting()
    fixture.apply(try fixture.book.agreeDone(id, evidence: "Letter", at: meeting, fixture.now))
    guard
      case .wrongMove = refusal({
        try fixture.book.recordNoUpdate(of: id, at: meeting, fixture.now)
      })
    else {
      Issue.record("not refused")
      return
    }
  }

  @Test func `silence is counted over meetings running, and an update ends it`() throws {
    var fixture = try Fixture()
    let id = try fixture.action()
    for date in ["2026-11-24", "2026-12-08", "2027-01-12"] {
      try fixture.close(try fixture.meeting(on: date))
    }
    fixture.today = day("2027-01-20")
    var action = try #require(fixture.book[id])
    #expect(fixture.book.silentMeetings(of: action, before: fixture.today) == 3)
    #expect(fixture.book.silentMeetings(of: action, before: day("2026-12-08")) == 1)
    let next = try fixture.meeting(on: "2027-02-09")
    fixture.apply(try fixture.book.updateAction(id, note: "At last", at: next, fixture.now))
    try fixture.close(next)
    action = try #require(fixture.book[id])
    #expect(fixture.book.silentMeetings(of: action, before: day("2027-02-20")) == 0)
  }
}
