// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel

/// The journal read in the plainest way: every line by a reader of JSON, sorted, applied to
/// dictionaries. Slow, and shares nothing with the program's reader but the reader of JSON.
struct NaiveReader {
  private final class Line {
    let value: JSONValue
    let device: String
    let sequence: Int
    let time: [Int]
    let crc: String

    init?(_ bytes: [UInt8]) {
      guard let text = String(validating: bytes, as: UTF8.self),
        let value = try? JSONReader.read(text), let device = value["dev"]?.text,
        let sequence = value["seq"]?.number, let crc = value["crc"]?.text,
        crc == NaiveReader.crc(bytes.dropLast(18)),
        let time = value["hlc"]?.items?.compactMap(\.number)
      else { return nil }
      (self.value, self.device, self.sequence) = (value, device, sequence)
      (self.time, self.crc) = (time, crc)
    }

    func isBefore(_ other: Line) -> Bool {
      if time != other.time { return time.lexicographicallyPrecedes(other.time) }
      return (device, sequence, crc) < (other.device, other.sequence, other.crc)
    }

    var day: String { String(value["at"]?.text?.prefix(10) ?? "") }
  }

  private var order: [Line] = []

  /// Reads every file of a disk's journal.
  init(_ disk: MemoryFileStore) {
    var texts: Set<[UInt8]> = []
    for (_, bytes) in Carrier.files(disk) { texts.formUnion(Carrier.lines(bytes)) }
    var waiting = Dictionary(grouping: texts.compactMap(Line.init), by: \.device).mapValues {
      $0.sorted { $0.sequence == $1.sequence ? $0.isBefore($1) : $0.sequence < $1.sequence }
    }
    let heads = { waiting.values.compactMap(\.first).sorted { $0.isBefore($1) } }
    while let line = NaiveReader.next(heads()) {
      waiting[line.device]?.removeFirst()
      order.append(line)
    }
  }

  /// The first line that waits for none, or the first found that waits for itself through others.
  private static func next(_ heads: [Line]) -> Line? {
    if let free = heads.first(where: { awaited(by: $0, heads) == nil }) { return free }
    var (place, passed) = (heads.first, [Line]())
    while let line = place, !passed.contains(where: { $0 === line }) {
      passed.append(line)
      place = awaited(by: line, heads)
    }
    return place
  }

  /// The next line of another laptop that a line's writer had seen.
  private static func awaited(by line: Line, _ heads: [Line]) -> Line? {
    guard case .object(let seen)? = line.value["seen"]?.content else { return nil }
    for (other, count) in seen where other != line.device {
      if let head = heads.first(where: { $0.device == other }), head.sequence <= count.number ?? 0 {
        return head
      }
    }
    return nil
  }

  /// CRC-32 by its definition, bit by bit.
  private static func crc(_ bytes: ArraySlice<UInt8>) -> String {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    let digits = String(~sum, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// What a book says that the plain reading does not, or otherwise.
  func complaints(_ book: Book, _ journal: Journal) throws -> [String] {
    var complaints: [String] = []
    var did: [String] = []
    try journal.replay { did.append($0.did) }
    if did != order.compactMap({ $0.value["did"]?.text }) { complaints.append("another order") }
    if values(order) != NaiveReader.values(book) { complaints.append("other values") }
    let days = order.map(\.day).sorted()
    if !days.isEmpty, let day = Day(iso: days[days.count / 2]) {
      let then = order.filter { $0.day <= day.iso }
      if try values(then) != NaiveReader.values(journal.book(asAt: day)) {
        complaints.append("other values as at \(day.iso)")
      }
    }
    return complaints
  }

  /// The last value of each field, by plain replay; whether a record was taken out follows from
  /// who knew what, and is compared between laptops instead.
  private func values(_ lines: [Line]) -> [String: String] {
    var values: [String: String] = [:]
    for line in lines {
      for change in line.value["changes"]?.items ?? [] {
        guard case .object(let set)? = change["set"]?.content else { continue }
        for (field, value) in set where field != "removed" {
          let place = "\(change["kind"]?.text ?? "") \(change["id"]?.text ?? "") \(field)"
          values[place] = value.isNull ? nil : NaiveReader.words(value)
        }
      }
    }
    return values
  }

  private static func words(_ value: JSONValue) -> String {
    value.text ?? value.number.map { "\($0)" }
      ?? value.items?.compactMap(\.text).joined(separator: "; ") ?? "yes"
  }

  private static func values(_ book: Book) -> [String: String] {
    var values: [String: String] = [:]
    for kind in Registry.kinds {
      for row in book.rows(of: kind) {
        for field in kind.fields where field.name != "removed" {
          values["\(kind.names.name) \(row.id) \(field.name)"] = row[field.slot]?.plain
        }
      }
    }
    return values
  }
}
