// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// What tells one line of a laptop from its others, without its bytes.
struct LineKey: Hashable {
  let sequence: Int
  let checksum: UInt32
}

/// A whole line with its bytes.
struct HeldLine {
  /// The laptop that wrote it; empty when only a newer version can say.
  let device: String
  /// Its count is 0 when only a newer version can say.
  let key: LineKey
  /// Without the line feed.
  let bytes: ArraySlice<UInt8>

  /// The whole lines of a file, in its order.
  static func all(in file: [UInt8], _ checksum: Checksum = Checksum()) -> [HeldLine] {
    var verifier = LineVerifier(checksum)
    var lines: [HeldLine] = []
    file.withUnsafeBytes { all in
      verifier.verify(all) { lines.append(HeldLine($0, in: all, of: file)) }
    }
    return lines
  }

  private init(_ line: VerifiedLine, in all: UnsafeRawBufferPointer, of file: [UInt8]) {
    var scanner = LineScanner(all, from: line.start, to: line.end)
    let head = HeadScan(&scanner).flatMap { $0.isPlaceable ? $0 : nil }
    device = head?.device.map { scanner.text($0) } ?? ""
    key = LineKey(sequence: head?.sequence ?? 0, checksum: line.checksum)
    bytes = file[line.start..<line.end]
  }
}

extension [HeldLine] {
  /// The lines as a file holds them.
  var joined: [UInt8] {
    var joined: [UInt8] = []
    joined.reserveCapacity(reduce(0) { $0 + $1.bytes.count + 1 })
    for line in self {
      joined += line.bytes
      joined.append(0x0A)
    }
    return joined
  }
}
