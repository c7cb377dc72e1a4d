// SPDX-License-Identifier: Apache-2.0
package import MinuteJournal

/// A disk in memory that counts its calls and fails the ones it is told to.
package final class MemoryFileStore: FileStore {
  /// One file, whatever names it has.
  package final class Node {
    /// Its number on the disk.
    let number: Int
    /// What is in it.
    package var bytes: [UInt8] = []
    /// Its permission bits.
    package var mode: UInt32 = 0o600
    /// When it was last written, in seconds since 1970.
    package var written = 0
    /// How many names it has.
    package var names = 1
    var holder: Int32?

    init(number: Int) {
      self.number = number
    }
  }

  /// The files by their paths.
  package internal(set) var nodes: [String: Node] = [:]
  /// The folders' paths.
  package internal(set) var folders: Set<String> = ["/"]
  private var handles: [Int32: Node] = [:]
  private var opened: [Int32: String] = [:]
  private var nextHandle: Int32 = 3
  private var nextNode = 0
  let base: DiskState
  /// What was done to the disk since it was made.
  package internal(set) var operations: [Operation] = []
  /// The fault planned; nil for a healthy disk.
  package var fault: Fault?
  /// The paths that failing calls were about, each once.
  package private(set) var struck: Set<String> = []
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
  /// The paths of files that the person may not read.
  package var unreadable: Set<String> = []
  /// Whether files can be locked, which not every share offers.
  package var hasLocks = true
  /// What another program does just before the next bytes are written.
  package var beforeWrite: (() -> Void)?
  /// How many bytes it says are free.
  package var room = 1 << 40
  package var openHandles: Int { handles.count }

  /// Makes an empty disk.
  package convenience init() { self.init(DiskState()) }

  /// Makes a disk that holds something already.
  init(_ state: DiskState) {
    base = state
    folders = state.folders
    nextNode = (state.bytes.keys.max() ?? 0) + (state.names.values.max() ?? 0) + 1
    nodes = state.names.mapValues { number in
      let node = Node(number: number)
      node.bytes = state.bytes[number] ?? []
      node.mode = state.modes[number] ?? 0o600
      node.written = state.times[number] ?? 0
      return node
    }
  }

  func newNode() -> Node {
    nextNode += 1
    return Node(number: nextNode)
  }

  private func enter(_ path: String? = nil, _ file: OpenFile? = nil) throws(FileFailure) {
    calls += 1
    guard let fault, fault.strikes(calls) else { return }
    struck.formUnion([path ?? file.flatMap { opened[$0.number] }].compactMap { $0 })
    if let failure = fault.failure(on: path) { throw failure }
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
    try enter(path)
    switch manner {
    case .appendNew where nodes[path] != nil: throw .exists
    case .appendExisting where nodes[path] == nil: throw .missing
    default: break
    }
    guard folders.contains(MemoryFileStore.parent(of: path)) else { throw .missing }
    let node = named(path)
    if case .replace = manner, !node.bytes.isEmpty {
      node.bytes = []
      operations.append(.cut(node.number, size: 0))
    }
    (handles[nextHandle], opened[nextHandle]) = (node, path)
    defer { nextHandle += 1 }
    return OpenFile(number: nextHandle)
  }

  private func named(_ path: String) -> Node {
    if let node = nodes[path] { return node }
    let node = newNode()
    nodes[path] = node
    operations.append(.name(node.number, path: path))
    return node
  }

  package func write(_ bytes: ArraySlice<UInt8>, to file: OpenFile) throws(FileFailure) -> Int {
    writes += 1
    beforeWrite?()
    beforeWrite = nil
    let node = try node(file)
    do throws(FileFailure) {
      try enter(nil, file)
    } catch {
      append(bytes.prefix(fault?.taken(of: bytes.count, error) ?? 0), to: node)
      throw error
    }
    guard let fault, fault.strikes(calls) else {
      append(bytes, to: node)
      return bytes.count
    }
    if case .lateFailure(let failure) = fault.kind {
      append(bytes, to: node)
      throw failure
    }
    let taken = max(1, bytes.count / 3)
    append(bytes.prefix(taken), to: node)
    return taken
  }

  private func append(_ bytes: ArraySlice<UInt8>, to node: Node) {
    guard !bytes.isEmpty else { return }
    operations.append(.write(node.number, offset: node.bytes.count, bytes: Array(bytes)))
    node.bytes += bytes
  }

  package func read(_ file: OpenFile, at offset: Int, count: Int) throws(FileFailure) -> [UInt8] {
    try enter(nil, file)
    return Array(try node(file).bytes.dropFirst(offset).prefix(count))
  }

  package func readWhole(_ path: String) throws(FileFailure) -> [UInt8] {
    wholeReads += 1
    if unreadable.contains(path) { throw .notPermitted }
    try enter(path)
    return try node(path).bytes
  }

  package func syncData(_ file: OpenFile) throws(FileFailure) {
    syncs += 1
    let node = try node(file)
    do throws(FileFailure) {
      try enter(nil, file)
    } catch {
      if error != .interrupted { operations.append(.syncFailed(node.number)) }
      throw error
    }
    operations.append(.synced(node.number))
  }

  package func syncFolder(_ path: String) throws(FileFailure) {
    folderSyncs += 1
    try enter(path)
    operations.append(.folderSynced(path: path))
  }

  package func truncate(_ file: OpenFile, to size: Int) throws(FileFailure) {
    try enter(nil, file)
    let node = try node(file)
    guard node.bytes.count > size else { return }
    node.bytes.removeLast(node.bytes.count - size)
    operations.append(.cut(node.number, size: size))
  }

  package func close(_ file: OpenFile) {
    if let node = handles.removeValue(forKey: file.number), node.holder == file.number {
      node.holder = nil
    }
  }

  package func lock(_ file: OpenFile) throws(FileFailure) -> Bool {
    try enter(nil, file)
    guard hasLocks else { throw .noLocks }
    let node = try node(file)
    guard node.holder == nil || node.holder == file.number else { return false }
    node.holder = file.number
    return true
  }

  package func status(of file: OpenFile) throws(FileFailure) -> FileStatus {
    try enter(nil, file)
    let node = try node(file)
    return FileStatus(
      size: node.bytes.count, names: node.names, isFolder: false, mode: node.mode,
      written: node.written)
  }

  package func status(at path: String) throws(FileFailure) -> FileStatus? {
    do throws(FileFailure) {
      try enter(path)
    } catch .missing {
      return nil
    }
    if folders.contains(path) { return FileStatus(size: 0, names: 2, isFolder: true, mode: 0o700) }
    return nodes[path].map {
      FileStatus(
        size: $0.bytes.count, names: $0.names, isFolder: false, mode: $0.mode, written: $0.written)
    }
  }

  package func setMode(_ path: String, to mode: UInt32) throws(FileFailure) {
    try enter(path)
    try node(path).mode = mode
  }

  package func rename(_ path: String, to other: String) throws(FileFailure) {
    try enter(path)
    let node = try node(path)
    nodes[other]?.names = 0
    nodes[other] = node
    nodes[path] = nil
    operations.append(.rename(node.number, from: path, to: other))
  }

  package func makeFolder(_ path: String) throws(FileFailure) {
    try enter(path)
    guard !folders.contains(path), nodes[path] == nil else { throw .exists }
    guard folders.contains(MemoryFileStore.parent(of: path)) else { throw .missing }
    folders.insert(path)
    operations.append(.makeFolder(path: path))
  }

  package func list(_ path: String) throws(FileFailure) -> [String] {
    try enter(path)
    guard folders.contains(path) else { throw nodes[path] == nil ? .missing : .notAFolder }
    return (Array(nodes.keys) + Array(folders)).filter {
      $0 != "/" && MemoryFileStore.parent(of: $0) == path
    }
    .compactMap { $0.split(separator: "/").last.map(String.init) }
  }

  package func remove(_ path: String) throws(FileFailure) {
    try enter(path)
    try node(path).names = 0
    nodes[path] = nil
    operations.append(.remove(path: path))
  }

  package func freeBytes(_ path: String) throws(FileFailure) -> Int {
    try enter(path)
    return room
  }

  package func wholePath(_ path: String) -> String { path }
}
