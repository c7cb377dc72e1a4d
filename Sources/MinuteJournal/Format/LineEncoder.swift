// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel

/// One line as it goes to the disk.
package struct EncodedLine: Hashable, Sendable {
  /// All its bytes, with the line feed that ends it.
  package let bytes: [UInt8]
  /// The checksum it carries.
  package let checksum: UInt32

  /// SHA-256 of the line without its line feed, which the laptop's next line names.
  package var digest: String { Digest.sha256(Array(bytes.dropLast())) }
}

/// Writes one batch as one line: docs/file-format.md has the members.
package struct LineEncoder: Sendable {
  /// The version written into every line; all from 1 on are read.
  package static let version = 2
  private let checksum = Checksum()

  /// Makes an encoder.
  package init() {}

  /// Writes a batch; the whole line or none of it counts, by the checksum at its end.
  package func line(_ head: LineHead, _ changes: [RecordChange]) -> EncodedLine {
    var writer = ByteWriter()
    write(head, to: &writer)
    writer.raw(#","changes":["#)
    writer.list(changes) { writer, change in write(change, to: &writer) }
    writer.raw("]")
    let sum = checksum.of(writer.bytes)
    writer.raw(#","crc":"#)
    writer.checksum(sum)
    writer.raw("}\n")
    return EncodedLine(bytes: writer.bytes, checksum: sum)
  }

  private func write(_ head: LineHead, to writer: inout ByteWriter) {
    writer.raw(#"{"v":"#)
    writer.number(LineEncoder.version)
    writer.raw(#","dev":"#)
    writer.string(head.device)
    writer.raw(#","seq":"#)
    writer.number(head.sequence)
    writer.raw(#","prev":"#)
    writer.string(head.previous)
    writer.raw(#","seen":{"#)
    writer.list(head.seen.sorted { $0.key < $1.key }) { writer, seen in
      writer.string(seen.key)
      writer.raw(":")
      writer.number(seen.value)
    }
    writer.raw("}")
    if !head.lacks.isEmpty { write(lacks: head.lacks, to: &writer) }
    writer.raw(#","hlc":["#)
    writer.number(head.time.milliseconds)
    writer.raw(",")
    writer.number(head.time.counter)
    writer.raw(#"],"at":"#)
    writeWords(of: head, to: &writer)
  }

  private func write(lacks: [String: [ClosedRange<Int>]], to writer: inout ByteWriter) {
    writer.raw(#","lacks":{"#)
    writer.list(lacks.sorted { $0.key < $1.key }) { writer, lack in
      writer.string(lack.key)
      writer.raw(":[")
      writer.list(lack.value.flatMap { [$0.lowerBound, $0.upperBound] }) { $0.number($1) }
      writer.raw("]")
    }
    writer.raw("}")
  }

  private func writeWords(of head: LineHead, to writer: inout ByteWriter) {
    writer.string(head.moment.iso)
    writer.raw(#","zone":"#)
    writer.string(head.zone)
    writer.raw(#","by":"#)
    writer.string(head.author)
    writer.raw(#","did":"#)
    writer.string(head.did)
  }

  private func write(_ change: RecordChange, to writer: inout ByteWriter) {
    let kind = Registry.kinds[change.kind]
    writer.raw(#"{"kind":"#)
    writer.string(kind.names.name)
    writer.raw(#","id":"#)
    writer.string(change.id)
    if change.isNew { writer.raw(#","new":true"#) }
    writer.raw(#","set":{"#)
    writer.list(change.fields) { writer, field in
      write(field.new, at: field.slot, of: kind, to: &writer)
    }
    writer.raw("}")
    let replaced = change.fields.filter { $0.old != nil }
    if !replaced.isEmpty {
      writer.raw(#","was":{"#)
      writer.list(replaced) { writer, field in
        write(field.old, at: field.slot, of: kind, to: &writer)
      }
      writer.raw("}")
    }
    writer.raw("}")
  }

  private func write(
    _ value: Stored?, at slot: Int, of kind: KindEntry, to writer: inout ByteWriter
  ) {
    guard let field = kind.field(at: slot) else {
      preconditionFailure("\(kind.names.name) has no field in slot \(slot)")
    }
    writer.string(field.name)
    writer.raw(":")
    switch value {
    case nil: writer.raw("null")
    case .text(let text): writer.string(text)
    case .number(let number): writer.number(number)
    case .flag(true): writer.raw("true")
    case .flag(false): writer.raw("false")
    case .list(let items):
      writer.raw("[")
      writer.list(items) { writer, item in writer.string(item) }
      writer.raw("]")
    }
  }
}
