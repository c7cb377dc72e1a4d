// SPDX-License-Identifier: Apache-2.0

/// Packs bytes as DEFLATE (RFC 1951), the same bytes for the same input on every machine: one
/// block with the fixed codes, and the nearest of the longest repetitions found.
package struct Deflate {
  private static let window = 32 * 1024
  private static let longest = 258
  /// How many earlier places are compared; more packs hardly better.
  private static let tries = 64

  private let input: [UInt8]
  private var bits = BitWriter()
  /// The latest place of each three bytes' hash, and each place's one before it.
  private var latest = [Int](repeating: -1, count: 1 << 15)
  private var earlier: [Int]

  private init(_ input: [UInt8]) {
    self.input = input
    earlier = [Int](repeating: -1, count: input.count)
  }

  /// Packs bytes.
  package static func pack(_ bytes: [UInt8]) -> [UInt8] {
    var deflate = Deflate(bytes)
    deflate.run()
    return deflate.bits.finished
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
        addSymbol(Int(input[place]))
      }
      let next = place + (length >= 3 ? length : 1)
      while place < next {
        remember(place)
        place += 1
      }
    }
    addSymbol(256)
  }

  private func hash(at place: Int) -> Int {
    let three = Int(input[place]) << 16 | Int(input[place + 1]) << 8 | Int(input[place + 2])
    return (three &* 0x9E37_79B1) >> 12 & 0x7FFF
  }

  private mutating func remember(_ place: Int) {
    guard place + 2 < input.count else { return }
    let hash = hash(at: place)
    earlier[place] = latest[hash]
    latest[hash] = place
  }

  private func longestRepetition(at place: Int) -> (length: Int, distance: Int) {
    guard place + 2 < input.count else { return (0, 0) }
    let most = min(Deflate.longest, input.count - place)
    var best = (length: 0, distance: 0)
    var candidate = latest[hash(at: place)]
    var tries = 0
    while candidate >= 0, place - candidate <= Deflate.window, tries < Deflate.tries {
      let length = commonLength(candidate, place, most)
      if length > best.length { best = (length, place - candidate) }
      if length == most { break }
      candidate = earlier[candidate]
      tries += 1
    }
    return best
  }

  private func commonLength(_ first: Int, _ second: Int, _ most: Int) -> Int {
    var length = 0
    while length < most, input[first + length] == input[second + length] { length += 1 }
    return length
  }

  private mutating func addRepetition(_ length: Int, _ distance: Int) {
    let near = Deflate.place(of: length, in: DeflateTables.lengths)
    addSymbol(257 + near)
    bits.add(length - DeflateTables.lengths[near], count: DeflateTables.lengthBits[near])
    let far = Deflate.place(of: distance, in: DeflateTables.distances)
    bits.addCode(far, count: 5)
    bits.add(distance - DeflateTables.distances[far], count: DeflateTables.distanceBits[far])
  }

  /// The last step at or below a number; the steps rise.
  private static func place(of number: Int, in steps: [Int]) -> Int {
    (steps.firstIndex { $0 > number } ?? steps.count) - 1
  }

  private mutating func addSymbol(_ symbol: Int) {
    switch symbol {
    case ..<144: bits.addCode(0x30 + symbol, count: 8)
    case ..<256: bits.addCode(0x190 + symbol - 144, count: 9)
    case ..<280: bits.addCode(symbol - 256, count: 7)
    default: bits.addCode(0xC0 + symbol - 280, count: 8)
    }
  }
}

/// Puts bits into bytes, the lowest first.
private struct BitWriter {
  private var bytes: [UInt8] = []
  private var held = 0
  private var heldCount = 0

  mutating func add(_ number: Int, count: Int) {
    held |= number << heldCount
    heldCount += count
    while heldCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: held))
      held >>= 8
      heldCount -= 8
    }
  }

  /// Adds a code, whose highest bit comes first.
  mutating func addCode(_ code: Int, count: Int) {
    var turned = 0
    for bit in 0..<count where code >> bit & 1 == 1 { turned |= 1 << (count - 1 - bit) }
    add(turned, count: count)
  }

  var finished: [UInt8] {
    heldCount > 0 ? bytes + [UInt8(truncatingIfNeeded: held)] : bytes
  }
}
