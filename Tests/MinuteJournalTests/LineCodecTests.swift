// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

struct LineCodecTests {
  @Test func `a line has the documented members in their order`() throws {
    let head = LineHead(
      device: "k7f3", sequence: 12, previous: Digest.sha256("before"),
      seen: ["z9z9": 1, "b2c4": 7], lacks: ["b2c4": [2...2, 4...6]],
      time: HybridTime(milliseconds: 1_795_171_327_000, counter: 3),
      moment: try Sample.moment(), zone: "+00:00", author: "Clerk", did: "Close action 12")
    let fields = [
      FieldChange(slot: try Sample.slot("text"), old: nil, new: .text("Go")),
      FieldChange(
        slot: try Sample.slot("due"), old: .text("2026-12-05"), new: .text("2026-12-12")),
      FieldChange(slot: try Sample.slot("evidence"), old: .text("x"), new: nil),
    ]
    let change = RecordChange(
      kind: try Sample.kind().number, id: "k7f3-2a", isNew: true, fields: fields)
    let line = LineEncoder().line(head, [change])
    let body =
      #"{"v":2,"dev":"k7f3","seq":12,"prev":"\#(Digest.sha256("before"))","#
      + #""seen":{"b2c4":7,"z9z9":1},"lacks":{"b2c4":[2,2,4,6]},"#
      + #""hlc":[1795171327000,3],"at":"2026-11-20T10:42:07","zone":"+00:00","by":"Clerk","#
      + #""did":"Close action 12","changes":[{"kind":"action","id":"k7f3-2a","new":true,"#
      + #""set":{"text":"Go","due":"2026-12-12","evidence":null},"#
      + #""was":{"due":"2026-12-05","evidence":"x"}}]"#
    let sum = String(Checksum().of(Array(body.utf8)), radix: 16)
    let padded = String(repeating: "0", count: 8 - sum.count) + sum
    #expect(String(decoding: line.bytes, as: UTF8.self) == body + #","crc":"\#(padded)"}"# + "\n")
  }

  static let texts = [
    "", "plain", "\"quoted\" \\ back/slash", "line\nfeed\r\ttab", "\u{0}\u{1}\u{1f}\u{7f}",
    "naïve café — “quotes”", "👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿", "e\u{301} and é", "\u{2028}\u{FEFF}\u{FFFD}\u{10FFFF}",
    #"{"v":1,"crc":"00000000"}"#, "ends in a backslash \\",
    String(repeating: "ab\"\\\n🙂", count: 130_000),
  ]

  @Test(arguments: texts)
  func `text comes back byte for byte`(text: String) throws {
    let files = try Sample.disk()
    let (journal, _, _) = try Sample.open(files)
    let saved = try Sample.batch("k7f3-1", text)
    _ = try journal.append(saved)
    let back = try journal.recentBatches(limit: 1)
    #expect(back == [saved])
    journal.close()
    let stored = try Sample.texts(try Sample.open(files).1)["k7f3-1"]
    #expect(stored.map { Array($0.utf8) } == Array(text.utf8))
  }

  static let values: [Stored?] = [
    .number(0), .number(-7), .number(.max), .number(.min), .flag(true), .flag(false), .list([]),
    .list(["one"]), .list(["", "two \"\n", "🙂"]), .text("null"), nil,
  ]

  @Test(arguments: values)
  func `every shape of value comes back as it was`(value: Stored?) throws {
    let files = try Sample.disk()
    let (journal, _, _) = try Sample.open(files)
    let (kind, slot) = (try Sample.kind(), try Sample.slot("evidence"))
    let before = FieldChange(slot: slot, old: nil, new: .text("before"))
    let after = FieldChange(slot: slot, old: .text("before"), new: value)
    for field in [before, after] {
      let change = RecordChange(
        kind: kind.number, id: "k7f3-1", isNew: field.old == nil, fields: [field])
      _ = try journal.append(
        Batch(did: "Try", author: "Clerk", moment: try Sample.moment(), changes: [change]))
    }
    #expect(try journal.recentBatches(limit: 1).first?.changes.first?.fields == [after])
    journal.close()
    #expect(try Sample.open(files).1.row(kind: kind.number, id: "k7f3-1")?[slot] == value)
  }

  @Test(arguments: [
    (#""\u0041\u00e9\ud83d\ude42\/\b\f""#, "Aé🙂/\u{8}\u{C}"),
    (#""\ud83d alone""#, "\u{FFFD} alone"), (#""\u12""#, "\u{FFFD}12"),
  ])
  func `other writers' escapes are understood`(json: String, expected: String) throws {
    let files = try Sample.disk()
    files.put(try Foreign.line(set: #"{"text":\#(json)}"#), at: Sample.segment)
    #expect(try Sample.texts(try Sample.open(files).1)["x-1"] == expected)
  }

  @Test func `spaces and another order of members are understood`() throws {
    let files = try Sample.disk()
    let body =
      #"{ "did": "Go", "by": "Clerk", "changes": [ { "kind": "action", "id": "x-1", "#
      + #""set": { "text": "spaced" } } ], "hlc": [ 5, 0 ], "at": "2026-11-20T10:00:00", "#
      + #""seq": 1, "dev": "b2c4", "v": 1, "prev": "00000000""#
    files.put(Foreign.signed(body), at: "/w/journal/b2c4/2026-11.jsonl")
    let (_, book, report) = try Sample.open(files)
    #expect(try Sample.texts(book) == ["x-1": "spaced"])
    #expect(report.notices == [])
  }
}

/// Lines that this program would not write.
enum Foreign {
  static func signed(_ body: String) -> [UInt8] {
    let sum = String(Checksum().of(Array(body.utf8)), radix: 16)
    let padded = String(repeating: "0", count: 8 - sum.count) + sum
    return Array((body + #","crc":"\#(padded)"}"# + "\n").utf8)
  }

  static func line(
    version: Int = 1, sequence: Int = 1, kind: String = "action", set: String
  ) throws -> [UInt8] {
    signed(
      #"{"v":\#(version),"dev":"b2c4","seq":\#(sequence),"prev":"00000000","seen":{},"#
        + #""hlc":[5,0],"at":"2026-11-20T10:42:07","zone":"+00:00","by":"Clerk","did":"Go","#
        + #""changes":[{"kind":"\#(kind)","id":"x-1","new":true,"set":\#(set)}]"#)
  }
}
