// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

/// Entries cut off the very end of a laptop's own record, which no chain can tell of.
struct CutEndTests {
  private static let state = "/state/devices/ws1"
  private static let file = "/w/journal/aaaa/2026-11.jsonl"

  private func identity(_ names: String...) -> DeviceIdentity {
    let names = Names(names)
    return DeviceIdentity(folder: "/state/devices", machine: "m1") { names.next() }
  }

  private func open(
    _ files: some FileStore, _ name: String, mode: JournalMode = .readWrite, at path: String = "/w"
  ) throws -> (Journal, Book, OpeningReport) {
    try Journal.open(
      path, mode: mode, clock: { 1_790_000_000_000 }, files: files, identity: identity(name),
      zone: { "+00:00" })
  }

  /// A workspace in which the laptop has written some entries, and its file after each.
  private func written(_ count: Int) throws -> (MemoryFileStore, [[UInt8]]) {
    let files = try Sample.disk()
    let journal = try open(files, "aaaa").0
    var after: [[UInt8]] = []
    for place in 1...count {
      _ = try journal.append(try Sample.batch("aaaa-\(place)", "Entry \(place)"))
      after.append(files.bytes(Self.file))
    }
    journal.close()
    return (files, after)
  }

  private func check(_ files: MemoryFileStore, at path: String = "/w") throws -> CheckReport {
    try checkWorkspace(path, files: files, identity: identity("zzzz"))
  }

  private func verify(_ files: MemoryFileStore, at path: String = "/w") throws -> RecordProof {
    try verifyWorkspace(path, files: files, identity: identity("zzzz"))
  }

  private func kept(_ files: MemoryFileStore) -> String {
    String(decoding: files.bytes(Self.state), as: UTF8.self)
  }

