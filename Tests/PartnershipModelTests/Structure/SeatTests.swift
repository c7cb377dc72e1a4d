// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct SeatTests {
  @Test(arguments: [
    ("2026-06-30", ["teg-chair", "teg-adults", "teg-nurse", "teg-past", "teg-clerk"]),
    ("2026-07-01", ["teg-chair", "teg-adults", "teg-nurse", "teg-clerk"]),
    ("2027-04-01", ["teg-chair", "teg-adults", "teg-nurse", "teg-coming", "teg-clerk"]),
  ])
  func `a body's seats are those held on the day, the chair first`(on: String, seats: [String])
    throws
  {
    let book = try Fixture().book
    #expect(book.seats(of: Fixture.group, on: day(on)).map(\.id.text) == seats)
  }

  @Test func `a seat is called by role and agency, or by the body it speaks for`() throws {
    let book = try Fixture().book
    let chair = try #require(book[Fixture.chair])
    let link = try #require(book[ID<Seat>("cs-teg")])
    #expect(book.label(of: chair) == "Detective Superintendent, WMP")
    #expect(book.label(of: link) == "Link officer (for Tackling Exploitation Group)")
  }

  @Test func `the chair is the chair's seat, else the role the plan states, else not stated`()
    throws
  {
    var fixture = try Fixture()
    #expect(
      fixture.book.chair(of: Fixture.group, on: fixture.today) == "Detective Superintendent, WMP")
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(Fixture.chair, \.to, day("2026-01-01"))
    fixture.apply(drafting.batch("End"))
    #expect(fixture.book.chair(of: Fixture.group, on: fixture.today) == "Group Chair")
    #expect(fixture.book.chair(of: Fixture.governing, on: fixture.today) == "not stated")
  }

  @Test(
    arguments: [
      ("2023-12-31", nil), ("2024-01-01", 2), ("2025-12-31", 2), ("2026-01-01", 3),
    ] as [(String, Int?)])
  func `the quorum is read from the terms in force on the day`(on: String, quorum: Int?) throws {
    #expect(try Fixture().book.quorumRule(of: Fixture.group, on: day(on)).heads == quorum)
  }

  @Test func `R2: a tie known to a year holds on every day of it`() throws {
    var fixture = try Fixture()
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(ID<Edge>("e2"), \.since, .year(2024))
    drafting.set(ID<Edge>("e2"), \.until, .financialYear(startYear: 2025))
    fixture.apply(drafting.batch("Date the tie"))
    let up = { (iso: String) in
      !fixture.book.linked(.escalatesTo, from: Fixture.group, on: day(iso)).isEmpty
    }
    #expect(!up("2023-12-31") && up("2024-01-01") && up("2026-03-31") && !up("2026-04-01"))
    let told = fixture.book.structureChanges(from: day("2024-06-01"), until: day("2024-06-30"))
    #expect(told.contains { $0.source.id == "e2" && $0.whenWords == "in the course of 2024" })
  }

  @Test func `a tie holds only between its days`() throws {
    var fixture = try Fixture()
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(ID<Edge>("e2"), \.since, .day(day("2026-01-01")))
    drafting.set(ID<Edge>("e2"), \.until, .day(day("2026-12-31")))
    fixture.apply(drafting.batch("Date the tie"))
    let book = fixture.book
    let up = { (iso: String) in book.linked(.escalatesTo, from: Fixture.group, on: day(iso)) }
    #expect(up("2025-12-31").isEmpty && up("2027-01-01").isEmpty)
    #expect(up("2026-01-01") == [Fixture.governing] && up("2026-12-31") == [Fixture.governing])
    #expect(
      book.linking(.escalatesTo, to: Fixture.governing, on: day("2026-05-05")) == [Fixture.group])
  }
}
