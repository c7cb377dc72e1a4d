// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import PartnershipModel

/// A workspace to be made: an empty partnership, or one with the structure of a file.
struct NewWorkspace {
  private let folder: String
  private let structure: String?

  /// Names the folder and, unless it is empty, the structure file or the partnership that comes
  /// with the program.
  init(folder: String, structure: String?) {
    self.folder = Folders.expanded(folder)
    self.structure = structure.flatMap { $0.isBlank ? nil : Folders.expanded($0) }
  }

  /// Makes it; with a mistake in the file, nothing is made.
  func make(now: Moment) throws(CommandFailure) -> Workspace {
    let files = DiskFileStore()
    if let status = try? files.status(at: "\(folder)/workspace.json"), status.names > 0 {
      throw .alreadyAWorkspace(path: folder)
    }
    guard let structure else { return try Workspace.create(at: folder) }
    let text = try text(of: structure)
    let trial = Circumstances(now: now, author: "Clerk", device: "none", sequence: 1)
    _ = try refusing { () throws(Refusal) in
      try Exchange.read(text, file: structure, into: Book(), trial)
    }
    var workspace = try Workspace.create(at: folder)
    _ = try workspace.importRecords(text, file: structure, now: now)
    return workspace
  }

  /// A file is taken before a partnership of the same name.
  private func text(of structure: String) throws(CommandFailure) -> String {
    let isThere = ((try? DiskFileStore().status(at: structure)) ?? nil) != nil
    guard !isThere, let shipped = ShippedPartnership.named(structure) else {
      return try OwnerOnlyFile.read(structure)
    }
    return ShippedFile.text(shipped.file)
  }
}
