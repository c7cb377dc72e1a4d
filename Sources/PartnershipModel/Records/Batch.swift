// SPDX-License-Identifier: Apache-2.0

/// One field of one record moving from a value to another; nil means not set.
package struct FieldChange: Hashable, Sendable {
  /// The field's place in the row.
  package let slot: Int
  /// What was there.
  package let old: Stored?
  /// What is there now.
  package let new: Stored?

  /// States a change.
  package init(slot: Int, old: Stored?, new: Stored?) {
    self.slot = slot
    self.old = old
    self.new = new
  }
}

/// Everything one batch changes in one record.
package struct RecordChange: Hashable, Sendable {
  /// The kind's number in the registry.
  package let kind: Int
  /// The record's identity.
  package let id: String
  /// Whether the record begins with this change.
  package let isNew: Bool
  /// The changed fields.
  package var fields: [FieldChange]

  /// States the change of a record.
  package init(kind: Int, id: String, isNew: Bool, fields: [FieldChange]) {
    self.kind = kind
    self.id = id
    self.isNew = isNew
    self.fields = fields
  }
}

/// One thing somebody did: the changes, and one sentence saying what was done.
package struct Batch: Sendable {
  /// What was done, in words: "Close action 12".
  package let did: String
  /// Who did it: a role.
  package let author: String
  /// When, by the laptop's clock.
  package let moment: Moment
  /// The changed records.
  package let changes: [RecordChange]
  /// Files that the changes name, to be on the disk before them; an undo and a redo need none.
  package let attachments: [Attachment]

  /// Makes a batch.
  package init(
    did: String, author: String, moment: Moment, changes: [RecordChange],
    attachments: [Attachment] = []
  ) {
    self.did = did
    self.author = author
    self.moment = moment
    self.changes = changes
    self.attachments = attachments
  }

  /// The same batch once its files are on the disk.
  package var withoutAttachments: Batch {
    Batch(did: did, author: author, moment: moment, changes: changes)
  }

  /// The batch that takes this one back.
  ///
  /// A record that this batch began is marked removed and keeps its values, so a number given
  /// once is never given again.
  package func inverse(did: String, author: String, moment: Moment) -> Batch {
    Batch(
      did: did, author: author, moment: moment,
      changes: changes.reversed().map(\.inverse))
  }
}

extension Batch: Hashable {
  /// The changes name their files by what is in them, so the bytes add nothing to compare.
  package static func == (left: Batch, right: Batch) -> Bool {
    left.did == right.did && left.author == right.author && left.moment == right.moment
      && left.changes == right.changes
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(did)
    hasher.combine(author)
    hasher.combine(moment)
    hasher.combine(changes)
  }
}

extension RecordChange {
  fileprivate var inverse: RecordChange {
    let removed = CommonFields.shape.removed.slot
    let fields =
      isNew
      ? [FieldChange(slot: removed, old: nil, new: .flag(true))]
      : fields.map { FieldChange(slot: $0.slot, old: $0.new, new: $0.old) }
    return RecordChange(kind: kind, id: id, isNew: false, fields: fields)
  }
}

extension Batch {
  /// The changes to do again after their inverse: what this batch began is brought back.
  package var again: [RecordChange] {
    let removed = CommonFields.shape.removed.slot
    return changes.map { change in
      guard change.isNew else { return change }
      let back = FieldChange(slot: removed, old: .flag(true), new: nil)
      return RecordChange(kind: change.kind, id: change.id, isNew: false, fields: [back])
    }
  }
}

extension Book {
  /// What a batch changed and somebody has changed again since, in words; nil when nothing.
  package func changedSince(_ batch: Batch) -> String? {
    for change in batch.changes {
      guard let row = row(kind: change.kind, id: change.id) else { continue }
      if change.fields.contains(where: { row[$0.slot] != $0.new }) {
        return title(of: row, kind: Registry.kinds[change.kind])
      }
    }
    return nil
  }
}
