// SPDX-License-Identifier: Apache-2.0

/// SHA-256 (FIPS 180-4), so that any tool can tell whether a kept paper is the one it should be.
package enum Digest {
  /// The digest of a text's UTF-8, as 64 hexadecimal digits.
  package static func sha256(_ text: String) -> String { sha256(Array(text.utf8)) }

  /// The digest of bytes, as 64 hexadecimal digits.
  package static func sha256(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { sha256($0) }
  }

  /// The digest of bytes in memory, of which only the last 63 at most are copied.
  package static func sha256(_ bytes: UnsafeRawBufferPointer) -> String {
    state(after: bytes).hexadecimal
  }

  /// The digest of bytes, as 32 bytes.
  static func bytes(of bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { state(after: $0).bytes }
  }

  private static func state(after bytes: UnsafeRawBufferPointer) -> SHA256State {
    var state = SHA256State()
    let whole = bytes.count / 64 * 64
    state.add(UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
    state.add(
      SHA256State.padded(UnsafeRawBufferPointer(rebasing: bytes[whole...]), of: bytes.count))
    return state
  }

  /// Whether a text has the form of a digest: 64 small hexadecimal digits.
  package static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

/// The eight words that a digest is made in, after some whole blocks.
struct SHA256State {
  private var words = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1,
    0x923f_82a4, 0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
    0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786,
    0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147,
    0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
    0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a,
    0x5b9c_ca4f, 0x682e_6ff3, 0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
    0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]

  /// The last bytes of so many in all, with a one bit, zeros and the length in bits: a multiple of
  /// 64 bytes.
  static func padded(_ bytes: some Collection<UInt8>, of count: Int) -> [UInt8] {
    let length = (bytes.count + 72) / 64 * 64
    var padded: [UInt8] = []
    padded.reserveCapacity(length)
    padded += bytes
    padded.append(0x80)
    padded += repeatElement(0, count: length - bytes.count - 9)
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: UInt64(count * 8) >> UInt64(shift)))
    }
    return padded
  }

  /// Adds whole blocks of 64 bytes.
  mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { add($0) }
  }

  /// Adds whole blocks of 64 bytes.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      SHA256State.constants.withUnsafeBufferPointer { constants in
        for start in stride(from: 0, to: bytes.count, by: 64) {
          SHA256State.fill(schedule, from: bytes, at: start)
          turn(schedule, constants)
        }
      }
    }
  }

  /// Works one block in; the letters are those of the standard, which change places each round.
  private mutating func turn(
    _ schedule: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>
  ) {
    var (a, b, c, d) = (words[0], words[1], words[2], words[3])
    var (e, f, g, h) = (words[4], words[5], words[6], words[7])
    for start in stride(from: 0, to: 64, by: 8) {
      func word(_ round: Int) -> UInt32 { constants[start + round] &+ schedule[start + round] }
      SHA256State.round(a, b, c, &d, e, f, g, &h, word(0))
      SHA256State.round(h, a, b, &c, d, e, f, &g, word(1))
      SHA256State.round(g, h, a, &b, c, d, e, &f, word(2))
      SHA256State.round(f, g, h, &a, b, c, d, &e, word(3))
      SHA256State.round(e, f, g, &h, a, b, c, &d, word(4))
      SHA256State.round(d, e, f, &g, h, a, b, &c, word(5))
      SHA256State.round(c, d, e, &f, g, h, a, &b, word(6))
      SHA256State.round(b, c, d, &e, f, g, h, &a, word(7))
    }
    words = words &+ SIMD8(a, b, c, d, e, f, g, h)
  }

  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let one = h &+ (e.turned(6) ^ e.turned(11) ^ e.turned(25)) &+ ((e & f) ^ (~e & g)) &+ word
    d = d &+ one
    h = one &+ (a.turned(2) ^ a.turned(13) ^ a.turned(22)) &+ ((a & b) ^ (a & c) ^ (b & c))
  }

  private static func fill(
    _ schedule: UnsafeMutableBufferPointer<UInt32>, from bytes: UnsafeRawBufferPointer,
    at start: Int
  ) {
    for place in 0..<16 {
      let word = bytes.loadUnaligned(fromByteOffset: start + place * 4, as: UInt32.self)
      schedule[place] = UInt32(bigEndian: word)
    }
    for place in 16..<64 {
      let (near, far) = (schedule[place - 2], schedule[place - 15])
      let small = far.turned(7) ^ far.turned(18) ^ (far >> 3)
      let large = near.turned(17) ^ near.turned(19) ^ (near >> 10)
      schedule[place] = schedule[place - 16] &+ small &+ schedule[place - 7] &+ large
    }
  }

  /// The words as bytes, the highest of each first.
  var bytes: [UInt8] {
    words.indices.flatMap { place in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: words[place] >> UInt32($0)) }
    }
  }

  var hexadecimal: String {
    String(unsafeUninitializedCapacity: 64) { text in
      for place in 0..<64 {
        let digit = UInt8(truncatingIfNeeded: words[place / 8] >> UInt32(28 - place % 8 * 4)) & 15
        text[place] = digit < 10 ? 0x30 + digit : 0x57 + digit
      }
      return 64
    }
  }
}

extension UInt32 {
  /// Turned to the right by a number of bits.
  fileprivate func turned(_ bits: UInt32) -> UInt32 { self &>> bits | self &<< (32 - bits) }
}
