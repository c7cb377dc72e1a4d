// SPDX-License-Identifier: Apache-2.0
import Glibc
import MinuteJournal

/// Files that only the person who made them can read, and that are there whole or not at all.
enum OwnerOnlyFile {
  /// Puts a text in place of what the file held.
  static func write(_ text: String, to path: String) throws(CommandFailure) {
    try write(Array(text.utf8), to: path)
  }

  /// Puts bytes in place of what the file held.
  static func write(
    _ bytes: [UInt8], to path: String, files: some FileStore = DiskFileStore()
  ) throws(CommandFailure) {
    let temporary = path + ".tmp"
    do throws(FileFailure) {
      try put(bytes, in: temporary, before: path, files)
      try name(temporary, path, files)
    } catch {
      throw .cannotWrite(path: path, error)
    }
  }

  /// The same, if what was written passes an examination; the bytes are read back for it, and on
  /// refusal nothing is left of them.
  static func write(
    _ bytes: [UInt8], to path: String, examined: ([UInt8]) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    let (files, temporary) = (DiskFileStore(), path + ".tmp")
    do throws(FileFailure) {
      try put(bytes, in: temporary, before: path, files)
    } catch {
      throw .cannotWrite(path: path, error)
    }
    do throws(CommandFailure) {
      try examined(read(temporary))
    } catch {
      try? files.remove(temporary)
      throw error
    }
    do throws(FileFailure) {
      try name(temporary, path, files)
    } catch {
      throw .cannotWrite(path: path, error)
    }
  }

  private static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    do throws(FileFailure) {
      return try DiskFileStore().readWhole(path)
    } catch {
      throw .cannotRead(path: path, error)
    }
  }

  /// Writes a file that is to take another's name.
  private static func put(
    _ bytes: [UInt8], in temporary: String, before path: String, _ files: some FileStore
  ) throws(FileFailure) {
    if let there = try files.status(at: path) {
      if there.isFolder { throw FileFailure(code: EISDIR) }
      if there.isSpecial { throw .notAFile }
    }
    // A new file, never one that lies there: somebody else may have it open, or own it.
    if try files.status(at: temporary) != nil { try files.remove(temporary) }
    try files.put(bytes, in: temporary, .appendNew)
  }

  private static func name(
    _ temporary: String, _ path: String, _ files: some FileStore
  ) throws(FileFailure) {
    do throws(FileFailure) {
      try files.rename(temporary, to: path)
      try files.syncFolder(WorkspaceLocation(path: path).parent)
    } catch {
      try? files.remove(temporary)
      throw error
    }
  }

  /// Reads a text file.
  static func read(_ path: String) throws(CommandFailure) -> String {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try DiskFileStore().readWhole(path)
    } catch {
      throw .cannotRead(path: path, error)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText(path: path) }
    return text
  }

  /// Makes a folder and those it lies in, each of mode 0700 when it is new, and makes their names
  /// last; also that of the folder itself when it is there, for whoever made it may have been
  /// stopped in between.
  static func makeFolder(
    _ path: String, files: some FileStore = DiskFileStore()
  ) throws(CommandFailure) {
    var made = path.hasPrefix("/") ? "" : "."
    let parts = path.split(separator: "/")
    do throws(FileFailure) {
      for (place, part) in parts.enumerated() {
        made += "/\(part)"
        let isThere = try files.status(at: made) != nil
        if !isThere || place == parts.count - 1 {
          try files.ensureFolder(made, in: WorkspaceLocation(path: made).parent)
        }
      }
    } catch {
      throw .cannotWrite(path: path, error)
    }
  }
}
