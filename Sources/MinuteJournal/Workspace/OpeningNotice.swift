// SPDX-License-Identifier: Apache-2.0

/// Something to tell the person who opened a workspace, then or while it is open;
/// `sentence(for:)` has the words.
package enum OpeningNotice: Hashable, Sendable {
  /// Nothing can be written here.
  case readOnlyFolder(String)
  /// Another program on this machine has it open.
  case lockedByAnother(String)
  /// The folder's file system has no locks.
  case locksNotSupported(String)
  /// An unfinished line of this laptop was moved out of the way.
  case tornTailSetAside(file: String, offset: Int, bytes: Int, recovered: String)
  /// A file ends in an unfinished line, which may still be arriving.
  case tornTail(file: String, offset: Int, bytes: Int)
  /// A stretch of a file holds nothing that verifies.
  case damaged(file: String, offset: Int, line: Int, bytes: Int)
  /// A file of the journal cannot be read.
  case unreadable(file: String, FileFailure)
  /// Some entries need a newer version.
  case newerRecords(count: Int)
  /// A laptop's entry does not follow the one before it.
  case chainBroken(device: String, sequence: Int)
  /// Entries that others had seen are not here yet.
  case notYetArrived(device: String, count: Int)
  /// Entries of this very laptop are gone.
  case entriesMissing(device: String, count: Int)
  /// Two different entries carry the same number: the folder was copied or restored.
  case clonedDevice(device: String, sequence: Int)
  /// This laptop goes on under another name, because of a copied or restored folder.
  case deviceRenamed(old: String, new: String)
  /// The folder is a copy of one this laptop writes in, or was moved.
  case copiedFolder(new: String)
  /// Entries that this laptop made here are gone from the end of its record: they were cut off, or
  /// the folder was put back from an older copy. The name it goes on under, where it may write.
  case endsShort(ShortRecord, new: String?)
  /// Another program wrote under this laptop's name while the workspace was open.
  case sharedName(old: String, new: String)
  /// The laptop's name cannot be kept outside the workspace.
  case nameNotKept(String, FileFailure)
  /// The laptop's names and counts, kept outside the workspace, cannot be read, and are left as they
  /// are; the name that serves until they can, where it may write.
  case nameNotRead(String, FileFailure, serving: String?)
  /// The line typed under the laptop's former name cannot be read, or not be kept under its new one;
  /// it stays where it is until it can.
  case draftNotBrought(String, FileFailure)
  /// The count of the laptop's entries cannot be kept outside the workspace.
  case countNotKept(String, FileFailure)
  /// Entries that the program has shown are not in the files any more.
  case entriesGone(device: String, count: Int)
  /// All entries that were gone are in the files again.
  case entriesBack
  /// Entries of this sitting were gone from the files and were written again.
  case writtenAgain(count: Int)
  /// The disk has little room left.
  case littleRoom(String, bytes: Int)
  /// The clock is far behind this laptop's last entry; both in milliseconds since 1970.
  case clockBehind(wall: Int, last: Int)
  /// The clock was set while the workspace was open; both in milliseconds since 1970.
  case clockJumped(from: Int, to: Int)
}

/// What was found when a workspace was opened.
package struct OpeningReport: Hashable, Sendable {
  /// What the person should know.
  package var notices: [OpeningNotice] = []
  /// How many files the journal has.
  package var files = 0
  /// How many entries were read, each once.
  package var records = 0
  /// How many bytes were read.
  package var bytes = 0
}
