// SPDX-License-Identifier: Apache-2.0

/// What each line's writer knew of the others.
struct Knowledge {
  let index: LineIndex
  let branches: Branches
  /// The laptops of whose lines somebody may have a later one without the earlier: some were not here
  /// yet when others were, or the name was used twice.
  private let uneven: Set<Int32>

  init(index: LineIndex, branches: Branches) {
    (self.index, self.branches) = (index, branches)
    let lacking = Set(index.lacks.values.flatMap(\.keys))
    uneven = Set(
      index.devices.names.indices.lazy.map { Int32($0) }.filter {
        branches.isForked($0) || lacking.contains(index.devices.names[Int($0)])
      })
  }

  /// Whether whoever knows a line of a laptop knows its earlier ones as well.
  func isEven(_ device: Int32) -> Bool { !uneven.contains(device) }

  /// Whether one line's writer had the other line before it.
  func knows(_ place: Int32, _ other: Int32) -> Bool {
    let (line, known) = (index.entries[Int(place)], index.entries[Int(other)])
    if line.device == known.device { return branches.isBefore(other, place, index) }
    var last = 0
    for seen in line.seen where index.seen[Int(seen)].device == known.device {
      last = max(last, index.seen[Int(seen)].sequence)
    }
    return known.sequence <= last
      && !lacks(place, known.device).contains { $0.contains(known.sequence) }
  }

  private func lacks(_ place: Int32, _ device: Int32) -> [ClosedRange<Int>] {
    index.lacks[place]?[index.devices.names[Int(device)]] ?? []
  }

  /// Up to which count the writer knew every line of each laptop; filled into an array by laptop.
  func fillKnown(_ known: inout [Int], by place: Int32) {
    for device in known.indices { known[device] = 0 }
    for seen in index.entries[Int(place)].seen {
      let seen = index.seen[Int(seen)]
      known[Int(seen.device)] = max(known[Int(seen.device)], seen.sequence)
    }
    guard let lacking = index.lacks[place] else { return }
    for (name, ranges) in lacking {
      guard let device = index.devices.number(of: name), let first = ranges.first else { continue }
      known[Int(device)] = min(known[Int(device)], first.lowerBound - 1)
    }
  }
}
