// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

extension Journal {
  /// Looks whether files of the journal came, grew or went since the last look, and reads them all
  /// when they did; nil when nothing happened.
  ///
  /// Looking costs the names and lengths of the files and reads none of them.
  ///
  /// - Throws: `cannotRead` while the folder is not there or cannot be listed, and `notSaved` when
  ///   lines of this program are gone and cannot be written again; the next call tries again.
  package func arrivals() throws(JournalError) -> Arrivals? {
    guard try isChanged() else { return nil }
    var loaded = try LoadedJournal(location, files)
    if try writeAgain(missingFrom: LineSet(loaded)) {
      loaded = try LoadedJournal(location, files)
    }
    return take(loaded)
  }

  /// Whether the files are not as this program left them.
  func isChanged() throws(JournalError) -> Bool {
    do throws(FileFailure) {
      return try FolderSight(location, files) != sight.with(writer.sizes)
    } catch {
      throw .cannotRead(location.path, error)
    }
  }

  private func take(_ loaded: consuming LoadedJournal) -> Arrivals {
    let found = LineSet(loaded)
    let (new, gone) = (found.without(known), known.without(found))
    if !isReadOnly, isClaimed(by: new) { leaveName(beside: loaded.chains.map(\.device)) }
    tell(ofGone: gone.counts)
    tellNews(of: loaded)
    sight = FolderSight(loaded)
    var book: Book?
    if gone.isEmpty {
      known = found
      chain.meet(loaded, wall: clock())
      book = loaded.book()
    }
    let counts = gone.isEmpty ? new.counts : [:]
    return Arrivals(book: book, counts: counts, notices: takeNotices())
  }

  /// Whether somebody else wrote lines under this laptop's name: a count it has used, with other
  /// words, or one it has not come to. Older lines of its own that come back are none.
  func isClaimed(by new: LineSet) -> Bool {
    let claims = new.sequences(of: device)
    return claims.contains { $0 > chain.sequence }
      || !claims.isDisjoint(with: known.sequences(of: device))
  }

  private func leaveName(beside others: [String]) {
    let old = device
    takeAnotherName(beside: others)
    notices.append(.sharedName(old: old, new: device))
  }

  /// Says once which entries went, and once when they are here again.
  private func tell(ofGone gone: [String: Int]) {
    if gone.isEmpty, !told.gone.isEmpty { notices.append(.entriesBack) }
    for (device, count) in gone.sorted(by: { $0.key < $1.key }) where told.gone[device] != count {
      notices.append(.entriesGone(device: device, count: count))
    }
    told.gone = gone
  }

  /// Says what is wrong with files and was not told before; an unfinished end is still arriving.
  private func tellNews(of loaded: borrowing LoadedJournal) {
    for notice in loaded.problems(own: device) where told.notices.insert(notice).inserted {
      if case .tornTail = notice { continue }
      notices.append(notice)
    }
  }

  /// Writes lines of this sitting that are not in the files any more once more, byte for byte: a
  /// program that carries files may have put an older copy of this laptop's own in place.
  private func writeAgain(missingFrom found: LineSet) throws(JournalError) -> Bool {
    let gone = known.without(found)
    let missing = written.filter { gone.has($0.key, of: $0.device) }
    guard !isReadOnly, !missing.isEmpty else { return false }
    for (month, lines) in Dictionary(grouping: missing, by: \.month).sorted(by: { $0.key < $1.key })
    {
      writer.startAnew(month)
      do throws(WriteFailure) {
        _ = try writer.append(lines.flatMap(\.bytes), month: month)
      } catch {
        throw refused(error)
      }
    }
    notices.append(.writtenAgain(count: missing.count))
    return true
  }
}
