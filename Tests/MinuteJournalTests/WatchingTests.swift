// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Synchronization
import Testing

struct WatchingTests {
  /// A clock that the test sets.
  private final class Clock: Sendable {
    let wall = Atomic(1_795_132_800_000)
    let steady = Atomic(5_000)

    func goOn(_ milliseconds: Int, jumping jump: Int = 0) {
      wall.add(milliseconds + jump, ordering: .relaxed)
      steady.add(milliseconds, ordering: .relaxed)
    }
  }

  private func open(_ files: MemoryFileStore, _ clock: Clock) throws -> (Journal, OpeningReport) {
    let (journal, _, report) = try Journal.open(
      Sample.root, mode: .readWrite, clock: { clock.wall.load(ordering: .relaxed) },
      files: files, device: "k7f3", identity: Sample.identity,
      steady: { clock.steady.load(ordering: .relaxed) }, zone: { "+00:00" })
    return (journal, report)
  }

  @Test(arguments: [3_700_000, -3_700_000, 315_360_000_000, -1_500_000_000_000])
  func `a clock that is set while the workspace is open is told once`(jump: Int) throws {
    let clock = Clock()
    let (journal, _) = try open(try Sample.disk(), clock)
    clock.goOn(86_400_000)
    #expect(journal.takeNotices() == [])
    let before = clock.wall.load(ordering: .relaxed)
    clock.goOn(1_000, jumping: jump)
    #expect(
      journal.takeNotices() == [.clockJumped(from: before + 1_000, to: before + 1_000 + jump)])
    clock.goOn(1_000, jumping: 600_000)
    #expect(journal.takeNotices() == [])
  }

  @Test func `entries stay in order when the clock jumps years either way`() throws {
    let files = try Sample.disk()
    let clock = Clock()
    let journal = try open(files, clock).0
    let days = ["2026-11-20", "2099-01-03", "1970-01-03", "2026-11-20", "2031-06-01", "2026-11-21"]
    let year = 31_536_000_000
    let jumps = [0, 72 * year, -129 * year, 57 * year, 5 * year, -5 * year]
    for (number, day) in days.enumerated() {
      clock.goOn(1_000, jumping: jumps[number])
      let old = number == 0 ? nil : "text \(number - 1)"
      _ = try journal.append(
        try Sample.batch("x", "text \(number)", was: old, at: "\(day)T10:00:00"))
    }
    #expect(
      try journal.recentBatches(limit: 3).map(\.moment.day.iso) == days.suffix(3).reversed())
    journal.close()
    let (again, book, report) = try Sample.open(files, wall: 1_795_132_800_000)
    #expect(report.notices == [])
    #expect(try Sample.texts(book) == ["x": "text 5"])
    _ = try again.append(try Sample.batch("y", "after", at: "2026-11-21T12:00:00"))
    again.close()
    #expect(try checkWorkspace(Sample.root, files: files).isClean)
  }

  @Test func `a clock that is days behind the last entry is told at the opening`() throws {
    let files = try Sample.disk()
    let clock = Clock()
    let journal = try open(files, clock).0
    _ = try journal.append(try Sample.batch("x", "one"))
    journal.close()
    let last = clock.wall.load(ordering: .relaxed)
    clock.goOn(0, jumping: -86_000_000)
    #expect(try open(files, clock).1.notices == [])
    clock.goOn(0, jumping: -1_000_000)
    let (late, report) = try open(files, clock)
    #expect(report.notices == [.clockBehind(wall: last - 87_000_000, last: last)])
    _ = try late.append(try Sample.batch("x", "two", was: "one"))
    late.close()
    #expect(try Sample.texts(try Sample.open(files).1) == ["x": "two"])
  }

  @Test func `a disk that is nearly full is told of at the opening and after an action`() throws {
    let files = try Sample.disk()
    let clock = Clock()
    files.room = 20_000_000
    let (journal, report) = try open(files, clock)
    #expect(report.notices == [])
    files.room = 19_000_000
    _ = try journal.append(try Sample.batch("x", "one"))
    #expect(journal.takeNotices() == [], "it is asked once a minute at most")
    clock.goOn(61_000)
    _ = try journal.append(try Sample.batch("y", "two"))
    #expect(journal.takeNotices() == [.littleRoom("/w", bytes: 19_000_000)])
    clock.goOn(61_000)
    _ = try journal.append(try Sample.batch("z", "three"))
    #expect(journal.takeNotices() == [], "it is told once")
    journal.close()
    #expect(try open(files, clock).1.notices == [.littleRoom("/w", bytes: 19_000_000)])
  }

  @Test func `a folder that could not be written to is noticed to be writable again`() throws {
    let files = try Sample.disk()
    // Only the lock is refused; everything can still be read.
    files.fault = .init(call: files.calls + 2, kind: .failure(.readOnlyMedium))
    let (journal, _, _) = try Sample.open(files)
    #expect(journal.isReadOnly)
    files.fault = .init(call: files.calls + 2, kind: .failure(.readOnlyMedium))
    #expect(!journal.mayBeWrittenNow())
    #expect(journal.mayBeWrittenNow())
    #expect(files.openHandles == 0)
    #expect(try !Sample.open(files).0.isReadOnly)
  }

  @Test func `a workspace that another window lets go of may be written`() throws {
    let files = try Sample.disk()
    let first = try Sample.open(files).0
    let second = try Sample.open(files).0
    #expect(second.isReadOnly && !second.mayBeWrittenNow())
    first.close()
    #expect(second.mayBeWrittenNow())
  }

  @Test func `a window that may only read follows what the other one writes`() throws {
    let files = try Sample.disk()
    let (first, second) = (try Sample.open(files).0, try Sample.open(files).0)
    _ = try first.append(try Sample.batch("k7f3-1", "one"))
    let arrivals = try #require(try second.arrivals())
    #expect(arrivals.notices == [])
    #expect(try Sample.texts(try #require(arrivals.book)) == ["k7f3-1": "one"])
    #expect(second.device == "k7f3")
  }
}
