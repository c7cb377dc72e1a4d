// SPDX-License-Identifier: Apache-2.0

/// One field of one record.
package struct FieldPlace: Hashable, Sendable {
  /// The kind's number in the registry.
  package let kind: Int
  /// The record's identity.
  package let id: String
  /// The field's place in the row.
  package let slot: Int

  /// Names a field.
  package init(kind: Int, id: String, slot: Int) {
    self.kind = kind
    self.id = id
    self.slot = slot
  }
}

/// One entry of the record: the laptop it was made on, and the laptop's count.
package struct EntryMark: Hashable, Sendable {
  /// The laptop's short name.
  package let device: String
  /// The laptop's count of its entries, from 1.
  package let sequence: Int
  /// Its checksum in eight hexadecimal digits where the laptop's name was used twice, so that the
  /// count does not name one entry; else empty.
  package let copy: String

  /// Names an entry.
  package init(device: String, sequence: Int, copy: String = "") {
    self.device = device
    self.sequence = sequence
    self.copy = copy
  }

  /// "k7f3:12", as a settlement stores it; "k7f3:12/3fa9c1d2" where the name was used twice.
  package var text: String { "\(device):\(sequence)" + (copy.isEmpty ? "" : "/\(copy)") }
}

/// A value that a field was given by an entry that did not know of the others.
package struct FieldVersion: Hashable, Sendable {
  /// The entry that gave it.
  package let entry: EntryMark
  /// The value; nil when the field was emptied.
  package let value: Stored?
  /// When, by that laptop's clock.
  package let moment: Moment
  /// Who: a role.
  package let author: String

  /// States a version.
  package init(entry: EntryMark, value: Stored?, moment: Moment, author: String) {
    self.entry = entry
    self.value = value
    self.moment = moment
    self.author = author
  }
}

/// What laptops that had not heard of each other made of one field. Nothing of it is lost: the last
/// version stands until somebody who has seen them all decides.
///
/// In the field `removed` the first versions took the record out, and the last is a change made to it
/// meanwhile, which keeps it.
package struct FieldConflict: Hashable, Sendable {
  /// The field.
  package let place: FieldPlace
  /// At least two versions of different values, in the record's order; the last one stands.
  package let versions: [FieldVersion]

  /// States a conflict.
  package init(place: FieldPlace, versions: [FieldVersion]) {
    self.place = place
    self.versions = versions
  }
}
