// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// What the chair rules against the count, or where the terms leave it to the chair.
struct QuorumRulingTests {
  /// A meeting with everybody present, and its items.
  private func full() throws -> (Fixture, ID<Meeting>, [ID<AgendaItem>]) {
    var fixture = try Fixture()
    let id = try fixture.meeting()
    fixture.apply(try fixture.book.setRemainingAttendance(id, to: .present, fixture.now))
    return (fixture, id, fixture.book.agenda(of: id).map(\.id))
  }

  private func outcomes(_ meeting: ID<Meeting>, _ fixture: Fixture) throws -> [Quorum] {
    let record = try #require(fixture.book[meeting])
    return fixture.book.agenda(of: meeting).map {
      fixture.book.quorumOutcome(of: record, during: $0.id)
    }
  }

  @Test func `the chair rules against the count only with a reason, and it holds throughout`()
    throws
  {
    var (fixture, id, items) = try full()
    fixture.apply(
      try fixture.book.setAttendance(id, seat: Fixture.nurse, to: .apologies, fixture.now))
    #expect(
      refusal { try fixture.book.recordQuorum(id, .quorate, fixture.now) }
        == .needsReason(
          toDo: "record a quorum against the count (not quorate, 2 present of 3 needed)"))
    let reason = "The nurse is on the telephone"
    fixture.apply(try fixture.book.recordQuorum(id, .quorate, note: reason, fixture.now))
    #expect(try outcomes(id, fixture).allSatisfy { $0 == .quorate })
    #expect(
      fixture.book.quorumStatement(of: try #require(fixture.book[id])) == [
        "Quorate, as the chair ruled. By the attendance: not quorate, 2 present of 3 needed. "
          + "The nurse is on the telephone."
      ])
    #expect(items.count > 3)
  }

  @Test func `at the chair's discretion nothing is quorate until the chair rules, with a reason`()
    throws
  {
    var (fixture, id, _) = try full()
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(ID<Terms>("teg-terms-2"), \.quorumBasis, .discretion)
    fixture.apply(drafting.batch("Leave it to the chair"))
    #expect(try outcomes(id, fixture).allSatisfy { $0 == .noRule })
    #expect(
      refusal { try fixture.book.recordQuorum(id, .notQuorate, fixture.now) }
        == .needsReason(toDo: "rule on the quorum"))
    fixture.apply(
      try fixture.book.recordQuorum(id, .notQuorate, note: "No one from health", fixture.now))
    #expect(try outcomes(id, fixture).allSatisfy { $0 == .notQuorate })
  }
}
