// SPDX-License-Identifier: Apache-2.0

/// Files held in memory as a folder of a disk, for reading.
struct FilesInMemory: FileReading {
  private let root: String
  private let contents: [String: [UInt8]]
  /// The names in each folder, by its path within the root; the root's own is empty.
  private let folders: [String: Set<String>]

  /// Shows files, named by their paths within the root, as if they lay under it.
  init(root: String, _ contents: [String: [UInt8]]) {
    self.root = root
    self.contents = contents
    var folders: [String: Set<String>] = ["": []]
    for path in contents.keys {
      var folder = ""
      for part in path.split(separator: "/") {
        folders[folder, default: []].insert(String(part))
        folder += folder.isEmpty ? part : "/\(part)"
      }
    }
    self.folders = folders
  }

  private func within(_ path: String) throws(FileFailure) -> String {
    if path == root { return "" }
    guard path.hasPrefix(root + "/") else { throw .missing }
    return String(path.dropFirst(root.count + 1))
  }

  package func readWhole(_ path: String) throws(FileFailure) -> [UInt8] {
    guard let bytes = contents[try within(path)] else { throw .missing }
    return bytes
  }

  package func status(at path: String) throws(FileFailure) -> FileStatus? {
    guard let inside = try? within(path) else { return nil }
    if folders[inside] != nil { return FileStatus(size: 0, names: 1, isFolder: true, mode: 0o500) }
    return contents[inside].map {
      FileStatus(size: $0.count, names: 1, isFolder: false, mode: 0o400)
    }
  }

  package func list(_ path: String) throws(FileFailure) -> [String] {
    let inside = try within(path)
    guard let names = folders[inside] else {
      throw contents[inside] == nil ? .missing : .notAFolder
    }
    return Array(names)
  }
}
