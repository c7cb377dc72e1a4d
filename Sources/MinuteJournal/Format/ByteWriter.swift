// SPDX-License-Identifier: Apache-2.0

/// Writes JSON as bytes, with no spaces.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes punctuation and names as they are.
  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func number(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Writes eight hexadecimal digits in quotes.
  mutating func checksum(_ checksum: UInt32) {
    bytes.append(UInt8(ascii: "\""))
    for shift in stride(from: 28, through: 0, by: -4) {
      hexDigit(UInt8(checksum >> UInt32(shift) & 0xF))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func hexDigit(_ digit: UInt8) {
    bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
  }

  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20: control(byte)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x0A: raw(#"\n"#)
    case 0x0D: raw(#"\r"#)
    case 0x09: raw(#"\t"#)
    default:
      raw(#"\u00"#)
      hexDigit(byte >> 4)
      hexDigit(byte & 0xF)
    }
  }

  /// Writes items with commas between them.
  mutating func list<Items: Sequence>(
    _ items: Items, _ write: (inout ByteWriter, Items.Element) -> Void
  ) {
    var isFirst = true
    for item in items {
      if !isFirst { raw(",") }
      write(&self, item)
      isFirst = false
    }
  }
}
