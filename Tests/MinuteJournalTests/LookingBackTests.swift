// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

struct LookingBackTests {
  @Test func `a record's history has who, when and old and new values, oldest first`() throws {
    let files = try Sample.disk()
    let (journal, _, _) = try Sample.open(files)
    _ = try journal.append(try Sample.batch("k7f3-1", "first", at: "2026-11-20T10:00:00"))
    _ = try journal.append(try Sample.batch("k7f3-10", "other", at: "2026-11-20T10:30:00"))
    _ = try journal.append(
      try Sample.batch("k7f3-1", "second", was: "first", at: "2026-12-01T09:00:00"))
    let history = try journal.history(of: RecordReference(kind: "action", id: "k7f3-1"))
    #expect(history.map(\.did) == ["Write first", "Write second"])
    #expect(history.map(\.isNew) == [true, false])
    #expect(history.map(\.sequence) == [1, 3])
    #expect(history.last?.author == "Clerk")
    #expect(history.last?.device == "k7f3")
    #expect(history.last?.moment == (try Sample.moment("2026-12-01T09:00:00")))
    let slot = try Sample.slot("text")
    #expect(
      history.last?.fields
        == [FieldChange(slot: slot, old: .text("first"), new: .text("second"))])
  }

  @Test func `history is of the record's kind and not of another with the same identity`() throws {
    let (journal, _, _) = try Sample.open(try Sample.disk())
    _ = try journal.append(try Sample.batch("k7f3-1", "first"))
    #expect(try journal.history(of: RecordReference(kind: "meeting", id: "k7f3-1")).isEmpty)
  }

  @Test func `an identity that needs escapes is found`() throws {
    let (journal, _, _) = try Sample.open(try Sample.disk())
    _ = try journal.append(try Sample.batch("odd \"id\"\n", "first"))
    let record = RecordReference(kind: "action", id: "odd \"id\"\n")
    #expect(try journal.history(of: record).count == 1)
  }

  @Test func `a history that would lack a file is refused, and says which`() throws {
    let files = try Sample.disk()
    let (journal, _, _) = try Sample.open(files)
    _ = try journal.append(try Sample.batch("k7f3-1", "first"))
    let record = RecordReference(kind: "action", id: "k7f3-1")
    let first = files.calls
    #expect(try journal.history(of: record).count == 1)
    let last = files.calls
    for call in first + 1...last {
      files.fault = .init(call: files.calls + call - first, kind: .failure(.device))
      let error = #expect(throws: JournalError.self) { try journal.history(of: record) }
      guard case .cannotRead(let path, .device) = error else {
        Issue.record("call \(call - first): \(String(describing: error))")
        continue
      }
      if call == last { #expect(path == Sample.segment) }
    }
  }

  @Test func `a copy of a file does not double the history`() throws {
    let files = try Sample.disk()
    let (journal, _, _) = try Sample.open(files)
    _ = try journal.append(try Sample.batch("k7f3-1", "first"))
    files.put(files.bytes(Sample.segment), at: "/w/journal/k7f3/2026-11 (1).jsonl")
    #expect(try journal.history(of: RecordReference(kind: "action", id: "k7f3-1")).count == 1)
  }

  @Test(
    arguments: [
      ("2026-11-19", [:]), ("2026-11-20", ["k7f3-1": "a"]), ("2026-11-21", ["k7f3-1": "b"]),
      ("2199-12-31", ["k7f3-1": "b", "k7f3-2": "c"]),
    ] as [(String, [String: String])])
  func `the book as at a day has that day's entries and none later`(
    iso: String, expected: [String: String]
  ) throws {
    let (journal, _, _) = try Sample.open(try Sample.disk())
    _ = try journal.append(try Sample.batch("k7f3-1", "a", at: "2026-11-20T23:59:59"))
    _ = try journal.append(try Sample.batch("k7f3-1", "b", was: "a", at: "2026-11-21T00:00:00"))
    _ = try journal.append(try Sample.batch("k7f3-2", "c", at: "2026-12-01T00:00:00"))
    let day = try #require(Day(iso: iso))
    #expect(try Sample.texts(try journal.book(asAt: day)) == expected)
  }

  @Test func `the laptop's own last actions come back newest first`() throws {
    let files = try Sample.disk()
    files.put(
      try Sample.lines("b2c4", ["theirs"]).flatMap(\.bytes), at: "/w/journal/b2c4/2026-11.jsonl")
    let (journal, _, _) = try Sample.open(files)
    #expect(try journal.recentBatches(limit: 3) == [])
    for (number, month) in ["10", "11", "12"].enumerated() {
      _ = try journal.append(
        try Sample.batch("k7f3-\(number)", month, at: "2026-\(month)-05T10:00:00"))
    }
    #expect(try journal.recentBatches(limit: 2).map(\.did) == ["Write 12", "Write 11"])
    #expect(try journal.recentBatches(limit: 9).count == 3)
    #expect(try journal.recentBatches(limit: 0) == [])
  }
}
