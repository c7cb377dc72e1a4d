// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

/// One round: laptops on which people work apart, with wrong clocks, crashes, and files carried.
struct History {
  let laptops: [Laptop]
  private(set) var carrier: Carrier
  let hasClone: Bool

  /// With `joining`, laptops also look for arrivals while open and merge folders and bundles.
  init(_ random: inout SeededGenerator, joining: Bool) throws {
    let years = 365 * 86_400_000
    var laptops = try (0..<Int.random(in: 2...4, using: &random)).map {
      let skew = [0, 0, 3_600_000, -60_000, 10 * years, -10 * years]
      return try Laptop($0, wall: 1_790_000_000_000 + (skew.randomElement(using: &random) ?? 0))
    }
    hasClone = Int.random(in: 0..<3, using: &random) == 0
    if hasClone {
      for _ in 0..<3 { try laptops[0].work(&random) }
      laptops[0].close()
      laptops.append(Laptop(laptops.count, cloning: laptops[0]))
    }
    self.laptops = laptops
    carrier = Carrier(laptops)
    for _ in 0..<Int.random(in: 15...40, using: &random) {
      try step(&random)
      if joining, Int.random(in: 0..<4, using: &random) == 0 { try join(&random) }
    }
  }

  private func join(_ random: inout SeededGenerator) throws {
    let laptop = laptops[Int.random(in: laptops.indices, using: &random)]
    let others = laptops.filter { $0 !== laptop }
    guard Bool.random(using: &random), let other = others.randomElement(using: &random) else {
      return try laptop.look()
    }
    try laptop.bringIn(other, asBundle: Bool.random(using: &random))
  }

  private mutating func step(_ random: inout SeededGenerator) throws {
    let laptop = laptops[Int.random(in: laptops.indices, using: &random)]
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<10: try laptop.work(&random)
    case 10..<15:
      let others = laptops.filter { $0 !== laptop }
      guard let other = others.randomElement(using: &random) else { return }
      carrier.carry(from: laptop, to: other, &random)
    case 15, 16: laptop.close()
    case 17: try laptop.crash(&random)
    case 18:
      laptop.passTime([-1, 1, -3650, 3650, 40][Int.random(in: 0..<5, using: &random)] * 86_400_000)
    default: for name in ["/w/.lock", "/w/.gitignore"] { laptop.disk.delete(name) }
    }
  }

  /// Everybody closes and opens again, and every file reaches everybody.
  mutating func finish(_ random: inout SeededGenerator) throws {
    for _ in 0..<2 {
      for laptop in laptops {
        laptop.close()
        try laptop.opened()
        laptop.close()
      }
      carrier.exchangeAll(&random)
    }
  }

  /// Everything that anybody was told is saved.
  var saved: Set<String> { laptops.reduce(into: []) { $0.formUnion($1.saved) } }

  /// The book of a disk and the words of its entries, read without writing.
  static func read(_ disk: MemoryFileStore) throws -> (book: Book, did: [String], journal: Journal)
  {
    let (journal, book, _) = try Journal.open(
      Sample.root, mode: .readOnly, clock: { 1_790_000_000_000 }, files: disk, device: "zzzz",
      zone: { "+00:00" })
    var did: [String] = []
    try journal.replay { did.append($0.did) }
    return (book, did, journal)
  }
}
