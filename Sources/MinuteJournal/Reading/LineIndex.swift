// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// Where one verified line is and where it belongs among the others.
struct LineEntry {
  let file: Int32
  let offset: Int
  let length: Int32
  /// Where the changes begin in the line; -1 when only a newer version can read them.
  let changes: Int32
  /// The local day as 20261120.
  let day: Int32
  let device: Int32
  let sequence: Int
  let time: HybridTime
  let checksum: UInt32
  /// The checksum of the line before, which lines of format 1 have; later ones have its digest.
  let previous: UInt32?
  /// The entries of `LineIndex.seen` that this line brings.
  let seen: Range<Int32>

  /// What tells the line from the laptop's others.
  var key: LineKey { LineKey(sequence: sequence, checksum: checksum) }
}

/// What the line's writer knew of another laptop.
struct SeenLine {
  let device: Int32
  let sequence: Int
}

/// A stretch of a file that holds no line that verifies.
struct BadStretch: Hashable, Sendable {
  let offset: Int
  /// The line of the file it begins on, from 1.
  let line: Int
  var bytes: Int
  /// Whether it is the file's end with no line feed after it.
  let isTail: Bool
}

/// All verified lines of a workspace, without their text.
struct LineIndex {
  private(set) var entries: [LineEntry] = []
  private(set) var seen: [SeenLine] = []
  private(set) var devices = DeviceNames()
  /// What the writers of some lines lacked, by the lines' places.
  private(set) var lacks: [Int32: [String: [ClosedRange<Int>]]] = [:]
  /// Lines that verify but that this version cannot place at all.
  private(set) var unplaceable = 0
  let checksum = Checksum()

  /// Makes room for about so many bytes of lines.
  mutating func reserve(bytes: Int) {
    entries.reserveCapacity(bytes / 256)
  }

  /// Adds a verified line.
  mutating func add(_ line: VerifiedLine, in bytes: UnsafeRawBufferPointer, file: Int32) {
    var scanner = LineScanner(bytes, from: line.start, to: line.end)
    guard let head = HeadScan(&scanner), head.isPlaceable, line.end - line.start < Int32.max,
      let device = head.device, let time = head.time, let moment = head.moment,
      let day = dayNumber(bytes, moment)
    else {
      unplaceable += 1
      return
    }
    if head.lacks >= 0 { lacks[Int32(entries.count)] = scanner.lacks(at: head.lacks) }
    let previous = head.previous.flatMap { $0.end - $0.start == 8 ? $0 : nil }
    entries.append(
      LineEntry(
        file: file, offset: line.start, length: Int32(line.end - line.start),
        changes: head.isKnown ? Int32(head.changes - line.start) : -1, day: day,
        device: devices.number(of: bytes[device.start..<device.end]), sequence: head.sequence,
        time: time, checksum: line.checksum,
        previous: previous.flatMap { LineScanner.checksum(bytes, at: $0.start) },
        seen: addSeen(at: head.seen, &scanner)))
  }

  private func dayNumber(_ bytes: UnsafeRawBufferPointer, _ span: TextSpan) -> Int32? {
    guard span.end - span.start >= 10 else { return nil }
    var number: Int32 = 0
    for place in 0..<10 where place != 4 && place != 7 {
      let digit = bytes[span.start + place] &- 0x30
      guard digit < 10 else { return nil }
      number = number * 10 + Int32(digit)
    }
    return number
  }

  private mutating func addSeen(at place: Int, _ scanner: inout LineScanner) -> Range<Int32> {
    let start = Int32(seen.count)
    guard place >= 0 else { return start..<start }
    scanner.position = place
    guard scanner.take(UInt8(ascii: "{")) else { return start..<start }
    while let name = scanner.string(), scanner.take(UInt8(ascii: ":")),
      let sequence = scanner.number()
    {
      let device = devices.number(of: scanner.bytes[name.start..<name.end])
      seen.append(SeenLine(device: device, sequence: sequence))
      if !scanner.take(UInt8(ascii: ",")) { break }
    }
    return start..<Int32(seen.count)
  }
}

/// Numbers for the laptops' names.
struct DeviceNames {
  private(set) var names: [String] = []
  private var keys: [[UInt8]] = []
  private var last: Int32 = 0

  /// The number of a name; the same laptop as last time is the usual case.
  @inline(__always)
  mutating func number(of name: Slice<UnsafeRawBufferPointer>) -> Int32 {
    if last < keys.count, keys[Int(last)].elementsEqual(name) { return last }
    return found(name)
  }

  private mutating func found(_ name: Slice<UnsafeRawBufferPointer>) -> Int32 {
    if let place = keys.firstIndex(where: { $0.elementsEqual(name) }) {
      last = Int32(place)
    } else {
      keys.append(Array(name))
      names.append(String(decoding: name, as: UTF8.self))
      last = Int32(names.count - 1)
    }
    return last
  }

  /// The number of a name that lines have; nil when none has it.
  func number(of name: String) -> Int32? {
    keys.firstIndex { $0.elementsEqual(name.utf8) }.map { Int32($0) }
  }
}
