// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import OfficeFormat
import PartnershipModel
import Testing

/// One file that holds a workspace and can be checked by itself.
struct BundleTests {
  @Test func `R61: a bundle restored elsewhere is the same book with the same files`() throws {
    let files = try Sample.filledDisk()
    let bundle = try Sample.bundle(files)
    #expect(bundle.facts.entries == 5)
    #expect(bundle.facts.laptops.map(\.name) == ["b2c4", "k7f3"])
    #expect(bundle.facts.issued == 1)
    let elsewhere = MemoryFileStore()
    let restored = try restore(
      bundle, to: "/r", files: elsewhere, identity: Sample.identity)
    #expect(restored.device == "n3w7")
    #expect(try Sample.dump(elsewhere, at: "/r") == Sample.dump(files))
    for (path, bytes) in files.contents where !path.hasSuffix("/.lock") {
      #expect(elsewhere.bytes("/r" + path.dropFirst(2)) == bytes, "\(path)")
    }
    #expect(try checkWorkspace("/r", files: elsewhere).isClean)
  }

  @Test func `the same workspace makes the same bytes and is not touched`() throws {
    let files = try Sample.filledDisk()
    let before = files.contents
    let writes = files.writes
    let one = try makeBundle(of: Sample.root, files: files)
    #expect(try makeBundle(of: Sample.root + "/", files: files).bytes == one.bytes)
    #expect(files.contents == before)
    #expect(files.writes == writes)
    #expect(one.leftOut == [])
  }

  @Test func `the digest is the one the open workspace has`() throws {
    let files = try Sample.filledDisk()
    let journal = try Sample.open(files).0
    #expect(try Sample.bundle(files).facts.digest == journal.place.digest)
    _ = try journal.append(try Sample.batch("a9", "nine"))
    #expect(try Sample.bundle(files).facts.digest == journal.place.digest)
  }

  @Test func `a line that is just being written stays out, whole lines go in`() throws {
    let files = try Sample.filledDisk()
    let whole = files.bytes("/w/journal/b2c4/2026-11.jsonl")
    files.put(whole + Array(#"{"v":2,"dev":"b2"#.utf8), at: "/w/journal/b2c4/2026-11.jsonl")
    let bundle = try Sample.bundle(files)
    #expect(try bundle.readWhole("/copy.zip/journal/b2c4/2026-11.jsonl") == whole)
    #expect(bundle.facts.entries == 5)
  }

  @Test func `a file of the journal goes in whatever its name`() throws {
    let files = try Sample.disk()
    let names = ["2026-11 (conflicted copy).jsonl", "a\\b\u{7}.jsonl", "Kopie für später.jsonl"]
    for (place, name) in names.enumerated() {
      files.put(
        try Sample.line("b2c4", place + 1, "x\(place)", "t").bytes, at: "/w/journal/b2c4/\(name)")
    }
    let bundle = try Sample.bundle(files)
    #expect(bundle.facts.entries == 3)
    let restored = MemoryFileStore()
    _ = try restore(bundle, to: "/w", files: restored, identity: Sample.identity)
    #expect(try Sample.dump(restored) == Sample.dump(files))
  }

  @Test func `drafts, recovered bytes and the lock stay at home`() throws {
    let files = try Sample.filledDisk()
    files.put([1], at: "/w/drafts/k7f3.draft")
    files.put([1], at: "/w/recovered/x.txt")
    let names = try ZipReader.read(makeBundle(of: Sample.root, files: files).bytes).map(\.name)
    #expect(
      names.filter { !$0.hasPrefix("issued/") } == [
        ".gitattributes", ".gitignore", ".stignore", "bundle.json", "house-style/style.css",
        "journal/b2c4/2026-11.jsonl", "journal/k7f3/2026-11-2.jsonl",
        "journal/k7f3/2026-11.jsonl", "journal/k7f3/2026-12.jsonl", "workspace.json",
        "SHA256SUMS",
      ])
    #expect(names.count { $0.hasPrefix("issued/") } == 2)
  }

  @Test func `the unsaved text comes along and is put where recovered things are`() throws {
    let files = try Sample.filledDisk()
    let made = try makeBundle(of: Sample.root, files: files, unsaved: "half a line")
    let bundle = try BundleFiles(made.bytes, at: "/copy.zip")
    #expect(bundle.unsaved == "half a line")
    let restored = MemoryFileStore()
    let outcome = try restore(bundle, to: "/r", files: restored, identity: Sample.identity)
    #expect(outcome.unsaved == "recovered/unsaved.txt")
    #expect(restored.bytes("/r/recovered/unsaved.txt") == Array("half a line".utf8))
  }

  @Test func `every byte of a bundle matters`() throws {
    let files = try Sample.disk()
    let journal = try Sample.open(files).0
    _ = try journal.append(try Sample.batch("a1", "one"))
    let whole = try makeBundle(of: Sample.root, files: files).bytes
    let sound = try Self.opened(whole)
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 1 << UInt8(place % 8)
      // Dates and permissions say nothing here; whatever is read is exactly what was put in.
      if let read = try? Self.opened(bytes) { #expect(read == sound, "byte \(place)") }
      #expect(throws: CopyError.self, "cut at \(place)") { try Self.opened(Array(whole[..<place])) }
    }
  }

  private static func opened(_ bytes: [UInt8]) throws -> [[UInt8]] {
    let bundle = try BundleFiles(bytes, at: "/b")
    let names = ["workspace.json", ".gitignore", "journal/k7f3/2026-11.jsonl"]
    return try names.map { try bundle.readWhole("/b/\($0)") }
  }

  @Test func `a file that cannot be read is left out and told`() throws {
    let files = try Sample.filledDisk()
    let reading = UnreadableFiles(files: files, path: "/w/journal/b2c4/2026-11.jsonl")
    let made = try makeBundle(of: Sample.root, files: reading)
    #expect(made.leftOut == ["journal/b2c4/2026-11.jsonl"])
    #expect(made.facts.laptops.map(\.name) == ["k7f3"])
  }

  @Test(arguments: ["/w/issued", "/w/house-style", "/w/.gitignore"])
  func `a folder that cannot be looked at is left out and told`(path: String) throws {
    let files = try Sample.filledDisk()
    for isHidden in [true, false] {
      let reading = UnreadableFiles(files: files, path: path, isHidden: isHidden)
      let made = try makeBundle(of: Sample.root, files: reading)
      #expect(made.leftOut == [String(path.dropFirst(3))])
    }
  }

  @Test func `a file of the house style whose name no bundle holds is told`() throws {
    let files = try Sample.filledDisk()
    for name in ["Briefkopf für alle.png", ".DS_Store", "style.css.tmp"] {
      files.put([1], at: "/w/house-style/\(name)")
    }
    let made = try makeBundle(of: Sample.root, files: files)
    #expect(made.leftOut == ["house-style/Briefkopf für alle.png"])
    _ = try BundleFiles(made.bytes, at: "/copy.zip")
  }
}

/// Files of which one cannot be read, or looked at when it is a folder.
struct UnreadableFiles: FileReading {
  let files: MemoryFileStore
  let path: String
  /// Whether it cannot be looked at either.
  var isHidden = false

  func readWhole(_ path: String) throws(FileFailure) -> [UInt8] {
    if path == self.path { throw .device }
    return try files.readWhole(path)
  }
  func status(at path: String) throws(FileFailure) -> FileStatus? {
    if path == self.path, isHidden { throw .device }
    return try files.status(at: path)
  }
  func list(_ path: String) throws(FileFailure) -> [String] {
    if path == self.path { throw .device }
    return try files.list(path)
  }
}
