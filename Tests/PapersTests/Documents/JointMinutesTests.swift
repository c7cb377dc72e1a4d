// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

/// Minutes of meetings of several groups, of challenge days and of networks.
struct JointMinutesTests {
  private func lines(_ meeting: ID<Meeting>, _ scenario: DocumentScenario) throws -> [String] {
    let paper = MinutesPaper(scenario.book, meeting: try scenario.record(meeting)).paper()
    return text(paper).split(separator: "\n").map(String.init)
  }

  private func kind(
    _ kind: MeetingKind, of meeting: ID<Meeting>, in scenario: inout DocumentScenario
  ) throws {
    try scenario.run { book, now in
      try book.save(
        Registry.entry(of: Meeting.self), id: meeting.text,
        values: [Meeting.shape.kind.slot: .text(kind.rawValue)], now)
    }
  }

  /// The group's meeting with the governing group, everybody present.
  private func joint() throws -> (DocumentScenario, ID<Meeting>, Record<Body>) {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    let own = try scenario.record(meeting).body
    let guest = try #require(
      scenario.book.all(Body.self).first { $0.id != own && $0.kind == .governing })
    try scenario.run { book, now in
      try book.save(
        Registry.entry(of: Seat.self), id: nil,
        values: [
          Seat.shape.body.slot: .text(guest.id.text), Seat.shape.role.slot: .text("Guest lead"),
        ], now)
    }
    try scenario.run { try $0.joinMeeting(meeting, with: guest.id, $1) }
    try scenario.run { try $0.setRemainingAttendance(meeting, to: .present, $1) }
    return (scenario, meeting, guest)
  }

  @Test func `attendance and quorum are printed group by group`() throws {
    let (scenario, meeting, guest) = try joint()
    let printed = try lines(meeting, scenario)
    let place = try #require(printed.firstIndex(of: "Present: \(guest.name)"))
    #expect(printed[(place + 1)...].prefix(3).contains { $0.contains("Guest lead") })
    let own = scenario.book.name(of: try scenario.record(meeting).body)
    let first = try #require(printed.firstIndex(of: "Present: \(own)"))
    #expect(first < place && !printed.contains("Present"))
    #expect(printed[..<place].contains { $0.contains("Nurse, Health Trust") })
    #expect(printed.contains { $0.hasPrefix("\(guest.name): ") && $0.contains("1 present") })
  }

  @Test func `an action of the other group says whose it is`() throws {
    var (scenario, meeting, guest) = try joint()
    try scenario.minute(["! Map it @Nurse by 2026-12-01"], at: meeting)
    let action = try #require(scenario.book.all(Action.self).last)
    #expect(try !lines(meeting, scenario).contains { $0.contains("For the \(guest.name)") })
    try scenario.run { try $0.giveAction(action.id, to: guest.id, $1) }
    let whole = try lines(meeting, scenario).map { $0.trimming }.joined(separator: " ")
    #expect(whole.contains("For the \(guest.name)."))
  }

  @Test func `questions are a table, and a later answer leaves the first minutes as they were`()
    throws
  {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try kind(.challengeDay, of: meeting, in: &scenario)
    let agency = try #require(scenario.book.all(Agency.self).first).id
    try scenario.run {
      try $0.addChallengeQuestion("Who is trained?", to: agency, at: meeting, $1)
    }
    let question = try #require(scenario.book.all(ChallengeQuestion.self).last).id
    let before = try lines(meeting, scenario)
    #expect(before.contains { $0.contains("Who is trained?") })
    #expect(before.contains { $0.contains("Not answered") })
    #expect(before.contains { $0.contains("1 question not answered; the next meeting takes it.") })
    try scenario.close(meeting)
    let closed = try lines(meeting, scenario)
    let later = try scenario.start("2026-12-08")
    let answer = ChallengeAnswer(.partly, words: "Forty officers", followUp: "Figures in March")
    try scenario.run { try $0.answerChallengeQuestion(question, answer, at: later, $1) }
    let heard = try lines(later, scenario)
    for words in ["Who is", "Forty", "Partly", "Figures"] {
      #expect(heard.contains { $0.contains(words) }, "\(words)")
    }
    #expect(
      try lines(meeting, scenario).filter { !$0.contains("8 December") }
        == closed.filter { !$0.contains("No next meeting") })
  }

  @Test func `R26: the minutes of a network meeting count agencies`() throws {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try kind(.network, of: meeting, in: &scenario)
    try scenario.run { try $0.setRemainingAttendance(meeting, to: .present, $1) }
    let printed = try lines(meeting, scenario)
    #expect(printed.contains("Agencies represented") && !printed.contains("Quorum"))
    #expect(printed.contains { $0.contains("agencies represented: ") })
  }

  @Test func `an action asleep is counted on the agenda, not listed`() throws {
    var scenario = try DocumentScenario()
    let first = try scenario.start("2026-10-13")
    try scenario.minute(["! Review the whole pathway @Nurse by 2027-09-01"], at: first)
    let action = try #require(scenario.book.all(Action.self).last)
    try scenario.run { try $0.sleepAction(action.id, untilDaysBefore: 30, $1) }
    let agenda = AgendaPaper(
      scenario.book, meeting: try scenario.record(first), today: scenario.now.today)
    let printed = text(agenda.paper())
    #expect(printed.contains("1 action is asleep and not listed: \(action.number)."))
    #expect(!printed.contains("Review the whole pathway"))
  }
}

extension String {
  fileprivate var trimming: String {
    String(drop { $0 == " " })
  }
}
