// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

/// Two copies become one book.
struct UnitingTests {
  private func unite(
    _ mine: MemoryFileStore, _ other: MemoryFileStore, own: String = "none"
  ) throws -> United {
    try MinuteJournal.unite("/w", with: "/w", in: other, files: mine, own: own)
  }

  private func disk(_ device: String, _ texts: [String]) throws -> MemoryFileStore {
    let files = try Sample.disk()
    let bytes = try Sample.lines(device, texts).flatMap(\.bytes)
    files.put(bytes, at: "/w/journal/\(device)/2026-11.jsonl")
    return files
  }

  @Test func `what is missing comes in, and the sentences count it`() throws {
    let mine = try disk("k7f3", ["one", "two"])
    let other = try Sample.filledDisk()
    for path in other.contents.keys where path.hasPrefix("/w/journal/k7f3") { other.delete(path) }
    let before = other.contents
    let united = try unite(mine, other)
    #expect(united.entries == ["b2c4": 2])
    #expect(
      sentences(for: united).prefix(2) == [
        "2 entries of laptop b2c4 and 1 issued file came in.",
        "2 entries here are not in the other copy.",
      ])
    #expect(other.contents == before)
    #expect(mine.bytes("/w/journal/b2c4/2026-11.jsonl") == before["/w/journal/b2c4/2026-11.jsonl"])
    #expect(mine.bytes("/w/house-style/style.css") == before["/w/house-style/style.css"])
  }

  @Test func `a file that is here already is not touched; the rest comes beside it`() throws {
    let (mine, other) = (try disk("b2c4", ["one"]), try disk("b2c4", ["one", "two", "three"]))
    let held = mine.bytes("/w/journal/b2c4/2026-11.jsonl")
    #expect(try unite(mine, other).entries == ["b2c4": 2])
    #expect(mine.bytes("/w/journal/b2c4/2026-11.jsonl") == held)
    let names = try mine.list("/w/journal/b2c4").filter { $0.hasPrefix("2026-11.from-") }
    #expect(names.count == 1)
    #expect(names.allSatisfy { $0.count == "2026-11.from-12345678.jsonl".count })
    #expect(try Sample.dump(mine) == Sample.dump(other))
    let after = mine.contents
    #expect(try unite(mine, other).allEntries == 0)
    #expect(mine.contents == after)
  }

  @Test func `what is no entry and bears no such name is no damage of the other copy`() throws {
    let (mine, other) = (try disk("k7f3", ["one"]), try disk("k7f3", ["one", "two"]))
    other.put(Array("Ring the chair.\nThen the board.\n".utf8), at: "/w/journal/k7f3/notes.txt")
    other.put(Array("no entry\n".utf8), at: "/w/journal/k7f3/2026-10.jsonl")
    let united = try unite(mine, other)
    #expect(united.entries == ["k7f3": 1])
    #expect(
      united.problems == [
        .damaged(file: "journal/k7f3/2026-10.jsonl", offset: 0, line: 1, bytes: 8)
      ])
  }

  @Test func `lines of the laptop that may be writing never make a file under its own names`()
    throws
  {
    let (mine, other) = (try Sample.disk(), try disk("k7f3", ["one"]))
    #expect(try unite(mine, other, own: "k7f3").entries == ["k7f3": 1])
    #expect(mine.contents["/w/journal/k7f3/2026-11.jsonl"] == nil)
    #expect(try Sample.dump(mine) == Sample.dump(other))
  }

  @Test func `it works while the workspace is open, and the open one goes on`() throws {
    let mine = try Sample.disk()
    let journal = try Sample.open(mine).0
    _ = try journal.append(try Sample.batch("a1", "one"))
    _ = try unite(mine, try disk("b2c4", ["two"]), own: "k7f3")
    _ = try journal.append(try Sample.batch("a2", "three"))
    #expect(try Sample.open(mine, mode: .readOnly).1.recordCount == 3)
    #expect(try checkWorkspace("/w", files: mine).isClean)
  }

  @Test func `two different lines of one number both come in`() throws {
    let mine = try Sample.disk()
    let other = try Sample.disk()
    mine.put(try Sample.line("b2c4", 1, "x", "left").bytes, at: "/w/journal/b2c4/2026-11.jsonl")
    other.put(try Sample.line("b2c4", 1, "y", "right").bytes, at: "/w/journal/b2c4/2026-11.jsonl")
    let united = try unite(mine, other)
    #expect(united.usedTwice == ["b2c4": 1])
    #expect(
      sentences(for: united).contains {
        $0.hasPrefix("1 number of laptop b2c4 now stands for two entries each: ")
          && $0.contains("nothing was overwritten")
      })
    #expect(try unite(mine, other).usedTwice == [:], "told by the merge that brought it")
    _ = try unite(other, mine)
    #expect(try Sample.open(mine).1.recordCount == 2)
    #expect(try Sample.dump(mine) == Sample.dump(other))
  }

  @Test func `a hole is filled from the other copy, and its damage does not come in`() throws {
    let (mine, other) = (try disk("b2c4", ["a", "b", "c"]), try disk("b2c4", ["a", "b", "c"]))
    let path = "/w/journal/b2c4/2026-11.jsonl"
    let length = try Sample.lines("b2c4", ["a", "b", "c"]).map(\.bytes.count)
    damage(mine, path, at: length[0] + 30)
    damage(other, path, at: 30)
    let united = try unite(mine, other)
    #expect(united.entries == ["b2c4": 1])
    #expect(united.problems.count == 1)
    #expect(sentences(for: united).contains { $0.hasPrefix("In the other copy, 'journal/b2c4") })
    #expect(united.missing == [:])
    _ = try unite(other, mine)
    #expect(try Sample.dump(mine) == Sample.dump(try disk("b2c4", ["a", "b", "c"])))
    #expect(try Sample.dump(mine) == Sample.dump(other))
  }

  private func damage(_ files: MemoryFileStore, _ path: String, at place: Int) {
    var bytes = files.bytes(path)
    bytes[place] ^= 1
    files.put(bytes, at: path)
  }

  @Test func `an entry that neither copy has is told`() throws {
    let (mine, other) = (try Sample.disk(), try Sample.disk())
    let lines = try Sample.lines("b2c4", ["a", "b", "c"])
    mine.put(lines[0].bytes, at: "/w/journal/b2c4/2026-11.jsonl")
    other.put(lines[2].bytes, at: "/w/journal/b2c4/2026-11.jsonl")
    let united = try unite(mine, other)
    #expect(united.missing == ["b2c4": 1])
    #expect(
      sentences(for: united).contains {
        $0.hasPrefix("1 entry of laptop b2c4 in neither copy.")
      })
  }

  @Test func `lines that only a newer version can place are carried`() throws {
    let (mine, other) = (try Sample.disk(), try Sample.disk())
    let body = Array(#"{"v":9,"who":"somebody""#.utf8)
    let digits = String(Checksum().of(body), radix: 16)
    let crc = String(repeating: "0", count: 8 - digits.count) + digits
    let line = body + Array(",\"crc\":\"\(crc)\"}\n".utf8)
    other.put(line, at: "/w/journal/zz99/2030-01.jsonl")
    #expect(try unite(mine, other).entries == ["": 1])
    #expect(try unite(mine, other).allEntries == 0)
    #expect(mine.contents.values.contains(line))
  }

  @Test func `a laptop's name in a line leads nowhere outside`() throws {
    let (mine, other) = (try Sample.disk(), try Sample.disk())
    other.put(try Sample.line("../../x", 1, "x", "t").bytes, at: "/w/journal/b2c4/2026-11.jsonl")
    _ = try unite(mine, other)
    let paths = mine.contents.keys.filter { $0.hasPrefix("/w/journal/") }
    #expect(paths.allSatisfy { $0.hasPrefix("/w/journal/others/") })
    #expect(!paths.isEmpty)
  }

  @Test func `another workspace is refused, and so is a folder that is none`() throws {
    let mine = try Sample.disk()
    let stranger = MemoryFileStore()
    try createWorkspace(at: "/w", files: stranger) { "ws2" }
    let before = mine.contents
    #expect(throws: CopyError.otherWorkspace("/w", "/w")) { try unite(mine, stranger) }
    #expect(throws: CopyError.workspace(.noSuchFolder("/w"))) {
      try unite(mine, MemoryFileStore())
    }
    #expect(mine.contents == before)
  }

  @Test func `issued files come by name when they are sound, and mend damaged ones`() throws {
    let (mine, other) = (try Sample.disk(), try Sample.filledDisk())
    let path = try #require(other.contents.keys.first { $0.hasSuffix(".txt") })
    #expect(try unite(mine, other).issued == 1)
    #expect(mine.bytes(path) == Sample.issued)
    mine.put([1], at: path)
    #expect(try unite(mine, other).issuedMended == 1)
    #expect(mine.bytes(path) == Sample.issued)
    other.put([2], at: path)
    mine.delete(path)
    let united = try unite(mine, other)
    #expect(united.issuedDamaged == [String(path.dropFirst(3))])
    #expect(mine.contents[path] == nil)
  }

  @Test func `the house style here stays when the other differs`() throws {
    let (mine, other) = (try Sample.filledDisk(), try Sample.filledDisk())
    other.put([1], at: "/w/house-style/style.css")
    #expect(try unite(mine, other).houseStyleDiffers == ["style.css"])
    #expect(mine.bytes("/w/house-style/style.css") != [1])
  }

  @Test func `what cannot be read in the other copy is told, and the rest comes in`() throws {
    for path in ["/w/issued", "/w/house-style/style.css"] {
      let mine = try Sample.disk()
      let other = UnreadableFiles(files: try Sample.filledDisk(), path: path)
      let united = try MinuteJournal.unite("/w", with: "/w", in: other, files: mine, own: "none")
      #expect(united.unreadable == [String(path.dropFirst(3))])
      #expect(united.allEntries == 5)
      #expect(!united.isWhole)
      #expect(
        sentences(for: united).contains {
          $0.hasPrefix("In the other copy, '\(path.dropFirst(3))' could not be read")
        })
    }
    let bare = try Sample.filledDisk()
    for path in bare.contents.keys where path.hasPrefix("/w/issued/") { bare.delete(path) }
    #expect(try unite(Sample.disk(), bare).isWhole)
  }

  @Test func `a file of the same name with something else in it is passed over`() throws {
    let (mine, other) = (try disk("b2c4", ["one"]), try disk("b2c4", ["one", "two"]))
    let probe = try disk("b2c4", ["one"])
    _ = try unite(probe, other)
    let path = try #require(probe.contents.keys.first { $0.contains(".from-") })
    mine.put([1], at: path)
    _ = try unite(mine, other)
    #expect(mine.bytes(path) == [1])
    #expect(mine.bytes(path.dropLast(6) + "-2.jsonl") == probe.bytes(path))
  }
}
