// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

struct ArrivingTests {
  static let theirs = "/w/journal/b2c4/2026-11.jsonl"

  private func opened() throws -> (MemoryFileStore, Journal) {
    let files = try Sample.disk()
    let journal = try Sample.open(files).0
    _ = try journal.append(try Sample.batch("k7f3-1", "one"))
    return (files, journal)
  }

  @Test func `looking costs no reading as long as nothing but this program wrote`() throws {
    let (files, journal) = try opened()
    _ = try journal.append(try Sample.batch("k7f3-2", "next month", at: "2026-12-01T00:00:00"))
    let reads = files.wholeReads
    for _ in 0..<5 { #expect(try journal.arrivals() == nil) }
    #expect(files.wholeReads == reads)
  }

  @Test func `another laptop's entries arrive while the workspace is open`() throws {
    let (files, journal) = try opened()
    files.put(try Sample.lines("b2c4", ["a", "b"]).flatMap(\.bytes), at: Self.theirs)
    let arrivals = try #require(try journal.arrivals())
    #expect(arrivals.counts == ["b2c4": 2])
    #expect(arrivals.notices == [])
    #expect(
      try Sample.texts(try #require(arrivals.book))
        == ["k7f3-1": "one", "b2c4-0": "a", "b2c4-1": "b"])
    #expect(try journal.arrivals() == nil)
    _ = try journal.append(try Sample.batch("k7f3-2", "two"))
    let own = String(decoding: files.bytes(Sample.segment), as: UTF8.self)
    #expect(own.contains(#""seq":2"#) && own.contains(#""seen":{"b2c4":2}"#))
  }

  @Test func `an entry that is still arriving is quiet until it is whole`() throws {
    let (files, journal) = try opened()
    let bytes = try Sample.lines("b2c4", ["a", "b"]).flatMap(\.bytes)
    for length in stride(from: 1, to: bytes.count, by: 97) {
      files.put(Array(bytes[..<length]), at: Self.theirs)
      #expect(try #require(try journal.arrivals()).notices == [])
    }
    files.put(bytes, at: Self.theirs)
    let last = try #require(try journal.arrivals())
    #expect(last.counts == ["b2c4": 1])
    #expect(try Sample.texts(try #require(last.book)).count == 3)
  }

  @Test func `damage that arrives is told once`() throws {
    let (files, journal) = try opened()
    let lines = try Sample.lines("b2c4", ["a", "b"])
    files.put([65, 66, 10] + lines[0].bytes, at: Self.theirs)
    let damage = OpeningNotice.damaged(
      file: "journal/b2c4/2026-11.jsonl", offset: 0, line: 1, bytes: 2)
    #expect(try #require(try journal.arrivals()).notices == [damage])
    files.put([65, 66, 10] + lines.flatMap(\.bytes), at: Self.theirs)
    let next = try #require(try journal.arrivals())
    #expect(next.notices == [])
    #expect(next.counts == ["b2c4": 1])
  }

  @Test func `entries that vanish stay on the screen and are told of, and so is their return`()
    throws
  {
    let files = try Sample.disk()
    let bytes = try Sample.lines("b2c4", ["a", "b", "c"])
    files.put(bytes.flatMap(\.bytes), at: Self.theirs)
    let journal = try Sample.open(files).0
    files.put(bytes[0].bytes, at: Self.theirs)
    files.put(try Sample.lines("q9w8", ["new"]).flatMap(\.bytes), at: "/w/journal/q9w8/x.jsonl")
    let gone = try #require(try journal.arrivals())
    #expect(gone.book == nil)
    #expect(gone.counts == [:])
    #expect(gone.notices == [.entriesGone(device: "b2c4", count: 2)])
    #expect(try journal.arrivals() == nil)
    // What was never shown is not said to have been seen.
    _ = try journal.append(try Sample.batch("k7f3-1", "one"))
    #expect(String(decoding: files.bytes(Sample.segment), as: UTF8.self).contains(#"{"b2c4":3}"#))
    files.put(bytes.flatMap(\.bytes), at: Self.theirs)
    let back = try #require(try journal.arrivals())
    #expect(back.notices == [.entriesBack])
    #expect(back.counts == ["q9w8": 1])
    #expect(try #require(back.book).recordCount == 5)
  }

  @Test func `own entries that an older copy took away are written again byte for byte`() throws {
    let (files, journal) = try opened()
    let older = files.bytes(Sample.segment)
    _ = try journal.append(try Sample.batch("k7f3-2", "two"))
    _ = try journal.append(try Sample.batch("k7f3-3", "three"))
    let newer = files.bytes(Sample.segment)
    files.delete(Sample.segment)
    files.put(older, at: Sample.segment)
    let arrivals = try #require(try journal.arrivals())
    #expect(arrivals.notices == [.writtenAgain(count: 2)])
    #expect(arrivals.counts == [:])
    #expect(older + files.bytes("/w/journal/k7f3/2026-11-2.jsonl") == newer)
    #expect(try #require(arrivals.book).recordCount == 3)
    _ = try journal.append(try Sample.batch("k7f3-4", "four"))
    journal.close()
    let (_, book, report) = try Sample.open(files)
    #expect(book.recordCount == 4)
    #expect(report.notices == [])
  }

  @Test func `own entries that cannot be written again yet are tried at the next look`() throws {
    let (files, journal) = try opened()
    files.delete(Sample.segment)
    files.fault = .init(call: 0, kind: .failure(.noSpace), isForEver: true)
    #expect(throws: JournalError.self) { try journal.arrivals() }
    files.fault = nil
    #expect(try #require(try journal.arrivals()).notices == [.writtenAgain(count: 1)])
    #expect(try journal.arrivals() == nil)
  }

  @Test func `a folder that is not there is an error and nothing is made in its place`() throws {
    let (files, journal) = try opened()
    let away = files.takeAway(Sample.root)
    #expect(throws: JournalError.cannotRead(Sample.root, .missing)) { try journal.arrivals() }
    #expect(throws: JournalError.notSaved("/w/journal", .missing)) {
      try journal.append(try Sample.batch("k7f3-2", "two"))
    }
    #expect(throws: JournalError.draftNotKept("/w/drafts", .missing)) {
      try journal.saveDraft("half a line")
    }
    // An empty folder where a drive was mounted is no workspace either.
    try files.makeFolder(Sample.root)
    #expect(throws: JournalError.notSaved("/w/journal", .missing)) {
      try journal.append(try Sample.batch("k7f3-2", "two"))
    }
    #expect(files.contents.isEmpty)
    files.bringBack(away)
    #expect(try journal.arrivals() == nil)
    let saved = try journal.append(try Sample.batch("k7f3-2", "two"))
    #expect(saved.file == Sample.segment, "the very file it had written before")
    try journal.saveDraft("half a line")
    journal.close()
    #expect(try checkWorkspace(Sample.root, files: files).isClean)
  }

  @Test func `whatever arrives in whatever pieces, the book is that of opening again`() throws {
    for seed in UInt64(1)...12 {
      var generator = SeededGenerator(state: seed)
      let (files, journal) = try opened()
      var book: Book?
      var texts = ["a", "b", "c", "d", "e"][...]
      var sent = 0
      while sent < 5 || !texts.isEmpty {
        if let text = texts.first, Bool.random(using: &generator) {
          texts.removeFirst()
          _ = try journal.append(try Sample.batch("k7f3-\(text)", text))
        } else if sent < 5 {
          sent += 1
          let lines = try Sample.lines("b2c4", ["v", "w", "x", "y", "z"]).prefix(sent)
          let cut = Int.random(in: 0..<60, using: &generator)
          files.put(lines.flatMap(\.bytes).dropLast(cut), at: Self.theirs)
        }
        if let arrivals = try journal.arrivals() { book = arrivals.book ?? book }
      }
      files.put(
        try Sample.lines("b2c4", ["v", "w", "x", "y", "z"]).flatMap(\.bytes) + [10],
        at: Self.theirs)
      book = try journal.arrivals()?.book ?? book
      journal.close()
      let again = try Sample.open(files).1
      #expect(try Sample.texts(try #require(book)) == (try Sample.texts(again)), "seed \(seed)")
    }
  }
}
