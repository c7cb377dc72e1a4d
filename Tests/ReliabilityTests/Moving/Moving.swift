// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel

/// A way in which entries come to a disk, or are put in order there, with what must never be lost.
final class Moving {
  enum Way: CaseIterable {
    /// Another laptop's files appear, and an older copy in place of one's own, while it is open.
    case arriving
    case unitingFolder
    case unitingBundle
    /// The other copy is on the drive that fails.
    case unitingFailing
    case restoring
    case repairing
  }

  let way: Way
  /// The disk of which calls fail.
  let failing: MemoryFileStore
  /// The disk that is written to.
  let disk: MemoryFileStore
  private let other: MemoryFileStore
  private let bundled: [UInt8]
  private var journal: Journal?
  /// The words of the entries that are nowhere but on the disk.
  private(set) var held: Set<String> = []
  /// The words of those that are to come, and of those that were said to be saved.
  private(set) var promised: Set<String> = []
  /// Whether it was said to be done.
  private(set) var isDone = false

  /// Two laptops' workspaces, of which every round begins with copies.
  struct Laptops {
    let theirs: MemoryFileStore
    let mine: MemoryFileStore
    /// Theirs, packed; the drive it was packed from is healthy in every way.
    let bundled: [UInt8]

    init() throws {
      theirs = try Moving.workspace("b", ["2026-11", "2026-11", "2026-12"])
      mine = try Moving.workspace("k", ["2026-11", "2026-12"])
      bundled = try makeBundle(of: Sample.root, files: theirs).bytes
    }
  }

  /// Lays out the disks; whatever is on them lasts.
  init(_ way: Way, _ laptops: Laptops) throws {
    self.way = way
    other = laptops.theirs.afterCrash()
    bundled = laptops.bundled
    disk = way == .restoring ? MemoryFileStore() : laptops.mine.afterCrash()
    failing = way == .unitingFailing ? other : disk
    if way != .restoring { held = ["Write k 0", "Write k 1"] }
    promised = held.union((0..<3).map { "Write b \($0)" })
    switch way {
    case .arriving: try openAndLose()
    case .repairing: try spoil()
    default: break
    }
  }

  fileprivate static func workspace(_ name: String, _ months: [String]) throws -> MemoryFileStore {
    let disk = MemoryFileStore()
    try createWorkspace(at: Sample.root, files: disk) { "ws1" }
    let journal = try open(disk, name)
    for (number, month) in months.enumerated() {
      _ = try journal.append(Sample.pair("\(name) \(number)", at: "\(month)-20T10:00:00"))
    }
    journal.close()
    return disk
  }

  /// Opens a disk's workspace as the laptop that has it.
  static func open(_ disk: MemoryFileStore, _ name: String) throws -> Journal {
    try Journal.open(
      Sample.root, mode: .readWrite, clock: { 1_795_000_000_000 }, files: disk,
      identity: Sample.identity(prefix: name), zone: { "+00:00" }
    ).0
  }

  private func openAndLose() throws {
    let journal = try Moving.open(disk, "k")
    let own = "\(Carrier.journal)\(journal.device)/2026-12.jsonl"
    let older = disk.bytes(own)
    _ = try journal.append(Sample.pair("k 2", at: "2026-12-21T10:00:00"))
    disk.put(older, at: own)
    for (path, bytes) in Carrier.files(other) { disk.put(bytes, at: path) }
    held.formUnion((0..<3).map { "Write b \($0)" })
    promised.insert("Write k 2")
    self.journal = journal
  }

  private func spoil() throws {
    for (path, bytes) in Carrier.files(other) {
      disk.put(bytes, at: "\(path.dropLast(6)) (1).jsonl")
      var spoilt = bytes
      if path.hasSuffix("11.jsonl") { spoilt[bytes.count / 4] ^= 1 }
      disk.put(spoilt, at: path)
    }
    disk.put(Array("half".utf8), at: "\(Carrier.journal)k0001/2026-12.jsonl.tmp")
    held = promised
  }
}

extension Moving {
  /// Does it, and once more when it did not work.
  func run() {
    for _ in 0..<2 where !isDone { isDone = (try? done(on: disk)) ?? false }
    journal?.close()
  }

  /// Does it on a disk; false when it says that not everything was done.
  func done(on disk: MemoryFileStore) throws -> Bool {
    switch way {
    case .arriving: try look(disk)
    case .unitingFolder, .unitingFailing:
      try unite(Sample.root, with: Sample.root, in: other, files: disk, own: "k0001").isWhole
    case .unitingBundle: try uniteBundle(disk)
    case .restoring: try restoreBundle(disk)
    case .repairing: try repair(disk)
    }
  }

  private func look(_ disk: MemoryFileStore) throws -> Bool {
    guard let journal, disk === self.disk else {
      try Moving.open(disk, "k").close()
      return true
    }
    _ = try journal.arrivals()
    let after = try Sample.pair("after", at: "2026-12-22T10:00:00")
    if (try? journal.append(after)) != nil { promised.insert(after.did) }
    return true
  }

  private func bundle() throws -> BundleFiles {
    try BundleFiles(bundled, at: "/b")
  }

  private func uniteBundle(_ disk: MemoryFileStore) throws -> Bool {
    let bundle = try bundle()
    return try unite(Sample.root, with: "/b", in: bundle, files: disk, own: "k0001").isWhole
  }

  private func restoreBundle(_ disk: MemoryFileStore) throws -> Bool {
    let identity = Sample.identity(prefix: "k")
    _ = try restore(bundle(), to: Sample.root, files: disk, identity: identity)
    return true
  }

  private func repair(_ disk: MemoryFileStore) throws -> Bool {
    let report = try repairWorkspace(Sample.root, files: disk, now: 1_800_000_000_000)
    return report.failure == nil && report.left.isEmpty
  }
}
