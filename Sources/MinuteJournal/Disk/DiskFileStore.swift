// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The real disk.
///
/// Data files never get descriptors 0 to 2, where a stray message could be written into them.
package struct DiskFileStore: FileStore {
  /// Gives access to the disk.
  package init() {}

  package func open(_ path: String, _ manner: OpenManner) throws(FileFailure) -> OpenFile {
    let isNew = manner == .appendNew
    let descriptor = try openAboveStandard(path, manner.flags)
    if manner.makesFile, fchmod(descriptor, 0o600) != 0, isNew {
      throw closing(descriptor)
    }
    return OpenFile(number: descriptor)
  }

  private func openAboveStandard(_ path: String, _ flags: Int32) throws(FileFailure) -> Int32 {
    let first = try retried { Glibc.open(path, flags | O_CLOEXEC, 0o600) }
    guard first <= 2 else { return first }
    defer { _ = Glibc.close(first) }
    return try retried { fcntl(first, F_DUPFD_CLOEXEC, 3) }
  }

  private func closing(_ descriptor: Int32) -> FileFailure {
    let failure = FileFailure(code: errno)
    _ = Glibc.close(descriptor)
    return failure
  }

  package func write(_ bytes: ArraySlice<UInt8>, to file: OpenFile) throws(FileFailure) -> Int {
    let taken = bytes.withUnsafeBytes { Glibc.write(file.number, $0.baseAddress, $0.count) }
    guard taken >= 0 else { throw FileFailure(code: errno) }
    return taken
  }

  package func syncData(_ file: OpenFile) throws(FileFailure) {
    // Never made again after a failure: the second call would succeed over lost bytes.
    guard fdatasync(file.number) == 0 else { throw FileFailure(code: errno) }
  }

  package func syncFolder(_ path: String) throws(FileFailure) {
    let descriptor = try openAboveStandard(path, O_RDONLY | O_DIRECTORY)
    defer { _ = Glibc.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileFailure(code: errno) }
  }

  package func truncate(_ file: OpenFile, to size: Int) throws(FileFailure) {
    _ = try retried { ftruncate(file.number, size) }
  }

  package func close(_ file: OpenFile) {
    _ = Glibc.close(file.number)
  }

  package func lock(_ file: OpenFile) throws(FileFailure) -> Bool {
    do throws(FileFailure) {
      _ = try retried { flock(file.number, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      guard error.code == EWOULDBLOCK else { throw error }
      return false
    }
  }
}

extension OpenManner {
  fileprivate var flags: Int32 {
    switch self {
    case .appendNew: O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW
    case .appendExisting: O_RDWR | O_APPEND | O_NOFOLLOW
    case .replace: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW
    case .lock: O_RDWR | O_CREAT | O_NOFOLLOW
    }
  }

  fileprivate var makesFile: Bool {
    if case .appendExisting = self { false } else { true }
  }
}

/// Makes a system call again while signals interrupt it.
func retried(_ call: () -> Int32) throws(FileFailure) -> Int32 {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno != EINTR { throw FileFailure(code: errno) }
  }
}
