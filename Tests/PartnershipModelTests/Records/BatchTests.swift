// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct BatchTests {
  /// Undoes a batch as the program does.
  private func undo(_ batch: Batch, in fixture: inout Fixture) {
    fixture.apply(batch.inverse(did: "Undo", author: "Clerk", moment: fixture.now.now))
  }

  @Test func `undoing a change restores the book exactly`() throws {
    var fixture = try Fixture()
    let id = try fixture.action()
    let before = fixture.book.contents
    let batch = try fixture.book.agreeDone(id, evidence: "Sent", fixture.now)
    fixture.apply(batch)
    #expect(fixture.book.contents != before)
    undo(batch, in: &fixture)
    #expect(fixture.book.contents == before)
  }

  @Test func `undoing a whole meeting step by step restores the book exactly`() throws {
    var fixture = try Fixture()
    let start = fixture.book.contents
    var done: [Batch] = []
    func record(_ batch: Batch) {
      fixture.apply(batch)
      done.append(batch)
    }
    let plan = MeetingPlan(body: Fixture.group, date: fixture.today)
    record(try fixture.book.scheduleMeeting(plan, fixture.now))
    let meeting = try fixture.latest(Meeting.self).id
    record(try fixture.book.startMeeting(meeting, fixture.now))
    let item = try fixture.item(.otherBusiness, of: meeting)
    let surroundings = CaptureSurroundings(
      book: fixture.book, body: Fixture.group, today: fixture.today, nextMeeting: nil)
    let line = surroundings.understand("^ No data Ask: require it")
    record(try fixture.book.addEntry(line, to: item, fixture.now))
    let entry = try fixture.latest(MinuteEntry.self).id
    record(try fixture.book.convertEntry(entry, to: .decision, fixture.now))
    record(try fixture.book.removeEntry(entry, fixture.now))
    for batch in done.reversed() { undo(batch, in: &fixture) }
    #expect(fixture.book.contents == start)
  }

  @Test func `undoing a creation keeps its number, which is never given again`() throws {
    var fixture = try Fixture()
    let draft = ActionDraft(text: "One", owner: .body(Fixture.group))
    let batch = try fixture.book.addAction(draft, body: Fixture.group, fixture.now)
    fixture.apply(batch)
    let first = try fixture.latest(Action.self).number
    undo(batch, in: &fixture)
    #expect(fixture.book.all(Action.self).isEmpty)
    let next = try fixture.action("Two")
    #expect(fixture.book[next]?.number.value == first.value + 1)
  }

  @Test func `the inverse of an inverse does the thing again`() throws {
    var fixture = try Fixture()
    let id = try fixture.action()
    let batch = try fixture.book.moveDue(
      of: id, to: day("2027-01-08"), reason: "Late data", fixture.now)
    fixture.apply(batch)
    let after = fixture.book.contents
    let undone = batch.inverse(did: "Undo", author: "Clerk", moment: fixture.now.now)
    fixture.apply(undone)
    #expect(fixture.book[id]?.due == day("2026-12-12"))
    fixture.apply(undone.inverse(did: "Redo", author: "Clerk", moment: fixture.now.now))
    #expect(fixture.book.contents == after)
  }

  @Test func `a batch says who did it, when, and from what value to what`() throws {
    var fixture = try Fixture()
    let id = try fixture.action()
    let batch = try fixture.book.setOwner(
      of: id, to: .agency(ID("police")), fixture.now)
    #expect(batch.author == "Clerk" && batch.moment == fixture.now.now)
    #expect(batch.did == "Action 1: owner West Mercia Police")
    let change = try #require(batch.changes.first { $0.id == id.text }?.fields.first)
    #expect(change.old == .text("seat:teg-adults") && change.new == .text("agency:police"))
  }

  @Test func `a drafting that sets what is there already changes nothing`() throws {
    let fixture = try Fixture()
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(Fixture.group, \.shortName, "TEG")
    #expect(drafting.isEmpty)
    drafting.set(Fixture.group, \.shortName, "T")
    #expect(!drafting.isEmpty)
    drafting.set(Fixture.group, \.shortName, "TEG")
    #expect(drafting.isEmpty && drafting.batch("").changes.isEmpty)
  }

  @Test func `identities are the device's, one for each new record`() throws {
    let fixture = try Fixture()
    var drafting = Drafting(fixture.book, fixture.now)
    let ids = (0..<3).map { _ in drafting.create(Action.self).text }
    #expect(ids == ["t-2", "t-2.1", "t-2.2"])
  }
}
