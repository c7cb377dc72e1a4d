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

/// The clocks a journal goes by.
struct JournalClocks {
  /// Milliseconds since 1970 by the clock on the wall.
  let wall: () -> Int
  /// Milliseconds by a clock that nobody sets.
  let steady: () -> Int
  /// How far local time is from universal time: "+01:00".
  let zone: () -> String
}

/// An open workspace: appends actions durably and reads back who did what.
package final class Journal {
  let files: any FileStore
  let location: WorkspaceLocation
  let naming: DeviceNaming
  let clocks: JournalClocks
  let encoder = LineEncoder()
  private let lock: OpenFile?
  var chain: WritingChain
  var writer: SegmentWriter
  /// What this program wrote since the opening.
  var written: [WrittenLine] = []
  /// The lines that the book on the screen holds.
  var known: LineSet
  var sight: FolderSight
  var told = ToldNotices()
  var notices: [OpeningNotice] = []
  var roomWatch = RoomWatch()
  var clockWatch: ClockWatch
  /// Names this laptop had here before, under which a line being typed may have been kept.
  package internal(set) var formerNames: [String]
  /// Whether the laptop's name and its count are kept outside the workspace.
  var keepsName: Bool
  /// Whether the name is to be kept only with the first line typed under it, because the line typed
  /// before is found by the old one.
  var keepsNameWithDraft: Bool
  private var isClosed = false
  /// Whether a line being typed was kept since this was opened.
  var hasKeptDraft = false

  /// Whether nothing can be saved: opened so, locked by another, or closed.
  package private(set) var isReadOnly: Bool

  init(
    _ opening: JournalOpening, _ naming: DeviceNaming, _ clocks: JournalClocks,
    _ loaded: borrowing LoadedJournal, device: String, sound: [SegmentName: Int]
  ) {
    (location, files, lock) = (opening.location, opening.files, opening.lock)
    (self.naming, self.clocks) = (naming, clocks)
    let wall = clocks.wall()
    chain = WritingChain(device: device, after: loaded, wall: wall)
    writer = SegmentWriter(
      files: opening.files, location: opening.location, device: device, sound: sound)
    known = LineSet(loaded)
    sight = FolderSight(loaded).with(opening.cutLengths)
    told.notices = Set(opening.report.notices)
    clockWatch = ClockWatch(wall: wall, steady: clocks.steady())
    formerNames = opening.formerNames
    keepsName = opening.keepsName
    keepsNameWithDraft = opening.keepsNameWithDraft
    isReadOnly = opening.lock == nil
  }

  /// The laptop's short name in this workspace.
  package var device: String { chain.device }

  /// The count the next action will have.
  package var nextSequence: Int { chain.sequence + 1 }

  /// Where the next action goes.
  package var place: RecordPlace { chain.place }

  func clock() -> Int { clocks.wall() }

  /// What the person should know and was not told yet; looks at the clock as well.
  package func takeNotices() -> [OpeningNotice] {
    if let jump = clockWatch.look(wall: clock(), steady: clocks.steady()) { notices.append(jump) }
    defer { notices = [] }
    return notices
  }

  /// Ends the work: closes files, keeps the last count and lets go of the lock.
  package func close() {
    writer.close()
    if let lock, !isClosed {
      // Where the count cannot be kept, a backup put back later is noticed by other laptops' entries.
      if keepsName { try? naming.keep(device, lastSequence: chain.sequence, files) }
      files.close(lock)
    }
    isClosed = true
    isReadOnly = true
  }

  deinit {
    close()
  }
}
