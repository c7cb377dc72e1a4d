// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// The last line of one laptop: its count and its SHA-256.
///
/// Each line names the digest of the one before it, so this stands for all of the laptop's lines.
struct ChainHead: Hashable {
  let sequence: Int
  let digest: String

  /// One digest for the whole record: SHA-256 of a text line `laptop count digest` for each laptop,
  /// in the order of their names' bytes.
  static func digest(of heads: [String: ChainHead]) -> String {
    let sorted = heads.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return Digest.sha256(
      sorted.map { "\($0.key) \($0.value.sequence) \($0.value.digest)\n" }.joined())
  }
}
