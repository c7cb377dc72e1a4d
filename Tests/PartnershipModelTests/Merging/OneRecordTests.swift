// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct OneRecordTests {
  /// Two laptops do the same apart; how many records of a kind there are once they join.
  private func joined<Kind: RecordKind>(
    _ kind: Kind.Type, from base: Fixture, _ work: (Book, Circumstances) throws -> Batch
  ) throws -> [Record<Kind>] {
    var mine = ApartLaptop("k7f3", from: base)
    var theirs = ApartLaptop("b2c4", from: base)
    try mine.does(work)
    try theirs.does(work)
    let one = base.joined(mine, theirs)
    #expect(one.fields == base.joined(theirs, mine).fields)
    let before = Set(base.book.all(kind).map(\.id))
    return one.all(kind).filter { !before.contains($0.id) }
  }

  @Test func `a seat's attendance is one record, whichever laptops take it`() throws {
    var base = try Fixture()
    let meeting = try base.meeting()
    let taken = try joined(Attendance.self, from: base) {
      try $0.setAttendance(meeting, seat: Fixture.adults, to: .present, $1)
    }
    #expect(taken.map(\.seat) == [Fixture.adults])
    #expect(taken.first?.id.text == "attendance+\(meeting.text)+teg-adults")
    let all = try joined(Attendance.self, from: base) {
      try $0.setRemainingAttendance(meeting, to: .present, $1)
    }
    #expect(Set(all.map(\.seat)).count == all.count && all.count > 2)
  }

  @Test func `two laptops that mark a seat differently leave one record, not two`() throws {
    var base = try Fixture()
    let meeting = try base.meeting()
    var mine = ApartLaptop("k7f3", from: base)
    var theirs = ApartLaptop("b2c4", from: base)
    try mine.does { try $0.setAttendance(meeting, seat: Fixture.adults, to: .present, $1) }
    try theirs.does { try $0.setAttendance(meeting, seat: Fixture.adults, to: .apologies, $1) }
    for book in [base.joined(mine, theirs), base.joined(theirs, mine)] {
      #expect(book.all(Attendance.self).count == 1)
    }
  }

  @Test func `an agenda that two laptops build holds each item once`() throws {
    var base = try Fixture()
    let meeting = try base.meeting(start: false)
    _ = try base.action()
    let kind = Registry.entry(of: StandingItem.self)
    for title in ["Performance", "Risk register"] {
      let values: [Int: Stored?] = [
        StandingItem.shape.body.slot: .text(Fixture.group.text),
        StandingItem.shape.title.slot: .text(title),
      ]
      base.apply(try base.book.save(kind, id: nil, values: values, base.now))
    }
    let items = try joined(AgendaItem.self, from: base) { try $0.refreshAgenda(of: meeting, $1) }
    #expect(items.map(\.title).sorted() == ["Matters arising", "Performance", "Risk register"])
  }

  @Test func `a report begun, and written in, on two laptops is one report`() throws {
    var base = try Fixture()
    let begun = try joined(ChairReport.self, from: base) {
      try $0.startReport(for: Fixture.group, $1)
    }
    #expect(begun.count == 1)
    base.apply(try base.book.startReport(for: Fixture.group, base.now))
    let report = try base.latest(ChairReport.self).id
    let words = try joined(Narrative.self, from: base) {
      try $0.writeNarrative(
        report, section: ReportSection.allCases[0].rawValue, text: "A good year", $1)
    }
    #expect(words.map(\.text) == ["A good year"])
  }

  @Test func `a body that two laptops let join a meeting joins it once`() throws {
    var base = try Fixture()
    let meeting = try base.meeting(start: false)
    let joined = try joined(JointBody.self, from: base) {
      try $0.joinMeeting(meeting, with: Fixture.oversight, $1)
    }
    #expect(joined.count == 1)
  }

  @Test func `an acceptance of a closing check, and a step of an escalation, are one record`()
    throws
  {
    var base = try Fixture()
    let meeting = try base.meeting()
    let findings = base.book.closingFindings(of: try #require(base.book[meeting]))
    let accepted = try joined(Acceptance.self, from: base) {
      try $0.accept(findings, reason: "Noted", at: meeting, $1)
    }
    #expect(accepted.count == findings.count && !findings.isEmpty)
    let draft = EscalationDraft(origin: Fixture.group, issue: "No beds", ask: "Decide")
    base.apply(try base.book.raise(draft, base.now))
    let escalation = try base.latest(Escalation.self).id
    #expect(
      base.book.hops(of: escalation).map(\.id.text) == ["hop+\(escalation.text)+1"])
  }

  @Test func `what was made, undone and made again says only what it says now`() throws {
    var base = try Fixture()
    let meeting = try base.meeting()
    let first = try base.book.setAttendance(
      meeting, seat: Fixture.adults, to: .deputy, who: "Head of service", base.now)
    base.apply(first)
    let id = try base.latest(Attendance.self).id
    base.apply(first.inverse(did: "Undo", author: "Clerk", moment: base.now.now))
    let undone = base.book.contents
    #expect(base.book.all(Attendance.self).isEmpty)
    let again = try base.book.setAttendance(
      meeting, seat: Fixture.adults, to: .present, base.now)
    base.apply(again)
    let record = try #require(base.book[id])
    #expect(record.state == .present && record.who == nil && record.seat == Fixture.adults)
    #expect(base.book.all(Attendance.self).count == 1)
    base.apply(again.inverse(did: "Undo", author: "Clerk", moment: base.now.now))
    #expect(base.book.contents == undone)
    #expect(
      base.book.row(kind: Registry.entry(of: Attendance.self).number, id: id.text)?.isRemoved
        == true)
  }

  @Test func `a record under an older identity goes on being used`() throws {
    var base = try Fixture()
    let meeting = try base.meeting()
    base.apply(try old("t-old", Fixture.adults, .present, at: meeting, in: base))
    base.apply(
      try base.book.setAttendance(meeting, seat: Fixture.adults, to: .apologies, base.now))
    #expect(base.book.all(Attendance.self).map(\.id.text) == ["t-old"])
  }

  @Test func `a seat with two older records counts once, and the same one stands everywhere`()
    throws
  {
    var base = try Fixture()
    let meeting = try base.meeting()
    let mine = try old("k7f3-1", Fixture.adults, .present, at: meeting, in: base)
    let theirs = try old("b2c4-1", Fixture.adults, .apologies, at: meeting, in: base)
    for order in [[mine, theirs], [theirs, mine]] {
      var fixture = base
      for batch in order { fixture.apply(batch) }
      let lines = fixture.book.attendance(of: try #require(fixture.book[meeting]))
      let own = lines.filter { $0.record?.seat == Fixture.adults }
      #expect(own.map(\.state) == [.present])
    }
  }

  private func old(
    _ id: String, _ seat: ID<Seat>, _ state: Presence, at meeting: ID<Meeting>, in fixture: Fixture
  ) throws -> Batch {
    var drafting = Drafting(fixture.book, fixture.now)
    let new = drafting.create(Attendance.self, id: id)
    drafting.set(new, \.meeting, meeting)
    drafting.set(new, \.seat, seat)
    drafting.set(new, \.state, state)
    return drafting.batch("Taken by an older version")
  }

  @Test func `an identity made of free words is short, plain and the same everywhere`() throws {
    var drafting = Drafting(Book(), try Fixture().now)
    let words = "Café: «the rest», and “more” + all\n" + String(repeating: "x", count: 500)
    let first = drafting.createOnly(AgendaItem.self, "t-1", words)
    var elsewhere = Drafting(Book(), try Fixture().now)
    #expect(elsewhere.createOnly(AgendaItem.self, "t-1", words) == first)
    #expect(first.text.utf8.count < 60 && first.text.utf8.allSatisfy { (0x21...0x7E).contains($0) })
    #expect(
      drafting.createOnly(AgendaItem.self, "t-1+a", "b")
        != drafting.createOnly(
          AgendaItem.self, "t-1", "a+b"))
    #expect(RecordOrigin.laptop(of: first.text) == nil)
    #expect(RecordOrigin.laptop(of: "k7f3-1a.2") == "k7f3")
  }

  @Test func `lines of two laptops under one item stand in one order, whoever arrives first`()
    throws
  {
    var base = try Fixture()
    let meeting = try base.meeting()
    let item = try base.item(.otherBusiness, of: meeting)
    let surroundings = base.book.surroundings(
      of: try #require(base.book[meeting]), today: base.today)
    var laptops = ["k7f3", "b2c4", "z9z9"].map { ApartLaptop($0, from: base) }
    for place in laptops.indices {
      for step in 1...3 {
        let line = surroundings.understand("Line \(step) of \(place)")
        try laptops[place].does { try $0.addEntry(line, to: item, $1) }
      }
    }
    let one = base.joined(laptops[0], laptops[1], laptops[2]).entries(of: item).map(\.text)
    let other = base.joined(laptops[2], laptops[1], laptops[0]).entries(of: item).map(\.text)
    #expect(one == other && one.count == 9)
    let two = base.joined(laptops[1], laptops[0]).entries(of: item).map(\.text)
    #expect(two == one.filter { !$0.hasSuffix("of 2") })
  }
}
