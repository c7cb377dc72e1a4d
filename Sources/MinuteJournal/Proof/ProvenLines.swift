// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// A line with the digest of its bytes and the one it names as the line before.
struct ProvenLine {
  let place: Int32
  let sequence: Int
  let digest: String
  let checksum: UInt32
  /// The digest of the line before; in format 1 its checksum, in eight digits.
  let previous: String

  /// Whether the line it names as the one before can be known by its checksum only.
  var isOfFormat1: Bool { previous.utf8.count == 8 }

  /// Whether a line is the one it names.
  func follows(_ line: ProvenLine) -> Bool {
    isOfFormat1 ? previous == hexadecimal(line.checksum) : previous == line.digest
  }

  /// Whether it says that nothing was before it.
  var isFirst: Bool { previous.utf8.allSatisfy { $0 == UInt8(ascii: "0") } }
}

/// One laptop's lines by their counts, each different line once, whatever files it is in.
struct ProvenLines {
  let device: String
  /// The lines of each count; more than one where the folder was copied or restored.
  private(set) var byCount: [Int: [ProvenLine]] = [:]
  /// The highest count.
  private(set) var last = 0

  mutating func add(_ line: ProvenLine) {
    last = max(last, line.sequence)
    // Two lines may share a checksum and not be the same; the digest tells.
    if byCount[line.sequence]?.contains(where: { $0.digest == line.digest }) != true {
      byCount[line.sequence, default: []].append(line)
    }
  }

  /// All lines in the order of their counts.
  var inOrder: [ProvenLine] { byCount.keys.sorted().flatMap { byCount[$0] ?? [] } }

  /// The lines of all laptops, by the laptops' numbers.
  static func all(_ loaded: LoadedJournal) -> [ProvenLines] {
    var lines = loaded.index.devices.names.map { ProvenLines(device: $0) }
    for (place, entry) in loaded.index.entries.enumerated() {
      lines[Int(entry.device)].add(loaded.provenLine(Int32(place)))
    }
    return lines
  }
}

extension LoadedJournal {
  fileprivate func provenLine(_ place: Int32) -> ProvenLine {
    let entry = index.entries[Int(place)]
    return withLine(place) { bytes in
      var scanner = LineScanner(bytes, from: 0, to: bytes.count)
      return ProvenLine(
        place: place, sequence: entry.sequence, digest: Digest.sha256(bytes),
        checksum: entry.checksum,
        previous: HeadScan(&scanner)?.previous.map(scanner.text) ?? "")
    }
  }
}

/// Eight small hexadecimal digits, as a line of format 1 names the one before it.
func hexadecimal(_ checksum: UInt32) -> String {
  let digits = String(checksum, radix: 16)
  return String(repeating: "0", count: 8 - digits.count) + digits
}
