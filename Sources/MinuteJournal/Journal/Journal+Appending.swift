// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel

extension Journal {
  /// Writes one action and returns when it is on the disk, whole, with the files it names.
  ///
  /// - Throws: `notSaved` when nothing of it counts and it may be tried again; `perhapsSaved`
  ///   when the disk failed twice, and `nameTaken` when another program wrote under this laptop's
  ///   name: then `place` is another; `readOnly`.
  package func append(_ batch: Batch) throws(JournalError) -> SavedAt {
    guard !isReadOnly else { throw .readOnly(location.path) }
    try keep(batch.attachments)
    let file = try append([batch], month: String(batch.moment.day.iso.prefix(7)))
    if let notice = roomWatch.look(location.path, files, now: clock()) { notices.append(notice) }
    return SavedAt(moment: batch.moment, sequence: chain.sequence, file: file)
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
      _ = try append(chunk, month: month)
      rest = rest.dropFirst(chunk.count)
    }
  }

  private func append(_ chunk: ArraySlice<Batch>, month: String) throws(JournalError) -> String {
    try prepare(month)
    var next = chain
    var lines: [WrittenLine] = []
    for batch in chunk {
      let time = next.time.next(wall: clock())
      let line = encoder.line(next.head(for: batch, at: time, zone: clocks.zone()), batch.changes)
      next.advance(to: line.digest, at: time)
      let key = LineKey(sequence: next.sequence, checksum: line.checksum)
      lines.append(WrittenLine(device: device, key: key, month: month, bytes: line.bytes))
    }
    do throws(WriteFailure) {
      let file = try writer.append(lines.flatMap(\.bytes), month: month)
      chain = next
      written += lines
      for line in lines { known.add(line.key, of: line.device) }
      keepCountOfNewSegment()
      return file
    } catch {
      throw refused(error)
    }
  }

  /// Keeps the count when a file was begun, because a program that is stopped never comes to close;
  /// not at each line, which would cost another two waits for the disk.
  private func keepCountOfNewSegment() {
    guard writer.hasBegunSegment else { return }
    writer.hasBegunSegment = false
    guard keepsName else { return }
    do throws(FileFailure) {
      try naming.keep(device, lastSequence: chain.sequence, files)
    } catch {
      let isKnown = told.notices.contains(.nameNotKept(naming.identity.folder, error))
      if !isKnown { notices.append(.countNotKept(naming.identity.folder, error)) }
    }
  }

  /// Before another segment than the open one is written on: refuses when anybody else has written
  /// under this laptop's name, which a share without locks does not prevent.
  private func prepare(_ month: String) throws(JournalError) {
    guard !writer.isReady(for: month) else { return }
    do throws(FileFailure) {
      guard try FolderSight(location, files) != sight.with(writer.sizes) else { return }
    } catch {
      throw .notSaved(location.journal, error)
    }
    let loaded = try LoadedJournal(location, files)
    guard isClaimed(by: LineSet(loaded).without(known)) else { return }
    let old = device
    takeAnotherName(beside: loaded.chains.map(\.device))
    throw .nameTaken(location.path, old: old, new: device)
  }

  /// Says why a line was not written; after a line that may be there, the laptop goes on under
  /// another name, so that its count is never given to a second line.
  func refused(_ failure: WriteFailure) -> JournalError {
    switch failure {
    case .notWritten(let path, let reason): return .notSaved(path, reason)
    case .unsure(let path, let reason), .shared(let path, let reason):
      takeAnotherName(beside: [])
      return .perhapsSaved(path, reason)
    }
  }

  /// Goes on under a name that no laptop of the journal has; where it cannot be kept, it serves
  /// until the workspace is closed.
  func takeAnotherName(beside others: [String]) {
    let name = naming.unused(files, beside: others + known.byDevice.keys + [device])
    let former = (name: device, lastSequence: chain.sequence)
    formerNames.append(device)
    writer.close()
    chain.restart(as: name)
    writer = SegmentWriter(files: files, location: location, device: name, sound: [:])
    guard keepsName else { return }
    do throws(FileFailure) {
      try naming.keep(name, lastSequence: 0, leaving: former, files)
    } catch {
      notices.append(.nameNotKept(naming.identity.folder, error))
    }
  }
}
