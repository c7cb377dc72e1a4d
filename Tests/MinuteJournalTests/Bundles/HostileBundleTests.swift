// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import OfficeFormat
import PartnershipModel
import Testing

/// Archives that were made to do harm, or that are something else.
struct HostileBundleTests {
  /// A sound bundle's files with others added, the list of digests made anew.
  private func bundle(adding names: [String], dropping dropped: String? = nil) throws -> [UInt8] {
    let files = try Sample.filledDisk()
    var entries = try ZipReader.read(makeBundle(of: Sample.root, files: files).bytes)
      .filter { $0.name != "SHA256SUMS" && $0.name != dropped }
    entries += names.map { ZipEntry(name: $0, text: "harm") }
    let sums = entries.map { "\(Digest.sha256($0.bytes))  \($0.name)\n" }.joined()
    return ZipWriter.write(entries + [ZipEntry(name: "SHA256SUMS", text: sums)])
  }

  @Test(arguments: [
    "../evil", "/etc/evil", "journal/../../evil", "C:/evil", "journal\\evil", "evil.sh",
    "journal//x", "drafts/k7f3.draft", ".git/config", "journal/./x", "journal/a\u{1}b",
  ])
  func `names that no workspace has are refused`(name: String) throws {
    let bytes = try bundle(adding: [name])
    #expect(throws: CopyError.strangeFile("/b", file: name)) { try BundleFiles(bytes, at: "/b") }
  }

  @Test func `a name that comes twice is refused`() throws {
    let bytes = try bundle(adding: ["journal/x", "journal/x"])
    #expect(throws: CopyError.strangeFile("/b", file: "journal/x")) {
      try BundleFiles(bytes, at: "/b")
    }
  }

  @Test func `a link is refused`() throws {
    var bytes = try bundle(adding: ["journal/link"])
    // The permissions stand 8 bytes before the name in the list of files.
    let name = Array("journal/link".utf8)
    let place = try #require(
      (0..<bytes.count - name.count).last { bytes[$0..<$0 + name.count].elementsEqual(name) })
    bytes[place - 5] = 0xA1
    #expect(throws: CopyError.strangeFile("/b", file: "journal/link")) {
      try BundleFiles(bytes, at: "/b")
    }
  }

  @Test func `a small file that unpacks without end is refused before it fills the memory`() throws
  {
    var bytes = try bundle(adding: ["journal/x"])
    let name = Array("journal/x".utf8)
    let place = try #require(
      (0..<bytes.count - name.count).last { bytes[$0..<$0 + name.count].elementsEqual(name) })
    for offset in 0..<4 { bytes[place - 22 + offset] = offset == 3 ? 0x7F : 0xFF }
    #expect(throws: CopyError.tooLarge("/b")) { try BundleFiles(bytes, at: "/b") }
  }

  @Test func `a file that is listed and not there is named`() throws {
    let files = try Sample.filledDisk()
    let entries = try ZipReader.read(makeBundle(of: Sample.root, files: files).bytes)
      .filter { $0.name != "journal/b2c4/2026-11.jsonl" }
    #expect(throws: CopyError.damagedBundle("/b", file: "journal/b2c4/2026-11.jsonl")) {
      try BundleFiles(ZipWriter.write(entries), at: "/b")
    }
  }

  @Test func `a file that was changed and packed again is named`() throws {
    let files = try Sample.filledDisk()
    var entries = try ZipReader.read(makeBundle(of: Sample.root, files: files).bytes)
    let place = try #require(entries.firstIndex { $0.name == "journal/b2c4/2026-11.jsonl" })
    entries[place].bytes[40] ^= 1
    #expect(throws: CopyError.damagedBundle("/b", file: "journal/b2c4/2026-11.jsonl")) {
      try BundleFiles(ZipWriter.write(entries), at: "/b")
    }
  }

  @Test func `what is no bundle is not taken for one`() throws {
    let archive = ZipWriter.write([ZipEntry(name: "word/document.xml", text: "<w/>")])
    for bytes in [[], Array("text".utf8), archive] {
      #expect(throws: CopyError.notABundle("/b")) { try BundleFiles(bytes, at: "/b") }
    }
    let bytes = try bundle(adding: [], dropping: "workspace.json")
    #expect(throws: CopyError.damagedBundle("/b", file: "workspace.json")) {
      try BundleFiles(bytes, at: "/b")
    }
  }

  @Test func `a newer bundle is not opened`() throws {
    let files = try Sample.filledDisk()
    var entries = try ZipReader.read(makeBundle(of: Sample.root, files: files).bytes)
    let place = try #require(entries.firstIndex { $0.name == "bundle.json" })
    entries[place] = ZipEntry(
      name: "bundle.json", text: #"{"format":"minutebook-bundle","version":2}"#)
    #expect(throws: CopyError.newerBundle("/b", version: 2)) {
      try BundleFiles(ZipWriter.write(entries), at: "/b")
    }
  }
}
