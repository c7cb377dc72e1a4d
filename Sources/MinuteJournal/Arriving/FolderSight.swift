// SPDX-License-Identifier: Apache-2.0

/// The names and lengths of a journal's files, which tell whether anything happened to them.
struct FolderSight: Equatable {
  private var sizes: [String: Int] = [:]

  /// Sees what is there.
  ///
  /// - Throws: `missing` when the workspace itself is not there, as when its drive is gone; and
  ///   what listing its folders throws.
  init(_ location: WorkspaceLocation, _ files: some FileReading) throws(FileFailure) {
    try location.requireThere(files)
    for file in try SegmentFile.all(of: location, files) { sizes[file.shown] = file.size }
  }

  /// What was there when a journal was read; a file that could not be read is as good as unseen.
  init(_ loaded: borrowing LoadedJournal) {
    for segment in loaded.segments {
      sizes[segment.file.shown] = segment.failure == nil ? segment.bytes : -1
    }
  }

  /// The same with the lengths that this program itself has written since.
  func with(_ written: [String: Int]) -> FolderSight {
    var sight = self
    sight.sizes.merge(written) { $1 }
    return sight
  }
}
