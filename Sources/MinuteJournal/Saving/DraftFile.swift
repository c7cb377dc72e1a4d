// SPDX-License-Identifier: Apache-2.0

/// The line being typed, kept between two saved actions.
struct DraftFile {
  let location: WorkspaceLocation
  let device: String
  let files: any FileStore

  private var path: String { "\(location.drafts)/\(device).draft" }

  /// Puts the text in place of the one before, whole or not at all.
  func save(_ text: String) throws(FileFailure) {
    try location.requireThere(files)
    try files.ensureFolder(location.drafts, in: location.path)
    try files.replace(path, in: location.drafts, with: Array(text.utf8))
  }

  /// The text kept last; nil when there is none or it cannot be read.
  func load() -> String? {
    (try? files.readWhole(path)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Forgets the text.
  func clear() throws(FileFailure) {
    do throws(FileFailure) {
      try files.remove(path)
    } catch .missing {
      return try location.requireThere(files)
    }
    try files.syncFolder(location.drafts)
  }
}
