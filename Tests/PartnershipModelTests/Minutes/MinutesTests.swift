// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct MinutesTests {
  static let moves: [MinutesState: [MinutesState]] = [
    .drafting: [.chairChecking, .circulated], .chairChecking: [.circulated, .drafting],
    .circulated: [.agreed, .drafting], .agreed: [],
  ]

  /// A closed meeting whose minutes are in a state, and the next one in session.
  private func meetings(
    minutes state: MinutesState
  ) throws -> (Fixture, first: ID<Meeting>, next: ID<Meeting>) {
    var fixture = try Fixture()
    let first = try fixture.meeting()
    _ = try fixture.minute("Said so", at: first)
    try fixture.close(first)
    let next = try fixture.meeting(on: "2027-01-12")
    if state == .agreed {
      try fixture.agree(first, at: next)
    } else if state != .drafting {
      fixture.apply(try fixture.book.moveMinutes(of: first, to: state, fixture.now))
    }
    return (fixture, first, next)
  }

  @Test(arguments: MinutesState.allCases, MinutesState.allCases)
  func `minutes move along their states only`(from: MinutesState, to: MinutesState) throws {
    let (fixture, first, next) = try meetings(minutes: from)
    let move = {
      to == .agreed
        ? try fixture.book.agreeMinutes(of: first, at: next, fixture.now)
        : try fixture.book.moveMinutes(of: first, to: to, fixture.now)
    }
    let followers = try #require(MinutesTests.moves[from])
    if followers.contains(to) {
      var after = fixture
      after.apply(try move())
      #expect(after.book[first]?.minutes == to)
      return
    }
    switch refusal(move) {
    case .wrongMove(_, let was, let wish, let allowed):
      #expect(was == from.label && wish == to.label)
      #expect(followers.map(\.label).filter(allowed.contains) == allowed && !allowed.isEmpty)
    case .minutesAgreed: #expect(from == .agreed)
    case let other: Issue.record("\(String(describing: other))")
    }
  }

  @Test func `the minutes of a meeting that is not closed do not move`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting()
    #expect(
      refusal { try fixture.book.moveMinutes(of: id, to: .circulated, fixture.now) }
        == .notClosed(meeting: "Tackling Exploitation Group, Tue 24 Nov 2026"))
  }

  @Test func `circulating and agreeing keep their days, the meeting and the amendment`() throws {
    var (fixture, first, next) = try meetings(minutes: .circulated)
    #expect(fixture.book[first]?.circulatedOn == day("2027-01-12"))
    #expect(fixture.book[first]?.minutes != .agreed)
    fixture.apply(
      try fixture.book.agreeMinutes(of: first, at: next, amendment: "In 1.1, 'nine'", fixture.now))
    let agreed = try #require(fixture.book[first])
    #expect(agreed.minutes == .agreed)
    #expect(agreed.agreedOn == day("2027-01-12") && agreed.agreedAt == next)
    #expect(agreed.amendment == "In 1.1, 'nine'")
    let item = try fixture.item(.lastMinutes, of: next)
    #expect(fixture.book[item]?.state == .done)
  }

  @Test func `R15: minutes are agreed only at a later meeting of the same body`() throws {
    var (fixture, first, _) = try meetings(minutes: .circulated)
    let other = try fixture.meeting(of: Fixture.oversight, on: "2027-02-01")
    let early = try fixture.meeting(on: "2026-11-24")
    for wrong in [other, early] {
      let refused = refusal { try fixture.book.agreeMinutes(of: first, at: wrong, fixture.now) }
      #expect(
        refused?.words.hasSuffix("it takes a later meeting of Tackling Exploitation Group.") == true
      )
    }
  }

  @Test func `minutes passed over come back to every agenda until they are agreed`() throws {
    var (fixture, first, next) = try meetings(minutes: .circulated)
    try fixture.close(next)
    let third = try fixture.meeting(on: "2027-03-09")
    let titles = { (fixture: Fixture) in
      fixture.book.agenda(of: third).filter { $0.type == .lastMinutes }.map(\.title)
    }
    #expect(
      titles(fixture) == [
        "Minutes of the meeting of 24 Nov 2026", "Minutes of the meeting of 12 Jan 2027",
      ])
    fixture.apply(try fixture.book.agreeMinutes(of: first, at: third, fixture.now))
    let meeting = try #require(fixture.book[third])
    let open = fixture.book.closingFindings(of: meeting).filter { $0.check == .lastMinutes }
    #expect(open.map(\.subject) == ["4 Minutes of the meeting of 12 Jan 2027"])
  }

  @Test func `R63: agreed minutes refuse every edit`() throws {
    let (fixture, first, next) = try meetings(minutes: .agreed)
    let (book, now) = (fixture.book, fixture.now)
    let item = try #require(book.agenda(of: first).last)
    let entry = try #require(book.agenda(of: first).flatMap { book.entries(of: $0.id) }.first)
    let line = book.surroundings(of: try #require(book[first]), today: now.today)
      .understand("Another")
    let seat = Fixture.chair
    let minutes = Registry.entry(of: MinuteEntry.self)
    let text: [Int: Stored?] = [MinuteEntry.shape.text.slot: .text("X")]
    let edits: [() throws -> Batch] = [
      { try book.addEntry(line, to: item.id, now) },
      { try book.editEntry(entry.id, to: line, now) },
      { try book.convertEntry(entry.id, to: .decision, now) },
      { try book.removeEntry(entry.id, now) },
      { try book.setAttendance(first, seat: seat, to: .present, now) },
      { try book.setRemainingAttendance(first, to: .present, now) },
      { try book.addAttendee("Guest", at: first, now) },
      { try book.recordQuorum(first, .quorate, now) },
      { try book.recordNoDeclarations(first, now) },
      { try book.addDeclaration(DeclarationDraft(who: "A", interest: "B"), at: first, now) },
      { try book.setItem(item.id, to: .done, now) },
      { try book.addItem("Late", to: first, now) },
      { try book.accept([], reason: "x", at: first, now) },
      { try book.moveMinutes(of: first, to: .drafting, now) },
      { try book.agreeMinutes(of: first, at: next, now) },
      { try book.save(minutes, id: entry.id.text, values: text, now) },
      { try book.remove(RecordReference(entry.id), now) },
    ]
    for edit in edits {
      #expect(
        refusal(edit) == .minutesAgreed(meeting: "Tackling Exploitation Group, Tue 24 Nov 2026"))
    }
  }

  @Test func `a correction is recorded beside agreed minutes, which stay as they are`() throws {
    var (fixture, first, next) = try meetings(minutes: .agreed)
    let entry = try fixture.latest(MinuteEntry.self)
    fixture.apply(
      try fixture.book.recordCorrection(
        to: first, entry: entry.id, text: "Nine, not ten", at: next, fixture.now))
    let correction = try fixture.latest(Correction.self)
    #expect(correction.entry == entry.id && correction.on == fixture.today)
    #expect(fixture.book[entry.id]?.text == "Said so")
    #expect(
      refusal {
        try fixture.book.recordCorrection(to: first, text: " ", fixture.now)
      } == .needsText(what: "A correction"))
  }

  @Test func `minutes that are not agreed are changed directly`() throws {
    let (fixture, first, _) = try meetings(minutes: .circulated)
    let refused = refusal {
      try fixture.book.recordCorrection(to: first, text: "Nine", fixture.now)
    }
    #expect(
      refused?.words
        == "The minutes of Tackling Exploitation Group, Tue 24 Nov 2026 are not agreed yet, "
        + "so change them directly.")
  }
}
