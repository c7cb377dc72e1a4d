// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// Which records of one kind a register holds.
package struct RecordQuery: Sendable {
  /// The kind.
  package var kind: KindEntry
  /// Only what belongs to this body.
  package var body: ID<Body>?
  /// Only the records with these ids.
  package var only: Set<String>?

  /// Asks for every record of a kind, or for some.
  package init(_ kind: KindEntry, body: ID<Body>? = nil, only: Set<String>? = nil) {
    self.kind = kind
    self.body = body
    self.only = only
  }
}

/// The register of any kind of record: a row for each record, a column for each of its fields.
package struct RecordRegister: Sendable {
  /// The longest text of a cell, in characters; a spreadsheet program takes no more than 32,767.
  static let longestText = 30_000

  private let book: Book
  private let query: RecordQuery
  private let day: Day?
  /// The stored rows, in the order they were first made.
  package let rows: [Row]

  /// Looks up the records that were asked for; the paper has what is reckoned of them on a day,
  /// when one is given.
  package init(_ book: Book, _ query: RecordQuery, on day: Day? = nil) {
    self.book = book
    self.day = day
    self.query = query
    rows = book.rows(of: query.kind).filter { row in
      !row.isRemoved && query.only?.contains(row.id) != false
        && query.body.map { book.belongs(row, query.kind, to: $0) } != false
    }
  }

  /// The register as a paper; columns that say nothing are left to sheets.
  package func paper() -> Paper {
    let kind = query.kind
    var table = Table(
      caption: kind.names.plural,
      columns: fields.map(column) + reckoned.map { Column(title: $0.label) },
      rows: rows.map(row),
      emptyNote: "No records of this kind.")
    table.omitsEmptyColumns = true
    let paper = Paper(
      title: "Register: \(kind.names.plural.lowercased())", subtitle: kind.names.help,
      body: book.issuer(query.body), marking: "",
      summary: [Fact(label: "Records", value: "\(rows.count)")], elements: [.table(table)])
    return book.finished(paper)
  }

  /// The kind's own fields, then the common ones that a reader needs.
  private var fields: [any FieldDeclaration] {
    let common: [any FieldDeclaration] = [CommonFields.shape.marking, CommonFields.shape.source]
    return Array(query.kind.ownFields) + common
  }

  private var reckoned: [ReckonedValue] { day == nil ? [] : query.kind.reckoned }

  private func column(_ field: any FieldDeclaration) -> Column {
    Column(title: field.label, isNumeric: field.type == .number)
  }

  private func row(_ row: Row) -> TableRow {
    let cells = fields.map { field in TableCell(words(of: field, in: row)) }
    let others = reckoned.map { value in
      TableCell(day.map { value.words(row, book, $0) } ?? "")
    }
    return TableRow(cells + others, of: RecordReference(kind: query.kind.names.name, id: row.id))
  }

  /// The values as exchange files have them, for programs.
  package var sheet: RecordSheet { RecordSheet(query.kind, in: book, rows: rows) }

  private func words(of field: any FieldDeclaration, in row: Row) -> String {
    guard row[field.slot] != nil else { return "" }
    let words = book.words(of: field, in: row, kind: query.kind)
    if words.hasPrefix("{"), (try? PaperCodec.read(words)) != nil { return "Kept as a paper" }
    guard words.utf16.count > RecordRegister.longestText else { return words }
    return "A text of \(words.count) characters, kept whole in the records."
  }
}

extension Book {
  /// Whether a record belongs to a body: it is the body, names it, or hangs on what does.
  ///
  /// A record hangs on the first record it names, such as an agenda item on its meeting.
  fileprivate func belongs(_ row: Row, _ kind: KindEntry, to body: ID<Body>) -> Bool {
    let target = RecordReference(body)
    var seen: Set<RecordReference> = []
    var next: (row: Row, kind: KindEntry)? = (row, kind)
    while let (row, kind) = next {
      let own = RecordReference(kind: kind.names.name, id: row.id)
      guard own != target, seen.insert(own).inserted else { return own == target }
      let named = kind.ownFields.compactMap { field in row[field.slot].flatMap(field.reference) }
      if named.contains(target) { return true }
      // What names another body is that body's.
      guard let home = named.first, home.kind != target.kind else { return false }
      next = Registry.kind(named: home.kind).flatMap { homeKind in
        self.row(kind: homeKind.number, id: home.id).map { ($0, homeKind) }
      }
    }
    return false
  }
}
