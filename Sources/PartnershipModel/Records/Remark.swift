// SPDX-License-Identifier: Apache-2.0

/// What all records together say of one: reckoned whenever it is looked at, never kept.
package struct Remark: Sendable {
  /// The sentence.
  package let words: String
  /// Whether somebody should see to it.
  package let isAlarm: Bool
  /// The new record that would settle it; nil when none does.
  package let settling: NewRecord?

  /// Makes a remark.
  package init(_ words: String, isAlarm: Bool = false, settling: NewRecord? = nil) {
    self.words = words
    self.isAlarm = isAlarm
    self.settling = settling
  }
}

/// A record still to be made, with what is known of it already; the rest is asked.
package struct NewRecord: Sendable {
  /// Its kind, by stable name.
  package let kind: String
  /// The values that are known, by the fields' stable names.
  package let known: [String: Stored]

  /// Names a record to make.
  package init(_ kind: KindNames, knowing known: [String: Stored]) {
    self.kind = kind.name
    self.known = known
  }
}

extension Book {
  /// What all records together say of one on a day.
  package func remarks(on reference: RecordReference, day: Day) -> [Remark] {
    guard let kind = Registry.kind(named: reference.kind), let row = record(reference) else {
      return []
    }
    return kind.remarks(row, self, day)
  }
}
