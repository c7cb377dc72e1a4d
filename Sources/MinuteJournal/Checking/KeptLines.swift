// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// Files that hold the whole lines of a damaged one, which a repair set aside.
enum KeptLines {
  private static let mark = ".kept-"

  /// The name of a file of such lines, beside the damaged one and derived from what that holds; a
  /// further one where the name is taken by something else.
  static func name(beside damaged: String, for bytes: [UInt8], attempt: Int) -> String {
    let stem = damaged.hasSuffix(".jsonl") ? String(damaged.dropLast(6)) : damaged
    let own = stem.firstRange(of: mark).map { String(stem[..<$0.lowerBound]) } ?? stem
    let further = attempt == 1 ? "" : "-\(attempt)"
    return "\(own)\(mark)\(Digest.sha256(bytes).prefix(12))\(further).jsonl"
  }
}
