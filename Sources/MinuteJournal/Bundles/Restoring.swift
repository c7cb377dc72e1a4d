// SPDX-License-Identifier: Apache-2.0
/// What was restored.
package struct Restored: Hashable, Sendable {
  /// What the bundle said it holds.
  package let facts: BundleFacts
  /// The name that this laptop will write under, which none in the bundle has; nil when it could not
  /// be kept, so that the next opening makes one.
  package let device: String?
  /// Where the text is that was being typed when the bundle was made; nil when there was none.
  package let unsaved: String?
}

/// Makes a workspace of a bundle in a new or empty folder. Until it is whole the folder is no
/// workspace; the same bundle may then be restored into it again.
///
/// - Throws: `folderInUse`, `halfRestored` and `notRestored`.
package func restore(
  _ bundle: BundleFiles, to path: String, files: some FileStore, identity: DeviceIdentity? = nil
) throws(CopyError) -> Restored {
  let restoring = Restoring(bundle: bundle, location: WorkspaceLocation(path: path), files: files)
  try restoring.run()
  // Lines written after the bundle was made may be on another laptop under the old name's counts.
  let naming = DeviceNaming(
    workspace: bundle.facts.workspace, given: nil, identity: identity ?? .system(files),
    location: restoring.location)
  return Restored(
    facts: bundle.facts,
    device: naming.keptFreshName(files, beside: bundle.facts.laptops.map(\.name)),
    unsaved: bundle.unsaved == nil ? nil : Restoring<DiskFileStore>.unsavedPath)
}

/// The steps of restoring.
private struct Restoring<Files: FileStore> {
  let bundle: BundleFiles
  let location: WorkspaceLocation
  let files: Files

  static var unsavedPath: String { "recovered/unsaved.txt" }

  private var note: String { location.restoring }

  private var noteBytes: [UInt8] { Array(bundle.fingerprint.utf8) }

  /// The note first and the marker last: a folder with the marker is whole.
  func run() throws(CopyError) {
    do throws(FileFailure) {
      try files.ensureFolder(location.path, in: location.parent)
    } catch {
      throw .notRestored(location.path, error)
    }
    try checkFolder()
    do throws(FileFailure) {
      try files.replace(note, in: location.path, with: noteBytes)
      try files.ensureFolder(location.journal, in: location.path)
      try putContents()
      if let unsaved = bundle.unsaved { try put(Array(unsaved.utf8), at: Self.unsavedPath) }
      try put(bundle.contents[BundleLayout.marker] ?? [], at: BundleLayout.marker)
      // The workspace is whole with or without the note.
      try? files.remove(note)
    } catch {
      throw .notRestored(location.path, error)
    }
  }

  private func putContents() throws(FileFailure) {
    for name in bundle.contents.keys.sorted() where name != BundleLayout.marker {
      try put(bundle.contents[name] ?? [], at: name)
    }
  }

  private func put(_ bytes: [UInt8], at name: String) throws(FileFailure) {
    var folder = location.path
    for part in name.split(separator: "/").dropLast() {
      try files.ensureFolder("\(folder)/\(part)", in: folder)
      folder += "/\(part)"
    }
    try files.replace("\(location.path)/\(name)", in: folder, with: bytes)
  }

  private func checkFolder() throws(CopyError) {
    let names: [String]
    do throws(FileFailure) {
      names = try files.list(location.path)
    } catch {
      throw .notRestored(location.path, error)
    }
    if names.allSatisfy({ $0 == ".restoring.tmp" }) { return }
    guard names.contains(".restoring"), !names.contains(BundleLayout.marker) else {
      throw .folderInUse(location.path)
    }
    guard (try? files.readWhole(note)) == noteBytes else { throw .halfRestored(location.path) }
  }
}
