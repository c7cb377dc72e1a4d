// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

/// Undo after a start takes back what this laptop did last.
struct RecentUndoTests {
  private func batch(
    _ did: String, on book: Book, author: String = "Clerk"
  ) throws -> Batch {
    let by = Circumstances(
      now: try #require(Moment(iso: "2026-11-20T09:30:00")), author: author, device: "test",
      sequence: 800)
    var drafting = Drafting(book, by)
    let body = try #require(book.all(Body.self).first)
    drafting.set(body.id, \.note, "\(body.note ?? "") \(did)")
    return drafting.batch(did)
  }

  @Test func `the last thing done before this start is undone, then the one before it`() throws {
    var book = try Session.shropshire()
    let body = try #require(book.all(Body.self).first).id
    let note = book[body]?.note
    let first = try batch("Write one", on: book)
    book.apply(first)
    let second = try batch("Write two", on: book)
    book.apply(second)
    var session = try Session(book: book)
    session.world.earlier = [first, second]
    session.play("press Ctrl+Z")
    #expect(session.screen.contains("Undo: write two."))
    session.play("press Ctrl+Z")
    #expect(session.desk.book[body]?.note == note)
    session.play("press Ctrl+Z")
    #expect(session.screen.contains("There is nothing to undo."))
  }

  @Test func `what was changed since by another laptop is not undone`() throws {
    var book = try Session.shropshire()
    let first = try batch("Write one", on: book)
    book.apply(first)
    book.apply(try batch("Write more", on: book))
    var session = try Session(book: book)
    session.world.earlier = [first]
    session.play("press Ctrl+Z")
    #expect(session.world.recorded.isEmpty)
    #expect(session.screen.contains("changed again"))
  }

  @Test func `what was taken back already, and an import, is passed over`() throws {
    let book = try Session.shropshire()
    let did = { (words: String) in try batch(words, on: book) }
    let batches = try [
      did("A"), did("Import year.json"), did("B"), did("C"), did("Undo: c"), did("Redo: c"),
      did("Undo: redo: c"), did("D"), did("Undo: d"),
    ]
    #expect(Desk.standing(batches).map(\.did) == ["B"])
    #expect(Desk.standing([]).isEmpty)
  }

  @Test func `what another author did on this laptop is not undone by a key`() throws {
    var book = try Session.shropshire()
    let made = try batch("Make the demonstration", on: book, author: "Demonstration")
    book.apply(made)
    var session = try Session(book: book)
    session.world.earlier = [made]
    session.play("press Ctrl+Z")
    #expect(session.world.recorded.isEmpty)
    #expect(session.screen.contains("There is nothing to undo."))
  }
}
