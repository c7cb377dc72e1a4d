// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import Testing

@testable import Desk

/// The structure over time at the desk: names, terms of reference, duties, changes, closing reports.
struct StructureSessionTests {
  private static let now = "2026-11-20T10:30:00"

  /// The partnership of 2021–22, in which three groups were renamed.
  private func year2021() throws -> Book {
    var book = Book()
    let name = "shropshire-2021-22.json"
    let text = try Session.read("demo-data/\(name)")
    book.apply(try Exchange.read(text, file: name, into: book, try circumstances(1)))
    return book
  }

  private func circumstances(
    _ sequence: Int, on iso: String = now
  ) throws -> Circumstances {
    Circumstances(
      now: try #require(Moment(iso: iso)), author: "Clerk", device: "t", sequence: sequence)
  }

  @Test func `R2: the page of a group leads to its names and what became of it`() throws {
    var session = try Session(book: try year2021())
    session.play("type \"local dom\"\npress Enter\ntype \"lineage\"")
    #expect(session.screen.contains("was Domestic Abuse Group until 23 Jan 2022"))
    session.play("press Enter")
    #expect(session.screen.hasPrefix(" LDAPB: names and lineage"), "\(session.screen)")
    #expect(session.words.contains("until 23 Jan 2022 Domestic Abuse Group"))
    #expect(session.words.contains("24 Jan 2022 Domestic Abuse Group became Local"))
    session.play("press Enter")
    #expect(session.desk.front is FormScreen)
  }

  @Test func `R2: a group that was merged leads to the one that goes on, and back`() throws {
    var book = try Session.year()
    var drafting = Drafting(book, try circumstances(4999))
    drafting.set(Journey.group, \.status, .active)
    book.apply(drafting.batch("At work"))
    book.apply(
      try book.endBody(
        ID("exploitation"), as: .merged, into: ID("drug-alcohol"), reason: "One plan",
        try circumstances(5000)))
    var session = try Session(book: book)
    session.play("type \"tackling ex\"\npress Enter\ntype \"lineage\"\npress Enter End Enter")
    #expect(session.screen.hasPrefix(" Tackling Drug and Alcohol Misuse Group"))
    session.play("type \"lineage\"\npress Enter")
    #expect(session.words.contains("Tackling Exploitation Group merged into"))
  }

  @Test(arguments: ["domestic abuse group", "childhood neglect work"])
  func `R2: letters of a name it gave up, or of an alias, find a group in the structure`(
    typed: String
  ) throws {
    var session = try Session(book: try year2021())
    session.play("type \"\(typed)\"\npress Enter")
    let name = typed.hasPrefix("domestic") ? "Local Domestic Abuse" : "Neglect Group"
    #expect(session.screen.hasPrefix(" \(name)"), "\(session.screen)")
  }

  @Test func `R2: Find lists a name that was given up, and opens the lineage it is part of`() throws
  {
    var session = try Session(book: try year2021())
    session.play("press Ctrl+F\ntype \"domestic abuse group\"")
    let hits = session.desk.book.search("domestic abuse group")
    let place = try #require(hits.firstIndex { $0.reference.kind == "body-name" })
    #expect(session.screen.contains("Local Domestic Abuse Partnership Board, past names"))
    for _ in 0..<place { session.play("press Down") }
    session.play("press Enter")
    #expect(session.screen.hasPrefix(" LDAPB: names and lineage"))
  }

  @Test func `R2: a group is renamed in the course of a year, with its reason`() throws {
    var session = try Session(book: try Session.year())
    session.play("type \"tackling ex\"\npress Enter\ntype \"lineage\"\npress Enter Insert")
    #expect(session.words.contains("what bears a * is needed"), "\(session.screen)")
    #expect(session.screen.contains("Reason *"))
    session.play("type \"Harm Board\"\npress Down Down\ntype \"2026/27\"")
    #expect(session.screen.contains("= 2026–27: Wed 1 Apr 2026 to Wed 31 Mar 2027"))
    session.play("press Down\ntype \"New plan\"\npress Ctrl+S")
    #expect(session.screen.contains("until 2026–27"), "\(session.screen)")
    #expect(session.screen.contains("in the course of 2026–27"))
    #expect(session.desk.book.name(of: Journey.group) == "Harm Board")
  }

  @Test func `R2: minutes of a meeting of 2021 print the name of 2021`() throws {
    var book = try year2021()
    let id = ID<Body>("ldapb")
    let held = "2021-09-13T10:00:00"
    let plan = MeetingPlan(
      body: id, date: Day(iso: "2021-09-13") ?? .first, start: TimeOfDay("10:00"))
    book.apply(try book.scheduleMeeting(plan, try circumstances(2, on: held)))
    let meeting = try #require(book.meetings(of: id).first)
    book.apply(try book.startMeeting(meeting.id, try circumstances(3, on: held)))
    let today = Day(iso: "2026-11-20") ?? .first
    let paper = try #require(PaperChoice.minutes(meeting.id).paper(in: book, today: today))
    let text = String(decoding: PaperFormat.text.write(paper), as: UTF8.self)
    #expect(text.contains("Domestic Abuse Group"))
    #expect(!text.contains("Partnership Board"))
  }

  @Test func `R4: the page of a group says which terms of reference hold, or that none are held`()
    throws
  {
    var session = try Session(columns: 120, book: try year2021())
    session.play("type \"local dom\"\npress Enter\ntype \"terms\"")
    #expect(
      session.words.contains(
        "agreed 24 Jan 2022 by Operational Leadership Group, review due 24 Jan 2023"))
    session = try Session(columns: 120, book: try year2021())
    session.play("type \"exploitation g\"\npress Enter\ntype \"terms\"")
    #expect(session.screen.contains("not held"))
    session.play("press Enter Insert\ntype \"1\"\npress Down\ntype \"not held, a\"\npress Ctrl+S")
    let terms = try #require(session.desk.book.termsVersions(of: ID("exploitation")).first)
    #expect(terms.holding == .byPartner)
  }

