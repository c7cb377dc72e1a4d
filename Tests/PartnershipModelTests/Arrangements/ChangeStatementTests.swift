// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// The published arrangements, and what of the structure changed in a period.
struct ChangeStatementTests {
  private static let of2021 = PartnershipFile("shropshire-2021-22.json")
  private static let year = (from: day("2021-04-01"), until: day("2022-03-31"))

  @Test func `R6: the changes of 2021-22 are drafted from the records, though none were stated`()
    throws
  {
    let book = try ChangeStatementTests.of2021.imported()
    let changes = book.structureChanges(
      from: ChangeStatementTests.year.from, until: ChangeStatementTests.year.until)
    #expect(
      changes.map { "\($0.whenWords): \($0.words)" } == [
        "13 Oct 2021: Self-Neglect Group was set up",
        "in the course of 2021–22: Shropshire Safeguarding Community Partnership became "
          + "Strategic Governing Group",
        "24 Jan 2022: Domestic Abuse Group became Local Domestic Abuse Partnership Board",
        "24 Jan 2022: Executive became Operational Leadership Group",
        "24 Jan 2022: Terms of reference of Local Domestic Abuse Partnership Board, agreed by "
          + "Operational Leadership Group",
      ])
    let statement = try #require(
      book.changeStatements(
        from: ChangeStatementTests.year.from, until: ChangeStatementTests.year.until
      ).first)
    #expect(statement.claim == .noChanges)
    #expect(
      book.conflict(of: statement)
        == "it says that there were no changes, and the records hold 5 changes of the structure "
        + "in its period")
  }

  @Test func `R6: a statement the records bear out has no conflict`() throws {
    var fixture = try Fixture()
    let kind = Registry.entry(of: ChangeStatement.self)
    let save = { (fixture: Fixture, claim: String) throws in
      try fixture.book.save(
        kind, id: nil,
        values: [
          ChangeStatement.shape.from.slot: .text("2026-11-01"),
          ChangeStatement.shape.until.slot: .text("2026-11-30"),
          ChangeStatement.shape.claim.slot: .text(claim),
        ], fixture.now)
    }
    fixture.apply(try save(fixture, "no-changes"))
    let statement = try fixture.latest(ChangeStatement.self)
    #expect(fixture.book.conflict(of: statement) == nil)
    fixture.apply(
      try fixture.book.renameBody(
        Fixture.group, to: "Harm Board", shortName: nil, lastDayOfOld: .day(fixture.today),
        reason: "New plan", fixture.now))
    #expect(fixture.book.conflict(of: statement) != nil)
    fixture.apply(try save(fixture, "changes"))
    #expect(fixture.book.conflict(of: try fixture.latest(ChangeStatement.self)) == nil)
  }

  @Test(arguments: [
    ("2026-10-31", 0), ("2026-11-01", 1), ("2026-11-20", 1), ("2026-12-01", 0),
  ])
  func `R6: a change is of the period in which it took effect`(closed: String, count: Int) throws {
    var fixture = try Fixture()
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(Fixture.oversight, \.status, .closed)
    drafting.set(Fixture.oversight, \.closedOn, .day(day(closed)))
    fixture.apply(drafting.batch("Close"))
    let changes = fixture.book.structureChanges(
      from: day("2026-11-01"), until: day("2026-11-30"))
    #expect(changes.count == count)
    #expect(changes.allSatisfy { $0.kind == .closed })
  }

  @Test func `R6: a closure without a day is told apart, in no period`() throws {
    var fixture = try Fixture()
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(Fixture.oversight, \.status, .closed)
    fixture.apply(drafting.batch("Close"))
    #expect(
      fixture.book.structureChanges(from: .first, until: .last).allSatisfy { $0.kind != .closed })
    #expect(fixture.book.undatedChanges().map(\.whenWords) == ["day not stated"])
  }

  @Test func `R6: the arrangements of 2019-20 are agreed, in force and reviewed as they state`()
    throws
  {
    let book = try PartnershipFile("shropshire-2019-20.json").imported()
    #expect(book.arrangements(on: day("2019-06-19")) == nil)
    let record = try #require(book.arrangements(on: day("2019-06-20")))
    #expect(record.inForceBy == day("2019-09-29") && record.reviewDue?.shown == "June 2020")
    #expect(record.agreedBy?.count == 3)
    let due = book.dueLines(on: day("2019-07-01")).filter { $0.source == record.reference }
    #expect(due.map(\.due) == [day("2019-09-29"), day("2020-06-30")])
  }

  @Test func `R6: arrangements are agreed by roles, then published, each with its day`() throws {
    var fixture = try Fixture()
    let kind = Registry.entry(of: PublishedArrangements.self)
    fixture.apply(
      try fixture.book.save(
        kind, id: nil, values: [PublishedArrangements.shape.title.slot: .text("2026")],
        fixture.now))
    let id = try fixture.latest(PublishedArrangements.self).reference
    #expect(
      refusal { try fixture.book.moveState(of: id, to: "agreed", fixture.now) }
        == .requiredField(kind: "2026", field: "Agreed by"))
    fixture.apply(
      try fixture.book.moveState(
        of: id, to: "agreed", answers: ["agreed-by": .list(["Chief Nurse"])], fixture.now))
    fixture.apply(try fixture.book.moveState(of: id, to: "published", fixture.now))
    let record = try fixture.latest(PublishedArrangements.self)
    #expect(record.agreedOn == fixture.today && record.publishedOn == fixture.today)
  }
}
