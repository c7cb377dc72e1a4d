// SPDX-License-Identifier: Apache-2.0

/// Finds stable names by their bytes, without making strings.
struct NameTable {
  /// The first eight bytes and the length tell nearly all names apart.
  private struct Key {
    let word: UInt64
    let length: Int
    let number: Int
  }

  private var keys: [Key] = []
  private var tails: [[UInt8]] = []
  /// The key after the last one found: names usually come in the same order.
  private var expected = 0

  /// Prepares for names and what they stand for.
  init(_ names: [(name: String, number: Int)]) {
    for (name, number) in names {
      let bytes = Array(name.utf8)
      let word = bytes.withUnsafeBytes { NameTable.word($0, 0, $0.count) }
      keys.append(Key(word: word, length: bytes.count, number: number))
      tails.append(Array(bytes.dropFirst(8)))
    }
  }

  /// What a name stands for; nil when it is none of them.
  @inline(__always)
  mutating func number(of span: TextSpan, in bytes: UnsafeRawBufferPointer) -> Int? {
    let word = NameTable.word(bytes, span.start, span.end)
    for step in keys.indices {
      var place = expected + step
      if place >= keys.count { place -= keys.count }
      let key = keys[place]
      if key.word == word, key.length == span.end - span.start, isTail(place, span, bytes) {
        expected = place + 1 < keys.count ? place + 1 : 0
        return key.number
      }
    }
    return nil
  }

  /// Looks again at the name found last before any other.
  mutating func expectSame() {
    expected = expected > 0 ? expected - 1 : max(0, keys.count - 1)
  }

  @inline(__always)
  private func isTail(_ place: Int, _ span: TextSpan, _ bytes: UnsafeRawBufferPointer) -> Bool {
    span.end - span.start <= 8
      || tails[place].elementsEqual(bytes[span.start + 8..<span.end])
  }

  /// Up to eight bytes as a number, missing ones zero.
  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> UInt64 {
    let length = min(end - start, 8)
    if start + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
      return length == 8 ? word : word & ((1 << UInt64(length * 8)) - 1)
    }
    return (0..<length).reduce(0) { $0 | UInt64(bytes[start + $1]) << UInt64($1 * 8) }
  }
}
