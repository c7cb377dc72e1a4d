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
  ///
  /// A new line that has seen all the others comes last and leaves these as they were, whatever its
  /// clock said: so the screen needs no other order than the one it has.
  mutating func sorted() -> [Int32] {
    let present = byDevice.filter { !$0.isEmpty }
    if present.count <= 1 { return present.first ?? [] }
    order.reserveCapacity(index.entries.count)
    let ranks = deviceRanks()
    let places = byTime(ranks)
    for place in places {
      // As long as no clock contradicts what was seen, the times alone are the order.
      guard isNext(place) else { break }
      take(place)
    }
    while order.count < places.count, let place = firstNext(ranks) { take(place) }
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

  private func byTime(_ ranks: [Int]) -> [Int32] {
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

  /// The line of a laptop that comes next; nil when all are taken.
  private func head(of device: Int) -> Int32? {
    next[device] < byDevice[device].count ? byDevice[device][next[device]] : nil
  }

  private mutating func take(_ place: Int32) {
    next[Int(index.entries[Int(place)].device)] += 1
    order.append(place)
  }

  /// Whether a line is its laptop's next, and everything its writer had seen is taken.
  private func isNext(_ place: Int32) -> Bool {
    head(of: Int(index.entries[Int(place)].device)) == place && awaited(by: place) == nil
  }

  /// A line that the writer of another had seen and that is not taken yet.
  private func awaited(by place: Int32) -> Int32? {
    let entry = index.entries[Int(place)]
    for number in entry.seen {
      let seen = index.seen[Int(number)]
      guard seen.device != entry.device, let head = head(of: Int(seen.device)) else { continue }
      if index.entries[Int(head)].sequence <= seen.sequence { return head }
    }
    return nil
  }

  /// The first by time of the lines that may come next.
  private func firstNext(_ ranks: [Int]) -> Int32? {
    let heads = byDevice.indices.compactMap { head(of: $0) }
    let free = heads.filter { awaited(by: $0) == nil }
    return first(of: free, ranks) ?? first(of: heads, ranks).map(inCircle)
  }

  private func first(of places: [Int32], _ ranks: [Int]) -> Int32? {
    places.min { LineOrder.isBefore(index.entries[Int($0)], index.entries[Int($1)], ranks) }
  }

  /// A line among those that wait for each other, as two branches of a laptop's name may.
  private func inCircle(_ start: Int32) -> Int32 {
    var (place, passed) = (start, Set<Int32>())
    while passed.insert(place).inserted, let awaited = awaited(by: place) { place = awaited }
    return place
  }
}
