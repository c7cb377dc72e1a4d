// SPDX-License-Identifier: Apache-2.0

/// The line being typed, kept between two saved actions.
struct DraftFile {
  let location: WorkspaceLocation
  let device: String
  let files: any FileStore

  private var path: String { "\(location.drafts)/\(device).draft" }

  /// Puts the text in place of the one before, whole or not at all.
  ///
  /// The folder's own name is brought to the disk with the first text, not with every one.
  func save(_ text: String, isFirst: Bool) throws(FileFailure) {
    try location.requireThere(files)
    let isThere = try files.status(at: location.drafts) != nil
    if isFirst || !isThere {
      try files.ensureFolder(location.drafts, in: location.path)
    }
    try files.replace(path, in: location.drafts, with: Array(text.utf8))
  }

  /// The text kept last; nil when there is none or it cannot be read.
  func load() -> String? { (try? read()) ?? nil }

  /// The text kept last; nil when there is none. What fails is tried once more, because a drive may
  /// be gone for a moment.
  func read() throws(FileFailure) -> String? {
    do throws(FileFailure) {
      return try text()
    } catch {
      return try text()
    }
  }

  private func text() throws(FileFailure) -> String? {
    do throws(FileFailure) {
      return String(decoding: try files.readWhole(path), as: UTF8.self)
    } catch .missing {
      try location.requireThere(files)
      if try files.status(at: path) != nil { throw .missing }
      return nil
    }
  }

  /// Forgets the text.
  func clear() throws(FileFailure) {
    do throws(FileFailure) {
      try files.remove(path)
    } catch .missing {
      try location.requireThere(files)
      // A drive that was gone for a moment is no sign that the text is.
      if try files.status(at: path) != nil { throw .missing }
      return
    }
    try files.syncFolder(location.drafts)
  }
}
