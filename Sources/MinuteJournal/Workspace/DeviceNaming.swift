// SPDX-License-Identifier: Apache-2.0

/// The laptop's name in one folder of one workspace: looked up, made anew, and kept.
struct DeviceNaming {
  /// What is known before the journal is read.
  enum Found: Hashable {
    /// The name the laptop has in this very folder, and the last count it has used.
    case here(String, lastSequence: Int)
    /// The laptop has other folders of this workspace: this one is a copy, or was moved.
    case elsewhere([String])
    /// The laptop has never written in this workspace.
    case nowhere

    /// The name the laptop has in this folder.
    var name: String? { if case .here(let name, _) = self { name } else { nil } }
  }

  let workspace: String
  /// A name for tests and demonstrations, which is kept nowhere.
  let given: String?
  let identity: DeviceIdentity
  let location: WorkspaceLocation

  /// The naming of this machine.
  static func system(
    _ workspace: String, _ location: WorkspaceLocation, _ files: some FileStore
  ) -> DeviceNaming {
    DeviceNaming(
      workspace: workspace, given: nil, identity: .system(files), location: location)
  }

  private var file: String { "\(identity.folder)/\(workspace)" }

  /// Looks the laptop's name up.
  func found(_ files: some FileStore) -> Found {
    if let given { return .here(given, lastSequence: 0) }
    let known = known(files)
    if let folder = known.folder(files.wholePath(location.path), of: identity.machine) {
      return .here(folder.name, lastSequence: folder.lastSequence)
    }
    let names = known.names(of: identity.machine)
    return names.isEmpty ? .nowhere : .elsewhere(names)
  }

  private func known(_ files: some FileStore) -> KnownFolders {
    (try? files.readWhole(file)).map { KnownFolders($0) } ?? KnownFolders()
  }

  /// A name that neither a folder of the journal nor any of these laptops has.
  func unused(_ files: some FileStore, beside others: [String]) -> String {
    let taken = Set(others + ((try? files.list(location.journal)) ?? []))
    var name = identity.source()
    for _ in 0..<100 where taken.contains(name) { name = identity.source() }
    return name
  }

  /// A new name, kept for this folder; nil where it cannot be kept.
  func keptFreshName(_ files: some FileStore, beside others: [String]) -> String? {
    let name = unused(files, beside: others)
    do throws(FileFailure) {
      try keep(name, lastSequence: 0, files)
      return name
    } catch {
      return nil
    }
  }

  /// Keeps the name for this folder, with the last count used under it.
  func keep(_ name: String, lastSequence: Int, _ files: some FileStore) throws(FileFailure) {
    guard given == nil else { return }
    var known = known(files)
    known.put(
      KnownFolder(
        name: name, machine: identity.machine, path: files.wholePath(location.path),
        lastSequence: lastSequence))
    try makeFolders(files)
    try files.replace(file, in: identity.folder, with: known.bytes)
  }

  private func makeFolders(_ files: some FileStore) throws(FileFailure) {
    let isWhole = identity.folder.hasPrefix("/")
    var path = ""
    var parent = isWhole ? "/" : "."
    for part in identity.folder.split(separator: "/") {
      path += isWhole || !path.isEmpty ? "/\(part)" : String(part)
      if try files.status(at: path) == nil { try files.ensureFolder(path, in: parent) }
      parent = path
    }
  }
}
