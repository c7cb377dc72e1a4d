// SPDX-License-Identifier: Apache-2.0

/// Packs bytes as DEFLATE (RFC 1951), the same bytes for the same input on every machine: one
/// block with the fixed codes, and the nearest of the longest repetitions found.
package struct Deflate {
  private static let window = 32 * 1024
  private static let longest = 258
  /// How many earlier places are compared; more packs hardly better.
  package static let usualTries = 64

  private let input: UnsafeBufferPointer<UInt8>
  private let tries: Int
  private var bits = BitWriter()
  /// The latest place of each three bytes' hash; and, for each place in the window, the one before
  /// it with the same hash.
  private var latest = [Int32](repeating: -1, count: 1 << 15)
  private var earlier: [Int32]

  private init(_ input: UnsafeBufferPointer<UInt8>, tries: Int) {
    self.input = input
    self.tries = tries
    earlier = [Int32](repeating: -1, count: min(Deflate.window, input.count))
    bits.reserve(input.count / 3)
  }

  /// Packs fewer than 2 GB; fewer tries are faster and pack less.
  package static func pack(_ bytes: [UInt8], tries: Int = usualTries) -> [UInt8] {
    bytes.withUnsafeBufferPointer { input in
      var deflate = Deflate(input, tries: tries)
      deflate.run()
      return deflate.bits.finished
    }
  }

  private mutating func run() {
    bits.add(1, count: 1)
    bits.add(1, count: 2)
    var place = 0
    while place < input.count {
      let (length, distance) = longestRepetition(at: place)
      if length >= 3 {
        addRepetition(length, distance)
      } else {
        bits.add(DeflateTables.turnedCodes[Int(input[place])])
      }
      let next = place + (length >= 3 ? length : 1)
      while place < next {
        remember(place)
        place += 1
      }
    }
    bits.add(DeflateTables.turnedCodes[256])
  }

  private func hash(at place: Int) -> Int {
    let three = Int(input[place]) << 16 | Int(input[place + 1]) << 8 | Int(input[place + 2])
    return (three &* 0x9E37_79B1) >> 12 & 0x7FFF
  }

  private mutating func remember(_ place: Int) {
    guard place + 2 < input.count else { return }
    let hash = hash(at: place)
    earlier[place & (Deflate.window - 1)] = latest[hash]
    latest[hash] = Int32(place)
  }

  private func longestRepetition(at place: Int) -> (length: Int, distance: Int) {
    guard place + 2 < input.count else { return (0, 0) }
    let most = min(Deflate.longest, input.count - place)
    var best = (length: 0, distance: 0)
    var candidate = Int(latest[hash(at: place)])
    var tried = 0
    while candidate >= 0, place - candidate <= Deflate.window, tried < tries {
      // Only one that agrees a byte further than the best so far can be longer.
      if input[candidate + best.length] == input[place + best.length] {
        let length = commonLength(candidate, place, most)
        if length > best.length { best = (length, place - candidate) }
        if length == most { break }
      }
      candidate = Int(earlier[candidate & (Deflate.window - 1)])
      tried += 1
    }
    return best
  }

  private func commonLength(_ first: Int, _ second: Int, _ most: Int) -> Int {
    var length = 0
    while length < most, input[first + length] == input[second + length] { length += 1 }
    return length
  }

  private mutating func addRepetition(_ length: Int, _ distance: Int) {
    let near = Int(DeflateTables.lengthPlaces[length])
    bits.add(DeflateTables.turnedCodes[257 + near])
    bits.add(length - DeflateTables.lengths[near], count: DeflateTables.lengthBits[near])
    let far = DeflateTables.place(ofDistance: distance)
    bits.add(BitWriter.turned(far, count: 5), count: 5)
    bits.add(distance - DeflateTables.distances[far], count: DeflateTables.distanceBits[far])
  }
}

/// A code with its first bit lowest, as it is written.
struct TurnedCode {
  let bits: Int
  let count: Int
}

extension DeflateTables {
  /// The fixed codes of literals and lengths.
  static let turnedCodes: [TurnedCode] = (0..<288).map { symbol in
    let (code, count) =
      switch symbol {
      case ..<144: (0x30 + symbol, 8)
      case ..<256: (0x190 + symbol - 144, 9)
      case ..<280: (symbol - 256, 7)
      default: (0xC0 + symbol - 280, 8)
      }
    return TurnedCode(bits: BitWriter.turned(code, count: count), count: count)
  }

  /// The place in `lengths` of the last step at or below each length.
  static let lengthPlaces: [UInt8] = (0...258).map { length in
    UInt8(max(0, (lengths.firstIndex { $0 > length } ?? lengths.count) - 1))
  }

  /// The place in `distances` of the last step at or below a distance: two steps for each power
  /// of two.
  static func place(ofDistance distance: Int) -> Int {
    let before = distance - 1
    guard before >= 4 else { return before }
    let power = Int.bitWidth - 1 - before.leadingZeroBitCount
    return 2 * power + before >> (power - 1) & 1
  }
}

/// Puts bits into bytes, the lowest first.
private struct BitWriter {
  private var bytes: [UInt8] = []
  private var held = 0
  private var heldCount = 0

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func add(_ number: Int, count: Int) {
    held |= number << heldCount
    heldCount += count
    while heldCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: held))
      held >>= 8
      heldCount -= 8
    }
  }

  mutating func add(_ code: TurnedCode) { add(code.bits, count: code.count) }

  /// A code, whose highest bit comes first, turned round.
  static func turned(_ code: Int, count: Int) -> Int {
    (0..<count).reduce(0) { $0 | (code >> $1 & 1) << (count - 1 - $1) }
  }

  var finished: [UInt8] {
    heldCount > 0 ? bytes + [UInt8(truncatingIfNeeded: held)] : bytes
  }
}
