// SPDX-License-Identifier: Apache-2.0

/// Makes a workspace in a new or empty folder; one that is there already is left as it is.
///
/// - Throws: `folderInUse` for a folder with other things in it, `cannotCreate`, and what reading
///   the marker of an existing workspace throws.
@discardableResult
package func createWorkspace(
  at path: String, files: some FileStore, id source: () -> String = { randomName(length: 16) }
) throws(JournalError) -> WorkspaceLocation {
  let location = WorkspaceLocation(path: path)
  do throws(FileFailure) {
    try files.ensureFolder(location.path, in: location.parent)
    let names = try files.list(location.path)
    if !names.contains("workspace.json") {
      guard names.allSatisfy(isOurs) else { throw .exists }
      try write(WorkspaceMarker(id: source()), to: location, files)
    } else {
      // Whoever made it before may have been stopped before its name was on the disk.
      try files.syncFolder(location.path)
    }
  } catch .exists {
    throw .folderInUse(location.path)
  } catch {
    throw .cannotCreate(location.path, error)
  }
  _ = try WorkspaceMarker.read(location, files)
  return location
}

/// Whether an interrupted creation or the carrier of a shared folder may have left such a name.
private func isOurs(_ name: String) -> Bool {
  CarrierLitter.has(name) || name == "workspace.json.tmp" || name == "journal"
    || Companion.all.contains { $0.name == name || $0.name + ".tmp" == name }
}

/// Writes the marker last, so that a folder with one is complete.
private func write(
  _ marker: WorkspaceMarker, to location: WorkspaceLocation, _ files: some FileStore
) throws(FileFailure) {
  try files.ensureFolder(location.journal, in: location.path)
  for companion in Companion.all {
    let path = "\(location.path)/\(companion.name)"
    try files.replace(path, in: location.path, with: Array(companion.text.utf8))
  }
  try files.replace(location.marker, in: location.path, with: marker.bytes)
}
