// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// What a body was called, took over, was split from, merged into, and its end.
struct LineageTests {
  private func tied(_ type: EdgeType, _ from: ID<Body>, _ to: ID<Body>, _ fixture: inout Fixture) {
    var drafting = Drafting(fixture.book, fixture.now)
    let edge = drafting.create(Edge.self)
    drafting.set(edge, \.from, from)
    drafting.set(edge, \.to, to)
    drafting.set(edge, \.type, type)
    drafting.set(edge, \.since, .day(day("2026-05-01")))
    fixture.apply(drafting.batch("Tie"))
  }

  @Test func `R2: the names of a body follow one another, each with its days`() throws {
    let book = try PartnershipFile("shropshire-2021-22.json").imported()
    let board = try #require(book[ID<Body>("ldapb")])
    let names = book.borneNames(of: board)
    #expect(
      names.map(\.name) == ["Domestic Abuse Group", "Local Domestic Abuse Partnership Board"])
    #expect(names.map(\.periodWords) == ["until 23 Jan 2022", "since 24 Jan 2022"])
    #expect(names.first?.reason?.hasPrefix("As per the Domestic Abuse Act") == true)
    #expect(book.lineageWords(of: board) == "was Domestic Abuse Group until 23 Jan 2022")
  }

  @Test func `R2: a name given up in the course of a year says so and no day`() throws {
    let book = try PartnershipFile("shropshire-2021-22.json").imported()
    let change = try #require(book.lineage(of: ID("sgg")).first)
    #expect(change.whenWords == "in the course of 2021–22")
    #expect(
      change.words
        == "Shropshire Safeguarding Community Partnership became Strategic Governing Group")
  }

  @Test(arguments: [PlannedDate.month(year: 2026, month: 9), .financialYear(startYear: 2026)])
  func `R2: a body is renamed in a month or a year as well as from a day on`(when: PlannedDate)
    throws
  {
    var fixture = try Fixture()
    fixture.apply(
      try fixture.book.renameBody(
        Fixture.group, to: "Harm Board", shortName: nil, lastDayOfOld: when, reason: "New plan",
        fixture.now))
    let book = fixture.book
    #expect(book.name(of: Fixture.group, on: when.firstDay) == "Tackling Exploitation Group")
    #expect(book.name(of: Fixture.group, on: when.lastDay) == "Harm Board")
    #expect(book.lineage(of: Fixture.group).map(\.when) == [when])
  }

  @Test func `R2: a taking over and a split stand with both bodies`() throws {
    var fixture = try Fixture()
    tied(.tookOver, Fixture.group, Fixture.oversight, &fixture)
    tied(.splitFrom, Fixture.oversight, Fixture.governing, &fixture)
    let book = fixture.book
    let took =
      "Tackling Exploitation Group took over the work of Community Safety Practice Oversight"
    let split = "Community Safety Practice Oversight was split from Strategic Governing Group"
    #expect(book.lineage(of: Fixture.group).map(\.words) == [took])
    #expect(book.lineage(of: Fixture.oversight).map(\.words) == [split, took].sorted())
    #expect(book.lineage(of: Fixture.governing).map(\.words) == [split])
  }

  @Test func `R2: a merger is told once, on the pages of both`() throws {
    var fixture = try Fixture()
    fixture.apply(
      try fixture.book.endBody(
        Fixture.group, as: .merged, into: Fixture.oversight, reason: "One group is enough",
        fixture.now))
    let words =
      "Tackling Exploitation Group merged into Community Safety Practice Oversight"
    for body in [Fixture.group, Fixture.oversight] {
      let lineage = fixture.book.lineage(of: body)
      #expect(lineage.map(\.words) == [words])
      #expect(lineage.first?.reason == "One group is enough")
      #expect(lineage.first?.whenWords == fixture.today.shownShort)
    }
  }

  @Test(arguments: [
    (PlannedDate.year(2019), "in the course of 2019"),
    (.month(year: 2022, month: 3), "in the course of March 2022"),
    (.financialYear(startYear: 2021), "in the course of 2021–22"),
    (.day(day("2022-03-31")), "31 Mar 2022"),
  ])
  func `R2: a merger is as precise as it is known, and of every period it may be in`(
    when: PlannedDate, words: String
  ) throws {
    var fixture = try Fixture()
    fixture.apply(
      try fixture.book.endBody(
        Fixture.group, as: .merged, into: Fixture.oversight, lastDay: when, fixture.now))
    let book = fixture.book
    #expect(book.lineage(of: Fixture.oversight).map(\.whenWords) == [words])
    #expect(book[Fixture.group]?.closedOn == when)
    #expect(book.all(Edge.self).last { $0.type == .tookOver }?.since == when)
    let merged = { (from: Day, until: Day) in
      book.structureChanges(from: from, until: until).contains { $0.kind == .merged }
    }
    #expect(merged(when.firstDay, when.firstDay) && merged(when.lastDay, when.lastDay))
    #expect(!merged(when.lastDay + 1, .last) && !merged(.first, when.firstDay - 1))
    #expect(book.lastDay(of: .body(Fixture.group), before: fixture.today) == when.lastDay)
  }

  @Test func `R2: a group does not close in a month that has not come`() throws {
    let fixture = try Fixture()
    let next = PlannedDate.month(year: 2027, month: 1)
    let refused = refusal {
      try fixture.book.endBody(
        Fixture.group, as: .merged, into: Fixture.oversight, lastDay: next, fixture.now)
    }
    #expect(refused?.words.contains("'Closed on' cannot be 'January 2027'") == true)
  }

  @Test func `R2: a group set up in a year and renamed in another says both, and no day`() throws {
    var fixture = try Fixture()
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(Fixture.group, \.since, .year(2019))
    fixture.apply(drafting.batch("Say since when"))
    fixture.apply(
      try fixture.book.renameBody(
        Fixture.group, to: "Harm Board", shortName: nil,
        lastDayOfOld: .financialYear(startYear: 2021),
        reason: "New plan", fixture.now))
    let book = fixture.book
    let names = book.borneNames(of: try #require(book[Fixture.group]))
    #expect(names.map(\.periodWords) == ["2019 to 2021–22", "since 2021–22"])
    #expect(
      book.lineage(of: Fixture.group).map(\.words) == [
        "Tackling Exploitation Group was set up", "Tackling Exploitation Group became Harm Board",
      ])
    #expect(
      refusal {
        try book.scheduleMeeting(
          MeetingPlan(body: Fixture.group, date: day("2018-12-31")), fixture.now)
      }
        == .beforeBody(body: "Harm Board", since: "in the course of 2019"))
    #expect(book.name(of: Fixture.group, on: day("2019-06-01")) == "Tackling Exploitation Group")
  }

  @Test func `R2: nobody is said to have had a name always where no day is stated`() throws {
    let book = try Fixture().book
    let names = book.borneNames(of: try #require(book[Fixture.group]))
    #expect(names.map(\.periodWords) == ["not stated"])
  }

  @Test func `R2: a report of today prints the name of then, and the name of now beside it`() throws
  {
    let book = try PartnershipFile("shropshire-2021-22.json").imported()
    let then = book.nameThenAndNow(of: ID("ldapb"), on: day("2021-09-30"))
    #expect(then == "Domestic Abuse Group (now Local Domestic Abuse Partnership Board)")
    let since = book.nameThenAndNow(of: ID("ldapb"), on: day("2022-03-31"))
    #expect(since == "Local Domestic Abuse Partnership Board")
  }

  @Test func `R2: search finds a body by a name it gave up and by a misspelling of it`() throws {
    let book = try PartnershipFile("shropshire-2021-22.json").imported()
    let past = book.search("domestic abuse group")
    #expect(
      past.contains { $0.reference == RecordReference(kind: "body-name", id: "ldapb.2022-01-23") })
    let alias = book.search("childhood neglect working")
    #expect(alias.first?.reference == RecordReference(ID<Body>("neglect")))
  }
}
