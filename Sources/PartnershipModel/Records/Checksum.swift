// SPDX-License-Identifier: Apache-2.0

/// CRC-32 with zlib's polynomial, eight bytes at a step.
package struct Checksum: Sendable {
  /// Eight tables of 256 entries, one behind the other.
  private let tables: [UInt32]

  /// Works out the tables; make one and keep it.
  package init() {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      tables[byte] = (0..<8).reduce(UInt32(byte)) { rest, _ in
        rest & 1 == 1 ? 0xEDB8_8320 ^ (rest >> 1) : rest >> 1
      }
    }
    for place in 256..<tables.count {
      let before = tables[place - 256]
      tables[place] = tables[Int(before & 0xFF)] ^ (before >> 8)
    }
    self.tables = tables
  }

  /// The checksum of some bytes.
  package func of(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes { of($0) }
  }

  /// The checksum of some bytes in memory.
  package func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    tables.withUnsafeBufferPointer { tables in
      var rest: UInt32 = 0xFFFF_FFFF
      var place = 0
      while place + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
        rest = Checksum.step(word ^ UInt64(rest), tables)
        place += 8
      }
      while place < bytes.count {
        rest = tables[Int(UInt8(truncatingIfNeeded: rest) ^ bytes[place])] ^ (rest >> 8)
        place += 1
      }
      return ~rest
    }
  }

  /// Folds eight bytes; every index is a byte within its own table, so none is out of bounds.
  @inline(__always)
  private static func step(_ word: UInt64, _ tables: UnsafeBufferPointer<UInt32>) -> UInt32 {
    let low = tables[0x700 | Int(word & 0xFF)] ^ tables[0x600 | Int(word >> 8 & 0xFF)]
    let next = tables[0x500 | Int(word >> 16 & 0xFF)] ^ tables[0x400 | Int(word >> 24 & 0xFF)]
    let third = tables[0x300 | Int(word >> 32 & 0xFF)] ^ tables[0x200 | Int(word >> 40 & 0xFF)]
    let high = tables[0x100 | Int(word >> 48 & 0xFF)] ^ tables[Int(word >> 56)]
    return low ^ next ^ third ^ high
  }
}
