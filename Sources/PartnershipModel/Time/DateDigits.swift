// SPDX-License-Identifier: Apache-2.0

/// Reads and writes the fixed-width digits of stored dates without building strings in between.
enum DateDigits {
  static let hyphen = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")

  /// Reads exactly `count` ASCII digits; the caller has checked that they lie within the bytes.
  static func number(in bytes: Span<UInt8>, from start: Int, count: Int) -> Int? {
    var value = 0
    for index in start..<(start + count) {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// Reads a whole word of one to `longest` ASCII digits, and nothing else.
  static func number(_ word: some StringProtocol, longest: Int) -> Int? {
    var value = 0
    var count = 0
    for byte in word.utf8 {
      let digit = byte &- UInt8(ascii: "0")
      count += 1
      guard digit <= 9, count <= longest else { return nil }
      value = value * 10 + Int(digit)
    }
    return count > 0 ? value : nil
  }

  /// Makes a text of exactly `length` bytes, filled by the closure.
  static func text(length: Int, fill: (inout Writer) -> Void) -> String {
    String(unsafeUninitializedCapacity: length) { buffer in
      var writer = Writer(buffer: buffer)
      fill(&writer)
      return writer.count
    }
  }

  /// Puts bytes one after another into the text being made.
  struct Writer {
    fileprivate let buffer: UnsafeMutableBufferPointer<UInt8>
    fileprivate var count = 0

    fileprivate init(buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

    mutating func byte(_ byte: UInt8) {
      guard count < buffer.count else { return }
      buffer[count] = byte
      count += 1
    }

    /// Writes a number that is not negative, with leading zeros up to the width.
    mutating func digits(_ number: Int, width: Int) {
      var divisor = 1
      for _ in 1..<width { divisor *= 10 }
      while divisor > 0 {
        byte(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
        divisor /= 10
      }
    }
  }
}
