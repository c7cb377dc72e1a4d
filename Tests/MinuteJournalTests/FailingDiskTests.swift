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

  // An append looks at the file (1), writes (2), reads back (3) and syncs (4).

  @Test func `a full disk cuts the unfinished line off and lets the action be done again`() throws {
    let (files, journal) = try opened()
    let before = files.bytes(Sample.segment)
    failOnNext(2, .failure(.noSpace), files)
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
    failOnNext(4, .failure(.device), files)
    let saved = try journal.append(try Sample.batch("k7f3-2", "two"))
    #expect(saved.file == "/w/journal/k7f3/2026-11-2.jsonl")
    _ = try journal.append(try Sample.batch("k7f3-3", "three"))
    journal.close()
    let (_, book, report) = try Sample.open(files)
    #expect(try Sample.texts(book).count == 3)
    #expect(report.notices == [])
  }

  @Test func `a disk that fails for ever makes the journal read only and says so`() throws {
    let (files, journal) = try opened()
    files.fault = .init(call: files.calls + 4, kind: .failure(.device), isForEver: true)
    #expect(throws: JournalError.self) { try journal.append(try Sample.batch("k7f3-2", "two")) }
    #expect(journal.isReadOnly)
    files.fault = nil
    #expect(throws: JournalError.readOnly(Sample.root)) {
      try journal.append(try Sample.batch("k7f3-2", "two"))
    }
  }

  @Test(arguments: [MemoryFileStore.Fault.Kind.shortWrite, .failure(.interrupted)])
  func `short writes and signals are gone on from`(kind: MemoryFileStore.Fault.Kind) throws {
    let (files, journal) = try opened()
    failOnNext(2, kind, files)
    let saved = try journal.append(try Sample.batch("k7f3-2", "two"))
    #expect(saved.file == Sample.segment)
    #expect(try checkWorkspace(Sample.root, files: files).isClean)
  }
}
