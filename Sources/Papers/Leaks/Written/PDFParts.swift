// SPDX-License-Identifier: Apache-2.0

/// Reads what a PDF says of itself: its properties and its metadata.
///
/// The text of its pages is packed; it is that of the Word document it was made from, which is
/// searched before.
enum PDFParts {
  static func parts(of bytes: [UInt8]) -> [WrittenPart] {
    let keys = ["/Title", "/Author", "/Subject", "/Keywords", "/Creator", "/Producer"]
    let properties = keys.flatMap { values(of: $0, in: bytes) }
    return [
      WrittenPart("the properties", properties), WrittenPart("the metadata", metadata(in: bytes)),
    ].filter { !$0.stretches.isEmpty }
  }

  /// The texts after a key: in parentheses, or as hexadecimal digits in angle brackets.
  private static func values(of key: String, in bytes: [UInt8]) -> [String] {
    let key = Array(key.utf8)
    return places(of: key, in: bytes).compactMap { place in
      var rest = bytes[(place + key.count)...].drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
      guard let first = rest.popFirst() else { return nil }
      switch first {
      case UInt8(ascii: "("): return text(of: literal(rest))
      case UInt8(ascii: "<"): return text(of: hexadecimal(rest))
      default: return nil
      }
    }
  }

  private static func places(of mark: [UInt8], in bytes: [UInt8]) -> [Int] {
    guard let first = mark.first, bytes.count >= mark.count else { return [] }
    return (0...bytes.count - mark.count).filter {
      bytes[$0] == first && bytes[$0..<$0 + mark.count].elementsEqual(mark)
    }
  }

  /// A text in parentheses, which may hold others and marks after a backslash.
  private static func literal(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var (result, depth, rest) = ([UInt8](), 1, bytes)
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"): result += escaped(&rest)
      case UInt8(ascii: "("):
        depth += 1
        result.append(byte)
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return result }
        result.append(byte)
      default: result.append(byte)
      }
    }
    return result
  }

  /// Three octal digits are a byte; a letter is a space of some sort.
  private static func escaped(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    let digits = rest.prefix(3).prefix { (0x30...0x37).contains($0) }
    if !digits.isEmpty {
      rest = rest.dropFirst(digits.count)
      return [UInt8(truncatingIfNeeded: digits.reduce(0) { $0 * 8 + Int($1 - 0x30) })]
    }
    guard let next = rest.popFirst() else { return [] }
    return "nrtbf".utf8.contains(next) ? [0x20] : [next]
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let digits = bytes.prefix { $0 != UInt8(ascii: ">") }.compactMap {
      Character(Unicode.Scalar($0)).hexDigitValue
    }
    return stride(from: 0, to: digits.count, by: 2).map { place in
      let low = place + 1 < digits.count ? digits[place + 1] : 0
      return UInt8(digits[place] * 16 + low)
    }
  }

  /// UTF-16 when it begins with its mark; otherwise UTF-8, which covers plain letters.
  private static func text(of bytes: [UInt8]) -> String {
    guard bytes.starts(with: [0xFE, 0xFF]) else { return String(decoding: bytes, as: UTF8.self) }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Each packet of metadata, which is XML and never packed.
  private static func metadata(in bytes: [UInt8]) -> [String] {
    let (start, end) = (Array("<x:xmpmeta".utf8), Array("</x:xmpmeta>".utf8))
    return places(of: start, in: bytes).flatMap { place -> [String] in
      let tail = Array(bytes[place...])
      let length = places(of: end, in: tail).first ?? tail.count
      return HTMLParts(String(decoding: tail[..<length], as: UTF8.self)).parts
        .filter { $0.place == HTMLParts.body || $0.place == HTMLParts.title }
        .flatMap(\.stretches)
    }
  }
}
