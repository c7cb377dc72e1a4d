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
    /// What is kept of the laptop's names is there and cannot be read.
    case unreadable(FileFailure)

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

  /// The file with the laptop's names in the workspace.
  var file: String { "\(identity.folder)/\(workspace)" }

  /// Looks the laptop's name up.
  func found(_ files: some FileStore) -> Found {
    if let given { return .here(given, lastSequence: 0) }
    let known: KnownFolders
    do throws(FileFailure) {
      known = try self.known(files)
    } catch {
      return .unreadable(error)
    }
    if let folder = known.folder(files.wholePath(location.path), of: identity.machine) {
      return .here(folder.name, lastSequence: folder.lastSequence)
    }
    let names = known.names(of: identity.machine)
    return names.isEmpty ? .nowhere : .elsewhere(names)
  }

  /// The laptop's name in this folder; nil when it has none yet.
  ///
  /// - Throws: `cannotRead` when that cannot be told.
  func name(_ files: some FileStore) throws(JournalError) -> String? {
    let found = found(files)
    if case .unreadable(let failure) = found { throw .cannotRead(file, failure) }
    return found.name
  }

  /// What is kept of this laptop's names; nothing where nothing was kept yet.
  func known(_ files: some FileStore) throws(FileFailure) -> KnownFolders {
    do throws(FileFailure) {
      return try read(files)
    } catch {
      // Once more: a moment's failure would cost the laptop its name for the sitting.
      return try read(files)
    }
  }

  private func read(_ files: some FileStore) throws(FileFailure) -> KnownFolders {
    do throws(FileFailure) {
      return KnownFolders(try files.readWhole(file))
    } catch {
      guard error == .missing || error == .notAFolder else { throw error }
      return KnownFolders()
    }
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

  /// Keeps the name for this folder, with the last count used under it; what is kept already and
  /// cannot be read is never written over.
  ///
  /// `former` is the name that is left for it, with the last count used under that.
  func keep(
    _ name: String, lastSequence: Int, leaving former: (name: String, lastSequence: Int)? = nil,
    _ files: some FileStore
  ) throws(FileFailure) {
    guard given == nil else { return }
    var known = try known(files)
    let path = files.wholePath(location.path)
    for (name, last) in (former.map { [$0] } ?? []) + [(name, lastSequence)] {
      known.put(
        KnownFolder(name: name, machine: identity.machine, path: path, lastSequence: last))
    }
    try makeFolders(files)
    try files.replace(file, in: identity.folder, with: known.bytes)
  }

  /// Makes the folder's names last, all the way up: whoever made them may have been stopped before,
  /// and a name that a power cut took would be taken for none. Where the file is, that was done.
  private func makeFolders(_ files: some FileStore) throws(FileFailure) {
    if try files.status(at: file) != nil { return }
    let isWhole = identity.folder.hasPrefix("/")
    var path = ""
    var parent = isWhole ? "/" : "."
    for part in identity.folder.split(separator: "/") {
      path += isWhole || !path.isEmpty ? "/\(part)" : String(part)
      try files.ensureFolder(path, in: parent)
      parent = path
    }
  }
}

extension DeviceNaming {
  /// The naming of a machine in a workspace.
  init(_ marker: WorkspaceMarker, _ location: WorkspaceLocation, identity: DeviceIdentity) {
    self.init(workspace: marker.id, given: nil, identity: identity, location: location)
  }
}
