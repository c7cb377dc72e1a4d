// SPDX-License-Identifier: Apache-2.0

/// Moves the unfinished end of this laptop's own segment out of the way.
struct TornTail {
  let location: WorkspaceLocation
  let files: any FileStore

  /// Keeps the bytes under `recovered/`, then cuts them off; gives the path they are kept at.
  ///
  /// - Throws: whatever stopped it; the segment is whole or cut then, never half moved.
  func setAside(_ stretch: BadStretch, of file: SegmentFile) throws(FileFailure) -> String {
    try files.ensureFolder(location.recovered, in: location.path)
    let segment = try files.open(file.path, .appendExisting)
    defer { files.close(segment) }
    let bytes = try files.read(segment, at: stretch.offset, count: stretch.bytes)
    let name = "recovered/\(plainName(file))-\(stretch.offset).txt"
    try files.replace("\(location.path)/\(name)", in: location.recovered, with: bytes)
    try files.truncate(segment, to: stretch.offset)
    try files.syncData(segment)
    return name
  }

  private func plainName(_ file: SegmentFile) -> String {
    file.shown.split(separator: "/").dropFirst().joined(separator: "-")
  }
}
