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
  let lock: OpenFile
  do throws(FileFailure) {
    lock = try files.open(location.lock, .lock)
  } catch {
    throw .cannotRepair(location.path, error)
  }
  do throws(FileFailure) {
    if try files.lock(lock) { return lock }
  } catch .noLocks {
    return lock
  } catch .notSupported {
    return lock
  } catch {
    files.close(lock)
    throw .cannotRepair(location.path, error)
  }
  files.close(lock)
  throw .openElsewhere(location.path)
}
