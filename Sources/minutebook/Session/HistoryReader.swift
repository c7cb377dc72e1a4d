// SPDX-License-Identifier: Apache-2.0
import Desk
import MinuteJournal
import PartnershipModel

/// Puts a record's history into words: labels for fields, names for identities.
struct HistoryReader {
  private let journal: Journal
  private let book: Book

  /// Reads from a journal, with the names of a book.
  init(_ journal: Journal, _ book: Book) {
    self.journal = journal
    self.book = book
  }

  /// Everything that was done to a record, oldest first.
  func lines(of record: RecordReference) throws(CommandFailure) -> [HistoryLine] {
    guard let kind = Registry.kind(named: record.kind) else { return [] }
    do throws(JournalError) {
      return try journal.history(of: record).map { line(for: $0, of: record, kind) }
    } catch {
      throw .journal(error)
    }
  }

  private func line(
    for entry: HistoryEntry, of record: RecordReference, _ kind: KindEntry
  ) -> HistoryLine {
    HistoryLine(
      moment: entry.moment, author: entry.author,
      laptop: book.laptopName(entry.device, own: journal.device), did: entry.did,
      meeting: meeting(of: entry, record),
      changes: entry.fields.compactMap { words(for: $0, kind, isNew: entry.isNew) })
  }

  /// The meeting of an update or line made by the same action, else the one the record belongs to.
  private func meeting(of entry: HistoryEntry, _ record: RecordReference) -> String? {
    for reference in entry.others + [record] {
      guard let kind = Registry.kind(named: reference.kind), let slot = kind.slot(named: "meeting"),
        let id = book.row(kind: kind.number, id: reference.id)?[slot]?.plain
      else { continue }
      let title = book.title(of: RecordReference(kind: Meeting.about.name, id: id))
      return reference == record ? "Of \(title)" : "In \(title)"
    }
    return nil
  }

  private func words(for change: FieldChange, _ kind: KindEntry, isNew: Bool) -> String? {
    guard let field = kind.field(at: change.slot) else { return nil }
    if change.slot == CommonFields.shape.removed.slot {
      return change.new == .flag(true) ? "Removed" : "Brought back"
    }
    let after = book.words(change.new, of: field)
    if isNew { return "\(field.label): \(after)" }
    return "\(field.label): \(book.words(change.old, of: field)) → \(after)"
  }
}
