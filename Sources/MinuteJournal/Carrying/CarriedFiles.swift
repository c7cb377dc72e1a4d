// SPDX-License-Identifier: Apache-2.0

/// The files of a workspace that go from laptop to laptop; drafts, locks and what was set aside
/// stay where they are.
package struct CarriedFiles {
  /// The folder of issued files and the one of the house style.
  package static let issued = "issued"
  private static let houseStyle = "house-style"
  private let location: WorkspaceLocation
  private let files: any FileStore

  /// Names a workspace.
  package init(of path: String, files: some FileStore) {
    location = WorkspaceLocation(path: path)
    self.files = files
  }

  /// The workspace's id, by which its copies know each other.
  ///
  /// - Throws: what reading `workspace.json` throws.
  package func workspace() throws(JournalError) -> String {
    try WorkspaceMarker.read(location, files).id
  }

  /// The id in the bytes of a `workspace.json`; nil when it is none.
  package static func workspace(in bytes: [UInt8]) -> String? {
    (try? WorkspaceMarker.read(bytes, ""))?.id
  }

  /// Brings the files that guide carriers up to date, so that workspaces made before have them.
  ///
  /// - Throws: `cannotCreate`.
  package func complete() throws(JournalError) {
    do throws(FileFailure) {
      for companion in Companion.all { try companion.complete(in: location.path, files) }
    } catch {
      throw .cannotCreate(location.path, error)
    }
  }

  /// The paths within the workspace of all that are there.
  ///
  /// - Throws: `cannotRead`.
  package func paths() throws(JournalError) -> [String] {
    do throws(FileFailure) {
      var paths = try SegmentFile.all(of: location, files).map(\.shown)
      let names = try files.list(location.path)
      for folder in [CarriedFiles.issued, CarriedFiles.houseStyle] where names.contains(folder) {
        paths += try files.list("\(location.path)/\(folder)")
          .filter { !CarrierLitter.has($0) || $0 == ".gitattributes" }.map { "\(folder)/\($0)" }
      }
      let beside = Companion.all.map(\.name) + ["workspace.json"]
      return (paths + beside.filter(names.contains)).sorted()
    } catch {
      throw .cannotRead(location.path, error)
    }
  }

  /// Whether a path within a workspace is a carried file's, there or not.
  package static func has(_ path: String) -> Bool {
    let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      return path == "workspace.json" || Companion.all.contains { $0.name == path }
    }
    return isJournal(path) || parts[0] == issued || parts[0] == houseStyle
  }

  /// Whether a path within a workspace is a journal file's, there or not.
  package static func isJournal(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.count > 1 && SegmentFile.isJournalFolder(String(parts[0]))
  }

  /// Whether a path within a workspace is one of the laptop's own journal files, which nothing but
  /// this program on this laptop may write; copies that lie beside them are not.
  package static func isJournal(_ path: String, of laptop: String) -> Bool {
    let folder = "journal/\(laptop)/"
    return path.hasPrefix(folder) && SegmentName(String(path.dropFirst(folder.count))) != nil
  }
}
