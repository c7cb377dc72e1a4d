// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// A register as JSON: a list of objects, one for each record, members named as in the journal.
package enum RegisterJSON {
  /// Writes the records by their declarations; a field that is not stated is left out.
  package static func write<Kind: RecordKind>(_ records: [Record<Kind>]) -> String {
    let fields = Registry.entry(of: Kind.self).fields
    var writer = JSONWriter()
    writer.raw("[")
    for record in records {
      writer.item(before: "\n  ")
      writer.raw("{")
      writer.name("id")
      writer.value(.text(record.id.text))
      for field in fields {
        guard let value = record.stored[field.slot] else { continue }
        writer.name(field.name, before: " ")
        writer.value(value)
      }
      writer.raw("}", opens: false)
    }
    writer.raw(records.isEmpty ? "]\n" : "\n]\n")
    return writer.text
  }
}
