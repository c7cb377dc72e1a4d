// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

extension ChangeReader {
  /// The changes of the last line read, with the values they replaced.
  var recordChanges: [RecordChange] {
    changes.map { change in
      RecordChange(
        kind: change.kind, id: change.id, isNew: change.isNew,
        fields: values[change.set].map { value in
          let old = values[change.was].last { $0.slot == value.slot }
          return FieldChange(slot: value.slot, old: old?.value, new: value.value)
        })
    }
  }
}

/// A whole line as values, for history and undo.
struct DecodedLine {
  let head: LineHead
  let changes: [RecordChange]

  /// Reads a verified line; nil when only a newer version can.
  init?(
    _ bytes: UnsafeRawBufferPointer, _ line: VerifiedLine, _ reader: inout ChangeReader
  ) {
    var scanner = LineScanner(bytes, from: line.start, to: line.end)
    guard let scan = HeadScan(&scanner), scan.isKnown,
      let head = LineHead(scan, &scanner)
    else { return nil }
    scanner.position = scan.changes
    guard reader.read(&scanner) else { return nil }
    self.head = head
    changes = reader.recordChanges
  }

  /// The line as the model's batch.
  var batch: Batch {
    Batch(did: head.did, author: head.author, moment: head.moment, changes: changes)
  }
}

extension LineHead {
  /// Reads what an indexed line says about itself; nil when it cannot be read.
  init?(of entry: LineEntry, in bytes: UnsafeRawBufferPointer) {
    var scanner = LineScanner(bytes, from: entry.offset, to: entry.offset + Int(entry.length))
    guard let scan = HeadScan(&scanner) else { return nil }
    self.init(scan, &scanner)
  }

  fileprivate init?(_ scan: HeadScan, _ scanner: inout LineScanner) {
    guard scan.isPlaceable, let device = scan.device, let time = scan.time,
      let at = scan.moment, let moment = Moment(iso: scanner.text(at))
    else { return nil }
    self.init(
      device: scanner.text(device), sequence: scan.sequence,
      previous: scan.previous.map(scanner.text) ?? "",
      seen: LineHead.seen(at: scan.seen, &scanner), lacks: scanner.lacks(at: scan.lacks),
      time: time, moment: moment,
      zone: scan.zone.map(scanner.text) ?? "", author: scan.author.map(scanner.text) ?? "",
      did: scan.did.map(scanner.text) ?? "")
  }

  private static func seen(at place: Int, _ scanner: inout LineScanner) -> [String: Int] {
    var seen: [String: Int] = [:]
    guard place >= 0 else { return seen }
    scanner.position = place
    guard scanner.take(UInt8(ascii: "{")) else { return seen }
    while let name = scanner.string(), scanner.take(UInt8(ascii: ":")),
      let sequence = scanner.number()
    {
      seen[scanner.text(name)] = sequence
      if !scanner.take(UInt8(ascii: ",")) { break }
    }
    return seen
  }
}

extension LineScanner {
  /// The lines that a line's writer lacked below those it had seen.
  mutating func lacks(at place: Int) -> [String: [ClosedRange<Int>]] {
    var lacks: [String: [ClosedRange<Int>]] = [:]
    guard place >= 0 else { return lacks }
    position = place
    guard take(UInt8(ascii: "{")) else { return lacks }
    repeat {
      guard let name = string(), take(UInt8(ascii: ":")), take(UInt8(ascii: "[")) else { break }
      repeat {
        guard let first = number(), take(UInt8(ascii: ",")), let last = number(), first <= last
        else { return lacks }
        lacks[text(name), default: []].append(first...last)
      } while take(UInt8(ascii: ","))
    } while take(UInt8(ascii: "]")) && take(UInt8(ascii: ","))
    return lacks
  }
}
