// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel

/// One thing somebody did to a record.
package struct HistoryEntry: Hashable, Sendable {
  /// When, by the laptop's clock.
  package let moment: Moment
  /// Who: a role.
  package let author: String
  /// What was done, in words.
  package let did: String
  /// The laptop it was done on.
  package let device: String
  /// The laptop's count of its actions.
  package let sequence: Int
  /// Whether the record began with it.
  package let isNew: Bool
  /// The record's fields that changed, with the values before and after.
  package let fields: [FieldChange]
  /// The other records that the same action changed; an update tells in which meeting it was.
  package let others: [RecordReference]
}
