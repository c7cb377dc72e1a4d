// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Members have the minutes: nothing more is said "at" that meeting, and what was amended is
/// followed once they are agreed.
struct CirculatedTests {
  private let circulated = Refusal.minutesCirculated(
    meeting: "Tackling Exploitation Group, Tue 24 Nov 2026")

  @Test func `nothing is said at a meeting whose minutes are circulated`() throws {
    var fixture = try Fixture()
    let action = try fixture.action()
    let meeting = try fixture.meeting()
    _ = try fixture.minute("= The pilot goes on", at: meeting)
    let decision = try fixture.latest(Decision.self).id
    try fixture.close(meeting)
    fixture.apply(try fixture.book.moveMinutes(of: meeting, to: .circulated, fixture.now))
    let (book, now) = (fixture.book, fixture.now)
    let item = try fixture.item(.otherBusiness, of: meeting)
    let police = Owner.agency(ID("police"))
    let said: [() throws -> Batch] = [
      { try book.updateAction(action, note: "Half done", at: meeting, now) },
      { try book.moveDue(of: action, to: day("2027-03-01"), reason: "Late", at: meeting, now) },
      { try book.setOwner(of: action, to: police, at: meeting, now) },
      { try book.reportDone(action, note: "", at: meeting, now) },
      { try book.agreeDone(action, evidence: "Seen", at: meeting, now) },
      { try book.withdrawAction(action, by: "Not needed", at: meeting, now) },
      { try book.sleepAction(action, untilDaysBefore: 3, at: meeting, now) },
      { try book.recordNoUpdate(of: action, at: meeting, now) },
      { try book.updateRow(ID("r1"), note: "Half done", at: meeting, now) },
      { try book.assess(ID("EX1"), .met, narrative: "Seen", at: meeting, now) },
      { try book.recordRationale(decision, "It works", now) },
      { try book.setItem(item, to: .left, note: "Why not", now) },
    ]
    for say in said { #expect(refusal(say) == circulated) }
    #expect(refusal { try book.updateAction(action, note: "Half done", now) } == nil)
    #expect(refusal { try book.updateRow(ID("r1"), note: "Half done", now) } == nil)
  }

  /// A closed, circulated meeting with a line, and the next one in session.
  private func amended(
    _ typed: String, to new: String
  ) throws -> (fixture: Fixture, first: ID<Meeting>, next: ID<Meeting>) {
    var fixture = try Fixture()
    let first = try fixture.meeting()
    let line = try fixture.minute(typed, at: first)
    try fixture.close(first)
    let next = try fixture.meeting(on: "2027-01-12")
    fixture.apply(try fixture.book.moveMinutes(of: first, to: .circulated, fixture.now))
    fixture.apply(
      try fixture.book.proposeAmendment(
        .reword(line, to: new), to: first, by: "Chair", fixture.now))
    let id = try fixture.latest(ProposedAmendment.self).id
    fixture.apply(try fixture.book.acceptAmendment(id, fixture.now))
    return (fixture, first, next)
  }

  private let typed = "! See ten adults @Designated Nurse by 2027-02-01"

  @Test func `an amended action follows when the minutes are agreed, its line stays`() throws {
    var (fixture, first, next) = try amended(
      typed, to: "! See nine adults @Head of Adult Safeguarding by 2027-03-01")
    let before = try fixture.latest(Action.self)
    #expect(before.text == "See ten adults")
    fixture.apply(try fixture.book.agreeMinutes(of: first, at: next, fixture.now))
    let after = try fixture.latest(Action.self)
    #expect(after.text == "See nine adults" && after.number == before.number)
    #expect(after.owner == .seat(Fixture.adults) && after.due == day("2027-03-01"))
    let line = try fixture.latest(MinuteEntry.self)
    #expect(line.text == "See ten adults")
    let day = day("2026-11-24")
    #expect(fixture.book.text(of: after, on: day) == "See ten adults")
    #expect(fixture.book.owner(of: after, on: day) == .seat(Fixture.nurse))
    #expect(fixture.book.due(of: after, on: day) == PartnershipModelTests.day("2027-02-01"))
    #expect(fixture.book.updates(of: after.id).last?.note?.contains("See nine adults") == true)
  }

  @Test func `a date moved since the meeting is not moved back by an amendment`() throws {
    var (fixture, first, next) = try amended(
      typed, to: "! See nine adults @Designated Nurse by 2027-03-01")
    let action = try fixture.latest(Action.self).id
    fixture.apply(
      try fixture.book.moveDue(
        of: action, to: day("2027-06-01"), reason: "Later", at: next, fixture.now))
    fixture.apply(try fixture.book.agreeMinutes(of: first, at: next, fixture.now))
    #expect(fixture.book[action]?.due == day("2027-06-01"))
    #expect(fixture.book[action]?.text == "See nine adults")
  }

  @Test func `an amended decision keeps its number and reads as agreed`() throws {
    var (fixture, first, next) = try amended(
      "= The pilot goes on to March", to: "= The pilot goes on to May")
    let number = try fixture.latest(Decision.self).number
    fixture.apply(try fixture.book.agreeMinutes(of: first, at: next, fixture.now))
    let after = try fixture.latest(Decision.self)
    #expect(after.text == "The pilot goes on to May" && after.number == number)
    #expect(try fixture.latest(MinuteEntry.self).text == "The pilot goes on to March")
  }

  @Test func `a declined amendment changes nothing`() throws {
    var fixture = try Fixture()
    let first = try fixture.meeting()
    let line = try fixture.minute(typed, at: first)
    try fixture.close(first)
    let next = try fixture.meeting(on: "2027-01-12")
    fixture.apply(try fixture.book.moveMinutes(of: first, to: .circulated, fixture.now))
    fixture.apply(
      try fixture.book.proposeAmendment(
        .reword(line, to: "! See nine adults"), to: first, by: "Chair", fixture.now))
    let id = try fixture.latest(ProposedAmendment.self).id
    fixture.apply(try fixture.book.declineAmendment(id, reason: "It was ten", fixture.now))
    fixture.apply(try fixture.book.agreeMinutes(of: first, at: next, fixture.now))
    #expect(try fixture.latest(Action.self).text == "See ten adults")
  }
}
