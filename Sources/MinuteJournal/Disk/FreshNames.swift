// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

extension FileReading {
  /// The path for bytes that are put beside a file: `2026-11` and `.jsonl` become
  /// `2026-11.from-1a2b3c4d.jsonl`.
  ///
  /// The name is made of what the file will hold, so that two who keep the same make the same file;
  /// a file of that name with anything else in it is passed over.
  package func pathBeside(
    _ stem: String, ending: String, for bytes: [UInt8]
  ) throws(FileFailure) -> String {
    let marked = "\(stem).from-\(Digest.sha256(bytes).prefix(8))"
    var (path, number) = (marked + ending, 1)
    while try status(at: path) != nil, try readWhole(path) != bytes {
      number += 1
      path = "\(marked)-\(number)\(ending)"
    }
    return path
  }
}
