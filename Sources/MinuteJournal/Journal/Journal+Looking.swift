// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel

extension Journal {
  /// Everything that was done to a record, oldest first, read from the disk again.
  ///
  /// - Throws: `cannotRead` when the journal's folder cannot be listed or a file of it cannot be
  ///   read: a history with something missing would be taken for the whole.
  package func history(of record: RecordReference) throws(JournalError) -> [HistoryEntry] {
    var search = HistorySearch(record)
    for file in try journalFiles() {
      do throws(FileFailure) {
        search.look(through: try files.readWhole(file.path))
      } catch {
        throw .cannotRead(file.path, error)
      }
    }
    return search.entries
  }

  private func journalFiles() throws(JournalError) -> [SegmentFile] {
    do throws(FileFailure) {
      return try SegmentFile.all(of: location, files)
    } catch {
      throw .cannotRead(location.journal, error)
    }
  }

  /// The book as it was at the end of a day, by the local dates of the entries.
  ///
  /// - Throws: `cannotRead` when the journal's folder cannot be listed.
  package func book(asAt day: Day) throws(JournalError) -> Book {
    let (year, month, day) = day.parts
    return try LoadedJournal(location, files)
      .book(through: Int32(year * 10_000 + month * 100 + day))
  }

  /// This laptop's last actions, newest first; for undo after a restart.
  ///
  /// - Throws: `cannotRead` when the laptop's folder cannot be read.
  package func recentBatches(limit: Int) throws(JournalError) -> [Batch] {
    let folder = location.folder(of: device)
    var batches: [Int: Batch] = [:]
    do throws(FileFailure) {
      guard limit > 0, try files.status(at: folder) != nil else { return [] }
      for name in try segmentsNewestFirst(in: folder) {
        read(try files.readWhole("\(folder)/\(name.text)"), into: &batches)
        // A clock that was set wrongly puts later entries into the file of an earlier month.
        if (1...limit).allSatisfy({ batches[nextSequence - $0] != nil }) { break }
      }
    } catch {
      throw .cannotRead(folder, error)
    }
    return batches.sorted { $0.key > $1.key }.prefix(limit).map(\.value)
  }

  private func segmentsNewestFirst(in folder: String) throws(FileFailure) -> [SegmentName] {
    try files.list(folder).compactMap(SegmentName.init).sorted {
      ($0.month, $0.number) > ($1.month, $1.number)
    }
  }

  private func read(_ bytes: [UInt8], into batches: inout [Int: Batch]) {
    var verifier = LineVerifier(Checksum())
    var reader = ChangeReader(readsOlds: true)
    bytes.withUnsafeBytes { bytes in
      verifier.verify(bytes) { line in
        guard let decoded = DecodedLine(bytes, line, &reader), decoded.head.device == device
        else { return }
        batches[decoded.head.sequence] = decoded.batch
      }
    }
  }
}
