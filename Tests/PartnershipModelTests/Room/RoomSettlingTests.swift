// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// What is to be ratified follows the room in the same batch.
struct RoomSettlingTests {
  private func decided() throws -> (Fixture, ID<Meeting>, ID<Decision>) {
    var fixture = try Fixture()
    let id = try fixture.meeting()
    fixture.apply(
      try fixture.book.setAttendance(id, seat: Fixture.chair, to: .present, fixture.now))
    _ = try fixture.minute("= The pilot goes on", at: id)
    return (fixture, id, try fixture.latest(Decision.self).id)
  }

  @Test func `marking the rest present settles what was decided too early, and undo unsettles it`()
    throws
  {
    var (fixture, id, decision) = try decided()
    #expect(fixture.book[decision]?.isToBeRatified == true)
    let before = fixture.book.contents
    let batch = try fixture.book.setRemainingAttendance(id, to: .present, fixture.now)
    fixture.apply(batch)
    #expect(fixture.book[decision]?.isToBeRatified != true)
    fixture.apply(batch.inverse(did: "Undo", author: "Clerk", moment: fixture.now.now))
    #expect(fixture.book.contents == before)
  }

  @Test func `somebody who left before the item unsettles its decision at once`() throws {
    var (fixture, id, decision) = try decided()
    fixture.apply(try fixture.book.setRemainingAttendance(id, to: .present, fixture.now))
    let item = try fixture.item(.otherBusiness, of: id)
    let draft = MovementDraft(.left, from: item)
    fixture.apply(
      try fixture.book.recordMovement(draft, of: .seat(Fixture.nurse), at: id, fixture.now))
    #expect(fixture.book[decision]?.isToBeRatified == true)
    let movement = try fixture.latest(Movement.self).id
    fixture.apply(try fixture.book.removeMovement(movement, fixture.now))
    #expect(fixture.book[decision]?.isToBeRatified != true)
  }

  @Test func `the chair's ruling settles it too`() throws {
    var (fixture, id, decision) = try decided()
    fixture.apply(
      try fixture.book.recordQuorum(id, .quorate, note: "Two joined by telephone", fixture.now))
    #expect(fixture.book[decision]?.isToBeRatified != true)
    fixture.apply(try fixture.book.recordQuorum(id, .notQuorate, fixture.now))
    #expect(fixture.book[decision]?.isToBeRatified == true)
  }

  @Test func `while nobody is marked nothing is to be ratified`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting()
    _ = try fixture.minute("= The pilot goes on", at: id)
    let draft = DeclarationDraft(who: "Nurse", interest: "Works there", outcome: "Stayed")
    fixture.apply(try fixture.book.addDeclaration(draft, at: id, fixture.now))
    #expect(try fixture.latest(Decision.self).isToBeRatified != true)
  }
}
