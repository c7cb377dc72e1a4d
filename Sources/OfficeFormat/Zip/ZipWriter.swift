// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// One file inside a ZIP archive.
package struct ZipEntry: Sendable, Equatable {
  /// Its path inside the archive, with `/` between folders and none at the start.
  package var name: String
  /// What the file holds.
  package var bytes: [UInt8]

  /// Names a file and says what it holds.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Names a file of text in UTF-8.
  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}

/// Writes ZIP archives (PKWARE APPNOTE 6.3) that are the same for the same files: no dates, no
/// owners, the order given; each file packed where that is shorter.
package enum ZipWriter {
  // The first moment the format can say, 1 January 1980; the true one would make copies differ.
  private static let noDate: UInt32 = 0x0021_0000
  private static let version: UInt16 = 20
  private static let namesAreUTF8: UInt16 = 0x0800

  /// Writes an archive of files, in their order; fewer tries are faster and pack less.
  package static func write(_ entries: [ZipEntry], tries: Int = Deflate.usualTries) -> [UInt8] {
    let checksum = Checksum()
    var archive = LittleEndianBytes()
    var directory = LittleEndianBytes()
    for entry in entries {
      let start = UInt32(archive.bytes.count)
      let packed = Deflate.pack(entry.bytes, tries: tries)
      let isPacked = packed.count < entry.bytes.count
      let held = isPacked ? packed : entry.bytes
      let facts = facts(
        of: entry, method: isPacked ? 8 : 0, size: held.count,
        checksum: checksum.of(entry.bytes))
      archive.add(UInt32(0x0403_4B50))
      archive.add(facts.bytes)
      archive.add(Array(entry.name.utf8) + held)
      directory.add(UInt32(0x0201_4B50))
      directory.add(version)
      directory.add(facts.bytes)
      for _ in 0..<5 { directory.add(UInt16(0)) }
      directory.add(start)
      directory.add(Array(entry.name.utf8))
    }
    let ending = ending(of: entries.count, at: archive.bytes.count, directory.bytes.count)
    return archive.bytes + directory.bytes + ending
  }

  /// What both headers of a file say: version, method, date, checksum, sizes.
  private static func facts(
    of entry: ZipEntry, method: UInt16, size: Int, checksum: UInt32
  ) -> LittleEndianBytes {
    var facts = LittleEndianBytes()
    facts.add(version)
    facts.add(namesAreUTF8)
    facts.add(method)
    facts.add(noDate)
    facts.add(checksum)
    facts.add(UInt32(size))
    facts.add(UInt32(entry.bytes.count))
    facts.add(UInt16(entry.name.utf8.count))
    facts.add(UInt16(0))
    return facts
  }

  private static func ending(of count: Int, at start: Int, _ size: Int) -> [UInt8] {
    var ending = LittleEndianBytes()
    ending.add(UInt32(0x0605_4B50))
    ending.add(UInt32(0))
    ending.add(UInt16(count))
    ending.add(UInt16(count))
    ending.add(UInt32(size))
    ending.add(UInt32(start))
    ending.add(UInt16(0))
    return ending.bytes
  }
}

/// Collects numbers with their lowest byte first.
struct LittleEndianBytes {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ more: [UInt8]) { bytes += more }
}
