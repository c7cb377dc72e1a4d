// SPDX-License-Identifier: Apache-2.0

/// Why a workspace cannot be made, opened or written; `sentence(for:)` has the words.
package enum JournalError: Error, Hashable, Sendable {
  /// The folder has no `workspace.json`.
  case notAWorkspace(String)
  /// There is nothing of that name.
  case noSuchFolder(String)
  /// A file has that name where a workspace's folder was expected.
  case notAFolder(String)
  /// A bundle began to be restored into the folder, and what is there is no workspace yet.
  case halfRestored(String)
  /// The folder for a new workspace has other things in it.
  case folderInUse(String)
  /// `workspace.json` cannot be understood.
  case damagedWorkspaceFile(String)
  /// A newer version made the workspace.
  case newerFormat(String, version: Int)
  /// A file or folder cannot be read.
  case cannotRead(String, FileFailure)
  /// A workspace cannot be made here.
  case cannotCreate(String, FileFailure)
  /// Nothing of the action was saved; it may be tried again.
  case notSaved(String, FileFailure)
  /// The disk failed twice while making the action last, so it may be there or not; what comes is
  /// written under another name of this laptop.
  case perhapsSaved(String, FileFailure)
  /// Another program wrote under this laptop's name, so nothing of the action was saved; it may be
  /// tried again, under the name that the laptop has now.
  case nameTaken(String, old: String, new: String)
  /// The journal was opened for reading, or is closed.
  case readOnly(String)
  /// An issued file that a record names is not in the folder.
  case issuedMissing(String)
  /// An issued file is not what was issued.
  case issuedDamaged(String)
  /// The line being typed could not be kept.
  case draftNotKept(String, FileFailure)
  /// Nothing can be set aside there.
  case cannotRepair(String, FileFailure)
  /// Another program on this machine has the workspace open.
  case openElsewhere(String)
}
