// SPDX-License-Identifier: Apache-2.0

/// What is wrong with compressed bytes, and at which of them it was found.
package enum InflateError: Error, Sendable, Equatable {
  /// The bytes end before the last block does.
  case truncated
  /// A block is of no known kind, or a stored one's length does not agree with itself.
  case badBlock(at: Int)
  /// A table of codes says too much or too little, or a code stands for nothing.
  case badCode(at: Int)
  /// A repetition reaches back before the start.
  case badDistance(at: Int)
  /// More would come out than was allowed.
  case tooLarge(limit: Int)
}

/// Unpacks DEFLATE (RFC 1951).
package struct Inflate {
  private var bits: BitReader
  private var output: [UInt8] = []
  private let limit: Int

  private init(_ bytes: ArraySlice<UInt8>, limit: Int) {
    bits = BitReader(bytes)
    self.limit = limit
  }

  /// Unpacks bytes to at most `limit` bytes; what follows the last block is left unread.
  package static func unpack(
    _ bytes: ArraySlice<UInt8>, limit: Int
  ) throws(InflateError) -> [UInt8] {
    var inflate = Inflate(bytes, limit: limit)
    try inflate.run()
    return inflate.output
  }

  private mutating func run() throws(InflateError) {
    var isLast = false
    while !isLast {
      isLast = try bits.take(1) == 1
      switch try bits.take(2) {
      case 0: try copyStored()
      case 1: try copyCoded(.fixedLiterals, .fixedDistances)
      case 2:
        let (literals, distances) = try readCodes()
        try copyCoded(literals, distances)
      default: throw .badBlock(at: bits.position)
      }
    }
  }

  private mutating func copyStored() throws(InflateError) {
    bits.alignToByte()
    let length = try bits.take(16)
    guard try bits.take(16) == length ^ 0xFFFF else { throw .badBlock(at: bits.position) }
    try checkRoom(for: length)
    for _ in 0..<length { output.append(UInt8(truncatingIfNeeded: try bits.take(8))) }
  }

  private func checkRoom(for length: Int) throws(InflateError) {
    guard length <= limit - output.count else { throw .tooLarge(limit: limit) }
  }

  private mutating func copyCoded(
    _ literals: DeflateCode, _ distances: DeflateCode
  ) throws(InflateError) {
    while true {
      let symbol = try literals.decode(&bits)
      switch symbol {
      case 0..<256:
        try checkRoom(for: 1)
        output.append(UInt8(truncatingIfNeeded: symbol))
      case 256: return
      default: try repeatEarlier(symbol - 257, distances)
      }
    }
  }

  private mutating func repeatEarlier(
    _ place: Int, _ distances: DeflateCode
  ) throws(InflateError) {
    guard place < DeflateTables.lengths.count else { throw .badCode(at: bits.position) }
    let length = DeflateTables.lengths[place] + (try bits.take(DeflateTables.lengthBits[place]))
    let far = try distances.decode(&bits)
    guard far < DeflateTables.distances.count else { throw .badCode(at: bits.position) }
    let distance = DeflateTables.distances[far] + (try bits.take(DeflateTables.distanceBits[far]))
    guard distance <= output.count else { throw .badDistance(at: bits.position) }
    try checkRoom(for: length)
    let start = output.count - distance
    for offset in 0..<length { output.append(output[start + offset]) }
  }

  /// Reads a block's own two tables of codes, which are themselves coded.
  private mutating func readCodes() throws(InflateError) -> (DeflateCode, DeflateCode) {
    let literalCount = try bits.take(5) + 257
    let distanceCount = try bits.take(5) + 1
    let lengthCount = try bits.take(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw .badCode(at: bits.position) }
    var codeLengths = [Int](repeating: 0, count: 19)
    for place in 0..<lengthCount { codeLengths[DeflateTables.order[place]] = try bits.take(3) }
    let code = try DeflateCode.checked(codeLengths, at: bits.position)
    let lengths = try readLengths(literalCount + distanceCount, with: code)
    guard lengths[256] > 0 else { throw .badCode(at: bits.position) }
    return (
      try DeflateCode.checked(Array(lengths[..<literalCount]), at: bits.position),
      try DeflateCode.checked(Array(lengths[literalCount...]), at: bits.position)
    )
  }

  private mutating func readLengths(
    _ count: Int, with code: DeflateCode
  ) throws(InflateError) -> [Int] {
    var lengths: [Int] = []
    while lengths.count < count {
      let symbol = try code.decode(&bits)
      var repeated = (length: 0, times: 1)
      switch symbol {
      case 16:
        guard let last = lengths.last else { throw .badCode(at: bits.position) }
        repeated = (last, try bits.take(2) + 3)
      case 17: repeated.times = try bits.take(3) + 3
      case 18: repeated.times = try bits.take(7) + 11
      default: repeated.length = symbol
      }
      lengths += [Int](repeating: repeated.length, count: repeated.times)
    }
    guard lengths.count == count else { throw .badCode(at: bits.position) }
    return lengths
  }
}

/// Takes bits from bytes, the lowest first.
struct BitReader {
  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int
  private var held = 0
  private var heldCount = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Takes up to 16 bits as a number.
  mutating func take(_ count: Int) throws(InflateError) -> Int {
    while heldCount < count {
      guard position < bytes.endIndex else { throw .truncated }
      held |= Int(bytes[position]) << heldCount
      position += 1
      heldCount += 8
    }
    let taken = held & ((1 << count) - 1)
    held >>= count
    heldCount -= count
    return taken
  }

  /// Passes over what is left of a byte begun.
  mutating func alignToByte() {
    held >>= heldCount % 8
    heldCount -= heldCount % 8
  }
}
