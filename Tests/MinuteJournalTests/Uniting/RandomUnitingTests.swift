// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

/// Random work on two or three laptops, brought together in any order, through folders and bundles.
struct RandomUnitingTests {
  private static let names = ["a1a1", "b2b2", "c3c3"]

  /// Laptops that each did something, met at random, and went on.
  private func laptops(_ seed: UInt64) throws -> [MemoryFileStore] {
    var generator = SeededGenerator(state: seed)
    let count = Int.random(in: 2...3, using: &generator)
    let disks = try (0..<count).map { _ in try Sample.disk() }
    var clock = 1_790_000_000_000
    for round in 0..<Int.random(in: 4...12, using: &generator) {
      let place = Int.random(in: 0..<count, using: &generator)
      clock += Int.random(in: -40_000...100_000, using: &generator)
      try work(
        on: disks[place], RandomUnitingTests.names[place], round, clock, &generator)
      if Int.random(in: 0..<3, using: &generator) == 0 {
        let other = Int.random(in: 0..<count, using: &generator)
        try bring(disks[other], into: disks[place], throughBundle: round % 2 == 0)
      }
    }
    return disks
  }

  private func work(
    on disk: MemoryFileStore, _ name: String, _ round: Int, _ clock: Int,
    _ generator: inout SeededGenerator
  ) throws {
    let (journal, book, _) = try Sample.open(disk, name, wall: clock)
    var texts = try Sample.texts(book)
    for step in 0..<Int.random(in: 1...3, using: &generator) {
      let id = "x\(Int.random(in: 0..<4, using: &generator))"
      let text = "\(name) \(round).\(step)"
      let month = Int.random(in: 10...12, using: &generator)
      _ = try journal.append(
        try Sample.batch(id, text, was: texts[id], at: "2026-\(month)-20T10:00:00"))
      texts[id] = text
    }
    if round % 3 == 0 {
      let bytes = Array("paper \(name) \(round)".utf8)
      _ = try journal.append(
        try Sample.issue(bytes, sequence: journal.nextSequence, device: name))
    }
    journal.close()
  }

  private func bring(
    _ other: MemoryFileStore, into mine: MemoryFileStore, throughBundle: Bool
  ) throws {
    guard throughBundle else {
      _ = try unite("/w", with: "/w", in: other, files: mine, own: "none")
      return
    }
    let bundle = try Sample.bundle(other)
    _ = try unite("/w", with: bundle.path, in: bundle, files: mine, own: "none")
  }

  @Test(arguments: 0..<12)
  func `in whatever order copies are brought together, the books are equal`(seed: Int) throws {
    let disks = try laptops(UInt64(seed))
    var generator = SeededGenerator(state: UInt64(seed) + 1000)
    var dumps: [String] = []
    for way in 0..<3 {
      let order = disks.map { $0.afterCrash() }.shuffled(using: &generator)
      let first = order[0]
      for other in order.dropFirst() { try bring(other, into: first, throughBundle: way == 1) }
      dumps.append(try Sample.dump(first))
      let again = first.contents
      for other in order { try bring(other, into: first, throughBundle: way == 2) }
      #expect(first.contents == again, "seed \(seed): bringing in again changed something")
      for other in order.dropFirst() {
        try bring(first, into: other, throughBundle: way == 0)
        #expect(try Sample.dump(other) == dumps[0], "seed \(seed)")
      }
      #expect(try checkWorkspace("/w", files: first).problems.isEmpty, "seed \(seed)")
    }
    #expect(Set(dumps).count == 1, "seed \(seed)")
  }

  @Test(arguments: 0..<8)
  func `it does not matter which two of three come together first`(seed: Int) throws {
    let disks = try laptops(UInt64(seed) + 500)
    guard disks.count == 3 else { return }
    let (left, right) = (disks.map { $0.afterCrash() }, disks.map { $0.afterCrash() })
    try bring(left[1], into: left[0], throughBundle: false)
    try bring(left[2], into: left[0], throughBundle: true)
    try bring(right[2], into: right[1], throughBundle: true)
    try bring(right[1], into: right[0], throughBundle: false)
    #expect(try Sample.dump(left[0]) == Sample.dump(right[0]), "seed \(seed)")
    // All lines of all three are in it, and one issued file for each that any had.
    let issued = Set(disks.flatMap { $0.contents.keys.filter { $0.hasSuffix(".txt") } })
    #expect(Set(left[0].contents.keys.filter { $0.hasSuffix(".txt") }) == issued, "seed \(seed)")
  }
}
