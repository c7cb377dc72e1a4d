// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

/// Damage is explained, and repaired by setting aside; no whole entry is ever lost by it.
struct RepairTests {
  private static let now = 1_790_000_000_000

  /// Ten entries of one laptop, some of the fifth's bytes unreadable.
  private func damaged(at entry: Int = 5) throws -> MemoryFileStore {
    let files = try Sample.disk()
    let (journal, _, _) = try Sample.open(files)
    for place in 1...10 {
      let time = "2026-11-20T10:\(place + 10):00"
      _ = try journal.append(try Sample.batch("a\(place)", "A \(place)", at: time))
    }
    journal.close()
    let lines = files.bytes(Sample.segment).split(separator: 0x0A)
    let start = lines.prefix(entry - 1).reduce(0) { $0 + $1.count + 1 }
    var bytes = files.bytes(Sample.segment)
    let end = start + lines[entry - 1].count
    for place in end - 40..<end - 20 { bytes[place] = UInt8(ascii: "~") }
    files.put(bytes, at: Sample.segment)
    return files
  }

  /// The same, and the fifth entry whole in a file that a merge brought.
  private func mendable() throws -> MemoryFileStore {
    let files = try damaged()
    files.put(try lines(damaged(at: 10))[4], at: "/w/journal/k7f3/2026-11.from-3fa9c1d2.jsonl")
    return files
  }

  private func lines(_ files: MemoryFileStore) -> [[UInt8]] {
    files.bytes(Sample.segment).split(separator: 0x0A).map { $0 + [0x0A] }
  }

  private func check(_ files: MemoryFileStore) throws -> CheckReport {
    try checkWorkspace(Sample.root, files: files)
  }

  private func repair(_ files: MemoryFileStore) throws -> RepairReport {
    try repairWorkspace(Sample.root, files: files, now: RepairTests.now)
  }

  private func texts(_ files: MemoryFileStore) throws -> Set<String> {
    Set(try Sample.texts(try Sample.open(files, "r3ad", mode: .readOnly).1).values)
  }

