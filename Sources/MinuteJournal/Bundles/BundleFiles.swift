// SPDX-License-Identifier: Apache-2.0
import OfficeFormat
import PartnershipModel

/// A bundle that was read and found whole, as a folder tree in memory.
package struct BundleFiles: FileReading {
  /// The path it was read from, which is also the tree's.
  package let path: String
  /// What it says it holds.
  package let facts: BundleFacts
  /// The text that was being typed when it was made, if it was made to save that.
  package let unsaved: String?
  /// SHA-256 of its list of files, which tells it from every other bundle.
  let fingerprint: String
  /// The files of the workspace by their paths within it, without what describes the bundle.
  let contents: [String: [UInt8]]
  private let tree: FilesInMemory

  /// Unpacks a bundle and verifies every byte of it.
  ///
  /// - Throws: `notABundle`, `newerBundle`, `damagedBundle`, `strangeFile` and `tooLarge`.
  package init(_ bytes: [UInt8], at path: String) throws(CopyError) {
    let entries: [ZipEntry]
    do {
      entries = try ZipReader.read(bytes, limits: BundleLayout.limits)
    } catch {
      throw CopyError(error, path)
    }
    guard let described = entries.first(where: { $0.name == BundleLayout.facts }),
      let listed = entries.first(where: { $0.name == BundleLayout.sums })
    else { throw .notABundle(path) }
    facts = try BundleFacts.read(described.bytes, of: path)
    try BundleFiles.verify(entries, by: BundleSums(listed.bytes), path)
    var contents = Dictionary(entries.map { ($0.name, $0.bytes) }) { first, _ in first }
    for name in [BundleLayout.facts, BundleLayout.sums] { contents[name] = nil }
    unsaved = contents.removeValue(forKey: BundleLayout.unsaved).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard contents[BundleLayout.marker] != nil else {
      throw .damagedBundle(path, file: BundleLayout.marker)
    }
    fingerprint = Digest.sha256(listed.bytes)
    self.path = path
    self.contents = contents
    tree = FilesInMemory(root: path, contents)
  }

  /// Reads a bundle from a disk.
  package static func read(
    _ path: String, files: some FileReading
  ) throws(CopyError) -> BundleFiles {
    let bytes: [UInt8]
    do throws(FileFailure) {
      guard let status = try files.status(at: path) else { throw .missing }
      guard status.size <= BundleLayout.limits.allBytes else { throw .fileTooLarge }
      bytes = try files.readWhole(path)
    } catch .fileTooLarge {
      throw .tooLarge(path)
    } catch {
      throw .cannotRead(path, error)
    }
    return try BundleFiles(bytes, at: path)
  }

  /// Every file is listed with the right digest, every listed one is there, and none is strange.
  private static func verify(
    _ entries: [ZipEntry], by sums: BundleSums?, _ path: String
  ) throws(CopyError) {
    guard var left = sums?.digests else { throw .damagedBundle(path, file: BundleLayout.sums) }
    for entry in entries where entry.name != BundleLayout.sums {
      guard BundleLayout.allows(entry.name) else { throw .strangeFile(path, file: entry.name) }
      guard left.removeValue(forKey: entry.name) == Digest.sha256(entry.bytes) else {
        throw .damagedBundle(path, file: entry.name)
      }
    }
    if let missing = left.keys.min() { throw .damagedBundle(path, file: missing) }
  }

  package func readWhole(_ path: String) throws(FileFailure) -> [UInt8] {
    try tree.readWhole(path)
  }

  package func status(at path: String) throws(FileFailure) -> FileStatus? {
    try tree.status(at: path)
  }

  package func list(_ path: String) throws(FileFailure) -> [String] { try tree.list(path) }
}

extension CopyError {
  /// What an archive that cannot be read means for a bundle.
  init(_ error: ZipError, _ path: String) {
    switch error {
    case .notAnArchive, .encrypted, .unknownMethod, .notForPapers: self = .notABundle(path)
    case .damagedDirectory: self = .damagedBundle(path, file: nil)
    case .unsafeName(let name), .nameTwice(let name): self = .strangeFile(path, file: name)
    case .tooManyEntries, .entryTooLarge, .tooLarge: self = .tooLarge(path)
    case .damaged(let name, _), .wrongChecksum(let name): self = .damagedBundle(path, file: name)
    }
  }
}
