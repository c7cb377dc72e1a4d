// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

/// The chain proves that nothing was altered, removed or reordered, and tells where something was.
struct ProofTests {
  /// Two laptops: the second had seen the first's entries.
  private func twoLaptops(_ count: Int = 5) throws -> MemoryFileStore {
    let files = try Sample.disk()
    let (journal, _, _) = try Sample.open(files)
    for place in 1...count { _ = try journal.append(try Sample.batch("a\(place)", "A \(place)")) }
    journal.close()
    let (other, _, _) = try Sample.open(files, "b2c4", wall: 1_790_000_100_000)
    for place in 1...2 { _ = try other.append(try Sample.batch("b\(place)", "B \(place)")) }
    other.close()
    return files
  }

  private func proof(
    _ files: MemoryFileStore, lookingFor digests: [String] = []
  ) throws -> RecordProof {
    try verifyWorkspace(Sample.root, files: files, lookingFor: digests)
  }

  private func lines(_ files: MemoryFileStore, _ path: String = Sample.segment) -> [[UInt8]] {
    files.bytes(path).split(separator: 0x0A).map { Array($0) }
  }

  private func put(
    _ lines: [[UInt8]], in files: MemoryFileStore, at path: String = Sample.segment
  ) {
    files.put(Array(lines.map { $0 + [0x0A] }.joined()), at: path)
  }

  /// A line with some words replaced and a fresh checksum, as somebody might forge it.
  private func forged(_ line: [UInt8], _ old: String, _ new: String) throws -> [UInt8] {
    let text = String(decoding: line, as: UTF8.self)
    try #require(text.contains(old))
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    let body = Array(changed.utf8.dropLast(18))
    let sum = String(Checksum().of(body), radix: 16)
    let digits = String(repeating: "0", count: 8 - sum.count) + sum
    return body + Array(",\"crc\":\"\(digits)\"}".utf8)
  }

