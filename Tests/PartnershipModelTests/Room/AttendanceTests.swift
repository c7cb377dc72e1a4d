// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct AttendanceTests {
  @Test func `R3: the attendance list is the seats held on the day, then everybody else`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting()
    fixture.apply(try fixture.book.addAttendee("Analyst, Council", at: id, fixture.now))
    let lines = fixture.book.attendance(of: try #require(fixture.book[id]))
    #expect(
      lines.map { $0.seat?.id.text } == ["teg-chair", "teg-adults", "teg-nurse", "teg-clerk", nil])
    #expect(lines.last?.label == "Analyst, Council" && lines.last?.state == .inAttendance)
    #expect(lines.first?.state == nil)
  }

  @Test func `a deputy is named, and a seat is recorded once however often it changes`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting()
    let seat = Fixture.adults
    #expect(
      refusal { try fixture.book.setAttendance(id, seat: seat, to: .deputy, fixture.now) }
        == .needsText(what: "The deputy's role"))
    fixture.apply(try fixture.book.setAttendance(id, seat: seat, to: .absent, fixture.now))
    fixture.apply(
      try fixture.book.setAttendance(id, seat: seat, to: .deputy, who: "Team manager", fixture.now))
    let records = fixture.book.those(\Attendance.meeting, id)
    #expect(records.count == 1 && records[0].who == "Team manager")
    #expect(
      refusal {
        try fixture.book.setAttendance(
          id, seat: seat, to: .deputy, who: "Team manager", fixture.now)
      } == .nothingToChange)
    fixture.apply(try fixture.book.setAttendance(id, seat: seat, to: .apologies, fixture.now))
    #expect(fixture.book.those(\Attendance.meeting, id)[0].who == nil)
  }

  @Test func `a deputy for somebody present is refused with what would be understood`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting()
    let seat = Fixture.adults
    fixture.apply(try fixture.book.setAttendance(id, seat: seat, to: .present, fixture.now))
    let refused = refusal {
      try fixture.book.setAttendance(id, seat: seat, to: .deputy, who: "Manager", fixture.now)
    }
    #expect(
      refused?.words
        == "Head of Adult Safeguarding, Adult Services is marked present, so Manager cannot be the "
        + "deputy. Mark apologies first, and Manager is understood as the deputy for that seat. "
        + "What you typed is kept.")
    fixture.apply(try fixture.book.setAttendance(id, seat: seat, to: .apologies, fixture.now))
    fixture.apply(
      try fixture.book.setAttendance(id, seat: seat, to: .deputy, who: "Manager", fixture.now))
    #expect(fixture.book.formerDeputies(of: seat) == ["Manager"])
    #expect(fixture.book.formerDeputies(of: Fixture.nurse).isEmpty)
  }

  @Test func `people without a seat change between three parts and no others`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting()
    fixture.apply(try fixture.book.addAttendee("Analyst", at: id, fixture.now))
    let analyst = try fixture.latest(Attendance.self).id
    for state: Presence in [.observer, .visitor, .inAttendance] {
      fixture.apply(try fixture.book.setAttendee(analyst, to: state, fixture.now))
      #expect(fixture.book[analyst]?.state == state)
    }
    for state: Presence in [.present, .apologies, .absent, .deputy] {
      #expect(refusal { try fixture.book.setAttendee(analyst, to: state, fixture.now) } != nil)
    }
    fixture.apply(
      try fixture.book.setAttendance(id, seat: Fixture.nurse, to: .present, fixture.now))
    let seated = try fixture.latest(Attendance.self).id
    #expect(refusal { try fixture.book.setAttendee(seated, to: .visitor, fixture.now) } != nil)
  }

  @Test func `everybody else is marked in one go, and what was taken stays`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting()
    fixture.apply(
      try fixture.book.setAttendance(id, seat: Fixture.nurse, to: .apologies, fixture.now))
    fixture.apply(try fixture.book.setRemainingAttendance(id, to: .present, fixture.now))
    let lines = fixture.book.attendance(of: try #require(fixture.book[id]))
    #expect(lines.map(\.state) == [.present, .present, .apologies, .present])
    #expect(
      refusal { try fixture.book.setRemainingAttendance(id, to: .absent, fixture.now) }
        == .nothingToChange)
  }

  @Test(
    arguments: [
      ([.present, .present, .present], 3, Quorum.quorate, "quorate, 3 present of 3 needed"),
      ([.present, .deputy, .present], 3, .quorate, "quorate, 3 present of 3 needed"),
      ([.present, .apologies, .present], 2, .notQuorate, "not quorate, 2 present of 3 needed"),
      ([.absent, .inAttendance, .present], 1, .notQuorate, "not quorate, 1 present of 3 needed"),
    ] as [([Presence], Int, Quorum, String)])
  func `the quorum counts filled seats, deputies too, and no adviser or minute taker`(
    states: [Presence], present: Int, outcome: Quorum, words: String
  ) throws {
    var fixture = try Fixture()
    let id = try fixture.meeting()
    for (seat, state) in zip([Fixture.chair, Fixture.adults, Fixture.nurse], states) {
      fixture.apply(
        try fixture.book.setAttendance(id, seat: seat, to: state, who: "Deputy", fixture.now))
    }
    fixture.apply(
      try fixture.book.setAttendance(id, seat: Fixture.clerk, to: .present, fixture.now))
    fixture.apply(try fixture.book.addAttendee("Guest", at: id, as: .present, fixture.now))
    let count = fixture.book.quorumCount(of: try #require(fixture.book[id]))
    #expect(count.needed == 3 && count.present == present)
    #expect(count.outcome == outcome && count.words == words)
  }

  @Test func `without terms no quorum rule is stated`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting(of: Fixture.oversight)
    let count = fixture.book.quorumCount(of: try #require(fixture.book[id]))
    #expect(count.outcome == .noRule && count.words == "no quorum rule stated, 0 present")
  }

  @Test func `a group that should be represented and is not is a gap`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting(of: Fixture.oversight)
    let missing = { (fixture: Fixture) in
      try fixture.book.missingRepresentatives(at: #require(fixture.book[id]))
    }
    #expect(try missing(fixture) == [Fixture.group])
    let link = ID<Seat>("cs-teg")
    fixture.apply(try fixture.book.setAttendance(id, seat: link, to: .apologies, fixture.now))
    #expect(try missing(fixture) == [Fixture.group])
    let found = fixture.book.closingFindings(of: try #require(fixture.book[id]))
      .filter { $0.check == .representation }
    #expect(found.map(\.subject) == ["Tackling Exploitation Group"])
    fixture.apply(
      try fixture.book.setAttendance(id, seat: link, to: .deputy, who: "Analyst", fixture.now))
    #expect(try missing(fixture).isEmpty)
  }

  @Test func `a seat of another body is refused`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting()
    let wrong = ID<Seat>("cs-chair")
    #expect(
      refusal { try fixture.book.setAttendance(id, seat: wrong, to: .present, fixture.now) }
        == .noSuchRecord(what: "seat of Tackling Exploitation Group", id: "cs-chair"))
  }

  @Test func `what was recorded of a seat stays when the seat's days change afterwards`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting()
    fixture.apply(
      try fixture.book.setAttendance(id, seat: Fixture.nurse, to: .present, fixture.now))
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(Fixture.nurse, \.to, day("2026-10-31"))
    fixture.apply(drafting.batch("End the seat"))
    let last = fixture.book.attendance(of: try #require(fixture.book[id])).last
    #expect(last?.label == "Designated Nurse, CHT" && last?.state == .present)
  }

  @Test func `declarations are recorded as none, or listed, never both`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting()
    fixture.apply(try fixture.book.recordNoDeclarations(id, fixture.now))
    #expect(fixture.book[id]?.declarations == DeclarationsTaken.none)
    fixture.apply(
      try fixture.book.addDeclaration(
        DeclarationDraft(who: "Chair", interest: "Trustee", outcome: "Stayed"), at: id,
        fixture.now))
    #expect(fixture.book[id]?.declarations == .made)
    #expect(
      refusal { try fixture.book.recordNoDeclarations(id, fixture.now) }?.words
        == "'Declarations' cannot be 'None declared'; it takes the interests listed already.")
  }

  @Test func `nothing is taken at a meeting that has not started`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting(start: false)
    #expect(
      refusal { try fixture.book.recordQuorum(id, .quorate, fixture.now) }?.words
        == "Tackling Exploitation Group, Tue 24 Nov 2026 is not in session (scheduled), so it "
        + "cannot be minuted. Start it first.")
  }
}
