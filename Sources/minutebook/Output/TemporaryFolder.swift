// SPDX-License-Identifier: Apache-2.0
import Glibc
import MinuteJournal

/// A folder that only the user can read, deleted with all that is in it when nobody holds it.
final class TemporaryFolder {
  /// The folder.
  let path: String

  /// Makes a folder where temporary files belong.
  init() throws(CommandFailure) {
    let place = environment("TMPDIR").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    var name = Array("\(place)/minutebook-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else {
      throw .cannotWrite(path: place, FileFailure(code: errno))
    }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { TemporaryFolder.remove(path) }

  /// Deletes a file, or a folder with all that is in it; a link goes, what it leads to stays.
  private static func remove(_ path: String) {
    if unlink(path) == 0 || (errno != EISDIR && errno != EPERM) { return }
    for name in (try? DiskFileStore().list(path)) ?? [] { remove("\(path)/\(name)") }
    rmdir(path)
  }
}
