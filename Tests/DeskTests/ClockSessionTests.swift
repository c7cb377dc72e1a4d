// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

/// Everything due and the clocks behind it, at the desk.
struct ClockSessionTests {
  /// The partnership with a rapid review notified on 2 November 2026, due on 23 November.
  private func book() throws -> Book {
    var book = try Session.shropshire()
    let kind = Registry.entry(of: ReviewCase.self)
    let stated: [String: Stored] = [
      "pseudonym": .text("Child R"), "type": .text("rapid-review"),
      "body": .text(Journey.group.text), "received-on": .text("2026-11-02"),
      "notified-on": .text("2026-11-02"),
    ]
    var values: [Int: Stored?] = [:]
    for (name, value) in stated { values[try #require(kind.slot(named: name))] = value }
    let now = Circumstances(
      now: Moment(day: try #require(Day(iso: "2026-11-20")), second: 0), author: "Clerk",
      device: "other", sequence: 1)
    book.apply(try book.save(kind, id: nil, values: values, now))
    return book
  }

  /// The clock of the rapid review, opened from the list of everything due.
  private func clock() throws -> Session {
    var session = try Session(columns: 100, book: try book())
    session.play("press F12\ntype \"rapid review: ch\"\npress Alt+U")
    return session
  }

  @Test(arguments: [
    ("default", "F12"), ("function-keys", "Alt+Q"), ("vim", "g u"), ("emacs", "Alt+G u"),
  ])
  func `R62: everything due is one command away from everywhere`(
    keymap: String, keys: String
  ) throws {
    var session = try Session(keymap: keymap, columns: 100, rows: 60, book: try book())
    session.play("press \(keys)")
    #expect(session.screen.hasPrefix(" Everything due"))
    #expect(session.words.contains("Bank holidays: last checked 21 Nov 2026, known until"))
    #expect(session.words.contains("23 Nov 2026 Rapid review: Child R"))
  }

  @Test func `R62: a clock is paused with its reason, and its due day moves`() throws {
    var session = try clock()
    #expect(session.words.contains("15 working days from Mon 2 Nov 2026, that day not counted"))
    session.play("press Insert\ntype \"1\"\ntype \"18 nov 2026\"\npress Down\ntype \"19 nov 2026\"")
    session.play("press Down\ntype \"Criminal proceedings\"\npress Ctrl+S")
    let pause = try #require(session.desk.book.all(ClockPause.self).last)
    #expect(pause.reason == "Criminal proceedings" && pause.key == "rapid-review")
    #expect(session.words.contains("Paused from Wed 18 Nov 2026 to Thu 19 Nov 2026"))
    session.play("press Home Down Down")
    #expect(session.words.contains("2 working days paused: Wed 25 Nov 2026"))
  }

  @Test func `R62: a clock is extended, and the first day stays beside the new one`() throws {
    var session = try clock()
    session.play("press Insert\ntype \"3\"\ntype \"4 dec\"\npress Down\ntype \"A late return\"")
    session.play("press Ctrl+S")
    let extended = try #require(session.desk.book.all(ClockExtension.self).last)
    #expect(extended.to == Day(iso: "2026-12-04") && extended.on == Day(iso: "2026-11-20"))
    session.play("press Home Down Down")
    #expect(session.words.contains("Mon 23 Nov 2026, extended to Fri 4 Dec 2026"))
  }

  @Test func `R62: why a clock is late is said at the clock, and its day stays`() throws {
    var session = try clock()
    session.play("press Insert\ntype \"4\"\ntype \"Two returns came late\"\npress Ctrl+S")
    let late = try #require(session.desk.book.all(LateReason.self).last)
    #expect(late.on == Day(iso: "2026-11-20") && late.key == "rapid-review")
    #expect(session.words.contains("Late because Two returns came late"))
    session.play("press Home Down Down")
    #expect(session.words.contains("Mon 23 Nov 2026; late because: Two returns came late"))
  }

  @Test func `R62: the partnership sets its own time at the clock, the standard one beside it`()
    throws
  {
    var session = try clock()
    session.play("press Insert\ntype \"5\"")
    #expect(session.screen.contains("Rapid review") || session.screen.contains("How long"))
    session.play("press Ctrl+S")
    let rule = try #require(session.desk.book.all(ClockRule.self).last)
    #expect(rule.key == "rapid-review" && rule.length == 15 && rule.unit == .workingDays)
    #expect(rule.from == Day(iso: "2026-11-20"))
    #expect(session.words.contains("Set by the standard rule"))
  }

  @Test func `R62: a clock whose start is not stated is said to wait, on its record's page`() throws
  {
    var session = try Session(columns: 100, book: try book())
    session.play("press F12\ntype \"rapid review: ch\"\npress Enter")
    #expect(session.screen.contains("Clocks"))
    #expect(session.words.contains("waiting for its start"))
    #expect(session.words.contains("Rapid review day 14 of 15, due Mon 23 Nov 2026"))
  }

  @Test func `R62: the list of everything due is a paper too`() throws {
    var session = try Session(columns: 100, rows: 60, book: try book())
    session.play("press F12 F6")
    #expect(session.screen.contains("Everything due"))
    #expect(session.words.contains("Why then"))
  }

  @Test func `R62: a new bank holiday moves what is due, and a day past the table is warned of`()
    throws
  {
    var session = try clock()
    var book = session.desk.book
    let kind = Registry.entry(of: NonWorkingDay.self)
    let now = Circumstances(
      now: Moment(day: try #require(Day(iso: "2026-11-20")), second: 0), author: "Clerk",
      device: "other", sequence: 9)
    book.apply(
      try book.save(
        kind, id: nil,
        values: [
          try #require(kind.slot(named: "date")): .text("2026-11-23"),
          try #require(kind.slot(named: "name")): .text("Day of mourning"),
        ], now))
    session = try Session(columns: 100, book: book)
    session.play("press F12\ntype \"rapid review: ch\"\npress Alt+U")
    #expect(session.words.contains("Tue 24 Nov 2026"))
    #expect(session.words.contains("from Mon 23 Nov 2026 to Tue 24 Nov 2026"))
  }

  @Test func `R62: what is missing altogether is added from the list of everything due`() throws {
    var book = try book()
    let kind = Registry.entry(of: Budget.self)
    let before = Circumstances(
      now: Moment(day: try #require(Day(iso: "2026-11-19")), second: 0), author: "Clerk",
      device: "other", sequence: 9)
    book.apply(
      try book.save(
        kind, id: nil,
        values: [
          try #require(kind.slot(named: "title")): .text("Last year's"),
          try #require(kind.slot(named: "year")): .text("2026/27"),
        ], before))
    var session = try Session(columns: 100, book: book)
    session.play("press F12\ntype \"budget of 2027\"\npress Insert")
    #expect(session.screen.contains("New budget"))
    session.play("type \"Budget of 2027-28\"\npress Ctrl+S")
    let budget = try #require(session.desk.book.all(Budget.self).last)
    #expect(budget.year == .financialYear(startYear: 2027))
    session.play("press F12")
    #expect(!session.words.contains("none is recorded"))
  }

  @Test func `R62: on 40 columns the list of everything due keeps the day, the thing and how late`()
    throws
  {
    var session = try Session(columns: 40, rows: 12, book: try book())
    session.play("press F12\ntype \"rapid review: ch\"")
    #expect(session.words.contains("23 Nov 2026 Rapid review"))
    #expect(session.words.contains("in 1"))
  }

  @Test func `R62: on forms a record is chosen by its name, and a timing rule by its title`() throws
  {
    let book = try book()
    let desk = try Session(book: book).desk
    var session = try Session(
      columns: 100, book: book, first: desk.newRecordForm(ClockExtension.about.name, fixed: [:]))
    session.play("type \"child r\"\npress Tab")
    #expect(session.words.contains("Review: Child R"))
    session.play("press Down\ntype \"rapid review\"\npress Down\ntype \"4 dec\"")
    session.play("press Down\ntype \"A late return\"\npress Ctrl+S")
    let extended = try #require(session.desk.book.all(ClockExtension.self).last)
    #expect(extended.key == "rapid-review")
    #expect(extended.subject?.kind == ReviewCase.about.name)
  }

  @Test func `R62: a record or rule that is not found is asked for in a clerk's words`() throws {
    let book = try book()
    let desk = try Session(book: book).desk
    var session = try Session(
      columns: 100, book: book, first: desk.newRecordForm(ClockExtension.about.name, fixed: [:]))
    session.play("type \"nobody here\"\npress Ctrl+S")
    #expect(session.words.contains("the name of a record, such as 'Child K'"))
    #expect(!session.words.contains("audit:ID"))
  }

  @Test func `R62: setting our own time asks for no field or kind by its stable name`() throws {
    var session = try clock()
    session.play("press Insert\ntype \"5\"")
    #expect(session.screen.contains("How long"))
    for label in ["Runs on", "Starts with", "Met by", "Only where", "Key"] {
      #expect(!session.screen.contains(label))
    }
  }
}