  @Test func `an untouched record is proven, with its laptops and its one digest`() throws {
    let files = try twoLaptops()
    let before = files.contents
    let proof = try proof(files)
    #expect(proof.isProven && proof.branches.isEmpty)
    #expect(proof.laptops.map(\.device) == ["b2c4", "k7f3"])
    #expect(proof.laptops.map(\.entries) == [2, 5])
    #expect(proof.laptops.map(\.firstDay?.iso) == ["2026-11-20", "2026-11-20"])
    #expect(proof.laptops[1].digest == Digest.sha256(lines(files)[4]))
    let (journal, _, _) = try Sample.open(files, "k7f3")
    #expect(proof.digest == journal.place.digest)
    journal.close()
    #expect(
      files.contents.filter { !$0.key.hasSuffix(".lock") }
        == before.filter { !$0.key.hasSuffix(".lock") })
  }

  @Test func `every flipped byte of a segment is told`() throws {
    let files = try twoLaptops(2)
    let whole = files.bytes(Sample.segment)
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 0x01
      files.put(bytes, at: Sample.segment)
      #expect(try !proof(files).isProven, "byte \(place)")
    }
  }

  @Test func `an entry altered with a fresh checksum is told at the one after it`() throws {
    let files = try twoLaptops()
    var altered = lines(files)
    altered[2] = try forged(altered[2], "A 3", "A 8")
    put(altered, in: files)
    let offset = altered[0].count + altered[1].count + altered[2].count + 3
    guard case .notFollowing(let entry) = try proof(files).problems.first else {
      Issue.record("nothing told")
      return
    }
    #expect(entry.device == "k7f3" && entry.sequence == 4 && entry.offset == offset)
    #expect(entry.file == "journal/k7f3/2026-11.jsonl" && entry.did == "Write A 4")
    let words = sentence(for: ProofProblem.notFollowing(entry))
    #expect(words.contains("Entry 3 was altered, replaced or left out"))
  }

  @Test func `an entry removed between others is told with its count`() throws {
    for place in 0..<4 {
      let files = try twoLaptops()
      var left = lines(files)
      left.remove(at: place)
      put(left, in: files)
      let problems = try proof(files).problems
      guard case .missing(let counts, let next) = problems.first else {
        Issue.record("nothing told of \(place)")
        return
      }
      #expect(counts == place + 1...place + 1)
      #expect(next.sequence == place + 2 && next.file == "journal/k7f3/2026-11.jsonl")
    }
  }

  @Test func `entries removed at a laptop's end are told by who had seen them`() throws {
    let files = try twoLaptops()
    put(Array(lines(files).dropLast(2)), in: files)
    guard case .missingAtEnd(let device, let counts, let seenBy) = try proof(files).problems.first
    else {
      Issue.record("nothing told")
      return
    }
    #expect(device == "k7f3" && counts == 4...5 && seenBy.device == "b2c4")
    files.delete("/w/journal/k7f3/2026-11.jsonl")
    #expect(
      try proof(files).problems.contains {
        if case .missingAtEnd("k7f3", 1...5, _) = $0 { true } else { false }
      })
  }

  @Test func `entries removed at the end of all are told by a digest from before, and only so`()
    throws
  {
    let files = try twoLaptops()
    let digest = try proof(files).digest
    let path = "/w/journal/b2c4/2026-11.jsonl"
    put(Array(lines(files, path).dropLast()), in: files, at: path)
    let proof = try proof(files, lookingFor: [digest])
    #expect(proof.isProven)
    #expect(proof.found[digest] == nil)
  }

  @Test func `lines moved in their file are told`() throws {
    let files = try twoLaptops()
    var moved = lines(files)
    moved.swapAt(1, 3)
    put(moved, in: files)
    let outOfOrder = try proof(files).problems.compactMap {
      if case .outOfOrder(let entry) = $0 { entry.sequence } else { nil }
    }
    #expect(outOfOrder == [3, 2])
  }

  @Test func `an entry put in is told`() throws {
    let files = try twoLaptops()
    var more = lines(files)
    more.insert(try forged(more[2], "A 3", "A 9"), at: 3)
    put(more, in: files)
    let branches = try proof(files).branches
    #expect(branches.map(\.sequence) == [3, 3] && branches.map(\.device) == ["k7f3", "k7f3"])
    #expect(Set(branches.map(\.offset)).count == 2)
    // The entry after it names the one that the laptop wrote.
    let named = try proof(files).goneOnFrom
    #expect(named.map(\.offset) == [more[0].count + more[1].count + 2])
    // Under a count that nothing goes before, it does not follow either.
    let stranger = try Sample.line("k7f3", 6, "x", "X", previous: Digest.sha256("no line"))
    files.put(files.bytes(Sample.segment) + stranger.bytes, at: Sample.segment)
    #expect(
      try proof(files).problems.contains {
        if case .notFollowing(let entry) = $0 { entry.sequence == 6 } else { false }
      })
  }

  @Test func `where both entries of a count go on, or neither, the chain names none`() throws {
    let files = try twoLaptops(3)
    // A copy that went on: entry 4 and 5 in both, each after its own.
    var digests: [String] = []
    for side in ["x", "y"] {
      let fourth = try Sample.line(
        "k7f3", 4, side, side, previous: Digest.sha256(lines(files)[2]))
      let fourthDigest = Digest.sha256(Array(fourth.bytes.dropLast()))
      let fifth = try Sample.line("k7f3", 5, side + "5", side, previous: fourthDigest)
      files.put(fourth.bytes + fifth.bytes, at: "/w/journal/k7f3/2026-11 (\(side)).jsonl")
      digests.append(fourthDigest)
    }
    #expect(try proof(files).branches.map(\.sequence) == [4, 4, 5, 5])
    #expect(try proof(files).goneOnFrom.isEmpty)
    let sixth = try Sample.line(
      "k7f3", 6, "z", "z",
      previous: Digest.sha256(lines(files, "/w/journal/k7f3/2026-11 (x).jsonl")[1]))
    files.put(sixth.bytes, at: "/w/journal/k7f3/2026-11 (z).jsonl")
    #expect(try proof(files).goneOnFrom.map(\.file) == ["journal/k7f3/2026-11 (x).jsonl"])
  }

  @Test func `two lines of one count and one checksum are told apart by their digests`() throws {
    let files = try Sample.disk()
    let line = try Sample.line("k7f3", 1, "a", "A")
    files.put(line.bytes, at: Sample.segment)
    let copy = Array(line.bytes)
    files.put(copy, at: "/w/journal/k7f3/2026-11 (1).jsonl")
    #expect(try proof(files).branches.isEmpty)
    #expect(try proof(files).laptops.map(\.entries) == [1])
  }

  @Test func `a digest is found where the record stood then`() throws {
    let files = try Sample.disk()
    var digests: [(digest: String, device: String, count: Int)] = []
    for (round, device) in ["k7f3", "b2c4", "k7f3", "h8m2", "b2c4"].enumerated() {
      let (journal, _, _) = try Sample.open(files, device, wall: 1_790_000_000_000 + round * 1000)
      for entry in 0..<2 {
        digests.append((journal.place.digest, device, journal.nextSequence))
        _ = try journal.append(try Sample.batch("r\(round)\(entry)", "R \(round)"))
      }
      journal.close()
    }
    let proof = try proof(
      files, lookingFor: digests.map(\.digest) + [String(repeating: "0", count: 64)])
    for (digest, device, count) in digests {
      guard case .before(let entry) = proof.found[digest] else {
        Issue.record("the digest before entry \(count) of \(device) was not found")
        continue
      }
      #expect(entry.device == device && entry.sequence == count)
    }
    #expect(proof.found.count == Set(digests.map(\.digest)).count)
    #expect(try self.proof(files, lookingFor: [proof.digest]).found[proof.digest] == .now)
  }

  @Test func `the digest that was the last one before others' entries arrived is found`() throws {
    let files = try twoLaptops()
    let digest = try proof(files).digest
    let (journal, _, _) = try Sample.open(files, "k7f3", wall: 1_790_000_900_000)
    _ = try journal.append(try Sample.batch("z", "Z"))
    journal.close()
    guard case .before(let entry) = try proof(files, lookingFor: [digest]).found[digest] else {
      Issue.record("not found")
      return
    }
    #expect(entry.device == "k7f3" && entry.sequence == 6)
    #expect(
      words(for: DigestStanding.before(entry))
        == "as it stood before entry 6 of laptop k7f3, Fri 20 Nov 2026 10:42:07, 'Write Z'")
  }
}
