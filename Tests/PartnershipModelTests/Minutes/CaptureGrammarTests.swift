// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct CaptureGrammarTests {
  /// Reads a line on Fri 20 Nov 2026 with the next meeting on 12 January.
  private func read(_ typed: String, as kind: EntryKind = .note) throws -> CaptureLine {
    let fixture = try Fixture()
    return CaptureSurroundings(
      book: fixture.book, body: Fixture.group, today: day("2026-11-20"),
      nextMeeting: day("2027-01-12")
    ).understand(typed, as: kind)
  }

  @Test(
    arguments: [
      ("The pilot went on", .note, "The pilot went on"), ("! Ring them", .action, "Ring them"),
      ("!Ring them", .action, "Ring them"), ("= The pilot goes on", .decision, "The pilot goes on"),
      ("^ No data", .escalation, "No data"), ("? Why so late", .challenge, "Why so late"),
      ("\" I was heard", .voice, "I was heard"), ("  spaced out  ", .note, "spaced out"),
      ("a ! inside", .note, "a ! inside"),
    ] as [(String, EntryKind, String)])
  func `a mark at the start says what a line is`(typed: String, kind: EntryKind, text: String)
    throws
  {
    let line = try read(typed)
    #expect(line.kind == kind && line.text == text && line.problem == nil)
    #expect(line.hasMark == (kind != .note))
  }

  @Test func `a line without a mark keeps the kind it had, and a mark changes it`() throws {
    #expect(try read("Ring them", as: .action).kind == .action)
    #expect(try read("= Agreed so", as: .action).kind == .decision)
  }

  @Test(arguments: [("!", "An action"), ("= ", "A decision"), ("^ask: more", "An escalation")])
  func `a mark with no words needs some`(typed: String, what: String) throws {
    #expect(try read(typed).problem == .needsText(what: what))
  }

  @Test(
    arguments: [
      ("! Share it @Designated Nurse", "Share it", .seat(Fixture.nurse)),
      ("! Share it @Designated Nurse, CHT by fri", "Share it", .seat(Fixture.nurse)),
      ("! @Head of Adult Safeguarding, Adult Services share it", "share it", .seat(Fixture.adults)),
      ("! Share it @Adult Services, by fri", "Share it", .agency(ID("adult-services"))),
      ("! Share it @West Mercia Police", "Share it", .agency(ID("police"))),
      ("! Share it @police", "Share it", .seat(Fixture.chair)),
      ("! Share it @head", "Share it", .seat(Fixture.adults)),
      ("! Share it @Polise", "Share it", .agency(ID("police"))),
      ("! Share it @TEG", "Share it", .body(Fixture.group)),
      (
        "! Share it via @Crime Board with all",
        "Share it via Community Safety Practice Oversight with all",
        .body(Fixture.oversight)
      ),
    ] as [(String, String, Owner)])
  func `words after @ name one owner, as many as still fit`(
    typed: String, text: String, owner: Owner
  ) throws {
    let line = try read(typed)
    #expect(line.owner == owner && line.text == text && line.problem == nil)
  }

  @Test func `an owner nobody knows is refused and the text kept`() throws {
    let line = try read("! Share it @Wizard of Oz by fri")
    #expect(line.problem == .unknownOwner("Wizard"))
    #expect(line.text == "Share it @Wizard of Oz" && line.owner == nil)
  }

  @Test func `letters that fit several owners are refused with their names`() throws {
    let several = try read("! Share it @c")
    guard case .severalOwners("c", let candidates) = several.problem else {
      Issue.record("\(String(describing: several.problem))")
      return
    }
    #expect(candidates == ["Business Officer, County Council", "Designated Nurse, CHT"])
    #expect(several.text == "Share it @c" && several.owner == nil)
  }

  @Test func `an action has one owner`() throws {
    let line = try read("! Share it @police @Adult Services")
    #expect(line.problem == .secondOwner("Adult"))
  }

  @Test(arguments: [
    ("by fri", "2026-11-27"), ("by 12 dec", "2026-12-12"), ("by next meeting", "2027-01-12"),
    ("in 10 working days", "2026-12-04"), ("due 12/12/2026", "2026-12-12"),
    ("by 2027-02-03", "2027-02-03"), ("on 12 dec", "2026-12-12"), ("By Fri", "2026-11-27"),
    ("by the end of november", "2026-11-30"),
  ])
  func `a date is understood however it is said`(said: String, due: String) throws {
    for typed in [
      "! Share it \(said)", "! Share it \(said) @police", "! Share it @police \(said)",
    ] {
      let line = try read(typed)
      #expect(line.due == day(due) && line.text == "Share it" && line.problem == nil, "\(typed)")
    }
  }

  @Test func `a date that cannot be is refused with the reason`() throws {
    let line = try read("! Share it by 31 nov")
    #expect(line.problem == .impossibleDate("31 nov", reason: "there is no 31 November"))
    #expect(line.due == nil)
  }

  @Test func `a date that deserves a second look says why`() throws {
    #expect(try read("! Share it by 12 dec").dueExplanation == "a Saturday")
    #expect(try read("! Share it by 11 dec").dueExplanation == nil)
  }

  @Test(arguments: [
    "Stand by the door", "Say so in the meeting", "Report on March figures",
    "Stand in for the chair", "Work in two months of data", "Pass by the way",
  ])
  func `words that only begin like a date stay text`(text: String) throws {
    let line = try read("! \(text)")
    #expect(line.text == text && line.due == nil && line.problem == nil)
  }

  @Test func `the last date said is the date, and an earlier one stays text`() throws {
    let line = try read("! Read the report due 1 dec again by 12 dec")
    #expect(line.due == day("2026-12-12") && line.text == "Read the report due 1 dec again")
  }

  @Test func `owners and dates are read in actions only`() throws {
    let line = try read("= The pilot goes on by fri with @police")
    #expect(line.text == "The pilot goes on by fri with @police")
    #expect(line.owner == nil && line.due == nil)
  }

  @Test(
    arguments: [
      ("^ No data Ask: SGG to require it", "No data", "SGG to require it"),
      ("^ No data. ask:require it", "No data.", "require it"),
      ("^ The task: gather data", "The task: gather data", nil),
      ("^ The TASK: gather ASK: money", "The TASK: gather", "money"),
      ("^ İstanbul’s data Ask: it", "İstanbul’s data", "it"),
    ] as [(String, String, String?)])
  func `an escalation's ask begins at the word ask`(typed: String, text: String, ask: String?)
    throws
  {
    let line = try read(typed)
    #expect(line.text == text && line.ask == ask)
  }

  @Test(arguments: [
    ("! Ask the school @Designated Nurse fri", "Ask the school", "2026-11-27"),
    ("! Ask the school @Designated Nurse 12 dec", "Ask the school", "2026-12-12"),
    ("! Ask the school @Designated Nurse in 10 working days", "Ask the school", "2026-12-04"),
  ])
  func `a date that ends the line after the owner needs no word before it`(
    typed: String, text: String, due: String
  ) throws {
    let line = try read(typed)
    #expect(line.text == text && line.due == day(due))
    #expect(line.owner == .seat(Fixture.nurse))
  }

  @Test(arguments: [
    "! Ask @Designated Nurse about the fri club", "! Tell @Designated Nurse March figures are late",
  ])
  func `words that go on after a date are the sentence's own`(typed: String) throws {
    let line = try read(typed)
    #expect(line.due == nil && line.owner == .seat(Fixture.nurse))
  }
}
