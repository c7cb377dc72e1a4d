// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

struct EveryByteTests {
  private let path = "/w/" + SampleJournal.shown

  @Test func `T4 cut anywhere, every whole line is kept and the rest is told of`() throws {
    let sample = try SampleJournal()
    let (bytes, starts) = (sample.bytes, sample.starts)
    let journal = try sample.look()
    let whole = try SampleJournal.read(journal)
    let others = Array(whole.suffix(18))
    let lengths = try LongForm.isAsked ? Array(0...bytes.count) : sampled(starts)
    for length in lengths {
      sample.disk.put(Array(bytes.prefix(length)), at: path)
      let lines = starts.lastIndex { $0 <= length } ?? 0
      let check = try checkWorkspace(Sample.root, files: sample.disk)
      let found = try SampleJournal.read(journal)
      #expect(found == Array(whole.prefix(lines)) + others, "cut at byte \(length)")
      let told = length == starts[lines] ? [] : [starts[lines]]
      #expect(SampleJournal.places(check.problems) == told, "cut at byte \(length)")
    }
    LongForm.report("T4: \(lengths.count) cuts")
  }

  @Test func `T4 whichever bit flips, at most that line is lost and its place is told`() throws {
    let sample = try SampleJournal()
    let (bytes, starts) = (sample.bytes, sample.starts)
    let journal = try sample.look()
    let whole = try SampleJournal.read(journal)
    var random = SeededGenerator(state: LongForm.seed)
    var count = 0
    for place in try LongForm.isAsked ? Array(bytes.indices) : sampled(starts).dropLast() {
      let bits = LongForm.isAsked ? Array(0..<8) : [Int.random(in: 0..<8, using: &random)]
      let line = (starts.lastIndex { $0 <= place } ?? 0)
      for bit in bits {
        var flipped = bytes
        flipped[place] ^= 1 << UInt8(bit)
        sample.disk.put(flipped, at: path)
        let name = "byte \(place), bit \(bit), seed \(LongForm.seed)"
        let found = try SampleJournal.read(journal)
        let lost = whole.indices.filter { !found.contains(whole[$0]) }
        #expect(
          lost.allSatisfy { $0 == line } && found.count == whole.count - lost.count, "\(name)")
        let places = SampleJournal.places(
          try checkWorkspace(Sample.root, files: sample.disk).problems)
        #expect(!places.isEmpty, "\(name) went unnoticed")
        #expect(places.allSatisfy { (starts[line]...place).contains($0) }, "\(name): \(places)")
        count += 1
      }
    }
    LongForm.report("T4: \(count) flipped bits")
  }

  /// The short form looks at the bytes around every line's ends and at every 23rd between.
  private func sampled(_ starts: [Int]) throws -> [Int] {
    let end = try #require(starts.last)
    let first = Int(LongForm.seed % 23)
    let edges = starts.flatMap { $0 - 2...$0 + 1 }.filter { (0...end).contains($0) }
    return Set(edges + stride(from: first, to: end, by: 23)).sorted()
  }
}
