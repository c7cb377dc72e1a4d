// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// Works out which digests the record had in its history, as the laptops knew it.
///
/// An entry says how much of the others its writer had seen. What arrived between an entry and the
/// next one on that laptop arrived in an order that nobody kept, so every state between is tried.
struct DigestHistory {
  private let loaded: LoadedJournal
  private let lines: [ProvenLines]
  private let wanted: Set<String>
  /// Every place at which the record had a digest, the likeliest first.
  private(set) var found: [String: [DigestStanding]] = [:]
  /// More combinations than this are not tried, only the first and the last.
  private static let mostStates = 4096

  /// What an entry's writer knew of the others, by their numbers.
  private typealias Seen = [Int32: Int]

  /// Looks for some digests; `current` is the one the record has now.
  init(
    _ loaded: LoadedJournal, _ lines: [ProvenLines], current: String, wanted: Set<String>
  ) {
    self.loaded = loaded
    self.lines = lines
    self.wanted = wanted
    guard !wanted.isEmpty else { return }
    if wanted.contains(current) { found[current] = [.now] }
    forEachLine { history, number, line, _ in
      history.note(line, history.states(before: line, number, from: nil), DigestStanding.before)
    }
    forEachLine { history, number, line, _ in
      let own = history.head(history.lines[number].device, line.sequence, line.digest)
      let seen = history.seen(by: line)
      history.note(
        line, history.digests(own: [own], number, from: seen, to: seen), DigestStanding.after)
    }
    guard wanted.contains(where: { found[$0] == nil }) else { return }
    forEachLine { history, number, line, seenBefore in
      history.note(
        line, history.states(before: line, number, from: seenBefore), DigestStanding.before)
    }
  }

  /// Hands over each line with what the laptop's line before had seen.
  private mutating func forEachLine(
    _ look: (inout DigestHistory, Int, ProvenLine, Seen) -> Void
  ) {
    for number in lines.indices {
      var before: Seen = [:]
      for line in lines[number].inOrder {
        look(&self, number, line, before)
        before = seen(by: line)
      }
    }
  }

  private mutating func note(
    _ line: ProvenLine, _ digests: [String], _ standing: (EntryPlace) -> DigestStanding
  ) {
    for digest in digests where wanted.contains(digest) {
      found[digest, default: []].append(standing(loaded.entryPlace(of: line.place)))
    }
  }

  /// The digests that the record may have had on the laptop before a line was written: as the line
  /// says, or also in between since the line before.
  private func states(before line: ProvenLine, _ number: Int, from low: Seen?) -> [String] {
    let seen = seen(by: line)
    let own = line.sequence == 1 ? [] : ownHeads(before: line, number)
    return digests(own: own, number, from: low ?? seen, to: seen)
  }

  private func seen(by line: ProvenLine) -> Seen {
    var seen: Seen = [:]
    for place in loaded.index.entries[Int(line.place)].seen {
      let known = loaded.index.seen[Int(place)]
      seen[known.device] = known.sequence
    }
    return seen
  }

  private func head(_ device: String, _ count: Int, _ digest: String) -> (String, ChainHead) {
    (device, ChainHead(sequence: count, digest: digest))
  }

  /// The laptop's own line before: the one it names, whether that is here or not.
  private func ownHeads(before line: ProvenLine, _ number: Int) -> [(String, ChainHead)] {
    let device = lines[number].device
    guard line.isOfFormat1 else { return [head(device, line.sequence - 1, line.previous)] }
    return (lines[number].byCount[line.sequence - 1] ?? []).filter(line.follows)
      .map { head(device, $0.sequence, $0.digest) }
  }

  /// The digests of every state in which the others' counts lie between two.
  private func digests(
    own: [(String, ChainHead)], _ number: Int, from low: Seen, to high: Seen
  ) -> [String] {
    var states: [[String: ChainHead]] = own.isEmpty ? [[:]] : own.map { [$0.0: $0.1] }
    for (device, count) in high.sorted(by: { $0.key < $1.key }) where Int(device) != number {
      var counts = Array((low[device] ?? 0)...max(count, low[device] ?? 0))
      if states.count * counts.count > DigestHistory.mostStates, let last = counts.last {
        counts = [counts[0], last]
      }
      states = counts.flatMap { count in extended(states, device, count) }
    }
    return states.map { ChainHead.digest(of: $0) }
  }

  private func extended(
    _ states: [[String: ChainHead]], _ device: Int32, _ count: Int
  ) -> [[String: ChainHead]] {
    if count == 0 { return states }
    let laptop = lines[Int(device)]
    return (laptop.byCount[count] ?? []).flatMap { line in
      states.map { state in
        var state = state
        state[laptop.device] = ChainHead(sequence: count, digest: line.digest)
        return state
      }
    }
  }
}
