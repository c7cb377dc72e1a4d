// SPDX-License-Identifier: Apache-2.0

/// A mistake in an exchange file, with its line.
package struct ExchangeProblem: Hashable, Sendable {
  /// The file's name as given.
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// What is wrong, and with what.
  package let reason: String

  /// Names a mistake.
  package init(file: String, line: Int, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// `file:line: reason`.
  package var words: String { "\(file):\(line): \(reason)" }
}

/// The exchange file: a whole book or only its structure, in JSON under the stable names.
///
/// `{"format": "minutebook", "version": 1, "body": [{"id": "sgg", "name": …}, …], …}`: one list for
/// each kind, one object for each record, members named as in the data dictionary.
package enum Exchange {
  /// The version this program writes and reads.
  package static let version = 1
  static let format = "minutebook"

  /// Writes every record of the kinds, one to a line, byte for byte the same for the same book.
  ///
  /// Records that were taken out are not written, nor are references to what is not written.
  package static func write(_ book: Book, kinds: [KindEntry] = Registry.kinds) -> String {
    var writer = JSONWriter()
    writer.raw("{\n")
    writer.name("format", before: "  ")
    writer.value(.text(format))
    writer.name("version", before: "\n  ")
    writer.value(.number(version))
    let written = Set(kinds.map(\.names.name))
    for kind in kinds {
      let rows = book.rows(of: kind).filter { !$0.isRemoved }
      if !rows.isEmpty { write(rows, of: kind, among: written, in: book, to: &writer) }
    }
    writer.raw("\n}\n")
    return writer.text
  }

  private static func write(
    _ rows: [Row], of kind: KindEntry, among written: Set<String>, in book: Book,
    to writer: inout JSONWriter
  ) {
    writer.name(kind.names.name, before: "\n  ")
    writer.raw("[")
    for row in rows {
      writer.item(before: "\n    ")
      writer.raw("{")
      writer.name("id")
      writer.value(.text(row.id))
      for (field, value) in values(of: row, kind, in: book, among: written) {
        writer.name(field.name, before: " ")
        writer.value(value)
      }
      writer.raw("}", opens: false)
    }
    writer.raw("\n  ]", opens: false)
  }
  /// Every kind, as the whole book writes it.
  static let everyKind = Set(Registry.kinds.map(\.names.name))

  /// The values of a row that are written, field by field.
  static func values(
    of row: Row, _ kind: KindEntry, in book: Book, among written: Set<String>
  ) -> [(field: any FieldDeclaration, value: Stored)] {
    kind.fields.compactMap { field in
      guard let value = row[field.slot] else { return nil }
      // What is not in the file cannot be referred to in it.
      if let target = field.reference(value),
        !written.contains(target.kind) || book.record(target) == nil
      {
        return nil
      }
      return (field, value)
    }
  }
}
