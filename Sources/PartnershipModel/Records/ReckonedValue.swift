// SPDX-License-Identifier: Apache-2.0

/// Something a kind's registers and pages say of a record that no field holds: it is reckoned from
/// other records each time, and never kept.
package struct ReckonedValue: Sendable {
  /// The stable name, as register columns name it; no field of the kind has it.
  package let name: String
  /// The words beside it.
  package let label: String
  /// What it says of a record on a day.
  package let words: @Sendable (Row, Book, Day) -> String

  /// Declares a value of a kind's records.
  package init<Kind: RecordKind>(
    of kind: Kind.Type, _ name: String, _ label: String,
    _ words: @escaping @Sendable (Record<Kind>, Book, Day) -> String
  ) {
    self.name = name
    self.label = label
    self.words = { row, book, day in words(Record(row: row), book, day) }
  }
}

extension KindEntry {
  /// A reckoned value by its name.
  package func reckoned(named name: String) -> ReckonedValue? {
    reckoned.first { $0.name == name }
  }
}
