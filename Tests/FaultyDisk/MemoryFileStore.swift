// SPDX-License-Identifier: Apache-2.0
package import MinuteJournal

/// A disk in memory that counts its calls and fails the ones it is told to.
package final class MemoryFileStore: FileStore {
  /// What happens to which call.
  package struct Fault {
    /// What a failing call does.
    package enum Kind: Hashable {
      case failure(FileFailure)
      case shortWrite
    }
    /// The call, counted from the first the disk ever had.
    package let call: Int
    /// What it does.
    package let kind: Kind
    /// Whether every later call does the same.
    package var isForEver = false

    /// Plans a fault.
    package init(call: Int, kind: Kind, isForEver: Bool = false) {
      self.call = call
      self.kind = kind
      self.isForEver = isForEver
    }
  }

  /// One file, whatever names it has.
  package final class Node {
    /// What is in it.
    package var bytes: [UInt8] = []
    /// Its permission bits.
    package var mode: UInt32 = 0o600
    /// When it was last written, in seconds since 1970.
    package var written = 0
    /// How many names it has.
    package var names = 1
    var holder: Int32?
  }

  /// The files by their paths.
  package private(set) var nodes: [String: Node] = [:]
  /// The folders' paths.
  package private(set) var folders: Set<String> = ["/"]
  private var handles: [Int32: Node] = [:]
  private var nextHandle: Int32 = 3
  /// The fault planned; nil for a healthy disk.
  package var fault: Fault?
  /// How many calls there were.
  package private(set) var calls = 0
  /// How many of them wrote.
  package private(set) var writes = 0
  /// How many of them waited for bytes.
  package private(set) var syncs = 0
  /// How many of them waited for names.
  package private(set) var folderSyncs = 0

  /// How many files were read whole.
  package private(set) var wholeReads = 0
  /// Whether files can be locked, which not every share offers.
  package var hasLocks = true
  /// What another program does just before the next bytes are written.
  package var beforeWrite: (() -> Void)?
  /// How many bytes it says are free.
  package var room = 1 << 40
  package var openHandles: Int { handles.count }

  /// Makes an empty disk.
  package init() {}

  private func enter() throws(FileFailure) {
    calls += 1
    guard let fault, case .failure(let failure) = fault.kind else { return }
    if calls == fault.call || (fault.isForEver && calls > fault.call) { throw failure }
  }

  private var isShort: Bool {
    guard let fault, fault.kind == .shortWrite else { return false }
    return calls == fault.call || (fault.isForEver && calls > fault.call)
  }

  private func node(_ file: OpenFile) throws(FileFailure) -> Node {
    guard let node = handles[file.number] else { throw FileFailure(code: 9) }
    return node
  }

  private func node(_ path: String) throws(FileFailure) -> Node {
    guard let node = nodes[path] else { throw .missing }
    return node
  }

  package func open(_ path: String, _ manner: OpenManner) throws(FileFailure) -> OpenFile {
    try enter()
    switch manner {
    case .appendNew where nodes[path] != nil: throw .exists
    case .appendExisting where nodes[path] == nil: throw .missing
    default: break
    }
    guard folders.contains(parent(of: path)) else { throw .missing }
    let node = nodes[path] ?? Node()
    if case .replace = manner { node.bytes = [] }
    nodes[path] = node
    handles[nextHandle] = node
    defer { nextHandle += 1 }
    return OpenFile(number: nextHandle)
  }

  package func write(_ bytes: ArraySlice<UInt8>, to file: OpenFile) throws(FileFailure) -> Int {
    writes += 1
    beforeWrite?()
    beforeWrite = nil
    let node = try node(file)
    do throws(FileFailure) {
      try enter()
    } catch {
      // A failing write may have put part of the bytes there.
      if error != .interrupted { node.bytes += bytes.prefix(bytes.count / 2) }
      throw error
    }
    let taken = isShort ? max(1, bytes.count / 3) : bytes.count
    node.bytes += bytes.prefix(taken)
    return taken
  }

  package func read(_ file: OpenFile, at offset: Int, count: Int) throws(FileFailure) -> [UInt8] {
    try enter()
    return Array(try node(file).bytes.dropFirst(offset).prefix(count))
  }

  package func readWhole(_ path: String) throws(FileFailure) -> [UInt8] {
    wholeReads += 1
    try enter()
    return try node(path).bytes
  }

  package func syncData(_ file: OpenFile) throws(FileFailure) {
    syncs += 1
    try enter()
    _ = try node(file)
  }

  package func syncFolder(_ path: String) throws(FileFailure) {
    folderSyncs += 1
    try enter()
  }

  package func truncate(_ file: OpenFile, to size: Int) throws(FileFailure) {
    try enter()
    let node = try node(file)
    node.bytes.removeLast(max(0, node.bytes.count - size))
  }

  package func close(_ file: OpenFile) {
    if let node = handles.removeValue(forKey: file.number), node.holder == file.number {
      node.holder = nil
    }
  }

  package func lock(_ file: OpenFile) throws(FileFailure) -> Bool {
    try enter()
    guard hasLocks else { throw .noLocks }
    let node = try node(file)
    guard node.holder == nil || node.holder == file.number else { return false }
    node.holder = file.number
    return true
  }

  package func status(of file: OpenFile) throws(FileFailure) -> FileStatus {
    try enter()
    let node = try node(file)
    return FileStatus(
      size: node.bytes.count, names: node.names, isFolder: false, mode: node.mode,
      written: node.written)
  }

  package func status(at path: String) throws(FileFailure) -> FileStatus? {
    try enter()
    if folders.contains(path) { return FileStatus(size: 0, names: 2, isFolder: true, mode: 0o700) }
    return nodes[path].map {
      FileStatus(
        size: $0.bytes.count, names: $0.names, isFolder: false, mode: $0.mode, written: $0.written)
    }
  }

  package func setMode(_ path: String, to mode: UInt32) throws(FileFailure) {
    try enter()
    try node(path).mode = mode
  }

  package func rename(_ path: String, to other: String) throws(FileFailure) {
    try enter()
    let node = try node(path)
    nodes[other]?.names = 0
    nodes[other] = node
    nodes[path] = nil
  }

  package func makeFolder(_ path: String) throws(FileFailure) {
    try enter()
    guard !folders.contains(path), nodes[path] == nil else { throw .exists }
    guard folders.contains(parent(of: path)) else { throw .missing }
    folders.insert(path)
  }

  package func list(_ path: String) throws(FileFailure) -> [String] {
    try enter()
    guard folders.contains(path) else { throw nodes[path] == nil ? .missing : .notAFolder }
    return (Array(nodes.keys) + Array(folders)).filter { $0 != "/" && parent(of: $0) == path }
      .compactMap { $0.split(separator: "/").last.map(String.init) }
  }

  package func remove(_ path: String) throws(FileFailure) {
    try enter()
    try node(path).names = 0
    nodes[path] = nil
  }

  package func freeBytes(_ path: String) throws(FileFailure) -> Int {
    try enter()
    return room
  }

  package func wholePath(_ path: String) -> String { path }

  private func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}

extension MemoryFileStore {
  /// Puts a file there as another program would.
  package func put(_ bytes: [UInt8], at path: String, written: Int = 0) {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/\(part)"
      folders.insert(folder)
    }
    let node = Node()
    node.bytes = bytes
    node.written = written
    nodes[path] = node
  }

  /// Takes a file away as another program would; a handle on it stays open.
  package func delete(_ path: String) {
    nodes[path]?.names = 0
    nodes[path] = nil
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
  package func afterCrash() -> MemoryFileStore {
    let copy = MemoryFileStore()
    copy.folders = folders
    copy.nodes = nodes.mapValues { node in
      let copy = Node()
      copy.bytes = node.bytes
      copy.mode = node.mode
      copy.written = node.written
      return copy
    }
    return copy
  }

  /// The paths and contents of all files, for comparing before and after.
  package var contents: [String: [UInt8]] { nodes.mapValues(\.bytes) }
}
