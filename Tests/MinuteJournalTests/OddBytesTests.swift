// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

struct OddBytesTests {
  private let path = "/w/journal/b2c4/2026-11.jsonl"

  @Test func `bytes of any kind are told of and never stop the opening`() throws {
    var generator = SeededGenerator(state: 99)
    let good = try Sample.lines("b2c4", ["one"]).flatMap(\.bytes)
    let marks = Array(#"{"v":1,"crc":"}[],:\ \u0nt-"#.utf8) + [0, 10, 13, 0xFF]
    let files = try Sample.disk()
    for round in 0..<300 {
      let noise = (0..<(round % 120)).map { _ in marks.randomElement(using: &generator) ?? 0 }
      files.put(noise + [10] + good, at: path)
      #expect(try Sample.open(files, mode: .readOnly).1.recordCount == 1)
    }
  }

  @Test func `lines that verify but say something odd never stop the opening`() throws {
    let bodies = [
      "{", "{}", "[]", #"{"v""#, #"{"v":"#, #"{"v":1"#, #"{"v":-1,"dev":"b2c4""#,
      #"{"v":1,"dev":"b2c4","seq":99999999999999999999999"#,
      #"{"v":1,"dev":"b2c4","seq":9007199254740993,"hlc":[1,0],"at":"2026-11-20","did":"x""#,
      #"{"v":1,"dev":"b2c4","seq":1,"hlc":[1,0],"at":"xxxx-xx-xx","did":"x","changes":[]"#,
      #"{"v":1,"dev":"b2c4","seq":2,"hlc":[1,0],"at":"2026-11-20","did":"x","changes":[{"#,
      #"{"v":1,"dev":"b2c4","seq":3,"hlc":[1,0],"at":"2026-11-20","did":"x","changes":[7]"#,
      #"{"v":1,"dev":"b2c4","seq":4,"hlc":[1,0],"at":"2026-11-20","did":"x","changes":[{"kind":"action","id":"q","set":{"text":}}]"#,
      #"{"v":1,"dev":"b2c4","seq":5,"hlc":[9223372036854775807,9223372036854775807],"at":"2026-11-20","did":"x","changes":[{"kind":"action","id":"far","set":{"text":"t"}}]"#,
      #"{"v":1,"dev":"b2c4","seq":6,"hlc":[-9223372036854775808,0],"at":"2026-11-20","did":"x","seen":{"b2c4":9223372036854775807,"zzzz":9223372036854775807},"changes":[]"#,
    ]
    let files = try Sample.disk()
    files.put(bodies.flatMap(Foreign.signed), at: path)
    let (journal, book, report) = try Sample.open(files)
    #expect(try Sample.texts(book) == ["far": "t"])
    #expect(book.newerRecords > 0)
    #expect(!report.notices.isEmpty)
    _ = try journal.append(try Sample.batch("k7f3-1", "goes on"))
  }

  @Test func `what an editor adds, a byte-order mark and carriage returns, is passed over`() throws
  {
    let lines = try Sample.lines("b2c4", ["one", "two"]).flatMap(\.bytes)
    let files = try Sample.disk()
    files.put([0xEF, 0xBB, 0xBF] + lines.flatMap { $0 == 10 ? [13, 10] : [$0] }, at: path)
    let (_, book, report) = try Sample.open(files, mode: .readOnly)
    #expect(book.recordCount == 2 && report.notices.isEmpty)
    let check = try checkWorkspace(Sample.root, files: files)
    #expect(check.isClean && check.records == 2)
  }

  @Test func `an end of zeros is an unfinished entry, and no entry that was saved`() throws {
    let files = try Sample.disk()
    let good = try Sample.lines("b2c4", ["one"]).flatMap(\.bytes)
    files.put(good + Array(repeating: 0, count: 64), at: path)
    let check = try checkWorkspace(Sample.root, files: files)
    let place = "journal/b2c4/2026-11.jsonl"
    #expect(check.problems == [.tornTail(file: place, offset: good.count, bytes: 64)])
    let damage = try #require(check.damage.first)
    let words = sentence(for: check.problems[0], meaning: damage)
    #expect(damage.isZeros)
    #expect(
      words.hasPrefix(
        "'\(place)' ends in an unfinished entry of 64 bytes, at byte \(good.count). All of it is "
          + "zeros, as a power cut or a copy that was broken off leaves them: no entry that was told "
          + "as saved stood there."))
    #expect(words.hasSuffix("moves it to 'recovered' when it opens the workspace next."))
    #expect(
      !words.contains("beginning of an entry") && !words.contains("another laptop or a backup"))
  }
}
