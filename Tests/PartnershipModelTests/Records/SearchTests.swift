// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import PartnershipModel

struct SearchTests {
  @Test(arguments: [
    ("exploitation", "Tackling Exploitation Group", true),
    ("EXPLOIT", "tackling exploitation group", true),
    ("t", "t", true),
    ("tt", "t", false),
    ("group", "Tackling Exploitation Group", true),
    ("groups", "Tackling Exploitation Group", false),
    ("élan", "ÉLAN", true),
    ("×", "÷", false),
    ("a", "", false),
    ("aab", "aaaaaaaaab", true),
    ("[", "{", false),
    ("@", "`", false),
    ("review", "Child Safeguarding – a rapid Review, 12 days", true),
  ])
  func `a word is found in any case and in nothing like it`(
    word: String, text: String, isThere: Bool
  ) throws {
    let wanted = try #require(SearchWord(word))
    #expect(wanted.occurs(in: text) == isThere)
  }

  @Test func `a word is found at every place of a text`() throws {
    let wanted = try #require(SearchWord("End"))
    for before in 0..<40 {
      for after in 0..<20 {
        let (left, right) = (
          String(repeating: "e", count: before), String(repeating: "n", count: after)
        )
        #expect(wanted.occurs(in: left + "eND" + right))
        #expect(!wanted.occurs(in: left + "eN" + right))
      }
    }
  }

  /// A book with two bodies, made as an import makes them.
  private func book() throws -> Book {
    var book = Book()
    let now = Circumstances(
      now: try #require(Moment(iso: "2026-11-20T10:00:00")), author: "Clerk", device: "test",
      sequence: 1)
    var drafting = Drafting(book, now)
    let top = drafting.create(Body.self)
    drafting.set(top, \.name, "Governing Group")
    let body = drafting.create(Body.self)
    drafting.set(body, \.name, "Tackling Exploitation Group")
    drafting.set(body, \.parent, top)
    drafting.set(body, \.note, "First line.\nThe second line has the word.")
    for (iso, title) in [("2026-01-05", "Old health item"), ("2026-06-05", "New health item")] {
      let meeting = drafting.create(Meeting.self)
      drafting.set(meeting, \.body, body)
      drafting.set(meeting, \.date, Day(iso: iso))
      let item = drafting.create(AgendaItem.self)
      drafting.set(item, \.meeting, meeting)
      drafting.set(item, \.title, title)
    }
    book.apply(drafting.batch("Begin"))
    return book
  }

  @Test func `a hit shows the line that holds the first word`() throws {
    let hits = try book().search("WORD exploitation")
    #expect(hits.map(\.text) == ["The second line has the word."])
    #expect(hits.first?.kindTitle == "Group")
    #expect(hits.first?.place == "Tackling Exploitation Group")
  }

  @Test
  func `R22: a group found by its name stands under its parent, by another line under itself`()
    throws
  {
    let hits = try book().search("exploitation")
    #expect(
      hits.first { $0.text == "Tackling Exploitation Group" }?.place
        == "Governing Group, groups")
  }

  @Test func `the newest meeting comes first and the limit keeps it`() throws {
    #expect(try book().search("health item").map(\.text) == ["New health item", "Old health item"])
    #expect(try book().search("health item", limit: 1).map(\.text) == ["New health item"])
    #expect(
      try book().search("old").map(\.place) == [
        "Tackling Exploitation Group, Mon 5 Jan 2026, item 1"
      ])
  }

  @Test(arguments: ["", "   ", "zebra", "health zebra"])
  func `nothing is found for nothing or for what is not there`(words: String) throws {
    #expect(try book().search(words).isEmpty)
  }

  @Test func `what was taken out is not found`() throws {
    var book = try book()
    let hit = try #require(book.search("old health").first)
    let now = Circumstances(
      now: try #require(Moment(iso: "2026-11-20T10:00:00")), author: "Clerk", device: "test",
      sequence: 2)
    book.apply(try book.remove(hit.reference, now))
    #expect(book.search("old health").isEmpty)
  }
}
