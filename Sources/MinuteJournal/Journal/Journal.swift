// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel

/// How a workspace is opened.
package enum JournalMode: Sendable {
  case readWrite
  case readOnly
}

/// When and where an action was saved.
package struct SavedAt: Hashable, Sendable {
  /// When it was done, by the laptop's clock.
  package let moment: Moment
  /// The laptop's count of its actions.
  package let sequence: Int
  /// The file that holds it.
  package let file: String
}

/// An open workspace: appends actions durably and reads back who did what.
package final class Journal {
  let files: any FileStore
  let location: WorkspaceLocation
  private let clock: () -> Int
  private let zone: () -> String
  private let encoder = LineEncoder()
  private let lock: OpenFile?
  private var chain: WritingChain
  private var writer: SegmentWriter
  private var isClosed = false
  /// Whether a line being typed was kept since this was opened.
  var hasKeptDraft = false

  /// Whether nothing can be saved: opened so, locked by another, or stopped by a failing disk.
  package private(set) var isReadOnly: Bool

  init(
    location: WorkspaceLocation, files: any FileStore, clock: @escaping () -> Int,
    zone: @escaping () -> String, lock: OpenFile?, chain: WritingChain, writer: SegmentWriter
  ) {
    self.location = location
    self.files = files
    self.clock = clock
    self.zone = zone
    self.lock = lock
    self.chain = chain
    self.writer = writer
    isReadOnly = lock == nil
  }

  /// The laptop's short name in this workspace.
  package var device: String { chain.device }

  /// The count the next action will have.
  package var nextSequence: Int { chain.sequence + 1 }

  /// Where the next action goes.
  package var place: RecordPlace { chain.place }

  /// Writes one action and returns when it is on the disk, whole, with the files it names.
  ///
  /// - Throws: `notSaved` when nothing of it counts and it may be tried again; `savingStopped`
  ///   when the disk failed twice and the journal is read only from now on; `readOnly`.
  package func append(_ batch: Batch) throws(JournalError) -> SavedAt {
    guard !isReadOnly else { throw .readOnly(location.path) }
    try keep(batch.attachments)
    let time = chain.time.next(wall: clock())
    let line = encoder.line(chain.head(for: batch, at: time, zone: zone()), batch.changes)
    do throws(WriteFailure) {
      let month = String(batch.moment.day.iso.prefix(7))
      let file = try writer.append(line.bytes, month: month)
      chain.advance(to: line.digest, at: time)
      return SavedAt(moment: batch.moment, sequence: chain.sequence, file: file)
    } catch {
      throw refused(error)
    }
  }

  /// Writes many actions at once, a month of them in one write and one sync; for a workspace being
  /// made, of which nothing was shown as saved yet.
  ///
  /// - Throws: as `append`; then the months before the one that failed are on the disk.
  package func appendAll(_ batches: [Batch]) throws(JournalError) {
    guard !isReadOnly else { throw .readOnly(location.path) }
    try keep(batches.flatMap(\.attachments))
    var rest = batches[...]
    while let first = rest.first {
      let month = String(first.moment.day.iso.prefix(7))
      let chunk = rest.prefix { $0.moment.day.iso.hasPrefix(month) }
      try append(chunk, month: month)
      rest = rest.dropFirst(chunk.count)
    }
  }

  private func append(_ chunk: ArraySlice<Batch>, month: String) throws(JournalError) {
    var next = chain
    var bytes: [UInt8] = []
    for batch in chunk {
      let time = next.time.next(wall: clock())
      let line = encoder.line(next.head(for: batch, at: time, zone: zone()), batch.changes)
      bytes += line.bytes
      next.advance(to: line.digest, at: time)
    }
    do throws(WriteFailure) {
      _ = try writer.append(bytes, month: month)
    } catch {
      throw refused(error)
    }
    chain = next
  }

  private func refused(_ failure: WriteFailure) -> JournalError {
    switch failure {
    case .notWritten(let path, let reason): return .notSaved(path, reason)
    case .unsure(let path, let reason):
      isReadOnly = true
      return .savingStopped(path, reason)
    }
  }

  /// Ends the work: closes files and lets go of the lock.
  package func close() {
    writer.close()
    if let lock, !isClosed { files.close(lock) }
    isClosed = true
    isReadOnly = true
  }

  deinit {
    close()
  }
}

/// Where this laptop's next line goes on from.
struct WritingChain {
  let device: String
  var sequence = 0
  /// The digest of the line before.
  var digest = LineHead.nothingBefore
  var time = HybridTime.zero
  /// The last lines of the other laptops.
  var others: [String: ChainHead] = [:]
  var lacks: [String: [ClosedRange<Int>]] = [:]

  func head(for batch: Batch, at time: HybridTime, zone: String) -> LineHead {
    LineHead(
      device: device, sequence: sequence + 1, previous: digest,
      seen: others.mapValues(\.sequence), lacks: lacks, time: time,
      moment: batch.moment, zone: zone, author: batch.author, did: batch.did)
  }

  /// Where the next line goes, with the digest of everything before it.
  var place: RecordPlace {
    var heads = others
    if sequence > 0 { heads[device] = ChainHead(sequence: sequence, digest: digest) }
    return RecordPlace(
      device: device, nextSequence: sequence + 1, digest: ChainHead.digest(of: heads))
  }

  mutating func advance(to digest: String, at time: HybridTime) {
    sequence += 1
    self.digest = digest
    self.time = time
  }
}