  @Test func `R5: an occurrence of a duty is evidenced at the desk and leaves the due list`() throws
  {
    var session = try Session(book: try Session.year())
    session.play("type \"statutory dut\"\npress Enter")
    #expect(session.screen.contains("Community safety"))
    session.play("type \"produce an annual\"\npress Enter")
    #expect(session.words.contains("2026–27 Due, due Wed 31 Mar 2027"))
    session.play("type \"2026\"\npress Enter\ntype \"1\"\npress Down")
    session.play("type \"Assessment of May\"\npress Ctrl+S")
    let found = try #require(session.desk.book.all(DutyOccurrence.self).last)
    #expect(found.duty == ID("D-CS4") && found.state == .evidenced)
    #expect(session.screen.contains("Evidenced, Assessment of May, 20 Nov 2026"))
    let due = session.desk.book.dueLines(on: session.desk.today)
    #expect(!due.contains { $0.source == RecordReference(ID<Duty>("D-CS4")) })
    #expect(due.contains { $0.source == RecordReference(ID<Duty>("D-CH1")) })
    // The year's report to the committee is evidenced by its copy.
    #expect(!due.contains { $0.source == RecordReference(ID<Duty>("D-CS7")) })
  }

  @Test func `R5: a dormant duty says so and has nothing to evidence`() throws {
    var session = try Session(book: try Session.year())
    session.play("type \"statutory dut\"\npress Enter\ntype \"to undertake off\"\npress Enter")
    #expect(session.screen.contains("none: the duty is dormant"), "\(session.screen)")
    session.play("type \"none\"\npress Alt+R")
    #expect(session.screen.contains("Choose an occurrence first."))
  }

  @Test func `R6: the change statement says where what was stated and the records disagree`() throws
  {
    var session = try Session(rows: 50, book: try year2021())
    session.play("type \"every group's pap\"\npress Enter\ntype \"changes to\"\npress Enter")
    session.play("type \"6\"")
    #expect(session.words.contains("There have been no changes to our published arrangements."))
    #expect(session.words.contains("do not agree: it says that there were no changes, and the"))
    #expect(session.words.contains("Executive became Operational Leadership Group"))
  }

  @Test func `R23: closing a task and finish group asks what came of it, for its closing report`()
    throws
  {
    var book = try Session.year()
    var drafting = Drafting(book, try circumstances(5000))
    let id = drafting.create(Body.self, id: "toolkit")
    drafting.set(id, \.name, "Toolkit Task Group")
    drafting.set(id, \.kind, .taskAndFinish)
    drafting.set(id, \.status, .closing)
    drafting.set(id, \.parent, Journey.group)
    drafting.set(id, \.scope, "Schools only")
    drafting.set(id, \.endsOn, Day(iso: "2026-11-01"))
    book.apply(drafting.batch("Group"))
    var session = try Session(rows: 50, book: book)
    session.play("type \"toolkit\"\npress Enter\ntype \"to end by\"")
    #expect(session.screen.contains("overdue to close"))
    session.play("press Enter Down\ntype \"Done\"\npress Down Ctrl+K\ntype \"october 2026\"")
    session.play("press Down\ntype \"A toolkit of two pages\"\npress Ctrl+S")
    let closed = try #require(session.desk.book[id], "\(session.screen)")
    #expect(closed.closedOn == .month(year: 2026, month: 10), "\(session.screen)")
    #expect(closed.status == .closed && closed.outcome == "A toolkit of two pages")
    session.play("type \"papers\"\npress Enter\ntype \"task and\"\npress Enter")
    #expect(session.words.contains("Scope: Schools only."), "\(session.screen)")
    #expect(session.words.contains("Closed in the course of October 2026: Done."))
    #expect(session.words.contains("A toolkit of two pages."))
  }
}
