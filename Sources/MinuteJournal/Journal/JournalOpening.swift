// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// The steps of opening a workspace, gathering what the person should know.
struct JournalOpening {
  let location: WorkspaceLocation
  let files: any FileStore
  private(set) var lock: OpenFile?
  var report = OpeningReport()
  /// The lengths of files whose unfinished end was cut off.
  var cutLengths: [String: Int] = [:]
  /// Names this laptop had in this workspace, when it takes another.
  var formerNames: [String] = []
  /// Whether the name and its count are to be kept; not when those kept cannot be read.
  var keepsName = true
  /// Whether the name is to be kept only with the first line typed under it.
  var keepsNameWithDraft = false

  init(location: WorkspaceLocation, files: any FileStore) {
    self.location = location
    self.files = files
  }

  /// Takes the workspace's lock; without it the workspace is opened for reading.
  mutating func takeLock() {
    do throws(FileFailure) {
      let taken = try WorkspaceLock(of: location, files)
      lock = taken.file
      switch taken {
      case .taken: break
      case .notSupported: report.notices.append(.locksNotSupported(location.path))
      case .held: report.notices.append(.lockedByAnother(location.path))
      }
    } catch {
      report.notices.append(.readOnlyFolder(location.path))
    }
  }

  /// Reads the journal and hands over the open workspace.
  mutating func finish(
    _ naming: DeviceNaming, _ clocks: JournalClocks
  ) throws(JournalError) -> (Journal, Book, OpeningReport) {
    let found = naming.found(files)
    let loaded = try LoadedJournal(location, files)
    let sound = noteSegments(loaded.segments, own: found.name)
    report.notices += loaded.chainProblems(own: found.name ?? "")
    let device = settledName(found, naming, loaded)
    report.records = loaded.order.count
    var room = RoomWatch()
    if lock != nil {
      noteSurroundings(device, loaded, clocks, &room)
    }
    let journal = Journal(
      self, naming, clocks, loaded, device: device, sound: device == found.name ? sound : [:])
    journal.roomWatch = room
    let book = loaded.book()
    if book.newerRecords > 0 { report.notices.append(.newerRecords(count: book.newerRecords)) }
    return (journal, book, report)
  }

  /// Warns of a clock that cannot be right and of a disk that is nearly full.
  private mutating func noteSurroundings(
    _ device: String, _ loaded: borrowing LoadedJournal, _ clocks: JournalClocks,
    _ room: inout RoomWatch
  ) {
    let wall = clocks.wall()
    if let behind = ClockWatch.behind(wall: wall, last: loaded.lastTime(of: device)) {
      report.notices.append(behind)
    }
    if let little = room.look(location.path, files, now: wall) { report.notices.append(little) }
  }
}

extension JournalOpening {
  /// Notes what is wrong with files; gives the lengths of own segments that may be written on.
  private mutating func noteSegments(
    _ segments: [ReadSegment], own device: String?
  ) -> [SegmentName: Int] {
    var sound: [SegmentName: Int] = [:]
    report.files = segments.count
    for segment in segments {
      report.bytes += segment.bytes
      if let failure = segment.failure {
        report.notices.append(.unreadable(file: segment.file.shown, failure))
        continue
      }
      let name = device.flatMap { segment.file.segmentName(of: $0) }
      let length = noteBad(segment, isOwn: name != nil)
      if let name, let length { sound[name] = length }
    }
    return sound
  }

  /// Notes a file's bad stretches; gives its length when it is free of them afterwards.
  private mutating func noteBad(_ segment: ReadSegment, isOwn: Bool) -> Int? {
    var length: Int? = segment.bytes
    for stretch in segment.bad {
      if stretch.isTail, isOwn, lock != nil, setAside(stretch, of: segment.file) {
        length = length == nil ? nil : stretch.offset
        cutLengths[segment.file.shown] = stretch.offset
      } else {
        report.notices.append(OpeningNotice(stretch, in: segment.file))
        length = nil
      }
    }
    return length
  }

  private mutating func setAside(_ stretch: BadStretch, of file: SegmentFile) -> Bool {
    let tail = TornTail(location: location, files: files)
    guard let recovered = try? tail.setAside(stretch, of: file) else { return false }
    report.notices.append(
      .tornTailSetAside(
        file: file.shown, offset: stretch.offset, bytes: stretch.bytes, recovered: recovered))
    return true
  }
}
