// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The words for an error: what happened to which thing, what is safe, what to do.
package func sentence(for error: JournalError) -> String {
  switch error {
  case .notAWorkspace(let path):
    "'\(path)' is not a workspace: it has no 'workspace.json'. Nothing was changed. "
      + "Choose another folder, or make a workspace in a new one."
  case .noSuchFolder(let path):
    "There is no folder '\(path)'. Nothing was changed. Look at how it is spelt, or bring its drive "
      + "or share back."
  case .notAFolder(let path):
    "'\(path)' is a file, and a workspace is a folder. Nothing was changed. Name the folder that "
      + "'workspace.json' lies in; 'minutebook restore' makes one of a bundle."
  case .halfRestored(let path):
    "'\(path)' is not a workspace yet: a bundle began to be restored there and was not finished. The "
      + "bundle is untouched. Restore the same bundle there again, which goes on from there, or "
      + "restore it into a new folder."
  case .folderInUse(let path):
    "Cannot make a workspace in '\(path)': the folder has other things in it. "
      + "Nothing was changed. Choose a new or empty folder."
  case .damagedWorkspaceFile(let path):
    "Cannot open the workspace: '\(path)' cannot be understood. The entries beside it are "
      + "untouched. Put back a copy of that file from another laptop or a backup."
  case .newerFormat(let path, let version):
    "Cannot open the workspace: '\(path)' is of format \(version), which a newer version made. "
      + "Nothing was changed. Install the newer version."
  case .cannotRead(let path, let failure):
    "Cannot read '\(path)': \(reason(failure)). Nothing was changed. "
      + "Check the disk or the connection, then try again."
  case .cannotCreate(let path, let failure):
    "Cannot make a workspace in '\(path)': \(reason(failure)). "
      + "Choose a folder that you may write to."
  case .issuedMissing(let path):
    "'\(path)' is not there, so this paper cannot be given back as it was issued. Look for it in "
      + "the same folder on another laptop or in a backup, and copy it there."
  case .issuedDamaged(let path):
    "'\(path)' is not what was issued: its bytes have changed since. Put back the copy from "
      + "another laptop or a backup; nothing was written."
  default: sentence(forSaving: error)
  }
}

private func sentence(forSaving error: JournalError) -> String {
  switch error {
  case .notSaved(let path, let failure):
    "Cannot save to '\(path)': \(reason(failure)). Everything saved before is safe; this action "
      + "is not saved. \(remedy(failure)), then do it again."
  case .perhapsSaved(let path, let failure):
    "It is not sure that this is saved in '\(path)': \(reason(failure)). Everything saved before "
      + "is safe. Do it again; this entry may be there twice then, so check it."
  case .nameTaken(let path, let old, let new):
    "Another program wrote in '\(path)' as '\(old)', the name of this laptop, which now writes as "
      + "'\(new)'. Every entry is kept; this action is not saved. Do it again, and use one window "
      + "only."
  case .readOnly(let path):
    "Cannot save: '\(path)' is open for reading only. Nothing was changed. "
      + "Close other windows on it, or move it to where you may write, and open it again."
  case .cannotRepair(let path, let failure):
    "Cannot repair '\(path)': \(reason(failure)). Nothing was changed. Put it where you may write, "
      + "or copy the folder there, and repair the copy."
  case .openElsewhere(let path):
    "Cannot repair '\(path)' while it is open in another window on this laptop. Nothing was "
      + "changed. Close it there, then repair again."
  case .draftNotKept(let path, let failure):
    "Cannot keep the line being typed in '\(path)': \(reason(failure)). Everything saved before "
      + "is safe. Finish the line to save it as an entry."
  default: "The journal could not be used. Nothing was changed."
  }
}

/// Why the system refused, in words; never by its number.
package func reason(_ failure: FileFailure) -> String {
  switch failure {
  case .noSpace: "the disk is full"
  case .quotaUsedUp: "your share of the disk is used up"
  case .fileTooLarge: "the file may not grow any more"
  case .device: "the disk reported an error"
  case .readOnlyMedium: "the disk is read only"
  case .notPermitted, .notOwner: "you may not do that there"
  case let gone where gone.isGone: "the folder or its drive is not there"
  case .exists: "the name is taken"
  case .notAFolder: "it is not a folder"
  case .isAFolder: "it is a folder"
  default: "the system refused, saying '\(String(cString: strerror(failure.code)).lowercased())'"
  }
}

func remedy(_ failure: FileFailure) -> String {
  if failure.isLackOfRoom { return "Free some space" }
  return failure.isGone
    ? "Bring the folder or its drive back" : "Check the disk or the connection"
}
