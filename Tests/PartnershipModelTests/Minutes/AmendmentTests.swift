// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct AmendmentTests {
  /// A closed meeting with one line, its minutes in a state, and the next one in session.
  private func meetings(
    minutes state: MinutesState
  ) throws -> (Fixture, first: ID<Meeting>, next: ID<Meeting>, line: ID<MinuteEntry>) {
    var fixture = try Fixture()
    let first = try fixture.meeting()
    let line = try fixture.minute("Ten adults were seen", at: first)
    try fixture.close(first)
    let next = try fixture.meeting(on: "2027-01-12")
    if state != .drafting {
      fixture.apply(try fixture.book.moveMinutes(of: first, to: state, fixture.now))
    }
    return (fixture, first, next, line)
  }

  private func propose(
    _ proposal: AmendmentProposal, to meeting: ID<Meeting>, in fixture: inout Fixture
  ) throws -> ID<ProposedAmendment> {
    fixture.apply(
      try fixture.book.proposeAmendment(
        proposal, to: meeting, by: "Chair", reason: "Accuracy", fixture.now))
    return try fixture.latest(ProposedAmendment.self).id
  }

  @Test func `an amendment the chair proposes is written into the draft when it is accepted`()
    throws
  {
    var (fixture, first, _, line) = try meetings(minutes: .chairChecking)
    let id = try propose(.reword(line, to: "Nine adults were seen"), to: first, in: &fixture)
    #expect(fixture.book[line]?.text == "Ten adults were seen")
    fixture.apply(try fixture.book.acceptAmendment(id, fixture.now))
    #expect(fixture.book[line]?.text == "Nine adults were seen")
    #expect(fixture.book[id]?.state == .accepted && fixture.book[id]?.isWritten == true)
    #expect(fixture.book.amendmentsWhenAgreed(of: first).isEmpty)
  }

  @Test func `a line can be proposed to become an action, to go, or to be added`() throws {
    var (fixture, first, _, line) = try meetings(minutes: .chairChecking)
    let action = try propose(
      .reword(line, to: "! See ten adults @Designated Nurse by 2027-02-01"), to: first,
      in: &fixture)
    fixture.apply(try fixture.book.acceptAmendment(action, fixture.now))
    #expect(fixture.book[line]?.kind == .action)
    #expect(try fixture.latest(Action.self).due == day("2027-02-01"))
    let item = try fixture.item(.otherBusiness, of: first)
    let added = try propose(.add("= The audit goes on", under: item), to: first, in: &fixture)
    fixture.apply(try fixture.book.acceptAmendment(added, fixture.now))
    #expect(fixture.book.entries(of: item).map(\.kind) == [.action, .decision])
    let removed = try propose(.remove(line), to: first, in: &fixture)
    fixture.apply(try fixture.book.acceptAmendment(removed, fixture.now))
    #expect(fixture.book[line] == nil)
  }

  @Test func `accepting is one batch, so undo takes the words and the answer back together`() throws
  {
    var (fixture, first, _, line) = try meetings(minutes: .chairChecking)
    let id = try propose(.reword(line, to: "Nine"), to: first, in: &fixture)
    let before = fixture.book.contents
    let batch = try fixture.book.acceptAmendment(id, fixture.now)
    fixture.apply(batch)
    fixture.apply(batch.inverse(did: "Undo", author: "Clerk", moment: fixture.now.now))
    #expect(fixture.book.contents == before)
  }

  @Test func `a line changed since makes the amendment stale, which says so and changes nothing`()
    throws
  {
    var (fixture, first, _, line) = try meetings(minutes: .chairChecking)
    let id = try propose(.reword(line, to: "Nine"), to: first, in: &fixture)
    let changed = fixture.book.surroundings(
      of: try #require(fixture.book[first]), today: fixture.today
    ).understand("Eleven adults")
    fixture.apply(try fixture.book.editEntry(line, to: changed, fixture.now))
    #expect(fixture.book.isStale(try #require(fixture.book[id])))
    let item = try #require(fixture.book[line]).item
    let number = fixture.book[item].map { fixture.book.number(of: $0) } ?? 0
    #expect(
      refusal { try fixture.book.acceptAmendment(id, fixture.now) }
        == .amendmentStale(minute: "minute \(number).1"))
    fixture.apply(try fixture.book.declineAmendment(id, reason: "Overtaken", fixture.now))
    #expect(fixture.book[id]?.answer == "Overtaken")
  }

  @Test func `minutes are not circulated nor agreed while an amendment is undecided`() throws {
    var (fixture, first, next, line) = try meetings(minutes: .chairChecking)
    var id = try propose(.reword(line, to: "Nine"), to: first, in: &fixture)
    let open = Refusal.amendmentsOpen(
      meeting: "Tackling Exploitation Group, Tue 24 Nov 2026", count: 1)
    #expect(
      refusal { try fixture.book.moveMinutes(of: first, to: .circulated, fixture.now) } == open)
    #expect(open.words.hasPrefix("1 proposed amendment to the minutes of Tackling"))
    fixture.apply(try fixture.book.declineAmendment(id, reason: "It was ten", fixture.now))
    fixture.apply(try fixture.book.moveMinutes(of: first, to: .circulated, fixture.now))
    id = try propose(.reword(line, to: "Eight"), to: first, in: &fixture)
    #expect(refusal { try fixture.book.agreeMinutes(of: first, at: next, fixture.now) } == open)
    fixture.apply(try fixture.book.acceptAmendment(id, fixture.now))
    fixture.apply(try fixture.book.agreeMinutes(of: first, at: next, fixture.now))
    #expect(fixture.book[first]?.minutes == .agreed)
  }

  @Test func `an amendment accepted once members have the draft is recorded, not written over`()
    throws
  {
    var (fixture, first, next, line) = try meetings(minutes: .circulated)
    let id = try propose(.reword(line, to: "Nine adults"), to: first, in: &fixture)
    fixture.apply(try fixture.book.acceptAmendment(id, fixture.now))
    fixture.apply(try fixture.book.agreeMinutes(of: first, at: next, fixture.now))
    #expect(fixture.book[line]?.text == "Ten adults were seen")
    let amendment = try #require(fixture.book.amendmentsWhenAgreed(of: first).first)
    let words = fixture.book.words(of: amendment, verb: "now reads")
    #expect(words.hasSuffix("'Ten adults were seen' now reads 'Nine adults'"))
  }

  @Test func `what members have is not changed behind their backs, but taken back first`() throws {
    var (fixture, first, _, line) = try meetings(minutes: .circulated)
    let (book, now) = (fixture.book, fixture.now)
    let item = try fixture.item(.otherBusiness, of: first)
    let words = book.surroundings(of: try #require(book[first]), today: now.today)
      .understand("Nine")
    let edits: [() throws -> Batch] = [
      { try book.addEntry(words, to: item, now) }, { try book.editEntry(line, to: words, now) },
      { try book.convertEntry(line, to: .decision, now) }, { try book.removeEntry(line, now) },
      { try book.setItem(item, to: .done, now) },
      { try book.setAttendance(first, seat: Fixture.chair, to: .present, now) },
    ]
    for edit in edits {
      #expect(
        refusal(edit)
          == .minutesCirculated(meeting: "Tackling Exploitation Group, Tue 24 Nov 2026"))
    }
    fixture.apply(try book.moveMinutes(of: first, to: .drafting, now))
    fixture.apply(try fixture.book.editEntry(line, to: words, fixture.now))
    #expect(fixture.book[line]?.text == "Nine")
  }

  @Test func `taking a circulated draft back opens its amendments again`() throws {
    var (fixture, first, _, line) = try meetings(minutes: .circulated)
    let id = try propose(.reword(line, to: "Nine adults"), to: first, in: &fixture)
    fixture.apply(try fixture.book.acceptAmendment(id, fixture.now))
    fixture.apply(try fixture.book.moveMinutes(of: first, to: .drafting, fixture.now))
    #expect(fixture.book[id]?.state == .proposed)
    fixture.apply(try fixture.book.acceptAmendment(id, fixture.now))
    #expect(fixture.book[line]?.text == "Nine adults")
  }

  @Test func `a draft nobody else has is changed directly, and agreed minutes are corrected`()
    throws
  {
    var (fixture, first, next, line) = try meetings(minutes: .drafting)
    let propose = { (book: Book, now: Circumstances) in
      try book.proposeAmendment(.remove(line), to: first, by: "Chair", now)
    }
    let title = "Tackling Exploitation Group, Tue 24 Nov 2026"
    #expect(
      refusal { try propose(fixture.book, fixture.now) } == .notOutForChecking(meeting: title))
    try fixture.agree(first, at: next)
    #expect(refusal { try propose(fixture.book, fixture.now) } == .minutesAgreed(meeting: title))
  }

  @Test func `an amendment needs words, a role and a difference, and is decided once`() throws {
    var (fixture, first, _, line) = try meetings(minutes: .chairChecking)
    let (book, now) = (fixture.book, fixture.now)
    #expect(
      refusal {
        try book.proposeAmendment(.reword(line, to: " "), to: first, by: "Chair", now)
      } == .needsText(what: "An amendment"))
    #expect(
      refusal { try book.proposeAmendment(.remove(line), to: first, by: " ", now) }
        == .needsText(what: "Who proposes it"))
    let same = AmendmentProposal.reword(line, to: "Ten adults were seen")
    #expect(
      refusal { try book.proposeAmendment(same, to: first, by: "Chair", now) } == .nothingToChange)
    let id = try propose(.remove(line), to: first, in: &fixture)
    #expect(
      refusal { try fixture.book.declineAmendment(id, reason: " ", fixture.now) }
        == .needsReason(toDo: "decline an amendment"))
    fixture.apply(try fixture.book.declineAmendment(id, reason: "No", fixture.now))
    #expect(refusal { try fixture.book.acceptAmendment(id, fixture.now) } != nil)
    #expect(refusal { try fixture.book.declineAmendment(id, reason: "x", fixture.now) } != nil)
  }

  @Test func `an amendment to a line in Part B is in Part B itself`() throws {
    var (fixture, first, _, line) = try meetings(minutes: .chairChecking)
    fixture.apply(try fixture.book.restrict(line, true, fixture.now))
    let id = try propose(.reword(line, to: "[B] Nine adults"), to: first, in: &fixture)
    #expect(fixture.book[id]?.marking == .officialSensitive)
    fixture.apply(try fixture.book.acceptAmendment(id, fixture.now))
    #expect(fixture.book[line]?.marking == .officialSensitive)
    #expect(fixture.book[line]?.text == "Nine adults")
  }

  @Test(arguments: [
    (
      "[B] ! Ring them @Designated Nurse, Health Trust by 2026-12-04",
      "Ring them, Designated Nurse, Health Trust by 4 Dec 2026"
    ),
    ("= Go on", "Go on"), ("A plain line", "A plain line"),
    ("^ No data Ask: get it", "No data Ask: get it"),
  ])
  func `a typed line reads on paper without its marks`(typed: String, words: String) {
    #expect(Book.read(typed) == words)
  }

  @Test(arguments: AmendmentState.allCases)
  func `an amendment's states lead where they should`(state: AmendmentState) {
    let followers: [AmendmentState: [AmendmentState]] = [
      .proposed: [.accepted, .declined], .accepted: [.proposed], .declined: [],
    ]
    #expect(state.followers == followers[state])
  }
}
