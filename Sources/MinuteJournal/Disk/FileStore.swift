// SPDX-License-Identifier: Apache-2.0

/// An open file, by the number its store gave it.
package struct OpenFile: Hashable, Sendable {
  /// The number the store knows it by.
  package let number: Int32

  /// Names an open file.
  package init(number: Int32) {
    self.number = number
  }
}

/// What a file is opened for.
package enum OpenManner: Sendable {
  /// A new file that must not exist yet, appended to and read back.
  case appendNew
  /// A file that exists, appended to and read back.
  case appendExisting
  /// A file written from its start, made or emptied first.
  case replace
  /// A file only locked, made when missing.
  case lock
}

/// What is known of a file without reading it.
package struct FileStatus: Hashable, Sendable {
  /// The length in bytes.
  package let size: Int
  /// How many names the file has; none when it was deleted while open.
  package let names: Int
  /// Whether it is a folder.
  package let isFolder: Bool
  /// Whether it is neither file nor folder but a device, a pipe or the like.
  package let isSpecial: Bool
  /// The nine permission bits.
  package let mode: UInt32
  /// When it was last written, in seconds since 1970.
  package let written: Int

  /// Describes a file.
  package init(
    size: Int, names: Int, isFolder: Bool, isSpecial: Bool = false, mode: UInt32, written: Int = 0
  ) {
    self.size = size
    self.names = names
    self.isFolder = isFolder
    self.isSpecial = isSpecial
    self.mode = mode
    self.written = written
  }

  /// Whether others on this computer may read it, or do anything else with it.
  var isOpenToOthers: Bool { mode & 0o077 != 0 }

  /// Whether its owner may write to it.
  var isWritable: Bool { mode & 0o200 != 0 }
}

/// Files to look at: a disk's, or those in a bundle. Reading a journal needs no more than this.
package protocol FileReading {
  /// Reads a whole file.
  func readWhole(_ path: String) throws(FileFailure) -> [UInt8]
  /// Looks at a path; nil when there is nothing.
  func status(at path: String) throws(FileFailure) -> FileStatus?
  /// The names in a folder, in no order.
  func list(_ path: String) throws(FileFailure) -> [String]
}

/// The only door to the disk; tests put a failing one in its place.
package protocol FileStore: FileReading {
  /// Opens a file; new files get mode 0600 whatever the process allows.
  func open(_ path: String, _ manner: OpenManner) throws(FileFailure) -> OpenFile
  /// Makes one write call and says how many bytes it took, which may be fewer than given.
  func write(_ bytes: ArraySlice<UInt8>, to file: OpenFile) throws(FileFailure) -> Int
  /// Reads up to `count` bytes from a place in an open file.
  func read(_ file: OpenFile, at offset: Int, count: Int) throws(FileFailure) -> [UInt8]
  /// Waits until the file's bytes are on the disk.
  func syncData(_ file: OpenFile) throws(FileFailure)
  /// Waits until a folder's names are on the disk.
  func syncFolder(_ path: String) throws(FileFailure)
  /// Cuts a file to a length.
  func truncate(_ file: OpenFile, to size: Int) throws(FileFailure)
  /// Closes a file; a failure here is never retried.
  func close(_ file: OpenFile)
  /// Takes the one lock on a file; false when another process holds it.
  func lock(_ file: OpenFile) throws(FileFailure) -> Bool
  /// Looks at an open file.
  func status(of file: OpenFile) throws(FileFailure) -> FileStatus
  /// Sets a file's permission bits.
  func setMode(_ path: String, to mode: UInt32) throws(FileFailure)
  /// Gives a file another name, taking the place of what had it.
  func rename(_ path: String, to other: String) throws(FileFailure)
  /// Makes a folder of mode 0700.
  func makeFolder(_ path: String) throws(FileFailure)
  /// Deletes a file.
  func remove(_ path: String) throws(FileFailure)
  /// How many bytes more the person may write on the disk that a folder is on.
  func freeBytes(_ path: String) throws(FileFailure) -> Int
  /// The one path of a folder, without links; the given one when it cannot be told.
  func wholePath(_ path: String) -> String
}

extension FileStore {
  /// Writes all bytes, going on after short writes and signals.
  package func writeAll(_ bytes: [UInt8], to file: OpenFile) throws(FileFailure) {
    var rest = bytes[...]
    var interruptions = 0
    while !rest.isEmpty {
      do throws(FileFailure) {
        let taken = try write(rest, to: file)
        if taken == 0 { throw .device }
        rest = rest.dropFirst(taken)
      } catch {
        interruptions += 1
        guard error == .interrupted, interruptions < 1000 else { throw error }
      }
    }
  }

  /// Puts a small file in place so that it is there whole or not at all.
  func replace(_ path: String, in folder: String, with bytes: [UInt8]) throws(FileFailure) {
    let temporary = path + ".tmp"
    try put(bytes, in: temporary, .replace)
    try rename(temporary, to: path)
    try syncFolder(folder)
  }

  /// Writes a file and waits until it is on the disk, before it takes another's name; what cannot be
  /// written whole is taken away.
  package func put(
    _ bytes: [UInt8], in path: String, _ manner: OpenManner
  ) throws(FileFailure) {
    let file = try open(path, manner)
    do throws(FileFailure) {
      defer { close(file) }
      try writeAll(bytes, to: file)
      try syncData(file)
    } catch {
      try? remove(path)
      throw error
    }
  }

  /// Makes a folder that may already be there, and makes its name last: whoever made it before may
  /// have been stopped in between.
  package func ensureFolder(_ path: String, in parent: String) throws(FileFailure) {
    do throws(FileFailure) {
      try makeFolder(path)
    } catch .exists {
      do throws(FileFailure) {
        return try syncFolder(parent)
      } catch .notPermitted {
        // Nobody who may not look into the folder above made this one.
        return
      }
    }
    try syncFolder(parent)
  }
}