  @Test func `damage is told with the entries lost, when, and the words still readable`() throws {
    let damage = try #require(try check(damaged()).damage.first)
    #expect(damage.file == "journal/k7f3/2026-11.jsonl" && damage.device == "k7f3")
    #expect(damage.gone == [5...5] && damage.held.isEmpty && !damage.isOpenEnded)
    #expect(damage.after?.iso == "2026-11-20T10:14:00")
    #expect(damage.before?.iso == "2026-11-20T10:16:00")
    #expect(damage.words == ["Write A 5"])
    #expect(
      sentence(for: damage)
        == "Of laptop k7f3, entry 5 stood there; no file here has it. That was between "
        + "Fri 20 Nov 2026 10:14:00 and Fri 20 Nov 2026 10:16:00. Still readable: 'Write A 5'. "
        + "Look for the file on laptop k7f3, on another laptop or in a backup, and bring it "
        + "together with this workspace.")
  }

  @Test func `what another file holds is said not to be lost`() throws {
    let files = try damaged()
    let whole = try damaged(at: 10).bytes(Sample.segment)
    files.put(whole, at: "/w/journal/k7f3/2026-11 (conflicted copy).jsonl")
    let damage = try check(files).damage
    #expect(damage.first { $0.file.contains("copy") }?.held == [10...10])
    let own = try #require(damage.first { !$0.file.contains("copy") })
    #expect(own.gone.isEmpty && own.held == [5...5])
    #expect(
      sentence(for: own).contains("Other files here hold entry 5, so nothing of that is lost."))
  }

  @Test func `damage at the end tells what others had seen of it`() throws {
    let files = try damaged(at: 10)
    let other = try Sample.line("b2c4", 1, "b", "B", seen: ["k7f3": 12])
    files.put(other.bytes, at: "/w/journal/b2c4/2026-11.jsonl")
    let damage = try #require(try check(files).damage.first)
    #expect(damage.gone == [10...12] && damage.isOpenEnded && damage.before == nil)
    #expect(
      sentence(for: damage).hasPrefix(
        "Of laptop k7f3, entries 10 to 12 stood there, and perhaps later ones; no file here has them."
      ))
  }

  @Test func `a repair keeps every whole entry byte for byte and the damaged file as it was`()
    throws
  {
    let files = try mendable()
    let before = files.bytes(Sample.segment)
    let texts = try texts(files)
    let report = try repair(files)
    guard case .linesKept(9, "journal/k7f3/2026-11.jsonl", let kept) = report.steps.first,
      case .damagedSetAside(_, let moved) = report.steps.last
    else {
      Issue.record("\(report.steps)")
      return
    }
    #expect(report.left.isEmpty)
    #expect(files.bytes("/w/\(moved)") == before)
    let lines = before.split(separator: 0x0A).enumerated().filter { $0.offset != 4 }.map(\.element)
    #expect(files.bytes("/w/\(kept)") == Array(lines.map { $0 + [0x0A] }.joined()))
    #expect(try self.texts(files) == texts && texts.count == 10)
    // The damage is gone, and a second repair finds nothing to do.
    #expect(try check(files).isClean)
    #expect(try repair(files).steps.isEmpty)
    // The laptop goes on under its name: nothing of it can be missing.
    #expect(try Sample.open(files).0.device == "k7f3")
  }

  @Test func `a damaged file stays where an entry of it is whole nowhere here, and that is said`()
    throws
  {
    let files = try damaged()
    let before = files.contents
    let report = try repair(files)
    #expect(report.steps.isEmpty)
    #expect(try report.left == check(files).damage)
    #expect(
      files.contents.filter { $0.key != "/w/.lock" } == before.filter { $0.key != "/w/.lock" })
    #expect(
      leftSentence(for: try #require(report.left.first))
        == "'journal/k7f3/2026-11.jsonl' is left where it is: entry 5 of laptop k7f3 is whole "
        + "nowhere here. Bring it from another laptop or a backup first (minutebook merge), then "
        + "repair again.")
    files.put(
      try mendable().bytes("/w/journal/k7f3/2026-11.from-3fa9c1d2.jsonl"),
      at: "/w/journal/k7f3/b.jsonl")
    #expect(try repair(files).left.isEmpty)
    #expect(try check(files).isClean)
  }

  @Test func `what a repair takes away, carried to every laptop, takes no entry anywhere`() throws {
    let good = try Array((lines(damaged(at: 10)).prefix(9) + [lines(damaged())[9]]).joined())
    for place in 1...10 {
      for isWithCopy in [false, true] {
        let (here, there) = (try damaged(at: place), try Sample.disk())
        there.put(good, at: Sample.segment)
        let copy = "/w/journal/k7f3/2026-11 (conflicted copy).jsonl"
        if isWithCopy { here.put(try damaged(at: place % 10 + 1).bytes(Sample.segment), at: copy) }
        let before = Set(here.contents.keys)
        _ = try repair(here)
        for path in before.subtracting(here.contents.keys) where path != copy {
          try there.remove(path)
        }
        for (path, bytes) in here.contents where path.hasPrefix("/w/journal/") {
          if there.bytes(path).isEmpty { there.put(bytes, at: path) }
        }
        #expect(try texts(there).count == 10, "entry \(place), with a copy: \(isWithCopy)")
        #expect(before.isSubset(of: here.contents.keys) == !isWithCopy)
      }
    }
  }

  @Test func `a file's end counts as whole here only when as many bytes are`() throws {
    let files = try damaged()
    let all = try lines(damaged(at: 10))
    // Entries 4 to 9 are one long stretch without a line feed; elsewhere is only the fourth.
    let end = all[3..<9].reduce(0) { $0 + $1.count }
    files.put(Array(all[..<3].joined()) + Array(repeating: 0, count: end), at: Sample.segment)
    let copy = "/w/journal/k7f3/2026-11 (1).jsonl"
    files.put(Array(all[..<4].joined()), at: copy)
    #expect(try repair(files).steps.isEmpty)
    #expect(try repair(files).left.map(\.isHeldWhole) == [false])
    files.put(Array(all[..<9].joined()), at: copy)
    #expect(try repair(files).left.isEmpty)
    #expect(try check(files).isClean)
    #expect(try texts(files).count == 9)
  }

  @Test func `a laptop whose last entries may be in its damaged file goes on under another name`()
    throws
  {
    let files = try damaged(at: 10)
    _ = try repair(files)
    let (journal, book, report) = try Sample.open(files)
    #expect(journal.device == "n3w7")
    #expect(try Sample.texts(book).count == 9)
    #expect(report.notices.contains(.deviceRenamed(old: "k7f3", new: "n3w7")))
    journal.close()
    // Also where not one whole entry was left.
    let none = try Sample.disk()
    none.put(Array("no line at all\n".utf8), at: Sample.segment)
    #expect(try repair(none).left.count == 1)
    #expect(try Sample.open(none).0.device == "n3w7")
  }

  @Test func `a laptop whose damage was long before keeps its name`() throws {
    let files = try damaged()
    let later = try Sample.batch("z", "Z", at: "2026-12-01T09:00:00")
    let (journal, _, _) = try Sample.open(files)
    _ = try journal.append(later)
    journal.close()
    _ = try repair(files)
    #expect(try Sample.open(files).0.device == "k7f3")
  }

  @Test func `needless copies and leftovers are moved, arriving files are left`() throws {
    let files = try Sample.disk()
    files.put(try Sample.line("b2c4", 1, "b", "B").bytes, at: "/w/journal/b2c4/2026-11.jsonl")
    files.put(files.bytes("/w/journal/b2c4/2026-11.jsonl"), at: "/w/journal/b2c4/2026-11 (1).jsonl")
    files.put([1], at: "/w/journal/b2c4/.syncthing.2026-11.jsonl.tmp")
    files.put([2], at: "/w/issued/old.tmp", written: RepairTests.now / 1000 - 90_000)
    files.put([3], at: "/w/issued/fresh.tmp", written: RepairTests.now / 1000 - 60)
    let steps = try repair(files).steps
    let moved = steps.compactMap { step -> String? in
      switch step {
      case .copySetAside(let file, _), .leftOverSetAside(let file, _): file
      default: nil
      }
    }
    #expect(
      moved == [
        "journal/b2c4/2026-11 (1).jsonl", "issued/old.tmp",
        "journal/b2c4/.syncthing.2026-11.jsonl.tmp",
      ])
    #expect(files.bytes("/w/issued/fresh.tmp") == [3])
    #expect(try check(files).isClean)
  }

  @Test func `an unfinished end is left for a day, then set aside`() throws {
    let files = try Sample.disk()
    let lines = try Sample.lines("b2c4", ["B", "C"])
    let path = "/w/journal/b2c4/2026-11.jsonl"
    let part = lines[0].bytes + lines[1].bytes.prefix(90)
    files.put(lines[1].bytes, at: "/w/journal/b2c4/2026-11-2.jsonl")
    files.put(part, at: path, written: RepairTests.now / 1000 - 60)
    let early = try repair(files)
    #expect(early.steps.isEmpty && early.left.isEmpty)
    files.put(part, at: path, written: RepairTests.now / 1000 - 90_000)
    #expect(try repair(files).steps.count == 2)
    #expect(try texts(files) == ["B", "C"])
    #expect(try check(files).isClean)
    // What was begun and is whole nowhere stays, old or not.
    let only = try Sample.disk()
    only.put(part, at: path, written: RepairTests.now / 1000 - 90_000)
    let report = try repair(only)
    #expect(report.steps.isEmpty && report.left.count == 1 && only.bytes(path) == part)
  }

  @Test func `a repair waits while the workspace is open, and says where nothing can be written`()
    throws
  {
    let files = try damaged()
    let (journal, _, _) = try Sample.open(files)
    #expect(throws: JournalError.openElsewhere(Sample.root)) { try repair(files) }
    journal.close()
    files.fault = .init(call: 0, kind: .failure(.readOnlyMedium), isForEver: true)
    let marker = files.calls
    files.fault = .init(call: marker + 2, kind: .failure(.readOnlyMedium), isForEver: true)
    #expect(throws: JournalError.cannotRepair(Sample.root, .readOnlyMedium)) { try repair(files) }
  }

  @Test(arguments: [false, true])
  func `whatever call fails during a repair, no entry is lost`(isForEver: Bool) throws {
    let damaged = try mendable()
    damaged.put([1], at: "/w/journal/k7f3/old.tmp")
    let texts = try texts(damaged)
    for kind in [FileFailure.noSpace, .device] {
      var call = 1
      while true {
        let files = damaged.afterCrash()
        let first = files.calls
        files.fault = .init(call: first + call, kind: .failure(kind), isForEver: isForEver)
        let failed = (try? repair(files))?.failure != nil
        let made = files.calls - first
        let after = files.afterCrash()
        #expect(try self.texts(after) == texts, "\(kind) at call \(call), for ever: \(isForEver)")
        // Once the disk is well again the repair comes to its end.
        #expect(try repair(after).failure == nil)
        #expect(try self.texts(after) == texts, "repaired after \(kind) at call \(call)")
        #expect(try check(after).isClean, "after \(kind) at call \(call)")
        if call > made, !failed { break }
        call += 1
      }
      #expect(call > 20)
    }
  }

  @Test func `dying between any two calls of a repair loses no entry`() throws {
    let damaged = try mendable()
    let texts = try texts(damaged)
    let files = damaged.afterCrash()
    _ = try repair(files)
    for call in 1...files.calls {
      let files = damaged.afterCrash()
      files.fault = .init(
        call: files.calls + call, kind: .failure(FileFailure(code: 125)), isForEver: true)
      _ = try? repair(files)
      #expect(try self.texts(files.afterCrash()) == texts, "died at call \(call)")
    }
  }
}
