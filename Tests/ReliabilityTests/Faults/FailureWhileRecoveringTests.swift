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
    var saved = 0
    for round in 0..<rounds {
      let time = Int.random(in: 0...session.files.operations.count, using: &random)
      let possible = images.images(after: time, mixtures: 2, &random)
      guard let cut = possible.randomElement(using: &random),
        let kind = EveryCallFailsTests.kinds.randomElement(using: &random)
      else { continue }
      let call = Int.random(in: 1...120, using: &random)
      cut.disk.fault = .init(call: call, kind: kind, isForEver: Bool.random(using: &random))
      let after = Session(cut.disk, prefix: "q")
      try after.goOn()
      saved += after.told().saved.count
      // The power goes off a second time.
      let end = Int.random(in: 0...cut.disk.operations.count, using: &random)
      let again = CrashImages(cut.disk).images(after: end, mixtures: 1, &random)
      guard let image = again.randomElement(using: &random) else { continue }
      let complaints = Recovery(
        image.disk, of: session.told(by: time).followed(by: after.told(by: end)),
        garbled: [cut.garbled, image.garbled],
        mayHaveForgotten: cut.disk.hasFailedOnNames
      ).complaints
      #expect(
        complaints.isEmpty,
        "seed \(LongForm.seed), round \(round), operation \(time), \(kind) at call \(call), then \(end): \(complaints)"
      )
    }
    #expect(saved > rounds / 2, "too little was saved in the trouble to tell anything")
    LongForm.report(
      "T9: \(rounds) failures while recovering, \(saved) actions saved then, each with a second power cut"
    )
  }
}
