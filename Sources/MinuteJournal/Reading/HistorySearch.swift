// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// Finds the lines that changed one record, by looking for its identity among the bytes.
struct HistorySearch {
  private let record: RecordReference
  private let needle: [UInt8]
  /// How far the search may move on after each byte under the needle's end.
  private var skips: [Int]
  private var index = LineIndex()
  private var found: [HistoryEntry] = []
  private var reader = ChangeReader(readsOlds: true)

  /// Prepares to look for a record.
  init(_ record: RecordReference) {
    self.record = record
    var writer = ByteWriter()
    writer.raw(#""id":"#)
    writer.string(record.id)
    needle = writer.bytes
    skips = Array(repeating: needle.count, count: 256)
    for (place, byte) in needle.dropLast().enumerated() {
      skips[Int(byte)] = needle.count - 1 - place
    }
  }

  /// Looks through one file's bytes.
  mutating func look(through file: [UInt8]) {
    file.withUnsafeBytes { bytes in
      var start = 0
      while let hit = place(in: bytes, from: start) {
        let line = HistorySearch.line(around: hit, in: bytes)
        look(at: UnsafeRawBufferPointer(rebasing: bytes[line]))
        start = line.upperBound
      }
    }
  }

  /// The next place of the needle; compares from its end, and skips as far as a byte allows.
  private func place(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    let last = needle.count - 1
    var end = start + last
    while end < bytes.count {
      let byte = bytes[end]
      if byte == needle[last], bytes[end - last..<end].elementsEqual(needle[..<last]) {
        return end - last
      }
      end += skips[Int(byte)]
    }
    return nil
  }

  /// The line with its line feed, where there is one.
  private static func line(around place: Int, in bytes: UnsafeRawBufferPointer) -> Range<Int> {
    let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    return start..<end
  }

  private mutating func look(at bytes: UnsafeRawBufferPointer) {
    var verifier = LineVerifier(index.checksum)
    var lines: [VerifiedLine] = []
    verifier.verify(bytes) { lines.append($0) }
    for line in lines {
      guard let decoded = DecodedLine(bytes, line, &reader),
        let entry = HistoryEntry(decoded, record)
      else { continue }
      index.add(line, in: bytes, file: 0)
      if index.entries.count > found.count { found.append(entry) }
    }
  }

  /// What was found, each action once, in the order of the journal.
  var entries: [HistoryEntry] {
    var order = LineOrder(index)
    return order.sorted().map { found[Int($0)] }
  }
}

extension RecordReference {
  fileprivate init(_ change: RecordChange) {
    self.init(kind: Registry.kinds[change.kind].names.name, id: change.id)
  }
}

extension HistoryEntry {
  /// The part of a line that is about a record; nil when none is.
  fileprivate init?(_ line: DecodedLine, _ record: RecordReference) {
    let changes = line.changes.filter {
      $0.id == record.id && Registry.kinds[$0.kind].names.name == record.kind
    }
    guard !changes.isEmpty else { return nil }
    self.init(
      moment: line.head.moment, author: line.head.author, did: line.head.did,
      device: line.head.device, sequence: line.head.sequence,
      isNew: changes.contains(where: \.isNew), fields: changes.flatMap(\.fields),
      others: line.changes.map(RecordReference.init).filter { $0 != record })
  }
}
