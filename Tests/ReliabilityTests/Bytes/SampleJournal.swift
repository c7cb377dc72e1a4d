// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

/// The journals of two laptops, with every sort of byte a line can have.
struct SampleJournal {
  let disk: MemoryFileStore
  /// The path of the file that is damaged, as a report shows it.
  static let shown = "journal/b2c4/2026-11.jsonl"
  var bytes: [UInt8] { disk.bytes("/w/" + SampleJournal.shown) }

  private static let words = [
    "Plain words", "Ünïcödé 🙂 日本", "quotes \" and \\ and /", "tab\t, feed\n, return\r",
    "\u{1}\u{1F}", "", "{\"v\":2,\"dev\":\"b2c4\"}", String(repeating: "a long line ", count: 40),
  ]

  /// Writes 24 entries on one laptop and 18 on another that knows them.
  init() throws {
    disk = MemoryFileStore()
    try createWorkspace(at: Sample.root, files: disk) { "ws1" }
    for (device, count) in [("b2c4", 24), ("k7f3", 18)] {
      let (journal, _, _) = try Journal.open(
        Sample.root, mode: .readWrite, clock: { 1_790_000_000_000 }, files: disk, device: device,
        zone: { "+00:00" })
      for number in 0..<count {
        let text = SampleJournal.words[number % SampleJournal.words.count]
        _ = try journal.append(
          Batch(
            did: "\(device) \(number): \(text)", author: "Clerk",
            moment: try Sample.moment("2026-11-20T10:00:00"),
            changes: [try Sample.change("\(device)-\(number)", text)]))
      }
      journal.close()
    }
  }

  /// Where each line of the damaged file begins; the last is the file's length.
  var starts: [Int] {
    [0] + bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 }
  }

  /// Opens it for looking, so that nothing is written.
  func look() throws -> Journal {
    try Journal.open(
      Sample.root, mode: .readOnly, clock: { 1_790_000_000_000 }, files: disk, device: "k7f3",
      zone: { "+00:00" }
    ).0
  }

  /// The entries as they are on the disk now, those of the damaged file first.
  static func read(_ journal: Journal) throws -> [String] {
    var did: [String] = []
    try journal.replay { did.append($0.did) }
    return did.filter { $0.hasPrefix("b2c4") } + did.filter { !$0.hasPrefix("b2c4") }
  }

  /// The places of damage that a check tells of.
  static func places(_ problems: [CheckProblem]) -> [Int] {
    problems.compactMap {
      switch $0 {
      case .damaged(shown, let offset, _, _), .tornTail(shown, let offset, _): offset
      default: nil
      }
    }
  }
}
