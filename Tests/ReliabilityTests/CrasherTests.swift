// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import Foundation
import MinuteJournal
import PartnershipModel
import Testing

/// Everything that ever failed, kept: a seed of the merge loop in `merge-seeds.txt`, or a journal's
/// bytes in a file of its own that must be read without a trap.
struct CrasherTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Crashers")

  @Test func `T10 the seeds that once failed do not fail again`() throws {
    let text = try String(
      contentsOf: CrasherTests.folder.appendingPathComponent("merge-seeds.txt"), encoding: .utf8)
    let seeds = text.split(separator: "\n").compactMap {
      UInt64($0.prefix { $0.isNumber })
    }
    #expect(!seeds.isEmpty)
    for (seed, joining) in seeds.flatMap({ [($0, false), ($0, true)] }) {
      let complaints = try MergeRound(seed: seed, joining: joining).complaints
      #expect(complaints.isEmpty, "seed \(seed), joining \(joining): \(complaints)")
    }
  }

  @Test func `T10 the bytes that once failed are read, and what is good in them is kept`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: CrasherTests.folder.path)
      .filter { $0.hasSuffix(".jsonl") }
    #expect(!names.isEmpty)
    for name in names.sorted() {
      let bytes = try Data(contentsOf: CrasherTests.folder.appendingPathComponent(name))
      let sample = try SampleJournal()
      let good = try SampleJournal.read(sample.look())
      sample.disk.put(Array(bytes), at: "/w/journal/c3d5/2026-11.jsonl")
      let found = try SampleJournal.read(sample.look())
      #expect(Set(good).isSubset(of: found), "\(name)")
      let check = try checkWorkspace(Sample.root, files: sample.disk)
      #expect(check.files.count == 3, "\(name)")
    }
  }
}
