// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// A laptop that works on a copy of a book apart from others, and keeps what it did.
struct ApartLaptop {
  private(set) var fixture: Fixture
  private(set) var batches: [Batch] = []

  init(_ device: String, from fixture: Fixture) {
    self.fixture = fixture
    self.fixture.now.device = device
    self.fixture.now.sequence = 1
  }

  var book: Book { fixture.book }
  var now: Circumstances { fixture.now }

  mutating func does(_ work: (Book, Circumstances) throws -> Batch) throws {
    let batch = try work(book, now)
    batches.append(batch)
    fixture.apply(batch)
  }

  mutating func opens(_ text: String) throws {
    try does { book, now in
      let draft = ActionDraft(text: text, owner: .seat(Fixture.adults), due: day("2026-12-12"))
      return try book.addAction(draft, body: Fixture.group, now)
    }
  }

  mutating func undoes() throws {
    let last = try #require(batches.last)
    try does { _, now in last.inverse(did: "Undo", author: "Clerk", moment: now.now) }
  }
}

extension Fixture {
  /// The book once other laptops' work has arrived, in the order given.
  func joined(_ laptops: ApartLaptop...) -> Book {
    var book = book
    for laptop in laptops { for batch in laptop.batches { book.apply(batch) } }
    return book
  }
}

extension Book {
  /// Every value of every record under its identity, whatever the order the records arrived in.
  var fields: [String: [String]] {
    var found: [String: [String]] = [:]
    for kind in Registry.kinds {
      for row in rows(of: kind) where !row.isRemoved {
        found["\(kind.names.name) \(row.id)"] = kind.fields.map {
          words(of: $0, in: row, kind: kind)
        }
      }
    }
    return found
  }

  func action(_ text: String) throws -> Record<Action> {
    try #require(all(Action.self).first { $0.text == text })
  }
}
