// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import OfficeFormat

struct ZipReaderTests {
  @Test
  func `what another program wrote to a stream is read whole, without its folder`() throws {
    let entries = try ZipReader.read(PackedByOthers.archive)
    #expect(
      entries == [
        ZipEntry(name: "word/document.xml", text: PackedByOthers.text),
        ZipEntry(name: "caf\u{e9}/empty", text: ""),
      ])
  }

  @Test
  func `what is written here is read back, packed where that is shorter`() throws {
    let long = String(repeating: "The minutes were agreed. ", count: 200)
    let files = [
      ZipEntry(name: "[Content_Types].xml", text: long), ZipEntry(name: "a/b", text: "ab"),
      ZipEntry(name: "empty", text: ""),
    ]
    let archive = ZipWriter.write(files)
    #expect(try ZipReader.read(archive) == files)
    #expect(archive.count < 600)
    #expect(try ZipReader.read(ZipWriter.write([])).isEmpty)
  }

  @Test
  func `cut short anywhere it is refused, and changed anywhere it is right or refused`() {
    let archive = PackedByOthers.archive
    for length in archive.indices {
      #expect(throws: ZipError.self) { try ZipReader.read(Array(archive[..<length])) }
    }
    for place in archive.indices {
      for bit in 0..<8 {
        var changed = archive
        changed[place] ^= 1 << bit
        guard let entries = try? ZipReader.read(changed) else { continue }
        let texts = Set(entries.map { String(decoding: $0.bytes, as: UTF8.self) })
        #expect(texts.isSubset(of: [PackedByOthers.text, ""]), "byte \(place), bit \(bit)")
      }
    }
  }

  @Test(arguments: ["../a", "/a", "a/../b", "a//../b", "", "C:/a", "a\\b", "./a", "a\0b"])
  func `a name that leads out of the archive is refused`(name: String) {
    #expect(throws: ZipError.unsafeName(name)) {
      try ZipReader.read(ZipWriter.write([ZipEntry(name: name, text: "x")]))
    }
  }

  @Test
  func `two files of one name are refused`() {
    let file = ZipEntry(name: "a", text: "x")
    #expect(throws: ZipError.nameTwice("a")) {
      try ZipReader.read(ZipWriter.write([file, file]))
    }
  }

  @Test
  func `too many files, too large a file and too much in all are refused`() {
    let files = (1...3).map { ZipEntry(name: "\($0)", text: String(repeating: "x", count: 100)) }
    let archive = ZipWriter.write(files)
    #expect(throws: ZipError.tooManyEntries(3, limit: 2)) {
      try ZipReader.read(archive, limits: ZipLimits(entries: 2))
    }
    #expect(throws: ZipError.entryTooLarge(name: "1", limit: 99)) {
      try ZipReader.read(archive, limits: ZipLimits(entryBytes: 99))
    }
    #expect(throws: ZipError.tooLarge(limit: 299)) {
      try ZipReader.read(archive, limits: ZipLimits(allBytes: 299))
    }
    #expect(throws: Never.self) {
      try ZipReader.read(archive, limits: ZipLimits(entries: 3, entryBytes: 100, allBytes: 300))
    }
  }

  @Test
  func `a file that says it is smaller than it is stops at what it says`() {
    let archive = ZipWriter.write([
      ZipEntry(name: "bomb", bytes: [UInt8](repeating: 0, count: 1 << 20))
    ])
    var changed = archive
    let listed = archive.count - 22 - 46 - 4
    changed[listed + 26] = 1
    #expect(throws: ZipError.damaged(name: "bomb", .tooLarge(limit: 1 << 16))) {
      try ZipReader.read(changed)
    }
  }

  @Test
  func `a password, another way of packing and wrong bytes are named`() {
    let archive = ZipWriter.write([ZipEntry(name: "a", text: "xyz")])
    let listed = archive.count - 22 - 46 - 1
    func changed(_ place: Int, _ byte: UInt8) -> [UInt8] {
      var bytes = archive
      bytes[place] = byte
      return bytes
    }
    #expect(throws: ZipError.encrypted(name: "a")) { try ZipReader.read(changed(listed + 8, 1)) }
    #expect(throws: ZipError.unknownMethod(name: "a", method: 14)) {
      try ZipReader.read(changed(listed + 10, 14))
    }
    #expect(throws: ZipError.wrongChecksum(name: "a")) {
      try ZipReader.read(changed(31, UInt8(ascii: "q")))
    }
    #expect(throws: ZipError.notAnArchive) { try ZipReader.read(Array("Dear chair".utf8)) }
    #expect(throws: ZipError.notAnArchive) { try ZipReader.read([]) }
  }
}
