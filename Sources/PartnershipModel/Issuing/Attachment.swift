// SPDX-License-Identifier: Apache-2.0

/// The name of an issued file: its bytes' SHA-256 and the ending of its form.
///
/// Two laptops that issue the same bytes give them the same name, so their folders are brought
/// together by copying, and a file can be told from a damaged one by its name alone.
package struct IssuedFileName: Hashable, Sendable {
  /// SHA-256 of the bytes, as 64 lower-case hexadecimal digits.
  package let digest: String
  /// The ending without its dot, such as `docx`.
  package let ending: String

  /// Names a file; nil for what no issued file is called, so that a record can never lead outside
  /// the folder.
  package init?(digest: String, ending: String) {
    let isDigest = digest.utf8.count == 64 && digest.utf8.allSatisfy(\.isHexadecimal)
    let isEnding = (1...8).contains(ending.utf8.count) && ending.utf8.allSatisfy(\.isPlain)
    guard isDigest, isEnding else { return nil }
    self.digest = digest
    self.ending = ending
  }

  /// Reads a file's name; nil when no issued file is called so.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return nil }
    self.init(digest: parts[0], ending: parts[1])
  }

  /// The name as the folder has it.
  package var text: String { "\(digest).\(ending)" }

  /// Whether bytes are the ones the name was given for.
  package func names(_ bytes: [UInt8]) -> Bool { Digest.sha256(bytes) == digest }
}

/// The very bytes of a file that was issued, on their way to the folder that keeps them.
///
/// A batch carries them beside its changes: they are on the disk before the line that names them.
package struct Attachment: Sendable {
  /// What the file is called.
  package let name: IssuedFileName
  /// What is in it.
  package let bytes: [UInt8]

  /// Takes bytes with the ending of their form; nil for an ending that no file has.
  package init?(_ bytes: [UInt8], ending: String) {
    guard let name = IssuedFileName(digest: Digest.sha256(bytes), ending: ending) else {
      return nil
    }
    self.name = name
    self.bytes = bytes
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isHexadecimal: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
  }
  fileprivate var isPlain: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
  }
}
