// SPDX-License-Identifier: Apache-2.0
import OfficeFormat
import PartnershipModel

/// The list of a bundle's files with the SHA-256 of each, as `sha256sum` writes and checks it.
struct BundleSums {
  private(set) var digests: [String: String] = [:]
  private var names: [String] = []

  /// Works out the list of some files.
  init(_ entries: [ZipEntry]) {
    for entry in entries { add(Digest.sha256(entry.bytes), entry.name) }
  }

  /// Reads a list; nil when a line is not one of `sha256sum`'s.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    for line in text.split(separator: "\n") {
      let digest = String(line.prefix(64))
      guard digest.utf8.count == 64, line.dropFirst(64).hasPrefix("  ") else { return nil }
      add(digest, String(line.dropFirst(66)))
    }
  }

  private mutating func add(_ digest: String, _ name: String) {
    digests[name] = digest
    names.append(name)
  }

  /// The list as a file of the bundle.
  var entry: ZipEntry {
    let lines = names.map { "\(digests[$0] ?? "")  \($0)\n" }
    return ZipEntry(name: BundleLayout.sums, text: lines.joined())
  }
}
