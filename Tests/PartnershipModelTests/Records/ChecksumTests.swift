// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct ChecksumTests {
  @Test(
    arguments: [
      ("", 0), ("123456789", 0xCBF4_3926), ("a", 0xE8B7_BE43),
      ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
    ] as [(String, UInt32)])
  func `the checksum is zlib's CRC-32`(text: String, expected: UInt32) {
    #expect(Checksum().of(Array(text.utf8)) == expected)
  }

  @Test func `eight bytes at a step give what one at a step gives`() {
    let checksum = Checksum()
    let bytes = (0..<100).map { UInt8($0 * 37 & 0xFF) }
    for length in 0...bytes.count {
      let slow = ~bytes.prefix(length).reduce(UInt32.max) { rest, byte in
        (0..<8).reduce(rest ^ UInt32(byte)) { rest, _ in
          rest & 1 == 1 ? 0xEDB8_8320 ^ (rest >> 1) : rest >> 1
        }
      }
      #expect(checksum.of(Array(bytes.prefix(length))) == slow, "\(length) bytes")
    }
  }
}
