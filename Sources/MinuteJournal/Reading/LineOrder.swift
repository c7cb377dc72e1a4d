// SPDX-License-Identifier: Apache-2.0

/// The one order of a set of lines, whatever files they came in and however often.
///
/// A line follows everything its writer had seen; among lines that did not know of each other the
/// time decides, then the laptop's name, then its count.
struct LineOrder {
  private let index: LineIndex
  /// Each laptop's lines by their count, each line once.
  private(set) var byDevice: [[Int32]]
  private var next: [Int]
  private var order: [Int32] = []

  /// Works out the order of an index.
  init(_ index: LineIndex) {
    self.index = index
    byDevice = LineOrder.grouped(index)
    next = Array(repeating: 0, count: byDevice.count)
  }

  /// The places of the lines in their order.
  mutating func sorted() -> [Int32] {
    let present = byDevice.filter { !$0.isEmpty }
    if present.count <= 1 { return present.first ?? [] }
    order.reserveCapacity(index.entries.count)
    for place in byTime() {
      let entry = index.entries[Int(place)]
      emit(entry.device, upTo: entry.sequence)
    }
    return order
  }

  private static func grouped(_ index: LineIndex) -> [[Int32]] {
    var groups = [[Int32]](repeating: [], count: index.devices.names.count)
    var isAscending = true
    for (place, entry) in index.entries.enumerated() {
      let device = Int(entry.device)
      if let last = groups[device].last, index.entries[Int(last)].sequence >= entry.sequence {
        isAscending = false
      }
      groups[device].append(Int32(place))
    }
    return isAscending ? groups : groups.map { unique($0, index.entries) }
  }

  private static func unique(_ places: [Int32], _ entries: [LineEntry]) -> [Int32] {
    let sorted = places.sorted { left, right in
      let (left, right) = (entries[Int(left)], entries[Int(right)])
      return (left.sequence, left.time, left.checksum)
        < (right.sequence, right.time, right.checksum)
    }
    var unique: [Int32] = []
    for place in sorted {
      if let last = unique.last.map({ entries[Int($0)] }),
        last.sequence == entries[Int(place)].sequence,
        last.checksum == entries[Int(place)].checksum
      {
        continue
      }
      unique.append(place)
    }
    return unique
  }

  private func byTime() -> [Int32] {
    let ranks = deviceRanks()
    let entries = index.entries
    var places = byDevice.joined().sorted()
    let isOrdered = zip(places, places.dropFirst()).allSatisfy {
      !LineOrder.isBefore(entries[Int($1)], entries[Int($0)], ranks)
    }
    if !isOrdered {
      places.sort { LineOrder.isBefore(entries[Int($0)], entries[Int($1)], ranks) }
    }
    return places
  }

  private static func isBefore(
    _ left: LineEntry, _ right: LineEntry, _ ranks: [Int]
  ) -> Bool {
    if left.time != right.time { return left.time < right.time }
    if left.device != right.device { return ranks[Int(left.device)] < ranks[Int(right.device)] }
    return left.sequence < right.sequence
  }

  /// Each laptop's place among the names by their bytes.
  private func deviceRanks() -> [Int] {
    let names = index.devices.names
    let sorted = names.indices.sorted {
      names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8)
    }
    var ranks = Array(repeating: 0, count: names.count)
    for (rank, device) in sorted.enumerated() { ranks[device] = rank }
    return ranks
  }

  /// Puts a laptop's lines up to a count into the order, what they had seen before them.
  ///
  /// Each laptop's lines are taken once and in turn, so this ends even if lines contradict.
  private mutating func emit(_ device: Int32, upTo sequence: Int) {
    let lines = byDevice[Int(device)]
    while next[Int(device)] < lines.count {
      let place = lines[next[Int(device)]]
      let entry = index.entries[Int(place)]
      guard entry.sequence <= sequence else { return }
      next[Int(device)] += 1
      for seen in entry.seen where index.seen[Int(seen)].device != device {
        emit(index.seen[Int(seen)].device, upTo: index.seen[Int(seen)].sequence)
      }
      order.append(place)
    }
  }
}
