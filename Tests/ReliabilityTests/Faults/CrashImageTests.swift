// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import Testing

struct CrashImageTests {
  @Test func `T2 whatever a power cut leaves, what was said to be saved is there`() throws {
    let disk = MemoryFileStore()
    let session = Session(disk)
    try session.run()
    let images = CrashImages(disk)
    var random = SeededGenerator(state: LongForm.seed)
    var count = 0
    for time in 0...disk.operations.count {
      let told = session.told(by: time)
      let mixtures = LongForm.rounds(short: 4, long: 200)
      for (number, image) in images.images(after: time, mixtures: mixtures, &random).enumerated() {
        let complaints = Recovery(image.disk, of: told, garbled: [image.garbled]).complaints
        #expect(
          complaints.isEmpty,
          "seed \(LongForm.seed), operation \(time), image \(number): \(complaints)")
        count += 1
      }
    }
    LongForm.report("T2: \(disk.operations.count) operations, \(count) images")
  }
}
