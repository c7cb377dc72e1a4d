// SPDX-License-Identifier: Apache-2.0

extension LineScanner {
  /// The text of a span that has escapes; an escape that is none becomes U+FFFD.
  func unescaped(_ span: TextSpan) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(span.end - span.start)
    var place = span.start
    while place < span.end {
      let byte = bytes[place]
      place += 1
      guard byte == UInt8(ascii: "\\"), place < span.end else {
        plain.append(byte)
        continue
      }
      append(escape(at: &place, before: span.end), to: &plain)
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private func append(_ scalar: Unicode.Scalar, to plain: inout [UInt8]) {
    plain.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private func escape(at place: inout Int, before end: Int) -> Unicode.Scalar {
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return codePoint(at: &place, before: end)
    default: return Unicode.Scalar(byte)
    }
  }

  private func codePoint(at place: inout Int, before end: Int) -> Unicode.Scalar {
    guard let first = unit(at: &place, before: end) else { return "\u{FFFD}" }
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), place + 1 < end,
      bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u")
    else { return "\u{FFFD}" }
    var after = place + 2
    guard let second = unit(at: &after, before: end), UTF16.isTrailSurrogate(second) else {
      return "\u{FFFD}"
    }
    place = after
    let value = 0x1_0000 + (UInt32(first - 0xD800) << 10) + UInt32(second - 0xDC00)
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private func unit(at place: inout Int, before end: Int) -> UInt16? {
    guard place + 4 <= end else { return nil }
    let digits = String(decoding: bytes[place..<place + 4], as: UTF8.self)
    guard let unit = UInt16(digits, radix: 16) else { return nil }
    place += 4
    return unit
  }
}
