// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// A register as JSON: a list of objects, one for each record, members named as in the journal.
package enum RegisterJSON {
  /// Writes the records by their declarations; a field that is not stated is left out.
  package static func write<Kind: RecordKind>(_ records: [Record<Kind>]) -> String {
    write(records.map(\.stored), of: Registry.entry(of: Kind.self))
  }

  /// Writes rows of any kind in the same way.
  package static func write(_ rows: [Row], of kind: KindEntry) -> String {
    var writer = JSONWriter()
    writer.raw("[")
    for row in rows {
      writer.item(before: "\n  ")
      writer.raw("{")
      writer.name("id")
      writer.value(.text(row.id))
      for field in kind.fields {
        guard let value = row[field.slot] else { continue }
        writer.name(field.name, before: " ")
        writer.value(value)
      }
      writer.raw("}", opens: false)
    }
    writer.raw(rows.isEmpty ? "]\n" : "\n]\n")
    return writer.text
  }
}
