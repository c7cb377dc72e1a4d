// SPDX-License-Identifier: Apache-2.0

/// Follows every laptop's chain and gathers what contradicts it.
struct ChainProof {
  private let loaded: LoadedJournal
  private let lines: [ProvenLines]
  private(set) var problems: [ProofProblem] = []
  private(set) var branches: [EntryPlace] = []
  private(set) var goneOnFrom: [EntryPlace] = []

  init(_ loaded: LoadedJournal, _ lines: [ProvenLines]) {
    self.loaded = loaded
    self.lines = lines
    problems = loaded.segments.flatMap(CheckProblem.all).map(ProofProblem.found)
    for laptop in lines { follow(laptop) }
    compareWithSeen()
    compareWithFiles()
    if loaded.index.unplaceable > 0 {
      problems.append(.notPlaceable(count: loaded.index.unplaceable))
    }
  }

  /// Whether the laptop's chain is broken somewhere before the entry at which a digest was taken.
  func isBroken(before standing: DigestStanding?) -> Bool {
    guard case .before(let entry)? = standing else { return false }
    return problems.contains { problem in
      switch problem {
      case .notFollowing(let place):
        place.device == entry.device && place.sequence <= entry.sequence
      case .missing(let counts, let next):
        next.device == entry.device && counts.lowerBound < entry.sequence
      default: false
      }
    }
  }

  private mutating func follow(_ laptop: ProvenLines) {
    var before = 0
    for count in laptop.byCount.keys.sorted() {
      let here = laptop.byCount[count] ?? []
      let earlier = laptop.byCount[count - 1] ?? []
      if count > before + 1, let first = here.first {
        problems.append(
          .missing(before + 1...count - 1, before: loaded.entryPlace(of: first.place)))
      }
      for line in here where !isSound(line, after: earlier, isAfterGap: count > before + 1) {
        problems.append(.notFollowing(loaded.entryPlace(of: line.place)))
      }
      if here.count > 1 { fork(here, before: laptop.byCount[count + 1] ?? []) }
      before = count
    }
  }

  /// Notes entries of one count, and which of them the next entry names. A checksum is no proof.
  private mutating func fork(_ here: [ProvenLine], before later: [ProvenLine]) {
    branches += here.map { loaded.entryPlace(of: $0.place) }
    let named = here.filter { line in
      later.contains { !$0.isOfFormat1 && $0.follows(line) }
    }
    if named.count == 1 { goneOnFrom.append(loaded.entryPlace(of: named[0].place)) }
  }

  /// After a gap there is nothing to compare with; the gap itself is told.
  private func isSound(
    _ line: ProvenLine, after earlier: [ProvenLine], isAfterGap: Bool
  ) -> Bool {
    if line.sequence == 1 { return line.isFirst }
    return isAfterGap || earlier.contains(where: line.follows)
  }

  /// Entries at a laptop's end that others had seen must be here.
  private mutating func compareWithSeen() {
    var highest: [Int32: (count: Int, by: Int32)] = [:]
    for (place, entry) in loaded.index.entries.enumerated() {
      for seen in entry.seen {
        let known = loaded.index.seen[Int(seen)]
        if known.sequence > highest[known.device]?.count ?? 0 {
          highest[known.device] = (known.sequence, Int32(place))
        }
      }
    }
    for (device, laptop) in lines.enumerated() {
      guard let seen = highest[Int32(device)], seen.count > laptop.last else { continue }
      problems.append(
        .missingAtEnd(
          device: laptop.device, laptop.last + 1...seen.count,
          seenBy: loaded.entryPlace(of: seen.by)))
    }
  }

  /// A file only grows at its end, so a laptop's counts rise in it.
  private mutating func compareWithFiles() {
    var highest: [Int32: Int] = [:]
    var file: Int32 = -1
    for (place, entry) in loaded.index.entries.enumerated() {
      if entry.file != file { (file, highest) = (entry.file, [:]) }
      if entry.sequence < highest[entry.device] ?? 0 {
        problems.append(.outOfOrder(loaded.entryPlace(of: Int32(place))))
      }
      highest[entry.device] = max(highest[entry.device] ?? 0, entry.sequence)
    }
  }
}
