// SPDX-License-Identifier: Apache-2.0
import Glibc
import MinuteJournal

extension FileFailure {
  /// Why a file could not be written, that what was there is safe, and where it can go instead.
  func wordsOfWriting(_ path: String) -> String {
    let (reason, remedy) = writingReason
    return "'\(shortened(path))' cannot be written: \(reason). What was there before is "
      + "unchanged.\(remedy)"
  }

  private var writingReason: (reason: String, remedy: String) {
    switch code {
    case ENOENT: ("its folder is not there", " Make the folder first, or name another.")
    case ENOTDIR: ("part of its path is a file and no folder", " Name another folder.")
    case EISDIR: ("it is a folder", " Add the name of a file.")
    case EACCES, EPERM, EROFS: ("you may not write there", " Name a folder of your own.")
    case ENXIO: ("it is a device and no file", " Name a file.")
    case ENAMETOOLONG: ("its name is too long", " Shorten it.")
    default: (systemReason(self), "")
    }
  }

  /// A long path would leave no room for what is said of it.
  private func shortened(_ path: String) -> String {
    path.count > 160 ? "\(path.prefix(70)) … \(path.suffix(70))" : path
  }
}
