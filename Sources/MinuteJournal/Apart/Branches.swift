// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// Which line follows which where one laptop's name was used twice: a folder that was copied or
/// restored goes on as two branches, and neither knew of the other.
struct Branches {
  /// The first count that two lines carry, by laptop.
  private var forks: [Int32: Int] = [:]
  /// The line before, by line, from the fork on.
  private var parents: [Int32: Int32] = [:]

  /// Follows the digests of the laptops whose names were used twice.
  init(_ loaded: borrowing LoadedJournal) {
    for chain in loaded.chains {
      guard let fork = chain.cloned, let device = loaded.index.devices.number(of: chain.device)
      else { continue }
      forks[device] = fork
      follow(device, from: fork, loaded)
    }
  }

  private mutating func follow(_ device: Int32, from fork: Int, _ loaded: borrowing LoadedJournal) {
    let index = loaded.index
    var before: [(place: Int32, marks: Set<String>)] = []
    var current = before
    var count = fork - 1
    for place in loaded.byDevice[Int(device)] {
      let entry = index.entries[Int(place)]
      guard entry.sequence >= fork - 1 else { continue }
      if entry.sequence != count {
        before = entry.sequence == count + 1 ? current : []
        (current, count) = ([], entry.sequence)
      }
      if entry.sequence >= fork { parents[place] = parent(of: place, among: before, loaded) }
      current.append((place, [loaded.digest(of: place), hexadecimal(entry.checksum)]))
    }
  }

  /// The line whose digest, or in format 1 whose checksum, the line names.
  private func parent(
    of place: Int32, among before: [(place: Int32, marks: Set<String>)],
    _ loaded: borrowing LoadedJournal
  ) -> Int32? {
    let previous = loaded.previous(of: place)
    return before.first { $0.marks.contains(previous) }?.place
  }

  /// Whether a laptop's name was used twice.
  func isForked(_ device: Int32) -> Bool { forks[device] != nil }

  /// Whether a line is in a stretch where counts do not name one line.
  func isForked(_ entry: LineEntry) -> Bool {
    forks[entry.device].map { entry.sequence >= $0 } ?? false
  }

  /// Whether a line was there when another line of the same laptop was written.
  func isBefore(_ earlier: Int32, _ place: Int32, _ index: LineIndex) -> Bool {
    let wanted = index.entries[Int(earlier)]
    if !isForked(wanted) { return wanted.sequence <= index.entries[Int(place)].sequence }
    var at = place
    while index.entries[Int(at)].sequence > wanted.sequence, let parent = parents[at] {
      at = parent
    }
    return at == earlier
  }

  /// The checksum that tells a line from its twin; empty where its count names it.
  func copy(_ entry: LineEntry) -> String {
    isForked(entry) ? hexadecimal(entry.checksum) : ""
  }
}
