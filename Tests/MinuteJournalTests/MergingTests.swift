// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

struct MergingTests {
  @Test(arguments: [
    "2026-11.sync-conflict-20261120-104207-K7F3ABC.jsonl", "2026-11 (conflicted copy).jsonl",
    "2026-11 (1).jsonl", "2026-11-LAPTOP.jsonl", "anything at all", "deeper/2026-11.jsonl",
  ])
  func `a file's lines count whatever its name`(name: String) throws {
    let files = try Sample.disk()
    files.put(
      try Sample.lines("b2c4", ["one", "two"]).flatMap(\.bytes), at: "/w/journal/b2c4/\(name)")
    let (_, book, report) = try Sample.open(files)
    #expect(book.recordCount == 2)
    #expect(report.notices == [])
  }

  @Test(arguments: [".syncthing.2026-11.jsonl.tmp", "2026-11.jsonl.tmp", ".hidden"])
  func `files that are still being carried are passed over`(name: String) throws {
    let files = try Sample.disk()
    files.put([1, 2, 3], at: "/w/journal/b2c4/\(name)")
    #expect(try Sample.open(files).2.files == 0)
  }

  @Test func `a line in several files counts once`() throws {
    let files = try Sample.disk()
    let lines = try Sample.lines("b2c4", ["one", "two", "three"])
    files.put(lines.flatMap(\.bytes), at: "/w/journal/b2c4/2026-11.jsonl")
    files.put(
      lines[1].bytes + lines[0].bytes + lines[1].bytes,
      at: "/w/journal/b2c4/2026-11 (1).jsonl")
    let (_, _, report) = try Sample.open(files)
    #expect(report.records == 3)
    #expect(report.notices == [])
    let check = try checkWorkspace(Sample.root, files: files)
    #expect(check.isClean)
    #expect(check.files.map(\.isNeedless) == [true, false])
  }

  @Test func `a copy whose line only has the checksum of another is not needless`() throws {
    let files = try Sample.disk()
    let one = try Sample.line("b2c4", 1, "b", "B30888").bytes
    let other = try Sample.line("b2c4", 1, "b", "B102389").bytes
    try #require(one != other && one.suffix(18) == other.suffix(18))
    files.put(one, at: "/w/journal/b2c4/2026-11.jsonl")
    files.put(other, at: "/w/journal/b2c4/2026-11 (1).jsonl")
    #expect(
      try checkWorkspace(Sample.root, files: files).files.map(\.isNeedless) == [false, false])
  }

  @Test func `a copy with something new in it is not needless`() throws {
    let files = try Sample.disk()
    let lines = try Sample.lines("b2c4", ["one", "two", "three"])
    files.put(lines[0].bytes, at: "/w/journal/b2c4/2026-11.jsonl")
    files.put(lines.flatMap(\.bytes), at: "/w/journal/b2c4/2026-11 (1).jsonl")
    #expect(
      try checkWorkspace(Sample.root, files: files).files.map(\.isNeedless) == [false, false])
  }

  @Test func `the order in which files and lines arrive does not matter`() throws {
    var generator = SeededGenerator(state: 7)
    let lines = try threeLaptops()
    let expected = try texts(of: [lines.map(\.bytes)])
    #expect(expected["x"] == "last of b")
    for _ in 0..<60 {
      let shuffled = lines.map(\.bytes).shuffled(using: &generator)
      let cut = Int.random(in: 0...shuffled.count, using: &generator)
      let overlap = Array(shuffled.prefix(Int.random(in: 0...5, using: &generator)))
      let parts = [Array(shuffled[..<cut]), Array(shuffled[cut...]), overlap]
      #expect(try texts(of: parts) == expected)
    }
  }

  private func texts(of files: [[[UInt8]]]) throws -> [String: String] {
    let disk = try Sample.disk()
    for (number, lines) in files.enumerated() {
      disk.put(lines.flatMap(\.self), at: "/w/journal/f\(number)/lines")
    }
    return try Sample.texts(try Sample.open(disk).1)
  }

  /// Three laptops that write the same record, the last one with a clock ten years behind.
  private func threeLaptops() throws -> [EncodedLine] {
    let now = 1_790_000_000_000
    var lines: [EncodedLine] = []
    for number in 1...6 {
      lines.append(try Sample.line("a1a1", number, "x", "a \(number)", at: now + number))
      lines.append(
        try Sample.line("c3c3", number, "c-\(number)", "c", seen: ["a1a1": number], at: now))
    }
    lines.append(
      try Sample.line(
        "b2b2", 1, "x", "last of b", seen: ["a1a1": 6, "c3c3": 6], at: now - 315_360_000_000))
    return lines
  }

  @Test func `what its writer had seen comes before a line whatever the clocks say`() throws {
    let files = try Sample.disk()
    let far = 2_200_000_000_000
    files.put(
      try Sample.line("b2c4", 1, "x", "far ahead", at: far).bytes,
      at: "/w/journal/b2c4/2026-11.jsonl")
    let (journal, _, _) = try Sample.open(files)
    _ = try journal.append(try Sample.batch("x", "corrected", was: "far ahead"))
    journal.close()
    #expect(try Sample.texts(try Sample.open(files).1) == ["x": "corrected"])
    let own = String(decoding: files.bytes(Sample.segment), as: UTF8.self)
    #expect(own.contains(#""seen":{"b2c4":1},"hlc":[1790000000000,0]"#))
  }

  @Test func `without knowing of each other the later time wins, then the name`() throws {
    for (left, right, winner) in [(5, 6, "right"), (6, 5, "left"), (5, 5, "right")] {
      let lines = [
        try Sample.line("a1a1", 1, "x", "left", at: left).bytes,
        try Sample.line("b2b2", 1, "x", "right", at: right).bytes,
      ]
      #expect(try texts(of: [lines])["x"] == winner)
      #expect(try texts(of: [lines.reversed()])["x"] == winner)
    }
  }

  @Test func `lines that claim to have seen each other are all applied`() throws {
    let lines = [
      try Sample.line("a1a1", 1, "a", "left", seen: ["b2b2": 1]).bytes,
      try Sample.line("b2b2", 1, "b", "right", seen: ["a1a1": 1]).bytes,
    ]
    #expect(try texts(of: [lines]) == ["a": "left", "b": "right"])
  }

  @Test func `line ends that a tool changed are passed over`() throws {
    let files = try Sample.disk()
    let lines = try Sample.lines("b2c4", ["one", "two"])
    let bytes = lines.flatMap { line -> [UInt8] in line.bytes.dropLast() + [13, 10] }
    files.put(bytes, at: "/w/journal/b2c4/2026-11.jsonl")
    let (_, book, report) = try Sample.open(files)
    #expect(book.recordCount == 2)
    #expect(report.notices == [])
  }
}
