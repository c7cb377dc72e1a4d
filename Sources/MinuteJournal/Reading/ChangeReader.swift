// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// One record's changes as read, before they touch a book.
struct ReadChange {
  let kind: Int
  let id: String
  let isNew: Bool
  /// The new values' places in `ChangeReader.values`.
  let set: Range<Int>
  /// The replaced values' places in `ChangeReader.values`.
  let was: Range<Int>
}

/// Reads lists of changes; the arrays are used again for every line.
struct ChangeReader {
  private(set) var changes: [ReadChange] = []
  private(set) var values: [SlotValue] = []
  /// Kinds, fields and shapes in the last line that only a newer version knows.
  private(set) var unknown = 0
  private let readsOlds: Bool
  private var kinds: NameTable
  private var fields: [NameTable]

  /// Prepares to read; the old values are needed for history, not for the book.
  init(readsOlds: Bool) {
    self.readsOlds = readsOlds
    kinds = NameTable(Registry.kinds.map { ($0.names.name, $0.number) })
    fields = Registry.kinds.map { NameTable($0.fields.map { ($0.name, $0.slot) }) }
  }

  /// Reads the list at the scanner; false when it is not a list of changes.
  mutating func read(_ scanner: inout LineScanner) -> Bool {
    changes.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    unknown = 0
    guard scanner.take(UInt8(ascii: "[")) else { return false }
    if scanner.take(UInt8(ascii: "]")) { return true }
    repeat {
      guard readChange(&scanner) else { return false }
    } while scanner.take(UInt8(ascii: ","))
    return scanner.take(UInt8(ascii: "]"))
  }

  private mutating func readChange(_ scanner: inout LineScanner) -> Bool {
    guard scanner.take(UInt8(ascii: "{")) else { return false }
    var kind: Int?
    var id: TextSpan?
    var isNew = false
    var set = values.count..<values.count
    var was = set
    repeat {
      guard let name = scanner.string(), scanner.take(UInt8(ascii: ":")) else { return false }
      if scanner.matches(name, "kind") {
        guard let span = scanner.string() else { return false }
        kind = kinds.number(of: span, in: scanner.bytes)
        kinds.expectSame()
      } else if scanner.matches(name, "id") {
        id = scanner.string()
      } else if scanner.matches(name, "set"), let kind {
        guard let range = readFields(of: kind, &scanner) else { return false }
        set = range
      } else if readsOlds, scanner.matches(name, "was"), let kind {
        guard let range = readFields(of: kind, &scanner) else { return false }
        was = range
      } else {
        isNew = isNew || (scanner.matches(name, "new") && scanner.peek() == UInt8(ascii: "t"))
        guard scanner.skip() else { return false }
      }
    } while scanner.take(UInt8(ascii: ","))
    guard scanner.take(UInt8(ascii: "}")), let id else { return false }
    if let kind {
      changes.append(
        ReadChange(kind: kind, id: scanner.text(id), isNew: isNew, set: set, was: was))
    } else {
      unknown += 1
    }
    return true
  }

  /// Reads an object of fields and gives the places of their values; nil when it is not one.
  @inline(__always)
  private mutating func readFields(of kind: Int, _ scanner: inout LineScanner) -> Range<Int>? {
    let start = values.count
    guard scanner.take(UInt8(ascii: "{")) else { return nil }
    if scanner.take(UInt8(ascii: "}")) { return start..<start }
    repeat {
      guard let name = scanner.string(), scanner.take(UInt8(ascii: ":")) else { return nil }
      guard let slot = fields[kind].number(of: name, in: scanner.bytes) else {
        unknown += 1
        guard scanner.skip() else { return nil }
        continue
      }
      switch scanner.value() {
      case .stored(let stored): values.append(SlotValue(slot: slot, value: stored))
      case .cleared: values.append(SlotValue(slot: slot, value: nil))
      case .unknown: unknown += 1
      case nil: return nil
      }
    } while scanner.take(UInt8(ascii: ","))
    return scanner.take(UInt8(ascii: "}")) ? start..<values.count : nil
  }
}
