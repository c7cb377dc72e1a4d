// SPDX-License-Identifier: Apache-2.0

/// Why a copy of a workspace cannot be made, read, restored or brought together with another;
/// `sentence(for:)` has the words.
package enum CopyError: Error, Hashable, Sendable {
  /// The workspace cannot be read or made.
  case workspace(JournalError)
  /// A file or folder cannot be read.
  case cannotRead(String, FileFailure)
  /// The bundle cannot be put there.
  case cannotWrite(String, FileFailure)
  /// What was written is not what is there now.
  case notAsWritten(String)
  /// A file of that name is there already and is no bundle.
  case occupied(String)
  /// The file is no bundle.
  case notABundle(String)
  /// A newer version made the bundle.
  case newerBundle(String, version: Int)
  /// A file of the bundle is missing or is not what was put in; nil when it is the list of files.
  case damagedBundle(String, file: String?)
  /// The bundle holds a file that no workspace has, or one that would lie outside of it.
  case strangeFile(String, file: String)
  /// The bundle is larger, unpacked, than this program handles.
  case tooLarge(String)
  /// The folder to restore into has other things in it.
  case folderInUse(String)
  /// Another bundle began to be restored into the folder.
  case halfRestored(String)
  /// The restored folder cannot be written; what is there is no workspace yet.
  case notRestored(String, FileFailure)
  /// The two copies are of two workspaces.
  case otherWorkspace(String, String)
  /// What the other copy has cannot be written here.
  case notUnited(String, FileFailure)
}
