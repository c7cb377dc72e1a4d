// SPDX-License-Identifier: Apache-2.0

extension Exchange {
  /// Imports sheets as `RecordSheet` writes them, as one batch under the rules of an exchange file.
  ///
  /// A record that stands in the book just as in the sheet is passed over, so that a sheet may be
  /// read twice; a changed one is refused, because records change by operations only.
  ///
  /// - Throws: `Refusal.exchange` with every mistake, by file and line; `nothingToChange` when the
  ///   book holds every record already.
  package static func read(
    _ sheets: [SheetFile], into book: Book, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    var reader = ExchangeReader(file: "")
    reader.read(sheets, into: book)
    var problems = reader.problems
    let entries = reader.entries.filter { entry in
      guard let row = book.row(kind: entry.kind.number, id: entry.id) else { return true }
      if let problem = difference(of: entry, from: row, in: book) { problems.append(problem) }
      return false
    }
    guard problems.isEmpty else {
      throw .exchange(problems.sorted { ($0.file, $0.line) < ($1.file, $1.line) })
    }
    if entries.isEmpty { throw .nothingToChange }
    return batch(of: entries, book, sheets, circumstances)
  }

  private static func batch(
    of entries: [ExchangeReader.Entry], _ book: Book, _ sheets: [SheetFile],
    _ circumstances: Circumstances
  ) -> Batch {
    var drafting = Drafting(book, circumstances)
    for entry in entries {
      drafting.begin(kind: entry.kind, id: entry.id)
      for (field, value, _) in entry.values {
        drafting.set(kind: entry.kind, id: entry.id, slot: field.slot, to: value)
      }
    }
    return drafting.batch("Import \(sheets.map(\.file).asList)")
  }

  /// How a record of a sheet differs from the one in the book; nil when it does not.
  private static func difference(
    of entry: ExchangeReader.Entry, from row: Row, in book: Book
  ) -> ExchangeProblem? {
    let name = "\(entry.kind.names.name) '\(entry.id)'"
    if row.isRemoved {
      return ExchangeProblem(
        file: entry.file, line: entry.line, reason: "\(name) was taken out of this workspace")
    }
    let held = values(of: row, entry.kind, in: book, among: everyKind)
    let was = Dictionary(held.map { ($0.field.name, $0.value) }) { first, _ in first }
    let new = Dictionary(entry.values.map { ($0.field.name, $0.value) }) { first, _ in first }
    let changed = entry.kind.fields.map(\.name).filter { was[$0] != new[$0] }
    guard let first = changed.first else { return nil }
    return ExchangeProblem(
      file: entry.file, line: entry.line,
      reason: "\(name) is in this workspace with another value in column '\(first)'; "
        + "change it on the screen, an import only adds")
  }
}
