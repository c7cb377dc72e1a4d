// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

struct FailingDiskTests {
  private func failOnNext(_ call: Int, _ kind: MemoryFileStore.Fault.Kind, _ files: MemoryFileStore)
  {
    files.fault = MemoryFileStore.Fault(call: files.calls + call, kind: kind)
  }

  private func opened() throws -> (MemoryFileStore, Journal) {
    let files = try Sample.disk()
    let journal = try Sample.open(files).0
    _ = try journal.append(try Sample.batch("k7f3-1", "one"))
    return (files, journal)
  }

  // An append looks at the file (1) and at its path (2), writes (3), reads back (4) and syncs (5).

  @Test func `a full disk cuts the unfinished line off and lets the action be done again`() throws {
    let (files, journal) = try opened()
    let before = files.bytes(Sample.segment)
    failOnNext(3, .failure(.noSpace), files)
    #expect(throws: JournalError.notSaved(Sample.segment, .noSpace)) {
      try journal.append(try Sample.batch("k7f3-2", "two"))
    }
    #expect(files.bytes(Sample.segment) == before)
    let saved = try journal.append(try Sample.batch("k7f3-2", "two"))
    #expect(saved.file == Sample.segment)
    #expect(saved.sequence == 2)
  }

  @Test func `a failed sync moves on to a new segment and saves there`() throws {
    let (files, journal) = try opened()
    failOnNext(5, .failure(.device), files)
    let saved = try journal.append(try Sample.batch("k7f3-2", "two"))
    #expect(saved.file == "/w/journal/k7f3/2026-11-2.jsonl")
    _ = try journal.append(try Sample.batch("k7f3-3", "three"))
    journal.close()
    let (_, book, report) = try Sample.open(files)
    #expect(try Sample.texts(book).count == 3)
    #expect(report.notices == [])
  }

  @Test func `a disk that fails for ever while syncing leaves the laptop another name`() throws {
    let (files, journal) = try opened()
    files.fault = .init(call: files.calls + 5, kind: .failure(.device), isForEver: true)
    #expect(throws: JournalError.perhapsSaved("/w/journal/k7f3", .device)) {
      try journal.append(try Sample.batch("k7f3-2", "two"))
    }
    #expect(journal.device == "n3w7")
    #expect(throws: JournalError.notSaved("/w/journal", .device)) {
      try journal.append(try Sample.batch("n3w7-1", "two"))
    }
    files.fault = nil
    let saved = try journal.append(try Sample.batch("n3w7-1", "two"))
    #expect(saved.file == "/w/journal/n3w7/2026-11.jsonl")
    journal.close()
    let (_, book, report) = try Sample.open(files, "n3w7")
    #expect(try Sample.texts(book)["n3w7-1"] == "two")
    #expect(report.notices == [])
  }

  @Test(arguments: [MemoryFileStore.Fault.Kind.shortWrite, .failure(.interrupted)])
  func `short writes and signals are gone on from`(kind: MemoryFileStore.Fault.Kind) throws {
    let (files, journal) = try opened()
    failOnNext(3, kind, files)
    let saved = try journal.append(try Sample.batch("k7f3-2", "two"))
    #expect(saved.file == Sample.segment)
    #expect(try checkWorkspace(Sample.root, files: files).isClean)
  }
}
