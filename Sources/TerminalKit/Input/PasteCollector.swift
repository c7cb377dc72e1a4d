// SPDX-License-Identifier: Apache-2.0

/// Collects a bracketed paste up to its end mark, which may come in several reads.
struct PasteCollector: Sendable {
  /// More than this is dropped; no minutes are that long.
  static let mostBytes = 1_000_000
  private static let endMark = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  private var matched = 0

  /// Takes one byte.
  ///
  /// - Returns: True when this byte completed the end mark.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count
    }
    for missed in Self.endMark.prefix(matched) { keep(missed) }
    // Only the first byte of the mark is an escape, so no longer overlap is possible.
    matched = byte == Self.endMark[0] ? 1 : 0
    if matched == 0 { keep(byte) }
    return false
  }

  /// The text so far, with all line breaks as `\n`; broken UTF-8 becomes `�`.
  var text: String {
    var settled: [UInt8] = []
    settled.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte != 10 || previous != 13 { settled.append(byte == 13 ? 10 : byte) }
      previous = byte
    }
    return String(decoding: settled, as: UTF8.self)
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < Self.mostBytes { bytes.append(byte) }
  }
}
