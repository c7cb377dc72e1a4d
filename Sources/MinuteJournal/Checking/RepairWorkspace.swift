// SPDX-License-Identifier: Apache-2.0

/// Sets aside what is damaged or left over in a workspace, under its lock; see `RepairReport`.
///
/// - Throws: what reading `workspace.json` throws, `cannotRead`, `cannotRepair` where nothing can be
///   written, and `openElsewhere` while another program on this machine has it open.
package func repairWorkspace(
  _ path: String, files: some FileStore, now: Int = systemMilliseconds()
) throws(JournalError) -> RepairReport {
  let location = WorkspaceLocation(path: path)
  _ = try WorkspaceMarker.read(location, files)
  let lock = try takenLock(location, files)
  defer { files.close(lock) }
  var repair = Repair(location, files)
  try repair.run(now: now)
  return repair.report
}

private func takenLock(
  _ location: WorkspaceLocation, _ files: some FileStore
) throws(JournalError) -> OpenFile {
  do throws(FileFailure) {
    if let lock = try WorkspaceLock(of: location, files).file { return lock }
  } catch {
    throw .cannotRepair(location.path, error)
  }
  throw .openElsewhere(location.path)
}
