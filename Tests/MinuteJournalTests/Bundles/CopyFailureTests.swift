// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

/// Whatever call fails while a copy is made, restored or brought in: the source is as it was, and
/// the target is sound or no workspace, and doing it again on a healthy disk completes it.
struct CopyFailureTests {
  /// What a failing call does, and whether every later one does the same.
  struct Trouble: Sendable {
    let kind: MemoryFileStore.Fault.Kind
    let isForEver: Bool
  }

  static let troubles = [
    Trouble(kind: .failure(.noSpace), isForEver: false),
    Trouble(kind: .failure(.noSpace), isForEver: true),
    Trouble(kind: .failure(.device), isForEver: false),
    Trouble(kind: .failure(.readOnlyMedium), isForEver: true),
    Trouble(kind: .failure(.interrupted), isForEver: false),
    Trouble(kind: .shortWrite, isForEver: true),
  ]

  /// Does something with the first call failing, then the second, until no call is left to fail.
  private func withEachCallFailing(
    _ trouble: Trouble, on make: () throws -> MemoryFileStore,
    _ work: (MemoryFileStore) throws -> Void,
    then check: (_ after: MemoryFileStore, _ isDone: Bool, _ call: Comment) throws -> Void
  ) throws {
    var call = 1
    while true {
      let files = try make()
      let healthy = files.calls
      files.fault = .init(call: healthy + call, kind: trouble.kind, isForEver: trouble.isForEver)
      let isDone = (try? work(files)) != nil
      let reached = files.calls >= healthy + call
      try check(files.afterCrash(), isDone, "call \(call), \(trouble)")
      if !reached { break }
      call += 1
    }
    #expect(call > 5)
  }

  @Test(arguments: troubles)
  func `a bundle is there whole or not at all`(trouble: Trouble) throws {
    let earlier = try makeBundle(of: Sample.root, files: try Sample.disk())
    let later = try Sample.disk()
    later.put(try Sample.lines("b2c4", ["one"])[0].bytes, at: "/w/journal/b2c4/2026-11.jsonl")
    let bundle = try makeBundle(of: Sample.root, files: later)
    let make = {
      let stick = MemoryFileStore()
      stick.put(earlier.bytes, at: "/stick/copy.zip")
      return stick
    }
    try withEachCallFailing(trouble, on: make) { stick in
      try bundle.write(to: "/stick/copy.zip", files: stick)
    } then: { after, isDone, call in
      let held = after.bytes("/stick/copy.zip")
      #expect(held == bundle.bytes || (!isDone && held == earlier.bytes), call)
      try bundle.write(to: "/stick/copy.zip", files: after)
      #expect(after.bytes("/stick/copy.zip") == bundle.bytes, call)
    }
  }

  @Test(arguments: troubles)
  func `a folder half restored is no workspace, and restoring again completes it`(trouble: Trouble)
    throws
  {
    let source = try Sample.filledDisk()
    let (bundle, expected) = (try Sample.bundle(source), try Sample.dump(source))
    try withEachCallFailing(trouble, on: MemoryFileStore.init) { files in
      _ = try restore(bundle, to: "/w", files: files, identity: Sample.identity)
    } then: { after, isDone, call in
      if after.contents["/w/workspace.json"] == nil {
        #expect(!isDone, call)
        #expect(throws: whyNone(after), call) { try Sample.dump(after) }
        _ = try restore(bundle, to: "/w", files: after, identity: Sample.identity)
      }
      #expect(try Sample.dump(after) == expected, call)
      #expect(try checkWorkspace("/w", files: after).isClean, call)
    }
  }

  private func whyNone(_ files: MemoryFileStore) -> JournalError {
    if files.contents["/w/.restoring"] != nil { return .halfRestored("/w") }
    let isThere = ((try? files.status(at: "/w")) ?? nil) != nil
    return isThere ? .notAWorkspace("/w") : .noSuchFolder("/w")
  }

  @Test func `another bundle is not restored over a half restored one`() throws {
    let (one, two) = (try Sample.bundle(try Sample.filledDisk()), try Sample.bundle(Sample.disk()))
    let files = MemoryFileStore()
    files.fault = .init(call: 30, kind: .failure(.device), isForEver: true)
    #expect(throws: CopyError.notRestored("/w", .device)) {
      try restore(one, to: "/w", files: files, identity: Sample.identity)
    }
    let after = files.afterCrash()
    #expect(throws: CopyError.halfRestored("/w")) {
      try restore(two, to: "/w", files: after, identity: Sample.identity)
    }
    let used = try Sample.filledDisk()
    #expect(throws: CopyError.folderInUse("/w")) {
      try restore(two, to: "/w", files: used, identity: Sample.identity)
    }
  }

  @Test(arguments: troubles)
  func `bringing another copy in leaves a workspace whatever fails, and goes on from there`(
    trouble: Trouble
  ) throws {
    let other = try Sample.filledDisk()
    let before = other.contents
    let mine = {
      let files = try Sample.disk()
      files.put(
        try Sample.lines("c5d6", ["five", "six"]).flatMap(\.bytes),
        at: "/w/journal/c5d6/2026-11.jsonl")
      return files
    }
    let whole = try mine()
    _ = try unite("/w", with: "/w", in: other, files: whole, own: "none")
    let expected = try Sample.dump(whole)
    try withEachCallFailing(trouble, on: mine) { files in
      _ = try unite("/w", with: "/w", in: other, files: files, own: "none")
    } then: { after, isDone, call in
      let texts = try Sample.texts(Sample.open(after, mode: .readOnly).1)
      #expect(texts["c5d6-0"] == "five" && texts["c5d6-1"] == "six", call)
      // Entries of a later month may have come before those of an earlier one.
      let damage = try checkWorkspace("/w", files: after).problems.filter {
        if case .entriesMissing = $0 { false } else { true }
      }
      #expect(damage.isEmpty, call)
      if isDone { #expect(try Sample.dump(after) == expected, call) }
      _ = try unite("/w", with: "/w", in: other, files: after, own: "none")
      #expect(try Sample.dump(after) == expected, call)
      #expect(other.contents == before, call)
    }
  }

  @Test func `something else of the same name is never written over`() throws {
    let bundle = try makeBundle(of: Sample.root, files: try Sample.filledDisk())
    let stick = MemoryFileStore()
    stick.put(Array("minutes".utf8), at: "/stick/minutes.docx")
    let taken: [CopyError] = [.occupied("/stick/minutes.docx"), .cannotWrite("/stick", .isAFolder)]
    for (path, error) in zip(["/stick/minutes.docx", "/stick"], taken) {
      #expect(throws: error) { try bundle.write(to: path, files: stick) }
    }
    #expect(stick.contents == ["/stick/minutes.docx": Array("minutes".utf8)])
    #expect(throws: CopyError.cannotWrite("/away/copy.zip", .missing)) {
      try bundle.write(to: "/away/copy.zip", files: stick)
    }
  }
}
