// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

/// A stick on which somebody copies an older copy of a laptop's own file over the newer one.
struct OlderOwnCopyTests {
  @Test func `T5 an older copy over one's own file loses what was nowhere else, and that is told`()
    throws
  {
    var (lost, kept) = (0, 0)
    let rounds = LongForm.rounds(short: 60, long: 5_000)
    for round in 0..<rounds {
      let seed = LongForm.seed &+ UInt64(round)
      guard let outcome = try OlderOwnCopyRound(seed) else { continue }
      #expect(outcome.complaints.isEmpty, "seed \(seed): \(outcome.complaints)")
      lost += outcome.lost.count
      kept += outcome.gone - outcome.lost.count
    }
    #expect(lost > rounds / 4 && kept > rounds / 4, "the rounds are too tame")
    LongForm.report("T5, older copies: \(rounds) rounds, \(lost) entries lost, \(kept) elsewhere")
  }
}

struct OlderOwnCopyRound {
  private(set) var complaints: [String] = []
  /// How many entries went from the laptop's disk.
  let gone: Int
  /// The words of those that were nowhere else.
  let lost: Set<String>
  private let laptops: [Laptop]

  /// Nil when no file has grown that could be put back.
  init?(_ seed: UInt64) throws {
    var random = SeededGenerator(state: seed &* 2_862_933_555_777_941_757 &+ 11)
    let laptops = try (0..<2).map { try Laptop($0, wall: 1_790_000_000_000) }
    var carrier = Carrier(laptops)
    var older: [(path: String, bytes: [UInt8])] = []
    for _ in 0..<Int.random(in: 6...14, using: &random) {
      let laptop = laptops[Int.random(in: 0...1, using: &random)]
      try laptop.work(&random)
      for laptop in laptops { laptop.passTime(Int.random(in: 0...15, using: &random) * 86_400_000) }
      older += OlderOwnCopyRound.ownFiles(of: laptops[0])
      if Int.random(in: 0..<6, using: &random) == 0 {
        for laptop in laptops { laptop.close() }
        carrier.exchangeAll(&random)
      }
    }
    for laptop in laptops { laptop.close() }
    self.laptops = laptops
    let disk = laptops[0].disk
    older.removeAll { disk.bytes($0.path) == $0.bytes }
    guard let stale = older.randomElement(using: &random) else { return nil }
    let before = Set(try History.read(disk).did)
    disk.put(stale.bytes, at: stale.path)
    let missing = before.subtracting(try History.read(disk).did)
    gone = missing.count
    lost = missing.subtracting(try History.read(laptops[1].disk).did)
    try compareTelling(missing.count)
    try goOn(&carrier, &random)
  }

  private static func ownFiles(of laptop: Laptop) -> [(path: String, bytes: [UInt8])] {
    Carrier.files(laptop.disk).filter { path, _ in
      laptop.names.contains { path.hasPrefix("\(Carrier.journal)\($0)/") }
    }
  }

  /// An opening tells how many entries went, whether they are gone from the end or from between.
  private mutating func compareTelling(_ missing: Int) throws {
    let report = try Journal.open(
      Sample.root, mode: .readOnly, clock: { 1_795_000_000_000 }, files: laptops[0].disk,
      identity: Sample.identity(machine: "m0", prefix: "z"), zone: { "+00:00" }
    ).2
    let told = report.notices.compactMap { notice -> Int? in
      switch notice {
      case .endsShort(let short, _): short.written - short.last
      case .entriesMissing(_, let count): count
      default: nil
      }
    }
    if Set(told) != (missing == 0 ? [] : [missing]) {
      complaints.append("\(missing) went, told is \(report.notices)")
    }
  }

  /// Work goes on, and everything that was somewhere is everywhere.
  private mutating func goOn(
    _ carrier: inout Carrier, _ random: inout SeededGenerator
  ) throws {
    for laptop in laptops {
      try laptop.work(&random)
      laptop.close()
    }
    for _ in 0..<2 { carrier.exchangeAll(&random) }
    let wanted = laptops.reduce(into: Set()) { $0.formUnion($1.saved) }.subtracting(lost)
    for laptop in laptops {
      let found = Set(try History.read(laptop.disk).did)
      if found != wanted {
        complaints.append("laptop \(laptop.number): \(found.symmetricDifference(wanted).sorted())")
      }
    }
  }
}
