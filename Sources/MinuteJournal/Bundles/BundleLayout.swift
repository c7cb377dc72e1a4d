// SPDX-License-Identifier: Apache-2.0
import OfficeFormat
import PartnershipModel

/// Which files a bundle holds, and under which names.
enum BundleLayout {
  static let facts = "bundle.json"
  static let sums = "SHA256SUMS"
  /// The text that was being typed, when the copy was made because nothing could be saved.
  static let unsaved = "unsaved.txt"
  static let marker = "workspace.json"
  /// What else lies beside the marker; each need not be there.
  static let companions = [".gitattributes", ".gitignore", ".stignore"]
  static let folders = ["journal", "issued", "house-style"]

  /// How much a bundle may hold: far more than a partnership writes in a lifetime, and little
  /// enough that a file made to fill the memory is refused.
  static let limits = ZipLimits(entries: 60_000, entryBytes: 512 << 20, allBytes: 1 << 30)

  /// How hard packing tries: the screen waits for it. Always the same, for the same bytes.
  static let packingTries = 8

  /// Whether a bundle may hold a file of this name.
  static func allows(_ name: String) -> Bool {
    if [facts, sums, unsaved, marker].contains(name) || companions.contains(name) { return true }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 1 && folders.contains(String(parts[0])) && parts.allSatisfy(isPlain)
  }

  /// Whether a part of a path means the same to every ZIP program and every disk.
  static func isPlain(_ part: some StringProtocol) -> Bool {
    !part.isEmpty && part != "." && part != ".." && part.utf8.count <= 200
      && part.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x5C && $0 != 0x2F }
  }

  /// The name in the bundle of a file of the journal: its own, with each part that some program
  /// might not carry replaced by one made of what it holds.
  static func name(ofJournalFile shown: String, _ bytes: [UInt8]) -> String {
    let parts = shown.split(separator: "/")
    guard !parts.allSatisfy(isPlain) else { return shown }
    let last = parts.count - 1
    return parts.enumerated().map { place, part in
      if isPlain(part) { return String(part) }
      let digest = place == last ? Digest.sha256(bytes) : Digest.sha256(String(part))
      return "named-\(digest.prefix(16))" + (place == last ? ".jsonl" : "")
    }.joined(separator: "/")
  }
}
