// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

/// A book whose records are added, changed and moved on as the screens do it.
struct BookByForms {
  var book: Book
  private var now = Circumstances(
    now: Moment(day: day("2026-11-20"), second: 36_000), author: "Clerk", device: "f", sequence: 1)

  init(_ book: Book) { self.book = book }

  /// The small structure of the documents' tests.
  init() throws { self.init(try DocumentScenario().book) }

  /// Adds a record through its form.
  @discardableResult
  mutating func add(_ kind: String, _ values: [String: Stored]) throws -> RecordReference {
    let entry = try #require(Registry.kind(named: kind))
    var slots: [Int: Stored?] = [:]
    for (name, value) in values { slots[try #require(entry.slot(named: name))] = value }
    let batch = try book.save(entry, id: nil, values: slots, now)
    book.apply(batch)
    now.sequence += 1
    return RecordReference(kind: kind, id: try #require(batch.changes.first).id)
  }

  /// Moves a record on in its register.
  mutating func move(
    _ reference: RecordReference, to state: String, _ answers: [String: Stored] = [:]
  ) throws {
    book.apply(try book.moveState(of: reference, to: state, answers: answers, now))
    now.sequence += 1
  }

  /// A drawn paper of the book, of a year or of its usual days.
  func paper(_ drawn: DrawnPaper, year: Int? = nil) throws -> Paper {
    let usual = year.map(DrawnScope.days(ofYear:)) ?? drawn.span.usual(on: now.now.day)
    let scope = DrawnScope(from: usual.from, until: usual.until)
    return try #require(drawn.paper(of: scope, in: book, today: now.now.day))
  }
}
