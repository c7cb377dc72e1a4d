// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import Testing

struct FailureWhileRecoveringTests {
  @Test func `T9 a call that fails while a power cut is recovered from loses nothing either`()
    throws
  {
    let session = Session(MemoryFileStore())
    try session.run()
    let images = CrashImages(session.files)
    var random = SeededGenerator(state: LongForm.seed)
    let rounds = LongForm.rounds(short: 250, long: 20_000)
    for round in 0..<rounds {
      let time = Int.random(in: 0...session.files.operations.count, using: &random)
      let possible = images.images(after: time, mixtures: 2, &random)
      guard let disk = possible.randomElement(using: &random),
        let kind = EveryCallFailsTests.kinds.randomElement(using: &random)
      else { continue }
      let call = Int.random(in: 1...50, using: &random)
      disk.fault = .init(call: call, kind: kind, isForEver: Bool.random(using: &random))
      interrupted(disk)
      disk.fault = nil
      // The power goes off a second time.
      let again = CrashImages(disk).images(
        after: disk.operations.count, mixtures: 1, &random)
      guard let image = again.randomElement(using: &random) else { continue }
      let complaints = Recovery(
        image, of: session, after: time, [.damage, .twice, .draftUnderOldName]
      ).complaints
      #expect(
        complaints.isEmpty,
        "seed \(LongForm.seed), round \(round), operation \(time), \(kind) at call \(call): \(complaints)"
      )
    }
    LongForm.report("T9: \(rounds) failures while recovering, each with a second power cut")
  }

  /// Opens what the power cut left while a call fails; it may or may not work.
  private func interrupted(_ disk: MemoryFileStore) {
    let opened = try? Journal.open(
      Sample.root, mode: .readWrite, clock: { 1_800_000_000_000 }, files: disk,
      identity: Sample.identity(prefix: "q"), zone: { "+00:00" })
    opened?.0.close()
  }
}
