// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

struct AppendingTests {
  @Test func `an action costs one write and one sync once the segment exists`() throws {
    let files = try Sample.disk()
    let (journal, _, _) = try Sample.open(files)
    _ = try journal.append(try Sample.batch("k7f3-1", "one"))
    for number in 2...5 {
      let (writes, syncs, folders) = (files.writes, files.syncs, files.folderSyncs)
      _ = try journal.append(try Sample.batch("k7f3-\(number)", "more"))
      #expect(files.writes == writes + 1)
      #expect(files.syncs == syncs + 1)
      #expect(files.folderSyncs == folders)
    }
  }

  @Test func `many actions of a workspace being made cost a write and a sync a month`() throws {
    let files = try Sample.disk()
    let (journal, _, _) = try Sample.open(files)
    _ = try journal.append(try Sample.batch("k7f3-1", "one"))
    let (writes, syncs) = (files.writes, files.syncs)
    try journal.appendAll(try (2...6).map { try Sample.batch("k7f3-\($0)", "more") })
    #expect(files.writes == writes + 1)
    #expect(files.syncs == syncs + 1)
    #expect(journal.nextSequence == 7)
    journal.close()
    let (_, book, report) = try Sample.open(files)
    #expect(report.records == 6)
    #expect(book.recordCount == 6)
  }

  @Test func `a new segment's name is made to last before its first line`() throws {
    let files = try Sample.disk()
    let (journal, _, _) = try Sample.open(files)
    let before = files.folderSyncs
    _ = try journal.append(try Sample.batch("k7f3-1", "one"))
    #expect(files.folderSyncs == before + 3, "the journal, the laptop's folder in it, and the file")
  }

  @Test func `saving says when, which and where`() throws {
    let (journal, _, _) = try Sample.open(try Sample.disk())
    #expect(journal.nextSequence == 1)
    let saved = try journal.append(try Sample.batch("k7f3-1", "one"))
    #expect(saved.moment == (try Sample.moment()))
    #expect(saved.sequence == 1)
    #expect(saved.file == Sample.segment)
    #expect(journal.nextSequence == 2)
  }

  @Test func `a new month begins a new segment and closes the ones before`() throws {
    let files = try Sample.disk()
    let (journal, _, _) = try Sample.open(files)
    _ = try journal.append(try Sample.batch("k7f3-1", "one", at: "2026-11-30T23:59:59"))
    _ = try journal.append(try Sample.batch("k7f3-2", "two", at: "2026-12-01T00:00:00"))
    #expect(files.nodes[Sample.segment]?.mode == 0o400)
    #expect(files.nodes["/w/journal/k7f3/2026-12.jsonl"]?.mode == 0o600)
    journal.close()
    let (_, book, report) = try Sample.open(files)
    #expect(try Sample.texts(book) == ["k7f3-1": "one", "k7f3-2": "two"])
    #expect(report.notices == [])
  }

  @Test func `a clock set back to a closed month begins another segment of that month`() throws {
    let files = try Sample.disk()
    let (journal, _, _) = try Sample.open(files)
    for (number, day) in ["2026-11-30", "2026-12-01", "2026-11-29"].enumerated() {
      _ = try journal.append(try Sample.batch("k7f3-\(number)", day, at: "\(day)T10:00:00"))
    }
    #expect(!files.bytes("/w/journal/k7f3/2026-11-2.jsonl").isEmpty)
    #expect(try journal.recentBatches(limit: 9).map(\.moment.day.iso).first == "2026-11-29")
  }

  @Test func `the chain goes on after opening again`() throws {
    let files = try Sample.disk()
    for number in 1...3 {
      let (journal, _, report) = try Sample.open(files)
      #expect(report.notices == [])
      #expect(journal.nextSequence == number)
      _ = try journal.append(try Sample.batch("k7f3-\(number)", "text \(number)"))
      journal.close()
    }
    #expect(files.bytes(Sample.segment).count(where: { $0 == 0x0A }) == 3)
    #expect(try checkWorkspace(Sample.root, files: files).isClean)
  }

  @Test func `a segment deleted under the open journal is not written to any more`() throws {
    let files = try Sample.disk()
    let (journal, _, _) = try Sample.open(files)
    _ = try journal.append(try Sample.batch("k7f3-1", "one"))
    files.delete(Sample.segment)
    _ = try journal.append(try Sample.batch("k7f3-2", "two"))
    #expect(!files.bytes(Sample.segment).isEmpty, "written to a new file of the name")
  }

  @Test func `a segment that something else lengthened is left for the next`() throws {
    let files = try Sample.disk()
    let (journal, _, _) = try Sample.open(files)
    _ = try journal.append(try Sample.batch("k7f3-1", "one"))
    files.nodes[Sample.segment]?.bytes.append(0)
    _ = try journal.append(try Sample.batch("k7f3-2", "two"))
    #expect(!files.bytes("/w/journal/k7f3/2026-11-2.jsonl").isEmpty)
  }

  @Test func `closing lets go of every file and of the lock`() throws {
    let files = try Sample.disk()
    let (journal, _, _) = try Sample.open(files)
    _ = try journal.append(try Sample.batch("k7f3-1", "one"))
    journal.close()
    journal.close()
    #expect(files.openHandles == 0)
    #expect(throws: JournalError.readOnly(Sample.root)) {
      try journal.append(try Sample.batch("k7f3-2", "two"))
    }
  }
}
