// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal

/// Whatever carries files between laptops: whole files, late, stale, half, under odd names.
///
/// A file that would take the place of lines which no other laptop has is put beside them instead,
/// as Syncthing and the cloud drives do.
struct Carrier {
  let laptops: [Laptop]
  private var copies = 0
  static let journal = "/w/journal/"

  init(_ laptops: [Laptop]) {
    self.laptops = laptops
  }

  /// Carries some files from one laptop to another, not all of them well.
  mutating func carry(from: Laptop, to: Laptop, _ random: inout SeededGenerator) {
    for (path, bytes) in Carrier.files(from.disk)
    where Int.random(in: 0..<10, using: &random) < 8 {
      var bytes = bytes
      switch Int.random(in: 0..<12, using: &random) {
      case 0: bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
      case 1: bytes = Array(bytes[..<(Carrier.ends(bytes).randomElement(using: &random) ?? 0)])
      case 2: to.disk.put(Carrier.whole(bytes), at: freshName(beside: path, &random))
      default: break
      }
      place(bytes, at: path, on: to, mayGoBack: true, &random)
    }
  }

  /// Carries every file of everybody to everybody.
  mutating func exchangeAll(_ random: inout SeededGenerator) {
    for to in laptops {
      for from in laptops where from !== to {
        for (path, bytes) in Carrier.files(from.disk) {
          place(bytes, at: path, on: to, mayGoBack: false, &random)
        }
      }
    }
  }

  private mutating func place(
    _ bytes: [UInt8], at path: String, on laptop: Laptop, mayGoBack: Bool,
    _ random: inout SeededGenerator
  ) {
    let disk = laptop.disk
    let (old, new) = (disk.bytes(path), bytes)
    let (oldLines, newLines) = (Carrier.lines(old), Carrier.lines(new))
    if old == new { return }
    let isOwn = laptop.names.contains { path.hasPrefix("\(Carrier.journal)\($0)/") }
    if isOwn || (oldLines.isSuperset(of: newLines) && oldLines != newLines) {
      let isStale = mayGoBack && !isOwn && isElsewhere(oldLines, than: laptop)
      if isStale, Int.random(in: 0..<4, using: &random) == 0 { return disk.put(new, at: path) }
      if oldLines.isSuperset(of: newLines) { return }
    } else if newLines.isSuperset(of: oldLines) {
      if oldLines != newLines || new.count < old.count || old.isEmpty { disk.put(new, at: path) }
      return
    }
    // Either side wins; the other is kept beside it.
    let beside = freshName(beside: path, &random)
    if !isOwn, Bool.random(using: &random) {
      disk.put(Carrier.whole(old), at: beside)
      disk.put(new, at: path)
    } else {
      disk.put(Carrier.whole(new), at: beside)
    }
  }

  private func isElsewhere(_ lines: Set<[UInt8]>, than laptop: Laptop) -> Bool {
    laptops.contains { other in
      other !== laptop
        && Carrier.files(other.disk).reduce(into: Set()) { $0.formUnion(Carrier.lines($1.1)) }
          .isSuperset(of: lines)
    }
  }

  private mutating func freshName(
    beside path: String, _ random: inout SeededGenerator
  ) -> String {
    copies += 1
    let stem = path.hasSuffix(".jsonl") ? String(path.dropLast(6)) : path
    let names = [
      "\(stem).sync-conflict-20261120-104207-\(copies).jsonl",
      "\(stem) (conflicted copy \(copies)).jsonl", "\(stem) (\(copies)).jsonl",
      "\(stem)-LAPTOP\(copies).jsonl", "\(path).\(copies)",
    ]
    return names[Int.random(in: names.indices, using: &random)]
  }
}

extension Carrier {
  /// The files of a disk's journal, by their paths.
  static func files(_ disk: MemoryFileStore) -> [(String, [UInt8])] {
    disk.contents.filter { $0.key.hasPrefix(journal) }.sorted { $0.key < $1.key }
  }

  /// The whole lines of a file.
  static func lines(_ bytes: [UInt8]) -> Set<[UInt8]> {
    Set(whole(bytes).split(separator: 10).map(Array.init))
  }

  /// A file without what follows its last line feed.
  static func whole(_ bytes: [UInt8]) -> [UInt8] {
    Array(bytes.prefix((bytes.lastIndex(of: 10) ?? -1) + 1))
  }

  private static func ends(_ bytes: [UInt8]) -> [Int] {
    bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 }
  }
}
