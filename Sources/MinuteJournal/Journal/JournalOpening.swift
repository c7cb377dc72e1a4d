// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// The steps of opening a workspace, gathering what the person should know.
struct JournalOpening {
  /// Who this laptop may be.
  struct Names {
    let workspace: String
    let given: String?
    let identity: DeviceIdentity
  }

  let location: WorkspaceLocation
  let files: any FileStore
  private(set) var lock: OpenFile?
  private var report = OpeningReport()

  init(location: WorkspaceLocation, files: any FileStore) {
    self.location = location
    self.files = files
  }

  /// Takes the workspace's lock; without it the workspace is opened for reading.
  mutating func takeLock() {
    do throws(FileFailure) {
      let file = try files.open(location.lock, .lock)
      lock = try taken(file) ? file : nil
    } catch {
      report.notices.append(.readOnlyFolder(location.path))
    }
  }

  private mutating func taken(_ file: OpenFile) throws(FileFailure) -> Bool {
    do throws(FileFailure) {
      if try files.lock(file) { return true }
      files.close(file)
      report.notices.append(.lockedByAnother(location.path))
      return false
    } catch {
      // A share without locks: each laptop writes only its own files, so writing is still safe.
      guard error == .noLocks || error == .notSupported else {
        files.close(file)
        throw error
      }
      report.notices.append(.locksNotSupported(location.path))
      return true
    }
  }

  /// Reads the journal and hands over the open workspace.
  mutating func finish(
    _ names: Names, _ clock: @escaping () -> Int, _ zone: @escaping () -> String
  ) throws(JournalError) -> (Journal, Book, OpeningReport) {
    let name = deviceName(names)
    let loaded = try LoadedJournal(location, files)
    let sound = noteSegments(loaded.segments, own: name)
    noteChains(loaded.chains, own: name, damaged: loaded.damagedFolders)
    let device = renamed(name, names, loaded)
    let journal = Journal(
      location: location, files: files, clock: clock, zone: zone, lock: lock,
      chain: WritingChain(device: device, after: loaded, wall: clock()),
      writer: SegmentWriter(
        files: files, location: location, device: device, sound: device == name ? sound : [:]))
    report.records = loaded.order.count
    let book = loaded.book()
    if book.newerRecords > 0 { report.notices.append(.newerRecords(count: book.newerRecords)) }
    return (journal, book, report)
  }

  private func deviceName(_ names: Names) -> String {
    if let given = names.given { return given }
    if let existing = names.identity.existing(for: names.workspace, files) { return existing }
    guard lock != nil else { return names.identity.source() }
    return names.identity.fresh(for: location, id: names.workspace, files)
  }

  /// Another name for this laptop when its own was used elsewhere or lines of it may be gone.
  ///
  /// Its count could otherwise be given a second time, to another line.
  private mutating func renamed(
    _ name: String, _ names: Names, _ loaded: LoadedJournal
  ) -> String {
    let own = loaded.chains.first { $0.device == name }
    let isHiding = loaded.segments.contains {
      $0.mayHideLastLines && $0.file.segmentName(of: name) != nil
    }
    guard lock != nil, isHiding || own?.cloned != nil || own?.isBehindOthers == true else {
      return name
    }
    let new =
      names.given == nil
      ? names.identity.fresh(for: location, id: names.workspace, files) : names.identity.source()
    report.notices.append(.deviceRenamed(old: name, new: new))
    // The text stays under the old name where it cannot be moved; nothing else depends on it.
    try? DraftFile(location: location, device: new, files: files).takeOver(from: name)
    return new
  }
}

extension JournalOpening {
  /// Notes what is wrong with files; gives the lengths of own segments that may be written on.
  private mutating func noteSegments(
    _ segments: [ReadSegment], own device: String
  ) -> [SegmentName: Int] {
    var sound: [SegmentName: Int] = [:]
    report.files = segments.count
    for segment in segments {
      report.bytes += segment.bytes
      if let failure = segment.failure {
        report.notices.append(.unreadable(file: segment.file.shown, failure))
        continue
      }
      let name = segment.file.segmentName(of: device)
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

  private mutating func noteChains(
    _ chains: [DeviceChain], own device: String, damaged: Set<String>
  ) {
    for chain in chains {
      if let sequence = chain.cloned {
        report.notices.append(.clonedDevice(device: chain.device, sequence: sequence))
      }
      if let sequence = chain.broken {
        report.notices.append(.chainBroken(device: chain.device, sequence: sequence))
      }
      // Damage that was already told of explains what is missing.
      guard chain.missing > 0, !damaged.contains(chain.device) else { continue }
      report.notices.append(
        chain.device == device
          ? .entriesMissing(device: device, count: chain.missing)
          : .notYetArrived(device: chain.device, count: chain.missing))
    }
  }
}

extension OpeningNotice {
  fileprivate init(_ stretch: BadStretch, in file: SegmentFile) {
    self =
      stretch.isTail
      ? .tornTail(file: file.shown, offset: stretch.offset, bytes: stretch.bytes)
      : .damaged(
        file: file.shown, offset: stretch.offset, line: stretch.line, bytes: stretch.bytes)
  }
}

extension WritingChain {
  /// Goes on after everything that was read.
  fileprivate init(device: String, after loaded: LoadedJournal, wall: Int) {
    self.device = device
    time = loaded.latestTime(wall: wall)
    for chain in loaded.chains where chain.last > 0 {
      if chain.device == device {
        sequence = chain.last
        digest = loaded.digest(ofLast: chain)
      } else {
        others[chain.device] = ChainHead(
          sequence: chain.last, digest: loaded.digest(ofLast: chain))
        if !chain.gaps.isEmpty { lacks[chain.device] = chain.gaps }
      }
    }
  }
}
