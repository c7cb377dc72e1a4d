// SPDX-License-Identifier: Apache-2.0
import Glibc
import MinuteJournal

/// A workspace's folder as a thing to take away; only what a workspace consists of is ever deleted.
struct WorkspaceFolder {
  private static let files: Set<String> = [
    "workspace.json", "workspace.json.tmp", ".gitattributes", ".gitattributes.tmp", ".gitignore",
    ".gitignore.tmp", ".stignore", ".stignore.tmp", ".lock",
  ]
  private static let folders: Set<String> = [
    "journal", "drafts", "recovered", "house-style", "issued",
  ]

  private let path: String
  private let store = DiskFileStore()

  /// Names a folder.
  init(_ path: String) {
    self.path = path
  }

  /// Refuses a folder that holds anything of somebody else's.
  func check() throws(CommandFailure) {
    let names = (try? store.list(path)) ?? []
    let known = WorkspaceFolder.files.union(WorkspaceFolder.folders)
    guard names.allSatisfy(known.contains) else { throw .notADemonstration(path: path) }
  }

  /// Deletes the folder when it is there.
  func removeIfThere() throws(CommandFailure) {
    guard (try? store.status(at: path)) != nil else { return }
    try check()
    do throws(FileFailure) {
      try remove(path)
    } catch {
      throw .cannotWrite(path: path, error)
    }
  }

  /// Deletes a file, or a folder with all that is in it; a link goes, what it leads to stays.
  private func remove(_ path: String) throws(FileFailure) {
    if unlink(path) == 0 { return }
    guard errno == EISDIR || errno == EPERM else { throw FileFailure(code: errno) }
    for name in try store.list(path) { try remove("\(path)/\(name)") }
    guard rmdir(path) == 0 else { throw FileFailure(code: errno) }
  }
}
