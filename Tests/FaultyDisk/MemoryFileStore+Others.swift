// SPDX-License-Identifier: Apache-2.0

// What happens to a disk without the program: other programs, and looking at it from outside.
extension MemoryFileStore {
  /// Puts a file there as another program would.
  package func put(_ bytes: [UInt8], at path: String, written: Int = 0) {
    folders.formUnion(MemoryFileStore.folders(above: path))
    let node = newNode()
    node.bytes = bytes
    node.written = written
    nodes[path]?.names = 0
    nodes[path] = node
    operations.append(.put(node.number, path: path, bytes: bytes))
  }

  /// Takes a file away as another program would; a handle on it stays open.
  package func delete(_ path: String) {
    nodes[path]?.names = 0
    nodes[path] = nil
    operations.append(.remove(path: path))
  }

  /// A folder with all that is in it, as it was taken away.
  package struct Away {
    let nodes: [String: Node]
    let folders: Set<String>
  }

  /// Takes a folder away as when it is moved or its drive goes; files in it that are open stay so.
  package func takeAway(_ folder: String) -> Away {
    let away = Away(
      nodes: nodes.filter { $0.key.hasPrefix(folder + "/") },
      folders: folders.filter { $0 == folder || $0.hasPrefix(folder + "/") })
    for path in away.nodes.keys { nodes[path] = nil }
    folders.subtract(away.folders)
    return away
  }

  /// Puts a folder back where it was.
  package func bringBack(_ away: Away) {
    nodes.merge(away.nodes) { $1 }
    folders.formUnion(away.folders)
  }

  /// Copies a folder with all that is in it.
  package func copy(_ folder: String, to other: String) {
    for (path, node) in nodes where path.hasPrefix(folder + "/") {
      put(node.bytes, at: other + path.dropFirst(folder.count))
    }
  }

  /// The bytes of a file; nothing when it is not there.
  package func bytes(_ path: String) -> [UInt8] { nodes[path]?.bytes ?? [] }

  /// Everything as it would be found after the process was killed.
  package func afterCrash() -> MemoryFileStore { MemoryFileStore(state) }

  /// The paths and contents of all files, for comparing before and after.
  package var contents: [String: [UInt8]] { nodes.mapValues(\.bytes) }

  private var state: DiskState {
    var state = DiskState(folders: folders)
    for (path, node) in nodes {
      state.names[path] = node.number
      state.bytes[node.number] = node.bytes
      state.modes[node.number] = node.mode
      state.times[node.number] = node.written
    }
    return state
  }

  /// The folder that a path lies in.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// Every folder that a path lies in.
  static func folders(above path: String) -> Set<String> {
    var folders: Set<String> = ["/"]
    var folder = parent(of: path)
    while folder != "/" {
      folders.insert(folder)
      folder = parent(of: folder)
    }
    return folders
  }
}
