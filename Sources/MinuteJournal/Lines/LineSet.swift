// SPDX-License-Identifier: Apache-2.0

/// The lines that are somewhere: on the screen, in a copy of a workspace, in a version of a file.
///
/// A line is known by its laptop, its count and its checksum. Two that agree in all three are told
/// apart by their bytes, where the set was given them.
struct LineSet {
  /// One laptop's lines.
  struct Lines {
    /// Those without bytes, each once, which no table holds: opening a workspace is not to wait for
    /// one that is needed only when files change.
    fileprivate var listed: [LineKey] = []
    fileprivate var table: [LineKey: [ArraySlice<UInt8>]] = [:]

    fileprivate var whole: [LineKey: [ArraySlice<UInt8>]] {
      listed.reduce(into: table) { $0[$1] = [] }
    }
  }

  /// Each laptop's; those that only a newer version can place are under an empty name.
  private(set) var byDevice: [String: Lines] = [:]

  init() {}

  /// Knows of lines with their bytes.
  init(_ lines: some Sequence<HeldLine>) {
    for line in lines { insert(line) }
  }

  /// Knows of every line of a journal that can be placed, without the bytes.
  init(_ loaded: borrowing LoadedJournal) {
    let entries = loaded.index.entries
    for (device, lines) in zip(loaded.index.devices.names, loaded.byDevice) where !lines.isEmpty {
      byDevice[device] = Lines(listed: lines.map { entries[Int($0)].key })
    }
  }

  /// Knows of a new line, without the bytes.
  mutating func add(_ key: LineKey, of device: String) {
    byDevice[device, default: Lines()].listed.append(key)
  }

  /// Adds a line with its bytes; false when it was there.
  @discardableResult
  mutating func insert(_ line: HeldLine) -> Bool {
    guard !contains(line) else { return false }
    byDevice[line.device, default: Lines()].table[line.key, default: []].append(line.bytes)
    return true
  }

  /// Whether a line is there, byte for byte.
  func contains(_ line: HeldLine) -> Bool {
    byDevice[line.device]?.table[line.key]?.contains(line.bytes) == true
  }

  /// The lines that another set has not; both know the bytes, or neither.
  func without(_ other: LineSet) -> LineSet {
    var left = LineSet()
    for (device, lines) in byDevice {
      let theirs = other.byDevice[device]?.whole ?? [:]
      var rest: [LineKey: [ArraySlice<UInt8>]] = [:]
      for (key, all) in lines.whole {
        let new = all.filter { theirs[key]?.contains($0) != true }
        if theirs[key] == nil || !new.isEmpty { rest[key] = new }
      }
      if !rest.isEmpty { left.byDevice[device] = Lines(table: rest) }
    }
    return left
  }

  /// Whether a laptop has a line of that count and checksum here.
  func has(_ key: LineKey, of device: String) -> Bool {
    guard let lines = byDevice[device] else { return false }
    return lines.table[key] != nil || lines.listed.contains(key)
  }

  /// The counts that a laptop's lines have.
  func sequences(of device: String) -> Set<Int> {
    guard let lines = byDevice[device] else { return [] }
    return Set(lines.listed.map(\.sequence)).union(lines.table.keys.map(\.sequence))
  }

  /// How many lines there are, by laptop.
  var counts: [String: Int] {
    byDevice.mapValues { lines in
      lines.table.values.reduce(lines.listed.count) { $0 + max(1, $1.count) }
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { byDevice.isEmpty }
}
