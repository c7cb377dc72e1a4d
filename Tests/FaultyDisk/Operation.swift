// SPDX-License-Identifier: Apache-2.0

/// One thing that changed a disk, or made changes last; what a crash leaves is worked out of these.
package enum Operation: Hashable {
  /// A file, by its number on the disk.
  package typealias FileNumber = Int

  /// Bytes were written from an offset on.
  case write(FileNumber, offset: Int, bytes: [UInt8])
  /// A file was cut to a length.
  case cut(FileNumber, size: Int)
  /// A file got its first name.
  case name(FileNumber, path: String)
  /// A file's name changed.
  case rename(FileNumber, from: String, to: String)
  /// A name went.
  case remove(path: String)
  /// A folder was made.
  case makeFolder(path: String)
  /// A file's bytes were made to last.
  case synced(FileNumber)
  /// Making a file's bytes last failed: they are counted as written and may not be.
  case syncFailed(FileNumber)
  /// A folder's names were made to last.
  case folderSynced(path: String)
  /// Another program put a file there, for good.
  case put(FileNumber, path: String, bytes: [UInt8])

  /// The file whose bytes it changes, until they are made to last.
  var fileChanged: FileNumber? {
    switch self {
    case .write(let file, _, _), .cut(let file, _): file
    default: nil
    }
  }

  /// The folder whose names it changes, until they are made to last.
  var folderChanged: String? {
    switch self {
    case .name(_, let path), .rename(_, _, let path), .remove(let path), .makeFolder(let path):
      MemoryFileStore.parent(of: path)
    default: nil
    }
  }
}
