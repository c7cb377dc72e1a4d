// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// Sets aside what is damaged or left over. Nothing is rewritten and nothing is deleted.
///
/// Carriers take a file's going to every laptop, also where the damaged lines are still whole. So a
/// damaged file is moved only when all that was damaged in it is whole in other files here, and
/// every whole line of it stands in another file that was read back from the disk.
struct Repair {
  let location: WorkspaceLocation
  let files: any FileStore
  private(set) var report = RepairReport()

  init(_ location: WorkspaceLocation, _ files: any FileStore) {
    self.location = location
    self.files = files
  }

  /// Does everything there is to do, until something cannot be done.
  mutating func run(now: Int) throws(JournalError) {
    do throws(Stop) {
      while try setNextAside(now: now) {}
      try setLeftOversAside(now: now)
      try makePrivate()
      try doing(location.path) { files throws(FileFailure) in try location.requireThere(files) }
    } catch {
      switch error {
      case .journal(let failure): throw failure
      case .file(let path, let reason):
        report.failure = RepairReport.Failure(path: path, reason: reason)
      }
    }
  }

  /// Why a repair ends early.
  enum Stop: Error {
    case journal(JournalError)
    case file(String, FileFailure)
  }

  /// Sets the first file aside that is to be; false when there is none. The journal is read anew for
  /// each, so that what stands elsewhere is what stands there now.
  private mutating func setNextAside(now: Int) throws(Stop) -> Bool {
    let loaded: LoadedJournal
    do throws(JournalError) {
      loaded = try LoadedJournal(location, files)
    } catch {
      throw .journal(error)
    }
    let old = Set(try surroundings().old(at: now).map(\.shown))
    let found = Dictionary(grouping: loaded.damage, by: \.file)
    let damaged = loaded.segments.filter {
      $0.isDamaged || (!$0.bad.isEmpty && old.contains($0.file.shown))
    }
    if let spare = damaged.first(where: { found[$0.file.shown]?.allSatisfy(\.isHeldWhole) == true })
    {
      try setAside(spare.file)
      return true
    }
    if let number = CheckReport.needless(loaded).min() {
      let copy = loaded.segments[number].file
      let moved = try doing(copy.path) { store throws(FileFailure) in
        try store.moveAside(copy.shown, location)
      }
      report.steps.append(.copySetAside(file: copy.shown, to: moved))
      return true
    }
    report.left = damaged.flatMap { found[$0.file.shown] ?? [] }.filter { !$0.isHeldWhole }
    return false
  }

  /// Writes the whole lines of a damaged file to a new one, reads that back, and moves the old one.
  private mutating func setAside(_ file: SegmentFile) throws(Stop) {
    let (kept, moved) = try doing(file.path) { files throws(FileFailure) in
      let bytes = try files.readWhole(file.path)
      let lines = HeldLine.all(in: bytes)
      let kept = try files.keep(lines.joined, of: bytes, beside: file.shown, location)
      return ((kept, lines.count), try files.moveAside(file.shown, location))
    }
    report.steps.append(.linesKept(count: kept.1, of: file.shown, in: kept.0))
    report.steps.append(.damagedSetAside(file: file.shown, to: moved))
  }

  private mutating func setLeftOversAside(now: Int) throws(Stop) {
    let found = try surroundings().leftOver(at: now)
    for item in found {
      let moved = try doing(item.path) { files throws(FileFailure) in
        try files.moveAside(item.shown, location)
      }
      report.steps.append(.leftOverSetAside(file: item.shown, to: moved))
    }
  }

  private mutating func makePrivate() throws(Stop) {
    for item in try surroundings().openToOthers {
      try doing(item.path) { files throws(FileFailure) in
        try files.setMode(item.path, to: item.status.mode & 0o700)
      }
      report.steps.append(.madePrivate(path: item.shown))
    }
  }

  private func surroundings() throws(Stop) -> Surroundings {
    try doing(location.path) { files throws(FileFailure) in try Surroundings(location, files) }
  }

  private func doing<Value>(
    _ path: String, _ work: (any FileStore) throws(FileFailure) -> Value
  ) throws(Stop) -> Value {
    do throws(FileFailure) {
      return try work(files)
    } catch {
      throw .file(path, error)
    }
  }
}

extension ReadSegment {
  /// Whether something inside the file cannot be read; an unfinished end may still be arriving.
  fileprivate var isDamaged: Bool { failure == nil && bad.contains { !$0.isTail } }
}

extension FileStore {
  /// Puts the whole lines of a file into a new one beside it, and makes sure that they are there.
  fileprivate func keep(
    _ lines: [UInt8], of bytes: [UInt8], beside shown: String, _ location: WorkspaceLocation
  ) throws(FileFailure) -> String {
    var attempt = 1
    while true {
      let name = KeptLines.name(beside: shown, for: bytes, attempt: attempt)
      let path = "\(location.path)/\(name)"
      attempt += 1
      // What has the name already is never written over; the same lines there are a repair that died.
      if try status(at: path) != nil {
        guard try readWhole(path) == lines else { continue }
      } else {
        try replace(path, in: parent(of: path), with: lines)
        guard try readWhole(path) == lines else { throw .device }
      }
      try syncFolder(parent(of: path))
      return name
    }
  }

  /// Moves a file of the workspace to `recovered`, under a name made of its path and its contents;
  /// gives the path within the workspace.
  func moveAside(
    _ shown: String, _ location: WorkspaceLocation
  ) throws(FileFailure) -> String {
    try ensureFolder(location.recovered, in: location.path)
    let path = "\(location.path)/\(shown)"
    let mark = Digest.sha256(try readWhole(path)).prefix(12)
    let plain = shown.split(separator: "/").joined(separator: "-")
    let target = "recovered/\(plain)-\(mark)"
    // A file of that name there has the same contents.
    try rename(path, to: "\(location.path)/\(target)")
    try syncFolder(location.recovered)
    try syncFolder(parent(of: path))
    return target
  }
}

/// The folder a path lies in.
private func parent(of path: String) -> String { WorkspaceLocation(path: path).parent }
