// SPDX-License-Identifier: Apache-2.0

/// Why a ZIP archive is not read.
package enum ZipError: Error, Sendable, Equatable {
  /// The bytes do not end in an archive's list of files.
  case notAnArchive
  /// The list of files, or a file it names, lies outside the archive or contradicts it.
  case damagedDirectory(at: Int)
  /// It is spread over several files, or made for sizes no paper has.
  case notForPapers
  /// A file needs a password.
  case encrypted(name: String)
  /// A file is packed in a way other than stored or DEFLATE.
  case unknownMethod(name: String, method: Int)
  /// A name leads out of the archive, is empty, or is a link.
  case unsafeName(String)
  /// Two files have one name.
  case nameTwice(String)
  /// More files than allowed.
  case tooManyEntries(Int, limit: Int)
  /// One file is larger than allowed, unpacked.
  case entryTooLarge(name: String, limit: Int)
  /// All files together are larger than allowed, unpacked.
  case tooLarge(limit: Int)
  /// A file's packed bytes make no sense.
  case damaged(name: String, InflateError)
  /// A file's bytes are not those that were packed.
  case wrongChecksum(name: String)
}

/// How much of an archive is unpacked; more is taken for an attack.
package struct ZipLimits: Sendable {
  /// The most files.
  package var entries: Int
  /// The largest file, in bytes unpacked.
  package var entryBytes: Int
  /// All files together, in bytes unpacked.
  package var allBytes: Int

  /// Limits that no paper reaches unless others are given.
  package init(
    entries: Int = 2000, entryBytes: Int = 64 << 20, allBytes: Int = 256 << 20
  ) {
    self.entries = entries
    self.entryBytes = entryBytes
    self.allBytes = allBytes
  }
}
