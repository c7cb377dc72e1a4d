// SPDX-License-Identifier: Apache-2.0

/// What one laptop's lines say about themselves when put in their order.
struct DeviceChain {
  let device: String
  /// The highest count, and the checksum of that line.
  private(set) var last = 0
  private(set) var lastChecksum: UInt32 = 0
  /// How many lines are missing, by their counts and by what others had seen.
  private(set) var missing = 0
  /// The first count that two different lines carry.
  private(set) var cloned: Int?
  /// The first count whose line does not follow the one before it.
  private(set) var broken: Int?
  /// Whether lines at the end are missing that others had seen.
  private(set) var isBehindOthers = false
  /// The checksums of the lines with the highest count so far; more than one when cloned.
  private var current: [UInt32] = [0]

  /// Follows a laptop's lines, given in order and each once.
  init(
    device: String, lines: [Int32], in index: LineIndex, seenByOthers: Int
  ) {
    self.device = device
    for place in lines { follow(index.entries[Int(place)]) }
    if seenByOthers > last {
      isBehindOthers = true
      missing += seenByOthers - last
    }
  }

  private mutating func follow(_ entry: LineEntry) {
    if entry.sequence == last {
      cloned = cloned ?? entry.sequence
      current.append(entry.checksum)
      lastChecksum = max(lastChecksum, entry.checksum)
      return
    }
    if entry.sequence == last + 1 {
      if !current.contains(entry.previous) { broken = broken ?? entry.sequence }
    } else {
      missing += entry.sequence - last - 1
    }
    current[0] = entry.checksum
    if current.count > 1 { current.removeLast(current.count - 1) }
    last = entry.sequence
    lastChecksum = entry.checksum
  }

  /// The chains of all laptops that lines or their writers name.
  static func all(_ byDevice: [[Int32]], _ index: LineIndex) -> [DeviceChain] {
    var seen = Array(repeating: 0, count: index.devices.names.count)
    for line in index.seen {
      seen[Int(line.device)] = max(seen[Int(line.device)], line.sequence)
    }
    return byDevice.indices.map {
      DeviceChain(
        device: index.devices.names[$0], lines: byDevice[$0], in: index, seenByOthers: seen[$0])
    }
  }
}
