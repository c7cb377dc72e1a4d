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

  /// Why a file could not be read, that nothing was changed, and what to do.
  func wordsOfReading(_ path: String) -> String {
    let (reason, remedy) = readingReason
    return "'\(shortened(path))' cannot be read: \(reason). Nothing was changed.\(remedy)"
  }

  private var readingReason: (reason: String, remedy: String) {
    switch code {
    case ENOENT: ("there is no such file", " Look at how it is spelt.")
    case EISDIR: ("it is a folder", " Name a file in it.")
    case ENOTDIR: ("part of its path is a file and no folder", " Look at how it is spelt.")
    case EACCES, EPERM: ("you may not read it", " Ask its owner for a copy.")
    default: (MinuteJournal.reason(self), "")
    }
  }

  private var writingReason: (reason: String, remedy: String) {
    switch code {
    case ENOENT: ("its folder is not there", " Make the folder first, or name another.")
    case ENOTDIR: ("part of its path is a file and no folder", " Name another folder.")
    case EISDIR: ("it is a folder", " Add the name of a file.")
    case EACCES, EPERM, EROFS: ("you may not write there", " Name a folder of your own.")
    case ENXIO: ("it is a device and no file", " Name a file.")
    case ENAMETOOLONG: ("its name is too long", " Shorten it.")
    default: (MinuteJournal.reason(self), "")
    }
  }

  /// A long path would leave no room for what is said of it.
  private func shortened(_ path: String) -> String {
    path.count > 160 ? "\(path.prefix(70)) … \(path.suffix(70))" : path
  }
}
