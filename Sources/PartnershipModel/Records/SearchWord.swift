// SPDX-License-Identifier: Apache-2.0

/// One typed word, found anywhere in a text whatever its letters' case; works on bytes.
struct SearchWord {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let caseBits: UInt64 = 0x2020_2020_2020_2020

  private let bytes: [UInt8]
  /// The first byte, its case bit set, in each byte of a machine word.
  private let first: UInt64

  /// Prepares a word; nil when it is empty.
  init?(_ word: some StringProtocol) {
    var folded: [UInt8] = []
    for byte in word.utf8 { folded.append(SearchWord.folded(byte, after: folded.last)) }
    guard let start = folded.first else { return nil }
    bytes = folded
    first = UInt64(start | 0x20) &* SearchWord.ones
  }

  /// Whether the word occurs in the text.
  func occurs(in text: some StringProtocol) -> Bool {
    let found = text.utf8.withContiguousStorageIfAvailable {
      occurs(in: UnsafeRawBufferPointer($0))
    }
    return found ?? Array(text.utf8).withUnsafeBytes { occurs(in: $0) }
  }

  /// Looks at eight bytes at a time for one that may begin the word.
  private func occurs(in text: UnsafeRawBufferPointer) -> Bool {
    let last = text.count - bytes.count
    guard last >= 0 else { return false }
    var place = 0
    while place <= last {
      if place + 8 <= text.count, !mayBegin(at: place, in: text) {
        place += 8
        continue
      }
      for start in place...min(place + 7, last) where isHere(start, in: text) { return true }
      place += 8
    }
    return false
  }

  /// Whether one of eight bytes, their case bits set, is the first of the word: the usual test for
  /// a zero byte in the difference.
  private func mayBegin(at place: Int, in text: UnsafeRawBufferPointer) -> Bool {
    let eight = text.loadUnaligned(fromByteOffset: place, as: UInt64.self) | SearchWord.caseBits
    let difference = eight ^ first
    return (difference &- SearchWord.ones) & ~difference & SearchWord.highBits != 0
  }

  private func isHere(_ start: Int, in text: UnsafeRawBufferPointer) -> Bool {
    var previous: UInt8?
    for (place, byte) in bytes.enumerated() {
      let here = SearchWord.folded(text[start + place], after: previous)
      if here != byte { return false }
      previous = here
    }
    return true
  }

  /// The small letter of a capital: A to Z, and À to Þ, which follow the byte C3 in UTF-8.
  private static func folded(_ byte: UInt8, after previous: UInt8?) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x80...0x9E where previous == 0xC3 && byte != 0x97: byte | 0x20
    default: byte
    }
  }
}
