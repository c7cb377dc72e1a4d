// SPDX-License-Identifier: Apache-2.0

/// What all records together say of one: reckoned whenever it is looked at, never kept.
package struct Remark: Sendable {
  /// The sentence.
  package let words: String
  /// Whether somebody should see to it.
  package let isAlarm: Bool
  /// The new record that would settle it; nil when none does.
  package let settling: NewRecord?
  /// The record it speaks of, to be opened; nil when it speaks of the whole.
  package let about: RecordReference?

  /// Makes a remark.
  package init(
    _ words: String, isAlarm: Bool = false, settling: NewRecord? = nil,
    about: RecordReference? = nil
  ) {
    self.words = words
    self.isAlarm = isAlarm
    self.settling = settling
    self.about = about
  }
}

/// A record still to be made, with what is known of it already; the rest is asked.
package struct NewRecord: Sendable {
  /// Its kind, by stable name.
  package let kind: String
  /// The values that are known, by the fields' stable names; nobody is asked for them.
  package let known: [String: Stored]
  /// What a form proposes, to be changed there.
  package let proposed: [String: Stored]

  /// What making it does, in a word or two: "Ask for it".
  package let doing: String

  /// Names a record to make.
  package init(
    _ kind: KindNames, doing: String, knowing known: [String: Stored],
    proposing proposed: [String: Stored] = [:]
  ) {
    self.kind = kind.name
    self.doing = doing
    self.known = known
    self.proposed = proposed
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
