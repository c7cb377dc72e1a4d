// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct NamingTests {
  private func renamed() throws -> Fixture {
    var fixture = try Fixture()
    fixture.apply(
      try fixture.book.renameBody(
        Fixture.group, to: "Exploitation Board", shortName: "EB",
        lastDayOfOld: .day(day("2026-12-31")),
        reason: "Merged duties", fixture.now))
    return fixture
  }

  @Test(arguments: [
    ("2021-01-01", "Tackling Exploitation Group"), ("2026-12-31", "Tackling Exploitation Group"),
    ("2027-01-01", "Exploitation Board"),
  ])
  func `a body has on each day the name it had then`(on: String, name: String) throws {
    let book = try renamed().book
    #expect(book.name(of: Fixture.group, on: day(on)) == name)
    #expect(book.name(of: Fixture.group) == "Exploitation Board")
  }

  @Test func `of several past names the one that held on the day is given`() throws {
    var fixture = try renamed()
    fixture.apply(
      try fixture.book.renameBody(
        Fixture.group, to: "Harm Board", shortName: nil, lastDayOfOld: .day(day("2028-03-31")),
        reason: "New plan", fixture.now))
    let book = fixture.book
    let days = ["2026-06-01", "2027-06-01", "2028-04-01"]
    #expect(
      days.map { book.name(of: Fixture.group, on: day($0)) }
        == ["Tackling Exploitation Group", "Exploitation Board", "Harm Board"])
    #expect(book.shortName(of: Fixture.group) == "Harm Board")
  }

  @Test func `a meeting before the rename keeps the old name in its title`() throws {
    var fixture = try renamed()
    let old = try fixture.meeting(on: "2026-12-01", start: false)
    let new = try fixture.meeting(on: "2027-02-02", start: false)
    #expect(
      fixture.book.title(of: RecordReference(old))
        == "Tackling Exploitation Group, Tue 1 Dec 2026")
    #expect(fixture.book.title(of: RecordReference(new)) == "Exploitation Board, Tue 2 Feb 2027")
  }

  @Test(arguments: [
    "teg", "TEG", "Tackling", "eb", "exploitation board", "childrens exploitation", "tackling exp",
  ])
  func `a body is found by any name it has or had`(typed: String) throws {
    #expect(try renamed().book.body(named: typed).id == Fixture.group)
  }

  @Test(arguments: ["", "nothing", "s"])
  func `letters that fit no body, or several, name none`(typed: String) throws {
    let book = try Fixture().book
    #expect(throws: Refusal.unknownBody(typed)) { try book.body(named: typed) }
  }

  @Test func `a rename needs a name and a reason`() throws {
    let fixture = try Fixture()
    let rename = { (name: String, reason: String) in
      refusal {
        try fixture.book.renameBody(
          Fixture.group, to: name, shortName: nil, lastDayOfOld: .day(fixture.today),
          reason: reason,
          fixture.now)
      }
    }
    #expect(rename(" ", "x") == .needsText(what: "The new name"))
    #expect(rename("X", "") == .needsReason(toDo: "rename Tackling Exploitation Group"))
  }

  @Test(arguments: [("  a b ", "a b"), ("", ""), (" \n", ""), ("x", "x")])
  func `trimming leaves what is between the spaces`(text: String, trimmed: String) {
    #expect(text.trimmed == trimmed)
    #expect(text.isBlank == trimmed.isEmpty)
  }
}
