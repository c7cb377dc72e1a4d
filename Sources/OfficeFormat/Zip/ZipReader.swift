// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Reads ZIP archives that others wrote, and trusts nothing in them.
package struct ZipReader {
  private let bytes: [UInt8]
  private let limits: ZipLimits
  private let checksum = Checksum()

  private init(_ bytes: [UInt8], _ limits: ZipLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// Every file of an archive, in the order of its list, without folders; each one's checksum is
  /// right, its name leads nowhere outside, and none comes twice.
  package static func read(
    _ bytes: [UInt8], limits: ZipLimits = ZipLimits()
  ) throws(ZipError) -> [ZipEntry] {
    try ZipReader(bytes, limits).entries()
  }

  /// What the list of files says of one.
  private struct Listed {
    var name: String
    var flags: Int
    var method: Int
    var checksum: UInt32
    var packed: Int
    var unpacked: Int
    var start: Int
  }

  private func entries() throws(ZipError) -> [ZipEntry] {
    let (count, start, end) = try directory()
    guard count <= limits.entries else {
      throw .tooManyEntries(count, limit: limits.entries)
    }
    var place = start
    var entries: [ZipEntry] = []
    var names: Set<String> = []
    var left = limits.allBytes
    for _ in 0..<count {
      let listed = try listed(at: &place, before: end)
      try ZipReader.check(listed.name)
      guard names.insert(listed.name).inserted else { throw .nameTwice(listed.name) }
      if listed.name.hasSuffix("/") { continue }
      let entry = try unpack(listed, before: start, left: left)
      left -= entry.bytes.count
      entries.append(entry)
    }
    return entries
  }

  /// Finds the list of files by the record that ends the archive, behind which a note may stand.
  private func directory() throws(ZipError) -> (count: Int, start: Int, end: Int) {
    guard bytes.count >= 22 else { throw .notAnArchive }
    let lowest = max(0, bytes.count - 22 - 0xFFFF)
    let found = stride(from: bytes.count - 22, through: lowest, by: -1).first {
      number(4, at: $0) == 0x0605_4B50 && number(2, at: $0 + 20) == bytes.count - $0 - 22
    }
    guard let ending = found else { throw .notAnArchive }
    let count = number(2, at: ending + 10)
    let (size, start) = (number(4, at: ending + 12), number(4, at: ending + 16))
    guard number(4, at: ending + 4) == 0, number(2, at: ending + 8) == count, count < 0xFFFF,
      start < 0xFFFF_FFFF
    else { throw .notForPapers }
    guard start + size <= ending else { throw .damagedDirectory(at: ending) }
    return (count, start, start + size)
  }

  private func listed(at place: inout Int, before end: Int) throws(ZipError) -> Listed {
    guard place + 46 <= end, number(4, at: place) == 0x0201_4B50 else {
      throw .damagedDirectory(at: place)
    }
    let nameEnd = place + 46 + number(2, at: place + 28)
    let next = nameEnd + number(2, at: place + 30) + number(2, at: place + 32)
    guard next <= end else { throw .damagedDirectory(at: place) }
    let listed = Listed(
      name: String(decoding: bytes[place + 46..<nameEnd], as: UTF8.self),
      flags: number(2, at: place + 8), method: number(2, at: place + 10),
      checksum: UInt32(truncatingIfNeeded: number(4, at: place + 16)),
      packed: number(4, at: place + 20), unpacked: number(4, at: place + 24),
      start: number(4, at: place + 42))
    // A link, by the permissions that some systems add, leads wherever its maker likes.
    guard number(2, at: place + 40) & 0xF000 != 0xA000 else { throw .unsafeName(listed.name) }
    guard listed.packed < 0xFFFF_FFFF, listed.unpacked < 0xFFFF_FFFF, listed.start < 0xFFFF_FFFF
    else { throw .notForPapers }
    place = next
    return listed
  }

  private static func check(_ name: String) throws(ZipError) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isOutside = parts.first?.isEmpty ?? true || parts.contains { $0 == ".." || $0 == "." }
    let isStrange = name.utf8.contains { $0 == 0 || $0 == 0x5C } || name.dropFirst().first == ":"
    if isOutside || isStrange { throw .unsafeName(name) }
  }

  private func unpack(
    _ listed: Listed, before directory: Int, left: Int
  ) throws(ZipError) -> ZipEntry {
    let name = listed.name
    guard listed.flags & 0x2041 == 0 else { throw .encrypted(name: name) }
    guard listed.unpacked <= limits.entryBytes else {
      throw .entryTooLarge(name: name, limit: limits.entryBytes)
    }
    guard listed.unpacked <= left else { throw .tooLarge(limit: limits.allBytes) }
    let packed = try packedBytes(listed, before: directory)
    let unpacked = try unpack(packed, listed)
    guard checksum.of(unpacked) == listed.checksum else { throw .wrongChecksum(name: name) }
    return ZipEntry(name: name, bytes: unpacked)
  }

  /// The bytes behind a file's own header; its length there may be said after it, so the list's
  /// counts.
  private func packedBytes(
    _ listed: Listed, before directory: Int
  ) throws(ZipError) -> ArraySlice<UInt8> {
    let place = listed.start
    guard place + 30 <= directory, number(4, at: place) == 0x0403_4B50 else {
      throw .damagedDirectory(at: place)
    }
    let nameEnd = place + 30 + number(2, at: place + 26)
    let start = nameEnd + number(2, at: place + 28)
    guard start + listed.packed <= directory,
      bytes[place + 30..<nameEnd].elementsEqual(listed.name.utf8)
    else { throw .damagedDirectory(at: place) }
    return bytes[start..<start + listed.packed]
  }

  private func unpack(
    _ packed: ArraySlice<UInt8>, _ listed: Listed
  ) throws(ZipError) -> [UInt8] {
    let unpacked: [UInt8]
    switch listed.method {
    case 0: unpacked = Array(packed)
    case 8:
      do {
        unpacked = try Inflate.unpack(packed, limit: listed.unpacked)
      } catch {
        throw .damaged(name: listed.name, error)
      }
    default: throw .unknownMethod(name: listed.name, method: listed.method)
    }
    guard unpacked.count == listed.unpacked else { throw .wrongChecksum(name: listed.name) }
    return unpacked
  }

  /// The number in some bytes, the lowest first; callers have made sure that they are there.
  private func number(_ count: Int, at place: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
