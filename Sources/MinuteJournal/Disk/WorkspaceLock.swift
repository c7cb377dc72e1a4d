// SPDX-License-Identifier: Apache-2.0

/// The one lock of a workspace, which whoever writes into it holds meanwhile.
package enum WorkspaceLock {
  /// It was free; to be let go of by closing the file.
  case taken(OpenFile)
  /// The folder's file system has no locks. Each laptop writes only its own files, so writing is
  /// still safe.
  case notSupported(OpenFile)
  /// Another program on this machine has it.
  case held

  /// Tries to take it.
  package init(of location: WorkspaceLocation, _ files: some FileStore) throws(FileFailure) {
    let file = try files.open(location.lock, .lock)
    do throws(FileFailure) {
      self = try files.lock(file) ? .taken(file) : .held
    } catch .noLocks {
      self = .notSupported(file)
    } catch .notSupported {
      self = .notSupported(file)
    } catch {
      files.close(file)
      throw error
    }
    if case .held = self { files.close(file) }
  }

  /// The open file; nil when another program has the lock.
  package var file: OpenFile? {
    switch self {
    case .taken(let file), .notSupported(let file): file
    case .held: nil
    }
  }
}
