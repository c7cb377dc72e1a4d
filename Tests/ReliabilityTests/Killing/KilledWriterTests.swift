// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import Glibc
import MinuteJournal
import PartnershipModel
import Testing

@Suite(.serialized)
struct KilledWriterTests {
  @Test func `T3 killed at any moment, again and again, it has all that it said was saved`() throws
  {
    let folder = try RealFolder()
    var random = SeededGenerator(state: LongForm.seed)
    var saved: Set<Int> = []
    var next = 1
    let rounds = LongForm.rounds(short: 50, long: 1000)
    for round in 1...rounds {
      let writer = try Writer(folder, from: next)
      // Half of the rounds are killed while it opens the workspace, half while it writes.
      if Bool.random(using: &random) { writer.waitForWord() }
      // The moment itself is what is tried: no condition could be awaited in its place.
      usleep(UInt32.random(in: 0...12_000, using: &random))
      writer.kill()
      let words = writer.end().words
      saved.formUnion(words.compactMap { Int($0) })
      #expect(words.allSatisfy { Int($0) != nil }, "round \(round): \(words)")
      let (found, report) = try folder.numbers()
      #expect(saved.isSubset(of: found), "round \(round): lost \(saved.subtracting(found))")
      #expect(found == Array(1..<1 + found.count), "round \(round): each once and in turn")
      #expect(found.count <= saved.count + round, "round \(round): at most one in flight each")
      #expect(report.notices.allSatisfy(isTail), "round \(round): \(report.notices)")
      next = found.count + 1
    }
    let check = try checkWorkspace(folder.workspace, files: DiskFileStore())
    #expect(check.isClean, "\(check.problems)")
    LongForm.report("T3: \(rounds) kills, \(saved.count) actions said to be saved, all there")
  }

  private func isTail(_ notice: OpeningNotice) -> Bool {
    if case .tornTailSetAside = notice { true } else { false }
  }

  @Test(arguments: [1500, 2048, 4096, 10_000])
  func `T8 a file that may not grow costs nothing that was saved, and work goes on after`(
    limit: Int
  ) throws {
    let folder = try RealFolder()
    let (words, status) = try Writer(folder, from: 1, limit: limit).end()
    #expect(status == 0, "\(words)")
    #expect(words.contains("refused"))
    let saved = words.compactMap { Int($0) }
    let (found, report) = try folder.numbers()
    #expect(saved == Array(1..<1 + saved.count))
    #expect(found == saved, "nothing lost, nothing twice")
    #expect(report.notices == [])
    #expect(try checkWorkspace(folder.workspace, files: DiskFileStore()).isClean)
  }
}
