// SPDX-License-Identifier: Apache-2.0

/// What tells one line of a laptop from its others.
struct LineKey: Hashable {
  let sequence: Int
  let checksum: UInt32
}

/// The lines that the program knows of, without their text.
struct KnownLines {
  /// Each laptop's; a line is there once.
  private(set) var byDevice: [String: [LineKey]] = [:]

  /// Knows of every line of a journal.
  init(_ loaded: borrowing LoadedJournal) {
    var numbered = [[LineKey]](repeating: [], count: loaded.index.devices.names.count)
    for place in loaded.order {
      let entry = loaded.index.entries[Int(place)]
      numbered[Int(entry.device)].append(
        LineKey(sequence: entry.sequence, checksum: entry.checksum))
    }
    for (name, keys) in zip(loaded.index.devices.names, numbered) where !keys.isEmpty {
      byDevice[name] = keys
    }
  }

  /// Knows of one more.
  mutating func add(_ key: LineKey, of device: String) {
    byDevice[device, default: []].append(key)
  }

  /// The lines that others do not know of, by laptop; made only when files changed.
  func without(_ others: KnownLines) -> [String: Set<LineKey>] {
    byDevice.reduce(into: [:]) { left, device in
      let rest = Set(device.value).subtracting(others.byDevice[device.key] ?? [])
      if !rest.isEmpty { left[device.key] = rest }
    }
  }
}
