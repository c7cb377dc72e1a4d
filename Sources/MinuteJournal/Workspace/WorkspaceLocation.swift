// SPDX-License-Identifier: Apache-2.0

/// Where a workspace is and where its parts are within it.
package struct WorkspaceLocation: Hashable, Sendable {
  /// The folder.
  package let path: String

  /// Names a folder, with or without a slash at its end.
  package init(path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  var marker: String { path + "/workspace.json" }
  var journal: String { path + "/journal" }
  var lock: String { path + "/.lock" }
  var recovered: String { path + "/recovered" }
  var drafts: String { path + "/drafts" }
  var issued: String { path + "/issued" }
  /// Says, while a bundle is being restored here, which one.
  var restoring: String { path + "/.restoring" }

  func folder(of device: String) -> String { journal + "/" + device }

  /// The folder this one lies in.
  package var parent: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Refuses when the workspace itself is not there, so that no part of it is ever made in an
  /// empty folder that a drive or a share has gone from.
  func requireThere(_ files: some FileReading) throws(FileFailure) {
    if try files.status(at: marker) == nil { throw .missing }
  }
}
