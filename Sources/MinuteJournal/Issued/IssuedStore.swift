// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel

/// The folder of issued files: each is written once, named by what is in it, and never changed.
struct IssuedStore {
  let location: WorkspaceLocation
  let files: any FileStore

  /// Tells git to leave the bytes alone; workspaces made before there was such a folder have it too.
  private static let companion = (name: ".gitattributes", text: "* -text\n")

  /// Puts files on the disk, each whole or not at all; one that is there already is left alone.
  func keep(_ attachments: [Attachment]) throws(FileFailure) {
    guard !attachments.isEmpty else { return }
    try prepare()
    for attachment in attachments {
      let path = path(of: attachment.name)
      if try files.status(at: path)?.size == attachment.bytes.count,
        try files.readWhole(path) == attachment.bytes
      {
        continue
      }
      try files.replace(path, in: location.issued, with: attachment.bytes)
    }
    // A name that an earlier, failed try left there may not be on the disk yet.
    try files.syncFolder(location.issued)
  }

  private func prepare() throws(FileFailure) {
    let companion = "\(location.issued)/\(IssuedStore.companion.name)"
    // An earlier try may have come as far as the folder and no further.
    guard try files.status(at: companion) == nil else { return }
    try location.requireThere(files)
    try files.ensureFolder(location.issued, in: location.path)
    try files.replace(
      companion, in: location.issued, with: Array(IssuedStore.companion.text.utf8))
  }

  /// The path of a file.
  func path(of name: IssuedFileName) -> String { "\(location.issued)/\(name.text)" }

  /// The names in the folder that are not the folder's own; none when there is no folder.
  func names() throws(FileFailure) -> [String] {
    do throws(FileFailure) {
      return try files.list(location.issued).filter { !CarrierLitter.has($0) }
    } catch .missing {
      return []
    }
  }
}

extension Journal {
  /// The very bytes of an issued file, verified by its name.
  ///
  /// - Throws: `issuedMissing`, `issuedDamaged` and `cannotRead`.
  package func issued(_ name: IssuedFileName) throws(JournalError) -> [UInt8] {
    let store = IssuedStore(location: location, files: files)
    let path = store.path(of: name)
    do throws(FileFailure) {
      let bytes = try files.readWhole(path)
      if name.names(bytes) { return bytes }
    } catch .missing {
      throw .issuedMissing(path)
    } catch {
      throw .cannotRead(path, error)
    }
    throw .issuedDamaged(path)
  }

  /// Puts a batch's files on the disk before the line that names them; a crash in between leaves
  /// files that no record names, which do no harm.
  func keep(_ attachments: [Attachment]) throws(JournalError) {
    do throws(FileFailure) {
      try IssuedStore(location: location, files: files).keep(attachments)
    } catch {
      throw .notSaved(location.issued, error)
    }
  }
}
