// SPDX-License-Identifier: Apache-2.0

/// What lies in a workspace's folders beside its record: who may read it, what was left over.
struct Surroundings {
  /// One file or folder of the workspace.
  struct Item {
    /// The path within the workspace; a point for the workspace itself.
    let shown: String
    let path: String
    let status: FileStatus

    func isOld(at now: Int) -> Bool {
      now / 1000 - status.written > Surroundings.longestArrival
    }
  }

  /// Everything of ours, the workspace's folder first.
  private(set) var items: [Item] = []
  /// A file that was not written for so long, in seconds, is no longer arriving.
  static let longestArrival = 24 * 60 * 60

  /// Looks at the folders that hold the record; what else lies in the workspace is nobody's business.
  init(_ location: WorkspaceLocation, _ files: some FileReading) throws(FileFailure) {
    guard let status = try files.status(at: location.path) else { return }
    items.append(Item(shown: ".", path: location.path, status: status))
    let ours = ["journal", "issued", "drafts", "recovered", "house-style"]
    for name in try files.list(location.path).sorted() {
      guard ours.contains(name) || name.hasPrefix("workspace.json") || name.hasSuffix(".tmp")
      else { continue }
      try add(name, "\(location.path)/\(name)", depth: 0, files)
    }
  }

  private mutating func add(
    _ shown: String, _ path: String, depth: Int, _ files: some FileReading
  ) throws(FileFailure) {
    guard let status = try files.status(at: path) else { return }
    items.append(Item(shown: shown, path: path, status: status))
    guard status.isFolder, depth < 4 else { return }
    for name in try files.list(path).sorted() {
      try add("\(shown)/\(name)", "\(path)/\(name)", depth: depth + 1, files)
    }
  }

  /// What others on this computer may read.
  var openToOthers: [Item] { items.filter(\.status.isOpenToOthers) }

  /// Files that a program began and did not put in their place, outside `recovered`.
  var unfinished: [Item] {
    items.filter {
      !$0.status.isFolder && $0.shown.hasSuffix(".tmp") && !$0.shown.hasPrefix("recovered/")
    }
  }

  /// Files that are surely no longer arriving, at a time in milliseconds since 1970.
  func old(at now: Int) -> [Item] { items.filter { $0.isOld(at: now) } }

  /// Unfinished files that are surely left over.
  func leftOver(at now: Int) -> [Item] { unfinished.filter { $0.isOld(at: now) } }
}
