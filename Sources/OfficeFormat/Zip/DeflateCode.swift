// SPDX-License-Identifier: Apache-2.0

/// One table of Huffman codes in DEFLATE's canonical form.
struct DeflateCode {
  /// How many codes there are of each length, 0 to 15.
  private var counts = [Int](repeating: 0, count: 16)
  /// What the codes stand for, by length and then by number.
  private var symbols: [Int] = []

  /// Makes a table from the length of each symbol's code, 0 for none.
  init(lengths: [Int]) {
    for length in lengths where length > 0 { counts[length] += 1 }
    symbols = lengths.indices.filter { lengths[$0] > 0 }
      .sorted { (lengths[$0], $0) < (lengths[$1], $1) }
  }

  /// Makes a table that says neither too much nor too little; one single code may stand alone.
  static func checked(_ lengths: [Int], at position: Int) throws(InflateError) -> DeflateCode {
    let code = DeflateCode(lengths: lengths)
    var left = 1
    for length in 1...15 {
      left = left * 2 - code.counts[length]
      guard left >= 0 else { throw .badCode(at: position) }
    }
    guard left == 0 || code.symbols.count <= 1 else { throw .badCode(at: position) }
    return code
  }

  /// Reads one symbol.
  func decode(_ bits: inout BitReader) throws(InflateError) -> Int {
    var (code, first, place) = (0, 0, 0)
    for length in 1...15 {
      code |= try bits.take(1)
      let count = counts[length]
      if code - first < count { return symbols[place + code - first] }
      place += count
      first = (first + count) << 1
      code <<= 1
    }
    throw .badCode(at: bits.position)
  }

  static let fixedLiterals = DeflateCode(lengths: DeflateTables.fixedLengths)
  static let fixedDistances = DeflateCode(lengths: [Int](repeating: 5, count: 30))
}

/// The numbers that RFC 1951 lays down.
enum DeflateTables {
  /// The order in which the lengths of the codes for lengths come.
  static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  /// The shortest repetition of each length symbol, from 257 on, and its further bits.
  static let lengths = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  /// The nearest distance of each distance symbol, and its further bits.
  static let distances = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
    2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
  static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]
  /// The lengths of the fixed codes for literals and lengths.
  static let fixedLengths =
    [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112)
    + [Int](repeating: 7, count: 24) + [Int](repeating: 8, count: 8)
}
