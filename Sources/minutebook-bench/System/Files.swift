// SPDX-License-Identifier: Apache-2.0
import Glibc
import MinuteJournal

/// The folder that everything is made in.
struct WorkFolder {
  let path: String
  private let isKept: Bool

  /// Makes a temporary folder, or the one to keep, which must not exist yet.
  init(kept: String?) throws(BenchFailure) {
    isKept = kept != nil
    if let kept {
      guard mkdir(kept, 0o700) == 0, let full = realpath(kept, nil) else {
        throw .system(call: "making '\(kept)'", code: errno)
      }
      defer { free(full) }
      path = String(cString: full)
    } else {
      let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
      var name = Array("\(base)/minutebook-bench-XXXXXX".utf8CString)
      guard let made = mkdtemp(&name) else {
        throw .system(call: "making a folder in '\(base)'", code: errno)
      }
      path = String(cString: made)
    }
  }

  /// A path in the folder.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes a folder in it.
  func makeFolder(_ name: String) throws(BenchFailure) -> String {
    let path = file(name)
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw .system(call: "making '\(path)'", code: errno)
    }
    return path
  }

  /// Writes a file, without waiting for the disk.
  func write(_ bytes: [UInt8], to name: String) throws(BenchFailure) -> String {
    let path = file(name)
    try writeFile(bytes, to: path)
    return path
  }

  /// Deletes the folder with everything in it.
  func removeUnlessKept() {
    guard !isKept else { return }
    removeTree(path)
  }

  private func removeTree(_ path: String) {
    if unlink(path) == 0 { return }
    for name in (try? DiskFileStore().list(path)) ?? [] { removeTree("\(path)/\(name)") }
    rmdir(path)
  }
}

/// Writes a whole file.
func writeFile(_ bytes: [UInt8], to path: String) throws(BenchFailure) {
  try onFile(path) { () throws(FileFailure) in
    let files = DiskFileStore()
    let file = try files.open(path, .replace)
    defer { files.close(file) }
    var rest = bytes[...]
    while !rest.isEmpty { rest = rest.dropFirst(try files.write(rest, to: file)) }
  }
}

/// Reads a whole file as text; empty when it cannot be read.
func textOfFile(_ path: String) -> String {
  guard let file = fopen(path, "r") else { return "" }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
  return String(decoding: bytes, as: UTF8.self)
}
