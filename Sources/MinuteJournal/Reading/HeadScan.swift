// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// The places and numbers of a line's head, with no text made yet.
struct HeadScan {
  var version = 0
  var device: TextSpan?
  var sequence = 0
  /// The digest of the line before, or its checksum in format 1.
  var previous: TextSpan?
  /// Where the object of what was seen begins; -1 when there is none.
  var seen = -1
  /// Where the object of what was lacking begins; -1 when there is none.
  var lacks = -1
  var time: HybridTime?
  var moment: TextSpan?
  var zone: TextSpan?
  var author: TextSpan?
  var did: TextSpan?
  /// Where the list of changes begins; -1 when there is none.
  var changes = -1

  /// The highest count that every reader of JSON can hold exactly.
  private static let highestSequence = 1 << 53

  /// Whether this version can read the changes.
  var isKnown: Bool { (1...LineEncoder.version).contains(version) && changes >= 0 }

  /// Whether everything was found that placing the line among others needs.
  var isPlaceable: Bool {
    version > 0 && device != nil && sequence > 0 && sequence <= HeadScan.highestSequence
      && time != nil && moment != nil
  }

  /// Reads a line's members; the changes are last as a rule, and then nothing after them is read.
  init?(_ scanner: inout LineScanner) {
    guard scanner.take(UInt8(ascii: "{")) else { return nil }
    repeat {
      guard let name = scanner.string(), scanner.take(UInt8(ascii: ":")) else { return nil }
      if scanner.matches(name, "changes") {
        changes = scanner.position
        if isPlaceable, did != nil { return }
      }
      guard readMember(name, &scanner) else { return nil }
    } while scanner.take(UInt8(ascii: ","))
  }

  /// Names are told apart by length and first byte, then compared whole.
  @inline(__always)
  private mutating func readMember(_ name: TextSpan, _ scanner: inout LineScanner) -> Bool {
    switch name.end - name.start {
    case 1 where scanner.matches(name, "v"): return HeadScan.readNumber(&version, &scanner)
    case 2: return readShort(name, &scanner)
    case 3: return readThree(name, &scanner)
    case 4: return readFour(name, &scanner)
    case 5 where scanner.matches(name, "lacks"): lacks = scanner.position
    default: break
    }
    return scanner.skip()
  }

  @inline(__always)
  private mutating func readShort(_ name: TextSpan, _ scanner: inout LineScanner) -> Bool {
    if scanner.matches(name, "at") { return HeadScan.readText(&moment, &scanner) }
    if scanner.matches(name, "by") { return HeadScan.readText(&author, &scanner) }
    return scanner.skip()
  }

  @inline(__always)
  private mutating func readThree(_ name: TextSpan, _ scanner: inout LineScanner) -> Bool {
    if scanner.matches(name, "dev") { return HeadScan.readText(&device, &scanner) }
    if scanner.matches(name, "seq") { return HeadScan.readNumber(&sequence, &scanner) }
    if scanner.matches(name, "hlc") { return readTime(&scanner) }
    if scanner.matches(name, "did") { return HeadScan.readText(&did, &scanner) }
    return scanner.skip()
  }

  @inline(__always)
  private mutating func readFour(_ name: TextSpan, _ scanner: inout LineScanner) -> Bool {
    if scanner.matches(name, "prev") {
      return HeadScan.readText(&previous, &scanner)
    }
    if scanner.matches(name, "zone") { return HeadScan.readText(&zone, &scanner) }
    if scanner.matches(name, "seen") { seen = scanner.position }
    return scanner.skip()
  }

  @inline(__always)
  private static func readText(_ text: inout TextSpan?, _ scanner: inout LineScanner) -> Bool {
    text = scanner.string()
    return text != nil
  }

  @inline(__always)
  private static func readNumber(_ number: inout Int, _ scanner: inout LineScanner) -> Bool {
    guard let read = scanner.number() else { return false }
    number = read
    return true
  }

  @inline(__always)
  private mutating func readTime(_ scanner: inout LineScanner) -> Bool {
    guard scanner.take(UInt8(ascii: "[")), let milliseconds = scanner.number(),
      scanner.take(UInt8(ascii: ",")), let counter = scanner.number(),
      scanner.take(UInt8(ascii: "]"))
    else { return false }
    time = HybridTime(milliseconds: milliseconds, counter: counter)
    return true
  }
}
