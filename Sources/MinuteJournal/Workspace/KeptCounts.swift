// SPDX-License-Identifier: Apache-2.0

/// What is kept, outside the workspace, of how far this laptop's own entries go.
///
/// No chain can tell that entries were cut off its very end; this can, for this laptop's. To be read
/// before the journal, so that what another window writes meanwhile is not missed.
struct KeptCounts {
  /// The file that is kept, and why it cannot be read.
  private let file: String
  private let failure: FileFailure?
  private let folders: [KnownFolder]
  /// The folder of the workspace.
  private let path: String

  /// Reads what is kept; changes nothing.
  init(_ naming: DeviceNaming, _ files: some FileStore) {
    file = naming.file
    path = files.wholePath(naming.location.path)
    do throws(FileFailure) {
      let known = naming.given == nil ? try naming.known(files) : KnownFolders()
      folders = known.folders.filter { $0.machine == naming.identity.machine }
      failure = nil
    } catch {
      (folders, failure) = ([], error)
    }
  }

  /// What contradicts this folder's being whole.
  func problems(_ chains: [DeviceChain]) -> [CheckProblem] {
    (failure.map { [.countsNotRead(file: file, $0)] } ?? [])
      + short(chains, isHere: true).map(CheckProblem.endsShort)
  }

  /// The records that go further in another folder of this laptop's.
  func longerElsewhere(_ chains: [DeviceChain]) -> [ShortRecord] {
    short(chains, isHere: false)
  }

  private func short(_ chains: [DeviceChain], isHere: Bool) -> [ShortRecord] {
    folders.filter { ($0.path ?? path == path) == isHere }.compactMap { folder in
      let last = chains.first { $0.device == folder.name }?.last ?? 0
      guard last < folder.lastSequence else { return nil }
      return ShortRecord(
        device: folder.name, written: folder.lastSequence, last: last,
        otherFolder: isHere ? nil : folder.path)
    }
  }
}
