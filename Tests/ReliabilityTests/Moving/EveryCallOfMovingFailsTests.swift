// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

struct EveryCallOfMovingFailsTests {
  private static let telling: [MemoryFileStore.Fault.Kind] = [
    .failure(.device), .folderGone(Sample.root),
  ]

  @Test(arguments: Moving.Way.allCases)
  func `T1 whichever call fails while entries come, nothing is lost and the rest comes after`(
    way: Moving.Way
  ) throws {
    var seen: Set<Int> = []
    var calls = 0
    let laptops = try Moving.Laptops()
    let troubles = EveryCallFailsTests.kinds.flatMap { [($0, false), ($0, true)] }
    let healthy = try Moving.healthyCalls(way, laptops)
    var random = SeededGenerator(state: LongForm.seed)
    for (kind, isForEver) in troubles {
      // The short form has some calls fail in each way, drawn by lot, and more of them in the ways
      // that found faults; the long form has every one.
      let share = EveryCallOfMovingFailsTests.telling.contains(kind) ? 8 : 2
      let strides = 1...(LongForm.isAsked ? 1 : max(1, healthy / share))
      var call = Int.random(in: strides, using: &random)
      while true {
        let moving = try Moving(way, laptops)
        let strikes = moving.failing.calls + call
        moving.failing.fault = .init(call: strikes, kind: kind, isForEver: isForEver)
        moving.run()
        moving.failing.fault = nil
        if moving.failing.calls < strikes { break }
        if seen.insert(moving.outcome).inserted {
          let complaints = try moving.complaints()
          #expect(
            complaints.isEmpty,
            "\(way), \(kind), \(isForEver ? "for ever from" : "at") call \(call): \(complaints)")
        }
        (call, calls) = (call + Int.random(in: strides, using: &random), calls + 1)
      }
    }
    #expect(calls > 40)
    LongForm.report("T1 \(way): \(calls) failing calls, \(seen.count) outcomes")
  }
}

extension Moving {
  /// How many calls there are when none fails.
  fileprivate static func healthyCalls(_ way: Way, _ laptops: Laptops) throws -> Int {
    let moving = try Moving(way, laptops)
    let before = moving.failing.calls
    moving.run()
    return moving.failing.calls - before
  }

  /// The same number for those that left the same on the disk and said the same.
  fileprivate var outcome: Int {
    var hasher = Hasher()
    hasher.combine(disk.operations)
    hasher.combine(isDone)
    hasher.combine(promised)
    return hasher.finalize()
  }

  /// Complaints about the disk as it is, and as the power going off at the end may leave it.
  fileprivate func complaints() throws -> [String] {
    let images = CrashImages(disk)
    let end = disk.operations.count
    let found = [
      ("as it was", disk.afterCrash()),
      ("power off, all lost", images.image(after: end) { _ in .lost }.disk),
      ("power off, empty", images.image(after: end) { _ in .zeros }.disk),
    ]
    return try found.flatMap { name, disk in
      try complaints(about: disk).map { "\(name): \($0)" }
    }
  }

  private func complaints(about disk: MemoryFileStore) throws -> [String] {
    let isWorkspace = !disk.bytes("\(Sample.root)/workspace.json").isEmpty
    // What is restored is a workspace when it is whole.
    let isWhole = isDone || (way == .restoring && isWorkspace)
    var complaints = [try lacking(isWhole ? promised : held, on: disk)].compactMap { $0 }
    if isWhole { complaints += try problems(on: disk).map { "done, but \($0)" } }
    if way != .arriving, !(way == .restoring && isWorkspace) {
      let again = Result { try done(on: disk) }
      if (try? again.get()) != true { complaints.append("done again: \(again)") }
      complaints += [try lacking(promised, on: disk)].compactMap { $0 }.map { "in the end \($0)" }
    }
    try goOn(on: disk)
    complaints += try problems(on: disk).map { "in the end \($0)" }
    return complaints + [try lacking(["Write goes on"], on: disk)].compactMap { $0 }
  }

  /// What of these entries a disk does not have.
  private func lacking(_ wanted: Set<String>, on disk: MemoryFileStore) throws -> String? {
    if wanted.isEmpty, disk.bytes("\(Sample.root)/workspace.json").isEmpty { return nil }
    let lost = wanted.subtracting(try History.read(disk).did)
    return lost.isEmpty ? nil : "lost: \(lost.sorted())"
  }

  /// What is wrong; a line that failed to be written, and was not said to be saved, may be begun.
  private func problems(on disk: MemoryFileStore) throws -> [CheckProblem] {
    try checkWorkspace(Sample.root, files: disk).problems.filter {
      if case .tornTail = $0 { way != .arriving } else { true }
    }
  }

  private func goOn(on disk: MemoryFileStore) throws {
    let journal = try Moving.open(disk, "z")
    _ = try journal.append(Sample.pair("goes on", at: "2027-01-09T09:00:00"))
    journal.close()
  }
}
