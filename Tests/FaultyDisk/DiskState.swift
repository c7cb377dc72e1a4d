// SPDX-License-Identifier: Apache-2.0

/// What a disk holds, as a value.
struct DiskState {
  var names: [String: Operation.FileNumber] = [:]
  var bytes: [Operation.FileNumber: [UInt8]] = [:]
  var modes: [Operation.FileNumber: UInt32] = [:]
  var times: [Operation.FileNumber: Int] = [:]
  var folders: Set<String> = ["/"]

  /// Does one thing again, as far as it came.
  mutating func apply(_ operation: Operation, _ fate: CrashImages.Fate) {
    switch operation {
    case .write(let file, let offset, let written):
      if let found = DiskState.found(written, fate, at: offset) { lay(found, over: file, offset) }
    case .put(let file, let path, let written):
      (names[path], bytes[file]) = (file, written)
      folders.formUnion(MemoryFileStore.folders(above: path))
    case .synced, .syncFailed, .folderSynced: break
    default:
      if fate != .lost { applyWhole(operation) }
    }
  }

  private mutating func applyWhole(_ operation: Operation) {
    switch operation {
    case .cut(let file, let size):
      bytes[file] = Array(bytes[file, default: []].prefix(size))
    case .name(let file, let path): names[path] = file
    case .rename(let file, let from, let to): (names[from], names[to]) = (nil, file)
    case .remove(let path): names[path] = nil
    case .makeFolder(let path): folders.insert(path)
    default: break
    }
  }

  private mutating func lay(_ found: [UInt8], over file: Operation.FileNumber, _ offset: Int) {
    var whole = bytes[file, default: []]
    let room = offset + found.count - whole.count
    // What was lost before it is a hole, which reads as zeros.
    if room > 0 { whole += Array(repeating: 0, count: room) }
    whole.replaceSubrange(offset..<offset + found.count, with: found)
    bytes[file] = whole
  }

  /// What is there of bytes that were written; nil for nothing at all.
  private static func found(
    _ written: [UInt8], _ fate: CrashImages.Fate, at offset: Int
  ) -> [UInt8]? {
    switch fate {
    case .kept: written
    case .lost: nil
    case .zeros: Array(repeating: 0, count: written.count)
    case .garbage:
      written.indices.map { UInt8(truncatingIfNeeded: (offset + $0) &* 2_654_435_761 >> 13) }
    case .half: Array(written.prefix(written.count / 2))
    }
  }

  /// The state without what lies in folders that are not there.
  var reachable: DiskState {
    var state = self
    state.folders = folders.filter { MemoryFileStore.folders(above: $0).isSubset(of: folders) }
    state.names = names.filter { MemoryFileStore.folders(above: $0.key).isSubset(of: folders) }
    return state
  }
}