  @Test(arguments: [0, 1, 3])
  func `check, verify and an opening for reading tell it, each time, and write nothing`(
    left: Int
  ) throws {
    let (files, after) = try written(4)
    #expect(try check(files).isClean && verify(files).isProven)
    files.put(left == 0 ? [] : after[left - 1], at: Self.file)
    let before = files.contents
    let short = ShortRecord(device: "aaaa", written: 4, last: left)
    for _ in 1...2 {
      #expect(try check(files).problems == [.endsShort(short)])
      #expect(try verify(files).problems == [.found(.endsShort(short))])
      #expect(
        try open(files, "bbbb", mode: .readOnly).2.notices == [.endsShort(short, new: nil)])
    }
    #expect(files.contents == before)
  }

  @Test func `an opening tells it and takes another name, and both facts are kept`() throws {
    let (files, after) = try written(4)
    files.put(after[1], at: Self.file)
    let short = ShortRecord(device: "aaaa", written: 4, last: 2)
    let (journal, _, report) = try open(files, "bbbb")
    #expect(report.notices == [.endsShort(short, new: "bbbb")])
    _ = try journal.append(try Sample.batch("bbbb-1", "later"))
    journal.close()
    #expect(kept(files) == "bbbb m1 /w 1\naaaa m1 /w 4 former\n")
    let (again, _, later) = try open(files, "cccc")
    #expect((again.device, later.notices) == ("bbbb", []), "told once")
    again.close()
    #expect(kept(files) == "bbbb m1 /w 1\naaaa m1 /w 4 former\n")
    #expect(try check(files).problems == [.endsShort(short)], "as long as they are not here")
    #expect(try verify(files).problems == [.found(.endsShort(short))])
    files.put(after[3], at: "/w/journal/aaaa/2026-11 (1).jsonl")
    #expect(try check(files).isClean && verify(files).isProven, "they were brought back")
  }

  @Test func `a second cut, under the new name, is told beside the first`() throws {
    let (files, after) = try written(4)
    files.put(after[1], at: Self.file)
    let journal = try open(files, "bbbb").0
    _ = try journal.append(try Sample.batch("bbbb-1", "later"))
    journal.close()
    files.put([], at: "/w/journal/bbbb/2026-11.jsonl")
    #expect(
      try check(files).problems == [
        .endsShort(ShortRecord(device: "bbbb", written: 1, last: 0)),
        .endsShort(ShortRecord(device: "aaaa", written: 4, last: 2)),
      ])
  }

  @Test func `a program that was stopped has kept the count when it began the file`() throws {
    let files = try Sample.disk()
    let journal = try open(files, "aaaa").0
    for (place, month) in ["11", "11", "12"].enumerated() {
      _ = try journal.append(
        try Sample.batch("aaaa-\(place)", "\(place)", at: "2026-\(month)-20T10:00:00"))
    }
    let killed = files.afterCrash()
    #expect(kept(killed) == "aaaa m1 /w 3\n")
    killed.delete("/w/journal/aaaa/2026-12.jsonl")
    let short = ShortRecord(device: "aaaa", written: 3, last: 2)
    #expect(try verify(killed).problems == [.found(.endsShort(short))])
  }

  @Test func `a name given up while open leaves its last count behind`() throws {
    let (files, _) = try written(3)
    let journal = try open(files, "bbbb").0
    #expect(journal.device == "aaaa")
    _ = try journal.append(try Sample.batch("aaaa-4", "4"))
    files.put(
      try Sample.line("aaaa", 1, "x-1", "there").bytes, at: "/w/journal/aaaa/2026-11 (1).jsonl")
    _ = try journal.arrivals()
    journal.close()
    #expect(kept(files) == "bbbb m1 /w 0\naaaa m1 /w 4 former\n")
  }

  @Test func `an older copy in another folder of the laptop is told of and is no problem`() throws {
    let (files, after) = try written(4)
    files.copy("/w", to: "/backup")
    files.put(after[2], at: "/backup/journal/aaaa/2026-11.jsonl")
    let longer = [ShortRecord(device: "aaaa", written: 4, last: 3, otherFolder: "/w")]
    let check = try check(files, at: "/backup")
    #expect(check.isClean && check.longerElsewhere == longer)
    let proof = try verify(files, at: "/backup")
    #expect(proof.isProven && proof.longerElsewhere == longer)
    #expect(
      sentence(for: longer[0]).hasPrefix(
        "In '/w' this laptop has written 4 entries as 'aaaa', but here they end at entry 3: "))
    #expect(try self.check(files).longerElsewhere.isEmpty)
  }

  @Test func `names that cannot be read are told of and never written over`() throws {
    let (files, _) = try written(2)
    files.copy("/w", to: "/copy")
    try open(files, "cccc", at: "/copy").0.close()
    let before = kept(files)
    #expect(before.contains("aaaa") && before.contains("cccc"))
    files.unreadable = [Self.state]
    let (journal, _, report) = try open(files, "bbbb")
    #expect(report.notices == [.nameNotRead(Self.state, .notPermitted, serving: "bbbb")])
    _ = try journal.append(try Sample.batch("bbbb-1", "one"))
    #expect(journal.takeNotices() == [])
    journal.close()
    #expect(
      try open(files, "dddd", mode: .readOnly).2.notices == [
        .nameNotRead(Self.state, .notPermitted, serving: nil)
      ])
    let problem = CheckProblem.countsNotRead(file: Self.state, .notPermitted)
    #expect(try check(files).problems == [problem])
    #expect(try verify(files).problems == [.found(problem)])
    #expect(sentence(for: problem).contains("(error 13)"))
    #expect(kept(files) == before)
    files.unreadable = []
    let (again, _, later) = try open(files, "eeee")
    #expect((again.device, later.notices, kept(files)) == ("aaaa", [], before.swapped))
  }

  @Test func `a count that cannot be kept is told of, and the entry is saved`() throws {
    let files = try Sample.disk()
    let journal = try open(files, "aaaa").0
    files.unreadable = [Self.state]
    _ = try journal.append(try Sample.batch("aaaa-1", "one"))
    #expect(journal.takeNotices() == [.countNotKept("/state/devices", .notPermitted)])
    _ = try journal.append(try Sample.batch("aaaa-2", "two"))
    #expect(journal.takeNotices() == [])
  }

  @Test func `a half-typed line that cannot be read under the old name is not taken for none`()
    throws
  {
    let (files, after) = try written(4)
    let old = "/w/drafts/aaaa.draft"
    try files.makeFolder("/w/drafts")
    files.put(Array("half typed".utf8), at: old)
    files.put(after[2], at: Self.file)
    files.unreadable = [old]
    let (journal, _, report) = try open(files, "bbbb")
    #expect(report.notices.contains(.draftNotBrought("/w/drafts", .notPermitted)))
    #expect(journal.loadDraft() == nil)
    #expect(kept(files).hasPrefix("aaaa "), "the old name stays the one that is kept")
    journal.close()

    files.unreadable = []
    let again = try open(files, "cccc").0
    #expect(again.loadDraft() == "half typed")
    #expect(kept(files).contains("cccc "))
    again.close()
  }

  @Test func `another line typed keeps the new name, and leaves the unread line where it is`()
    throws
  {
    let (files, after) = try written(4)
    let old = "/w/drafts/aaaa.draft"
    try files.makeFolder("/w/drafts")
    files.put(Array("half typed".utf8), at: old)
    files.put(after[2], at: Self.file)
    files.unreadable = [old]
    let journal = try open(files, "bbbb").0
    try journal.saveDraft("another")
    files.unreadable = []
    #expect(files.bytes(old) == Array("half typed".utf8))
    #expect(kept(files).contains("bbbb "))
    journal.close()
    #expect(try open(files, "cccc").0.loadDraft() == "another")
  }
}

extension String {
  /// Two lines the other way round: the folder opened last stands last.
  fileprivate var swapped: String {
    split(separator: "\n").reversed().map { $0 + "\n" }.joined()
  }
}
