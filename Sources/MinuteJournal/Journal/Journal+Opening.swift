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
    zone: @escaping () -> String = systemZone
  ) throws(JournalError) -> (Journal, Book, OpeningReport) {
    let location = WorkspaceLocation(path: path)
    let marker = try WorkspaceMarker.read(location, files)
    var opening = JournalOpening(location: location, files: files)
    if mode == .readWrite { opening.takeLock() }
    do throws(JournalError) {
      let identity = identity ?? .system(files)
      let names = JournalOpening.Names(workspace: marker.id, given: device, identity: identity)
      return try opening.finish(names, clock, zone)
    } catch {
      opening.lock.map(files.close)
      throw error
    }
  }
}
