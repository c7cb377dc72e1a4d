// SPDX-License-Identifier: Apache-2.0

/// A JSON string's place in a line: the bytes between its quotes.
struct TextSpan {
  let start: Int
  let end: Int
  let hasEscape: Bool
}

/// Walks over one line's JSON without copying; every step says no instead of going too far.
struct LineScanner {
  let bytes: UnsafeRawBufferPointer
  var position: Int
  let end: Int

  /// Walks from `position`; `end` must be within the bytes.
  init(_ bytes: UnsafeRawBufferPointer, from position: Int, to end: Int) {
    precondition(position >= 0 && position <= end && end <= bytes.count)
    self.bytes = bytes
    self.position = position
    self.end = end
  }

  /// The next byte that is not a space; 0 at the end.
  @inline(__always)
  mutating func peek() -> UInt8 {
    while position < end {
      let byte = bytes[position]
      if byte > 0x20 { return byte }
      position += 1
    }
    return 0
  }

  /// Steps over the byte if it comes next.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  /// Steps over a string; nil when there is none.
  @inline(__always)
  mutating func string() -> TextSpan? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = position
    var hasEscape = false
    while let byte = nextQuoteOrBackslash() {
      if byte == UInt8(ascii: "\"") {
        position += 1
        return TextSpan(start: start, end: position - 1, hasEscape: hasEscape)
      }
      hasEscape = true
      position += 2
    }
    return nil
  }

  /// Moves to the next quote or backslash, eight bytes at a time while there are eight.
  @inline(__always)
  private mutating func nextQuoteOrBackslash() -> UInt8? {
    while position + 8 <= end {
      let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
      let found =
        LineScanner.zeroBytes(word ^ 0x2222_2222_2222_2222)
        | LineScanner.zeroBytes(word ^ 0x5C5C_5C5C_5C5C_5C5C)
      if found != 0 {
        position += found.trailingZeroBitCount / 8
        return bytes[position]
      }
      position += 8
    }
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return byte }
      position += 1
    }
    return nil
  }

  /// Marks the bytes that are zero; only the lowest mark is certain, and only it is used.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// Steps over a whole number; nil for anything else, and for one that does not fit.
  mutating func number() -> Int? {
    let isNegative = take(UInt8(ascii: "-"))
    var value = 0
    let start = position
    while position < end, case let digit = bytes[position] &- 0x30, digit < 10 {
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (next, more) = tens.subtractingReportingOverflow(Int(digit))
      if overflow || more { return nil }
      value = next
      position += 1
    }
    guard position > start, !isFraction, isNegative || value > Int.min else { return nil }
    return isNegative ? value : -value
  }

  private var isFraction: Bool {
    guard position < end else { return false }
    let byte = bytes[position]
    return byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e")
  }

  /// Steps over eight hexadecimal digits in quotes.
  mutating func checksum() -> UInt32? {
    guard let span = string(), span.end - span.start == 8 else { return nil }
    return LineScanner.checksum(bytes, at: span.start)
  }

  /// Reads eight lower-case hexadecimal digits.
  static func checksum(_ bytes: UnsafeRawBufferPointer, at start: Int) -> UInt32? {
    guard start >= 0, start + 8 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for place in start..<start + 8 {
      let byte = bytes[place]
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return value
  }
}
