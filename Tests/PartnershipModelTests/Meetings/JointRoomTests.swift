// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Who is in the room of a joint meeting, whose quorum it makes and whose business it is.
struct JointRoomTests {
  private static let guest = ID<Seat>("cs-chair")

  /// The group's meeting in session, held with the oversight group, whose terms ask for two.
  private func joint(
    guestQuorum: Int = 2
  ) throws -> (fixture: Fixture, meeting: ID<Meeting>) {
    var fixture = try Fixture()
    let terms = Registry.entry(of: Terms.self)
    fixture.apply(
      try fixture.book.save(
        terms, id: nil,
        values: [
          Terms.shape.body.slot: .text("cs"), Terms.shape.version.slot: .text("1"),
          Terms.shape.quorum.slot: .number(guestQuorum),
        ], fixture.now))
    let id = try fixture.meeting(start: false)
    fixture.apply(try fixture.book.joinMeeting(id, with: Fixture.oversight, fixture.now))
    fixture.today = day("2026-11-24")
    fixture.apply(try fixture.book.startMeeting(id, fixture.now))
    return (fixture, id)
  }

  private func mark(_ seats: [ID<Seat>], at id: ID<Meeting>, in fixture: inout Fixture) throws {
    for seat in seats {
      fixture.apply(try fixture.book.setAttendance(id, seat: seat, to: .present, fixture.now))
    }
  }

  @Test func `the guests' seats stand under the calling body's, once, and may be marked`() throws {
    var (fixture, id) = try joint()
    let lines = fixture.book.attendance(of: try #require(fixture.book[id]))
    let bodies = lines.compactMap { $0.seat?.body?.text }
    #expect(bodies == ["teg", "teg", "teg", "teg", "cs", "cs"])
    try mark([Self.guest], at: id, in: &fixture)
    let marked = fixture.book.attendance(of: try #require(fixture.book[id]))
    #expect(marked.filter { $0.state == .present }.map(\.label).count == 1)
    let other = try fixture.meeting(on: "2027-01-12")
    #expect(
      refusal {
        try fixture.book.setAttendance(other, seat: Self.guest, to: .present, fixture.now)
      } != nil)
  }

  @Test func `each body has its own quorum, and the minutes say both`() throws {
    var (fixture, id) = try joint()
    try mark([Fixture.chair, Fixture.adults, Fixture.nurse, Self.guest], at: id, in: &fixture)
    let meeting = try #require(fixture.book[id])
    #expect(fixture.book.quorumCount(of: meeting).outcome == .quorate)
    #expect(fixture.book.quorumCount(of: meeting).present == 3)
    let guest = fixture.book.quorumCount(of: meeting, for: Fixture.oversight)
    #expect(guest.outcome == .notQuorate && guest.present == 1)
    #expect(
      fixture.book.quorumWords(of: meeting)
        == "TEG quorate, 3 present of 3 needed; CSPO not quorate, 1 present of 2 needed")
    #expect(
      fixture.book.quorumStatement(of: meeting).last
        == "Community Safety Practice Oversight: not quorate, 1 present of 2 needed.")
  }

  @Test func `a joint meeting is held in both groups' years, once in each`() throws {
    var (fixture, id) = try joint()
    try fixture.close(id)
    for body in [Fixture.group, Fixture.oversight] {
      let record = try #require(fixture.book[body])
      #expect(fixture.book.bodyYear(of: record, 2026, on: day("2026-12-01")).count(.held) == 1)
    }
  }

  @Test func `an action given to the other body is followed there, and only there`() throws {
    var (fixture, id) = try joint()
    _ = try fixture.minute("! Map it @Designated Nurse by 2027-01-10", at: id)
    let action = try fixture.latest(Action.self).id
    fixture.apply(try fixture.book.giveAction(action, to: Fixture.oversight, fixture.now))
    #expect(fixture.book.openActions(of: Fixture.oversight).map(\.id) == [action])
    #expect(fixture.book.openActions(of: Fixture.group).isEmpty)
    #expect(
      refusal { try fixture.book.giveAction(action, to: Fixture.oversight, fixture.now) }
        == .nothingToChange)
    #expect(
      refusal { try fixture.book.giveAction(action, to: Fixture.governing, fixture.now) }
        == .wrongValue(
          field: "Group", given: "Strategic Governing Group",
          wanted: "a group that held Tackling Exploitation Group, Tue 24 Nov 2026"))
    try fixture.close(id)
    fixture.apply(try fixture.book.moveMinutes(of: id, to: .circulated, fixture.now))
    #expect(
      refusal { try fixture.book.giveAction(action, to: Fixture.group, fixture.now) }
        == .minutesCirculated(meeting: "Tackling Exploitation Group, Tue 24 Nov 2026"))
  }

  @Test func `a decision given to the other body has that body's number and quorum`()
    throws
  {
    var (fixture, id) = try joint()
    try mark([Fixture.chair, Fixture.adults, Fixture.nurse, Self.guest], at: id, in: &fixture)
    let line = try fixture.minute("= The pilot goes on to March", at: id)
    let first = try fixture.latest(Decision.self)
    #expect(first.number == "TEG-2026-01" && first.isToBeRatified != true)
    fixture.apply(try fixture.book.recordRationale(first.id, "It works", fixture.now))
    fixture.apply(try fixture.book.giveDecision(first.id, to: Fixture.oversight, fixture.now))
    let given = try #require(fixture.book[fixture.book[line]?.decision])
    #expect(given.number == "CSPO-2026-01" && given.basis == "It works")
    #expect(given.isToBeRatified == true)
    #expect(fixture.book[first.id] == nil)
    _ = try fixture.minute("= The group meets monthly", at: id)
    #expect(try fixture.latest(Decision.self).number == "TEG-2026-02")
    #expect(fixture.book.decisionsToRatify(of: Fixture.oversight).map(\.id) == [given.id])
  }
}
