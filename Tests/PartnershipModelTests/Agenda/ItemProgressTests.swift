// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Items done through their own screens count as dealt with, like those that were minuted.
struct ItemProgressTests {
  private func isDone(_ type: ItemType, _ meeting: ID<Meeting>, _ fixture: Fixture) throws -> Bool {
    let item = try fixture.item(type, of: meeting)
    return fixture.book.isDealtWith(try #require(fixture.book[item]))
  }

  @Test func `taking the attendance deals with the first item`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    #expect(try !isDone(.welcome, meeting, fixture))
    fixture.apply(
      try fixture.book.setAttendance(meeting, seat: Fixture.chair, to: .present, fixture.now))
    #expect(try isDone(.welcome, meeting, fixture))
  }

  @Test func `asking for declarations deals with theirs`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    #expect(try !isDone(.declarations, meeting, fixture))
    fixture.apply(try fixture.book.recordNoDeclarations(meeting, fixture.now))
    #expect(try isDone(.declarations, meeting, fixture))
  }

  @Test func `agreeing the last minutes and scheduling the next meeting deal with theirs`() throws {
    var fixture = try Fixture()
    let first = try fixture.meeting(on: "2026-10-20")
    try fixture.close(first)
    fixture.apply(try fixture.book.moveMinutes(of: first, to: .circulated, fixture.now))
    let meeting = try fixture.meeting()
    #expect(try !isDone(.lastMinutes, meeting, fixture))
    #expect(try !isDone(.nextMeeting, meeting, fixture))
    fixture.apply(try fixture.book.agreeMinutes(of: first, at: meeting, fixture.now))
    #expect(try isDone(.lastMinutes, meeting, fixture))
    _ = try fixture.meeting(on: "2026-12-15", start: false)
    #expect(try isDone(.nextMeeting, meeting, fixture))
  }

  @Test func `before the meeting nothing is dealt with`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting(start: false)
    #expect(fixture.book.agenda(of: meeting).allSatisfy { !fixture.book.isDealtWith($0) })
  }

  @Test func `an item is dealt with by a line, and carried it is not`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    #expect(try !isDone(.otherBusiness, meeting, fixture))
    _ = try fixture.minute("Thanks were given.", at: meeting)
    #expect(try isDone(.otherBusiness, meeting, fixture))
    let item = try fixture.item(.otherBusiness, of: meeting)
    fixture.apply(try fixture.book.setItem(item, to: .carried, fixture.now))
    #expect(try !isDone(.otherBusiness, meeting, fixture))
  }

  @Test func `a line under declarations does not stand for asking for them`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    _ = try fixture.minute("The chair asked later.", at: meeting, under: .declarations)
    #expect(try !isDone(.declarations, meeting, fixture))
  }
}
