// SPDX-License-Identifier: Apache-2.0
import Glibc

extension DiskFileStore {
  package func read(
    _ file: OpenFile, at offset: Int, count: Int
  ) throws(FileFailure) -> [UInt8] {
    try filled(count) { pread(file.number, $0, $1, offset + $2) }
  }

  package func readWhole(_ path: String) throws(FileFailure) -> [UInt8] {
    let descriptor = try retried { Glibc.open(path, O_RDONLY | O_CLOEXEC) }
    defer { _ = Glibc.close(descriptor) }
    var details = stat()
    guard fstat(descriptor, &details) == 0 else { throw FileFailure(code: errno) }
    return try filled(Int(details.st_size)) { start, room, _ in
      Glibc.read(descriptor, start, room)
    }
  }

  /// Fills an array by as many calls as it takes; shorter when the file ends first.
  private func filled(
    _ count: Int, _ call: (UnsafeMutableRawPointer, Int, Int) -> Int
  ) throws(FileFailure) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      guard let start = buffer.baseAddress else { return }
      while filled < count {
        let taken = call(UnsafeMutableRawPointer(start + filled), count - filled, filled)
        if taken < 0, errno == EINTR { continue }
        if taken < 0 { code = errno }
        if taken <= 0 { break }
        filled += taken
      }
    }
    guard code == 0 else { throw FileFailure(code: code) }
    return bytes
  }

  package func status(of file: OpenFile) throws(FileFailure) -> FileStatus {
    var details = stat()
    guard fstat(file.number, &details) == 0 else { throw FileFailure(code: errno) }
    return FileStatus(details)
  }

  package func status(at path: String) throws(FileFailure) -> FileStatus? {
    var details = stat()
    if stat(path, &details) == 0 { return FileStatus(details) }
    guard errno == ENOENT else { throw FileFailure(code: errno) }
    return nil
  }

  package func setMode(_ path: String, to mode: UInt32) throws(FileFailure) {
    guard chmod(path, mode) == 0 else { throw FileFailure(code: errno) }
  }

  package func rename(_ path: String, to other: String) throws(FileFailure) {
    guard Glibc.rename(path, other) == 0 else { throw FileFailure(code: errno) }
  }

  package func makeFolder(_ path: String) throws(FileFailure) {
    guard mkdir(path, 0o700) == 0, chmod(path, 0o700) == 0 else {
      throw FileFailure(code: errno)
    }
  }

  package func list(_ path: String) throws(FileFailure) -> [String] {
    guard let folder = opendir(path) else { throw FileFailure(code: errno) }
    defer { closedir(folder) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw FileFailure(code: errno) }
    return names
  }

  package func remove(_ path: String) throws(FileFailure) {
    guard unlink(path) == 0 else { throw FileFailure(code: errno) }
  }

  package func freeBytes(_ path: String) throws(FileFailure) -> Int {
    var details = statvfs()
    _ = try retried { statvfs(path, &details) }
    let (bytes, isTooMany) = Int(clamping: details.f_bavail)
      .multipliedReportingOverflow(by: Int(clamping: details.f_frsize))
    return isTooMany ? .max : bytes
  }

  package func wholePath(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }
}

extension FileStatus {
  fileprivate init(_ details: stat) {
    let sort = details.st_mode & S_IFMT
    self.init(
      size: Int(details.st_size), names: Int(details.st_nlink), isFolder: sort == S_IFDIR,
      isSpecial: sort != S_IFDIR && sort != S_IFREG, mode: UInt32(details.st_mode) & 0o777,
      written: details.st_mtim.tv_sec)
  }
}
