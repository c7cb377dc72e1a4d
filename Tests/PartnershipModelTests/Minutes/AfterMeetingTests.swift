// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct AfterMeetingTests {
  static let title = "Tackling Exploitation Group, Tue 24 Nov 2026"

  /// A meeting whose minutes are circulated, under terms that do or do not allow correspondence.
  private func circulated(
    byCorrespondence: Bool? = nil
  ) throws -> (Fixture, ID<Meeting>, ID<MinuteEntry>) {
    var fixture = try Fixture()
    if let byCorrespondence {
      let terms = Registry.entry(of: Terms.self)
      let flag = Terms.shape.agreesByCorrespondence.slot
      let values: [Int: Stored?] = [
        Terms.shape.body.slot: .text(Fixture.group.text), flag: .flag(byCorrespondence),
        Terms.shape.agreedOn.slot: .text("2026-11-01"),
      ]
      fixture.apply(try fixture.book.save(terms, id: nil, values: values, fixture.now))
    }
    let first = try fixture.meeting()
    let line = try fixture.minute("Ten adults were seen", at: first)
    try fixture.close(first)
    fixture.apply(try fixture.book.moveMinutes(of: first, to: .circulated, fixture.now))
    return (fixture, first, line)
  }

  private func correspond(
    _ meeting: ID<Meeting>, how: String = "By e-mail", _ fixture: Fixture
  ) throws -> Batch {
    try fixture.book.agreeMinutesByCorrespondence(
      of: meeting, how: how, freezing: Book.keptText, fixture.now)
  }

  @Test func `minutes cannot be agreed at their own meeting, and the sentence says what can`()
    throws
  {
    let (fixture, first, _) = try circulated()
    let refused = refusal { try fixture.book.agreeMinutes(of: first, at: first, fixture.now) }
    #expect(refused == .agreedAtOwnMeeting(meeting: AfterMeetingTests.title))
    #expect(refused?.words.contains("cannot be agreed at that meeting itself") == true)
  }

  @Test(arguments: [nil, false])
  func `terms that do not say so refuse agreement by correspondence`(allowed: Bool?) throws {
    let (fixture, first, _) = try circulated(byCorrespondence: allowed)
    #expect(
      refusal { try correspond(first, fixture) }
        == .noCorrespondence(body: "Tackling Exploitation Group"))
  }

  @Test
  func `members agree by correspondence where the terms allow it, and the next meeting hears`()
    throws
  {
    var (fixture, first, _) = try circulated(byCorrespondence: true)
    #expect(refusal { try correspond(first, how: " ", fixture) } != nil)
    fixture.today = day("2026-12-04")
    fixture.apply(try correspond(first, fixture))
    let agreed = try #require(fixture.book[first])
    #expect(agreed.minutes == .agreed && agreed.agreedOn == day("2026-12-04"))
    #expect(agreed.agreedHow == "By e-mail" && agreed.agreedAt == nil)
    let next = try fixture.meeting(on: "2027-01-12")
    let meeting = try #require(fixture.book[next])
    #expect(fixture.book.minutesHeardAgreed(at: meeting).map(\.id) == [first])
    let item = try #require(fixture.book[try fixture.item(.lastMinutes, of: next)])
    #expect(item.title == "Minutes of the meeting of 24 Nov 2026")
    #expect(
      !fixture.book.closingFindings(of: meeting).contains { $0.check == .lastMinutes })
    try fixture.close(next)
    let third = try fixture.meeting(on: "2027-03-09")
    let titles = fixture.book.agenda(of: third).filter { $0.type == .lastMinutes }.map(\.title)
    #expect(titles == ["Minutes of the meeting of 12 Jan 2027"])
  }

  @Test func `minutes that members do not have yet are not agreed by correspondence`() throws {
    var (fixture, first, _) = try circulated(byCorrespondence: true)
    fixture.apply(try fixture.book.moveMinutes(of: first, to: .drafting, fixture.now))
    guard case .wrongMove = refusal({ try correspond(first, fixture) }) else {
      Issue.record("It was not refused as a wrong move.")
      return
    }
  }

  @Test func `each time minutes go out, are agreed or corrected, a version is kept`() throws {
    var (fixture, first, line) = try circulated()
    fixture.apply(try fixture.book.moveMinutes(of: first, to: .drafting, fixture.now))
    fixture.apply(try fixture.book.moveMinutes(of: first, to: .circulated, fixture.now))
    let next = try fixture.meeting(on: "2027-01-12")
    fixture.apply(try fixture.book.agreeMinutes(of: first, at: next, fixture.now))
    fixture.apply(
      try fixture.book.recordCorrection(to: first, entry: line, text: "Nine", fixture.now))
    let versions = fixture.book.versions(of: first)
    #expect(versions.map(\.number) == [1, 2, 3, 4])
    #expect(versions.map(\.label) == ["Circulated", "Circulated", "Agreed", "Corrected"])
    #expect(versions[2].frozen == "\(AfterMeetingTests.title): Agreed")
    #expect(versions[2].digest == Digest.sha256(versions[2].frozen ?? ""))
    let meeting = try #require(fixture.book[first])
    #expect(try fixture.book.version("3", of: meeting).id == versions[2].id)
    #expect(
      refusal {
        _ = try fixture.book.version("9", of: meeting)
        return try fixture.book.remove(meeting.reference, fixture.now)
      }
        == .noSuchVersion(
          meeting: AfterMeetingTests.title, number: "9", kept: ["1", "2", "3", "4"]))
  }

  @Test func `a version is never edited or taken out, and its number is given once`() throws {
    var (fixture, first, _) = try circulated()
    let version = try #require(fixture.book.versions(of: first).first)
    let kind = Registry.entry(of: MinutesVersion.self)
    #expect(refusal { try fixture.book.remove(version.reference, fixture.now) } != nil)
    #expect(refusal { try fixture.book.save(kind, id: nil, values: [:], fixture.now) } != nil)
    let again = try fixture.book.moveMinutes(of: first, to: .drafting, fixture.now)
    fixture.apply(again)
    let circulate = try fixture.book.moveMinutes(of: first, to: .circulated, fixture.now)
    fixture.apply(circulate)
    fixture.apply(circulate.inverse(did: "Undo", author: "Clerk", moment: fixture.now.now))
    fixture.apply(try fixture.book.moveMinutes(of: first, to: .circulated, fixture.now))
    #expect(fixture.book.versions(of: first).map(\.number) == [1, 3])
  }

  @Test func `a correction keeps the old words, who agreed it and where, and is never edited`()
    throws
  {
    var (fixture, first, line) = try circulated()
    let next = try fixture.meeting(on: "2027-01-12")
    fixture.apply(try fixture.book.agreeMinutes(of: first, at: next, fixture.now))
    let draft = CorrectionDraft(
      entry: line, text: "Nine adults were seen", at: next, agreedBy: "The group")
    fixture.apply(
      try fixture.book.recordCorrection(to: first, draft, freezing: Book.keptText, fixture.now))
    let correction = try fixture.latest(Correction.self)
    #expect(correction.was == "Ten adults were seen" && correction.agreedBy == "The group")
    #expect(correction.agreedAt == next && fixture.book[line]?.text == "Ten adults were seen")
    let kind = Registry.entry(of: Correction.self)
    let values: [Int: Stored?] = [Correction.shape.text.slot: .text("Eight")]
    let (book, now) = (fixture.book, fixture.now)
    #expect(
      refusal { try book.save(kind, id: correction.id.text, values: values, now) }
        == .minutesAgreed(meeting: AfterMeetingTests.title))
    #expect(refusal { try book.recordCorrection(to: first, text: "x", at: first, now) } != nil)
    #expect(
      refusal {
        try book.recordCorrection(to: first, entry: line, text: "Ten adults were seen", now)
      } == .nothingToChange)
  }
}
