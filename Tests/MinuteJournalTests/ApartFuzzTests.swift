// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

/// Random edits on laptops that carry files now and then, against a count of who had what.
struct ApartFuzzTests {
  private struct Written {
    let mark: String
    let field: String
    let value: Stored?
    /// The entries its laptop had when it wrote it.
    let knew: Set<String>
  }

  @Test(arguments: 0..<12)
  func `the questions are those of versions that nobody with both has written over`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(state: seed &* 7919 &+ 1)
    let skew = [0, 3_600_000, -7_200_000, 300_000_000]
    let laptops = try (0..<3).map {
      try SimulatedLaptop(
        ["a1a1", "b2b2", "c3c3"][$0],
        wall: 1_790_000_000_000 + (skew.randomElement(using: &random) ?? 0))
    }
    var had: [Set<String>] = Array(repeating: [], count: 3)
    var counts = [0, 0, 0]
    var all: [Written] = []
    for _ in 0..<30 {
      let one = Int.random(in: 0..<3, using: &random)
      if Bool.random(using: &random) {
        let other = (one + Int.random(in: 1...2, using: &random)) % 3
        laptops[one].receive(from: laptops[other])
        had[one].formUnion(had[other].filter { $0.hasPrefix(laptops[other].name) })
        continue
      }
      let field = ["text", "due", "evidence"].randomElement(using: &random) ?? "text"
      let value = Stored.text("v\(Int.random(in: 0..<4, using: &random))")
      try laptops[one].set("x", [field: value])
      counts[one] += 1
      let mark = "\(laptops[one].name):\(counts[one])"
      all.append(Written(mark: mark, field: field, value: value, knew: had[one]))
      had[one].insert(mark)
    }
    exchange(laptops)
    for laptop in laptops {
      #expect(try questions(laptop) == expected(all), "seed \(seed), \(laptop.name)")
    }
  }

  private func expected(_ all: [Written]) -> [String: Set<String>] {
    var expected: [String: Set<String>] = [:]
    for (field, written) in Dictionary(grouping: all, by: \.field) {
      let standing = written.filter { one in !written.contains { $0.knew.contains(one.mark) } }
      guard Set(standing.map(\.value)).count > 1 else { continue }
      expected[field] = Set(standing.map(\.mark))
    }
    return expected
  }

  private func questions(_ laptop: SimulatedLaptop) throws -> [String: Set<String>] {
    let kind = try Sample.kind()
    return try Dictionary(
      uniqueKeysWithValues: laptop.current().conflicts.map { place, conflict in
        (
          try #require(kind.field(at: place.slot)).name,
          Set(conflict.versions.map(\.entry.text))
        )
      })
  }
}
