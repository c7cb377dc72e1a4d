// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct SleepTests {
  /// An action due on 12 March 2027, put to sleep on 20 November until ten days before.
  private func sleeping() throws -> (Fixture, ID<Action>) {
    var fixture = try Fixture()
    let id = try fixture.action(due: "2027-03-12")
    fixture.apply(try fixture.book.sleepAction(id, untilDaysBefore: 10, fixture.now))
    return (fixture, id)
  }

  @Test(arguments: [
    ("2026-11-20", true), ("2027-03-01", true), ("2027-03-02", false), ("2027-03-13", false),
  ])
  func `an action sleeps until its days before the date`(on: String, asleep: Bool) throws {
    let (fixture, id) = try sleeping()
    let action = try #require(fixture.book[id])
    #expect(fixture.book.isAsleep(action, on: day(on)) == asleep)
    #expect(
      fixture.book.sleepWords(action, on: day(on)) == (asleep ? "asleep until 2 Mar 2027" : nil))
  }

  @Test func `a sleeper is left out of the walk and nobody's silence, but stays in the register`()
    throws
  {
    var (fixture, id) = try sleeping()
    let meeting = try fixture.meeting()
    let record = try #require(fixture.book[meeting])
    #expect(fixture.book.mattersArising(at: record, today: fixture.today).isEmpty)
    #expect(fixture.book.asleep(at: record, today: fixture.today).map(\.id) == [id])
    #expect(fixture.book.silences(at: record).isEmpty)
    #expect(
      fixture.book.actions(ActionFilter(body: Fixture.group), on: fixture.today).map(\.id) == [id])
  }

  @Test func `an earlier date wakes it, and so does being woken`() throws {
    var (fixture, id) = try sleeping()
    fixture.apply(
      try fixture.book.moveDue(of: id, to: day("2026-11-25"), reason: "", fixture.now))
    #expect(!fixture.book.isAsleep(try #require(fixture.book[id]), on: fixture.today))
    fixture.apply(
      try fixture.book.moveDue(of: id, to: day("2027-03-12"), reason: "Late", fixture.now))
    fixture.apply(try fixture.book.sleepAction(id, untilDaysBefore: nil, fixture.now))
    #expect(!fixture.book.isAsleep(try #require(fixture.book[id]), on: fixture.today))
  }

  @Test func `an update wakes nothing`() throws {
    var (fixture, id) = try sleeping()
    fixture.apply(try fixture.book.updateAction(id, note: "All well", fixture.now))
    #expect(fixture.book.isAsleep(try #require(fixture.book[id]), on: fixture.today))
  }

  @Test func `nothing sleeps without a date, over its date, or when it is over`() throws {
    var fixture = try Fixture()
    let undated = try fixture.action(due: nil)
    #expect(
      refusal { try fixture.book.sleepAction(undated, untilDaysBefore: 5, fixture.now) }
        == .needsDueDate(action: 1))
    let near = try fixture.action(due: "2026-11-25")
    for days in [5, -1] {
      let refused = refusal {
        try fixture.book.sleepAction(near, untilDaysBefore: days, fixture.now)
      }
      #expect(
        refused?.words
          == "'Sleeps until' cannot be '\(days) days before'; it takes fewer days, "
          + "because action 2 is due on Wed 25 Nov 2026.")
    }
    fixture.apply(try fixture.book.agreeDone(near, evidence: "Seen", fixture.now))
    #expect(
      refusal { try fixture.book.sleepAction(near, untilDaysBefore: 1, fixture.now) }
        == .wrongMove(
          what: "Action 2", from: "Completed", to: "asleep", allowed: ["In Progress"]))
  }

  @Test func `what slept at a past meeting slept there, whatever was changed since`() throws {
    var (fixture, id) = try sleeping()
    let meeting = try fixture.meeting()
    fixture.today = day("2026-12-01")
    fixture.apply(try fixture.book.sleepAction(id, untilDaysBefore: nil, fixture.now))
    let record = try #require(fixture.book[meeting])
    #expect(fixture.book.silences(at: record).isEmpty)
    #expect(!fixture.book.isAsleep(try #require(fixture.book[id]), on: day("2026-12-01")))
  }
}
