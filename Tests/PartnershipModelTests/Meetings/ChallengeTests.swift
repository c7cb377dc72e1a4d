// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Challenge days put questions to agencies; network meetings count them.
struct ChallengeTests {
  private static let police = ID<Agency>("police")

  private func challengeDay(
    on iso: String = "2026-11-24", kind: MeetingKind = .challengeDay
  ) throws -> (Fixture, ID<Meeting>) {
    var fixture = try Fixture()
    fixture.apply(
      try fixture.book.scheduleMeeting(
        MeetingPlan(body: Fixture.group, date: day(iso), kind: kind), fixture.now))
    return (fixture, try fixture.latest(Meeting.self).id)
  }

  private func ask(
    _ words: String, at meeting: ID<Meeting>, in fixture: inout Fixture
  ) throws -> ID<ChallengeQuestion> {
    fixture.apply(
      try fixture.book.addChallengeQuestion(words, to: Self.police, at: meeting, fixture.now))
    return try fixture.latest(ChallengeQuestion.self).id
  }

  private func start(_ id: ID<Meeting>, on iso: String, in fixture: inout Fixture) throws {
    fixture.today = day(iso)
    fixture.apply(try fixture.book.startMeeting(id, fixture.now))
  }

  private func items(_ id: ID<Meeting>, _ fixture: Fixture) -> Int {
    fixture.book.agenda(of: id).count { $0.type == .challengeQuestions }
  }

  @Test func `R25: a challenge day has an item for its questions, an ordinary meeting has not`()
    throws
  {
    var (fixture, id) = try challengeDay()
    #expect(items(id, fixture) == 1)
    _ = try ask("How many were seen?", at: id, in: &fixture)
    #expect(items(id, fixture) == 1)
    let other = try fixture.meeting(on: "2026-12-15", start: false)
    #expect(items(other, fixture) == 0)
  }

  @Test func `a question without an answer comes to every next meeting until it has one`() throws {
    var (fixture, id) = try challengeDay()
    let seen = try ask("How many were seen?", at: id, in: &fixture)
    let trained = try ask("Who is trained?", at: id, in: &fixture)
    try start(id, on: "2026-11-24", in: &fixture)
    let answer = ChallengeAnswer(.partly, words: "Forty", followUp: "Figures by March")
    fixture.apply(try fixture.book.answerChallengeQuestion(seen, answer, at: id, fixture.now))
    let none = ChallengeAnswer(.notAnswered, followUp: "Asked in writing")
    fixture.apply(try fixture.book.answerChallengeQuestion(trained, none, at: id, fixture.now))
    let matters = fixture.book.carryForward(of: try #require(fixture.book[id]))
    #expect(matters.filter { $0.cause == .challenge }.map(\.words) == ["WMP: Who is trained?"])
    try fixture.close(id)
    for date in ["2026-12-15", "2027-01-12"] {
      let next = try fixture.meeting(on: date)
      #expect(items(next, fixture) == 1)
      let waiting = fixture.book.challengeQuestions(before: try #require(fixture.book[next]))
      #expect(waiting.map(\.id) == [trained])
      try fixture.close(next)
    }
    let last = try fixture.meeting(on: "2027-02-09")
    let all = ChallengeAnswer(.assured, words: "Everybody")
    fixture.apply(try fixture.book.answerChallengeQuestion(trained, all, at: last, fixture.now))
    try fixture.close(last)
    #expect(items(try fixture.meeting(on: "2027-03-09"), fixture) == 0)
    // What earlier meetings had before them reads as it did.
    #expect(
      fixture.book.challengeQuestions(before: try #require(fixture.book[id])).map(\.id)
        == [seen, trained])
  }

  @Test func `a judgement needs an answer, and fixed minutes take none`() throws {
    var (fixture, id) = try challengeDay()
    let question = try ask("Who is trained?", at: id, in: &fixture)
    try start(id, on: "2026-11-24", in: &fixture)
    let empty = ChallengeAnswer(.assured)
    #expect(
      refusal { try fixture.book.answerChallengeQuestion(question, empty, at: id, fixture.now) }
        == .needsText(what: "The answer"))
    #expect(
      refusal { try fixture.book.addChallengeQuestion(" ", to: Self.police, at: id, fixture.now) }
        == .needsText(what: "The question"))
    try fixture.close(id)
    fixture.apply(try fixture.book.moveMinutes(of: id, to: .circulated, fixture.now))
    let full = ChallengeAnswer(.assured, words: "Everybody")
    let fixed = Refusal.minutesCirculated(
      meeting: "Tackling Exploitation Group, Tue 24 Nov 2026")
    #expect(
      refusal { try fixture.book.answerChallengeQuestion(question, full, at: id, fixture.now) }
        == fixed)
  }

  @Test func `R26: a network meeting says how many agencies came and asks for no quorum`() throws {
    var (fixture, id) = try challengeDay(kind: .network)
    try start(id, on: "2026-11-24", in: &fixture)
    fixture.apply(try fixture.book.setRemainingAttendance(id, to: .present, fixture.now))
    fixture.apply(try fixture.book.addAttendee("Officer, wmp", at: id, fixture.now))
    fixture.apply(try fixture.book.addAttendee("Lead, A Charity", at: id, fixture.now))
    fixture.apply(try fixture.book.addAttendee("A neighbour", at: id, fixture.now))
    let meeting = try #require(fixture.book[id])
    // Police, adult services, health, council and the charity; the police officer counts once.
    #expect(fixture.book.quorumCount(of: meeting).words == "5 agencies represented")
    #expect(fixture.book.quorumCount(of: meeting).outcome == .noRule)
    #expect(
      fixture.book.quorumStatement(of: meeting).first?.contains("needs no quorum") == true)
    #expect(!fixture.book.closingFindings(of: meeting).contains { $0.check == .quorum })
    _ = try fixture.minute("= The priorities stand", at: id)
    #expect(try fixture.latest(Decision.self).isToBeRatified != true)
  }
}
