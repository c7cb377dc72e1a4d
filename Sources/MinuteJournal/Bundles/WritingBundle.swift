// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

extension Bundle {
  /// Puts the bundle in place of an earlier one or where there is nothing, then reads it back from
  /// there; it has its name only when it was written and verified whole.
  ///
  /// - Throws: `occupied` when a file is there that is no bundle, `cannotWrite`, `notAsWritten`.
  package func write(to path: String, files: some FileStore) throws(CopyError) {
    try Bundle.checkReplaceable(path, files)
    let temporary = path + ".tmp"
    do throws(FileFailure) {
      try files.put(bytes, in: temporary, .replace)
    } catch {
      throw .cannotWrite(path, error)
    }
    do throws(CopyError) {
      let written = try BundleFiles.read(temporary, files: files)
      guard written.facts == facts else { throw .notAsWritten(path) }
    } catch {
      try? files.remove(temporary)
      if case .cannotRead(_, let failure) = error { throw .cannotWrite(path, failure) }
      throw .notAsWritten(path)
    }
    do throws(FileFailure) {
      try files.rename(temporary, to: path)
      try files.syncFolder(WorkspaceLocation(path: path).parent)
    } catch {
      throw .cannotWrite(path, error)
    }
  }

  /// Anything else that somebody keeps under that name stays.
  private static func checkReplaceable(
    _ path: String, _ files: some FileStore
  ) throws(CopyError) {
    let status: FileStatus?
    do {
      status = try files.status(at: path)
    } catch {
      throw .cannotWrite(path, error)
    }
    guard let status else { return }
    guard !status.isFolder else { throw .cannotWrite(path, .isAFolder) }
    do throws(CopyError) {
      _ = try BundleFiles.read(path, files: files)
    } catch .damagedBundle, .newerBundle {
      return
    } catch {
      throw .occupied(path)
    }
  }
}
