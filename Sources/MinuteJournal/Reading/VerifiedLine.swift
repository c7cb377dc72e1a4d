// SPDX-License-Identifier: Apache-2.0
import Glibc
import PartnershipModel

/// A line whose checksum is right, by its place.
struct VerifiedLine {
  let start: Int
  /// After its last byte, before the line feed.
  let end: Int
  let checksum: UInt32
}

/// Finds the lines of one file and tells good from bad.
struct LineVerifier {
  private static let tailLength = 18
  private let checksum: Checksum
  private(set) var bad: [BadStretch] = []
  /// How many lines verified.
  private(set) var verified = 0
  /// Where the last of them ends.
  private(set) var endOfGood = 0

  init(_ checksum: Checksum) {
    self.checksum = checksum
  }

  /// The byte-order mark that some editors put in front of a file; it is passed over.
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Hands over every good line in turn.
  mutating func verify(
    _ bytes: UnsafeRawBufferPointer, _ good: (VerifiedLine) -> Void
  ) {
    let mark = LineVerifier.byteOrderMark
    var start = bytes.starts(with: mark) ? mark.count : 0
    var line = 1
    while start < bytes.count {
      guard let end = LineVerifier.lineFeed(in: bytes, from: start) else {
        note(BadStretch(offset: start, line: line, bytes: bytes.count - start, isTail: true))
        return
      }
      if let found = verified(bytes, start, end) {
        verified += 1
        endOfGood = found.end
        good(found)
      } else if end > start {
        salvage(bytes, start, end, line: line, good)
      }
      start = end + 1
      line += 1
    }
  }

  private static func lineFeed(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = bytes.baseAddress,
      let found = memchr(base + start, 0x0A, bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// A carriage return that some tool put at the end is passed over.
  @inline(__always)
  private func verified(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ lineEnd: Int
  ) -> VerifiedLine? {
    let hasReturn = lineEnd > start && bytes[lineEnd - 1] == 0x0D
    let end = hasReturn ? lineEnd - 1 : lineEnd
    let tail = end - LineVerifier.tailLength
    guard tail > start, LineVerifier.isTail(bytes, at: tail),
      let stated = LineScanner.checksum(bytes, at: tail + 8),
      checksum.of(UnsafeRawBufferPointer(rebasing: bytes[start..<tail])) == stated
    else { return nil }
    return VerifiedLine(start: start, end: end, checksum: stated)
  }

  /// Whether `,"crc":"????????"}` stands there; the caller made sure of 18 bytes.
  @inline(__always)
  private static func isTail(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
    let name = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
    return name == 0x223A_2263_7263_222C && bytes[place + 16] == UInt8(ascii: "\"")
      && bytes[place + 17] == UInt8(ascii: "}")
  }

  /// Looks for whole lines inside a bad one: a damaged line feed must not cost two records.
  private mutating func salvage(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int, line: Int,
    _ good: (VerifiedLine) -> Void
  ) {
    let starts = [start] + LineVerifier.beginnings(bytes, start + 1, end)
    for (place, piece) in starts.enumerated() {
      let isLast = place + 1 == starts.count
      let pieceEnd = isLast ? end : starts[place + 1]
      if let found = verified(bytes, piece, isLast ? end : pieceEnd - 1) {
        verified += 1
        endOfGood = found.end
        good(found)
        if !isLast {
          note(BadStretch(offset: pieceEnd - 1, line: line, bytes: 1, isTail: false))
        }
      } else {
        note(BadStretch(offset: piece, line: line, bytes: pieceEnd - piece, isTail: false))
      }
    }
  }

  /// Where lines may begin; inside a text the quotes would be escaped.
  private static func beginnings(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int
  ) -> [Int] {
    let mark = Array(#"{"v":"#.utf8)
    return (start..<max(start, end - mark.count)).filter { place in
      bytes[place] == mark[0] && bytes[place..<place + mark.count].elementsEqual(mark)
    }
  }

  /// Neighbouring bad lines are one stretch.
  private mutating func note(_ stretch: BadStretch) {
    if let last = bad.last, !stretch.isTail, last.offset + last.bytes + 1 >= stretch.offset {
      bad[bad.count - 1].bytes = stretch.offset + stretch.bytes - last.offset
    } else {
      bad.append(stretch)
    }
  }
}
