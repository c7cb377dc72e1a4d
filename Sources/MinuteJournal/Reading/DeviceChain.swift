// SPDX-License-Identifier: Apache-2.0

/// What one laptop's lines say about themselves when put in their order.
struct DeviceChain {
  let device: String
  /// The highest count, and the place of that line.
  private(set) var last = 0
  private(set) var lastPlace: Int32?
  private var lastChecksum: UInt32 = 0
  /// The stretches of counts below the highest whose lines are not here.
  private(set) var gaps: [ClosedRange<Int>] = []
  /// How many lines are missing, by their counts and by what others had seen.
  private(set) var missing = 0
  /// The first count that two different lines carry.
  private(set) var cloned: Int?
  /// The first count whose line, of format 1, does not follow the one before it; of later ones
  /// `verify` tells, because their digests take longer to work out.
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
    for place in lines { follow(index.entries[Int(place)], at: place) }
    if seenByOthers > last {
      isBehindOthers = true
      missing += seenByOthers - last
    }
  }

  private mutating func follow(_ entry: LineEntry, at place: Int32) {
    if entry.sequence == last {
      cloned = cloned ?? entry.sequence
      current.append(entry.checksum)
      if entry.checksum > lastChecksum { (lastChecksum, lastPlace) = (entry.checksum, place) }
      return
    }
    if entry.sequence > last + 1 {
      gaps.append(last + 1...entry.sequence - 1)
      missing += entry.sequence - last - 1
    } else if let previous = entry.previous, !current.contains(previous) {
      broken = broken ?? entry.sequence
    }
    current[0] = entry.checksum
    if current.count > 1 { current.removeLast(current.count - 1) }
    (last, lastPlace, lastChecksum) = (entry.sequence, place, entry.checksum)
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
