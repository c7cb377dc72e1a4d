// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

struct MergeFuzzTests {
  @Test func `T5 laptops that worked apart have one book, and everything that was saved`() throws {
    let rounds = LongForm.rounds(short: 60, long: 10_000)
    var (entries, clones, questions, compared, searched) = (0, 0, 0, 0, 0)
    for round in 0..<rounds {
      let seed = LongForm.seed &+ UInt64(round)
      let outcome = try MergeRound(seed: seed, joining: round.isMultiple(of: 2))
      #expect(
        outcome.complaints.isEmpty,
        "seed \(seed), joining \(round.isMultiple(of: 2)): \(outcome.complaints)")
      entries += outcome.entries
      questions += outcome.questions
      compared += outcome.compared
      searched += outcome.searched
      clones += outcome.hasClone ? 1 : 0
    }
    LongForm.report(
      "T5, T6: \(rounds) rounds, \(entries) entries saved, \(clones) rounds with a cloned laptop, "
        + "\(questions) questions, \(compared) comparisons on the way")
    #expect(searched > rounds, "too few records were searched")
    #expect(compared >= rounds, "too few books were compared on the way")
    #expect(questions > 0 || rounds < 10, "no round left a question; the rounds are too tame")
  }
}

/// One round of the merge loop, with everything that was wrong in the end.
struct MergeRound {
  private(set) var complaints: [String] = []
  private(set) var entries = 0
  private(set) var questions = 0
  /// How often a book on a screen was compared with a reading of its files.
  private(set) var compared = 0
  /// In how many records words were searched for.
  private(set) var searched = 0
  let hasClone: Bool

  init(seed: UInt64, joining: Bool) throws {
    var random = SeededGenerator(state: seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493)
    var history = try History(&random, joining: joining)
    hasClone = history.hasClone
    try compareUnions(history, &random)
    try history.finish(&random)
    let first = try History.read(history.laptops[0].disk)
    entries = history.saved.count
    questions = first.book.conflicts.count
    for laptop in history.laptops { try compare(laptop, with: first.book.dump, history) }
    complaints += history.laptops.flatMap(\.complaints)
    compared = history.laptops.reduce(0) { $0 + $1.compared }
    complaints += LinearSearch(first.book).complaints(&random)
    searched = LinearSearch(first.book).count
    complaints += try NaiveReader(history.laptops[0].disk).complaints(first.book, first.journal)
  }

  private mutating func compare(_ laptop: Laptop, with dump: String, _ history: History) throws {
    let (book, did, _) = try History.read(laptop.disk)
    if book.dump != dump { complaints.append("laptop \(laptop.number) has another book") }
    let lost = history.saved.subtracting(did)
    if !lost.isEmpty { complaints.append("laptop \(laptop.number) has lost \(lost.sorted())") }
    for problem in try checkWorkspace(Sample.root, files: laptop.disk).problems {
      switch problem {
      case .clonedDevice where history.hasClone: continue
      default: complaints.append("laptop \(laptop.number): \(problem)")
      }
    }
  }

  /// The same files put together in any order, and twice, make the same book.
  private mutating func compareUnions(
    _ history: History, _ random: inout SeededGenerator
  ) throws {
    let sets = history.laptops.map { Carrier.files($0.disk) }
    let orders = [sets, sets.shuffled(using: &random), sets.reversed() + sets]
    let dumps = try orders.map { order in
      let disk = MemoryFileStore()
      try createWorkspace(at: Sample.root, files: disk) { "ws1" }
      for (number, files) in order.enumerated() {
        // Every set under names of its own, as if each had lost against another.
        for (path, bytes) in files { disk.put(bytes, at: "\(path) (\(number))") }
      }
      return try History.read(disk).book.dump
    }
    if Set(dumps).count != 1 { complaints.append("the order of putting together matters") }
  }
}
