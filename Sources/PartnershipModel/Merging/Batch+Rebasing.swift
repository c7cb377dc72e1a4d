// SPDX-License-Identifier: Apache-2.0

extension Batch {
  /// What was done on a form that was opened upon an older book, seen from the book of now.
  package struct Rebased: Sendable {
    /// The batch without values that nobody changed on the form and others have changed since.
    package let batch: Batch
    /// The fields that both the form and others changed, by their labels; the form's values stand.
    package let overwritten: [String]
  }

  /// Leaves out what would only put back what stood in an older book.
  ///
  /// A form writes all its answers, also those that were there when it was opened. What another
  /// laptop changed meanwhile must not be undone by an answer that nobody touched.
  package func rebased(from older: Book) -> Rebased {
    var overwritten: [String] = []
    let kept = changes.map { change -> RecordChange in
      guard !change.isNew, let row = older.row(kind: change.kind, id: change.id) else {
        return change
      }
      var change = change
      change.fields.removeAll { row[$0.slot] != $0.old && row[$0.slot] == $0.new }
      let both = change.fields.filter { row[$0.slot] != $0.old }
      let kind = Registry.kinds[change.kind]
      overwritten += both.compactMap { kind.field(at: $0.slot)?.label }
      return change
    }
    let batch = Batch(
      did: did, author: author, moment: moment,
      changes: kept.filter { $0.isNew || !$0.fields.isEmpty }, attachments: attachments)
    return Rebased(batch: batch, overwritten: overwritten)
  }
}
