// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct StatementTests {
  private let first = ID<Statement>("EX1")

  private func assess(
    _ position: Position, on iso: String, in fixture: inout Fixture
  ) throws {
    fixture.today = day(iso)
    fixture.apply(try fixture.book.assess(first, position, narrative: "Count", fixture.now))
  }

  @Test func `a statement is not yet known until somebody judges it`() throws {
    let book = try Fixture().book
    #expect(book.position(of: first) == nil)
    let today = day("2026-11-20")
    #expect(
      book.statementWords(of: Fixture.group, on: today)
        == "2 success statements: 2 not yet known")
    #expect(book.statementWords(of: Fixture.governing, on: today) == "no success statements")
  }

  @Test(
    arguments: [
      ("2026-11-30", nil), ("2026-12-01", .moving), ("2027-02-28", .moving), ("2027-03-01", .met),
    ] as [(String, Position?)])
  func `a statement stands on each day where it was last judged`(on: String, position: Position?)
    throws
  {
    var fixture = try Fixture()
    try assess(.met, on: "2027-03-01", in: &fixture)
    try assess(.moving, on: "2026-12-01", in: &fixture)
    #expect(fixture.book.position(of: first, on: day(on))?.position == position)
    #expect(fixture.book.positions(of: first).map(\.position) == [.moving, .met])
  }

  @Test func `of two judgements on one day the later holds`() throws {
    var fixture = try Fixture()
    try assess(.moving, on: "2026-12-01", in: &fixture)
    try assess(.notMet, on: "2026-12-01", in: &fixture)
    #expect(fixture.book.position(of: first)?.position == .notMet)
  }

  @Test(arguments: [Position.notMet, .moving, .met])
  func `a judgement needs its narrative`(position: Position) throws {
    let fixture = try Fixture()
    #expect(
      refusal { try fixture.book.assess(first, position, narrative: " ", fixture.now) }
        == .needsText(what: "A position: what shows it"))
    #expect(
      refusal { try fixture.book.assess(first, .notYetKnown, narrative: "", fixture.now) } == nil)
  }

  @Test func `statements are counted by where they stand, the best first`() throws {
    var fixture = try Fixture()
    try assess(.met, on: "2026-12-01", in: &fixture)
    #expect(
      fixture.book.statementWords(of: Fixture.group, on: day("2026-12-01"))
        == "2 success statements: 1 met, 1 not yet known")
    #expect(
      fixture.book.statementWords(of: Fixture.group, on: day("2026-11-30"))
        == "2 success statements: 2 not yet known")
    #expect(fixture.book.statements(of: Fixture.group).map(\.id.text) == ["EX1", "EX2"])
  }
}
