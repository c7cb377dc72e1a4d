// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Several marks in one typed line: understood where they can mean one thing, else refused.
struct CaptureMarksTests {
  private func lines(_ typed: String) throws -> [CaptureLine] {
    let fixture = try Fixture()
    return CaptureSurroundings(
      book: fixture.book, body: Fixture.group, today: fixture.today, nextMeeting: nil
    ).understandAll(typed)
  }

  @Test(arguments: [
    (
      "= The pilot continues. ! Tell the provider @Designated Nurse by fri",
      [EntryKind.decision, .action]
    ),
    (
      "The figures came late. = They are noted. ^ Figures are missing. Ask: SGG to help",
      [
        .note, .decision, .escalation,
      ]
    ),
    ("The group heard it. !Write to the school", [.note, .action]),
    ("! Ask for the figures; ? Why did nobody ask before?", [.action, .challenge]),
  ])
  func `a mark after the end of a sentence begins a line of its own`(
    typed: String, kinds: [EntryKind]
  ) throws {
    let read = try lines(typed)
    #expect(read.map(\.kind) == kinds)
    #expect(read.allSatisfy { $0.problem == nil })
  }

  @Test func `an owner and a date belong to the action they stand in`() throws {
    let read = try lines(
      "! Tell the provider @Designated Nurse by fri. ! Ask the school by 12 dec")
    #expect(read.map(\.due) == [day("2026-11-27"), day("2026-12-12")])
    #expect(read.map(\.owner) == [.seat(Fixture.nurse), nil])
    #expect(read.map(\.text) == ["Tell the provider", "Ask the school"])
  }

  @Test(arguments: [
    "Costs rose = 20 per cent", "The ratio is 3 ! 4", "5 ^ 2 is 25", "Why? Because it was late.",
    "He said \"never\" twice.", "A wait of 12 weeks - 3 too many",
  ])
  func `a sign in a plain sentence stays a sign`(typed: String) throws {
    let read = try lines(typed)
    #expect(read.map(\.text) == [typed])
    #expect(read.map(\.kind) == [.note] && read[0].problem == nil)
  }

  @Test(arguments: [("! = Tell the provider", "!", "="), ("^! Health data", "^", "!")])
  func `two marks at the start are refused, and the words say which`(
    typed: String, first: String, second: String
  ) throws {
    let problem = try #require(try lines(typed).first?.problem)
    #expect(problem == .twoMarks(first, second))
    #expect(problem.words.contains("'\(first)' and '\(second)'"))
  }

  @Test func `a mark alone inside a marked line is refused rather than guessed at`() throws {
    #expect(try lines("! Tell the provider = it goes on").first?.problem == .markInside("="))
    #expect(try lines("= It goes on ^ no data").first?.problem == .markInside("^"))
  }

  @Test(arguments: ["+ and to the school", "... and to the school", "… and to the school"])
  func `a line may go on from the one above`(typed: String) throws {
    let read = try lines(typed)
    #expect(read.count == 1 && read[0].isContinuation)
    #expect(read[0].text == "and to the school")
  }

  @Test func `nothing after the sign of going on is a note like any other`() throws {
    #expect(try lines("+").map(\.isContinuation) == [false])
    #expect(try lines("+1 from health").map(\.text) == ["+1 from health"])
  }

  @Test func `several lines are one batch, each with a number of its own`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    let item = try fixture.item(.otherBusiness, of: meeting)
    let typed = "! Ask the school. ! Ask the provider. = It goes on."
    let record = try #require(fixture.book[meeting])
    let read = fixture.book.surroundings(of: record, today: fixture.today).understandAll(typed)
    let before = fixture.book
    let batch = try fixture.book.addEntries(read, to: item, fixture.now)
    fixture.apply(batch)
    #expect(
      fixture.book.entries(of: item).map(\.text) == [
        "Ask the school.", "Ask the provider.", "It goes on.",
      ])
    #expect(fixture.book.all(Action.self).map(\.number) == [1, 2])
    let undone = batch.inverse(did: "Undo", author: "Clerk", moment: fixture.now.now)
    fixture.apply(undone)
    #expect(fixture.book.all(MinuteEntry.self).count == before.all(MinuteEntry.self).count)
    #expect(fixture.book.all(Action.self).isEmpty)
  }

  @Test func `one doubtful line keeps the others from being minuted`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    let record = try #require(fixture.book[meeting])
    let read = fixture.book.surroundings(of: record, today: fixture.today)
      .understandAll("The figures came. ! Ask @nobody at all by fri")
    #expect(read.count == 2)
    let item = try fixture.item(.otherBusiness, of: meeting)
    #expect(refusal { try fixture.book.addEntries(read, to: item, fixture.now) } != nil)
    #expect(fixture.book.all(MinuteEntry.self).isEmpty)
  }
}
