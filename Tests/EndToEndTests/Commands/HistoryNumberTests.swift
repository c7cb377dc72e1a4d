// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import minutebook

/// Which record `minutebook history` is asked for by a number.
struct HistoryNumberTests {
  /// Two actions that laptops apart gave one number, and one of its own.
  private func book(_ kind: KindEntry) throws -> Book {
    var book = Book()
    let (number, text) = (
      try #require(kind.slot(named: "number")), try #require(kind.slot(named: "text"))
    )
    for (id, given, words) in [
      ("k7f3-1", 2, "Share the data"), ("b2c4-1", 2, "Write to schools"), ("k7f3-2", 3, "Third"),
    ] {
      book.set(kind: kind.number, id: id, slot: number, to: .number(given))
      book.set(kind: kind.number, id: id, slot: text, to: .text(words))
    }
    return book
  }

  @Test(arguments: [
    ("2 (b2c4)", "b2c4-1"), ("2 K7F3", "k7f3-1"), ("3", "k7f3-2"), ("b2c4-1", "b2c4-1"),
  ])
  func `a number is understood as everywhere`(given: String, id: String) throws {
    let kind = try #require(Registry.kind(named: "action"))
    let found = try HistoryCommand.record(of: kind, given, in: try book(kind))
    #expect(found == RecordReference(kind: "action", id: id))
  }

  @Test func `both records of a number given twice are told, by the laptops that gave it`() throws {
    let kind = try #require(Registry.kind(named: "action"))
    let book = try book(kind)
    do throws(CommandFailure) {
      _ = try HistoryCommand.record(of: kind, "2", in: book)
      Issue.record("one of the two was taken")
    } catch {
      let words = error.words
      #expect(words.contains("Action 2 (from laptop b2c4), 'Write to schools'"))
      #expect(words.contains("Action 2 (from laptop k7f3), 'Share the data'"))
    }
  }
}
