// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// The whole lines of one file, also those that only a newer version can read.
struct WholeLines {
  /// Their digests, in the file's order.
  private(set) var digests: [String] = []
  /// Their bytes one after the other, each with its line feed.
  private(set) var bytes: [UInt8] = []

  /// Finds them.
  init(_ file: [UInt8]) {
    var verifier = LineVerifier(Checksum())
    file.withUnsafeBytes { all in
      verifier.verify(all) { line in
        let line = UnsafeRawBufferPointer(rebasing: all[line.start..<line.end])
        digests.append(Digest.sha256(line))
        bytes += Array(line) + [0x0A]
      }
    }
  }
}
