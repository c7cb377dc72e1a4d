// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel

extension Journal {
  /// Opens a workspace and reads everything in it; where writing is impossible, for reading.
  ///
  /// `device` and `identity` say who this laptop is, for tests and demonstrations; without them
  /// the name is looked up in the state folder of the person's account.
  ///
  /// - Throws: `notAWorkspace`, `damagedWorkspaceFile`, `newerFormat` and `cannotRead`; damage in
  ///   the journal itself never throws but is in the report.
  package static func open(
    _ path: String, mode: JournalMode, clock: @escaping () -> Int = systemMilliseconds,
    files: some FileStore, device: String? = nil, identity: DeviceIdentity? = nil,
    steady: @escaping () -> Int = systemSteadyMilliseconds,
    zone: @escaping () -> String = systemZone
  ) throws(JournalError) -> (Journal, Book, OpeningReport) {
    let location = WorkspaceLocation(path: path)
    let marker = try WorkspaceMarker.read(location, files)
    var opening = JournalOpening(location: location, files: files)
    if mode == .readWrite { opening.takeLock() }
    do throws(JournalError) {
      let naming = DeviceNaming(
        workspace: marker.id, given: device, identity: identity ?? .system(files),
        location: location)
      return try opening.finish(
        naming, JournalClocks(wall: clock, steady: steady, zone: zone))
    } catch {
      opening.lock.map(files.close)
      throw error
    }
  }

  /// Whether a workspace that was opened for reading, because it was locked or could not be written
  /// to, might be opened for writing by now; takes the lock and lets it go again.
  package func mayBeWrittenNow() -> Bool {
    guard isReadOnly, (try? location.requireThere(files)) != nil else { return false }
    var opening = JournalOpening(location: location, files: files)
    opening.takeLock()
    opening.lock.map(files.close)
    return opening.lock != nil
  }
}
