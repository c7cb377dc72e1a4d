// SPDX-License-Identifier: Apache-2.0

/// The lines that are somewhere: on the screen, in a copy of a workspace, in a version of a file.
///
/// A line is known by its laptop, its count and its checksum. Two that agree in all three are told
/// apart by their bytes, where the set was given them.
struct LineSet {
  /// Each laptop's; those that only a newer version can place are under an empty name.
  private(set) var byDevice: [String: [LineKey: [ArraySlice<UInt8>]]] = [:]

  init() {}

  /// Knows of lines with their bytes.
  init(_ lines: some Sequence<HeldLine>) {
    for line in lines { insert(line) }
  }

  /// Knows of every line of a journal that can be placed, without the bytes.
  init(_ loaded: borrowing LoadedJournal) {
    for (device, lines) in zip(loaded.index.devices.names, loaded.byDevice) where !lines.isEmpty {
      var keys: [LineKey: [ArraySlice<UInt8>]] = [:]
      keys.reserveCapacity(lines.count)
      for place in lines { keys[loaded.index.entries[Int(place)].key] = [] }
      byDevice[device] = keys
    }
  }

  /// Knows of one more, without the bytes.
  mutating func add(_ key: LineKey, of device: String) {
    byDevice[device, default: [:]][key] = []
  }

  /// Adds a line with its bytes; false when it was there.
  @discardableResult
  mutating func insert(_ line: HeldLine) -> Bool {
    guard !contains(line) else { return false }
    byDevice[line.device, default: [:]][line.key, default: []].append(line.bytes)
    return true
  }

  /// Whether a line is there, byte for byte.
  func contains(_ line: HeldLine) -> Bool {
    byDevice[line.device]?[line.key]?.contains(line.bytes) == true
  }

  /// The lines that another set has not; both know the bytes, or neither.
  func without(_ other: LineSet) -> LineSet {
    var left = LineSet()
    for (device, lines) in byDevice {
      let theirs = other.byDevice[device] ?? [:]
      let rest = lines.compactMap { key, all in
        guard let known = theirs[key] else { return (key, all) }
        let new = all.filter { !known.contains($0) }
        return new.isEmpty ? nil : (key, new)
      }
      if !rest.isEmpty { left.byDevice[device] = Dictionary(uniqueKeysWithValues: rest) }
    }
    return left
  }

  /// How many lines there are, by laptop.
  var counts: [String: Int] {
    byDevice.mapValues { $0.values.reduce(0) { $0 + max(1, $1.count) } }
  }

  /// The counts that a laptop's lines have.
  func sequences(of device: String) -> Set<Int> {
    Set((byDevice[device] ?? [:]).keys.lazy.map(\.sequence))
  }

  /// Whether there are none.
  var isEmpty: Bool { byDevice.isEmpty }
}
