// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct DecisionNumberTests {
  @Test(arguments: 1...25)
  func `no number is given twice, whatever is minuted, changed, taken out or undone`(
    seed: Int
  ) throws {
    var fixture = try Fixture()
    var random = Numbers(state: UInt64(seed))
    let meeting = try fixture.meeting()
    var given: [ID<Decision>: GivenNumber<String>] = [:]
    var last: Batch?
    for step in 0..<40 {
      let before = last
      last = try batch(random.next(5), step, meeting, fixture, undoing: before, &random)
      if let last { fixture.apply(last) }
      for decision in fixture.book.allEver(Decision.self) {
        #expect(given[decision.id] ?? decision.number == decision.number)
        given[decision.id] = decision.number
      }
    }
    #expect(Set(given.values).count == given.count)
  }

  /// One thing a clerk may do; nil where there is nothing to do it to.
  private func batch(
    _ choice: Int, _ step: Int, _ meeting: ID<Meeting>, _ fixture: Fixture,
    undoing last: Batch?, _ random: inout Numbers
  ) throws -> Batch? {
    let entries = fixture.book.those(\MinuteEntry.meeting, meeting)
    let entry = entries.isEmpty ? nil : entries[random.next(entries.count)]
    switch choice {
    case 0, 1:
      let record = try #require(fixture.book[meeting])
      let line = fixture.book.surroundings(of: record, today: fixture.today)
        .understand("= Decide \(step)")
      return try fixture.book.addEntry(
        line, to: try fixture.item(.otherBusiness, of: meeting), fixture.now)
    case 2:
      return try entry.map { try fixture.book.removeEntry($0.id, fixture.now) }
    case 3:
      guard let entry else { return nil }
      let kind: EntryKind = entry.kind == .decision ? .note : .decision
      return try fixture.book.convertEntry(entry.id, to: kind, fixture.now)
    default:
      return last.map { $0.inverse(did: "Undo", author: "Clerk", moment: fixture.now.now) }
    }
  }

  @Test func `a register explains the number of a decision that was taken back`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    _ = try fixture.minute("= One thing", at: meeting)
    let entry = try fixture.minute("= Another thing", at: meeting)
    _ = try fixture.minute("= A third thing", at: meeting)
    fixture.apply(try fixture.book.removeEntry(entry, fixture.now))
    #expect(
      fixture.book.numberNotes(of: Fixture.group) == [
        "TEG-2026-02, minuted 24 Nov 2026, was taken back; its number is not given again."
      ])
    #expect(fixture.book.numberNotes(of: Fixture.governing).isEmpty)
  }

  @Test func `two laptops apart may give one number; both stay and the register says so`() throws {
    var fixture = try Fixture()
    var other = fixture
    other.now.device = "u"
    let mine = try fixture.book.decide(
      "Mine", body: Fixture.group, mode: .chairsAction, basis: nil, fixture.now)
    let theirs = try other.book.decide(
      "Theirs", body: Fixture.group, mode: .chairsAction, basis: nil, other.now)
    fixture.apply(mine)
    fixture.apply(theirs)
    #expect(
      fixture.book.decisions(of: Fixture.group).map { "\($0.number)" }
        == ["TEG-2026-01 (from laptop t)", "TEG-2026-01 (from laptop u)"])
    #expect(
      fixture.book.numberNotes(of: nil) == [
        "TEG-2026-01 was given twice, by laptops apart; both decisions stand, each with the laptop "
          + "that gave it."
      ])
    fixture.apply(
      try fixture.book.decide(
        "Next", body: Fixture.group, mode: .chairsAction, basis: nil, fixture.now))
    #expect(try fixture.latest(Decision.self).number == "TEG-2026-02")
  }

  @Test func `a place that nobody here gave is said to be missing`() throws {
    var fixture = try Fixture()
    var drafting = Drafting(fixture.book, fixture.now)
    for sequence in [1, 3] {
      let id = drafting.create(Decision.self)
      drafting.set(id, \.number, "TEG-2026-0\(sequence)")
      drafting.set(id, \.body, Fixture.group)
      drafting.set(id, \.year, 2026)
      drafting.set(id, \.sequence, sequence)
    }
    fixture.apply(drafting.batch("Merge"))
    #expect(
      fixture.book.numberNotes(of: Fixture.group)
        == ["TEG-2026-02 is not in this book; another laptop may hold it."])
  }
}
