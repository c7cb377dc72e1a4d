// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import OfficeFormat

struct InflateTests {
  @Test(arguments: [
    PackedByOthers.fixed, PackedByOthers.dynamic, PackedByOthers.huffmanOnly,
  ])
  func `what zlib packed comes out as it went in`(packed: [UInt8]) throws {
    let unpacked = try Inflate.unpack(packed[...], limit: 1000)
    #expect(String(decoding: unpacked, as: UTF8.self) == PackedByOthers.text)
  }

  @Test
  func `stored blocks come out as they are`() throws {
    let unpacked = try Inflate.unpack(PackedByOthers.stored[...], limit: 7)
    #expect(unpacked == Array("Stored.".utf8))
  }

  @Test
  func `any bytes packed here come out again, and repetitions make them shorter`() throws {
    var numbers = SeededNumbers(seed: 0x2545_F491_4F6C_DD1D)
    for length in [0, 1, 2, 3, 4, 100, 258, 259, 1000, 40_000, 100_000] {
      for alphabet in [1, 2, 20, 256] {
        let bytes = (0..<length).map { _ in UInt8(Int.random(in: 0..<alphabet, using: &numbers)) }
        let packed = Deflate.pack(bytes)
        #expect(packed == Deflate.pack(bytes))
        #expect(try Inflate.unpack(packed[...], limit: length) == bytes)
        if alphabet <= 2, length > 100 { #expect(packed.count < length / 3) }
      }
    }
  }

  @Test
  func `cut short anywhere it says so, and changed anywhere it never goes wrong`() {
    for packed in [PackedByOthers.fixed, PackedByOthers.dynamic] {
      for length in packed.indices {
        #expect(throws: InflateError.truncated) {
          try Inflate.unpack(packed[..<length], limit: 1000)
        }
      }
      for place in packed.indices {
        for bit in 0..<8 {
          var changed = packed
          changed[place] ^= 1 << bit
          let unpacked = (try? Inflate.unpack(changed[...], limit: 1000)) ?? []
          #expect(unpacked.count <= 1000)
        }
      }
    }
  }

  @Test
  func `more than was allowed does not come out`() {
    let bomb = Deflate.pack([UInt8](repeating: 0, count: 1_000_000))
    #expect(bomb.count < 10_000)
    #expect(throws: InflateError.tooLarge(limit: 999_999)) {
      try Inflate.unpack(bomb[...], limit: 999_999)
    }
  }

  @Test
  func `a block of no known kind and a distance before the start are named`() {
    #expect(throws: InflateError.badBlock(at: 1)) { try Inflate.unpack([0x07], limit: 10) }
    // A repetition with the fixed codes as the very first symbol.
    #expect(throws: InflateError.badDistance(at: 2)) {
      try Inflate.unpack([0x03, 0x02, 0x00], limit: 10)
    }
  }
}

/// Numbers that are the same in every run (xorshift).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
