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
    drafting.set(edge, \.since, day("2026-05-01"))
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
