// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

struct CloneTests {
  /// Opens as a laptop with this machine number, which gives itself these names in turn.
  private func open(
    _ files: MemoryFileStore, _ names: Names, at path: String = Sample.root
  ) throws -> (Journal, Book, OpeningReport) {
    try Journal.open(
      path, mode: .readWrite, clock: { 1_790_000_000_000 }, files: files,
      identity: DeviceIdentity(folder: "/state/devices", machine: "m1") { names.next() },
      zone: { "+00:00" })
  }

  private func state(_ files: MemoryFileStore) -> String {
    String(decoding: files.bytes("/state/devices/ws1"), as: UTF8.self)
  }

  @Test func `a copied folder is noticed at its first opening and told once`() throws {
    let files = try Sample.disk()
    let names = Names(["aaaa", "bbbb", "cccc"])
    let (here, _, first) = try open(files, names)
    #expect(first.notices == [])
    _ = try here.append(try Sample.batch("aaaa-1", "one"))
    try here.saveDraft("half a line")
    here.close()
    files.copy(Sample.root, to: "/copy of w")
    let (there, _, report) = try open(files, names, at: "/copy of w")
    #expect(report.notices == [.copiedFolder(new: "bbbb")])
    #expect(there.loadDraft() == "half a line", "a folder that was moved brings it along")
    _ = try there.append(try Sample.batch("bbbb-1", "two"))
    try there.clearDraft()
    #expect(there.loadDraft() == nil)
    there.close()
    #expect(state(files) == "aaaa m1 /w 1\nbbbb m1 /copy%20of%20w 1\n")
    let (again, _, later) = try open(files, names, at: "/copy of w")
    #expect((again.device, later.notices) == ("bbbb", []))
    #expect(try open(files, names).0.device == "aaaa")
    files.put(
      files.bytes("/copy of w/journal/bbbb/2026-11.jsonl"), at: "/w/journal/bbbb/2026-11.jsonl")
    #expect(try Sample.open(files, "zzzz", mode: .readOnly).1.recordCount == 2)
  }

  @Test func `a folder put back from a backup is noticed before anything is written`() throws {
    let files = try Sample.disk()
    let names = Names(["aaaa", "bbbb"])
    let first = try open(files, names).0
    _ = try first.append(try Sample.batch("aaaa-1", "one"))
    first.close()
    let backup = files.bytes("/w/journal/aaaa/2026-11.jsonl")
    let second = try open(files, names).0
    _ = try second.append(try Sample.batch("aaaa-2", "two"))
    _ = try second.append(try Sample.batch("aaaa-3", "three"))
    second.close()
    files.put(backup, at: "/w/journal/aaaa/2026-11.jsonl")
    let (third, _, report) = try open(files, names)
    #expect(
      report.notices == [
        .endsShort(ShortRecord(device: "aaaa", written: 3, last: 1), new: "bbbb")
      ])
    #expect(third.device == "bbbb")
    third.close()
    #expect(try open(files, names).2.notices == [], "told once")
  }

  @Test func `what an older version wrote of the laptop fits any folder once`() throws {
    let files = try Sample.disk()
    files.put(Array("aaaa m1\n".utf8), at: "/state/devices/ws1")
    let journal = try open(files, Names(["bbbb"])).0
    #expect(journal.device == "aaaa")
    #expect(state(files) == "aaaa m1 /w 0\n")
    journal.close()
    files.copy(Sample.root, to: "/copy")
    #expect(try open(files, Names(["bbbb"]), at: "/copy").0.device == "bbbb")
  }

  @Test func `a laptop without a number of its machine keeps its name as well`() throws {
    let files = try Sample.disk()
    let identity = DeviceIdentity(folder: "/state/devices", machine: "") { "aaaa" }
    for _ in 1...2 {
      let journal = try Journal.open(
        Sample.root, mode: .readWrite, clock: { 0 }, files: files, identity: identity
      ).0
      #expect(journal.device == "aaaa")
      journal.close()
      #expect(state(files) == "aaaa - /w 0\n")
    }
  }

  @Test func `a name that cannot be kept is told of and the work goes on`() throws {
    let files = try Sample.disk()
    files.put([], at: "/state")
    let (journal, _, report) = try open(files, Names(["aaaa"]))
    #expect(report.notices.count == 1)
    #expect(sentence(for: try #require(report.notices.first)).contains("'/state/devices'"))
    _ = try journal.append(try Sample.batch("aaaa-1", "one"))
  }

  @Test func `a second program under the same name is noticed before a line is written`() throws {
    let files = try Sample.disk()
    files.hasLocks = false
    let (first, second) = (try Sample.open(files).0, try Sample.open(files).0)
    #expect(!first.isReadOnly && !second.isReadOnly)
    _ = try first.append(try Sample.batch("k7f3-1", "first"))
    #expect(throws: JournalError.nameTaken("/w", old: "k7f3", new: "n3w7")) {
      try second.append(try Sample.batch("k7f3-1", "second"))
    }
    #expect(second.place.device == "n3w7" && second.place.nextSequence == 1)
    _ = try second.append(try Sample.batch("n3w7-1", "second"))
    _ = try first.append(try Sample.batch("k7f3-2", "first again"))
    first.close()
    second.close()
    let check = try checkWorkspace(Sample.root, files: files)
    #expect(check.isClean, "\(check.problems)")
    #expect(check.records == 3)
  }

  @Test func `a line of the own name that arrives while open gives the laptop another`() throws {
    let files = try Sample.disk()
    let journal = try Sample.open(files).0
    _ = try journal.append(try Sample.batch("k7f3-1", "here"))
    files.put(
      try Sample.line("k7f3", 1, "x-1", "there").bytes, at: "/w/journal/k7f3/2026-11 (1).jsonl")
    let arrivals = try #require(try journal.arrivals())
    #expect(
      arrivals.notices == [
        .sharedName(old: "k7f3", new: "n3w7"), .clonedDevice(device: "k7f3", sequence: 1),
      ])
    #expect(try #require(arrivals.book).recordCount == 2)
    #expect(journal.place.device == "n3w7")
    _ = try journal.append(try Sample.batch("n3w7-1", "later"))
    journal.close()
    #expect(try Sample.open(files, "n3w7").1.recordCount == 3)
  }

  @Test func `bytes that somebody else wrote are never cut off with a line that failed`() throws {
    let files = try Sample.disk()
    let journal = try Sample.open(files).0
    _ = try journal.append(try Sample.batch("k7f3-1", "one"))
    let before = files.bytes(Sample.segment)
    let theirs = try Sample.line("k7f3", 2, "x-1", "theirs").bytes
    // They write between the look at the file and the write to it.
    files.beforeWrite = { files.nodes[Sample.segment]?.bytes += theirs }
    _ = try? journal.append(try Sample.batch("k7f3-2", "ours"))
    #expect(files.bytes(Sample.segment).starts(with: before + theirs))
  }
}
