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

  /// Whether a file is one of them.
  static func isOne(_ file: SegmentFile) -> Bool {
    file.shown.split(separator: "/").last?.contains(mark) == true
  }
}

extension LoadedJournal {
  /// Whether lines that a laptop saved may have been lost after the last one here, because a damaged
  /// file of its own was set aside; then it must not count on under its name.
  func mayLackEnd(of device: String) -> Bool {
    segments.indices.contains {
      segments[$0].file.folderName == device && mayMarkLostEnd($0)
    }
  }

  /// Whether a file of kept lines is all that tells that a laptop's last lines may be lost.
  func mayMarkLostEnd(_ number: Int) -> Bool {
    let file = segments[number].file
    guard KeptLines.isOne(file) else { return false }
    let last = index.entries.lazy.filter { $0.file == Int32(number) }.map(\.sequence).max() ?? 0
    return last >= chains.first { $0.device == file.folderName }?.last ?? 0 || last == 0
  }
}
