// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

struct OpeningTests {
  @Test func `the second to open a workspace may only read it`() throws {
    let files = try Sample.disk()
    let (first, _, _) = try Sample.open(files)
    _ = try first.append(try Sample.batch("k7f3-1", "one"))
    let (second, book, report) = try Sample.open(files)
    #expect(report.notices == [.lockedByAnother(Sample.root)])
    #expect(second.isReadOnly)
    #expect(try Sample.texts(book) == ["k7f3-1": "one"])
    first.close()
    #expect(try !Sample.open(files).0.isReadOnly)
  }

  @Test func `opening for reading needs no write at all`() throws {
    let files = try Sample.disk()
    let whole = try Sample.lines("k7f3", ["one"]).flatMap(\.bytes)
    files.put(whole + [65], at: Sample.segment)
    let (before, writes) = (files.contents, files.writes)
    let (journal, book, report) = try Sample.open(files, mode: .readOnly)
    #expect(journal.isReadOnly)
    #expect(book.recordCount == 1)
    #expect(files.contents == before)
    #expect(files.writes == writes)
    #expect(
      report.notices == [
        .tornTail(file: "journal/k7f3/2026-11.jsonl", offset: whole.count, bytes: 1)
      ])
  }

  @Test(arguments: [FileFailure.readOnlyMedium, .notPermitted])
  func `a folder that cannot be written to is opened for reading`(failure: FileFailure) throws {
    let files = try Sample.disk()
    // The first call reads the marker, the second would make the lock.
    files.fault = .init(call: files.calls + 2, kind: .failure(failure))
    let (journal, _, report) = try Sample.open(files)
    #expect(journal.isReadOnly)
    #expect(report.notices == [.readOnlyFolder(Sample.root)])
  }

  @Test func `a share without locks is written to all the same`() throws {
    let files = try Sample.disk()
    files.fault = .init(call: files.calls + 3, kind: .failure(.noLocks))
    let (journal, _, report) = try Sample.open(files)
    #expect(!journal.isReadOnly)
    #expect(report.notices == [.locksNotSupported(Sample.root)])
  }

  @Test func `the unfinished end of an own segment is kept elsewhere and cut off`() throws {
    let files = try Sample.disk()
    let whole = try Sample.lines("k7f3", ["one", "two"]).flatMap(\.bytes)
    let torn = Array(#"{"v":1,"dev":"k7f3","se"#.utf8) + [0, 0]
    files.put(whole + torn, at: Sample.segment)
    let (journal, book, report) = try Sample.open(files)
    let kept = "recovered/k7f3-2026-11.jsonl-\(whole.count).txt"
    #expect(
      report.notices == [
        .tornTailSetAside(
          file: "journal/k7f3/2026-11.jsonl", offset: whole.count, bytes: torn.count,
          recovered: kept)
      ])
    #expect(files.bytes("/w/\(kept)") == torn)
    #expect(files.bytes(Sample.segment) == whole)
    #expect(book.recordCount == 2)
    #expect(try journal.append(try Sample.batch("k7f3-9", "three")).file == Sample.segment)
  }

  @Test func `the unfinished end of another laptop's file is left to arrive`() throws {
    let files = try Sample.disk()
    let whole = try Sample.lines("b2c4", ["one"]).flatMap(\.bytes)
    let path = "/w/journal/b2c4/2026-11.jsonl"
    files.put(whole + [1, 2, 3], at: path)
    let (_, book, report) = try Sample.open(files)
    #expect(book.recordCount == 1)
    #expect(files.bytes(path) == whole + [1, 2, 3])
    #expect(
      report.notices == [
        .tornTail(file: "journal/b2c4/2026-11.jsonl", offset: whole.count, bytes: 3)
      ])
  }

  @Test func `an own segment with damage inside is never written again`() throws {
    let files = try Sample.disk()
    let lines = try Sample.lines("k7f3", ["one", "two", "three"])
    var bytes = lines.flatMap(\.bytes)
    bytes[lines[0].bytes.count + 20] ^= 1
    files.put(bytes, at: Sample.segment)
    let (journal, book, report) = try Sample.open(files)
    #expect(book.recordCount == 2)
    #expect(
      report.notices == [
        .damaged(
          file: "journal/k7f3/2026-11.jsonl", offset: lines[0].bytes.count, line: 2,
          bytes: lines[1].bytes.count - 1)
      ])
    let saved = try journal.append(try Sample.batch("k7f3-9", "four"))
    #expect(saved.file == "/w/journal/k7f3/2026-11-2.jsonl")
    #expect(saved.sequence == 4)
    #expect(files.bytes(Sample.segment) == bytes)
  }

  @Test func `this laptop takes a new name when its last lines may be hidden by damage`() throws {
    let files = try Sample.disk()
    let lines = try Sample.lines("k7f3", ["one", "two"])
    var bytes = lines.flatMap(\.bytes)
    bytes[lines[0].bytes.count + 20] ^= 1
    files.put(bytes, at: Sample.segment)
    let (journal, _, report) = try Sample.open(files)
    #expect(report.notices.contains(.deviceRenamed(old: "k7f3", new: "n3w7")))
    #expect(journal.nextSequence == 1)
  }

  @Test func `this laptop takes a new name when a file of its own cannot be read`() throws {
    let files = try Sample.disk()
    files.put(try Sample.lines("k7f3", ["one"]).flatMap(\.bytes), at: Sample.segment)
    var notices: [OpeningNotice] = []
    for call in 1...12 where notices.isEmpty {
      let copy = files.afterCrash()
      copy.fault = .init(call: call, kind: .failure(.device))
      let found = (try? Sample.open(copy).2.notices) ?? []
      if found.contains(.unreadable(file: "journal/k7f3/2026-11.jsonl", .device)) {
        notices = found
      }
    }
    #expect(notices.contains(.deviceRenamed(old: "k7f3", new: "n3w7")))
  }

  @Test func `what a newer version wrote is kept, counted and not touched`() throws {
    let files = try Sample.disk()
    let path = "/w/journal/b2c4/2026-11.jsonl"
    let bytes =
      try Foreign.line(version: 3, sequence: 1, set: #"{"text":"future"}"#)
      + Foreign.line(sequence: 2, kind: "hologram", set: #"{"text":"future"}"#)
      + Foreign.line(sequence: 3, set: #"{"text":"now","mood":[1,{"a":"b"}],"due":1.5}"#)
      + Foreign.signed(#"{"v":9,"all":"new""#)
    files.put(bytes, at: path)
    let (_, book, report) = try Sample.open(files)
    #expect(book.newerRecords == 5)
    #expect(report.notices.contains(.newerRecords(count: 5)))
    #expect(try Sample.texts(book) == ["x-1": "now"])
    #expect(files.bytes(path) == bytes)
    #expect(try checkWorkspace(Sample.root, files: files).newerRecords == 5)
  }

  @Test func `entries that others had seen are said to be on their way`() throws {
    let files = try Sample.disk()
    let line = try Sample.line("b2c4", 1, "b-1", "one", seen: ["q9w8": 3])
    files.put(line.bytes, at: "/w/journal/b2c4/2026-11.jsonl")
    let (_, book, report) = try Sample.open(files)
    #expect(book.recordCount == 1)
    #expect(report.notices == [.notYetArrived(device: "q9w8", count: 3)])
  }

  @Test func `a line that does not follow the one before it is told of and applied`() throws {
    let files = try Sample.disk()
    let first = try Sample.line("b2c4", 1, "b-1", "one")
    let second = try Sample.line("b2c4", 2, "b-2", "two", previous: "00000007")
    files.put(first.bytes + second.bytes, at: "/w/journal/b2c4/2026-11.jsonl")
    let (_, book, report) = try Sample.open(files)
    #expect(book.recordCount == 2)
    #expect(report.notices == [.chainBroken(device: "b2c4", sequence: 2)])
  }

  @Test func `a copied folder keeps both branches and gives this laptop a new name`() throws {
    let files = try Sample.disk()
    files.put(try Sample.line("k7f3", 1, "a-1", "here").bytes, at: Sample.segment)
    files.put(
      try Sample.line("k7f3", 1, "a-2", "there").bytes, at: "/w/journal/k7f3/2026-11 (1).jsonl")
    let (journal, book, report) = try Sample.open(files)
    #expect(try Sample.texts(book) == ["a-1": "here", "a-2": "there"])
    #expect(
      report.notices == [
        .clonedDevice(device: "k7f3", sequence: 1), .deviceRenamed(old: "k7f3", new: "n3w7"),
      ])
    #expect(journal.device == "n3w7")
    let saved = try journal.append(try Sample.batch("n3w7-1", "new"))
    #expect(saved.file == "/w/journal/n3w7/2026-11.jsonl")
    #expect(saved.sequence == 1)
  }

  @Test func `a restored backup gives this laptop a new name too`() throws {
    let files = try Sample.disk()
    files.put(try Sample.line("k7f3", 1, "a-1", "old").bytes, at: Sample.segment)
    files.put(
      try Sample.line("b2c4", 1, "b-1", "seen", seen: ["k7f3": 4]).bytes,
      at: "/w/journal/b2c4/2026-11.jsonl")
    let (journal, _, report) = try Sample.open(files)
    #expect(report.notices.contains(.entriesMissing(device: "k7f3", count: 3)))
    #expect(report.notices.contains(.deviceRenamed(old: "k7f3", new: "n3w7")))
    #expect(journal.device == "n3w7")
  }

  @Test func `a folder that is no workspace is refused`() throws {
    let files = try Sample.disk()
    #expect(throws: JournalError.noSuchFolder("/nowhere")) {
      try Sample.open(files, path: "/nowhere")
    }
    files.put(
      Array(#"{"format":"minutebook-workspace","version":2,"id":"a"}"#.utf8),
      at: "/w/workspace.json")
    #expect(throws: JournalError.newerFormat("/w/workspace.json", version: 2)) {
      try Sample.open(files)
    }
    files.put([], at: "/w/workspace.json")
    #expect(throws: JournalError.damagedWorkspaceFile("/w/workspace.json")) {
      try Sample.open(files)
    }
  }

  @Test func `a name that leads out of the state folder is not taken for a workspace's`() throws {
    let files = try Sample.disk()
    files.put(
      Array(#"{"format":"minutebook-workspace","version":1,"id":"../x"}"#.utf8),
      at: "/w/workspace.json")
    #expect(throws: JournalError.damagedWorkspaceFile("/w/workspace.json")) {
      try Sample.open(files)
    }
  }
}
